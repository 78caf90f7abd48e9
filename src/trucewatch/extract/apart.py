"""A clause that another measures from: "ten years after a bomb killed 31, families gathered on Tuesday".

The day of the main clause is not the day of what it is measured from.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from trucewatch.extract.frame import Frame
from trucewatch.extract.line import Line
from trucewatch.nouns.when import When

DAY = timedelta(days=1)


class Apart(NamedTuple):
    """Tokens [first, last] are the clause that is measured from; [lead, first - 1] say how far off it is."""

    lead: int
    first: int
    last: int
    unit: str
    way: str

    def holds(self, token: int) -> bool:
        return self.first <= token <= self.last


def apart(line: Line, frame: Frame) -> Apart | None:
    """The measured clause that the frame stands in."""
    for number in range(frame.first - 1, 0, -1):
        unit = line.low(number - 1)
        far = line.low(number) in {"after", "before"} and line.listed(number - 1, "units_of_time")
        if far or (unit == "anniversary" and line.low(number) == "of"):
            found = Apart(number - 1, number + 1, _end(line, number), unit, line.low(number))
            return found if found.holds(frame.first) else None
    return None


def _end(line: Line, start: int) -> int:
    """The clause ends at its first comma, or with the sentence."""
    ends = (number for number in range(start + 1, len(line.words)) if line.low(number) in {",", ";"})
    return next(ends, len(line.words)) - 1


def history(found: Apart | None, line: Line) -> bool:
    """Whether the clause lies years back."""
    return found is not None and (line.listed(found.lead, "long_units_of_time") or found.unit == "anniversary")


def near(found: Apart, day: When | None, words: str) -> When | None:
    """Hours from a known day are that day or the one beside it; days and more are left open."""
    if day is None or day.days() > 2 or not found.unit.startswith(("hour", "minute")):
        return None
    first, last = day.first_day, day.last_day
    first, last = (first - DAY, last) if found.way == "after" else (first, last + DAY)
    return When(earliest=first, latest=last, text=words, rule="hours_apart")
