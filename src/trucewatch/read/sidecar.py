"""`x.json` beside `x.txt` -> what is known of a report before it is read."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from trucewatch.errors import BadSidecar, InputError, TooLarge
from trucewatch.read import files
from trucewatch.read.language import code_of
from trucewatch.read.moment import moment_of

LIMIT = 1024 * 1024
"""Bytes of a sidecar; five short fields need a thousandth of it."""


class Sidecar(NamedTuple):
    """What somebody wrote down about a report; None is not given."""

    published: date | datetime | None = None
    source: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def beside(path: str) -> Sidecar:
    """The sidecar of the report at `path`; an empty one when there is none."""
    place = Path(path).with_suffix(".json")
    if not _is_there(place):
        return Sidecar()
    row = _object(_content(place, path), place, path)
    known = Sidecar(
        published=_published(row.pop("published", None), place),
        source=_words(row, "source", place),
        title=_words(row, "title", place),
        url=_words(row, "url", place),
        language=_language(row, place),
    )
    if len(row) == 0:
        return known
    return known._replace(notes=(f"the sidecar's {', '.join(sorted(row))} ignored: not known here",))


def _is_there(place: Path) -> bool:
    try:
        return place.exists() or place.is_symlink()
    except OSError:  # the report's name is as long as a name can be, and `.json` is longer than its suffix
        return False


def _content(place: Path, path: str) -> bytes:
    taken = f"It was taken for the sidecar of {path}; give it another name, or move it"
    try:
        content = files.content(str(place), limit=LIMIT)
    except TooLarge as error:
        raise BadSidecar(
            f"{place}: is over {LIMIT // 1024**2} MiB, and a sidecar holds five short fields. {taken}."
        ) from error
    except InputError as error:
        unfit = files.unfit(str(place))
        if unfit is not None:
            raise BadSidecar(f"{place}: {unfit}, and a sidecar is a file. {taken}.") from error
        raise BadSidecar(f"{error} It was taken for the sidecar of {path}.") from error
    if content.strip() == b"":
        raise BadSidecar(
            f"{place}: is empty, and was taken for the sidecar of {path}. If results are being written to it, write "
            f"them under another name, such as {place.with_suffix('.claims.jsonl')}; otherwise take it away."
        )
    return content


def _object(content: bytes, place: Path, path: str) -> dict[str, Any]:
    remedy = f"It was taken for the sidecar of {path}: correct it, or give it another name"
    try:
        row = json.loads(content, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        raise BadSidecar(
            f"{place}:{error.lineno}: is not JSON: {error.msg} at column {error.colno}. {remedy}."
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadSidecar(f"{place}: {_cause(error)}. {remedy}.") from error
    if isinstance(row, dict) and {"audience", "report", "claims"} <= row.keys():
        raise BadSidecar(
            f"{place}: holds results of trucewatch, and was taken for the sidecar of {path}. Give the results another "
            f"name, such as {place.with_suffix('.claims.jsonl')}."
        )
    if not isinstance(row, dict):
        raise BadSidecar(
            f"{place}: holds no object, and a sidecar is one. "
            f'Write {{"published": "YYYY-MM-DD", "source": "NAME"}}, or take it away.'
        )
    return row


class _DoubleKey(ValueError):
    """One key stands there twice; the message names it."""


def _cause(error: ValueError | RecursionError) -> str:
    if isinstance(error, _DoubleKey):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8 at byte {error.start}"
    if isinstance(error, RecursionError):
        return "is nested too deeply for a sidecar, which is one object"
    return "holds a number of more digits than any field needs"


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) != len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise _DoubleKey(f"the key '{double}' stands there twice, and only one can be meant")
    return row


def _published(value: object, place: Path) -> date | datetime | None:
    if value is None:
        return None
    moment = moment_of(value) if isinstance(value, str) else None
    if moment is None:
        raise BadSidecar(
            f"{place}: published is {_shown(value)}, which is no day or instant a report can be of. Write "
            f"YYYY-MM-DD, or an instant with its offset such as 2018-01-10T09:30:00+02:00, or null."
        )
    return moment


def _words(row: dict[str, Any], key: str, place: Path) -> str | None:
    value = row.pop(key, None)
    if value is None:
        return None
    if not isinstance(value, str) or value.strip() == "" or not _is_encodable(value):
        raise BadSidecar(f"{place}: {key} is {_shown(value)}, and must be words. Write some, or null, or leave it out.")
    return value.strip()


def _language(row: dict[str, Any], place: Path) -> str | None:
    words = _words(row, "language", place)
    code = None if words is None else code_of(words)
    if words is not None and code is None:
        raise BadSidecar(
            f"{place}: language is {_shown(words)}, which is no code of a language. "
            f'Write one of two or three letters, such as "en", or leave it out.'
        )
    return code


def _is_encodable(words: str) -> bool:
    """JSON can spell half a character ("\\ud800"), which no file or screen can hold."""
    return not re.search(r"[\ud800-\udfff]", words)


def _shown(value: object) -> str:
    shown = json.dumps(value)
    return shown if len(shown) <= 60 else f"{shown[:60]}..."
