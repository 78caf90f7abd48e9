"""One path -> Report: bytes, text, what is known of it, and a note for every choice made."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import PurePath
from typing import BinaryIO, NamedTuple, TypeVar

from trucewatch.errors import NotText, TooLarge
from trucewatch.nouns.report import Report, sha256
from trucewatch.read import files, page, sidecar, text
from trucewatch.read.language import language
from trucewatch.read.sidecar import Sidecar

T = TypeVar("T")

LONGEST = 4_000_000
"""Characters of one report's text: a month of one monitor's bulletins. A MiB takes some 20 seconds to read."""

_HEADLINE = 200
"""Characters; the longest headlines of wires and monitors are some 150."""

_FULL_STOPS = (".", "。", "۔", "।")
_PLAIN = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
_PAGES = (".html", ".htm", ".xhtml")


class _Contents(NamedTuple):
    """What the file itself gives, before anybody else is asked."""

    text: str
    media_type: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    published_by: str = ""
    notes: tuple[str, ...] = ()


def report(
    path: str,
    *,
    published: date | datetime | None = None,
    source: str | None = None,
    stdin: BinaryIO | None = None,
    limit: int = files.LIMIT,
) -> Report:
    """The report in the file at `path`, or on `stdin` when that is `-`.

    For a text file its `text` is exactly the file decoded: line ends are not changed,
    so offsets are those of the file's characters. A sidecar beats `published` and
    `source`, and they beat what a page says of itself.
    """
    content = files.content(path, stdin=stdin, limit=limit)
    inside = _contents(content, path)
    if len(inside.text) > LONGEST:
        raise TooLarge(
            f"{path}: has {len(inside.text):,} characters of text, over the limit of {LONGEST:,} for one report, and "
            f"would take minutes to read. Split it into single reports and give those."
        )
    known = Sidecar() if path == files.STDIN else sidecar.beside(path)
    day, day_note = _chosen(
        "published",
        (known.published, "the sidecar"),
        (published, "--published"),
        (inside.published, inside.published_by),
    )
    name, name_note = _chosen(
        "source", (known.source, "the sidecar"), (source, "--source"), (inside.source, "the page itself")
    )
    emptiness = (_empty(inside.text),) if inside.text.strip() == "" else ()
    tongue, tongue_note = _chosen("language", (known.language, "the sidecar"))
    notes = (*emptiness, *day_note, *name_note, *tongue_note, *inside.notes, *text.oddities(inside.text), *known.notes)
    return Report(
        path=printable(path),
        sha256=sha256(content),
        text=inside.text,
        media_type=inside.media_type,
        title=known.title or inside.title,
        source=name,
        published=day,
        language=tongue or language(inside.text),
        url=known.url or inside.url,
        notes=notes,
    )


def printable(path: str) -> str:
    """The path as text: bytes of a file name that are not UTF-8 are spelt out, `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def headline(words: str) -> str | None:
    """The first line, if it stands over more text as a headline does."""
    first, *rest = re.split(r"[\r\n]+", words.strip(), maxsplit=1)
    title = first.strip()
    if rest == [] or len(title) > _HEADLINE or title.endswith(_FULL_STOPS):
        return None
    return title


def _contents(content: bytes, path: str) -> _Contents:
    suffix = PurePath(path).suffix.lower()
    if suffix == ".json":
        raise NotText(
            f"{path}: is JSON, and not a report; a sidecar is read with the report it lies beside. "
            f"Give the reports only, e.g. FOLDER/*.txt."
        )
    known_as_text = suffix in _PLAIN
    if suffix in _PAGES or (not known_as_text and page.is_page(content)):
        return _page(content, path)
    decoded = text.decoded(content, path)
    media_type = _PLAIN.get(suffix, "text/plain")
    title = headline(re.sub(r"\A\s*#+\s*", "", decoded.text) if media_type == "text/markdown" else decoded.text)
    unknown = () if known_as_text or path == files.STDIN else (f"read as text: {suffix or 'no suffix'} is not known",)
    return _Contents(decoded.text, media_type, title=title, notes=(*decoded.notes, *unknown))


def _page(content: bytes, path: str) -> _Contents:
    decoded = text.decoded(content, path, declared=page.declared(content))
    found = page.page(decoded.text, path)
    return _Contents(
        found.text,
        "text/html",
        title=found.title,
        source=found.source,
        url=found.url,
        published=found.dated.day if found.dated else None,
        published_by=f"the page itself, in {found.dated.by}" if found.dated else "",
        notes=(*decoded.notes, *found.notes),
    )


def _chosen(what: str, *offers: tuple[T | None, str]) -> tuple[T | None, tuple[str, ...]]:
    for value, by in offers:
        if value is not None:
            shown = f" {value}" if isinstance(value, date) else ""
            return value, (f"{what}{shown}: given by {by}",)
    return None, ()


def _empty(words: str) -> str:
    return f"empty: it holds {'no text' if words == '' else 'white space only'}, so there is nothing to read"
