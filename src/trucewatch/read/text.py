"""Bytes -> text and notes on how it was decoded; never a guess that a reader could not see.

The characters are those of `content.decode(encoding)`: line ends stay as they are, so
that offsets are those of the file. A byte order mark is not a character of the text.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from trucewatch.errors import NotText
from trucewatch.read import binary, legacy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LONE_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EXPECTED = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u06ff\u2010-\u2030]")
_LOOKED_AT = 8192
_CONVERT = "Save it as UTF-8 and give that, e.g. iconv -f ENCODING -t UTF-8"


class Decoded(NamedTuple):
    """Text with what has to be said about how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes, path: str, *, declared: str | None = None) -> Decoded:
    """The characters in `content`; `declared` is the encoding that the document itself names."""
    found = binary.kind(content)
    if found is not None:
        raise NotText(f"{path}: is {found[0]}, and not text. {found[1]}.")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = _strictly(content[len(mark) :], encoding, path, skipped=len(mark))
            return Decoded(text, (f"{encoding.upper()} by its byte order mark, which is left out of the text",))
    if declared is not None:
        return Decoded(_strictly(content, declared, path), (f"{declared} as the page says of itself",))
    return _unmarked(content, path)


def oddities(text: str) -> tuple[str, ...]:
    """What a screen could be deceived by; the text keeps it, every door shows it harmlessly."""
    notes = []
    if controls := len(_CONTROL.findall(text)):
        notes.append(f"contains {controls} control character{'s' * (controls != 1)} (NUL, escape or the like)")
    if turns := len(_BIDI.findall(text)):
        notes.append(f"contains {turns} bidirectional control character{'s' * (turns != 1)}")
    return tuple(notes)


def _unmarked(content: bytes, path: str) -> Decoded:
    wide = _wide(content)
    if wide is not None:
        return Decoded(_strictly(content, wide, path), (f"read as {wide.upper()}: it has no byte order mark",))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _by_code_page(content, path, error)
    sample = text[:_LOOKED_AT]
    if len(_CONTROL.findall(sample)) > 0.1 * len(sample):
        raise NotText(f"{path}: is not text: more than a tenth of it are control characters. Give the report as text.")
    return Decoded(text)


def _by_code_page(content: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    surrogate = _LONE_SURROGATE.search(content)
    if surrogate is not None:
        raise NotText(
            f"{path}: byte {surrogate.start()} begins a lone surrogate, half of a character, which no valid text "
            f"holds. Export the text again from where it was written."
        ) from error
    if error.reason == "unexpected end of data":
        raise NotText(
            f"{path}: ends within a character at byte {error.start}, so the file was cut off. Fetch it again, whole."
        ) from error
    if not _is_broken_utf8(content):
        found = legacy.guess(content)
        if found is not None and not _CONTROL.search(found[0][:_LOOKED_AT]):
            note = f"read as {found[1]}, a guess: it is not UTF-8; if names look wrong, save it as UTF-8"
            return Decoded(found[0], (note,))
    raise NotText(
        f"{path}: byte {error.start} (0x{content[error.start]:02x}) is not UTF-8 ({error.reason}), and no older "
        f"encoding fits for certain. {_CONVERT} {path}"
    ) from error


def _is_broken_utf8(content: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8 all the same, so that a code page would garble it."""
    whole = len(_MULTIBYTE.findall(content))
    stray = len(re.findall(rb"[\x80-\xff]", _MULTIBYTE.sub(b"", content)))
    return whole > 0 and whole >= stray


def _wide(content: bytes) -> str | None:
    """The UTF-16 that bytes without a mark are in; None when they are not.

    Arabic in UTF-16 is valid UTF-8 too (U+0627 is an apostrophe and a control
    character), so it is the characters that decide, not whether it decodes.
    """
    sample = content[: _LOOKED_AT - _LOOKED_AT % 2]
    if len(content) % 2 or not re.search(rb"[\x00-\x08]", sample):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if len(_EXPECTED.findall(text)) >= 0.95 * len(text) and re.search(r"[ \n]", text):
            return encoding
    return None


def _strictly(content: bytes, encoding: str, path: str, *, skipped: int = 0) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            f"{path}: byte {skipped + error.start} is not {encoding.upper()} ({error.reason}), which the file says it "
            f"is in. Export the text again from where it was written."
        ) from error
