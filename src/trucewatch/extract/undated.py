"""An act whose sentence gives no day -> the day it may take from the report, or none.

A day is carried only to a sentence that goes on about the same event: every other carry is a guess.
"""

from __future__ import annotations

from trucewatch.extract.draft import Draft, Told
from trucewatch.extract.frame import Frame
from trucewatch.extract.line import Line
from trucewatch.extract.memory import Memory, family
from trucewatch.extract.scope import perfect
from trucewatch.extract.times import find, resolve
from trucewatch.nouns.report import Span
from trucewatch.nouns.when import When

BRIEF = 3
"""An event of more days than this lends its days to no other sentence."""
LONG = ("week", "month", "year", "decade")


def when_open(draft: Draft, told: Told, memory: Memory) -> tuple[When | None, Span | None]:
    """The time of an act for which its sentence gives none, and where the words of that time stand."""
    line = told.line
    if earlier_period(line):
        return None, None
    if names_period(line):
        return _of_period(draft, line, memory)
    if draft.scope == "response":
        return _response_time(draft, line, memory), None
    if draft.scope == "incident":
        return _carried(draft, told, memory)
    if draft.scope == "aggregate" and memory.anchor is not None and memory.anchor.days() > 1:
        return memory.anchor.model_copy(update={"rule": "same_period_as_before"}), memory.anchor_at
    if draft.frame is not None and perfect(line, draft.frame):
        return None, None
    if draft.scope == "ongoing" and draft.modality == "asserted":
        return _on_publication(draft, memory), None
    return None, None


def earlier_period(line: Line) -> bool:
    """ "in the previous reporting period": a stretch of which the report does not say when it was."""
    return any(
        line.listed(number, "periods") and line.any_listed(max(0, number - 2), number - 1, "of_before")
        for number in range(1, len(line.words))
    )


def _carried(draft: Draft, told: Told, memory: Memory) -> tuple[When | None, Span | None]:
    event = memory.event if memory.event is not None and memory.event.scope != "background" else None
    if event is not None and event.when is not None and event.when.days() <= BRIEF and _continues(draft, told, event):
        return event.when.model_copy(update={"rule": "same_as_the_event_before"}), event.when_at
    return (None, None) if _lasting(told.line) else _of_period(draft, told.line, memory)


def _of_period(draft: Draft, line: Line, memory: Memory) -> tuple[When | None, Span | None]:
    """The days that the report says it covers, or those of the count a sentence goes on from."""
    headed = _headed(memory, line)
    if headed is not None:
        return headed
    period = memory.period
    if period is None or period.when is None:
        return None, None
    near = 0 <= line.sentence.paragraph - period.lines[-1].sentence.paragraph <= 1
    if not names_period(line) and (not near or draft.said_by):
        return None, None
    return period.when.model_copy(update={"rule": "period_of_the_report"}), period.when_at


def names_period(line: Line) -> bool:
    """ "during the reporting period"."""
    return any(
        line.listed(number, "periods") and line.listed(number - 1, "before_period")
        for number in range(1, len(line.words))
    )


def _headed(memory: Memory, line: Line) -> tuple[When, Span] | None:
    """ "Weekly note, 15-21 March": the days that the first line of a report gives it."""
    heading = memory.heading
    if not any(word in line.lexicon.words["periodical"] for word in heading.casefold().split()):
        return None
    for phrase in find(heading):
        when = resolve(phrase, published=memory.published, text=heading)
        if when is not None and memory.recent(when):
            start = line.text.index(heading) + phrase.start
            return when.model_copy(update={"rule": "period_of_the_report"}), (start, start + len(when.text))
    return None


def _continues(draft: Draft, told: Told, event: Draft) -> bool:
    """Whether the sentence goes on about the event: no other place, and its kind of act or a word for it."""
    line = told.line
    if line.sentence.paragraph - event.lines[-1].sentence.paragraph > 1 or _lasting(line):
        return False
    if line.any_listed(0, len(line.words), "at_once_after"):
        return True
    taken_up = draft.frame is not None and takes_up(line, draft.frame)
    if _elsewhere(draft, told, event, taken_up=taken_up):
        return False
    return taken_up or _kin(draft.act, event.act)


def _kin(act: str, other: str) -> bool:
    return family(act) == family(other) or "casualties" in {act, other}


def _lasting(line: Line) -> bool:
    """ "for more than a year", "every night", "in recent years": no part of one event."""
    return any(
        moment.phrase.kind in {"repeat", "era"}
        or (moment.phrase.kind == "duration" and any(unit in moment.phrase.data.words.lower() for unit in LONG))
        for moment in line.moments
    )


def _elsewhere(draft: Draft, told: Told, event: Draft, *, taken_up: bool) -> bool:
    """Whether a place is named that is not the event's."""
    text = told.line.text
    here = [text[ref.start : ref.end].casefold() for ref in draft.places]
    there = [text[ref.start : ref.end].casefold() for ref in event.places]
    if not here or (not there and taken_up):
        return False
    return not any(one in other or other in one for one in here for other in there)


def takes_up(line: Line, frame: Frame) -> bool:
    """ "it", "they", "the attack", "also": the sentence speaks on of what was told before."""
    if frame.pronoun not in {"", "we"} or line.any_listed(0, frame.last, "takes_up"):
        return True
    if any(line.low(n) == "there" and not line.listed(n + 1, "after_there_is") for n in range(len(line.words))):
        return True
    return any(
        line.listed(number, "generic_attacks") and line.low(number - 1) in {"the", "this", "that", "these", "those"}
        for number in range(1, len(line.words))
    )


def _response_time(draft: Draft, line: Line, memory: Memory) -> When | None:
    """A response without a day: publication in the present tense, else between the event and publication.

    That is a bound, not a day that somebody named, and so it quotes no words.
    """
    if memory.published is None or draft.modality == "planned" or draft.act == "agreement":
        return None
    if draft.frame is not None and present(line, draft.frame):
        return _on_publication(draft, memory)
    event = memory.event.when if memory.event is not None and memory.event.scope != "background" else None
    if event is None or event.first_day > memory.published:
        return None
    return When(earliest=event.first_day, latest=memory.published, text="", rule="bound_event_to_publication")


def _on_publication(draft: Draft, memory: Memory) -> When | None:
    if memory.published is None or draft.frame is None:
        return None
    return When(earliest=memory.published, latest=memory.published, text="", rule="present_tense_on_publication")


def present(line: Line, frame: Frame) -> bool:
    """ "calls on", "condemns", "is examining"; "should hand over" says nothing of when it was said."""
    if frame.rule == "modal_demand":
        return False
    return frame.form in {"s", "base"} or (frame.form == "ing" and line.low(frame.first - 1) in {"is", "are"})
