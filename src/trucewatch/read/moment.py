"""Words of ISO 8601 -> the day or the instant of a publication."""

from __future__ import annotations

import re
from datetime import date, datetime

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Years a report can be of. Others are slips of the pen, and date arithmetic breaks at the ends of the calendar."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})"
)


def moment_of(words: str) -> date | datetime | None:
    """A day, or an instant with its offset, from ISO 8601; None when it is neither, or no year of a report."""
    try:
        if _DAY.fullmatch(words):
            moment: date = date.fromisoformat(words)
        elif _INSTANT.fullmatch(words):
            moment = datetime.fromisoformat(words.upper())
        else:
            return None
    except ValueError:
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
