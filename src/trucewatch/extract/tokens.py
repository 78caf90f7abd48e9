"""Plain text -> sentences, and sentences -> tokens with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"'s\b|[^\W_]+(?:'(?!s\b)[^\W_]+)*|[^\s]")


class Token(NamedTuple):
    """One word or mark. `low` is what the lexicon is asked for; `joined` marks a hyphen inside a word."""

    start: int
    end: int
    text: str
    low: str
    joined: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        return self.text[0].isalnum()


class Sentence(NamedTuple):
    """A stretch of text that says something; `paragraph` counts the blocks of the text, `headline` marks a heading."""

    start: int
    end: int
    paragraph: int
    headline: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of text[start:end]."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        at = match.start()
        joined = word == "-" and start < at and at + 1 < end and text[at - 1].isalnum() and text[at + 1].isalnum()
        found.append(Token(at, match.end(), word, word.lower(), joined))
    return found


_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Brig|Adm|Rev|St|Sr|Jr|No|Nos|Art|Arts|Res|para|Fig|vs|approx|ca|cf|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Gov|Sen|Rep|Hon|Inc|Ltd|Co|Corp|km|hrs|tel|e\.g|i\.e|a\.m|p\.m)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
_END = re.compile(
    r"[.!?]+[\"')\]]*(?=\s+[\"'(\[]*(?:[^\Wa-z_]|al-|el-|https?:)|\s*$)|;?\n\s*",
    re.S,
)
_LEAD = re.compile(
    r"(?:[\s\-*>#|_~=+\u00b7\u25cf\u25aa]|\(?\d{1,2}[.)/]\s|\d{1,2}[:.]\d{2}\s*(?:[A-Za-z.]{2,5}\s*)?[|-]\s|\d{1,2}:\d{2}\s+(?=[A-Z][a-z]))+"
)


LONGEST = 1500
"""A sentence of more characters is read in pieces, so that a text without full stops takes time in
proportion to its length. The longest sentence of the 64 development reports has 389."""
HEADING = 140
"""A line of its own without a full stop, up to so many characters, is a heading."""


def sentences(text: str) -> Iterator[Sentence]:
    """Sentences in order; a line end always ends one (wrapped lines were joined before).

    Bullets, list numbers and the clock of a live blog stay outside.
    """
    start, paragraph, opens = 0, 0, True
    for end, broken in _cuts(text):
        begin = start
        lead = _LEAD.match(text, begin, end)
        if lead is not None:
            begin = lead.end()
        while begin < end and text[begin].isspace():
            begin += 1
        stop = end
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            heading = (
                opens and broken and begin == start and text[stop - 1] not in ".!?;:\"'" and stop - begin <= HEADING
            )
            for first, last in _pieces(text, begin, stop):
                yield Sentence(first, last, paragraph, heading)
            opens = False
        if broken:
            paragraph += 1
            opens = True
        start = end


def _pieces(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sentence whole or, if it is longer than LONGEST, in pieces that end at a comma or a space."""
    while stop - begin > LONGEST:
        cut = max(text.rfind(mark, begin + LONGEST // 2, begin + LONGEST) for mark in (", ", "; "))
        if cut < 0:
            cut = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = begin + LONGEST if cut < 0 else cut + 1
        yield begin, cut
        begin = cut
        while begin < stop and text[begin].isspace():
            begin += 1
    if begin < stop:
        yield begin, stop


def _cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Where sentences end, and whether the line ends there too."""
    last = 0
    for match in _END.finditer(text):
        mark = match.group()
        if mark.strip() == "" or "\n" in mark:
            yield match.end(), "\n" in mark
            last = match.end()
            continue
        upto = text[max(last, match.start() - 12) : match.start() + 1]
        if (
            mark[0] == "."
            and len(mark) == 1
            and match.end() < len(text)
            and "\n" not in text[match.end() : match.end() + 1]
        ) and (_ABBREVIATION.search(upto) is not None or _is_dotted_number(text, match.start())):
            continue
        yield match.end(), False
        last = match.end()
    if last < len(text):
        yield len(text), True


def _is_dotted_number(text: str, at: int) -> bool:
    """A full stop after a number that opens a line ("3. Kafr Nabl") does not end a sentence."""
    line = text.rfind("\n", 0, at) + 1
    return at - line <= 3 and text[line:at].strip().isdigit()
