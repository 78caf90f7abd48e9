"""Effort: who observed, where, for how long. Silence without effort is not peace."""

from __future__ import annotations

from datetime import UTC
from typing import Self

from pydantic import Field, model_validator

from trucewatch.errors import BadValue
from trucewatch.nouns.report import Passage
from trucewatch.nouns.value import Value, name_by
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where


class Effort(Value):
    """One observer watched one place for so many hours of one period."""

    observer: str
    where: Where
    when: When
    hours: float = Field(ge=0)
    passage: Passage | None = None

    @model_validator(mode="after")
    def _fits_the_period(self) -> Self:
        start, end = self.when.instants(UTC)
        possible = (end - start).total_seconds() / 3600
        if self.hours > possible:
            raise BadValue(
                f"{self.observer} is said to have observed {self.where.text} for {self.hours:g} hours in a period of "
                f"{possible:g}. Give the hours of one post or patrol, or a longer period."
            )
        return self

    @property
    def id(self) -> str:
        return name_by("effort", self.observer, self.where.text, self.when.earliest, self.when.latest)
