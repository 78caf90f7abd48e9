"""Where the stages meet: paths -> Readings, one by one, each failure beside the others."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import BinaryIO

from trucewatch.agreements import parties
from trucewatch.errors import BrokenPassage, InputError, TrucewatchError
from trucewatch.extract.claims import extract
from trucewatch.extract.times import dateline
from trucewatch.nouns.reading import Name, Reading
from trucewatch.nouns.report import Report
from trucewatch.read import given, readers
from trucewatch.read.moment import moment_of as moment_of

LANGUAGES = frozenset({"en"})
"""Those with a lexicon in `extract/lexicon/`."""


@dataclass(frozen=True)
class Failure:
    """One input of which there is no reading, and why."""

    path: str
    error: TrucewatchError


def read(
    paths: Sequence[str],
    *,
    published: date | datetime | None = None,
    source: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Reading | Failure]:
    """A Reading or a Failure for each path, in their order; `-` is `stdin`."""
    for path in paths:
        try:
            report = readers.report(path, published=published, source=source, stdin=stdin)
            yield reading(report)
        except (InputError, BrokenPassage) as error:
            yield Failure(readers.printable(path), error)


def reading(report: Report) -> Reading:
    """The claims in one report, with notes on what could not be read in it."""
    if report.text.strip() == "":
        return Reading(report=report)
    if report.language not in {None, *LANGUAGES}:
        how = "given" if any(note.startswith("language: given") for note in report.notes) else "found"
        note = f"language {how}: {report.language}; there is no lexicon for it yet, so no claims were read"
        return Reading(report=report.with_notes(note))
    if report.language is None:
        report = report.with_notes("language not found: the text is too short or too mixed to tell; read as English")
    return extract(_dated(report), _names())


def verb(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    published: date | datetime | None = None,
    source: str | None = None,
) -> list[Reading]:
    """`trucewatch.read`: the readings of one file or of several, in their order.

    A file that cannot be read is warned of by name and left out. When none can, the
    first InputError is raised. A day, a source or a path that cannot be one is a BadValue.
    """
    outcomes = list(read(given.paths(paths), published=given.published(published), source=given.source(source)))
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    if len(readings) == 0 and len(failures) > 0:
        raise failures[0].error
    for failure in failures:
        warnings.warn(f"not read: {failure.error}", stacklevel=2)
    return readings


def _dated(report: Report) -> Report:
    """With the day of its date line, where nobody else gave one."""
    if report.published is not None:
        return report
    stated = dateline(report.text)
    if stated is None:
        return report
    day, start, end = stated
    note = f"published {day}: given by the date line '{report.text[start:end]}' in the text"
    return report.model_copy(update={"published": day}).with_notes(note)


@cache
def _names() -> tuple[Name, ...]:
    return parties.names()
