"""`x.json` beside `x.txt` -> what is known of a report before it is read."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from trucewatch.errors import BadSidecar, InputError
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
    try:
        content = files.content(str(place), limit=LIMIT)
    except InputError as error:
        raise BadSidecar(f"{error} It is taken for the sidecar of {path}.") from error
    row = _object(content, place)
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


def _object(content: bytes, place: Path) -> dict[str, Any]:
    try:
        row = json.loads(content, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        raise BadSidecar(
            f"{place}:{error.lineno}: is not JSON: {error.msg} at column {error.colno}. Correct it, or take it away."
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadSidecar(f"{place}: cannot be taken in: {error}. Correct it, or take it away.") from error
    if not isinstance(row, dict):
        raise BadSidecar(
            f"{place}: holds no object, and a sidecar is one. "
            f'Write {{"published": "YYYY-MM-DD", "source": "NAME"}}, or take it away.'
        )
    return row


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) != len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key '{double}' stands there twice, and only one can be meant")
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
