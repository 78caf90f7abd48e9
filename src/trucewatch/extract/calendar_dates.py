"""Dates of the calendar, with or without their year -> days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from trucewatch.extract.calendar_basis import (
    DAY,
    Basis,
    Days,
    months_on,
    one,
    third_of_month,
    third_of_year,
    whole_month,
)
from trucewatch.extract.calendar_words import day_number, leading_number, month_number, weekday_number

SOON = 183
"""A day without a year that lies up to half a year ahead may be of this year or the last: our choice is neither."""
LEAP_SEARCH = 9
"""29 February is at most eight years away (1896 to 1904); one more closes the search."""


def _yearless(make: Callable[[int], Days], basis: Basis) -> Days | None:
    """Without a year: the latest that has begun by publication, the next one if planned; else the anchor's year."""
    if basis.published is None:
        return make(basis.anchor[0].year) if basis.anchor is not None else None
    step = 1 if basis.future else -1
    for away in range(LEAP_SEARCH):
        days = _exists(make, basis.published.year + step * away)
        if days is None:
            continue
        if (basis.future and days[1] >= basis.published) or (not basis.future and days[0] <= basis.published):
            return basis.to_now(days)
    return None


def lies_ahead(days: Days, basis: Basis) -> bool:
    """Whether days that were told as past begin after publication, within half a year."""
    return basis.published is not None and 0 < (days[0] - basis.published).days <= SOON


def _day_of_year(make: Callable[[int], Days], words: Mapping[str, str], basis: Basis) -> Days | None:
    """As `_dated`, but a day of the past that the calendar puts ahead stays open: no year is more likely."""
    if "year" in words or basis.published is None or basis.future:
        return _dated(make, words, basis)
    days = _exists(make, basis.published.year)
    return None if days is not None and lies_ahead(days, basis) else _dated(make, words, basis)


def _exists(make: Callable[[int], Days], year: int) -> Days | None:
    try:
        return make(year)
    except ValueError:  # 29 February of another year
        return None


def _dated(make: Callable[[int], Days], words: Mapping[str, str], basis: Basis) -> Days | None:
    return make(int(words["year"])) if "year" in words else _yearless(make, basis)


def _iso_day(words: Mapping[str, str], _: Basis) -> Days:
    return one(date(int(words["year"]), int(words["month"]), int(words["day"])))


def _numeric_day(words: Mapping[str, str], _: Basis) -> Days | None:
    """Dots are day first (Europe). With slashes both orders are usual: None unless only one is a date."""
    first, second, year = int(words["first"]), int(words["second"]), int(words["year"])
    if words["mark"] == "." or first > 12 or first == second:
        return one(date(year, second, first))
    return one(date(year, first, second)) if second > 12 else None


def _calendar_day(words: Mapping[str, str], basis: Basis) -> Days | None:
    """The weekday beside a date settles its year where the date has none, if a year nearby agrees."""
    month, day = month_number(words["month"]), day_number(words)

    def make(year: int) -> Days:
        return one(date(year, month, day))

    if "weekday" in words and "year" not in words and basis.published is not None:
        wanted = weekday_number(words["weekday"])
        years = [basis.published.year + away for away in (0, 1, -1)]
        agreeing = [days for year in years if (days := _exists(make, year)) and days[0].weekday() == wanted]
        if agreeing:
            return min(agreeing, key=lambda days: abs(days[0].toordinal() - basis.published.toordinal()))  # type: ignore[union-attr]
    return _day_of_year(make, words, basis)


def _days_of_month(words: Mapping[str, str], basis: Basis) -> Days | None:
    month, first, last = month_number(words["month"]), leading_number(words["day"]), leading_number(words["last"])

    def make(year: int) -> Days:
        end = date(year, month, last)
        return (end.replace(day=first) if first <= last else months_on(end, -1)[0].replace(day=first)), end

    return _day_of_year(make, words, basis)


def _month(words: Mapping[str, str], basis: Basis) -> Days | None:
    month = month_number(words["month"])

    def make(year: int) -> Days:
        return whole_month(date(year, month, 1))

    which = words.get("which", "")
    if which == "":
        return _dated(make, words, basis)
    if basis.published is None:
        return None
    opens, closes = whole_month(basis.published)
    if which == "this":
        return basis.to_now(make(opens.year))
    if which == "next":
        return _yearless(make, Basis(closes + DAY, None, future=True))
    return _yearless(make, Basis(opens - DAY, None))


def _part_of_month(words: Mapping[str, str], basis: Basis) -> Days | None:
    """Early, mid and late are days 1-10, 11-20 and 21 to the end (coding guide's convention)."""
    month = month_number(words["month"])
    return _dated(lambda year: third_of_month(date(year, month, 1), words["edge"]), words, basis)


def _year(words: Mapping[str, str], _: Basis) -> Days:
    return date(int(words["year"]), 1, 1), date(int(words["year"]), 12, 31)


def _part_of_year(words: Mapping[str, str], _: Basis) -> Days:
    return third_of_year(int(words["year"]), words["edge"])


def _season(words: Mapping[str, str], _: Basis) -> Days:
    """Its year, because the hemisphere is not known; a winter may run to the next March."""
    first, last = _year(words, _)
    return (first, date(last.year + 1, 3, 31)) if words["season"] == "winter" else (first, last)


RULES: dict[str, Callable[[Mapping[str, str], Basis], Days | None]] = {
    "iso_day": _iso_day,
    "numeric_day": _numeric_day,
    "calendar_day": _calendar_day,
    "days_of_month": _days_of_month,
    "month": _month,
    "part_of_month": _part_of_month,
    "year": _year,
    "part_of_year": _part_of_year,
    "season": _season,
}
