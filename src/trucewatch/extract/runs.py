"""A scanned sentence -> the capitalised names in it."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.line import Line


class Run(NamedTuple):
    """Tokens [first, last] are one capitalised name."""

    first: int
    last: int


def runs(line: Line) -> list[Run]:
    """Capitalised names, with the particles and hyphens inside them, in order."""
    found: list[Run] = []
    number = 0
    while number < len(line.words):
        if not _opens(line, number):
            number += 1
            continue
        last = end(line, number)
        found.append(Run(number, last))
        number = last + 1
    return found


def end(line: Line, first: int) -> int:
    """The last token of the name that begins at `first`."""
    last = first
    while last + 1 < len(line.words) and (step := _goes_on(line, last + 1)):
        last += step
    return last


def _opens(line: Line, number: int) -> bool:
    token = line.words[number]
    if number in line.in_time or not token.word:
        return False
    plain = token.low in line.lexicon.function_words
    if not token.capital:
        joined = number + 2 < len(line.words) and line.words[number + 1].joined
        return line.listed(number, "particles") and joined and line.words[number + 2].capital
    first = number == 0 or line.words[number - 1].text in {'"', ":", "."}
    if first and (plain or (line.at.get(number) and not line.kinds(number) & {"party", "place", "demonym"})):
        return False
    return token.low not in line.lexicon.calendar and not (plain and not token.text.isupper())


def _goes_on(line: Line, number: int) -> int:
    """How many tokens the name goes on for from `number`; 0 when it ends before."""
    token = line.words[number]
    following = line.words[number + 1] if number + 1 < len(line.words) else None
    if number in line.in_time or (following is None and (token.joined or not token.capital)):
        return 0
    if following is not None and token.low == "of" and following.capital:
        return 2 if line.listed(number - 1, "named_with_of") and line.words[number - 1].capital else 0
    if following is not None and token.joined:
        return 2 if following.word else 0
    if token.capital and token.word:
        return 0 if token.low in line.lexicon.calendar or token.low in line.lexicon.function_words else 1
    if following is None or not line.listed(number, "particles"):
        return 0
    if following.word and following.capital and token.low not in {"at", "as", "an"}:
        return 2
    return 2 if following.joined and number + 2 < len(line.words) else 0
