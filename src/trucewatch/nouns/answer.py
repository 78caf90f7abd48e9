"""Yes, no or unknown: the only truth values a finding is made of."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Answer(Enum):
    """What the record can say to one question (Kleene's strong three-valued logic).

    There is no `bool(answer)`: `if answer:` would quietly turn "unknown" into an
    accusation or into an acquittal.
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError(
            f"an Answer has no truth value (this one is {self.value!r}): compare it, `answer is Answer.YES`"
        )

    def __and__(self, other: Answer) -> Answer:
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.UNKNOWN

    def __or__(self, other: Answer) -> Answer:
        return ~(~self & ~other)

    def __invert__(self) -> Answer:
        return {Answer.YES: Answer.NO, Answer.NO: Answer.YES}.get(self, Answer.UNKNOWN)

    @classmethod
    def of(cls, fact: bool | None) -> Answer:  # noqa: FBT001 - the fact is the subject, not an option
        """A known fact as an answer; None is not known."""
        return cls.UNKNOWN if fact is None else cls.YES if fact else cls.NO


def every(answers: Iterable[Answer]) -> Answer:
    """YES when all are, NO when one is NO, else UNKNOWN. Of none at all: YES."""
    result = Answer.YES
    for answer in answers:
        result = result & answer
    return result


def some(answers: Iterable[Answer]) -> Answer:
    """YES when one is, NO when all are NO, else UNKNOWN. Of none at all: NO."""
    return ~every(~answer for answer in answers)
