"""The words dates are written in -> patterns, one to a named rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class Point(NamedTuple):
    """One expression that names a time without leaning on a preposition."""

    rule: str
    kind: str
    words: Mapping[str, str]
    start: int
    end: int


class Parts(NamedTuple):
    """What a phrase was read as: its points, and the words around them that bend their meaning."""

    words: str
    points: tuple[Point, ...]
    lead: str = ""
    part: str = ""
    clock: Point | None = None
    zone: str = ""


class TimePhrase(NamedTuple):
    """The characters of a report that say when, and the rule they are to be resolved by."""

    start: int
    end: int
    kind: str
    rule: str
    data: Parts


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS = (
    *("zeroth", *ONES, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty-{one}" for one in ONES)),
    *("thirtieth", "thirty-first"),
)

YEAR = r"(?:19|20)\d\d(?!\d|[.,:]\d|[-/]\d\d?[-/])"
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?"
    r"|aug(?:ust|\.)?|sep(?:tember|t\.?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?!\w)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SHORT_WEEKDAY = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
NUMERAL = r"(?:0?[1-9]|[12]\d|3[01])"
DAY = rf"(?<!\d[.,:/-])(?<!\w){NUMERAL}(?:st|nd|rd|th)?(?![\w:]|[.,/]\d)"
ORDINAL = "(?:" + "|".join(sorted(ORDINALS[1:], key=len, reverse=True)) + r")(?!\w)"
NUMBER = (
    r"(?:\d{1,4}|(?:" + "|".join(TENS) + r")(?:-(?:" + "|".join(SMALL[1:10]) + r"))?|"
    + "|".join(sorted(SMALL[1:], key=len, reverse=True))
    + r"|a couple of|a few|few|several|some|half an?|a dozen|an?)(?!\w)"
)  # fmt: skip
ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|approximately|at least|at most|(?:a little |just |well |slightly )?"
    r"(?:more than|less than|fewer than|over|under)|up to|barely|only|just|exactly|some) )"
)
UNIT = r"(?:minute|hour|hr|day|night|week|fortnight|month|year|decade)s?(?![\w-])"
HOURED = r"(?:dawn|daybreak|sunrise|noon|mid-?day|dusk|sunset|nightfall|midnight)"
PART = rf"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening|night)|{HOURED})(?!\w)"
TOWARDS = r"(?:(?:shortly |just |soon |long )?(?:before|after)|around|about|towards?)"
EDGE = (
    r"(?:early|mid|late|(?:the )?(?:(?:very )?(?:start|beginning|middle|end)|first half|second half|first week"
    r"|last week) of)"
)
WEEK = r"(?:week|month|year)(?![\w-])"
UNDATED = r"(?! (?:raids?|attacks?|strikes?|patrols?|workers?|labou?rers?|shifts?|clashes)\b)"
CLAUSE_END = r"(?= ?[,.;:)\"]| ?$| (?:and|but|when|in|at|near|with|by|to|of|as)\b)"


def month_number(name: str) -> int:
    return MONTHS.index(name[:3]) + 1


def weekday_number(name: str) -> int:
    return WEEKDAYS.index(name[:3])


def day_number(words: Mapping[str, str]) -> int:
    if "named" in words:
        return ORDINALS.index(words["named"])
    return leading_number(words["day"])


def leading_number(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def amount(words: str) -> int | None:
    """How many; None where the words do not say ("several")."""
    word = words.strip()
    if word.isdigit():
        return int(word)
    if word in {"a", "an", "half a", "half an"}:
        return 1
    if word in {"a couple of", "a dozen"}:
        return 2 if word == "a couple of" else 12
    tens, _, ones = word.partition("-")
    if tens in TENS:
        return TENS[tens] + (SMALL.index(ones) if ones else 0)
    return SMALL.index(word) if word in SMALL else None
