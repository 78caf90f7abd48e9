"""A scanned sentence -> noun groups: who and what is named in it, each with its head and its party."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from trucewatch.extract.line import SUBORDINATE, Line
from trucewatch.extract.place import Place
from trucewatch.extract.runs import runs
from trucewatch.extract.scan import PREDICATES

PEOPLE = frozenset({"combatant", "force", "civilian", "other_person"})


class Group(NamedTuple):
    """Tokens [first, last]; `kind` is the role of its head, "means" or "name"; `led` the preposition before it."""

    first: int
    last: int
    kind: str
    party: str | None
    led: str
    head: int


def find(line: Line, places: list[Place]) -> list[Group]:
    """Noun groups with a head that the lexicon knows, or that are capitalised names, in order."""
    in_place = {number for place in places for number in range(place.core, place.last + 1)}
    in_name = {number for run in runs(line) for number in range(run.first, run.last + 1)}
    groups: list[Group] = []
    number = 0
    while number < len(line.words):
        last = _stretch(line, number, in_place)
        if last < number:
            number += 1
            continue
        group = _group(line, number, last, in_name)
        if group is not None:
            groups.append(group)
            last = max(last, group.last)
        number = last + 1
    return groups


def _qualifies(line: Line, number: int) -> bool:
    """Whether a common noun follows: the "troops" of "Indian and Pakistani troops"."""
    return (
        number < len(line.words)
        and line.words[number].word
        and not line.words[number].capital
        and line.has(number, "role")
    )


def _stretch(line: Line, first: int, in_place: set[int]) -> int:
    """The last token of the run of nouns and adjectives that begins at `first`; before `first` when none does."""
    last = first - 1
    while last + 1 < len(line.words) and _nominal(line, last + 1, in_place):
        last += 1
    while last >= first and (line.words[last].joined or line.low(last) == "'s"):
        last -= 1
    return last


def _nominal(line: Line, number: int, in_place: set[int]) -> bool:
    token = line.words[number]
    if (
        token.low == "and"
        and line.has(number - 1, "party")
        and line.has(number + 1, "party")
        and _qualifies(line, number + 2)
        and line.words[number - 1].word
    ):
        return True
    if number in line.in_time or (number in in_place and not line.has(number, "role")):
        return line.low(number + 1) == "'s" and False
    if token.joined:
        return number > 0
    if token.low == "'s":
        return line.words[number - 1].word
    if number in line.in_number:
        return False
    if not token.word or token.low in line.lexicon.function_words or (token.low.endswith("ly") and not token.capital):
        return False
    if (
        number > 0
        and token.low.endswith("ed")
        and not token.capital
        and not line.at.get(number)
        and token.low not in line.lexicon.words["modifiers"]
        and line.words[number - 1].word
        and line.low(number - 1) not in line.lexicon.function_words
        and not line.has(number + 1, "role")
    ):
        return False
    if (
        token.low.endswith("ing")
        and len(token.low) > 5
        and number > 0
        and not line.at.get(number)
        and line.words[number - 1].word
        and line.low(number - 1) not in line.lexicon.function_words
        and token.low not in line.lexicon.place_nouns
    ):
        return False
    if any(hit.form == "phrase" and hit.last > hit.first and hit.kind in PREDICATES for hit in line.at.get(number, ())):
        return bool(line.kinds(number) & {"role", "party"})
    return not _verb(line, number)


def _verb(line: Line, number: int) -> bool:
    """Whether the word is read as a verb here: it is one in the lexicon, and nothing makes it a noun."""
    hits = line.at.get(number, ())
    low = line.low(number)
    if any(
        hit.kind in {"role", "party", "means", "place", "source"} and hit.first <= number <= hit.last for hit in hits
    ):
        return False
    if low in line.lexicon.words["modifiers"]:
        return False
    if any(hit.kind in {"say", "harm"} for hit in hits):
        return True
    if any(hit.kind == "verb" and hit.form in {"past", "both", "part"} for hit in hits):
        return not line.listed(number - 1, "determiners")
    if any(hit.kind == "verb" and hit.form == "s" for hit in hits):
        return line.low(number - 1) in {"who", "which", "that", "it", "he", "she"}
    return any(hit.kind in PREDICATES and hit.form in {"past", "both", "part", "s", "ing"} for hit in hits)


def _group(line: Line, first: int, last: int, in_name: Collection[int]) -> Group | None:
    heads = [number for number in range(first, last + 1) if _head(line, number) or number in in_name]
    if not heads:
        return None
    end = heads[-1]
    for hit in line.at.get(end, ()):
        if hit.kind == "party" or (hit.kind in {"role", "means"} and hit.last <= last):
            end = max(end, hit.last)
    if end < last and line.has(end, "party") and not line.has(end, "role") and not _past(line, end + 1):
        end = last
    begin = (
        first + 1
        if first < heads[0] and line.low(first - 1) in {"who", "which", "that"} and not line.at.get(first)
        else first
    )
    while begin < end and (line.low(begin) == "'s" or line.words[begin].joined):
        begin += 1
    if begin < heads[0] and line.listed(begin, "kept_from"):
        begin += 1
    kind = _kind(line, begin, end)
    adjective = kind == "name" and end < last and not line.words[end + 1].joined and line.low(end + 1) != "'s"
    if adjective and not line.has(begin, "demonym"):
        return None
    return Group(begin, end, kind, _party(line, begin, end), _led(line, begin), end)


def _past(line: Line, number: int) -> bool:
    """Whether the word looks like a verb in the past: no name or adjective stands behind a party's name so."""
    low = line.low(number)
    return low.endswith("ed") or any(
        hit.kind in {"verb", "say", "harm", *PREDICATES} for hit in line.at.get(number, ())
    )


def _head(line: Line, number: int) -> bool:
    return any(
        hit.kind in {"role", "party", "source"}
        or (hit.kind == "means" and hit.value in {"air_strike", "drone_strike", "shelling", "none"})
        for hit in line.at.get(number, ())
    )


def _kind(line: Line, first: int, last: int) -> str:
    """The role of the rightmost head: "Turkish observation post" is an object, "post commander" a combatant."""
    for number in range(last, first - 1, -1):
        for hit in line.at.get(number, ()):
            if hit.kind == "role" and hit.last <= last:
                return hit.value
        if line.has(number, "source"):
            return "source"
        if line.has(number, "means"):
            return "means"
        if line.has(number, "party"):
            return "party"
    return "name"


def _party(line: Line, first: int, last: int) -> str | None:
    """The party that the group names; the longest name in it decides."""
    found = [
        hit
        for number in range(first, last + 1)
        for hit in line.at.get(number, ())
        if hit.kind in {"party", "demonym"} and hit.first >= first and hit.last <= last
    ]
    return max(found, key=lambda hit: hit.last - hit.first).value or None if found else None


def _led(line: Line, first: int) -> str:
    """The preposition before the group, across articles, numbers and possessives; "" for none."""
    number = first - 1
    while number >= 0 and (
        line.low(number)
        in {
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "our",
            "this",
            "that",
            "these",
            "those",
            "some",
            "all",
            "both",
            "any",
            "other",
            "same",
            "another",
            "such",
            "several",
            "many",
        }
        or number in line.in_number
    ):
        number -= 1
    low = line.low(number)
    if low in SUBORDINATE and number in line.bounds:
        return ""
    return low if low in line.lexicon.words["prepositions"] or low == "of" else ""


def extend(line: Line, group: Group, groups: list[Group]) -> Group:
    """The group with its "of ..." where that says whose it is: "units of the army", "gunmen of the same force"."""
    leads = {"of", "for"} if line.listed(group.last, "speaking_for") else {"of"}
    if group.kind not in PEOPLE | {"means", "object", "source"} or line.low(group.last + 1) not in leads:
        return group
    after = next((other for other in groups if other.first > group.last and other.first - group.last <= 5), None)
    if (
        after is None
        or after.led not in leads
        or any(line.words[number].text in {",", ";", ":"} for number in range(group.last, after.first))
    ):
        return group
    return group._replace(last=after.last, party=group.party or after.party)
