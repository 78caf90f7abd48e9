"""A blow or a shot -> the act it is, by what it was dealt with and what it was dealt to."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.groups import PEOPLE, Group
from trucewatch.extract.line import Line
from trucewatch.extract.place import Place
from trucewatch.extract.scan import Hit
from trucewatch.extract.subjects import subject

PERSONS = frozenset({"civilian", "combatant", "other_person"})


class Meant(NamedTuple):
    """The act, and the rule that chose it; "" where nothing says what it was."""

    act: str
    rule: str


def weapons_in(line: Line, clause: tuple[int, int]) -> tuple[Hit, ...]:
    """The means named in the clause."""
    return tuple(
        hit
        for hit in line.of("means")
        if clause[0] <= hit.first <= clause[1]
        and not any(other.kind == "party" and other.last > hit.last for other in line.at[hit.first])
    )


def of_blow(line: Line, hit: Hit, *, passive: bool, noun: bool, clause: tuple[int, int], groups: list[Group]) -> Meant:
    """ "hit", "fired", "came under": an air strike, shelling ... by the means in the clause."""
    fired, uses = hit.kind == "fire", line.listed(hit.first, "using")
    suffered = (
        passive or hit.kind == "come_under" or line.low(hit.first) in {"came", "come", "comes", "coming", "under"}
    )
    thrown_at = fired or uses
    reach = clause
    if line.low(clause[0]) in {"that", "which"}:
        reach = (max(0, clause[0] - 2), clause[1])  # "shells that hit X"
    named = [means for means in weapons_in(line, reach) if means.value != "none"]
    after = [means for means in named if means.first > hit.last and (not uses or means.first - hit.last <= 8)]
    before = [means for means in named if means.last < hit.first]
    if suffered:
        # "rockets were fired": what was fired, not what was hit.
        before = [means for means in before if thrown_at and line.listed(means.last, "munitions")]
    chosen = _chosen(line, hit, before, after, thrown=fired or uses)
    if chosen is not None:
        grenade = chosen.value == "explosive_device" and fired and line.low(chosen.first).startswith("grenade")
        return Meant("shelling" if grenade else chosen.value, "means")
    if fired:
        return _fire(line, hit)
    if hit.kind == "come_under" and line.low(hit.last + 2) == "fire" and not line.has(hit.last + 1, "means"):
        return _fire(line, hit)  # "came under Ukrainian fire"
    if hit.kind == "come_under" or uses:
        return Meant("", "")
    return (
        Meant("air_strike", "a_strike")
        if noun and line.low(hit.last) in {"strike", "strikes"}
        else _by_whom(line, hit, clause, groups)
    )


def _chosen(line: Line, hit: Hit, before: list[Hit], after: list[Hit], *, thrown: bool) -> Hit | None:
    """The means that decides: what flew, else what was thrown, else what it was done with, else what stands near."""
    flown = [
        means
        for means in before
        if means.value in {"air_strike", "drone_strike"} and not line.listed(means.last, "munitions")
    ]
    with_it = [
        means
        for means in after
        if any(
            line.low(number) in {"with", "by", "from", "using"}
            for number in range(max(hit.last + 1, means.first - 5), means.first)
        )
    ]
    aimed = {"on", "at", "of", "near", "against"}
    as_object = [
        means for means in after if thrown and means.first - hit.last <= 5 and line.low(means.first - 1) not in aimed
    ]
    if flown and not with_it:
        return flown[-1]
    for choice in (
        as_object[:1],
        with_it[:1],
        before[-1:]
        if not thrown or hit.kind == "fire" or line.listed(before[-1].last if before else -1, "munitions")
        else [],
        _near(line, hit, after),
    ):
        if choice:
            return choice[0]
    return None


def _near(line: Line, hit: Hit, after: list[Hit]) -> list[Hit]:
    """A means that follows "when" or "as": "hit when a rocket landed"; not what was struck itself."""
    return [
        means
        for means in after
        if any(line.low(number) in {"when", "as"} for number in range(hit.last + 1, means.first))
    ][:1]


def _fire(line: Line, hit: Hit) -> Meant:
    """Fire of an unstated kind is small-arms fire (convention of the coding guide)."""
    if line.low(hit.first).startswith("sho") and any(
        line.low(number) == "dead" for number in range(hit.last + 1, min(hit.last + 7, len(line.words)))
    ):
        return Meant("attack_on_civilians", "shot_dead")
    opened = line.listed(hit.first, "opening_fire") or line.listed(hit.last, "ending_fire")
    aimed = line.low(hit.last + 1) in {"on", "at", "upon", "towards", "into", "in", "across"}
    return Meant("small_arms_fire", "fire_of_unstated_kind") if opened or aimed else Meant("", "")


def _by_whom(line: Line, hit: Hit, clause: tuple[int, int], groups: list[Group]) -> Meant:
    """Without a means, the verb and who did it: an army that "pounds" shells, a state "strikes" from the air."""
    doers = [group for group in groups if clause[0] <= group.first and group.last < hit.first and not group.led]
    doer = doers[-1] if doers else None
    if doer is not None and line.low(hit.first).startswith(("pound", "pummel")):
        return Meant("shelling", "pounding")
    if (
        doer is not None
        and line.listed(hit.first, "striking")
        and doer.party is not None
        and doer.kind in PEOPLE | {"party"}
    ):
        return Meant("air_strike", "strike_by_a_side")
    if doer is not None and line.listed(hit.first, "wrecking") and doer.kind in PEOPLE:
        return Meant("looting_destruction", "destruction_by_people")
    return Meant("", "")


def refined(
    line: Line,
    act: str,
    hit: Hit,
    *,
    noun: bool,
    passive: bool,
    clause: tuple[int, int],
    groups: list[Group],
    places: list[Place],
) -> Meant | None:
    """The same word is another act by what it was done to or what stands beside it; None where it says none."""
    after = next((group for group in groups if hit.last < group.first <= hit.last + 5 and not group.led), None)
    sufferer = subject(line, groups, hit.first)[0] if passive else after
    here = line.low(hit.first)
    if act == "attack_on_civilians" and carried_out(line, hit.first):
        return None
    if act in {"territory_capture", "abduction"} and not noun:
        return _taken(line, act, hit, sufferer, places, passive=passive)
    if act == "ceasefire_violation":
        return _violation(line, hit, noun=noun, clause=clause)
    if act == "weapons_presence" and "withdrawn" in {line.low(number) for number in range(hit.first, hit.last + 1)}:
        armed = weapons_in(line, clause) or line.any_listed(clause[0], clause[1], "heavy_weapons")
        return Meant(act, "lexicon") if armed else Meant("withdrawal", "no_weapons_named")
    if act == "looting_destruction" and here.startswith("bl") and after is None and not passive:
        return Meant("explosive_device", "blew_up")
    if act == "troop_movement" and line.listed(hit.first, "moving"):
        doer = subject(line, groups, hit.first)[0]
        moves = doer is not None and (
            doer.kind in {"force", "combatant", "means"} or line.listed(doer.last, "military_vehicles")
        )
        return Meant(act, "forces_move") if moves and places else None
    means = [other for other in weapons_in(line, clause) if other.value != "none"]
    if act == "release" and not _of_people(line, clause, groups):
        return None
    if act == "ground_attack" and noun:
        beside = [
            other
            for other in means
            if hit.first - other.last in {1, 2}
            and all(line.words[number].joined for number in range(other.last + 1, hit.first))
        ]
        return Meant(beside[-1].value, "means_before_attack") if beside else Meant(act, "lexicon")
    kinds = {other.value for other in means}
    if (
        act == "shelling"
        and here.startswith(("bombard", "barrage", "salvo"))
        and kinds & {"air_strike", "drone_strike"}
    ):
        return Meant("drone_strike" if "drone_strike" in kinds else "air_strike", "means")
    if act == "air_strike" and "drone_strike" in kinds and "air_strike" not in kinds:
        return Meant("drone_strike", "means")
    if (
        act == "explosive_device"
        and here.startswith("bombing")
        and "explosive_device" not in kinds
        and (places or after)
    ):
        return Meant("air_strike", "bombing_of")
    return Meant(act, "lexicon")


def carried_out(line: Line, verb: int) -> bool:
    """ "executed two raids", "the operation was executed": something was done and nobody put to death."""
    if not line.listed(verb, "executing"):
        return False
    for number in range(verb + 1, min(verb + 7, len(line.words))):
        if line.listed(number, "executed_things") or _names_an_act(line, number):
            return True
        if line.listed(number, "prepositions") or not (line.words[number].word or line.words[number].joined):
            break
    suffers = range(max(0, verb - 4), verb) if line.any_listed(verb - 2, verb - 1, "be") else ()
    return any(line.listed(number, "executed_things") or _names_an_act(line, number) for number in suffers)


def _names_an_act(line: Line, number: int) -> bool:
    return any(
        hit.kind in {"act", "strike"} and hit.form in {"noun", "nouns"} and hit.first <= number <= hit.last
        for hit in line.at.get(number, ())
    )


def _of_people(line: Line, clause: tuple[int, int], groups: list[Group]) -> bool:
    """Whether it is people who are released: captives are named, or nothing that is not people."""
    if any(
        hit.value == "detained" and clause[0] <= hit.first <= clause[1] and not line.has(hit.first, "act")
        for hit in line.of("flag")
    ):
        return True
    here = [group for group in groups if clause[0] <= group.first <= clause[1]]
    return any(group.kind in PERSONS | {"name"} for group in here) or any(
        line.low(number) in {"them", "him", "her", "they", "he", "she"}
        or (number in line.in_number and line.low(number + 1) in {"of", "have", "has", "had", "was", "were"})
        for number in range(clause[0], clause[1] + 1)
    )


def _taken(line: Line, act: str, hit: Hit, taken: Group | None, places: list[Place], *, passive: bool) -> Meant | None:
    """Whether a place, people or goods were taken."""
    if line.listed(hit.first, "taking") and line.low(hit.last + 1) in {"to", "into", "part", "place", "off", "up"}:
        return None
    if taken is not None and any(line.has(number, "harm_word") for number in range(taken.first, taken.last + 1)):
        return None  # "took 57 lives"
    if taken is not None and taken.kind in PERSONS:
        return Meant("abduction", "people_taken")
    if (
        taken is not None
        and taken.kind == "object"
        and any(line.listed(number, "goods") for number in range(taken.first, taken.last + 1))
    ):
        return Meant("looting_destruction", "goods_taken")
    if act == "abduction" and taken is not None and taken.kind == "object" and line.low(hit.first).startswith("seiz"):
        return Meant("territory_capture", "place_taken")
    if (
        act == "territory_capture"
        and line.listed(hit.first, "taking")
        and not _takes_place(line, hit, places, passive=passive)
    ):
        return None
    return Meant(act, "lexicon")


def _takes_place(line: Line, hit: Hit, places: list[Place], *, passive: bool) -> bool:
    """Whether what was taken is a place: a name, or a word for one right after the verb."""
    if any(hit.last < place.core <= hit.last + 6 and place.led in {"object", "of"} for place in places):
        return line.low(hit.last + 1) not in {",", "in", "to", "up", "part"}
    for number in range(hit.last + 1, min(hit.last + 5, len(line.words))):
        if line.listed(number, "captured_units"):
            return True
        if line.listed(number, "prepositions") or line.words[number].text in {",", ";"}:
            return False
    return passive and any(place.last < hit.first for place in places)


def _violation(line: Line, hit: Hit, *, noun: bool, clause: tuple[int, int]) -> Meant | None:
    """Explosions that a monitor assessed are shelling; "violated" needs a truce that was violated."""
    words = {line.low(number) for number in range(clause[0], clause[1] + 1)}
    here = line.low(hit.first)
    if here.startswith(("explosion", "undetermined")):
        if "assessed" in words and any(means.value == "shelling" for means in weapons_in(line, clause)):
            return Meant("shelling", "assessed_as_artillery_or_mortar")
        counted = words & line.lexicon.words["monitored"] or "including" in words
        return (
            Meant("ceasefire_violation", "explosions_of_unstated_origin")
            if counted
            else Meant("explosive_device", "explosion")
        )
    if not noun and hit.first == hit.last and here.startswith(("violat", "breach")):
        near = {line.low(number) for number in range(max(0, hit.first - 14), min(len(line.words), hit.last + 9))}
        if not near & line.lexicon.words["what_is_breached"]:
            return None
    return Meant("ceasefire_violation", "lexicon")
