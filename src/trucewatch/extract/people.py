"""Numbers and the people behind them -> one sum: "four soldiers, a guard and three civilians" are eight."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.groups import PEOPLE, Group
from trucewatch.extract.line import Line, Number
from trucewatch.nouns.bounds import Who


class People(NamedTuple):
    """So many people, of these kinds; tokens [first, last] say it."""

    min: int
    max: int | None
    sides: frozenset[str]
    first: int
    last: int
    groups: tuple[Group, ...]
    rule: str


def counts_people(line: Line, number: Number | None) -> bool:
    """Whether the number is one of people that is not part of another, and not one of acts."""
    if number is None or number.quantity.kind != "count" or number.quantity.part or number.quantity.min is None:
        return False
    if rate(line, number):
        return False
    return not any(
        hit.kind in {"act", "strike"} and hit.form in {"noun", "nouns"}
        for step in range(number.last + 1, number.last + 3)
        for hit in line.at.get(step, ())
    )


def rate(line: Line, number: Number) -> bool:
    """Whether the number is one for each day or hour, and so no total: "six shells a day", "60 rounds per hour"."""
    for step in range(number.last + 1, min(number.last + 6, len(line.words) - 1)):
        if line.listed(step, "each") and line.listed(step + 1, "spans_of_time"):
            long = step + 2 < len(line.words) and line.words[step + 2].joined  # "a day-long barrage"
            return not long and not line.listed(step + 2, "counted_from")
        if step > number.last + 1 and line.low(step) in {"daily", "hourly"}:
            return True
        if not line.words[step].word or line.listed(step, "prepositions"):
            return False
    return False


def summed(line: Line, start: int, groups: list[Group], used: set[int], stop: int) -> People | None:
    """The sum of the list that begins at `start`; its numbers are added to `used`, so that none counts twice."""
    total: People | None = None
    number = start
    while number <= stop:
        if line.low(number) in {"her", "his", "their"} and number + 1 in line.in_number:
            number += 1
        item = _item(line, number, groups, used, opens=total is None)
        if item is None:
            break
        total = item if total is None else _plus(total, item)
        used.update(range(item.first, number + 1))
        after = _past_age(line, total.last + 1)
        after += line.low(after) == ","
        after += line.low(after) == "and"
        if after == _past_age(line, total.last + 1):
            break
        number = after
    return total


def _past_age(line: Line, number: int) -> int:
    """The token after ", 43" in "a woman, 43, and her son": an age, no number of people."""
    aged = line.low(number) == "," and number + 1 in line.in_number and line.low(number + 2) in {",", ".", "and", ")"}
    return number + 2 if aged else number


def _item(line: Line, number: int, groups: list[Group], used: set[int], *, opens: bool) -> People | None:
    """One entry of the list: a number with its people, or "a guard", "his son"."""
    counted = line.in_number.get(number)
    if counted is not None and number not in used and counts_people(line, counted):
        quantity = counted.quantity
        group = after(line, counted.last + 1, groups)
        if group is None and not opens:
            return None
        used.update(range(counted.first, counted.last + 1))
        last = group.last if group is not None else counted.last
        sides = frozenset({side(line, group)}) if group is not None else frozenset[str]()
        return People(quantity.min or 0, quantity.max, sides, number, last, (group,) if group else (), quantity.rule)
    if line.low(number) in {"a", "an", "another"} or (not opens and line.low(number) in {"his", "her", "their"}):
        group = after(line, number + 1, groups)
        if group is not None and group.kind in PEOPLE and group.kind != "force":
            return People(1, 1, frozenset({side(line, group)}), number, group.last, (group,), "article")
    return None


def _plus(one: People, other: People) -> People:
    top = None if one.max is None or other.max is None else one.max + other.max
    groups = (*one.groups, *other.groups)
    return People(one.min + other.min, top, one.sides | other.sides, one.first, other.last, groups, one.rule)


def list_start(line: Line, number: Number, groups: list[Group], used: set[int], begin: int) -> int:
    """Where the list begins that ends with this number: "four soldiers, a guard and three civilians"."""
    start = number.first
    while True:
        before = start - 1
        before -= line.low(before) == "and"
        before -= line.low(before) == ","
        group = next((group for group in groups if group.last == before and group.kind in PEOPLE), None)
        if before == start - 1 or group is None:
            return start
        opener = group.first - 1
        counted = line.in_number.get(opener)
        if counted is not None and opener not in used and counted.first >= begin and counts_people(line, counted):
            start = counted.first
        elif line.low(opener) in {"a", "an"} and opener >= begin:
            start = opener
        else:
            return start


def after(line: Line, number: int, groups: list[Group]) -> Group | None:
    """The people named right after a number or an article."""
    while line.listed(number, "before_people"):
        number += 1
    unknown = number < len(line.words) and line.words[number].word and not line.listed(number, "function_words")
    return next(
        (group for group in groups if group.first <= number <= group.last or (group.first == number + 1 and unknown)),
        None,
    )


def side(line: Line, group: Group) -> str:
    """civilian, combatant or unknown, by what the people are called."""
    if group.kind in {"combatant", "force"}:
        return "combatant"
    words = {line.low(number) for number in range(group.first, group.last + 1)}
    vague = words & line.lexicon.words["vague_people"] and not words & {"civilian", "civilians"}
    return "civilian" if group.kind == "civilian" and not vague else "unknown"


def who(sides: frozenset[str]) -> Who:
    """The coding guide's four kinds."""
    if {"civilian", "combatant"} <= sides:
        return "mixed"
    if "civilian" in sides:
        return "civilian"
    return "combatant" if "combatant" in sides else "unknown"
