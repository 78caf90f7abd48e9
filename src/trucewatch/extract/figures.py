"""A frame and the numbers of its sentence -> how many acts, shells or villages; never people or vehicles."""

from __future__ import annotations

from trucewatch.extract import people
from trucewatch.extract.draft import Draft, Figure, Told
from trucewatch.extract.frame import RESPONSES, Frame
from trucewatch.extract.line import Line, Number
from trucewatch.extract.memory import at

FIRED = frozenset(
    {"shelling", "air_strike", "drone_strike", "small_arms_fire", "ceasefire_violation", "explosive_device"}
)
TAKEN = frozenset({"territory_capture", "withdrawal", "ground_attack", "attack_on_civilians"})


def fill(told: Told, frame: Frame, draft: Draft) -> None:
    """Set `count`, or `displaced`, from the numbers in the frame's clause."""
    line = told.line
    if frame.act in RESPONSES:
        return
    begin, end = frame.clause
    for number in line.numbers:
        quantity = number.quantity
        if not begin <= number.first <= end or quantity.min is None or quantity.negative or quantity.part:
            continue
        nouns = _nouns(line, number)
        figure = of_number(line, number, unit=" ".join(nouns) or None)
        if frame.act == "displacement" and _counts_people(line, frame, number, nouns) and draft.displaced is None:
            draft.take_harm("displaced", figure)
            continue
        count = _count(told, frame, number, nouns, figure)
        if count is not None:
            draft.count = count
            draft.note("count", (count.start, count.end), count.rule)
            return


def of_number(line: Line, number: Number, *, unit: str | None = None) -> Figure:
    """A quantity with its words."""
    quantity = number.quantity
    return Figure(quantity.min, quantity.max, *at(line, number.first, number.last), quantity.rule, unit=unit)


def _nouns(line: Line, number: Number) -> list[str]:
    """The words after a number up to the end of its noun phrase."""
    nouns: list[str] = []
    first = number.last + 2 if line.low(number.last + 1) == "of" else number.last + 1
    for step in range(first, min(first + 5, len(line.words))):
        more = step == first and line.low(step) in {"other", "more"}
        if not line.words[step].word or (line.listed(step, "function_words") and not more):
            break
        nouns.append(line.low(step))
    return nouns


def _counts_people(line: Line, frame: Frame, number: Number, nouns: list[str]) -> bool:
    persons = any(word in line.lexicon.words["counted_people"] for word in nouns)
    return persons and number.quantity.kind == "count" and number.first < frame.first + 6


def _count(told: Told, frame: Frame, number: Number, nouns: list[str], figure: Figure) -> Figure | None:
    line, words = told.line, told.line.lexicon.words
    if number.quantity.kind == "multiple":
        return figure._replace(unit="times") if abs(number.first - frame.last) <= 12 else None
    if number.quantity.kind != "count" or people.rate(line, number):
        return None
    gap = range(number.last + 1, frame.first)
    plural = frame.form != "noun" or line.low(frame.last).endswith("s") or line.low(frame.first - 1) == "of"
    before = not frame.verbal and plural and 0 < frame.first - number.last <= 5
    own = not any(step in line.in_number for step in gap)  # "12 explosions and 60 bursts of fire": 60
    if before and own and all(_modifies(line, step) or _case_of(line, step) for step in gap):
        return figure._replace(unit=line.quote(frame.first, frame.last))
    suffered = number.first > frame.first or frame.passive or line.listed(frame.first, "passing_over")
    if frame.act in TAKEN and suffered and words["captured_units"] & set(nouns):
        return _with_listed(told, number.first, nouns, figure)
    blasts = frame.act == "small_arms_fire" and words["blasts"] & set(nouns)
    if frame.act in FIRED and words["counted_units"] & set(nouns) and not blasts:
        return figure
    if frame.act == "overflight" and words["counted_flights"] & set(nouns):
        return figure
    return None


def _modifies(line: Line, number: int) -> bool:
    """Whether the word can stand between a number and the acts it counts: "three consecutive air strikes"."""
    if number in line.in_time or line.words[number].text in {",", ";", ":"}:
        return False
    return not line.kinds(number) & {"harm", "harm_word"} and not line.listed(number, "prepositions")


def _case_of(line: Line, number: int) -> bool:
    """The "of" of "382 cases of ceasefire violation"."""
    return line.low(number) == "of" and line.listed(number - 1, "cases")


def _with_listed(told: Told, first: int, nouns: list[str], figure: Figure) -> Figure:
    """ "A, B and twelve other villages" are fourteen."""
    if figure.min is None or nouns[0] not in {"other", "more", "further", "additional"}:
        return figure
    listed = 0
    for place in reversed([place for place in told.places if place.last < first]):
        if first - place.last > 4 + 4 * listed:
            break
        listed += 1
    if listed == 0:
        return figure
    top = None if figure.max is None else figure.max + listed
    return figure._replace(min=figure.min + listed, max=top, rule=f"{figure.rule}_and_those_listed")
