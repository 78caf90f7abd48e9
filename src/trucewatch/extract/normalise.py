"""A report's text -> a text with plain quotes, dashes and spaces, and the way back to the original offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
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
_UNSEEN = "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
# The mark of a quoted mail at the head of a line says nothing, and "\r\n" is one line end.
_LEFT_OUT = re.compile(
    rf"(?<![^\n\r\u0085\u2028\u2029]){_UNSEEN}*(?:>{_UNSEEN}* ?{_UNSEEN}*)+|{_UNSEEN}+|\r(?={_UNSEEN}*\n)"
)


class Plain(NamedTuple):
    """Normalised text; `steps` are (offset in it, characters left out before), in order."""

    text: str
    steps: tuple[tuple[int, int], ...]

    def back(self, offset: int) -> int:
        """The offset in the original text of the character at `offset` here."""
        before = bisect_right(self.steps, offset, key=itemgetter(0))
        return offset + (self.steps[before - 1][1] if before > 0 else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same words in the original text; what is invisible at either edge stays outside."""
        return self.back(start), self.back(end - 1) + 1


def normalise(text: str) -> Plain:
    """Plain quotes, dashes and spaces, nothing invisible; lines that were only wrapped are joined.

    Letters are never composed, folded or replaced, so that every word found here
    reads back from the original.
    """
    steps: list[tuple[int, int]] = []
    pieces, last, left_out = [], 0, 0
    for match in _LEFT_OUT.finditer(text):
        pieces.append(text[last : match.start()])
        left_out += match.end() - match.start()
        steps.append((match.end() - left_out, left_out))
        last = match.end()
    text = "".join([*pieces, text[last:]]).translate(_PLAIN)
    return Plain(_unwrap(text), tuple(steps))


_SOFT_BREAK = re.compile(r"(?<=[^\s.:!?;])(?<![.!?][\"']) *\n *(?=([a-z(])|\d)")
_LIST_NUMBER = re.compile(r"\(?\d{1,2}(?:[)/:]|\.(?!\d)|\.\d\d\s|\s*[-|]\s)|\(?[a-z]\)")
_ANY_BREAK = re.compile(r"(?<=\S)\n(?=[^\s\-*])")
LONG = 45
"""A line of so many characters can have been cut by its width."""


def _unwrap(text: str) -> str:
    """Line ends inside a sentence become spaces.

    A line that begins with a small letter goes on with the one before, unless that one
    ended with a stop. A text is taken as wrapped by its sender when its lines are short
    and several break off in mid-sentence; then a long line goes on whatever follows it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    broken = len(_SOFT_BREAK.findall(text))
    wrapped = broken >= 2 and broken * 4 >= len(lines) and max(map(len, lines)) <= 110
    text = _SOFT_BREAK.sub(lambda match: _joined(text, match), text)
    if not wrapped:
        return text
    return _ANY_BREAK.sub(lambda match: " " if _runs_on(text, match.start()) else "\n", text)


def _joined(text: str, match: re.Match[str]) -> str:
    """As many characters as there were: spaces where the line goes on."""
    if _LIST_NUMBER.match(text, match.end()) or not (match[1] or _was_full(text, match)):
        return match.group()
    return " " * len(match.group())


def _was_full(text: str, match: re.Match[str]) -> bool:
    """Whether the figure that opens the next line had no room on this one: else the line may be a heading."""
    width = _length(text, match.start())
    after = text.find("\n", match.end())
    line = text[match.end() : len(text) if after < 0 else after]
    return width >= LONG or width + 1 + len(line.split(" ", 1)[0]) > len(line)


def _runs_on(text: str, at: int) -> bool:
    return _length(text, at) >= LONG and _LIST_NUMBER.match(text, at + 1) is None


def _length(text: str, at: int) -> int:
    """Characters of the line that ends at `at`."""
    return at - (text.rfind("\n", 0, at) + 1)
