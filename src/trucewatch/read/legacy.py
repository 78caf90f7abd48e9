"""Bytes that are not UTF-8 -> text of an old code page, only where exactly one reads plausibly.

A wrong guess misspells names without a trace, so whatever could be two code pages is
refused. cp1254 (Turkish) and cp1250 share most bytes with cp1252: a text with the
bytes that tell them apart (ğ ş ı read as ð þ ý) is not taken for cp1252.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MARKS = "‘’‚“”„–—…•«»‹›€™©®°№§±·´`\u00a0¿¡£½¼¾²³"
_WESTERN = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜßàáâãäåçèéêëìíîïñòóôöøùúûüÿŒœŠšŽž"
_CYRILLIC_WORD = re.compile(r"[Ѐ-ӿ]+")
_CYRILLIC_VOWELS = re.compile(r"[аеёиоуыэюяіїє]", re.IGNORECASE)
_WELL_CASED = re.compile(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў’']*|[А-ЯЁІЇЄҐЎ]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_COMMON = re.compile(r"[اليمنور]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_LOOKED_AT = 200_000
"""Characters that are judged; the guess of a larger file rests on its beginning."""


def guess(content: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or None when none, or more than one, reads plausibly."""
    fits = [(text, name) for name, plausible in _PAGES if (text := _read(content, name)) and plausible(text)]
    return fits[0] if len(fits) == 1 else None


def _read(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        return None


def _high(text: str) -> list[str]:
    return _HIGH.findall(text[:_LOOKED_AT])


def _is_western(text: str) -> bool:
    high = _high(text)
    letters = sum(character.isalpha() for character in high)
    plain = len(re.findall(r"[A-Za-z]", text[:_LOOKED_AT]))
    return set(high) <= set(_WESTERN + _MARKS) and plain > 0 and letters <= 0.25 * plain


def _is_cyrillic(text: str) -> bool:
    high = _high(text)
    words = _CYRILLIC_WORD.findall(text[:_LOOKED_AT])
    letters = "".join(words)
    if len(letters) < 8 or len(letters) + sum(mark in _MARKS for mark in high) < 0.97 * len(high):
        return False
    well_cased = sum(_WELL_CASED.fullmatch(word) is not None for word in words)
    vowels = len(_CYRILLIC_VOWELS.findall(letters))
    lower = sum(letter.islower() for letter in letters)
    return well_cased >= 0.9 * len(words) and vowels >= 0.25 * len(letters) and lower >= 0.4 * len(letters)


def _is_arabic(text: str) -> bool:
    high = _high(text)
    arabic = [character for character in high if _ARABIC.match(character)]
    marks = sum(character in _MARKS + "\u200c\u200d\u200e\u200f" for character in high)
    common = sum(_ARABIC_COMMON.match(character) is not None for character in arabic)
    return len(arabic) >= 8 and len(arabic) + marks >= 0.97 * len(high) and common >= 0.35 * len(arabic)


_PAGES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("cp1252", _is_western),
    ("cp1251", _is_cyrillic),
    ("cp1256", _is_arabic),
)
