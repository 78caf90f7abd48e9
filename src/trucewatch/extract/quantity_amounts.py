"""A place in an English text -> the modifiers and the number that stand there, not yet joined."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract import quantity_patterns as patterns
from trucewatch.extract.number_words import DOZEN, SCALES, Number, read_number

BEFORE = 48
"""Characters looked back over for words such as "including": longer than any of their phrases."""

MOST_LEADS = 4
"""Modifiers read in a row. News stacks two or three; the limit keeps the reading linear."""


class Lead(NamedTuple):
    """A modifier before a number: "at least", "some", also "aged", "$" and "Article"."""

    rule: str
    phrase: str
    start: int


class Amount(NamedTuple):
    """A number before its modifiers and its unit are read."""

    end: int
    min: int
    max: int | None
    rule: str
    digits: bool = False


def words_before(text: str, at: int) -> str:
    return text[max(0, at - BEFORE) : at]


def leads_at(lowered: str, at: int) -> tuple[list[Lead], int]:
    """The modifiers in a row from `at`, outermost first, and where the number after them begins."""
    leads: list[Lead] = []
    while len(leads) < MOST_LEADS and (match := patterns.LEAD.match(lowered, at)) is not None:
        leads.append(Lead(patterns.LEAD_RULE[match["phrase"]], match["phrase"], at))
        at = match.end()
    return leads, at


def amount_at(lowered: str, at: int, leads: list[Lead]) -> Amount | None:
    """The number, the range or the vague word at `at`, without its modifiers."""
    number = read_number(lowered, at)
    if number is not None:
        rule = "exact_digits" if number.digits else "exact_words"
        return _range(lowered, at, number, leads) or Amount(number.end, number.low, number.high, rule, number.digits)
    plural = patterns.PLURAL.match(lowered, at)
    if plural is not None:
        low = patterns.PLURALS[plural["plural"]] * (SCALES[plural["scale"]] if plural["scale"] else 1)
        return Amount(plural.end(), low, None, plural["plural"])
    return _few(lowered, at)


def _few(lowered: str, at: int) -> Amount | None:
    few = patterns.FEW.match(lowered, at)
    if few is None:
        return None
    if few["number_of"]:
        return Amount(few.end(), 2, None, "number_of")
    word = few["scale"] or few["two_scale"]
    scale = 1 if word is None else DOZEN if word == "dozen" else SCALES[word]
    if few["vague"]:
        rule = "several" if few["vague"] == "several" else "few"
        return Amount(few.end(), patterns.VAGUE[few["vague"]] * scale, None, rule)
    return Amount(few.end(), 2 * scale, 2 * scale, few["two"] if few["two"] == "both" else "couple")


def _range(lowered: str, at: int, low: Number, leads: list[Lead]) -> Amount | None:
    """Two numbers said as one: "15 to 20", "between 15 and 20", "five or six", "3-5", "two to three hundred"."""
    opened = leads[-1].rule if leads else ""
    join = patterns.RANGE_JOIN.match(lowered, low.end)
    if join is None or (join[0].startswith(" and") and opened != "between"):
        return None
    if join[0].startswith(" to") and patterns.CHANGE_BEFORE.search(
        words_before(lowered, leads[0].start if leads else at)
    ):
        return None
    high = read_number(lowered, join.end())
    if high is None or patterns.PLACE_IN_ORDER.match(lowered, high.end):
        return None
    smallest = _shared(low, high)
    return Amount(high.end, smallest, high.high, "range", high.digits) if smallest < high.high else None


def _shared(low: Number, high: Number) -> int:
    """The lower number, with the scale of the upper where it is said once: "two to three hundred"."""
    scaled = low.low * high.scale
    return scaled if low.scale < high.scale and low.low < SCALES["thousand"] and scaled < high.high else low.low
