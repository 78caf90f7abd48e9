"""Time as reports give it: an interval, the words it was read from, and the rule that read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from trucewatch.errors import BadValue
from trucewatch.nouns.answer import Answer
from trucewatch.nouns.value import Value

EARLIEST_MIDNIGHT = timedelta(hours=14)
LATEST_MIDNIGHT = timedelta(hours=-12)
"""Civil time runs from UTC+14 to UTC-12 (IANA tz: Pacific/Kiritimati, Etc/GMT+12)."""
ALL_ZONES = EARLIEST_MIDNIGHT - LATEST_MIDNIGHT


def _day_or_instant(value: object) -> object:
    """Ten characters are a day; pydantic's own reading of them is a midnight without a zone."""
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value


Moment = Annotated[datetime | date, BeforeValidator(_day_or_instant)]


class When(Value):
    """An act took place at some time in here; nothing says it filled the interval.

    `earliest` and `latest` are both days, inclusive, or both aware instants, of which
    `latest` is the first one too late. One day has earliest equal to latest.
    """

    earliest: Moment
    latest: Moment
    text: str
    rule: str

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        clocks = [isinstance(end, datetime) for end in (self.earliest, self.latest)]
        if clocks[0] != clocks[1]:
            raise BadValue(f"'{self.text}' was read as a day at one end and an instant at the other; give both alike.")
        if any(isinstance(end, datetime) and end.tzinfo is None for end in (self.earliest, self.latest)):
            raise BadValue(f"'{self.text}' was read as an instant without a zone; say it as a day, or name the zone.")
        if _sortable(self.earliest) > _sortable(self.latest):
            raise BadValue(f"'{self.text}' was read as {self.earliest} to {self.latest}, which ends before it begins.")
        return self

    @property
    def exact(self) -> bool:
        """Whether instants are given, and not whole days."""
        return isinstance(self.earliest, datetime)

    @property
    def first_day(self) -> date:
        return self.earliest.date() if isinstance(self.earliest, datetime) else self.earliest

    @property
    def last_day(self) -> date:
        if not isinstance(self.latest, datetime):
            return self.latest
        inside = self.latest - timedelta(microseconds=1) if self.latest > self.earliest else self.latest
        return inside.date()

    def instants(self, zone: tzinfo | None = None) -> tuple[datetime, datetime]:
        """The half-open interval [start, end) in UTC.

        Days are those of `zone`. Where it is not known they are widened to every
        place on earth that could have meant them, and not assumed to be UTC.
        """
        if isinstance(self.earliest, datetime) and isinstance(self.latest, datetime):
            start, end = self.earliest.astimezone(UTC), self.latest.astimezone(UTC)
            return start, max(end, start + timedelta(microseconds=1))
        after = self.last_day + timedelta(days=1)
        if zone is not None:
            return _midnight(self.first_day, zone), _midnight(after, zone)
        return _midnight(self.first_day, UTC) - EARLIEST_MIDNIGHT, _midnight(after, UTC) - LATEST_MIDNIGHT

    def everywhere(self) -> tuple[datetime, datetime]:
        """The instants that lie in it whatever zone its days are of; for one day there are none."""
        start, end = self.instants()
        return (start, end) if self.exact else (start + ALL_ZONES, end - ALL_ZONES)

    def within(self, period: When, zone: tzinfo | None = None) -> Answer:
        """Did it happen within `period`?

        UNKNOWN when the interval crosses an edge: "the night of 3 May" may lie
        before or after a truce that began at midnight. Without a zone, an instant is
        in a day only where it is in that day everywhere on earth.
        """
        start, end = self.instants(zone)
        opens, closes = period.instants(zone)
        if end <= opens or closes <= start:
            return Answer.NO
        if self.exact and not period.exact and zone is None:
            opens, closes = period.everywhere()
        return Answer.YES if opens <= start and end <= closes else Answer.UNKNOWN

    def overlaps(self, other: When, zone: tzinfo | None = None) -> bool:
        """Whether some instant lies in both."""
        start, end = self.instants(zone)
        opens, closes = other.instants(zone)
        return start < closes and opens < end

    def days(self) -> int:
        """How many calendar days it touches; one day is 1."""
        return (self.last_day - self.first_day).days + 1

    def __str__(self) -> str:
        if self.exact:
            return f"{self.earliest.isoformat()} to {self.latest.isoformat()}"
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()} to {self.latest.isoformat()}"


def _sortable(moment: datetime | date) -> datetime | date:
    """Two wall clocks of one zone compare as written, and in the hour that autumn repeats that is wrong."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)
