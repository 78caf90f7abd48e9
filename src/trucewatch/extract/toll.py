"""The harm of a sentence -> the act that did it: in the sentence, told before, or none that is told."""

from __future__ import annotations

from trucewatch.extract import making, setting, speech
from trucewatch.extract.attribution import over
from trucewatch.extract.draft import Draft, Figure, Told
from trucewatch.extract.frame import QUIET, RESPONSES, Frame
from trucewatch.extract.groups import Group
from trucewatch.extract.harm import Harm
from trucewatch.extract.line import BE, Line
from trucewatch.extract.memory import Memory, at
from trucewatch.extract.place import PLACE
from trucewatch.extract.predicates import accuser
from trucewatch.extract.reality import judged
from trucewatch.extract.subjects import subject

TOO_MANY = 1000
"""So many dead or injured are the toll of a campaign: the deadliest UCDP GED event in Syria 2016-2019 that is
dated to within six days has 313 dead."""


def assign(told: Told, made: list[Draft], memory: Memory) -> None:
    """Give each harm to a draft; where no act is told, a draft of `casualties` is added to `made`."""
    line = told.line
    violent = [draft for draft in made if draft.act not in RESPONSES | QUIET and draft.frame is not None]
    alone: Draft | None = None
    going_on: Draft | None = None
    before: tuple[Harm, Draft] | None = None
    for harm in told.harms:
        figure = Figure(harm.min, harm.max, *at(line, harm.first, harm.last), harm.rule, who=harm.who)
        beside = before[1] if before is not None and _goes_on(line, before[0], harm) else None
        owner = _owner(line, harm, violent, told.harms, beside)
        if owner is None and alone is None and not violent:
            owner = going_on = _continued(told, harm, memory, again=going_on is not None)
        if owner is None:
            owner = alone = alone or _alone(told, harm, made, memory)
        if owner is None:
            continue
        before = (harm, owner)
        if owner.take_harm(harm.kind, figure):
            owner.reach(line)
            _victims(line, harm, owner, memory)
            if owner.scope == "incident" and harm.min is not None and harm.min >= TOO_MANY:
                owner.scope = "aggregate"
                owner.note("scope", (figure.start, figure.end), "too_many_for_one_act")


def _goes_on(line: Line, one: Harm, other: Harm) -> bool:
    """ "killed seven and wounded more than 20": harm of one act, told in one breath."""
    gap = range(one.last + 1, other.first)
    return (
        other.kind != one.kind
        and len(gap) <= 3
        and all(line.low(step) == "," or line.listed(step, "in_one_breath") for step in gap)
    )


def _owner(line: Line, harm: Harm, violent: list[Draft], harms: list[Harm], beside: Draft | None) -> Draft | None:
    """The act in the sentence that did the harm: that of the harm `beside` it, that of its clause, or the nearest.

    An act after which others died is left to the harm that is told of it.
    """
    if beside is not None and beside in violent and getattr(beside, harm.kind) is None:
        return beside
    free = [draft for draft in violent if getattr(draft, harm.kind) is None and not _arrests(line, harm, draft)]
    later = [other for other in harms if other.kind == harm.kind and other.first > harm.last]
    ranked = [(_gap(line, draft, harm), number) for number, draft in enumerate(free)]
    mine = [
        (gap, number) for gap, number in ranked if not any(_told_of(line, other, free[number], harm) for other in later)
    ]
    return free[min(mine)[1]] if mine else None


def _told_of(line: Line, harm: Harm, draft: Draft, earlier: Harm) -> bool:
    """ "two died after the shelling of X, which killed five": the five are of the shelling, the two are others."""
    begin, frame = line.clause(harm.first)[0], draft.frame
    relative = line.low(begin) in {"which", "that"} and frame is not None and earlier.last < frame.first < begin
    return relative and frame is not None and line.any_listed(earlier.last, frame.first, "only_after")


def _arrests(line: Line, harm: Harm, draft: Draft) -> bool:
    """ "killed 5,000 people and arrested 20,000": an arrest in another clause killed nobody."""
    frame = draft.frame
    return (
        draft.act == "abduction"
        and frame is not None
        and frame.verbal
        and harm.last < frame.clause[0]
        and line.low(frame.clause[0]) == "and"
    )


def _gap(line: Line, draft: Draft, harm: Harm) -> tuple[int, int]:
    """How far act and harm are apart: in one clause, in two, or beyond a semicolon; and by how many words."""
    frame = draft.frame
    if frame is None:
        return (3, 0)
    same = any(frame.clause[0] <= number <= frame.clause[1] for number in (harm.first, harm.last))
    distance = harm.first - frame.last if harm.first > frame.last else frame.first - harm.last + 1
    if line.low(harm.last).endswith("ing") or any(
        line.low(step).endswith("ing") and line.has(step, "harm") for step in range(harm.first, harm.last + 1)
    ):
        same = same or frame.last < harm.first
        distance += 50 if frame.first > harm.last else 0
    between = range(min(harm.last, frame.last), max(harm.first, frame.first))
    wall = any(line.words[number].text == ";" for number in between)
    return (2 if wall else 0 if same else 1, distance)


def _continued(told: Told, harm: Harm, memory: Memory, *, again: bool) -> Draft | None:
    """A sentence that only counts the victims goes on about the act told before it."""
    line, event = told.line, memory.event
    if event is None or getattr(event, harm.kind) is not None:
        return None
    apart = line.sentence.paragraph - event.lines[-1].sentence.paragraph
    if apart > 1 or (apart == 1 and harm.min != 0 and not line.has(0, "role") and not again):
        return None
    if harm.min == 0 or again:
        return event
    if event.scope not in {"incident", "aggregate"} or (line.of("say") and event.killed is not None):
        return None
    if any(place.sure and place.level == PLACE for place in told.places):
        return None
    for moment in line.moments:
        when = setting.when(moment, line, memory, future=False)
        if when is None or event.when is None or moment.phrase.kind in {"anaphor", *setting.STILL}:
            continue
        if (when.first_day, when.last_day) != (event.when.first_day, event.when.last_day):
            return None
    return event


def _alone(told: Told, harm: Harm, made: list[Draft], memory: Memory) -> Draft | None:
    """A claim of harm for which no act is told: by what it was done, if the clause says so; None where it is unreal."""
    line = told.line
    clause = begin, end = line.clause(harm.last)
    means = [hit for hit in line.of("means") if begin <= hit.first <= end and hit.value != "none"]
    if not means and line.low(end + 1) in {"when", "as", "after"}:
        means = [hit for hit in line.of("means") if end < hit.first and hit.value != "none"]
    agents = [
        group
        for group in told.groups
        if group.led == "by" and begin <= group.first <= end and group.kind in {"combatant", "force", "party"}
    ]
    accused_at = accuser(line, harm.first)
    if accused_at is not None and line.low(accused_at - 1) in BE:
        agents = [doer for doer in (subject(line, told.groups, accused_at)[0],) if doer is not None]
    if not agents and (doer := _doer(told, harm)) is not None:
        agents = [doer]
    act, rule = "casualties", "harm_without_an_act"
    if means and harm.min != 0:
        act, rule = means[0].value, "harm_by_means"
    elif agents and harm.kind == "killed":
        act, rule = "attack_on_civilians", "killed_by_people"
    frame = Frame(
        act, harm.first, harm.last, "part", clause, tuple(agents[:1]), weapons=tuple(means), rule=rule, passive=True
    )
    judgement = judged(line, frame)
    if judgement is not None and judgement.kind == "dropped":
        memory.skip(line, judgement.rule)
        return None
    denied = speech.is_denied(told, frame) or (judgement is not None and judgement.kind == "denied")
    draft = making.made(told, frame, over(told.said, harm.first, harm.last), memory, denied=denied)
    if judgement is not None:
        draft.judge(judgement, memory.published)
    if draft.scope == "incident" and line.cue("total", 0, len(line.words)) is not None:
        draft.scope = "aggregate"
        draft.note("scope", draft.span, "total_cue")
    made.append(draft)
    return draft


def _doer(told: Told, harm: Harm) -> Group | None:
    """The armed subject of "soldiers killed two villagers"."""
    line = told.line
    for hit in line.of("harm"):
        if (
            harm.first - 1 <= hit.first <= harm.last
            and hit.form in {"past", "both", "s"}
            and not line.any_listed(hit.first - 2, hit.first - 1, "be")
        ):
            doer = subject(line, told.groups, hit.first)[0]
            if (
                doer is not None
                and doer.kind in {"combatant", "force"}
                and doer.last < hit.first
                and doer not in harm.victims
            ):
                return doer
    return None


def _victims(line: Line, harm: Harm, draft: Draft, memory: Memory) -> None:
    """Those who were hit are the target, where the act names none and they are more than "people"."""
    if draft.targets or draft.act in RESPONSES or harm.min == 0:
        return
    for group in harm.victims:
        words = {line.low(number) for number in range(group.first, group.last + 1)}
        if group.kind != "object" and not words <= line.lexicon.words["no_target"]:
            draft.targets.append(memory.ref(line, group))
