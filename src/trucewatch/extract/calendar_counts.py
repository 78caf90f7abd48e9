"""Counted stretches and steps, from publication or from the event last spoken of -> days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from trucewatch.extract.calendar_basis import DAY, WEEK, Basis, Days, around, step, unit_around, week, weekend_of
from trucewatch.extract.calendar_words import amount


def _recent_days(_: Mapping[str, str], basis: Basis) -> Days | None:
    """Recent days are the seven before publication: our choice."""
    return None if basis.published is None else (basis.published - WEEK, basis.published)


def _past_n(words: Mapping[str, str], basis: Basis) -> Days | None:
    """The past N units reach N units back from publication; the past day reaches into yesterday."""
    if basis.published is None:
        return None
    unit = words.get("unit") or words["other"]
    number = _how_many(words.get("number", "a "), unit)
    return None if number is None else (step(basis.published, unit, -number), basis.published)


def _how_many(number: str, unit: str) -> int | None:
    """ "the past few days" are a week at most; few weeks, months or years are no number."""
    if amount(number) is None and unit.startswith(("day", "night", "hour")):
        return 7 if not unit.startswith("hour") else 24
    return amount(number)


def _before_n(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "the previous 24 hours" end where the event last spoken of begins, else on publication."""
    end = basis.anchor[0] if basis.anchor is not None else basis.published
    number = _how_many(words["number"], words["unit"])
    return None if end is None or number is None else (step(end, words["unit"], -number), end)


def _next_n(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.published is None:
        return None
    number = _how_many(words.get("number", "some " if words["unit"].endswith("s") else "a "), words["unit"])
    return None if number is None else (basis.published, step(basis.published, words["unit"], number))


def _in_n(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "killed in two weeks" ends on publication; if planned, "in two weeks" begins there."""
    return _next_n(words, basis) if basis.future else _past_n(words, basis)


def _ago(words: Mapping[str, str], basis: Basis) -> Days | None:
    """Days are exact. Weeks are that day and three either side, months and years the whole one: our choice.

    "a few days ago" is two to seven. "more than" has no far end, and is None.
    """
    if basis.published is None:
        return None
    if re.search(r"more|over|least", words.get("about", "")):
        return None
    unit = words["unit"]
    if "number" not in words or amount(words["number"]) is None:
        return (basis.published - WEEK, basis.published - 2 * DAY) if unit.startswith(("day", "night")) else None
    days = around(basis.published, unit, -(amount(words["number"]) or 0))
    return (days[0], min(days[1], basis.published)) if days else None


def later(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "two days later" counts from the event last spoken of, if it took a day or a night.

    Minutes stay on its day, hours may cross one midnight, weeks, months and years are
    as wide as in "ago". "days later" is two to seven: our choice.
    """
    if basis.anchor is None:
        return None
    first, last = basis.anchor
    sign = 1 if words["way"] in {"later", "after", "afterwards", "afterward"} else -1
    unit = words["unit"]
    if unit.startswith("minute"):
        return first, last
    number = amount(words["number"]) if words.get("number") else None
    if unit.startswith(("hour", "hr")) and (number is None or number < 24):
        return basis.to_now((first, last + DAY) if sign > 0 else (first - DAY, last))
    if last - first > DAY:
        return None
    if number is None:
        near, far = (2, 7) if sign > 0 else (-7, -2)
        return basis.to_now((first + near * DAY, last + far * DAY)) if unit.startswith(("day", "night")) else None
    nearest, farthest = around(first, unit, sign * number), around(last, unit, sign * number)
    return basis.to_now((nearest[0], farthest[1])) if nearest and farthest else None


def _same(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "that evening" is the day of the event last spoken of, "that night" ends a day later."""
    if basis.anchor is None:
        return None
    first, last = basis.anchor
    unit = words["unit"]
    if unit in {"week", "month", "year"}:
        return basis.to_now((unit_around(first, unit, 0)[0], unit_around(last, unit, 0)[1]))
    if unit == "weekend":
        return weekend_of((first, first))
    return basis.to_now((first, last + DAY)) if "night" in unit and first == last else (first, last)


def _beside(words: Mapping[str, str], basis: Basis) -> Days | None:
    """The day, week, month or year next to that of the event last spoken of."""
    if basis.anchor is None:
        return None
    first, last = basis.anchor
    away = 1 if words["which"] in {"next", "following", "after"} else -1
    unit = words["unit"]
    if unit in {"week", "month", "year"}:
        return basis.to_now(unit_around(last if away > 0 else first, unit, away))
    if unit == "weekend":
        saturday = week(last)[0] + 5 * DAY if away > 0 else week(first)[0] - 2 * DAY
        saturday += WEEK if away > 0 and last >= saturday else timedelta()
        return basis.to_now((saturday, saturday + DAY))
    if last - first > DAY:
        return None
    first, last = first + away * DAY, last + away * DAY
    return basis.to_now((first, last + DAY if "night" in unit and first == last else last))


def _since_then(_: Mapping[str, str], basis: Basis) -> Days | None:
    """From the end of the event last spoken of to the publication day."""
    if basis.anchor is None or basis.published is None or basis.anchor[1] > basis.published:
        return None
    return basis.anchor[1], basis.published


RULES: dict[str, Callable[[Mapping[str, str], Basis], Days | None]] = {
    "recent_days": _recent_days,
    "past_n": _past_n,
    "before_n": _before_n,
    "next_n": _next_n,
    "in_n": _in_n,
    "ago": _ago,
    "later": later,
    "same": _same,
    "beside": _beside,
    "since_then": _since_then,
}
