"""A report's text -> a text with plain quotes, dashes and spaces, and the way back to the original offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

# One character for one character: these leave every offset where it was.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02bb\u02b9\u02bd\u02be\u02bf\u0060\u00b4\u2032\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\t\v\f\x1c\x1d\x1e\x1f\x00", " "),
        **dict.fromkeys("\r\u0085\u2028\u2029", "\n"),
        "\u2022": "-",
        "\u2026": ".",
    }
)

# These take no room on a page: soft hyphen, zero-width characters, marks of direction, byte-order mark.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_HAS_INVISIBLE = _INVISIBLE.search


class Plain(NamedTuple):
    """Normalised text; `steps` are (offset in it, characters left out before), in order."""

    text: str
    steps: tuple[tuple[int, int], ...]

    def back(self, offset: int) -> int:
        """The offset in the original text of the character at `offset` here."""
        missing = 0
        for at, left_out in self.steps:
            if at > offset:
                break
            missing = left_out
        return offset + missing

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same words in the original text; what is invisible at either edge stays outside."""
        return self.back(start), self.back(end - 1) + 1


def normalise(text: str) -> Plain:
    """Plain quotes, dashes and spaces, nothing invisible; lines that were only wrapped are joined.

    Letters are never composed, folded or replaced, so that every word found here
    reads back from the original.
    """
    text = text.translate(_PLAIN)
    steps: list[tuple[int, int]] = []
    if _HAS_INVISIBLE(text) is not None:
        pieces, last, left_out = [], 0, 0
        for match in _INVISIBLE.finditer(text):
            pieces.append(text[last : match.start()])
            left_out += match.end() - match.start()
            steps.append((match.end() - left_out, left_out))
            last = match.end()
        text = "".join([*pieces, text[last:]])
    return Plain(_unwrap(text), tuple(steps))


_SOFT_BREAK = re.compile(r"(?<=[^\s.:!?;\"'])\n(?=[a-z0-9(])")
_ANY_BREAK = re.compile(r"(?<=\S)\n(?=[^\s\-*])")


def _unwrap(text: str) -> str:
    """Line ends inside a sentence become spaces.

    A text is taken as wrapped by its sender when its lines are short and several break off
    in mid-sentence; otherwise only a break before a small letter or a figure is joined.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    broken = len(_SOFT_BREAK.findall(text))
    if broken >= 2 and broken * 4 >= len(lines) and max(map(len, lines)) <= 110:
        return _ANY_BREAK.sub(lambda match: " " if _runs_on(text, match.start()) else "\n", text)
    return _SOFT_BREAK.sub(" ", text)


def _runs_on(text: str, at: int) -> bool:
    """Whether the line that ends at `at` is long enough to have been cut by its width."""
    return at - (text.rfind("\n", 0, at) + 1) >= 45
