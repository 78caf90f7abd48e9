"""A scanned sentence -> act frames: what is said to have been done, by whom, to whom, with what."""

from __future__ import annotations

from trucewatch.extract import instruments, means, predicates, roles
from trucewatch.extract.frame import BLOW, QUIET, RESPONSES, SPEECH, Frame
from trucewatch.extract.groups import Group
from trucewatch.extract.harm import Harm
from trucewatch.extract.line import Line
from trucewatch.extract.place import Place
from trucewatch.extract.scan import PREDICATES, Hit

SUPPORT = {"agreement": "agreed", "talks": "met", "investigation": "inquired", "aid_delivery": "delivered"}
"""Nouns of these acts are claims only beside one of the words of that list."""


def find(line: Line, groups: list[Group], places: list[Place], harms: list[Harm]) -> list[Frame]:
    """The frames of the sentence, in order; nouns that only mention an act are left out."""
    frames: list[Frame] = []
    for hit in line.hits:
        if hit.kind not in PREDICATES:
            continue
        frame = _frame(line, hit, groups, places)
        if frame is not None and (frame.verbal or _happens(line, frame, places, harms)):
            twin = bool(frames) and (frames[-1].first, frames[-1].last) == (frame.first, frame.last)
            if not twin:
                frames.append(frame)
            elif frame.rule == "means":
                frames[-1] = frame  # the "raids" of planes are no ground attack
    frames += _seen_weapons(line, groups, frames)
    if any(frame.act == "agreement" and excludes(line, frame) for frame in frames):
        frames = [
            frame
            for frame in frames
            if frame.act != "agreement" or excludes(line, frame) or not _beside_exclusion(line, frame, frames)
        ]
    return _without_comparisons(line, instruments.parted(line, _without_generic(line, _merged(line, frames))))


def _frame(line: Line, hit: Hit, groups: list[Group], places: list[Place]) -> Frame | None:
    """The frame of one hit, or None where the word says no act."""
    use = predicates.use(line, hit)
    if use is None:
        return None
    noun = use.form in {"noun", "nouns"}
    clause = line.clause(hit.first)
    if hit.kind == "act":
        meant = means.refined(
            line, hit.value, hit, noun=noun, passive=use.passive, clause=clause, groups=groups, places=places
        )
    else:
        meant = means.of_blow(line, hit, passive=use.passive, noun=noun, clause=clause, groups=groups)
        if not meant.act and use.passive and hit.kind == "strike":
            meant = means.Meant(BLOW, "no_means_named")
    if meant is None or not meant.act:
        return None
    agrees = meant.act == "agreement" and not noun and line.listed(hit.first, "agreeing")
    if agrees and not line.any_listed(0, len(line.words), "agreement_nouns"):
        return None
    if predicates.hypothetical(line, hit, use.form, response=meant.act in RESPONSES):
        return None
    listed = line.low(clause[1] + 1) == ":" and any(place.sure and place.core == clause[1] + 2 for place in places)
    if noun and (listed or line.low(clause[1] + 1) in {"that", "which"}):
        clause = (clause[0], line.clause(clause[1] + 1)[1])
    frame = Frame(
        meant.act,
        hit.first,
        hit.last,
        use.form,
        clause,
        weapons=means.weapons_in(line, clause),
        rule=meant.rule,
        passive=use.passive or hit.kind == "come_under",
    )
    return instruments.used(line, roles.filled(line, frame, groups))


def _happens(line: Line, frame: Frame, places: list[Place], harms: list[Harm]) -> bool:
    """Whether a noun says that the act took place, and does not only mention it."""
    begin, end = frame.clause
    if any(
        line.listed(number, "only_meant") and line.low(number - 1) not in {"not", "never", "n't"}
        for number in range(max(begin, frame.first - 4), frame.first)
    ):
        return False
    if line.any_listed(frame.last + 1, frame.last + 5, "forbidden") or _copula(line, frame):
        return False
    if line.any_listed(begin, frame.first - 1, "forbidding") or line.any_listed(
        frame.last + 1, frame.last + 3, "unreal"
    ):
        return False
    if frame.act in SUPPORT:
        return line.any_listed(begin, end, SUPPORT[frame.act])
    if frame.act in SPEECH:
        return frame.act != "denial" and line.any_listed(max(begin, frame.first - 5), frame.first - 1, "voicing")
    if frame.act == "release":
        return not any(hit.value in {"demand", "protest"} and hit.first < frame.first for hit in line.of("act"))
    if line.low(frame.last) in {"war", "wars"}:
        return any(begin <= moment.first <= end for moment in line.moments)
    counted = any(
        line.in_number[number].quantity.kind == "count"
        for number in range(max(begin, frame.first - 4), frame.first)
        if number in line.in_number
    )
    hurt = any(begin <= number <= end for harm in harms for number in (harm.first, harm.last))
    occurs = line.any_listed(begin, end, "occur")
    placed = any(frame.last < place.core <= min(end, frame.last + 6) for place in places)
    spoken_of = any(
        line.listed(number, "only_spoken_of") and number not in line.in_number
        for number in range(max(begin, _owner_start(frame) - 4), frame.first)
    )
    located = any(frame.last < place.core <= end for place in places)
    if spoken_of and not hurt and not (located and frame.actors and frame.targets):
        return False
    if frame.act == "ceasefire_violation":
        return counted or line.any_listed(begin, end, "monitored") or (bool(frame.actors) and placed)
    if frame.act in QUIET and line.any_listed(max(begin, frame.first - 3), frame.first - 1, "locating"):
        return False
    if frame.act in QUIET:
        return counted or occurs or (bool(frame.actors) and placed)
    told = bool(frame.actors or frame.targets) or any(begin <= place.core <= end for place in places)
    dated = any(begin <= moment.first <= end for moment in line.moments)
    return counted or hurt or placed or (occurs and (told or dated))


def _owner_start(frame: Frame) -> int:
    """Where the noun phrase begins whose head is the act: at "the" of "the army's advance"."""
    return min([frame.first, *(group.first for group in frame.actors if 0 < frame.first - group.last <= 2)])


def _copula(line: Line, frame: Frame) -> bool:
    """ "it is an attack on us all": what something is called, not what was done."""
    number = frame.first - 1
    while number > 0 and frame.first - number <= 5:
        low = line.low(number)
        plain = line.words[number].word and not line.listed(number, "function_words") and not line.finite(number)
        if low == "'s" or not (plain or low in {"a", "an", "the", "just", "only", "not", "most", "another"}):
            break
        number -= 1
    return line.low(number) in {"is", "was", "'s"} and line.low(number - 1) in {"it", "this", "that"}


def _seen_weapons(line: Line, groups: list[Group], frames: list[Frame]) -> list[Frame]:
    """ "the patrol saw four tanks near X": heavy weapons seen where nothing was fired."""
    if any(frame.act not in RESPONSES for frame in frames):
        return []
    for number in range(len(line.words)):
        if not line.listed(number, "seeing"):
            continue
        clause = line.clause(number)
        heavy = [
            hit
            for hit in line.of("means")
            if number < hit.first <= clause[1] and line.listed(hit.last, "heavy_weapons")
        ]
        if heavy and not line.any_listed(number, clause[1], "fire_words"):
            owner = [group for group in groups if number < group.first < heavy[0].first and group.kind != "means"]
            frame = Frame("weapons_presence", number, number, "past", clause, weapons=tuple(heavy), rule="weapons_seen")
            return [frame._replace(actors=tuple(owner[:1]))]
    return []


def _merged(line: Line, frames: list[Frame]) -> list[Frame]:
    """One frame for each act of a clause: "carried out raids that hit X" is one air strike."""
    kept: list[Frame] = []
    for frame in frames:
        twin = next((index for index, other in enumerate(kept) if _same(line, other, frame)), None)
        if twin is None:
            kept.append(frame)
        else:
            kept[twin] = _joined(kept[twin], frame)
    return kept


def _without_generic(line: Line, frames: list[Frame]) -> list[Frame]:
    """ "attack", "explosion" beside a named kind of act in the same clause adds nothing."""

    def generic(frame: Frame) -> bool:
        counted = line.in_number.get(frame.first - 1)
        blasts = counted is not None and counted.quantity.kind == "count" and line.listed(frame.last, "blasts")
        return not frame.verbal and line.listed(frame.last, "generic_attacks") and not (blasts and small_arms)

    small_arms = any(frame.act == "small_arms_fire" for frame in frames)
    named = [frame for frame in frames if frame.act not in RESPONSES | {BLOW} and not generic(frame)]
    return [
        frame
        for frame in frames
        if frame.act in RESPONSES or not generic(frame) or all(other.clause != frame.clause for other in named)
    ]


def _without_comparisons(line: Line, frames: list[Frame]) -> list[Frame]:
    """ "..., in the deadliest attack since April": what the act before is called, and no second one."""

    def compares(number: int, frame: Frame) -> bool:
        superlative = not frame.verbal and line.any_listed(max(0, frame.first - 3), frame.first - 1, "superlatives")
        return superlative and any(one.act not in RESPONSES for one in frames[:number])

    return [frame for number, frame in enumerate(frames) if not compares(number, frame)]


def _same(line: Line, one: Frame, other: Frame) -> bool:
    if one.act != other.act:
        return False
    if one.act == "agreement":
        return not any(excludes(line, frame) for frame in (one, other))
    if one.clause == other.clause:
        return True
    if one.verbal and other.verbal and line.low(other.clause[0]) == "and" and other.clause[0] == one.clause[1] + 1:
        return other.actors == one.actors or not other.actors
    near = other.first - one.last < 12 and not (one.verbal and other.verbal)
    return near and line.low(other.clause[0]) in {"that", "which", "when", "as"} and not other.actors


def _beside_exclusion(line: Line, frame: Frame, frames: list[Frame]) -> bool:
    """ "the truce does not cover X": the truce is named only to say what it leaves out."""
    return any(other.act == "agreement" and excludes(line, other) and other.clause == frame.clause for other in frames)


def excludes(line: Line, frame: Frame) -> bool:
    """Whether the frame says what an agreement does not cover."""
    return any(line.listed(number, "excluding") for number in range(frame.first, frame.last + 1))


def _joined(one: Frame, other: Frame) -> Frame:
    first, second = (one, other) if one.verbal or not other.verbal else (other, one)
    clause = (min(one.clause[0], other.clause[0]), max(one.clause[1], other.clause[1]))
    if one.act == "agreement":
        joined = {group.first: group for group in (*first.actors, *second.actors)}
        return first._replace(actors=tuple(joined[number] for number in sorted(joined)))
    actors = first.actors or second.actors
    if one.verbal and other.verbal:
        both = (*one.targets, *(group for group in other.targets if group not in one.targets))
        return one._replace(actors=actors, targets=both, weapons=one.weapons or other.weapons, clause=clause)
    return first._replace(
        actors=actors,
        targets=first.targets or second.targets,
        weapons=first.weapons or second.weapons,
        clause=clause,
        pronoun="" if actors else first.pronoun or second.pronoun,
    )
