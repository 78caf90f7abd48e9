"""The sentences of a report in order -> drafts of claims; what one sentence leaves open, an earlier one may fill."""

from __future__ import annotations

from trucewatch.extract import making, speech, toll
from trucewatch.extract.attribution import over
from trucewatch.extract.draft import Draft, Told
from trucewatch.extract.frame import BLOW, RESPONSES, Frame
from trucewatch.extract.line import Line
from trucewatch.extract.memory import Memory, family, place_ref
from trucewatch.extract.reality import judged


def may_speak(line: Line) -> bool:
    """Whether a sentence without a word of an act can still say something: it accuses, or demands by "must"."""
    if any(line.listed(hit.first, "accuse") for hit in line.of("say")):
        return True
    if line.phrase(0, len(line.words) - 1, "done_it") is not None:
        return True
    return any(token.low in {"must", "should", "saw", "spotted", "observed"} for token in line.words)


def hear(told: Told, memory: Memory) -> None:
    """Take in one sentence."""
    line = told.line
    made = [draft for frame in told.frames if (draft := _draft(told, frame, memory)) is not None]
    made += speech.demands(told, made, memory)
    made += speech.blame(told, made, memory)
    toll.assign(told, made, memory)
    memory.drafts += made
    memory.remember(told, made)
    said_more = any(line is draft.lines[-1] for draft in (*memory.drafts[-3:], memory.event) if draft is not None)
    if not said_more:
        memory.skip(line, "acts_only_mentioned" if line.of("act", "strike", "fire") else "no_act_named")


def close(memory: Memory) -> list[Draft]:
    """All drafts, a headline only where the body does not say the same."""
    _set_aside_history(memory)
    told = {family(draft.act) for draft in memory.drafts if not draft.headline}
    kept: list[Draft] = []
    for draft in memory.drafts:
        if draft.headline and family(draft.act) in told:
            memory.skip(draft.lines[0], "headline_repeats_the_body")
        else:
            kept.append(draft)
    return kept


NEWS_DAYS, OLDER_DAYS = 3, 9
"""In a report with news of the last three days, an act of more than nine days before it is told as history.

No standard says where news ends; measured on the tuning reports.
"""


def _set_aside_history(memory: Memory) -> None:
    """Older acts beside fresh news become background, so that they are not counted as incidents again."""
    published = memory.published
    if published is None:
        return
    incidents = [draft for draft in memory.drafts if draft.scope == "incident" and draft.when is not None]
    ages = {id(draft): (published - draft.when.last_day).days for draft in incidents if draft.when is not None}
    if not any(0 <= age <= NEWS_DAYS for age in ages.values()):
        return
    for draft in incidents:
        if ages[id(draft)] > OLDER_DAYS:
            draft.scope = "background"
            draft.note("scope", draft.span, "older_than_the_news")


def _draft(told: Told, frame: Frame, memory: Memory) -> Draft | None:
    said = over(told.said, frame.first, frame.last)
    if frame.act == BLOW:
        _goes_on(told, frame, memory)
        return None
    judgement = judged(told.line, frame)
    if judgement is not None and judgement.kind == "dropped":
        memory.skip(told.line, judgement.rule)
        return None
    if frame.act == "denial":
        return speech.denial(told, frame, said, memory)
    if speech.is_denied(told, frame) or (judgement is not None and judgement.kind == "denied"):
        return speech.denied(told, frame, said, memory)
    if frame.act not in RESPONSES and (not frame.verbal or _assessed(told, frame)) and _goes_on(told, frame, memory):
        return None
    draft = making.made(told, frame, said, memory)
    if judgement is not None:
        draft.judge(judgement, memory.published)
    return draft


def _assessed(told: Told, frame: Frame) -> bool:
    """ "the mission assessed that the vehicle had hit a mine": how it came about, no second event."""
    line = told.line
    return not told.places and not line.moments and line.any_listed(0, frame.first, "assessing")


def _goes_on(told: Told, frame: Frame, memory: Memory) -> bool:
    """ "the blast happened near X", "the troops were hit in Y": the act told before, with more said of it."""
    line, event = told.line, memory.event
    opener = line.low(0) if frame.act == BLOW or frame.verbal else line.low(frame.first - 1)
    if event is None or event.headline or event.scope != "incident" or opener not in {"the", "this", "that"}:
        return False
    if line.sentence.paragraph - event.lines[-1].sentence.paragraph > 1:
        return False
    same = frame.act == BLOW or family(event.act) == family(frame.act) or line.listed(frame.last, "generic_attacks")
    if not same or (not frame.verbal and any(hit.first < frame.first for hit in line.of("say"))):
        return False
    places = [place for place in told.places if place.sure and place.led != "from"]
    if places:
        level = max(place.level for place in places)
        finer = frame.act == BLOW and all(ref not in memory.places for ref in event.places)
        if not event.places or finer:
            event.places = [place_ref(line, place) for place in places if place.level == level]
    if not event.actors:
        event.actors = [memory.ref(line, group) for group in frame.actors]
    event.reach(line)
    return True
