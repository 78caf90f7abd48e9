"""What a phrase may lean on, and steps of days, weeks, months and years from there."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

Days = tuple[date, date]
"""The first and the last day, both included."""

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


class Basis(NamedTuple):
    """What a phrase may lean on: the day of publication, the event last spoken of, which way it points."""

    published: date | None
    anchor: Days | None
    future: bool = False

    def to_now(self, days: Days) -> Days:
        """What has been reported lies before publication, unless it is planned."""
        first, last = days
        if self.published is None or self.future or first > self.published:
            return days
        return first, min(last, self.published)


def one(day: date) -> Days:
    return day, day


def week(day: date) -> Days:
    monday = day - day.weekday() * DAY
    return monday, monday + 6 * DAY


def whole_month(day: date) -> Days:
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_on(day: date, months: int) -> Days:
    """The whole month that lies `months` away."""
    count = day.year * 12 + day.month - 1 + months
    return whole_month(date(count // 12, count % 12 + 1, 1))


def unit_around(day: date, unit: str, away: int) -> Days:
    if unit == "week":
        return week(day + away * WEEK)
    if unit == "month":
        return months_on(day, away)
    return date(day.year + away, 1, 1), date(day.year + away, 12, 31)


def around(day: date, unit: str, number: int) -> Days | None:
    """The day a number of units away, as widely as the unit is said."""
    if unit.startswith(("minute", "hour", "hr")):
        hours = number if unit.startswith("h") else -1 if number < 0 else 1
        near, far = day + int(hours / 24) * DAY, day + (hours // 24 if hours < 0 else -(-hours // 24)) * DAY
        return min(near, far), max(near, far)
    if unit.startswith(("day", "night")):
        return one(day + number * DAY)
    if unit.startswith(("week", "fortnight")):
        there = day + number * (2 if unit.startswith("f") else 1) * WEEK
        return there - 3 * DAY, there + 3 * DAY
    if unit.startswith("month"):
        return months_on(day, number)
    return unit_around(day, "year", number) if unit.startswith("year") else None


def step(day: date, unit: str, number: int) -> date:
    if unit.startswith(("minute", "hour", "hr")):
        days = -(-abs(number) // 24) if unit.startswith("h") else 1
        return day + (days if number > 0 else -days) * DAY
    if unit.startswith(("day", "night")):
        return day + number * DAY
    if unit.startswith(("week", "fortnight")):
        return day + number * (2 if unit.startswith("f") else 1) * WEEK
    months = number * {"m": 1, "y": 12, "d": 120}[unit[0]]
    opens, closes = months_on(day, months)
    return opens.replace(day=min(day.day, closes.day))


def third_of_month(opens: date, edge: str) -> Days:
    last = whole_month(opens)[1]
    if "half" in edge:
        return (opens, opens.replace(day=15)) if "first" in edge else (opens.replace(day=16), last)
    if "week" in edge:
        return (opens, opens.replace(day=7)) if "first" in edge else (last - 6 * DAY, last)
    if _third(edge) == 0:
        return opens, opens.replace(day=10)
    return (opens.replace(day=11), opens.replace(day=20)) if _third(edge) == 1 else (opens.replace(day=21), last)


def third_of_year(year: int, edge: str) -> Days:
    """Early, mid and late are four months each (coding guide's convention)."""
    if "half" in edge:
        return (date(year, 1, 1), date(year, 6, 30)) if "first" in edge else (date(year, 7, 1), date(year, 12, 31))
    if "week" in edge:
        return (date(year, 1, 1), date(year, 1, 7)) if "first" in edge else (date(year, 12, 25), date(year, 12, 31))
    first = 1 + 4 * _third(edge)
    return date(year, first, 1), whole_month(date(year, first + 3, 1))[1]


def third_of_week(monday: date, edge: str) -> Days:
    """Early is Monday and Tuesday, mid Wednesday and Thursday, late Friday to Sunday: our choice."""
    first, length = ((0, 1), (2, 1), (4, 2))[_third(edge)]
    return monday + first * DAY, monday + (first + length) * DAY


def _third(edge: str) -> int:
    if any(word in edge for word in ("early", "start", "beginning")):
        return 0
    return 1 if "mid" in edge else 2


def weekend_of(days: Days) -> Days:
    if days[1] > days[0]:
        return days
    saturday = week(days[0])[0] + 5 * DAY
    return saturday, saturday + DAY
