"""What a caller of the Python verb gives -> the same, checked as the command line checks its options."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime

from trucewatch.errors import BadValue
from trucewatch.read.moment import FIRST_YEAR, LAST_YEAR


def paths(value: object) -> list[str]:
    """The paths in their order; one path is a list of one."""
    several = value if isinstance(value, Iterable) and not isinstance(value, (str, bytes)) else [value]
    return [_path(one) for one in several]


def published(value: object) -> date | datetime | None:
    """A day, or an instant with its offset, that a report can be of."""
    if value is None:
        return None
    if not isinstance(value, date):
        raise BadValue(
            f"published is {value!r}, which is no day. Give datetime.date(2018, 1, 10), or a datetime with a time zone."
        )
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise BadValue(
            f"published is {value!r}, a time without a time zone, so its day is not known. Give its tzinfo, or a date."
        )
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise BadValue(
            f"published is {value!r}, and a report is of a year from {FIRST_YEAR} to {LAST_YEAR}. Correct the year."
        )
    return value


def source(value: object) -> str | None:
    """Words that name somebody."""
    if value is None:
        return None
    if not isinstance(value, str) or value.strip() == "" or not value.isprintable():
        raise BadValue(f"source is {value!r}, which names nobody. Give the outlet or the monitor, or leave it out.")
    return value.strip()


def _path(value: object) -> str:
    path = os.fspath(value) if isinstance(value, (str, os.PathLike)) else value
    if not isinstance(path, str):
        raise BadValue(f"{value!r} is not the path of a report. Give a str or a pathlib.Path, or a list of them.")
    return path
