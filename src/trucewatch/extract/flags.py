"""The words of a claim's passage -> the flags that the gate needs (definitions: the coding guide)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trucewatch.extract.line import Line
from trucewatch.extract.runs import Run, runs
from trucewatch.nouns.claim import Flag

NAMED: tuple[Flag, ...] = ("minors", "detained", "sexual")
"""Flags that a word of the lexicon gives."""
BLOWS = frozenset({"shelling", "air_strike", "drone_strike", "explosive_device", "ground_attack", "small_arms_fire"})
"""Acts that hit what stands behind their verb or "on"."""
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
    """A protected site is named, not only in a phrase such as "left their homes"; or patients or a prison are hit."""
    spared = {
        number for hit in line.of("site") if hit.value == "not_protected" for number in range(hit.first, hit.last + 1)
    }
    if any(hit.value == "protected" and hit.first not in spared for hit in line.of("site")):
        return True
    if line.any_listed(0, len(line.words), "of_patients") and line.of("harm", "harm_word"):
        return True
    return any(_prison_hit(line, number) for number in range(len(line.words)))


def _prison_hit(line: Line, number: int) -> bool:
    """ "shells hit a detention centre", "the prison was bombed": not "held in the prison"."""
    if not line.listed(number, "prisons"):
        return False
    blows = [hit for hit in line.hits if hit.kind == "strike" or (hit.kind == "act" and hit.value in BLOWS)]
    if any(0 < hit.first - number <= 4 and line.any_listed(number, hit.first, "be") for hit in blows):
        return True
    return any(0 < number - hit.last <= 5 and not line.any_listed(hit.last, number, "not_hit") for hit in blows)


def _private_name(line: Line) -> bool:
    """A name of two words or more beside a word for a private person, or an age; or of one who was killed."""
    for run in runs(line):
        if run.last == run.first or line.kinds(run.first) & {"party", "place"}:
            continue
        if _beside_private(line, run) or _named_victim(line, run):
            return True
    return False


def _beside_private(line: Line, run: Run) -> bool:
    """ "the farmer X", "the elder, X", "X, 34,", "X, a farmer"."""
    private = line.lexicon.words["private_people"]
    first, last = run
    if line.low(first) in private or line.low(first - 1) in private:
        return True
    if line.low(first - 1) == "," and line.low(first - 2) in private:
        return True
    if line.low(last + 1) != ",":
        return False
    if line.low(last + 2).isdigit() and line.low(last + 3) == ",":
        return True
    return line.low(last + 2) in {"a", "an"} and _head_of(line, last + 3) in private


def _head_of(line: Line, number: int) -> str:
    """The last word of the noun phrase that begins at `number`."""
    low = ""
    while number < len(line.words) and line.words[number].word and not line.listed(number, "function_words"):
        low, number = line.low(number), number + 1
    return low


def _named_victim(line: Line, run: Run) -> bool:
    """ "X was shot dead": only people die; office holders and commanders are told by their title."""
    first, last = run
    if line.any_listed(first - 1, last, "offices") or line.any_listed(first, last, "not_persons"):
        return False
    if line.low(last + 1) == "," or not line.listed(last + 1, "be"):
        return False
    return any(line.has(last + step, "harm", "killed") or line.low(last + step + 1) == "dead" for step in (2, 3))
