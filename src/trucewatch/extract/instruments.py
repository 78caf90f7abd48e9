"""A frame with all means of its clause -> only what was used: not what was hit, and nobody hit that was used."""

from __future__ import annotations

from trucewatch.extract.frame import Frame
from trucewatch.extract.groups import Group
from trucewatch.extract.line import Line
from trucewatch.extract.scan import Hit

MINES = "explosive_device"
SMALL = "small_arms_fire"


def used(line: Line, frame: Frame) -> Frame:
    """The frame less the weapons that its targets are, and less the targets that its weapons are."""
    frame = _ran_into(line, frame)
    targets = tuple(group for group in frame.targets if not _led_as_means(line, frame, group))
    hit_by = {
        number
        for group in targets
        for number in (group.head, group.last)
        if frame.verbal and not line.listed(group.head, "munitions")
    }
    weapons = tuple(hit for hit in frame.weapons if hit.last not in hit_by and not _of_the_victims(line, frame, hit))
    return frame._replace(targets=targets, weapons=weapons)


def _ran_into(line: Line, frame: Frame) -> Frame:
    """ "Two vehicles hit a mine": the vehicles are the victims, and nobody is said to have laid it."""
    if frame.act != MINES or frame.passive or not line.listed(frame.first, "running_into"):
        return frame
    mine = next((hit for hit in line.of("means") if frame.first < hit.first <= frame.last + 5), None)
    if mine is None or mine.value != MINES or line.any_listed(frame.first + 1, mine.first - 1, "instrumental"):
        return frame
    return frame._replace(actors=(), targets=frame.targets or frame.actors)


def _led_as_means(line: Line, frame: Frame, group: Group) -> bool:
    """ "shelled with artillery and helicopters": a machine that is led by "with", if over a list."""
    machine = any(line.has(number, "means") for number in range(group.first, group.last + 1))
    if not machine or frame.passive or not frame.verbal or group.first <= frame.last:
        return False
    for number in range(group.first - 1, frame.last, -1):
        if line.listed(number, "instrumental"):
            return True
        if line.listed(number, "prepositions") or line.words[number].text in {";", ":"}:
            return False
    return False


def _of_the_victims(line: Line, frame: Frame, hit: Hit) -> bool:
    """A vehicle in the story of a mine, or machines that were destroyed or taken: no weapon of the one who did it."""
    if frame.act == MINES:
        return hit.value == "none" or line.listed(hit.last, "military_vehicles")
    if frame.act not in {"looting_destruction", "territory_capture"} or frame.passive:
        return False
    between = range(frame.last + 1, hit.first)
    return hit.first > frame.last and not any(line.listed(number, "instrumental") for number in between)


def parted(line: Line, frames: list[Frame]) -> list[Frame]:
    """ "12 explosions assessed as mortar rounds and 60 bursts of machine-gun fire": each with its own means."""
    small = {frame.clause for frame in frames if frame.act == SMALL}
    blasts = {frame.clause for frame in frames if line.listed(frame.last, "blasts")}
    return [_own_means(line, frame) if frame.clause in small & blasts else frame for frame in frames]


def _own_means(line: Line, frame: Frame) -> Frame:
    if frame.act == SMALL:
        return frame._replace(weapons=tuple(hit for hit in frame.weapons if hit.value == SMALL))
    if line.listed(frame.last, "blasts"):
        return frame._replace(weapons=tuple(hit for hit in frame.weapons if hit.value != SMALL))
    return frame
