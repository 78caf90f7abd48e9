"""Place as reports give it: the words, and, once located, a disc or an outline on the earth."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Self

from pydantic import Field, model_validator

from trucewatch.errors import BadValue
from trucewatch.nouns.answer import Answer
from trucewatch.nouns.value import Value

EARTH_DIAMETER_KM = 12742.0
"""Twice the mean radius of 6,371.0 km (IUGG)."""


class Where(Value):
    """An act took place somewhere in here; a village is an area, not a point.

    A place that was named but not located has its words and no coordinates: that is
    an answer, a wrong point is not. `extent` is an outline as (lon, lat) pairs.
    """

    text: str
    span: tuple[int, int]
    id: str | None = None
    name: str | None = None
    lat: float | None = Field(None, ge=-90, le=90)
    lon: float | None = Field(None, ge=-180, le=180)
    radius_km: float | None = Field(None, ge=0)
    extent: tuple[tuple[float, float], ...] | None = None
    kind: str | None = None
    country: str | None = None
    admin1: str | None = None

    @model_validator(mode="after")
    def _a_point_is_whole(self) -> Self:
        if (self.lat is None) != (self.lon is None):
            raise BadValue(f"place '{self.text}' has one coordinate of two; give both or neither.")
        return self

    @property
    def located(self) -> bool:
        return self.lat is not None

    def distance_km(self, other: Where) -> float | None:
        """Great-circle distance between the two middles; None if either is not located."""
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return None
        lat1, lon1, lat2, lon2 = map(radians, (self.lat, self.lon, other.lat, other.lon))
        chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
        return EARTH_DIAMETER_KM * asin(min(1.0, sqrt(chord)))  # rounding lifts antipodes over 1

    def within(self, other: Where) -> Answer:
        """Does this disc lie in the other? UNKNOWN when it crosses the rim or is not located.

        A radius that is not given is taken as not known, so only two located places
        with radii can say yes, and only those can say no.
        """
        distance = self.distance_km(other)
        if distance is None or self.radius_km is None or other.radius_km is None:
            return Answer.UNKNOWN
        if distance + self.radius_km <= other.radius_km:
            return Answer.YES
        return Answer.NO if distance > self.radius_km + other.radius_km else Answer.UNKNOWN
