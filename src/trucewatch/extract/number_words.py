"""English words and digits at one place of a text -> the number they say and where they end."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple


def _numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(words.split())}


ONES = _numbered("one two three four five six seven eight nine", 1)
TEENS = _numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, step=10)
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mln": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
DOZEN = 12

ORDINALS = (
    _numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth", 1)
    | _numbered("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 14)
    | {word.removesuffix("y") + "ieth": number for word, number in TENS.items()}
)
"""Words for places in an order, below a hundred, without their tens: "first", "twelfth", "thirtieth"."""


class Number(NamedTuple):
    """One number as written: `low` and `high` differ only where a fraction is left, as in "2.5"."""

    end: int
    low: int
    high: int
    digits: bool
    scale: int
    """What multiplied the last part: 1000 in "two thousand", 1 in "two"."""


def choice(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, that ends where the word ends."""
    ordered = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, ordered))})\b"


_UNDER_100 = rf"(?:{choice(TENS)}(?:[- ]{choice(ONES)})?|{choice(TEENS)}|{choice(ONES)})"

_GROUP = re.compile(
    rf"""(?:
        (?:half\ )?an?\ (?P<alone>dozen|hundred|thousand|million|billion)\b
        (?:(?<=hundred)(?:\ and)?\ (?P<after>{_UNDER_100})(?!\ hundred\b))?
    |   (?P<hundreds>{_UNDER_100})\ hundred\b(?:(?:\ and)?\ (?P<rest>{_UNDER_100})(?!\ hundred\b))?
    |   (?P<below>{_UNDER_100})
    )(?:[ ](?:and\ a\ (?P<half>half)\ )?(?P<scale>dozen|thousand|million|billion)\b)?""",
    re.VERBOSE,
)
"""One group of a number in words, up to its scale: "two hundred and five thousand". Digits never mix in."""

_JOIN = re.compile(r",? and |, | ")
_DIGITS = re.compile(
    r"(?:(?P<grouped>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,3}(?: [0-9]{3}){1,4})|(?P<plain>[0-9]{1,12}))(?![0-9])"
    r"(?P<fraction>\.[0-9]{1,6}(?![0-9]|\.[0-9]))?"
    rf"(?:[ -](?P<scale>dozen|{'|'.join(SCALES)})\b|(?P<short>k|mln|mn|bn)\b| ?(?P<spaced>mln|bn)\b"
    r"|(?P<metres>m)(?= (?:people|persons|others|civilians|refugees|children|displaced|residents|inhabitants)\b))?"
)
"""Digits, with commas or with single spaces between groups of three. "1.2m people" are millions, "300m" are metres."""


def read_number(text: str, at: int) -> Number | None:
    """The number that begins at `at` of a lower-case text, in words or in digits, or None."""
    return _digits(text, at) if text[at : at + 1].isdigit() else _words(text, at)


def _digits(text: str, at: int) -> Number | None:
    match = _DIGITS.match(text, at)
    if match is None:
        return None
    short = match["short"] or match["spaced"] or match["metres"]
    scale = SHORT_SCALES[short] if short else _scale(match["scale"])
    whole = (match["grouped"] or match["plain"]).replace(",", "").replace(" ", "")
    value = Decimal(whole + (match["fraction"] or "")) * scale
    return Number(match.end(), math.floor(value), math.ceil(value), digits=True, scale=scale)


def _words(text: str, at: int) -> Number | None:
    total, end, limit = 0, at, math.inf
    last = 1
    start = at
    while (group := _GROUP.match(text, start)) is not None:
        scale = _scale(group["scale"])
        value = _under_1000(group)
        if scale >= limit or value * scale >= limit:
            break
        total += value * scale + (scale // 2 if group["half"] else 0)
        end, limit = group.end(), min(limit, _step(group, scale))
        last = max(scale, _scale(group["alone"]), SCALES["hundred"] if group["hundreds"] else 1)
        join = _JOIN.match(text, end)
        if limit <= SCALES["hundred"] or join is None or not _carries_on(text, join):
            break
        start = join.end()
    return None if end == at else Number(end, total, total, digits=False, scale=last)


def _step(group: re.Match[str], scale: int) -> int:
    """What the next group must stay below: a thousand after "two thousand", nothing more after "five"."""
    alone = _scale(group["alone"])
    if alone >= SCALES["thousand"]:
        return alone
    return scale


def _carries_on(text: str, join: re.Match[str]) -> bool:
    """Whether the words after the join belong to the same number.

    A comma alone does so only before hundreds or a scale: "two thousand, five hundred",
    but two numbers in "two thousand, five".
    """
    group = _GROUP.match(text, join.end())
    if group is None:
        return False
    return "and" in join[0] or join[0] == " " or bool(group["hundreds"] or group["scale"])


def _under_1000(group: re.Match[str]) -> int:
    if group["alone"] is None:
        return (
            _under_100(group["hundreds"]) * SCALES["hundred"] + _under_100(group["rest"]) + _under_100(group["below"])
        )
    alone = _scale(group["alone"])
    return (alone // 2 if group[0].startswith("half") else alone) + _under_100(group["after"])


def _under_100(words: str | None) -> int:
    parts = re.split("[- ]", words) if words else []
    return sum(TENS.get(part, 0) + TEENS.get(part, 0) + ONES.get(part, 0) for part in parts)


def _scale(word: str | None) -> int:
    if word is None:
        return 1
    return DOZEN if word == "dozen" else SCALES[word]
