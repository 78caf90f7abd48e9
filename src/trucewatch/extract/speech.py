"""Denials, accusations and demands of a sentence -> drafts, or more about an act told before."""

from __future__ import annotations

from trucewatch.extract import making, scope
from trucewatch.extract.attribution import Said, over
from trucewatch.extract.draft import Draft, Told
from trucewatch.extract.frame import BLOW, RESPONSES, Frame
from trucewatch.extract.groups import PEOPLE, Group, extend
from trucewatch.extract.line import BE, Line
from trucewatch.extract.memory import Memory, at
from trucewatch.extract.scan import Hit
from trucewatch.extract.subjects import conjuncts
from trucewatch.extract.subjects import subject as subject_of

REACH = 14
"""How many tokens a verb of denying or accusing governs."""


def denial(told: Told, frame: Frame, said: Said | None, memory: Memory) -> Draft | None:
    """A denial is a claim of its own when what it denies was told before; else the act itself is told as denied."""
    line = told.line
    if not_denied(line, frame):
        return None
    last = memory.drafts[-1] if memory.drafts else None
    quoted = last is not None and last.act == "denial" and line.words[0].text == '"'
    if last is not None and quoted and line.sentence.paragraph == last.lines[-1].sentence.paragraph:
        last.reach(line)
        return None
    denied = [
        other
        for other in told.frames
        if other.act not in RESPONSES | {BLOW}
        and 0 < other.first - frame.last <= REACH
        and not _accused_between(told, frame, other)
    ]
    if denied and not any(memory.told_before(other.act) for other in denied):
        return None
    if any(other.first < frame.first and is_denied(told, other) for other in told.frames):
        return None
    claimed = next((number for number in range(frame.first) if line.listed(number, "claims")), frame.first)
    if any(claimed < harm.first < frame.first for harm in told.harms):
        return None
    draft = making.made(told, frame, said, memory)
    draft.targets = []
    _contest(draft, memory)
    if not draft.actors and said is not None:
        draft.actors = list(memory.speaker) if said.back else [memory.ref(line, group) for group in said.speakers]
    draft.said_by = []
    return draft


def _contest(denial: Draft, memory: Memory) -> None:
    """What a party denies of itself was alleged, whoever told it first (convention of the coding guide)."""
    parties = {ref.party for ref in denial.actors if ref.party is not None}
    for draft in memory.drafts:
        told = draft.modality == "asserted" and draft.scope == "incident" and draft.act not in RESPONSES
        if told and parties & {ref.party for ref in draft.actors}:
            draft.modality = "alleged"
            draft.note("modality", denial.span, "denied_by_the_actor")


def is_denied(told: Told, frame: Frame) -> bool:
    """Whether the act is told as what somebody denies, or as a claim that somebody calls untrue."""
    line = told.line
    if frame.act in RESPONSES:
        return False
    claimed = next((number for number in range(frame.first) if line.listed(number, "claims")), None)
    for other in told.frames:
        if other.act != "denial" or not_denied(line, other):
            continue
        governs = 0 < frame.first - other.last <= REACH and not _goes_on_after(line, other, frame)
        if governs and not _accused_between(told, other, frame):
            return True
        if claimed is not None and claimed < frame.first < other.first:
            return True
    return _rejected_claim(line, frame)


def _goes_on_after(line: Line, denial: Frame, frame: Frame) -> bool:
    """ "denied it and shelled X", "who denied it, said that ...": the sentence has left the denial."""
    opener = frame.clause[0] if frame.clause[0] > denial.last else frame.first - 1
    if frame.verbal and frame.form != "ing" and line.low(opener) in {"and", "but"}:
        return True
    return any(
        denial.last < hit.first < frame.first
        and hit.form in {"past", "both"}
        and not line.listed(hit.first, "rejecting")
        for hit in line.of("say")
    )


def not_denied(line: Line, denial: Frame) -> bool:
    """ "did not deny shelling", "denied the denial": no denial of the act."""
    before = {line.low(number) for number in range(max(0, denial.first - 3), denial.first)}
    return bool(before & {"not", "never", "n't", "nor", "didn't", "doesn't", "without"})


def _rejected_claim(line: Line, frame: Frame) -> bool:
    """ "rejected Armenia's claim that ...": what others say is denied."""
    claim = next((number for number in range(frame.first) if line.listed(number, "claims")), None)
    if claim is None or frame.first - claim > REACH or line.low(claim + 1) not in {"that", "of"}:
        return False
    parted = any(
        line.words[number].text in {",", ";", ":"} or line.low(number) in {"and", "but"}
        for number in range(claim + 1, frame.first)
    )
    return not parted and any(line.listed(number, "rejecting") for number in range(max(0, claim - 6), claim))


def denied(told: Told, frame: Frame, said: Said | None, memory: Memory) -> Draft | None:
    """An act that is mentioned solely in order to be denied is a claim of its own; one told before is not."""
    by = min((other for other in told.frames if other.act == "denial"), key=lambda other: other.first, default=None)
    if by is not None and frame.first > by.first and memory.told_before(frame.act):
        return None
    draft = making.made(told, frame, said, memory, denied=True)
    if by is not None and not draft.said_by and frame.first > by.first:
        draft.said_by = [memory.ref(told.line, group) for group in by.actors]
    return draft


def _accused_between(told: Told, one: Frame, other: Frame) -> bool:
    return told.line.any_listed(one.last + 1, other.first - 1, "accuse")


def demands(told: Told, made: list[Draft], memory: Memory) -> list[Draft]:
    """ "X said that Y must withdraw", "Y should hand over ...": a demand on Y."""
    line = told.line
    if any(draft.act in {"demand", "threat"} for draft in made):
        return []
    for number, token in enumerate(line.words):
        needs = token.low in {"needed", "need", "needs"} and line.low(number + 1) == "to"
        if number == 0 or not (token.low in {"must", "should"} or needs):
            continue
        addressed = conjuncts(line, subject_of(line, told.groups, number)[0], told.groups, number)
        if not addressed or addressed[0].kind not in PEOPLE | {"party", "name", "source"}:
            continue
        if line.low(line.clause(number)[0]) in {"if", "unless"} or addressed[-1].last - addressed[0].first > 12:
            continue
        said = over(told.said, number, number)
        quoted = '"' in line.text[line.sentence.start : line.sentence.end]
        if said is None and (quoted or needs):
            continue
        frame = Frame("demand", number, number, "base", line.clause(number), rule="modal_demand")
        draft = making.made(told, frame, said, memory)
        if not draft.actors and said is not None and said.back:
            draft.actors = list(memory.speaker)
        if not draft.actors and said is None and memory.own is not None:
            draft.actors = [memory.own]
        draft.targets = [memory.ref(line, extend(line, group, told.groups)) for group in addressed]
        draft.scope, draft.modality = "response", "asserted"
        return [draft]
    return []


def blame(told: Told, made: list[Draft], memory: Memory) -> list[Draft]:
    """ "Ankara blamed Syrian forces": the act told before, now alleged of somebody."""
    line, event = told.line, memory.event
    if event is None or any(draft.act not in RESPONSES for draft in made):
        return []
    for hit in line.of("say"):
        said = next((one for one in told.said if one.verb == hit.first), None)
        accused = None if said is None else _accused(told, hit)
        if said is None or accused is None:
            continue
        if said.back and not event.actors and line.sentence.paragraph == event.lines[-1].sentence.paragraph:
            event.actors, event.modality = [memory.ref(line, accused)], "alleged"
            event.note("actors", at(line, accused.first, accused.last), "blamed_for_it")
            event.reach(line)
            return []
        clause = line.clause(hit.first)
        frame = Frame(event.act, hit.first, hit.last, "past", clause, (accused,), rule="blamed_for_the_act_before")
        draft = making.made(told, frame, said, memory)
        draft.modality, draft.scope = "alleged", event.scope
        draft.places, draft.targets, draft.when = list(event.places), list(event.targets), event.when
        draft.said_by = list(memory.speaker) if said.back else [memory.ref(line, group) for group in said.speakers]
        return [draft]
    return []


def _accused(told: Told, hit: Hit) -> Group | None:
    """Whom "blamed X", "said that X did it" accuses."""
    line = told.line
    able = [group for group in told.groups if group.first > hit.last and group.kind not in {"object", "civilian"}]
    if line.listed(hit.first, "accuse") and line.low(hit.first - 1) in BE:
        return subject_of(line, told.groups, hit.first)[0]
    if line.listed(hit.first, "accuse"):
        return next((group for group in able if group.first - hit.last <= 5), None)
    done = line.phrase(hit.last + 1, len(line.words) - 1, "done_it")
    if done is None or scope.negated(line, Frame("other", *done, "past", line.clause(done[0]))):
        return None
    return next((group for group in able if group.last < done[0] and not group.led), None)
