"""Reports with words, lines and characters torn out, doubled, swapped and slipped in."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

DEV = Path(__file__).parents[3] / "shared" / "eval" / "dev" / "texts"
"""The development reports, where they lie beside the repository."""
SLIPPED_IN = (
    *"\u200e\u200f\u202a\u202e\u2066\u2069\u200b\ufeff\u00ad\u0301\u2028\x00\x1f\x85\r\t",
    *"\"'\u201c\u201d\u2018\u2019\u00ab\u00bb()[]-\u2013\u2014.,;:!?%/\\|*\u2026",
    *"0123456789\u0663\u00bd\u2462\U0001d7d9",
    *"AZaz\u0130\u0131\u00df\ufb01\u0410\u0627\u05d0\u4e2d\U0001f4a5",
    "\n", "\n\n", "\r\n", " and ", " no ", " not ", " by ", " of ", " since ", " killed ", " 12 ", " more than ",
    " Monday ", " 31 February ",
    " 1,000,000,000,000 ", " 99999999999999999999999999 ", " dozens of ", " and the and the ", " said ",
    " denied ", " if ",
)  # fmt: skip


def originals() -> list[str]:
    """The demo reports of the package, and the development reports where there are any."""
    demo = [one for one in (files("trucewatch") / "demo").iterdir() if one.name.endswith(".txt")]
    found = [one.read_text(encoding="utf-8") for one in sorted(demo, key=lambda one: one.name)]
    return found + [path.read_text(encoding="utf-8") for path in sorted(DEV.glob("*.txt"))]


def mutants(count: int, seed: int) -> Iterator[str]:
    """`count` mutated reports, the same for the same seed."""
    texts = originals()
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)  # noqa: S311 - chance for tests, not for secrets
        text = chance.choice(texts)
        for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
            text = chance.choice(WAYS)(text, chance)
        yield text


def _words(text: str, chance: random.Random, change: Callable[[list[str], random.Random], None]) -> str:
    words = text.split(" ")
    change(words, chance)
    return " ".join(words)


def _lines(text: str, chance: random.Random, change: Callable[[list[str], random.Random], None]) -> str:
    lines = text.split("\n")
    change(lines, chance)
    return "\n".join(lines)


def _delete(parts: list[str], chance: random.Random) -> None:
    if parts:
        at = chance.randrange(len(parts))
        del parts[at : at + chance.choice((1, 1, 3))]


def _double(parts: list[str], chance: random.Random) -> None:
    if parts:
        at = chance.randrange(len(parts))
        parts[at:at] = parts[at : at + chance.choice((1, 1, 3))] * chance.choice((1, 2, 5))


def _swap(parts: list[str], chance: random.Random) -> None:
    if parts:
        one, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        parts[one], parts[other] = parts[other], parts[one]


def _slip_in(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SLIPPED_IN) * chance.choice((1, 1, 2)) + text[at:]


def _replace(text: str, chance: random.Random) -> str:
    if text == "":
        return text
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(SLIPPED_IN) + text[at + 1 :]


def _cut_off(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)] if chance.random() < 0.3 else text[chance.randrange(len(text) + 1) :]


def _shout(text: str, chance: random.Random) -> str:
    return chance.choice((str.upper, str.lower, str.title))(text)


WAYS: tuple[Callable[[str, random.Random], str], ...] = (
    lambda text, chance: _words(text, chance, _delete),
    lambda text, chance: _words(text, chance, _double),
    lambda text, chance: _words(text, chance, _swap),
    lambda text, chance: _lines(text, chance, _delete),
    lambda text, chance: _lines(text, chance, _double),
    lambda text, chance: _lines(text, chance, _swap),
    _slip_in,
    _slip_in,
    _replace,
    _cut_off,
    _shout,
)
