"""A frame, its sentence and the memory of the report -> when and where it happened."""

from __future__ import annotations

from trucewatch.extract import dateline
from trucewatch.extract.apart import Apart, apart, near
from trucewatch.extract.draft import Draft, Ref, Told
from trucewatch.extract.frame import RESPONSES, SPEECH, Frame
from trucewatch.extract.line import Line, Moment
from trucewatch.extract.memory import Memory, at, place_ref
from trucewatch.extract.place import Place
from trucewatch.extract.scan import PREDICATES
from trucewatch.extract.scope import planned
from trucewatch.extract.times import resolve
from trucewatch.extract.undated import takes_up, when_open
from trucewatch.nouns.report import Span
from trucewatch.nouns.when import When

STILL = frozenset({"duration", "repeat"})
"""Kinds of time phrase that give no date."""
DAYS_OF_MONTHS = frozenset({"calendar_day", "days_of_month"})


def moment(told: Told, frame: Frame) -> Moment | None:
    """The time phrase that dates the frame: in its clause, else the nearest of the sentence."""
    line = told.line
    begin, end = frame.clause
    useful = [one for one in line.moments if one.phrase.kind not in STILL and not _dates_the_report(line, one)]
    if frame.act in SPEECH:
        # "threatened to shell X on Friday": the day is that of the shelling.
        useful = [one for one in useful if not line.any_listed(frame.first, one.first - 1, "opens_content")]
    elif planned(line, frame):
        useful = _ahead_of(line, useful, frame)
    measured = apart(line, frame)
    if measured is not None:
        useful = [one for one in useful if measured.holds(one.first)]
    inside = [one for one in useful if begin <= one.first <= end]
    if frame.act == "agreement":
        inside = [one for one in inside if not _of_another_act(told, one, frame)]
    pool = inside or [one for one in useful if not _owned(told, one, frame)]

    def rank(one: Moment) -> tuple[int, int]:
        vague = one.phrase.rule.startswith(("clock", "day_part")) or one.phrase.kind in {"anaphor", "era"}
        gap = one.first - frame.last if one.first > frame.last else frame.first - one.last
        return (1 if vague else 0, gap)

    return min(pool, key=rank) if pool else None


def _ahead_of(line: Line, useful: list[Moment], frame: Frame) -> list[Moment]:
    """The days of a plan: "said on Tuesday they will leave on Friday" has one, and Tuesday is when it was said."""
    said = [hit.last for hit in line.of("say") if hit.last < frame.first]
    return [one for one in useful if one.first > frame.first or not any(0 < one.first - last <= 2 for last in said)]


def _dates_the_report(line: Line, one: Moment) -> bool:
    """ "BAZRAH, 13 March (Agency) - ...": when it was written, and not when it happened."""
    return one.phrase.kind == "day" and dateline.opens(line.text, one.phrase.start, one.phrase.end)


def _of_another_act(told: Told, one: Moment, frame: Frame) -> bool:
    begin, end = told.line.clause(one.first)
    return any(
        other is not frame and other.act not in RESPONSES and begin <= other.first <= end for other in told.frames
    )


def _owned(told: Told, one: Moment, frame: Frame) -> bool:
    """Whether another clause with its own act holds the time phrase, after a word that parts the two."""
    line = told.line
    begin, end = line.clause(one.first)
    if frame.act == "agreement":
        return _of_another_act(told, one, frame)
    others = any(
        other is not frame and begin <= other.first <= end and not (other.act == "agreement" and one.last < other.first)
        for other in told.frames
    )
    if begin == 0 or line.low(begin) in {"when", "as", "where"}:
        return others and line.low(begin) == "where"
    return others or line.low(begin) in {"after", "before", "since", "while", "which", "who", "but", "although"}


def when(one: Moment | None, line: Line, memory: Memory, *, future: bool, happened: bool = False) -> When | None:
    """The days of a time phrase; a note says which stayed open for want of a publication day."""
    if one is None:
        return None
    anchor = memory.anchor
    if one.phrase.rule == "since_then" and memory.dated is not None:
        anchor = memory.dated.when
        if anchor is not None and anchor.days() > 3:
            # "in September ... since then": from its first day, not its last.
            anchor = anchor.model_copy(update={"latest": anchor.earliest})
    resolved = resolve(one.phrase, published=memory.published, anchor=anchor, future=future, text=line.text)
    if resolved is None and memory.published is None:
        words = line.text[one.phrase.start : one.phrase.end]
        memory.note(f"no publication date: '{words}' and other relative dates stay open; give --published or a sidecar")
    if future or memory.published is None:
        return resolved
    return _ahead(one, resolved, line, memory) if happened or resolved is None else resolved


def _ahead(one: Moment, resolved: When | None, line: Line, memory: Memory) -> When | None:
    """The days, unless they begin after publication of what is told as past: then none, and a note says so."""
    words = line.text[one.phrase.start : one.phrase.end]
    if resolved is not None and memory.published is not None and resolved.first_day > memory.published:
        memory.note(f"'{words}' lies after the day of publication, and what is told as past cannot; it stays open")
        return None
    yearless = any(point.rule in DAYS_OF_MONTHS and "year" not in point.words for point in one.phrase.data.points)
    if resolved is None and yearless and resolve(one.phrase, published=memory.published, future=True) is not None:
        memory.note(f"'{words}' without its year lies after the day of publication; no year is assumed, it stays open")
    return resolved


def settle(draft: Draft, told: Told, dated: tuple[Moment | None, When | None], memory: Memory, *, vague: bool) -> None:
    """Give the draft its time: of its own words, else what the report lends it; none where its words stay open."""
    one, own = dated
    draft.dated = own is not None
    if own is not None and one is not None:
        draft.when, draft.when_at = own, at(told.line, one.first, one.last)
    elif one is None and draft.frame is not None and (measured := apart(told.line, draft.frame)) is not None:
        draft.when, draft.when_at = _measured(draft.frame, told, measured, memory)
    elif one is None and not vague:
        draft.when, draft.when_at = when_open(draft, told, memory)
    if draft.when is not None:
        # A day that no words name has the whole passage for its reason.
        draft.note("when", draft.when_at or draft.span, draft.when.rule)


def _measured(frame: Frame, told: Told, measured: Apart, memory: Memory) -> tuple[When | None, Span | None]:
    """ "hours after X": from the day that the sentence names, else of the event that it takes up."""
    line = told.line
    outside = [one for one in line.moments if one.phrase.kind not in STILL and not measured.holds(one.first)]
    day = when(outside[0], line, memory, future=False) if len(outside) == 1 else None
    if not outside and memory.event is not None and takes_up(line, frame):
        day = memory.event.when
    span = at(line, measured.lead, measured.first - 1)
    found = near(measured, day, line.text[slice(*span)])
    return found, None if found is None else span


def places(told: Told, frame: Frame, memory: Memory) -> tuple[list[Ref], str]:
    """Where the act took place, and the rule: named beside it, or taken up by "the town", "there"."""
    line = told.line
    if frame.act in SPEECH:
        return [], ""
    usable = _usable(told, frame)
    begin, end = frame.clause
    here = [place for place in usable if begin <= place.core <= end]
    of_actor = {
        number for group in frame.actors if group.first < frame.first for number in range(group.first, frame.first)
    }
    if any(place.core > frame.last for place in here) and frame.verbal:
        here = [place for place in here if place.core not in of_actor]
    here += [place for place in usable if place not in here and _opens(line, place, frame)]
    taken_up = [] if here else anaphor(line, begin, end, memory)
    if not here and not taken_up and frame.act not in RESPONSES:
        here = usable
    if not here:
        return taken_up, "named_before"
    if frame.act in RESPONSES:
        here = _nearest(line, here, frame)
    level = max(place.level for place in here)
    shared = [place for place in told.places if _has_a_share(line, place)]
    chosen = shared if len(shared) > 1 else [place for place in here if place.level == level]
    return [place_ref(line, place) for place in chosen], f"after_{chosen[0].led}"


def _has_a_share(line: Line, place: Place) -> bool:
    """ "four in the province of Damascus, three in Daraa": a number stands before each place of the list."""
    number = place.core - 1
    while number > 0 and (
        line.listed(number, "prepositions")
        or line.listed(number, "before_place_name")
        or line.listed(number, "regions")
    ):
        number -= 1
    counted = line.in_number.get(number)
    return place.led == "in" and counted is not None and counted.quantity.kind == "count"


def _usable(told: Told, frame: Frame) -> list[Place]:
    """Places that can be where the act was: not where a speaker stands, nor where it was fired from."""
    line = told.line
    spoken = {
        number
        for said in told.said
        for group in said.speakers
        if group.first < said.verb
        for number in range(group.first, _told_by(line, group.first, said.verb))
    } | {
        number
        for said in told.said
        for group in said.speakers
        if group.first > said.verb and said.reach[0] == 0
        for number in range(group.first, len(line.words))
    }
    out = {"by", "with"} if frame.act in {"withdrawal", "displacement"} else {"from", "by", "with"}
    usable = [place for place in told.places if place.core not in spoken and place.led not in out]
    if not usable and frame.act not in RESPONSES:
        return [place for place in told.places if place.core not in spoken and place.led == "from"]
    if frame.act == "aid_delivery":
        return [place for place in usable if place.led not in {"of", "for"}]
    if frame.act in RESPONSES:
        return [
            place
            for place in usable
            if place.sure and place.led in {"in", "at", "near", "around", "between", "through"}
        ]
    return [
        place
        for place in usable
        if place.sure or place.led in {"on", "object", "subject", "of", "to", "over", "above", "against"}
    ]


def _told_by(line: Line, first: int, verb: int) -> int:
    """Where the words that name a speaker end: at the verb of saying, or before it where an act is told between."""
    acts = (hit.first for hit in line.of(*PREDICATES, "harm") if first < hit.first < verb and line.finite(hit.first))
    return min(acts, default=verb)


def _opens(line: Line, place: Place, frame: Frame) -> bool:
    """Whether the sentence begins with the place: "In X, the army ..."."""
    opens = line.listed(0, "prepositions") or 0 in line.in_time
    return opens and place.core < frame.first and not any(line.finite(number) for number in range(place.core))


def _nearest(line: Line, here: list[Place], frame: Frame) -> list[Place]:
    """The place nearest to a response, with those listed beside it."""
    nearest = min(
        here, key=lambda place: place.first - frame.last if place.first > frame.last else 3 * (frame.first - place.last)
    )
    chosen = [nearest]
    for place in here:
        between = {line.low(number) for number in range(chosen[-1].last + 1, place.first)}
        if place.first > chosen[-1].last and between <= {",", "and", "the", "at", "in"} and between:
            chosen.append(place)
    return chosen


def anaphor(line: Line, begin: int, end: int, memory: Memory) -> list[Ref]:
    """ "the town", "there", "the same area": what the report last named."""
    for number in range(begin, end + 1):
        low = line.low(number)
        if low == "there" and not line.listed(number + 1, "after_there_is"):
            return list(memory.places)
        taken_up = line.low(number - 1) in {"the", "this", "that", "same"} and line.low(number + 1) != "of"
        if line.listed(number, "anaphoric") and taken_up:
            wide = line.listed(number, "regions") or low == "country"
            return list(memory.region if wide and memory.region else memory.places or memory.region)
    return []
