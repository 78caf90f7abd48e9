"""A scanned sentence -> who is said to have been killed or injured, and how many.

Read from the string of words and not from a parse tree: parsers lose the time and the
place in "N killed and M others injured in ...".
"""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract import people
from trucewatch.extract.groups import PEOPLE, Group
from trucewatch.extract.line import BE, HAVE, Line, Number
from trucewatch.extract.means import carried_out
from trucewatch.extract.people import People
from trucewatch.extract.scan import Hit
from trucewatch.nouns.bounds import Who

TOLL_REACH = 14
"""A toll and its figure stand within so many words of each other."""


class Harm(NamedTuple):
    """`kind` is killed or injured; tokens [first, last] say it; `victims` are the groups named."""

    kind: str
    min: int | None
    max: int | None
    who: Who
    first: int
    last: int
    victims: tuple[Group, ...]
    rule: str


def find(line: Line, groups: list[Group]) -> list[Harm]:
    """All harm in the sentence, in order; a number is used for one harm only."""
    used: set[int] = set()
    found: list[Harm] = [*_men_lost(line, groups, used), *_bodies(line, groups, used), *_toll(line, used)]
    hits = [hit for hit in line.hits if hit.kind in {"harm", "harm_word"}]
    done: set[int] = set()
    for index, hit in enumerate(hits):
        if any(number in done for number in range(hit.first, hit.last + 1)):
            continue
        harms = _none_at_all(line, hit) or _harm(line, hit, hits[index + 1 :], groups, used)
        found += harms
        if harms:
            done.update(range(hit.first, hit.last + (4 if harms[0].rule == "killed_or_injured" else 1)))
    return _once_each(_carry_who(found))


def may_tell(line: Line) -> bool:
    """Whether a sentence without a word of harm can still count dead: "bodies of five men", "the toll rose to 58"."""
    counted = bool(line.numbers) or any(line.low(step) in {"body", "bodies"} for step in range(len(line.words)))
    return counted and line.any_listed(0, len(line.words), "tells_of_dead")


def _men_lost(line: Line, groups: list[Group], used: set[int]) -> list[Harm]:
    """ "lost six men": dead of one's own."""
    for number in line.numbers:
        quantity = number.quantity
        if not line.listed(number.first - 1, "losing") or not people.counts_people(line, number):
            continue
        group = people.after(line, number.last + 1, groups)
        if group is not None and (group.kind == "combatant" or line.listed(group.last, "ones_own")):
            used.update(range(number.first, number.last + 1))
            return [Harm("killed", quantity.min, quantity.max, "combatant", number.first, group.last, (), "men_lost")]
    return []


def _toll(line: Line, used: set[int]) -> list[Harm]:
    """ "the death toll has risen from 12 to 14": the new figure, which holds the old one."""
    at = next((number for number in range(len(line.words)) if line.low(number) == "toll"), None)
    if at is None:
        return []
    told = [number for number in line.numbers if 0 < number.first - at <= TOLL_REACH]
    led = [
        number
        for number in told
        if line.low(number.first - 1) in {"to", "at", "of"} and people.counts_people(line, number)
    ]
    rising = [
        number for number in led if line.low(number.first - 1) == "to" and line.any_listed(at, number.first, "rising")
    ]
    for number in (rising or led)[:1]:
        for older in told[: told.index(number) + 1]:
            used.update(range(older.first, older.last + 1))
        quantity = number.quantity
        return [Harm("killed", quantity.min, quantity.max, "unknown", at, number.last, (), "death_toll")]
    return []


def _bodies(line: Line, groups: list[Group], used: set[int]) -> list[Harm]:
    """ "the bodies of five men were found": dead, by an act that is not told."""
    for number in range(len(line.words) - 2):
        if line.low(number) not in {"body", "bodies"} or line.low(number + 1) != "of":
            continue
        total = people.summed(line, number + 2, groups, used, len(line.words) - 1)
        if total is not None and line.any_listed(total.last + 1, total.last + 5, "finding"):
            victims, who = total.groups, people.who(total.sides)
            return [Harm("killed", total.min, total.max, who, number, total.last, victims, "bodies_found")]
    return []


def _none_at_all(line: Line, hit: Hit) -> list[Harm]:
    """ "no casualties", "no one was hurt", "without causing deaths" are nought, and said so."""
    if hit.value in {"nobody", "lives"}:
        return []
    first = _nought(line, hit)
    if first is None:
        return []
    anybody = line.low(first) in {"no", "nobody"} and not line.has(first + 1, "role", "combatant")
    harmed = hit.kind == "harm" and hit.value == "injured" and anybody
    both = hit.value == "casualties" or harmed or line.low(hit.first) in {"hurt", "hit", "harmed"}
    kinds = ("killed", "injured") if both else (hit.value,)
    return [Harm(kind, 0, 0, "unknown", first, hit.last, (), "none_at_all") for kind in kinds]


def _nought(line: Line, hit: Hit) -> int | None:
    """The token of "no", "without", "any" that denies the harm, if one does."""
    for number in range(hit.first - 1, max(-1, hit.first - 6), -1):
        low = line.low(number)
        if line.words[number].text in {",", ";", ".", ":"} or line.listed(number, "not_a_nought"):
            return None
        counted = line.in_number.get(number)
        if counted is not None:
            return counted.first if counted.quantity.negative else None
        if low in {"no", "nobody", "without", "none"}:
            return number
        if low == "any" and line.cue("negate", number - 6, number) is not None:
            return number
    return None


def _harm(line: Line, hit: Hit, later: list[Hit], groups: list[Group], used: set[int]) -> list[Harm]:
    if hit.value in {"casualties", "nobody"} or _adjective(line, hit) or carried_out(line, hit.first):
        return []
    if hit.value == "lives":
        return _lives(line, hit, groups, used)
    total = _right(line, hit, groups, used) if _looks_right(line, hit, groups) else None
    total = total or _left(line, hit, groups, used)
    if total is None:
        return []
    first, last, who = min(total.first, hit.first), max(total.last, hit.last), people.who(total.sides)
    if _or_follows(line, hit, later):
        # "N killed or wounded", not split: either may be none of them (convention of the coding guide).
        both = ("killed", "injured")
        return [Harm(kind, 0, total.max, who, first, last, total.groups, "killed_or_injured") for kind in both]
    return [Harm(hit.value, total.min, total.max, who, first, last, total.groups, total.rule)]


def _adjective(line: Line, hit: Hit) -> bool:
    """ "wounded soldiers", "the dead woman": who they are, not what is told."""
    before, after = hit.first - 1, hit.last + 1
    if not line.listed(hit.first, "harmed_adjectives") or not line.has(after, "role"):
        return False
    if line.low(before) in BE | HAVE or before in line.in_number or after in line.in_number:
        return False
    return not line.has(before, "role") and not any(other.last == before for other in line.of("means", "act", "strike"))


def _or_follows(line: Line, hit: Hit, later: list[Hit]) -> bool:
    after = next((other for other in later if other.first > hit.last), None)
    if after is None or after.first != hit.last + 2 or line.low(hit.last + 1) not in {"or", "/"}:
        return False
    return after.value in {"killed", "injured"} and after.value != hit.value


def _looks_right(line: Line, hit: Hit, groups: list[Group]) -> bool:
    """Whether the number stands after: an active verb with an object, "death of N", "shot dead a teacher"."""
    low, before, after = line.low(hit.first), hit.first - 1, hit.last + 1
    if hit.form in {"ing", "s", "base"}:
        return low not in {"die", "dies", "dying"}
    if hit.kind == "harm_word":
        if low == "dead" and line.low(before) == "shot":
            return line.low(after) in {"a", "an"} or after in line.in_number
        return line.low(after) == "of" and low in {"death", "deaths", "injury", "injuries"}
    passive = line.low(before) in BE or (line.low(before).endswith("ly") and line.low(before - 1) in BE)
    if passive or low in {"died", "perished", "fell"}:
        return False
    while line.listed(after, "before_object") or line.low(after).endswith("ly"):
        after += 1
    if line.low(after) == "another" and not line.has(after + 1, "role"):
        return True
    direct = people.counts_people(line, line.in_number.get(after))
    article = line.low(after) in {"a", "an"} and any(
        after < group.first <= after + 3 and group.kind in PEOPLE for group in groups
    )
    return (direct or article) and not people.counts_people(line, line.in_number.get(before))


def _right(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> People | None:
    number = hit.last + 1
    while line.listed(number, "after_harm") or line.low(number).endswith("ly") or line.has(number, "harm"):
        number += 1
    if line.low(number) == "another" and not line.has(number + 1, "role"):
        return People(1, 1, frozenset(), number, number, (), "another")
    return people.summed(line, number, groups, used, min(len(line.words) - 1, number + 30))


def _left(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> People | None:
    """The number before: "33 soldiers were killed", "13 dead", "a woman was killed"."""
    begin = line.clause(hit.first)[0]
    near = [
        number
        for number in line.numbers
        if begin - 1 <= number.first and number.last < hit.first and number.first not in used
        if people.counts_people(line, number) and not number.quantity.negative and _belongs(line, number, hit, groups)
    ]
    near = [number for number in near if line.low(number.first - 1) != "of"] or near
    if near:
        start = people.list_start(line, near[-1], groups, used, begin)
        total = people.summed(line, start, groups, used, hit.first - 1)
        if total is not None:
            return total._replace(last=hit.last)
    ordinal = line.in_number.get(hit.first - 1)
    if ordinal is not None and ordinal.quantity.kind == "ordinal" and line.low(ordinal.first - 1) in {"a", "another"}:
        return People(1, 1, frozenset(), ordinal.first - 1, hit.last, (), "one_more")
    return _single(line, hit, groups, begin)


def _belongs(line: Line, number: Number, hit: Hit, groups: list[Group]) -> bool:
    """Whether little but the victims, auxiliaries and asides stands between number and harm."""
    at, free = number.last + 1, 0
    while at < hit.first:
        victim = next((group for group in groups if group.first <= at <= group.last), None)
        if victim is not None:
            at = victim.last + 1
            continue
        plain = line.listed(at, "between_number_and_harm") or line.low(at).endswith("ly") or line.low(at) in {",", "-"}
        if not (plain or at in line.in_number or at in line.in_time or line.kinds(at) & {"harm", "say"}):
            free += 1
        if free > 3 or line.words[at].text in {";", ":"}:
            return False
        at += 1
    return True


def _single(line: Line, hit: Hit, groups: list[Group], begin: int) -> People | None:
    """ "a woman was killed" is one."""
    told = hit.form in {"both", "past", "part"} or hit.last > hit.first or line.low(hit.first) in {"dead", "martyred"}
    for group in groups:
        if (
            not told
            or not begin <= group.first < hit.first
            or group.kind not in {"civilian", "combatant", "other_person"}
        ):
            continue
        opener = _opener(line, group)
        one = line.low(opener) in {"a", "an", "another", "one"} and line.low(group.last) not in {"people"}
        if one and all(line.words[number].text not in {";", ":"} for number in range(group.last, hit.first)):
            sides = frozenset({people.side(line, group)})
            return People(1, 1, sides, opener, hit.last, (group,), "article")
    return None


def _opener(line: Line, group: Group) -> int:
    """The article before somebody, over an age: "a" of "a 12-year-old boy", "one" of "one of its soldiers"."""
    before = group.first - 1
    age = line.in_number.get(before)
    if age is not None and age.quantity.kind == "age":
        before = age.first - 1
    if line.low(before - 1) == "of" and line.low(before - 2) == "one":
        before -= 2
    return before


def _lives(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> list[Harm]:
    """ "cost more than 6,500 lives", "took 57 lives", "claimed the lives of 12 people"."""
    if not line.any_listed(max(0, hit.first - 7), hit.first - 1, "lives_taken"):
        return []
    total = None
    before = line.in_number.get(hit.first - 1)
    if before is not None and people.counts_people(line, before):
        used.update(range(before.first, before.last + 1))
        quantity = before.quantity
        total = People(quantity.min or 0, quantity.max, frozenset(), before.first, hit.last, (), quantity.rule)
    elif line.low(hit.last + 1) == "of":
        total = _right(line, hit, groups, used)
    if total is None:
        return []
    last = max(total.last, hit.last)
    return [Harm("killed", total.min, total.max, people.who(total.sides), total.first, last, total.groups, total.rule)]


def _carry_who(found: list[Harm]) -> list[Harm]:
    """ "five civilians were killed and 17 others injured": the others are of the same kind."""
    carried: list[Harm] = []
    for harm in found:
        vague = all(group.last == group.first and group.kind == "other_person" for group in harm.victims)
        if harm.who == "unknown" and vague and carried and carried[-1].min and harm.min:
            harm = harm._replace(who=carried[-1].who)
        carried.append(harm)
    return carried


def _once_each(found: list[Harm]) -> list[Harm]:
    """A harm that says the same words again is dropped."""
    kept: list[Harm] = []
    for harm in found:
        if not any(harm.kind == other.kind and harm.first <= other.last and other.first <= harm.last for other in kept):
            kept.append(harm)
    return kept
