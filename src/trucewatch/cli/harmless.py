"""Words from outside -> words that cannot move a cursor, hide a line or turn it round."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls of the terminal, the escape among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # turns of direction: they show "txt.exe" as "exe.txt"
    "\u200b\u2028\u2029\ufeff\ud800-\udfff]"
)
_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def harmless(words: str) -> str:
    """The same words with every such character spelt out, `\\x1b`; line ends and tabs become a space."""
    return spelt_out(_SPACE.sub(" ", words))


def spelt_out(words: str) -> str:
    """The same characters, those that are not seen by their number."""
    return _UNSEEN.sub(lambda unseen: ascii(unseen.group())[1:-1], words)
