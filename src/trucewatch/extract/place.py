"""A place as a sentence names it: words, not yet a point."""

from __future__ import annotations

from typing import NamedTuple

COUNTRY, REGION, PLACE = 0, 1, 2
"""How fine a place is. The finest that are named for an act are its places."""


class Place(NamedTuple):
    """Tokens [first, last] name a place; `core` is where the bare name begins.

    `led` is the preposition before it, or "object", "subject" of a verb; `sure` when its
    company leaves no doubt that it is a place.
    """

    first: int
    last: int
    core: int
    level: int
    led: str
    sure: bool
