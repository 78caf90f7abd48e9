"""The words of a claim's passage -> the flags that the gate needs (definitions: the coding guide)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trucewatch.extract.line import Line
from trucewatch.extract.runs import runs
from trucewatch.nouns.claim import Flag

NAMED: tuple[Flag, ...] = ("minors", "detained", "sexual")
"""Flags that a word of the lexicon gives."""
_AGE = re.compile(r"\b(?:(\d{1,2})-(?:year|month|week|day)-old|aged (\d{1,2})\b|was (\d{1,2})\b(?=[.,;]))")


def flags(lines: Iterable[Line], *, held: bool = False) -> tuple[Flag, ...]:
    """The flags of a passage made of these sentences, sorted; an abduction in it always has `detained`."""
    found: set[Flag] = {"detained"} if held else set()
    for line in lines:
        found.update(flag for flag in NAMED if any(hit.value == flag for hit in line.of("flag")))
        if _minor_by_age(line):
            found.add("minors")
        if _protected(line):
            found.add("protected_site")
        if _private_name(line):
            found.add("named_person")
    return tuple(sorted(found))


def _minor_by_age(line: Line) -> bool:
    text = line.text[line.sentence.start : line.sentence.end]
    for match in _AGE.finditer(text):
        age = int(next(group for group in match.groups() if group))
        if age < 18 or "month-old" in match.group() or "week-old" in match.group():
            return True
    return False


def _protected(line: Line) -> bool:
    """A protected site is named, and not only in a phrase such as "left their homes"."""
    spared = {
        number for hit in line.of("site") if hit.value == "not_protected" for number in range(hit.first, hit.last + 1)
    }
    return any(hit.value == "protected" and hit.first not in spared for hit in line.of("site"))


def _private_name(line: Line) -> bool:
    """A capitalised name of two words or more beside a word for a private person, or an age."""
    for run in runs(line):
        if run.last == run.first or line.kinds(run.first) & {"party", "place"}:
            continue
        if line.low(run.first) in line.lexicon.words["private_people"] or (
            line.low(run.first - 1) == "," and line.low(run.first - 2) in line.lexicon.words["private_people"]
        ):
            return True
        if line.low(run.first - 1) in line.lexicon.words["private_people"] or (
            line.low(run.last + 1) == "," and line.low(run.last + 2).isdigit() and line.low(run.last + 3) == ","
        ):
            return True
    return False
