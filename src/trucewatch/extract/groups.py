"""A scanned sentence -> noun groups: who and what is named in it, each with its head and its party."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from trucewatch.extract.line import Line
from trucewatch.extract.places import Place, runs
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
            "other",
            "several",
            "many",
        }
        or number in line.in_number
    ):
        number -= 1
    low = line.low(number)
    return low if low in line.lexicon.words["prepositions"] or low == "of" else ""


def extend(line: Line, group: Group, groups: list[Group]) -> Group:
    """The group with its "of ..." where that says whose it is: "units of the army", "gunmen of the same force"."""
    if group.kind not in PEOPLE | {"means", "object"} or line.low(group.last + 1) != "of":
        return group
    after = next((other for other in groups if other.first > group.last and other.first - group.last <= 5), None)
    if (
        after is None
        or after.led != "of"
        or any(line.words[number].text in {",", ";", ":"} for number in range(group.last, after.first))
    ):
        return group
    return group._replace(last=after.last, party=group.party or after.party)


def subject(line: Line, groups: list[Group], verb: int) -> tuple[Group | None, str]:
    """Who does what the verb at `verb` says: a group, or a pronoun, or neither.

    It is the first group that no preposition leads to, after the last comma before the
    verb; an aside between commas is stepped over. A clause without a subject of its own
    ("..., then withdrew") takes that of the clause before.
    """
    begin, stop = line.clause(verb)[0], verb
    for _step in range(4):
        opener = line.low(begin)
        if opener in {"who", "which", "that"} and line.low(stop - 1) == "," and stop - begin > 2:
            found, pronoun, own = None, "", False
        else:
            found, pronoun, own = _subject_in(line, groups, begin, stop)
        if found is not None or pronoun or (own and opener not in {"who", "which", "that"}):
            return found, pronoun
        if begin == 0 or opener in {";", ":"}:
            return None, ""
        if opener in {"who", "which", "that", "whose", "whom"}:
            before = [group for group in groups if group.last < begin and begin - group.last <= 3]
            return (before[-1] if before else None), ""
        stop = begin
        begin = line.clause(begin - 1)[0]
        coordinated = opener in {"and", "but", "then"}
        while begin > 0 and (
            (line.low(begin).endswith("ing") and line.low(begin - 1) == ",")
            or (coordinated and line.low(begin) in {"who", "which"})
        ):
            stop = begin
            begin = line.clause(begin - 1)[0]
    return None, ""


def _subject_in(line: Line, groups: list[Group], begin: int, stop: int) -> tuple[Group | None, str, bool]:
    """Subject or pronoun in tokens [begin, stop), and whether something else stands there as one."""
    end = stop - 1
    while end >= begin and (_aside_word(line, end)):
        end -= 1
    if end >= begin and line.low(end) in {",", ")", "-"}:
        opener = end - 1
        while opener > begin and line.words[opener].text not in {",", "(", "-"}:
            opener -= 1
        if opener > begin:
            inside = [group for group in groups if opener < group.first and group.last < end and not group.led]
            before = [group for group in groups if begin <= group.first and group.last < opener and not group.led]
            name = (
                inside
                and inside[0].kind in {"name", "party"}
                and line.low(opener + 1) not in {"a", "an", "the", "who", "which", "chief", "including"}
                and line.words[inside[0].first].capital
            )
            if before and not name:
                return (
                    before[0] if len(before) == 1 else before[-1] if before[-1].last == opener - 1 else before[0],
                    "",
                    True,
                )
            if inside and name:
                return inside[0], "", True
    start = begin
    for hit in line.of("say"):
        if begin <= hit.first and hit.last < end and hit.form != "ing":
            start = hit.last + 1
    for number in range(start, end):
        if line.listed(number, "perceiving"):
            start = number + 1
    for number in range(start, end + 1):
        if (
            line.words[number].text in {",", '"', ":", "-"}
            and not line.words[number].joined
            and any(number < group.first <= end and not group.led for group in groups)
        ):
            inside_list = any(group.last == number - 1 and not group.led for group in groups) and any(
                line.low(step) in {"and", "or"} for step in range(number, end + 1)
            )
            if not inside_list:
                start = number + 1
    free = [group for group in groups if start <= group.first and group.last <= end and not group.led]
    if free:
        return free[0], "", True
    for number in range(end, start - 1, -1):
        if line.low(number) in {"it", "they", "he", "she", "we"}:
            return None, line.low(number), True
    own = any(
        line.words[number].word
        and line.low(number) not in line.lexicon.function_words
        and number not in line.in_time
        and not line.low(number).endswith(("ly", "ing"))
        and not line.kinds(number) & {"cue"}
        and not _led_at(line, number, start)
        for number in range(
            max(start, begin + 1) if line.low(begin) in {"and", "but", "then", "who", "which", "that"} else start,
            end + 1,
        )
    )
    return None, "", own


def _aside_word(line: Line, number: int) -> bool:
    low = line.low(number)
    return (
        low
        in {
            "also",
            "then",
            "later",
            "since",
            "had",
            "has",
            "have",
            "not",
            "did",
            "do",
            "does",
            "was",
            "were",
            "is",
            "are",
            "been",
            "be",
            "being",
            "will",
            "would",
            "to",
            "still",
            "already",
            "now",
            "again",
            "reportedly",
            "allegedly",
            "first",
            "has",
            "should",
            "must",
            "may",
            "might",
            "could",
            "can",
            "twice",
            "all",
            "both",
            "themselves",
            "itself",
            "himself",
        }
        or low.endswith("ly")
        or number in line.in_time
        or (low in {"on", "in", "at", "during"} and number + 1 in line.in_time)
    )


def _led_at(line: Line, number: int, start: int) -> bool:
    """Whether the word stands in a phrase that a preposition leads."""
    step = number - 1
    while step >= start and number - step <= 5:
        if line.low(step) in line.lexicon.words["prepositions"] or line.low(step) == "of":
            return True
        step -= 1
    return False


def conjuncts(line: Line, group: Group | None, groups: list[Group], stop: int) -> list[Group]:
    """The group and those joined to it up to token `stop`: "LNA units and allied fighters"."""
    if group is None:
        return []
    found = [group]
    for other in groups:
        if other.first <= found[-1].last or other.first >= stop:
            continue
        between = [line.low(number) for number in range(found[-1].last + 1, other.first)]
        if (
            len(between) <= 4
            and {"and", ","} & set(between)
            and set(between)
            <= {"and", ",", "the", "a", "an", "its", "their", "his", "two", "also"}
            | {line.low(number) for number in range(found[-1].last + 1, other.first) if number in line.in_number}
        ):
            found.append(other)
        else:
            break
    if len(found) > 1 and not any(line.low(number) == "and" for number in range(found[0].last, found[-1].first)):
        return found[:1]
    return found


JOINED_BY = (
    ("backed", "by"),
    ("supported", "by"),
    ("together", "with"),
    ("along", "with"),
    ("in", "cooperation", "with"),
    ("alongside",),
    ("aided", "by"),
    ("assisted", "by"),
)


def joined_by(line: Line, group: Group, groups: list[Group]) -> list[Group]:
    """Those who act with the group: "troops backed by Russian warplanes"."""
    after = group.last + 2 if line.low(group.last + 1) == "," else group.last + 1
    for words in JOINED_BY:
        if tuple(line.low(after + step) for step in range(len(words))) == words:
            return [other for other in groups if 0 < other.first - (after + len(words) - 1) <= 3][:1]
    return []


def unknown(line: Line, last: int, groups: list[Group]) -> Group | None:
    """A subject that ends at `last` and that the lexicon does not know: ", the watchdog said", "The assailants fled"."""
    first = last
    while first > 0 and line.words[first].word and not line.listed(first, "function_words"):
        if line.finite(first) or first in line.in_time:
            return None
        first -= 1
    opens = first == 0 or line.words[first - 1].text in {",", '"', "-", ";"} or line.low(first - 1) in {"that", "and"}
    if not 0 < last - first <= 4 or not line.listed(first, "determiners") or not opens:
        return None
    if any(group.first <= last and group.last > first for group in groups):
        return None
    return Group(first + 1, last, "source", None, "", last)
