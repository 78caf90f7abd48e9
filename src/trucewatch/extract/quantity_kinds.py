"""A number in an English text and the words around it -> what kind of thing it counts, or that it is none."""

from __future__ import annotations

import re
import string
from typing import NamedTuple

from trucewatch.extract import quantity_patterns as patterns
from trucewatch.extract.number_words import ORDINALS, SCALES, TENS
from trucewatch.extract.quantity_amounts import Amount, Lead, words_before

YEARS = range(1900, 2100)
"""Four bare figures in here may be a year; agreements and their reports are of these two centuries."""

OLDEST = 110
"""Whole years of age; more than that is a count."""

DIGITS_ONLY = {"m", "mi", "nm", "kt", "ha", "ft", "mw", "kw", "min", "sec"}
"""Unit words too short to be trusted after a number in words."""

HYPHEN_ONLY = {"second", "foot"}
"""Unit words that are other words after a space: "two second attempts", "20 foot soldiers"."""


class Kind(NamedTuple):
    """What an amount counts; `amount` is as it then reads, and None where nothing is counted."""

    kind: str
    end: int
    amount: Amount | None = None
    unit: str | None = None
    rule: str | None = None


def other_at(text: str, lowered: str, at: int) -> Kind | None:
    """A date, a clock time, an ordinal, a label or "twice" at `at`."""
    match = patterns.OTHER.match(lowered, at)
    if match is None:
        return None
    end = match.end()
    if match["clock"]:
        return Kind("clock", end)
    if match["date"]:
        return Kind("date", end) if _months_hold(text, match) else None
    if match["label"] or match["formation"]:
        return Kind("label", end) if _is_label(text[at:end]) else None
    if match["ordinal"]:
        number = _ordinal(match["ordinal"])
        return Kind("ordinal", end, Amount(end, number, number, "ordinal"))
    times = Amount(end, patterns.TIMES[match["multiple"]], patterns.TIMES[match["multiple"]], "exact_words")
    return _multiple(lowered, end, times)


def _multiple(lowered: str, end: int, amount: Amount) -> Kind:
    """How often it happened; "three times as many" compares and is a share."""
    if patterns.RATIO.match(lowered, end):
        return Kind("percent", end, amount, rule="ratio")
    return Kind("multiple", end, amount)


def _ordinal(words: str) -> int:
    if words[0].isdigit():
        return int(words[:-2])
    return sum(TENS.get(word, 0) + ORDINALS.get(word, 0) for word in re.split("[- ]", words))


def _months_hold(text: str, match: re.Match[str]) -> bool:
    """Whether months that could be other words ("may", "march") have their capital."""
    for group in ("month", "month_of", "month_first", "month_year"):
        word = match[group]
        if word and word.startswith(patterns.MONTHS_NEED_CAPITALS) and not text[match.start(group)].isupper():
            return False
    return True


def _is_label(words: str) -> bool:
    """Whether "T-64" and "m23" are meant, and not "mid-2019" or "killed-12", a dash between words."""
    length = len(words) - len(words.lstrip(string.ascii_letters))
    if length == 0 or words[:length].lower() in patterns.PREFIXES:
        return length == 0
    return length <= 3 or words[0].isupper() or words[length] != "-"


def kind_of(text: str, lowered: str, at: int, leads: list[Lead], amount: Amount) -> Kind:
    """What the amount that begins at `at` counts, by the words on either side."""
    rules = {lead.rule for lead in leads}
    if "label" in rules:
        return Kind("label", amount.end)
    if "money" in rules:
        return _money(lowered, leads, amount)
    tail = patterns.TAIL.match(lowered, amount.end)
    if _is_year(lowered, at, leads, amount, tail):
        return Kind("date", tail.end() if tail else amount.end)
    if tail is not None and (kind := _by_tail(lowered, amount, tail)) is not None:
        return kind
    if "age" in rules or _is_age_limit(lowered, leads, amount) or _is_age_of(lowered, at, amount):
        return Kind("age", amount.end, amount, "years")
    return _bare(text, lowered, at, amount)


def _bare(text: str, lowered: str, at: int, amount: Amount) -> Kind:
    """An amount with nothing beside it that says what it counts."""
    if amount.digits and _is_item(lowered, at, amount):
        return Kind("label", amount.end)
    if amount.digits and _is_apposition(text, at, amount):
        return Kind("age", amount.end, amount, "years", "apposition")
    return Kind("count", amount.end, amount)


def _money(lowered: str, leads: list[Lead], amount: Amount) -> Kind:
    currency = next(lead.phrase for lead in leads if lead.rule == "money")
    if patterns.MONEY_MILLION.match(lowered, amount.end) and amount.max is not None:
        million = SCALES["million"]
        amount = amount._replace(end=amount.end + 1, min=amount.min * million, max=amount.max * million)
    return Kind("money", amount.end, amount, currency)


def _by_tail(lowered: str, amount: Amount, tail: re.Match[str]) -> Kind | None:
    kind, end = tail.lastgroup, tail.end()
    if kind == "unit":
        return _measure(amount, tail)
    if kind == "multiple":
        return _multiple(lowered, end, amount)
    if kind == "decade" and amount.max is not None:  # "in his 20s"
        return Kind("age", end, amount._replace(max=amount.max + 9), "years")
    if kind == "age":
        return Kind("age", end, amount, "years")
    if kind == "percent":
        return Kind("percent", end, amount, "percent")
    if kind == "money":
        return Kind("money", end, amount, tail[0].strip(" -").removeprefix("of "))
    return Kind("percent", end, rule="share") if kind == "share" else Kind(str(kind), end)


def _measure(amount: Amount, tail: re.Match[str]) -> Kind | None:
    word = tail["unit"]
    if (word in DIGITS_ONLY and not amount.digits) or (word in HYPHEN_ONLY and tail["gap"] != "-"):
        return None
    if tail["half"] and amount.max is not None:
        amount = amount._replace(max=amount.max + 1)
    return Kind("measure", tail.end(), amount, patterns.UNIT_NAME[word])


def _is_year(lowered: str, at: int, leads: list[Lead], amount: Amount, tail: re.Match[str] | None) -> bool:
    """Whether four bare figures are a year: not after "more than", and not before people unless "in" goes before."""
    last = lowered[amount.end - 4 : amount.end]
    if not (amount.digits and lowered[at : at + 4].isdigit() and last.isdigit() and amount.max is not None):
        return False
    if amount.min not in YEARS or amount.max not in YEARS or {lead.rule for lead in leads} & patterns.COUNTING_LEADS:
        return False
    if tail is not None and not patterns.SHORT_YEAR.match(tail[0]):
        return False
    before = words_before(lowered, at)
    if patterns.DATE_BEFORE.search(before):
        return True
    return not patterns.PEOPLE_AFTER.match(lowered, amount.end) and not patterns.HARM_BEFORE.search(before)


def _is_age_limit(lowered: str, leads: list[Lead], amount: Amount) -> bool:
    """Whether "children under 12" is meant."""
    if not leads or leads[0].phrase not in ("under", "below", "over") or amount.max is None or amount.max > OLDEST:
        return False
    person = patterns.PERSON_BEFORE.search(words_before(lowered, leads[0].start))
    return person is not None and patterns.LIST_END.match(lowered, amount.end) is not None


def _is_age_of(lowered: str, at: int, amount: Amount) -> bool:
    """Whether "a girl of nine" is meant."""
    return (
        amount.max is not None and amount.max <= OLDEST and bool(patterns.AGE_BEFORE.search(words_before(lowered, at)))
    )


def _is_item(lowered: str, at: int, amount: Amount) -> bool:
    """Whether the figures number an item of a list or a note: "2. The commission", "[3]"."""
    if lowered[at - 1 : at] == "[" and lowered[amount.end : amount.end + 1] == "]":
        return True
    return bool(patterns.ITEM_MARK.search(words_before(lowered, at)) and patterns.ITEM_END.match(lowered, amount.end))


def _is_apposition(text: str, at: int, amount: Amount) -> bool:
    """Whether the figures are an age after a name: "Nour, 45, said"."""
    if amount.max is None or amount.max > OLDEST or patterns.NAME_BEFORE.search(words_before(text, at)) is None:
        return False
    return patterns.APPOSITION_END.match(text, amount.end) is not None


def is_pronoun(lowered: str, at: int, end: int) -> bool:
    """Whether "one" stands for a thing said before, as in "each one" or "one of the three"."""
    before = words_before(lowered, at)
    if patterns.PRONOUN_BEFORE.search(before):
        return True
    if patterns.PART_AFTER.match(lowered, end) and not patterns.PART_OF_NUMBER.match(lowered, end):
        return False
    if patterns.PRONOUN_AFTER.match(lowered, end):
        return True
    return bool(patterns.CLAUSE_END.match(lowered, end)) and not patterns.HARM_BEFORE.search(before)
