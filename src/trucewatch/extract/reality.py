"""A frame and its sentence -> whether the sentence tells of the act as one that happened.

What is refuted, doubted, kept from happening, rehearsed, invented or remembered has the
same words as what happened. Every rule here looks for the words that make the difference;
they stand in the lexicon.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal, NamedTuple

from trucewatch.extract.frame import BLOW, RESPONSES, Frame
from trucewatch.extract.line import Line

FIRED = frozenset(
    {"air_strike", "shelling", "small_arms_fire", "ground_attack", "drone_strike", "explosive_device", BLOW}
)
"""Acts that are also done in training."""
FAR = 14
"""Over how many tokens a cue governs an act."""
RECENT = timedelta(days=30)
"""A day so near belongs to the act of remembering, not to what is remembered."""

Kind = Literal["dropped", "negated", "denied", "alleged", "background"]

DOUBTS: tuple[tuple[str, Kind], ...] = (
    ("untrue_that", "denied"),
    ("not_denying", "alleged"),
    ("no_evidence", "negated"),
    ("unconfirmed", "alleged"),
)
"""Lists of the lexicon that stand before an act, and what they make of it."""


class Judgement(NamedTuple):
    """What the sentence makes of the act, and the rule that says so."""

    kind: Kind
    rule: str


def judged(line: Line, frame: Frame) -> Judgement | None:
    """What the sentence makes of the act, or None where it simply tells of it."""
    if frame.act == "threat" and _names_a_speaker(line, frame):
        return Judgement("dropped", "only_says_who_says_it")
    if frame.act in RESPONSES:
        return None
    for rule in (_imagined, _of_another_kind, _kept_from, _doubted, _remembered):
        found = rule(line, frame)
        if found is not None:
            return found
    return None


def _names_a_speaker(line: Line, frame: Frame) -> bool:
    """ "..., the army warned.": the verb only says who says what stands before it."""
    ends = frame.last >= len(line.words) - 2
    comma = any(line.words[number].text in {",", '"'} for number in range(max(1, frame.first - 5), frame.first))
    return ends and comma and line.listed(frame.first, "warning")


def _imagined(line: Line, frame: Frame) -> Judgement | None:
    """ "had they shelled it, many would have died", "in the film", "during an exercise", "cancelled a strike"."""
    if line.phrase(0, frame.first, "fiction") is not None:
        return Judgement("dropped", "fiction")
    would = any(line.low(number) == "would" and line.low(number + 1) == "have" for number in range(len(line.words)))
    if would and (line.low(0) == "had" or any(line.low(step) == "if" for step in range(frame.first))):
        return Judgement("dropped", "counterfactual")
    promise = line.phrase(max(frame.clause[0], frame.first - 2), frame.first - 1, "promising")
    if frame.verbal and promise is not None and promise[1] == frame.first - 1:
        return Judgement("dropped", "promise_not_to")
    if frame.act in FIRED and _exercise(line, frame):
        return Judgement("dropped", "exercise")
    if not frame.verbal and line.phrase(max(frame.clause[0], frame.first - 4), frame.first - 1, "never_done"):
        return Judgement("dropped", "never_done")
    return None


def _exercise(line: Line, frame: Frame) -> bool:
    """Fired for training; somebody harmed, or troops aimed at, make it one that is told."""
    aimed = any(group.kind in {"force", "combatant"} for group in frame.targets)
    at = line.phrase(*frame.clause, "exercise")
    if at is None or aimed or line.of("harm", "harm_word"):
        return False
    return any(line.low(number) in {"during", "in", "of"} for number in range(max(0, at[0] - 4), at[0]))


def _of_another_kind(line: Line, frame: Frame) -> Judgement | None:
    """A strike of workers, an attack in a match or a column, a flood that kills; an "explosion" that was none."""
    if frame.act == "casualties" and line.phrase(*frame.clause, "natural_causes") is not None:
        return Judgement("dropped", "natural_cause")
    actors = [line.low(group.last) for group in frame.actors]
    words = line.lexicon.words
    idle = actors and not frame.verbal and not line.of("harm", "harm_word")
    if idle and frame.act == "air_strike" and set(actors) <= words["workers"]:
        return Judgement("dropped", "strike_of_workers")
    if actors and set(actors) <= words["civil_attackers"] and frame.act in {"ground_attack", "small_arms_fire"}:
        return Judgement("dropped", "attack_in_words_or_play")
    if frame.act == "small_arms_fire" and _criticised(line, frame):
        return Judgement("dropped", "attack_in_words_or_play")
    if not frame.verbal and line.phrase(frame.last + 1, min(frame.last + 8, len(line.words) - 1), "no_attack"):
        return Judgement("dropped", "called_no_attack")
    if frame.verbal and line.low(frame.first) == "explode" and line.low(frame.first - 1) == "not":
        return Judgement("dropped", "a_dud")
    if not frame.verbal and [line.low(frame.first - step) for step in (2, 1)] in (["not", "an"], ["not", "a"]):
        return Judgement("dropped", "called_no_attack")
    return None


def _criticised(line: Line, frame: Frame) -> bool:
    """ "came under fire for his remarks": blamed, not shot at."""
    return any(
        line.low(number) in {"for", "over"} and line.any_listed(number + 1, number + 3, "blamed_for")
        for number in range(frame.last + 1, frame.clause[1])
    )


def _kept_from(line: Line, frame: Frame) -> Judgement | None:
    """ "prevented them from shelling", "foiled an attack", "stopped shelling": it did not happen, or no longer."""
    begin = frame.clause[0]
    if line.low(frame.first - 1) in {"stop", "halt", "cease", "end", "avoid", "stopping"}:
        before = range(max(0, frame.first - 4), frame.first)
        asked = any(line.low(number) in {"should", "must", "to"} for number in before)
        return Judgement("dropped", "asked_to_stop") if asked else None
    verb = kept_from(line, frame)
    if verb is not None:
        failed = line.any_listed(max(0, verb - 3), verb - 1, "failing")
        return None if failed else Judgement("negated", "kept_from_it")
    if not frame.verbal and line.phrase(max(begin, frame.first - 4), frame.first - 1, "thwarted"):
        return Judgement("negated", "thwarted")
    at = line.phrase(max(begin, frame.first - 2), frame.first - 1, "stopped")
    if at is not None and at[1] == frame.first - 1 and not line.any_listed(max(0, at[0] - 3), at[0] - 1, "failing"):
        return Judgement("negated", "stopped")
    return None


def kept_from(line: Line, frame: Frame) -> int | None:
    """The token of "stop" in "stop X from doing", for the act at `frame`."""
    if line.low(frame.first - 1) != "from":
        return None
    before = range(frame.first - 2, max(-1, frame.first - 9), -1)
    return next((number for number in before if line.listed(number, "kept_from")), None)


def _doubted(line: Line, frame: Frame) -> Judgement | None:
    """ "never happened", "no evidence that", "may have shelled", "refused to confirm"."""
    after = line.phrase(frame.last + 1, min(len(line.words) - 1, frame.last + FAR), "refuted")
    if after is not None and not any(line.finite(number) for number in range(frame.last + 1, after[0] - 1)):
        return Judgement("denied", "called_untrue")
    for name, kind in DOUBTS:
        if _governing(line, frame, name) is not None:
            return Judgement(kind, name)
    guess = line.phrase(max(0, frame.first - 3), frame.first - 1, "may_have")
    return Judgement("alleged", "a_guess") if guess is not None and frame.verbal else None


def _governing(line: Line, frame: Frame, name: str) -> tuple[int, int] | None:
    """The phrase of that list before the act, with no comma and no turn between the two."""
    at = line.phrase(max(0, frame.first - FAR), frame.first - 1, name)
    if at is None:
        return None
    parted = any(
        line.words[number].text in {",", ";", ":"} or line.low(number) in {"but", "after", "since", "despite"}
        for number in range(at[1] + 1, frame.first)
    )
    return None if parted else at


def _remembered(line: Line, frame: Frame) -> Judgement | None:
    """ "ten years after a bomb killed 31", "sentenced for a bombing": history, whatever day the sentence names."""
    if _governing(line, frame, "looking_back") is not None:
        return Judgement("background", "looking_back")
    judged_for = _governing(line, frame, "convicting")
    if judged_for is None:
        return None
    between = range(judged_for[1] + 1, frame.first)
    named = any(line.low(number) in {"for", "over", "of", "in"} and number not in line.in_time for number in between)
    acted = any(line.finite(number) for number in between)
    return Judgement("background", "convicting") if named and not acted else None
