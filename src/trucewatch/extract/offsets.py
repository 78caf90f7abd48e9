"""Places in a row -> "between A and B", "6 km north of X"; and none that only says where another lies."""

from __future__ import annotations

from trucewatch.extract.line import Line
from trucewatch.extract.place import Place

POINTS = frozenset({"n", "e", "s", "w", "ne", "nw", "se", "sw", "nne", "nnw", "sse", "ssw", "ene", "ese", "wnw", "wsw"})


def joined(line: Line, found: list[Place]) -> list[Place]:
    """The places as an act has them: pairs made one, distances taken in, asides dropped."""
    kept: list[Place] = []
    places = iter(enumerate(found))
    for index, place in places:
        after = found[index + 1] if index + 1 < len(found) else None
        pair = after is not None and line.low(place.last + 1) == "and" and after.first - place.last <= 4
        if place.led == "between" and pair and after is not None:
            start = _word_before(line, place.first, "between")
            kept.append(place._replace(first=start, last=after.last, core=start))
            next(places, None)
        elif not (kept and _describes(line, kept[-1], place)):
            kept.append(place._replace(first=_start(line, place.core)))
    return kept


def _describes(line: Line, named: Place, other: Place) -> bool:
    """ "Balyun, south of the M4", "X, on the outskirts of Y": the second says where the first lies."""
    if line.low(named.last + 1) != "," or other.led not in {"of", "near", "from", "in", "outside", "on"}:
        return False
    between = range(named.last + 2, other.core)
    words = {line.low(number) for number in between}
    points = any(line.low(number) in line.lexicon.compass or _distance(line, number) for number in between)
    plain = words and "and" not in words and all(_of_position(line, number) for number in between)
    return bool(plain) and (points or bool(words & {"outskirts", "town", "village", "city"}))


def _of_position(line: Line, number: int) -> bool:
    low, lexicon = line.low(number), line.lexicon
    known = low in lexicon.function_words or low in lexicon.compass or low in lexicon.place_nouns
    return known or _distance(line, number) or line.listed(number, "distance_words") or line.words[number].joined


def _distance(line: Line, number: int) -> bool:
    found = line.in_number.get(number)
    return found is not None and found.quantity.kind == "measure"


def _word_before(line: Line, first: int, word: str) -> int:
    return next((number for number in range(first - 1, max(-1, first - 7), -1) if line.low(number) == word), first)


def _start(line: Line, core: int) -> int:
    """The token at which "6km north-west of" begins, or `core` itself."""
    number = core - 1
    while number > 0 and line.low(number) in {"the", "village", "town", "city", "settlement", "of"}:
        if line.low(number) == "of" and line.low(number - 1) in line.lexicon.compass | POINTS:
            break
        number -= 1
    else:
        return core
    if line.low(number) != "of":
        return core
    number -= 1
    if number >= 2 and line.words[number - 1].joined:
        number -= 2  # "north-west" is three tokens
    unit = number - 1
    if _distance(line, unit):
        return line.in_number[unit].first
    if line.listed(unit, "distance_words") and unit - 1 in line.in_number:
        return line.in_number[unit - 1].first
    bare = line.low(number) in line.lexicon.compass and not line.listed(unit, "before_a_part")
    return number if bare else core
