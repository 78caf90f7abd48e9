"""Numbers as reports give them: a minimum and a maximum, either of which may be open."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from trucewatch.errors import BadValue
from trucewatch.nouns.answer import Answer
from trucewatch.nouns.value import Value

Who = Literal["civilian", "combatant", "mixed", "unknown"]


class Bounds(Value):
    """A whole number that lies somewhere in [min, max]; None is an open end.

    "more than 200" is [201, None], "nearly 100" [90, 99], "up to 30" [1, 30]. A
    minimum left open counts as nought, because nothing reported here is negative.
    """

    min: int | None = None
    max: int | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if (self.min is not None and self.min < 0) or (self.max is not None and self.max < 0):
            raise BadValue(f"bounds [{self.min}, {self.max}] are below nought; a count of acts or people cannot be.")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise BadValue(f"bounds [{self.min}, {self.max}] have their minimum over their maximum; swap them.")
        return self

    @classmethod
    def exactly(cls, number: int) -> Self:
        return cls(min=number, max=number)

    @property
    def known(self) -> bool:
        """Whether either end says anything."""
        return self.min is not None or self.max is not None

    def __add__(self, other: Bounds) -> Bounds:
        """The sum of two separate numbers; its maximum is open when either is."""
        low = None if self.min is None and other.min is None else self.floor + other.floor
        return Bounds(min=low, max=None if self.max is None or other.max is None else self.max + other.max)

    def hull(self, other: Bounds) -> Bounds:
        """The smallest bounds that hold both: two accounts side by side, never their mean."""
        low = None if self.min is None or other.min is None else min(self.min, other.min)
        high = None if self.max is None or other.max is None else max(self.max, other.max)
        return Bounds(min=low, max=high)

    def meet(self, other: Bounds) -> Bounds | None:
        """The numbers that both allow, or None where they contradict each other."""
        low = max(self.floor, other.floor)
        ceilings = [end for end in (self.max, other.max) if end is not None]
        high = min(ceilings) if ceilings else None
        if high is not None and low > high:
            return None
        return Bounds(min=None if self.min is None and other.min is None else low, max=high)

    @property
    def floor(self) -> int:
        return 0 if self.min is None else self.min

    def holds(self, number: int) -> bool:
        """Whether `number` is one of those allowed."""
        return self.floor <= number and (self.max is None or number <= self.max)

    def at_least(self, number: int) -> Answer:
        """Is it `number` or more?"""
        if self.floor >= number:
            return Answer.YES
        return Answer.NO if self.max is not None and self.max < number else Answer.UNKNOWN

    def at_most(self, number: int) -> Answer:
        """Is it `number` or fewer?"""
        return ~self.at_least(number + 1)

    def __str__(self) -> str:
        if self.max is None:
            return "unknown" if self.min is None else f"{self.min} or more"
        if self.floor == self.max:
            return str(self.max)
        return f"{self.floor}-{self.max}"


class Count(Bounds):
    """How many acts a claim speaks of, in the unit the report counts in."""

    unit: str | None = None
    text: str


class Harm(Bounds):
    """How many people were killed, injured or displaced, and whose they were."""

    who: Who = "unknown"
    text: str
