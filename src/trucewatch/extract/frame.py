"""One mention of an act in a sentence, and what fills its roles."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.groups import Group
from trucewatch.extract.scan import Hit

RESPONSES = frozenset(
    {"protest", "demand", "talks", "agreement", "threat", "denial", "investigation", "release", "aid_delivery", "other"}
)
SPEECH = frozenset({"protest", "demand", "threat", "denial"})
QUIET = frozenset(
    {"overflight", "weapons_presence", "fortification", "troop_movement", "withdrawal", "access_denial", "displacement"}
)
BLOW = "blow"
"""A blow of which the sentence does not say what dealt it: it may go on about an act told before."""


class Frame(NamedTuple):
    """Tokens [first, last] name the act; `clause` is where its roles are looked for; `form` is how the word is used."""

    act: str
    first: int
    last: int
    form: str
    clause: tuple[int, int]
    actors: tuple[Group, ...] = ()
    targets: tuple[Group, ...] = ()
    weapons: tuple[Hit, ...] = ()
    pronoun: str = ""
    rule: str = ""
    passive: bool = False

    @property
    def verbal(self) -> bool:
        return self.form not in {"noun", "nouns"}
