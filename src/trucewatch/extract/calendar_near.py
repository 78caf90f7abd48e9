"""Weekdays, and weeks, months and years around publication -> days."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trucewatch.extract.calendar_basis import (
    DAY,
    WEEK,
    Basis,
    Days,
    one,
    third_of_month,
    third_of_week,
    third_of_year,
    unit_around,
    week,
)
from trucewatch.extract.calendar_words import weekday_number


def _weekday(words: Mapping[str, str], basis: Basis) -> Days | None:
    """The latest on or before publication, the next on or after it if planned (coding guide's convention).

    "last" is before publication, "this" in its week. "next" is used of this week and of the
    following one, and covers both.
    """
    if basis.published is None:
        return None
    wanted, published = weekday_number(words["weekday"]), basis.published
    which = words.get("which", "")
    ahead = published + (wanted - published.weekday()) % 7 * DAY
    back = published - (published.weekday() - wanted) % 7 * DAY
    if which == "last":
        return one(back if back < published else back - WEEK)
    if which == "next":
        return ahead if ahead > published else ahead + WEEK, week(published + WEEK)[0] + wanted * DAY
    return one(ahead if basis.future or which == "this coming" else back)


def _weekday_of_week(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.published is None:
        return None
    away = {"last": -1, "this": 0, "next": 1}[words["which"]]
    return one(week(basis.published + away * WEEK)[0] + weekday_number(words["weekday"]) * DAY)


def _weekday_beside(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.anchor is None:
        return None
    wanted = weekday_number(words["weekday"])
    if words["which"] in {"following", "next"}:
        after = basis.anchor[1] + DAY
        return one(after + (wanted - after.weekday()) % 7 * DAY)
    before = basis.anchor[0] - DAY
    return one(before - (before.weekday() - wanted) % 7 * DAY)


def _overnight_weekday(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "into Sunday" is the night that ends there; "overnight on Sunday" may be either night."""
    days = _weekday(words, basis)
    if days is None:
        return None
    return days[0] - DAY, (days[1] if "into" in words else basis.to_now((days[0], days[1] + DAY))[1])


_AWAY = {"day before yesterday": -2, "day after tomorrow": 2, "yesterday": -1, "tomorrow": 1, "last evening": -1}


def _day_word(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.published is None:
        return None
    away = next((days for word, days in _AWAY.items() if word in words["words"]), 0)
    return one(basis.published + away * DAY)


def _last_night(_: Mapping[str, str], basis: Basis) -> Days | None:
    """The night before publication: both of its days (coding guide's convention)."""
    return None if basis.published is None else (basis.published - DAY, basis.published)


def on_anchor(basis: Basis) -> Days | None:
    """A time of day alone is of the day last spoken of, else of the publication day."""
    if basis.anchor is not None:
        return basis.anchor
    return None if basis.published is None else one(basis.published)


def _day_part(words: Mapping[str, str], basis: Basis) -> Days | None:
    days = on_anchor(basis)
    if days is None or "night" not in words["words"].replace("midnight", "").replace("nightfall", ""):
        return days
    return days if days[1] > days[0] else basis.to_now((days[0], days[1] + DAY))


def _named(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "last week" is Monday to Sunday; "this week" ends on publication, with its Sunday if planned."""
    if basis.published is None:
        return None
    which = words["which"]
    away = -1 if which == "last" else 1 if which in {"next", "this coming"} else 0
    days = unit_around(basis.published, words["unit"], away)
    return days if away else basis.to_now(days)


def _so_far(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.published is None:
        return None
    return unit_around(basis.published, words.get("unit") or words["other"], 0)[0], basis.published


def _later_this(words: Mapping[str, str], basis: Basis) -> Days | None:
    if basis.published is None:
        return None
    return basis.published, unit_around(basis.published, words["unit"], 0)[1]


def _part_of_this(words: Mapping[str, str], basis: Basis) -> Days | None:
    """ "early last month"; "the month" without more is the one of publication."""
    if basis.published is None:
        return None
    away = {"last": -1, "next": 1}.get(words["which"], 0)
    unit, edge = words["unit"], words["edge"]
    opens = unit_around(basis.published, unit, away)[0]
    if unit == "week":
        return third_of_week(opens, edge)
    return third_of_month(opens, edge) if unit == "month" else third_of_year(opens.year, edge)


def _weekend(words: Mapping[str, str], basis: Basis) -> Days | None:
    """The latest Saturday and Sunday to have begun; the next to end if planned. "last" has ended."""
    if basis.published is None:
        return None
    saturday = week(basis.published)[0] + 5 * DAY
    begun = saturday <= basis.published
    which = words["which"]
    if which in {"next", "this coming", "the coming"} or (basis.future and which in {"the", "this"}):
        saturday = saturday + WEEK if which == "next" and begun else saturday
        return saturday, saturday + DAY
    ended = which in {"last", "the past", "this past"} and basis.published <= saturday + DAY
    saturday = saturday - WEEK if not begun or ended else saturday
    return basis.to_now((saturday, saturday + DAY))


RULES: dict[str, Callable[[Mapping[str, str], Basis], Days | None]] = {
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "weekday_beside": _weekday_beside,
    "overnight_weekday": _overnight_weekday,
    "day_word": _day_word,
    "last_night": _last_night,
    "day_part": _day_part,
    "named": _named,
    "this": _named,
    "so_far": _so_far,
    "earlier_this": _so_far,
    "later_this": _later_this,
    "part_of_this": _part_of_this,
    "weekend": _weekend,
}
