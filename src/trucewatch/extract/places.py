"""A scanned sentence -> the places it names, by the company a capitalised name keeps.

Where they lie on the earth is the business of the room `locate`; here a place is words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from trucewatch.extract.line import Line

_DEMONYM = re.compile(r"(?:ian|ean|ish|ese|aqi|raeli|emeni|istani|baijani|dutch|french|greek|thai|swiss)$")
COUNTRY, REGION, PLACE = 0, 1, 2


class Place(NamedTuple):
    """Tokens [first, last] name a place; `core` is where the bare name begins; `led` is the preposition before it."""

    first: int
    last: int
    core: int
    level: int
    led: str
    sure: bool


class Run(NamedTuple):
    """Tokens [first, last] are one capitalised name."""

    first: int
    last: int


def runs(line: Line) -> list[Run]:
    """Capitalised names, with the particles and hyphens inside them, in order."""
    found: list[Run] = []
    number = 0
    while number < len(line.words):
        if not _opens_name(line, number):
            number += 1
            continue
        last = number
        while last + 1 < len(line.words) and (step := _goes_on(line, last + 1)):
            last += step
        found.append(Run(number, last))
        number = last + 1
    return found


def _opens_name(line: Line, number: int) -> bool:
    token = line.words[number]
    if number in line.in_time or not token.word:
        return False
    if token.capital:
        first = number == 0 or line.words[number - 1].text in {'"', ":", "."}
        if first and (
            token.low in line.lexicon.function_words
            or (line.at.get(number) and not line.kinds(number) & {"party", "place", "demonym"})
        ):
            return False
        return token.low not in line.lexicon.calendar and not (
            token.low in line.lexicon.function_words and not token.text.isupper()
        )
    return (
        token.low in line.lexicon.words["particles"]
        and number + 2 < len(line.words)
        and line.words[number + 1].joined
        and line.words[number + 2].capital
    )


def _goes_on(line: Line, number: int) -> int:
    """How many tokens the name goes on for from `number`; 0 when it ends before."""
    token = line.words[number]
    if number in line.in_time:
        return 0
    following = line.words[number + 1] if number + 1 < len(line.words) else None
    if token.low == "of" and following is not None and following.capital and line.words[number - 1].capital:
        return 2 if line.low(number - 1) in {"line", "gulf", "bay", "strait", "sea", "horn", "cape"} else 0
    if (
        token.joined
        and following is not None
        and (following.capital or following.low in line.lexicon.words["particles"] or following.word)
    ):
        return 2 if following.capital or _goes_on(line, number + 1) or following.word else 0
    if token.capital and token.word:
        return 1 if token.low not in line.lexicon.calendar and token.low not in line.lexicon.function_words else 0
    if (
        token.low in line.lexicon.words["particles"]
        and following is not None
        and following.word
        and following.capital
        and token.low not in {"at", "as", "an"}
    ):
        return 2
    if token.low in line.lexicon.words["particles"] and following is not None and following.joined:
        return 2 if number + 2 < len(line.words) else 0
    return 0


def find(line: Line, regions: set[str]) -> list[Place]:
    """The places of the sentence. `regions` are names the report has used for a province; new ones are added."""
    found: list[Place] = []
    for run in runs(line):
        place = _place(line, run, found, regions)
        if place is not None:
            found.append(place)
    return _between(line, found)


def _place(line: Line, run: Run, found: list[Place], regions: set[str]) -> Place | None:
    first, last = run
    known = line.has(first, "place") and not line.has(first, "party")
    party = next((hit for hit in line.at.get(first, ()) if hit.kind == "party"), None)
    following = line.low(last + 1)
    of_kind = following in line.lexicon.place_nouns or (
        following in {"military", "refugee", "displacement"} and line.low(last + 2) in line.lexicon.place_nouns
    )
    led, at = _led_by(line, first)
    noun_before = _place_noun_before(line, first)
    if (
        party is not None
        and (party.last > first or not _is_land(line, run))
        and not (of_kind and party.last >= last and line.words[last].low not in {"forces"})
    ):
        if not (
            party.last == last
            and led in {"in", "near", "outside", "inside", "across", "throughout", "around"}
            and _is_land(line, run)
        ):
            return None
    if any(line.words[number].low in line.lexicon.not_places for number in range(first, last + 1)):
        return None
    if line.has(first, "demonym") and first == last:
        return None
    if line.low(first - 1) in line.lexicon.words["titles"] or (
        line.low(last + 1) in {"said", "says", "told", "added"} and led != "in"
    ):
        return None
    if line.words[last].text.isupper() and len(line.words[last].text) <= 5 and led not in {"in", "near"}:
        return None
    if (
        party is not None
        and of_kind
        and party.last >= last
        and line.low(last).endswith(("an", "ish", "ese", "ch", "i"))
    ):
        return None
    if following == "'s" and party is not None:
        return None
    if first - 1 in line.in_number or (party is not None and not of_kind and _qualifies(line, last + 1)):
        return None
    level = PLACE
    if (
        following in line.lexicon.words["regions"]
        or noun_before in line.lexicon.words["regions"]
        or line.quote(first, last).casefold() in regions
    ):
        level = REGION
        regions.add(line.quote(first, last).casefold())
    if following in {"city", "town", "village"}:
        level = PLACE
    elif level == REGION:
        pass
    elif party is not None and led != "":
        level = COUNTRY
    listed = _continues(line, first, found)
    end = last + 1 if of_kind else last
    if known or of_kind or noun_before or (led and led not in line.lexicon.words["leads_weakly"]):
        return Place(first, end, first, level, led or "in", sure=True)
    if listed is not None:
        return Place(first, end, first, max(level, listed.level) if party is None else level, listed.led, listed.sure)
    if led in line.lexicon.words["leads_weakly"] and (led not in {"for", "by", "with"}) and party is None:
        return Place(first, end, first, level, led, sure=False)
    if party is None and _object_of_verb(line, first):
        return Place(first, end, first, level, "object", sure=False)
    if party is None and _struck(line, last):
        return Place(first, end, first, level, "subject", sure=False)
    return None


def _qualifies(line: Line, number: int) -> bool:
    """Whether the name before `number` is an adjective: "Armenian positions"."""
    if number >= len(line.words) or number in line.in_time:
        return False
    token = line.words[number]
    return (
        token.word
        and not token.capital
        and token.low not in line.lexicon.function_words
        and not any(hit.kind in {"say", "harm"} for hit in line.at.get(number, ()))
    )


def _is_land(line: Line, run: Run) -> bool:
    """Whether the party's name is also that of its country or capital: one word, or no noun of a body in it."""
    return not any(
        line.has(number, "role") or line.words[number].text.isupper() and len(line.words[number].text) > 1
        for number in range(run.first, run.last + 1)
    )


def _led_by(line: Line, first: int) -> tuple[str, int]:
    """The preposition that leads to the name, across articles, compass words and nouns of place."""
    number = first - 1
    steps = 0
    while number >= 0 and steps < 7 and number not in line.in_time:
        low = line.low(number)
        if low in line.lexicon.words["prepositions"] or low == "of":
            if low == "of" and (
                line.low(number - 1) in line.lexicon.place_nouns
                or line.low(number - 1) in line.lexicon.compass
                or line.low(number - 1) in {"parts", "city"}
            ):
                if line.low(number - 1) in line.lexicon.compass:
                    return "near", number
                number -= 1
                steps += 1
                continue
            particle = low == "in" and line.low(number - 1) in {
                "rein",
                "reining",
                "reined",
                "call",
                "called",
                "calls",
                "calling",
                "brought",
                "bring",
            }
            if low in {"near", "at", "in"} and any(
                line.low(step) == "from" for step in range(max(0, number - 3), number)
            ):
                return "from", number
            return (low, number) if low in line.lexicon.words["leads_to_place"] and not particle else ("", number)
        if low in {"the", "a", "an", "its", "their", "this"} or low in line.lexicon.compass or low in line.lexicon.place_nouns or low in {"neighbouring", "occupied", "besieged", "government-held", "nearby", "held", "controlled", "rebel", "government", "opposition", "of", "military", "s", "'s", "parts", "whole", "entire", "both", "several", "separatist"}:  # fmt: skip
            number -= 1
            steps += 1
            continue
        if line.words[number].joined or (number + 1 < len(line.words) and line.words[number + 1].joined):
            number -= 1
            steps += 1
            continue
        if number + 1 < len(line.words) and line.low(number + 1) == "'s" and line.words[number].capital:
            number -= 1
            steps += 1
            continue
        if number in line.in_number:
            number -= 1
            steps += 1
            continue
        return "", number
    return "", number


def _place_noun_before(line: Line, first: int) -> str:
    """The noun of "the town of X", "the villages of X", "Mount X"; "" without one."""
    number = first - 1
    if line.low(number) == "of":
        number -= 1
        word = line.low(number)
        single = word[:-1] if word.endswith("s") else word
        if word in {"city", "cities"}:
            return "city"
        if word.endswith("ies"):
            single = word[:-3] + "y"
        return word if word in line.lexicon.place_nouns or single in line.lexicon.place_nouns else ""
    return line.low(number) if line.low(number) in {"mount", "lake", "camp", "wadi"} else ""


def _continues(line: Line, first: int, found: Iterable[Place]) -> Place | None:
    """The place that a list goes on from: "in A, B and C"."""
    last = None
    for last in found:
        pass
    if last is None:
        return None
    between = [line.low(number) for number in range(last.last + 1, first)]
    skip = {
        "the",
        "in",
        "near",
        "around",
        "at",
        "of",
        "town",
        "towns",
        "village",
        "villages",
        "also",
        "city",
        "outskirts",
        ",",
    }
    marks = [low for low in between if low not in skip]
    if between and marks in (["and"], [","], [], ["or"]) and (between[0] in {",", "and", "or"}) and len(between) <= 5:
        after = line.low(_name_end(line, first) + 1)
        said = any(hit.kind == "say" for hit in line.at.get(_name_end(line, first) + 1, ()))
        if said or after in {"was", "were", "has", "have", "had", "is", "are", "will"} and between[0] != ",":
            return None
        return last
    return None


def _name_end(line: Line, first: int) -> int:
    last = first
    while last + 1 < len(line.words) and (step := _goes_on(line, last + 1)):
        last += step
    return last


def _object_of_verb(line: Line, first: int) -> bool:
    """Right after a verb that takes a place: "stormed X", "took X", "fled X"."""
    number = first - 1
    while (
        line.low(number) in {"the", "both", "nearby", "neighbouring", "all", "of"}
        or line.low(number) in line.lexicon.compass
    ):
        number -= 1
    acts = {
        "territory_capture",
        "ground_attack",
        "shelling",
        "air_strike",
        "displacement",
        "withdrawal",
        "strike",
        "looting_destruction",
        "drone_strike",
    }
    if line.low(number) in {
        "took",
        "taken",
        "takes",
        "taking",
        "take",
        "entered",
        "reached",
        "reach",
        "visited",
        "left",
        "leave",
        "leaving",
        "enter",
        "entering",
        "lost",
        "retook",
        "crossed",
        "held",
    }:
        return True
    return any(
        hit.last == number and hit.value in acts and hit.form not in {"noun", "nouns"}
        for hit in line.at.get(number, ())
    )


def _struck(line: Line, last: int) -> bool:
    """Subject of a passive or of "came under": "X was shelled", "X came under fire", "X fell to"."""
    number = last + 1
    if line.has(number, "come_under") or line.low(number) == "fell":
        return True
    if line.low(number) not in {"was", "were", "has", "have", "had", "is", "are"}:
        return False
    while line.low(number) in {
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "being",
        "is",
        "are",
        "also",
        "again",
    } or line.low(number).endswith("ly"):
        number += 1
    return any(
        hit.first == number and hit.kind in {"act", "strike"} and hit.form in {"both", "part"}
        for hit in line.at.get(number, ())
    )


def _between(line: Line, found: list[Place]) -> list[Place]:
    """ "between A and B" is one place; "6 km north of X" begins with its distance."""
    joined: list[Place] = []
    skip = False
    for index, place in enumerate(found):
        if skip:
            skip = False
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if (
            place.led == "between"
            and after is not None
            and line.low(place.last + 1) == "and"
            and after.first - place.last <= 4
        ):
            start = _word_before(line, place.first, "between")
            joined.append(place._replace(first=start, last=after.last, core=start))
            skip = True
            continue
        if joined and _describes(line, joined[-1], place):
            continue
        joined.append(place._replace(first=_offset_start(line, place.core)))
    return joined


def _distance(line: Line, number: int) -> bool:
    quantity = line.in_number.get(number)
    return quantity is not None and quantity.quantity.kind == "measure"


def _describes(line: Line, named: Place, other: Place) -> bool:
    """ "Balyun, south of the M4", "X, on the outskirts of Y": the second says where the first lies."""
    if line.low(named.last + 1) != "," or other.led not in {"of", "near", "from", "in", "outside", "on"}:
        return False
    between = range(named.last + 2, other.core)
    words = {line.low(number) for number in between}
    offset = any(line.low(number) in line.lexicon.compass or _distance(line, number) for number in between)
    plain = all(
        line.low(number) in line.lexicon.function_words
        or line.low(number) in line.lexicon.compass
        or line.low(number) in line.lexicon.place_nouns
        or _distance(line, number)
        or line.listed(number, "distance_words")
        or line.words[number].joined
        for number in between
    )
    return (
        plain
        and bool(words)
        and (offset or "outskirts" in words or words & {"town", "village", "city"} != set())
        and "and" not in words
    )


def _word_before(line: Line, first: int, word: str) -> int:
    number = first
    while number > 0 and first - number < 6:
        number -= 1
        if line.low(number) == word:
            return number
    return first


def _offset_start(line: Line, core: int) -> int:
    """The token at which "6km north-west of" begins, or `core` itself."""
    number = core - 1
    while line.low(number) in {"the", "village", "town", "city", "settlement", "of"} and line.low(number) != "":
        if line.low(number) == "of" and line.low(number - 1) in line.lexicon.compass | {
            "ne",
            "nw",
            "se",
            "sw",
            "n",
            "s",
            "e",
            "w",
        }:
            number -= 1
            break
        number -= 1
    else:
        return core
    if number >= 2 and line.words[number - 1].joined:
        number -= 2
    if number - 1 in line.in_number and line.in_number[number - 1].quantity.kind == "measure":
        return line.in_number[number - 1].first
    measure = number - 2
    if (
        line.low(number - 1) in {"metres", "meters", "km", "kilometres", "kilometers", "m", "miles"}
        and measure in line.in_number
    ):
        return line.in_number[measure].first
    return core
