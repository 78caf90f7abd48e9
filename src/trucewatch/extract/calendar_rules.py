"""A phrase that says when -> the days it covers, given the day of publication.

Each rule is a convention of the coding guide or of the design; where neither speaks, the
docstring says what was chosen. Weeks begin on Monday; "this week" and "since X" end on the
publication day (design, section 2). Nothing here knows what day it is now: a phrase that
leans on an unknown day is None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from trucewatch.extract import calendar_counts, calendar_dates, calendar_near
from trucewatch.extract.calendar_basis import DAY, Basis, Days, week, weekend_of
from trucewatch.extract.calendar_counts import later
from trucewatch.extract.calendar_near import on_anchor
from trucewatch.extract.calendar_words import Parts, Point, TimePhrase
from trucewatch.extract.clock_zones import instant
from trucewatch.nouns.when import When

RULES = {**calendar_dates.RULES, **calendar_near.RULES, **calendar_counts.RULES}


def resolve(
    phrase: TimePhrase, *, published: date | None, anchor: When | None = None, future: bool = False, text: str = ""
) -> When | None:
    """The days a phrase covers, or None where they depend on a day that is not known.

    `anchor` is when the event last spoken of took place. `future` says that the verb is of
    something planned, so that weekdays and months point forwards. With `text`, the report
    the phrase was found in, the words are quoted from there.
    """
    basis = Basis(published, None if anchor is None else (anchor.first_day, anchor.last_day), future)
    words = text[phrase.start : phrase.end] if text else phrase.data.words
    try:
        return _when(phrase, basis, words)
    except (ValueError, OverflowError):  # 30 February; a thousand weeks before the year 20
        return None


def _when(phrase: TimePhrase, basis: Basis, words: str) -> When | None:
    days = _days(phrase.data, basis)
    if days is None or days[0] > days[1]:
        return None
    parts = phrase.data
    if parts.zone and parts.clock is not None:
        return instant(days, parts.clock, parts.zone, words)
    return When(earliest=days[0], latest=days[1], text=words, rule=phrase.rule)


def _days(parts: Parts, basis: Basis) -> Days | None:
    days = _bare(parts.points, basis)
    if days is None:
        return None
    days = _with_part(days, parts, basis)
    lead, _, rest = parts.lead.partition(" ")
    bend = LEADS.get(lead)
    return days if bend is None else bend(days, basis, rest)


def _bare(points: tuple[Point, ...], basis: Basis) -> Days | None:
    if len(points) == 0:
        return on_anchor(basis)
    return _range(points, basis) if len(points) == 2 else _point(points[0], basis)


def _point(point: Point, basis: Basis) -> Days | None:
    return RULES[point.rule](point.words, basis) if point.rule in RULES else None


def _with_part(days: Days, parts: Parts, basis: Basis) -> Days:
    """A night belongs to the day it begins on and to the next (coding guide); so does midnight itself."""
    first, last = days
    middle_of_night = "midnight" in parts.part and not re.search(r"after|before|toward", parts.part)
    single = first == last or len(parts.points) == 2
    if single and (re.search(r"\bnight\b", parts.part) or middle_of_night):
        return basis.to_now((first, last + DAY))
    return days


def _range(points: tuple[Point, ...], basis: Basis) -> Days | None:
    """From the first day of one end to the last day of the other; the end that has a year lends it."""
    opening, closing = points
    if basis.future and "year" not in closing.words and opening.rule == "weekday":
        first = _point(opening, basis)
        end = _point(closing, basis._replace(published=first[1])) if first else None
    else:
        forward = basis
        if _borrows(closing) and not _borrows(opening):
            start = _point(opening, basis)
            forward = Basis(start[0], None, future=True) if start else basis
        end = _point(closing, forward)
        first = _point(opening, Basis(end[1], None)) if end and _borrows(opening) else _point(opening, basis)
    return None if first is None or end is None else (first[0], end[1])


def _borrows(point: Point) -> bool:
    return point.rule in {"calendar_day", "month", "part_of_month", "weekday"} and "year" not in point.words


def _since(days: Days, basis: Basis, _: str) -> Days | None:
    """ "since X" begins with X and ends on the publication day (design, section 2)."""
    if basis.published is None:
        return None
    if days[0] > basis.published:
        return days if basis.future else None
    return days[0], basis.published


def _until(days: Days, basis: Basis, _: str) -> Days | None:
    """From the event last spoken of, or for a deadline still ahead from publication; else the start is unknown."""
    if basis.published is not None and days[1] > basis.published:
        return basis.published, days[1]
    if basis.anchor is not None and basis.anchor[0] <= days[1]:
        return basis.anchor[0], days[1]
    return (days[1], days[1]) if basis.published == days[1] else None


def _by(days: Days, basis: Basis, rest: str) -> Days | None:
    """As "until"; with nothing to begin from, a state reached "by" then is seen on X itself."""
    return _until(days, basis, rest) or days


def _before(days: Days, basis: Basis, rest: str) -> Days | None:
    return _until((days[0] - DAY, days[0] - DAY), basis, rest)


def _week_of(days: Days, _: Basis, __: str) -> Days:
    """The week of a day is the Monday-to-Sunday week it lies in; of a range, the range."""
    return days if days[1] > days[0] else week(days[0])


_OFFSET = re.compile(r"(?P<number>.+? )?(?P<unit>day|night|week|month|year)s? (?P<way>before|after)")


def _offset(days: Days, basis: Basis, rest: str) -> Days | None:
    """ "two days after 3 May" counts from the day named."""
    found = _OFFSET.search(rest)
    if found is None:
        return None
    number = "a " if (found["number"] or "the ").strip() == "the" else found["number"]
    return later({**found.groupdict(), "number": number}, basis._replace(anchor=days))


LEADS: dict[str, Callable[[Days, Basis, str], Days | None]] = {
    "since": _since,
    "after": _since,
    "until": _until,
    "by": _by,
    "before": _before,
    "week_of": _week_of,
    "weekend_of": lambda days, _, __: weekend_of(days),
    "offset": _offset,
}
