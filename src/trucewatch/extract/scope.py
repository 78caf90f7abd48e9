"""A frame and its sentence -> its scope and its modality."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from trucewatch.extract.attribution import Said
from trucewatch.extract.frame import RESPONSES, SPEECH, Frame
from trucewatch.extract.line import BE, HAVE, Line, Moment
from trucewatch.nouns.claim import Modality, Scope
from trucewatch.nouns.when import When

HISTORY_AFTER = timedelta(days=60)
"""An act that ended longer ago is history in a news report (no standard says; measured on the tuning reports)."""
OLD_AGREEMENT_AFTER = timedelta(days=270)
"""An agreement made longer ago is told as history unless the sentence says what it binds."""
WARRING = frozenset({"state", "government_forces", "armed_group", "authority", "alliance"})
"""Kinds of party whose word against another party is an accusation (convention of the coding guide)."""
AGGREGATE_DAYS = 3
"""A stated window of more days than this holds a total; up to it, a bounded set of acts."""
REPEATED = frozenset(
    {
        "air_strike", "armed_clash", "attack_on_civilians", "ceasefire_violation", "drone_strike", "ground_attack",
        "looting_destruction", "sexual_violence", "shelling", "small_arms_fire"
    }
)  # fmt: skip
"""Acts that a present perfect without a day tells as going on; "have taken the town" is one act."""
WINDOWS = frozenset({"window", "since", "until"})


class Standing(NamedTuple):
    """Scope and modality, each with the rule that set it."""

    scope: Scope
    scope_rule: str
    modality: Modality
    modality_rule: str


def standing(
    line: Line,
    frame: Frame,
    moment: Moment | None,
    when: When | None,
    said: Said | None,
    *,
    published: date | None,
    speaker: str | None,
    partisan: bool,
    own: str | None,
    counted: bool,
    sweeping: bool,
    placed: bool,
) -> Standing:
    """What kind of claim the frame makes."""
    modality, modality_rule = _modality(line, frame, said, speaker=speaker, partisan=partisan, own=own)
    scope, scope_rule = _scope(line, frame, moment, when, published, counted=counted, sweeping=sweeping, placed=placed)
    return Standing(scope, scope_rule, modality, modality_rule)


def _scope(
    line: Line,
    frame: Frame,
    moment: Moment | None,
    when: When | None,
    published: date | None,
    *,
    counted: bool,
    sweeping: bool,
    placed: bool,
) -> tuple[Scope, str]:
    begin, end = frame.clause
    old = when is not None and published is not None and when.last_day < published
    age = published - when.last_day if old and when is not None and published is not None else timedelta(0)
    if frame.act == "agreement":
        return (
            ("background", "old_agreement")
            if age > OLD_AGREEMENT_AFTER and moment is not None and moment.phrase.kind != "since"
            else ("agreement", "act")
        )
    if frame.act in RESPONSES:
        return ("background", "old") if age > OLD_AGREEMENT_AFTER else ("response", "act")
    if age > HISTORY_AFTER and moment is not None and moment.phrase.kind not in {"window", "anaphor"}:
        return "background", "old"
    before = line.cue("history", 0, begin)
    told_of = before is not None and before.last - before.first >= 3  # "it was the first time that ..."
    if told_of or _in_history(line, frame):
        return "background", "history_cue"
    bare = moment is not None and moment.last == moment.first and line.low(moment.first) == "since"
    window = (
        moment is not None
        and not bare
        and (
            moment.phrase.kind in WINDOWS
            or moment.phrase.rule.startswith("since")
            or (moment.phrase.kind == "span" and when is not None and when.days() > AGGREGATE_DAYS)
        )
    )
    recent = (
        frame.form == "nouns"
        and any(
            line.low(number) in {"recent", "latest", "repeated", "renewed"}
            for number in range(max(begin, frame.first - 3), frame.first)
        )
        and moment is None
    )
    if recent:
        return "ongoing", "recent_acts"
    if window and placed and when is not None and when.days() <= 2 and not counted:
        window = False
    running = line.cue("ongoing", max(begin, frame.first - 6), min(end, frame.last + 6)) is not None or _continuous(
        line, frame
    )
    if running and not (counted and window):
        return "ongoing", "ongoing_cue"
    if window:
        return "aggregate", "window"
    total = line.cue("total", 0, len(line.words))
    if total is not None and (counted or "period" in line.quote(total.first, total.last)):
        return "aggregate", "total_cue"
    if (
        frame.act == "ceasefire_violation"
        and (counted or negated(line, frame))
        and line.low(frame.last)
        in {"violations", "breaches", "attacks", "firing", "agreement", "ceasefire", "truce", "actions"}
    ):
        return "aggregate", "counted_violations"
    if sweeping:
        return "aggregate", "too_many_for_one_act"
    if moment is None and not counted and frame.act in REPEATED and perfect(line, frame):
        return "ongoing", "perfect_without_a_day"
    return "incident", "default"


def _in_history(line: Line, frame: Frame) -> bool:
    """Whether a cue of history stands in the clause, and not in an opening aside: "years after the war ended, ..."."""
    cue = line.cue("history", *frame.clause)
    if cue is None:
        return False
    aside = line.low(cue.last) in {"war", "wars", "anniversary"} and cue.last < frame.first
    return not (aside and any(line.words[number].text == "," for number in range(cue.last, frame.first)))


def perfect(line: Line, frame: Frame) -> bool:
    """ "forces have shelled villages": what goes on, where no day is named."""
    before = [line.low(number) for number in range(max(frame.clause[0], frame.first - 3), frame.first)]
    return frame.verbal and bool({"has", "have"} & set(before))


def _continuous(line: Line, frame: Frame) -> bool:
    """ "has been shelling", "are advancing", "have been on the offensive": an act that runs on."""
    low = line.low(frame.first)
    before = [line.low(number) for number in range(max(frame.clause[0], frame.first - 4), frame.first)]
    if low == "on" and "been" in before:
        return True
    if not low.endswith("ing") or not frame.verbal:
        return False
    return any(word in {"been", "are", "is"} for word in before) and not any(word in {"were", "was"} for word in before)


def _modality(
    line: Line, frame: Frame, said: Said | None, *, speaker: str | None, partisan: bool, own: str | None
) -> tuple[Modality, str]:
    if line.low(frame.first) == "guns":
        return "negated", "silence"
    if negated(line, frame):
        return "negated", "negation"
    if frame.act == "agreement" and any(
        line.low(number) in line.lexicon.words["excluding"] for number in range(frame.first, frame.last + 1)
    ):
        return "negated", "exclusion"
    bound = frame.act == "agreement" and not frame.verbal
    if frame.act not in SPEECH and not bound and planned(line, frame):
        return "planned", "plan_cue"
    if frame.act in RESPONSES:
        return "asserted", "default"
    if _accused(line, frame) or (said is not None and said.claiming) or _in_doubt(line, *frame.clause):
        return "alleged", "accusation"
    if said is not None and line.listed(said.verb, "accuse"):
        return "alleged", "accusation"
    if own is not None and frame.actors and not _own(line, frame):
        return ("asserted", "of_its_own_side") if frame.actors[0].party == own else ("alleged", "party_against_party")
    if _rival(line, frame, said, speaker):
        return "alleged", "party_against_party"
    if (
        partisan
        and frame.actors
        and (
            any(_hostile(line, group.first, group.last) for group in frame.actors)
            or frame.act not in {"territory_capture", "withdrawal", "armed_clash", "displacement"}
        )
        and not _own(line, frame)
    ):
        return "alleged", "partisan_wording"
    return "asserted", "default"


def _in_doubt(line: Line, begin: int, end: int) -> bool:
    """ "allegedly", "claimed that"; not "claimed four lives", "claimed responsibility"."""
    return any(
        hit.value == "allege"
        and begin <= hit.first <= end
        and hit.last + 1 not in line.in_number
        and not line.listed(hit.last + 1, "claimed_things")
        for hit in line.of("cue")
    )


def _accused(line: Line, frame: Frame) -> bool:
    """ "accused X of shelling", "X is blamed for": the act stands in an accusation."""
    return any(line.listed(hit.first, "accuse") and 0 < frame.first - hit.first <= 14 for hit in line.of("say"))


def _hostile(line: Line, first: int, last: int) -> bool:
    return any(line.low(number) in line.lexicon.words["hostile"] for number in range(first, last + 1))


def _own(line: Line, frame: Frame) -> bool:
    """ "our units", "units of the army": a partisan report tells of its own side."""
    group = frame.actors[0]
    return line.low(group.first - 1) in {"our", "us"} or any(
        line.low(number) in {"our", "heroes", "defenders", "heroic"} for number in range(group.first, group.last + 1)
    )


def _rival(line: Line, frame: Frame, said: Said | None, speaker: str | None) -> bool:
    """One party of the conflict tells of an act of another: an accusation, whatever the verb."""
    if said is None or not frame.actors:
        return False
    actor = frame.actors[0]
    if speaker is not None:
        if line.lexicon.sorts.get(speaker) not in WARRING:
            return False
        return actor.party != speaker and line.low(actor.first - 1) not in {"its", "their", "our", "his"}
    talker = said.speakers[0] if said.speakers else None
    if talker is None or (
        talker.kind not in {"force", "combatant"} and not line.any_listed(talker.first, talker.last, "warring")
    ):
        return False
    if line.any_listed(talker.first, talker.last, "neutral"):
        return False
    same = {line.low(number) for number in range(talker.first, talker.last + 1)} & {
        line.low(number) for number in range(actor.first, actor.last + 1)
    }
    return not same and line.low(actor.first - 1) not in {"its", "their", "our", "his"}


def negated(line: Line, frame: Frame) -> bool:
    """ "did not shell", "no violations were recorded", "without firing", "not a single"."""
    begin = frame.clause[0]
    for number in range(frame.first - 1, max(begin, frame.first - 7) - 1, -1):
        low = line.low(number)
        if low.endswith("n't"):
            return True
        if low in {"not", "never", "neither", "nor", "without"}:
            if line.any_listed(number + 1, frame.first - 1, "rejecting") or line.listed(number + 1, "undone"):
                return False
            return low != "not" or line.low(number + 1) not in {"only", "just", "merely"}
        if low == "no" or (
            number in line.in_number and line.in_number[number].quantity.negative and number >= frame.first - 4
        ):
            return line.low(number + 1) not in {"one", "fewer", "less", "longer"} or not frame.passive
        ends = line.listed(number, "ends_denial") and line.low(number + 1) != "or"
        if line.words[number].text in {",", ";", ":"} or low in {"and", "but"} or ends:
            return False
    after = [line.low(number) for number in range(frame.last + 1, min(frame.clause[1], frame.last + 4) + 1)]
    return not frame.verbal and len(after) >= 2 and after[0] in BE | HAVE and after[1] == "not"


def planned(line: Line, frame: Frame) -> bool:
    """Whether the act still lies ahead: "will meet", "is due to", "a round is planned for"."""
    begin, end = frame.clause
    for hit in line.hits:
        if hit.kind == "cue" and hit.value == "plan" and begin <= hit.first <= end:
            low = line.low(hit.first)
            if (hit.first < frame.first and frame.first - hit.last <= 6) or (
                hit.first > frame.last
                and (not frame.verbal or frame.passive)
                and hit.first - frame.last <= (14 if frame.act in RESPONSES else 6)
            ):
                if (
                    low in {"expected", "scheduled", "planned", "set", "planning", "upcoming"}
                    and line.low(hit.first - 1) in {"as", "the", "a", "an", "its", "their", "than"}
                    and hit.first == hit.last
                ):
                    continue
                return True
    return False
