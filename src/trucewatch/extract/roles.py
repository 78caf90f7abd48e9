"""A frame and the groups of its sentence -> who did it and to whom."""

from __future__ import annotations

from trucewatch.extract.frame import RESPONSES, SPEECH, Frame
from trucewatch.extract.groups import PEOPLE, Group, extend
from trucewatch.extract.line import BE, Line
from trucewatch.extract.predicates import accuser
from trucewatch.extract.reality import kept_from
from trucewatch.extract.subjects import conjuncts, joined_by, subject, unknown

BY_PEOPLE = SPEECH | {
    "talks", "release", "aid_delivery", "investigation", "abduction", "attack_on_civilians", "looting_destruction"
}  # fmt: skip
"""Acts whose subject is somebody, even when the lexicon does not know the word."""
ON_PERSONS = frozenset({"abduction", "attack_on_civilians", "sexual_violence"})
"""Acts that are done to people only."""


def filled(line: Line, frame: Frame, groups: list[Group]) -> Frame:
    """The frame with its actors and targets."""
    if frame.act == "agreement" and frame.verbal and (bound := _agreement(line, frame, groups)) is not None:
        return bound
    if not frame.verbal:
        return _of_noun(line, frame, groups)
    doer, pronoun = subject(line, groups, frame.first)
    accused_at = accuser(line, frame.first)
    kept_at = kept_from(line, frame)
    if accused_at is not None and line.low(accused_at - 1) in BE:
        doer, pronoun = subject(line, groups, accused_at)
    elif (governor := kept_at if accused_at is None else accused_at) is not None:
        doer, pronoun = next((group for group in groups if governor < group.first < frame.first), None), ""
    if frame.act == "agreement" and doer is not None and _truce_between(line, doer, frame):
        doer = None
    if doer is None and not pronoun and frame.act in BY_PEOPLE and not frame.passive:
        doer = unknown(line, frame.first - 1, groups)
    if frame.passive or line.low(frame.first) in {"came", "come", "comes", "coming"}:
        return frame._replace(
            actors=_agent(line, frame, groups),
            targets=_joined(line, doer, groups, frame.first),
            pronoun=pronoun,
            passive=True,
        )
    if frame.act == "displacement":
        return frame._replace(targets=_joined(line, doer, groups, frame.first))
    if doer is not None and _thing(line, doer, frame):
        doer = None
    parts = _joined(line, doer, groups, frame.first)
    helpers = tuple(joined_by(line, parts[-1], groups)) if parts else ()
    return frame._replace(
        actors=parts + helpers, targets=_objects(line, frame, groups), pronoun="" if parts else pronoun
    )


def _truce_between(line: Line, doer: Group, frame: Frame) -> bool:
    """ "since a truce took effect": the truce is the subject, not who is named before it."""
    owned = line.low(doer.last + 1) == "'s"
    return not owned and line.any_listed(doer.last + 1, frame.first - 1, "agreement_nouns")


def _thing(line: Line, group: Group, frame: Frame) -> bool:
    """A subject that cannot act: a shell, a house, a road."""
    if group.kind == "means":
        return line.listed(group.last, "munitions")
    return group.kind == "object" and group.party is None and frame.act not in {"agreement", "aid_delivery"}


def _joined(line: Line, group: Group | None, groups: list[Group], stop: int) -> tuple[Group, ...]:
    return tuple(extend(line, one, groups) for one in conjuncts(line, group, groups, stop))


def _agreement(line: Line, frame: Frame, groups: list[Group]) -> Frame | None:
    """What an agreement leaves out, whom its parties list, what lies inside its zones."""
    words = {line.low(number) for number in range(frame.first, frame.last + 1)}
    if words & {"excluded", "exempt", "covered"}:
        return frame._replace(targets=_joined(line, subject(line, groups, frame.first)[0], groups, frame.first))
    if words & {"leaves", "bind", "apply", "cover"}:
        return frame._replace(targets=_objects(line, frame, groups)[:1])
    if words & {"falls", "lies"}:
        return frame
    if line.low(frame.first).startswith(("designat", "list")) and not frame.passive:
        parties = tuple(group for group in groups if frame.clause[0] <= group.first < frame.first and group.party)
        named = [group for group in groups if group.last < frame.clause[0]]
        return frame._replace(
            actors=parties or _joined(line, subject(line, groups, frame.first)[0], groups, frame.first),
            targets=tuple(named[-1:]),
        )
    return None


def _objects(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """What stands right after the verb, or after "on", "at", "against", up to the end of the clause."""
    found: list[Group] = []
    for group in groups:
        if group.first <= frame.last or group.first > frame.clause[1] or group.kind == "means":
            continue
        if not found:
            if _is_object(line, group, frame):
                found.append(group)
            elif group.first - frame.last > 12:
                break
        elif _coordinated(line, found[-1], group):
            found.append(group)
        else:
            break
    if not found and frame.act in ON_PERSONS and frame.form not in {"base", "ing"}:
        unknown = _unknown_person(line, frame)
        return (unknown,) if unknown is not None else ()
    return tuple(extend(line, group, groups) for group in found)


def _unknown_person(line: Line, frame: Frame) -> Group | None:
    """ "kidnapped a haberdasher": somebody, though the lexicon does not know the word."""
    number = frame.last + 1
    if line.low(number) not in {"a", "an", "another"}:
        return None
    last = number
    while last + 1 <= frame.clause[1] and line.words[last + 1].word and not line.listed(last + 1, "function_words"):
        if last + 1 in line.in_time or line.finite(last + 1):
            break
        last += 1
    if last == number or last - number > 4:
        return None
    return Group(number + 1, last, "civilian", None, "", last)


def _is_object(line: Line, group: Group, frame: Frame) -> bool:
    inside = line.low(frame.last) == group.led and group.first - frame.last <= 4
    if (not group.led or inside) and group.first - frame.last <= 6:
        return not any(line.words[number].text in {",", ";"} for number in range(frame.last + 1, group.first))
    if group.led in {"on", "at", "against", "upon", "into"} or (group.led == "of" and frame.act in SPEECH):
        return True
    if group.led in {"to", "from", "with"} and frame.act in RESPONSES:
        return True
    return group.led == "for" and frame.act == "demand" and group.kind in PEOPLE


def _coordinated(line: Line, one: Group, other: Group) -> bool:
    between = [line.low(number) for number in range(one.last + 1, other.first)]
    if len(between) > 5 or not {"and", ",", "or"} & set(between):
        return False
    return not any(low in {"by", "from", ";", ":", "-"} for low in between) and other.led in {"", "of", "on", "against"}


def _agent(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """The group after "by" in the clause."""
    by = [
        group
        for group in groups
        if frame.last < group.first <= frame.clause[1] and group.led == "by" and group.kind != "object"
    ]
    if not by or (by[0].kind == "means" and line.listed(by[0].last, "munitions")):
        return ()
    return _joined(line, by[0], groups, frame.clause[1] + 1)


def _of_noun(line: Line, frame: Frame, groups: list[Group]) -> Frame:
    """ "an air raid by X on Y", "X's shelling of Y", "Israeli gunfire", "attacks carried out by X on Y"."""
    agent = _agent(line, frame, groups)
    reach = range(frame.first - 1, max(frame.clause[0] - 1, frame.first - 6), -1)
    under = next((number for number in reach if line.has(number, "come_under")), None)
    if under is not None:
        suffered = _joined(line, subject(line, groups, under)[0], groups, under)
        return frame._replace(actors=agent, targets=suffered, passive=True)
    accused = _accused(line, frame, groups)
    actors = agent or accused or _talking(line, frame, groups) or _before_noun(line, frame, groups)
    if not actors and frame.act in {"armed_clash", "agreement", "release"}:
        actors = _between(line, frame, groups)
    if not actors:
        actors = _of_light_verb(line, frame, groups)
    return frame._replace(actors=actors, targets=_noun_targets(line, frame, groups, actors))


def _accused(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """ "blamed X for a car bomb", "accused X of an attack"."""
    for hit in line.of("say"):
        if line.listed(hit.first, "accuse") and 0 < frame.first - hit.first <= 12:
            if line.low(hit.first - 1) in BE:
                return _joined(line, subject(line, groups, hit.first)[0], groups, hit.first)
            named = [group for group in groups if hit.first < group.first < frame.first]
            led = any(line.low(number) in {"for", "of"} for number in range(hit.first, frame.first))
            return tuple(extend(line, group, groups) for group in named[:1]) if led else ()
    return ()


def _talking(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """Both sides of talks: "X is in Geneva for talks with Y", "a meeting between X and Y", "the next round of X"."""
    if frame.act != "talks":
        return ()
    after = [
        group
        for group in groups
        if 0 < group.first - frame.last <= 6 and group.led in {"with", "between", "of"} and group.kind != "object"
    ]
    doer = None if after and after[0].led == "between" else subject(line, groups, frame.first)[0]
    if doer is not None and _thing(line, doer, frame):
        doer = None
    others = _joined(line, after[0], groups, frame.clause[1] + 1) if after else ()
    return _joined(line, doer, groups, frame.first) + others


def _before_noun(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """The group right before: "regime shelling", "Israel's air raids", "Israeli gunfire"."""
    for group in groups:
        if group.first >= frame.first or not (group.party or group.kind in PEOPLE):
            continue
        if group.last >= frame.first - 1:
            return (group,)
        between = {line.low(number) for number in range(group.last + 1, frame.first)}
        if len(between) <= 2 and between <= line.lexicon.words["between_owner_and_attack"]:
            return (group,)
    return ()


def _of_light_verb(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """The subject of "launched", "carried out", "signed" before the noun."""
    for number in range(frame.first - 1, max(frame.clause[0], frame.first - 8) - 1, -1):
        if line.listed(number, "light_verbs"):
            doer, _ = subject(line, groups, number)
            return () if doer is None or _thing(line, doer, frame) else _joined(line, doer, groups, number)
    return ()


def _noun_targets(line: Line, frame: Frame, groups: list[Group], actors: tuple[Group, ...]) -> tuple[Group, ...]:
    """What stands after "on", "against", "of" behind the noun and, in "attacks by X on Y", behind the actor."""
    for group in groups:
        if not frame.last < group.first <= frame.clause[1] or group in actors or group.kind == "means":
            continue
        if group.led == "of" and line.low(frame.last + 1) != "of":
            continue
        if group.led in {"on", "against", "of", "at", "upon"}:
            if group.first - frame.last > (14 if actors else 9):
                return ()
            more = [other for other in groups if other.first > group.last and _coordinated(line, group, other)]
            return tuple(extend(line, one, groups) for one in [group, *more[:1]] if one not in actors)
    return ()


def _between(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """Both sides of "clashes between A and B", "an agreement with B"."""
    sides = [
        group
        for group in groups
        if frame.last < group.first <= frame.clause[1] and group.led in {"between", "with", "among"}
    ]
    found = sides[:1]
    for group in groups:
        if found and group.first > found[-1].last and _coordinated(line, found[-1], group) and group.kind != "object":
            found.append(group)
    return tuple(extend(line, one, groups) for one in found[:4])
