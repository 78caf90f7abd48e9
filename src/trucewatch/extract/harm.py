"""A scanned sentence -> who is said to have been killed or injured, and how many.

Read from the string of words and not from a parse tree: parsers lose the time and the
place in "N killed and M others injured in ...".
"""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.groups import PEOPLE, Group
from trucewatch.extract.line import BE, HAVE, Line, Number
from trucewatch.extract.scan import Hit
from trucewatch.nouns.bounds import Who


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


class _Sum(NamedTuple):
    min: int
    max: int | None
    who: set[str]
    first: int
    last: int
    victims: tuple[Group, ...]
    rule: str


def find(line: Line, groups: list[Group]) -> list[Harm]:
    """All harm in the sentence, in order; a number is used for one harm only."""
    used: set[int] = set()
    found: list[Harm] = _men_lost(line, groups, used)
    hits = [hit for hit in line.hits if hit.kind in {"harm", "harm_word"}]
    done: set[int] = set()
    for index, hit in enumerate(hits):
        if hit.first in done or any(hit.first <= number <= hit.last for number in done):
            continue
        harm = _none_at_all(line, hit) or _harm(line, hit, hits[index + 1 :], groups, used)
        if harm:
            found.extend(harm)
            done.update(number for one in harm for number in range(hit.first, hit.last + 1))
            if any(one.rule == "killed_or_injured" for one in harm):
                done.update(
                    number for number in range(hit.first, hit.last + 4) if line.kinds(number) & {"harm", "harm_word"}
                )
    return _once_each(_carry_who(found))


def _men_lost(line: Line, groups: list[Group], used: set[int]) -> list[Harm]:
    """ "lost six men": dead of one's own."""
    for number in line.numbers:
        quantity = number.quantity
        if (
            line.low(number.first - 1) not in {"lost", "lose", "losing", "loses"}
            or quantity.kind != "count"
            or quantity.min is None
        ):
            continue
        group = _victims_after(line, number.last + 1, groups)
        if group is not None and (
            group.kind == "combatant" or line.low(group.last) in {"men", "people", "members", "personnel"}
        ):
            used.update(range(number.first, number.last + 1))
            return [Harm("killed", quantity.min, quantity.max, "combatant", number.first, group.last, (), "men_lost")]
    return []


def _none_at_all(line: Line, hit: Hit) -> list[Harm]:
    """ "no casualties", "no one was hurt", "without causing deaths" are nought, and said so."""
    first = None
    for number in range(hit.first - 1, max(-1, hit.first - 6), -1):
        low = line.low(number)
        if low in {",", ";", ".", ":", "the", "that", "word", "information", "details"}:
            break
        quantity = line.in_number.get(number)
        if quantity is not None and not quantity.quantity.negative:
            break
        if (
            low in {"no", "nobody", "without", "none"}
            or (quantity is not None and quantity.quantity.negative)
            or (low == "any" and line.cue("negate", number - 6, number))
        ):
            first = number
            break
    if first is None or hit.value == "nobody":
        return []
    if hit.value == "lives":
        return []
    both = (
        hit.value == "casualties"
        or line.low(hit.first) in {"hurt", "hit", "harmed"}
        or (
            hit.kind == "harm"
            and hit.value == "injured"
            and line.low(first) in {"no", "nobody"}
            and line.low(first + 1) not in {"soldiers", "fighters"}
        )
    )
    kinds = ("killed", "injured") if both else (hit.value,)
    return [Harm(kind, 0, 0, "unknown", first, hit.last, (), "none_at_all") for kind in kinds]


def _harm(line: Line, hit: Hit, later: list[Hit], groups: list[Group], used: set[int]) -> list[Harm]:
    if hit.value in {"casualties", "nobody"} or _adjective(line, hit):
        return []
    if hit.value == "lives":
        return _lives(line, hit, groups, used)
    total = _right(line, hit, groups, used) if _looks_right(line, hit, groups) else None
    if total is None:
        total = _left(line, hit, groups, used)
    if total is None:
        return []
    if _or_follows(line, hit, later):
        high = total.max
        return [
            Harm(
                kind,
                0,
                high,
                _who(total.who),
                total.first,
                max(total.last, hit.last),
                total.victims,
                "killed_or_injured",
            )
            for kind in ("killed", "injured")
        ]
    return [
        Harm(
            hit.value,
            total.min,
            total.max,
            _who(total.who),
            min(total.first, hit.first),
            max(total.last, hit.last),
            total.victims,
            total.rule,
        )
    ]


def _adjective(line: Line, hit: Hit) -> bool:
    """ "wounded soldiers", "the dead woman": who they are, not what is told."""
    if line.low(hit.first) not in {"wounded", "injured", "dead", "killed", "slain"}:
        return False
    before, after = line.low(hit.first - 1), hit.last + 1
    if not line.has(after, "role") or before in BE | HAVE or hit.first - 1 in line.in_number:
        return False
    return (
        not line.has(hit.first - 1, "role")
        and after not in line.in_number
        and not any(hit.first - 1 == other.last for other in line.of("means", "act", "strike"))
    )


def _or_follows(line: Line, hit: Hit, later: list[Hit]) -> bool:
    after = next((other for other in later if other.first > hit.last), None)
    return (
        after is not None
        and after.first == hit.last + 2
        and line.low(hit.last + 1) in {"or", "/"}
        and after.value in {"killed", "injured"}
        and after.value != hit.value
    )


def _looks_right(line: Line, hit: Hit, groups: list[Group]) -> bool:
    """Whether the number stands after: an active verb with an object, "death of N", "lost six men"."""
    if hit.form in {"ing", "s", "base"}:
        return line.low(hit.first) not in {"die", "dies", "dying"}
    if hit.kind == "harm_word":
        if line.low(hit.first) == "dead" and line.low(hit.first - 1) == "shot":
            return line.low(hit.last + 1) in {"a", "an"} or hit.last + 1 in line.in_number
        return line.low(hit.last + 1) == "of" and line.low(hit.first) in {"death", "deaths"}
    if (
        line.low(hit.first) in {"died", "perished", "fell"}
        or line.low(hit.first - 1) in BE
        or (line.low(hit.first - 1).endswith("ly") and line.low(hit.first - 2) in BE)
    ):
        return False
    number = hit.last + 1
    while line.low(number) in {"some", "also", "his", "her", "their", "its"} or line.low(number).endswith("ly"):
        number += 1
    if line.low(number) == "another" and not line.has(number + 1, "role"):
        return True
    direct = (
        number in line.in_number
        and line.in_number[number].quantity.kind == "count"
        and not line.in_number[number].quantity.part
    )
    article = line.low(number) in {"a", "an"} and any(
        group.first <= number + 3 and group.first > number and group.kind in PEOPLE for group in groups
    )
    if not (direct or article):
        return False
    before = hit.first - 1
    return not (before in line.in_number and line.low(before) not in {"and"})


def _conjuncts(line: Line, start: int, step: int, groups: list[Group], used: set[int], stop: int) -> _Sum | None:
    """Sum "four soldiers, a guard and at least three civilians" from `start` on."""
    number, last = start, start
    low_sum, high_sum, who, victims = 0, 0, set[str](), list[Group]()
    found, rule, open_end = False, "", False
    while number <= stop:
        if line.low(number) in {"her", "his", "their"} and number + 1 in line.in_number:
            number += 1
        low = line.low(number)
        part = line.in_number.get(number)
        if (
            part is not None
            and part.quantity.kind == "count"
            and part.quantity.min is not None
            and not part.quantity.part
            and number not in used
        ):
            group = _victims_after(line, part.last + 1, groups)
            low_sum += part.quantity.min
            open_end |= part.quantity.max is None
            high_sum += part.quantity.max or 0
            rule = rule or part.quantity.rule
            used.update(range(part.first, part.last + 1))
        elif (
            low in ({"a", "an", "another", "his", "her", "their"} if found else {"a", "an", "another"})
            and (group := _victims_after(line, number + 1, groups)) is not None
            and group.kind in PEOPLE
            and group.kind != "force"
        ):
            low_sum, high_sum, rule = low_sum + 1, high_sum + 1, rule or "article"
            part = None
        else:
            break
        found = True
        if group is not None:
            victims.append(group)
            who.add(_side(line, group))
            last = group.last
        else:
            last = part.last if part is not None else number
        after = last + 1
        if line.low(after) == ",":
            after += 1
        if line.low(after) == "and":
            after += 1
        if after == last + 1:
            break
        number = after
    if not found:
        return None
    return _Sum(low_sum, None if open_end else high_sum, who, start, last, tuple(victims), rule)


def _right(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> _Sum | None:
    number = hit.last + 1
    while (
        line.low(number) in {"of", "the", "or", "and", "up", "some", "also", "his", "her", "their", "its"}
        or line.low(number).endswith("ly")
        or line.has(number, "harm")
    ):
        number += 1
    if line.low(number) == "another" and not line.has(number + 1, "role"):
        return _Sum(1, 1, set(), number, number, (), "another")
    return _conjuncts(line, number, 1, groups, used, min(len(line.words) - 1, number + 30))


def _left(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> _Sum | None:
    """The number before: "33 soldiers were killed", "13 dead", "a woman was killed"."""
    begin = line.clause(hit.first)[0]
    best: Number | None = None
    for candidate in line.numbers:
        quantity = candidate.quantity
        if (
            candidate.last >= hit.first
            or candidate.first < begin - 1
            or quantity.kind != "count"
            or quantity.part
            or quantity.min is None
            or quantity.negative
            or candidate.first in used
        ):
            continue
        if _belongs(line, candidate, hit, groups) and not _counts_acts(line, candidate):
            best = candidate
    if best is not None:
        start = _list_start(line, best, groups, used, begin)
        total = _conjuncts(line, start, 1, groups, used, hit.first - 1)
        if total is not None:
            return total._replace(last=hit.last)
    return _single(line, hit, groups, begin)


def _counts_acts(line: Line, number: Number) -> bool:
    """ "three drone strikes": acts are counted, not people."""
    return any(
        hit.kind in {"act", "strike"} and hit.form in {"noun", "nouns"}
        for step in range(number.last + 1, number.last + 3)
        for hit in line.at.get(step, ())
    )


def _list_start(line: Line, number: Number, groups: list[Group], used: set[int], begin: int) -> int:
    """Where the list begins that ends with this number: "four soldiers, a guard and three civilians"."""
    start = number.first
    while True:
        before = start - 1
        if line.low(before) == "and":
            before -= 1
        if line.low(before) == ",":
            before -= 1
        if before == start - 1:
            return start
        group = next((group for group in groups if group.last == before and group.kind in PEOPLE), None)
        if group is None:
            return start
        opener = group.first - 1
        if (
            opener in line.in_number
            and opener not in used
            and line.in_number[opener].quantity.kind == "count"
            and not line.in_number[opener].quantity.part
            and line.in_number[opener].first >= begin
        ):
            start = line.in_number[opener].first
        elif line.low(opener) in {"a", "an"} and opener >= begin:
            start = opener
        else:
            return start


def _belongs(line: Line, number: Number, hit: Hit, groups: list[Group]) -> bool:
    """Whether nothing but the victims, auxiliaries and asides stands between number and harm."""
    at = number.last + 1
    free = 0
    while at < hit.first:
        low = line.low(at)
        victim = next((group for group in groups if group.first <= at <= group.last), None)
        if victim is not None:
            at = victim.last + 1
            continue
        if (
            low in line.lexicon.words["between_number_and_harm"]
            or low.endswith("ly")
            or at in line.in_number
            or at in line.in_time
            or low
            in {
                "of",
                "them",
                "whom",
                "the",
                "and",
                ",",
                "including",
                "among",
                "a",
                "an",
                "their",
                "his",
                "her",
                "from",
                "our",
                "said",
                "are",
                "or",
                "-",
                "on",
                "by",
                "with",
                "for",
                "working",
            }
            or line.has(at, "harm")
            or line.has(at, "say")
        ):
            at += 1
            continue
        free += 1
        if free > 3 or line.words[at].text in {";", ":"}:
            return False
        at += 1
    return True


def _single(line: Line, hit: Hit, groups: list[Group], begin: int) -> _Sum | None:
    """ "a woman was killed" is one."""
    if (
        hit.kind == "harm_word"
        and line.low(hit.first) not in {"dead", "lost his life", "lost her life", "martyred"}
        and hit.last == hit.first
    ):
        return None
    for group in groups:
        if (
            (
                begin <= group.first < hit.first
                and group.kind in {"civilian", "combatant", "other_person"}
                and line.low(group.first - 1) in {"a", "an", "another", "one"}
                and not line.low(group.last).endswith(("people", "children"))
            )
            and all(line.words[number].text not in {";", ":"} for number in range(group.last, hit.first))
            and (hit.form in {"both", "past", "part"} or hit.kind == "harm_word")
        ):
            return _Sum(1, 1, {_side(line, group)}, group.first - 1, hit.last, (group,), "article")
    return None


def _lives(line: Line, hit: Hit, groups: list[Group], used: set[int]) -> list[Harm]:
    """ "cost more than 6,500 lives", "took 57 lives", "claimed the lives of 12 people"."""
    taken = any(
        line.low(number) in line.lexicon.words["lives_taken"] for number in range(max(0, hit.first - 7), hit.first)
    )
    if not taken:
        return []
    total = None
    before = line.in_number.get(hit.first - 1)
    if before is not None and before.quantity.kind == "count" and before.quantity.min is not None:
        used.update(range(before.first, before.last + 1))
        total = _Sum(
            before.quantity.min, before.quantity.max, {"unknown"}, before.first, hit.last, (), before.quantity.rule
        )
    elif line.low(hit.last + 1) == "of":
        total = _right(line, hit, groups, used)
    if total is None:
        return []
    return [
        Harm(
            "killed",
            total.min,
            total.max,
            _who(total.who),
            total.first,
            max(total.last, hit.last),
            total.victims,
            total.rule,
        )
    ]


def _victims_after(line: Line, number: int, groups: list[Group]) -> Group | None:
    """The people named right after a number or an article."""
    while line.low(number) in {
        "of",
        "the",
        "other",
        "more",
        "our",
        "their",
        "its",
        "wounded",
        "dead",
        "innocent",
        "additional",
    }:
        number += 1
    return next(
        (
            group
            for group in groups
            if group.first <= number <= group.last
            or (
                group.first == number + 1
                and line.low(number) not in line.lexicon.function_words
                and line.words[number].word
            )
        ),
        None,
    )


def _side(line: Line, group: Group) -> str:
    words = {line.low(number) for number in range(group.first, group.last + 1)}
    if (
        group.kind == "civilian"
        and words & line.lexicon.words["vague_people"]
        and not words & {"civilian", "civilians"}
    ):
        return "unknown"
    if group.kind in {"combatant", "force"}:
        return "combatant"
    return "civilian" if group.kind == "civilian" else "unknown"


def _who(sides: set[str]) -> Who:
    if {"civilian", "combatant"} <= sides:
        return "mixed"
    if "civilian" in sides:
        return "civilian"
    return "combatant" if "combatant" in sides else "unknown"


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
