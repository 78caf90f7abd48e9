"""A time of the clock in a named zone -> the minute it is."""

from __future__ import annotations

import re
import zoneinfo
from datetime import datetime, time, timedelta, timezone, tzinfo
from functools import cache

from trucewatch.extract.calendar_basis import Days
from trucewatch.extract.calendar_words import Point
from trucewatch.nouns.when import When

FIXED = {"gmt": 0, "utc": 0, "z": 0, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3}
_OFFSET_ZONE = re.compile(r"(?P<name>[a-z]+)(?:(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?")


def instant(days: Days, clock: Point, zone: str, words: str) -> When | None:
    """The minute said, where day and zone are both known; else the days."""
    place = known_zone(zone)
    if days[0] != days[1] or place is None:
        return When(earliest=days[0], latest=days[1], text=words, rule="clock_on_anchor")
    hour, minute = int(clock.words["hour"]), int(clock.words.get("minute", 0))
    half = clock.words.get("half", "")
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    start = datetime.combine(days[0], time(0), tzinfo=place) + timedelta(hours=hour, minutes=minute)
    return When(earliest=start, latest=start + timedelta(minutes=1), text=words, rule="clock_in_zone")


def known_zone(name: str) -> tzinfo | None:
    """ "GMT", "UTC+3" or "Kyiv time"; None where no such zone is on record."""
    if name.endswith(" time"):
        key = _zones().get(name.removesuffix(" time"))
        return zoneinfo.ZoneInfo(key) if key else None
    found = _OFFSET_ZONE.fullmatch(name)
    if found is None or found["name"] not in FIXED:
        return None
    away = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    away = timedelta(hours=FIXED[found["name"]]) + (-away if found["sign"] == "-" else away)
    return timezone(away) if abs(away) <= timedelta(hours=14) else None


@cache
def _zones() -> dict[str, str]:
    """Cities and countries of the IANA time zones, in small letters."""
    names = (name for name in sorted(zoneinfo.available_timezones()) if not name.startswith(("Etc/", "posix", "right")))
    return {name.rpartition("/")[2].replace("_", " ").lower(): name for name in names if not name.isupper()}
