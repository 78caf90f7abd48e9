"""`trucewatch read`: paths -> results on stdout, all else on stderr, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from trucewatch import pipeline
from trucewatch.cli import progress
from trucewatch.cli.harmless import harmless
from trucewatch.cli.lines import AUDIENCE, line
from trucewatch.cli.rows import header, rows
from trucewatch.errors import BadData, TrucewatchError
from trucewatch.nouns.reading import Reading

DONE, FAILED, PARTLY, INTERRUPTED = 0, 1, 5, 130

_AS_ASKED = ("given by the sidecar", "given by --published", "given by --source")
"""Ends of notes that tell a user no more than what the user said."""


@dataclass
class Tally:
    """What came of one run."""

    inputs: int
    reports: int = 0
    claims: int = 0
    failed: int = 0

    @property
    def exit_code(self) -> int:
        if self.failed == 0:
            return DONE
        return FAILED if self.reports == 0 else PARTLY

    def __str__(self) -> str:
        counts = ((self.reports, "report"), (self.claims, "claim"))
        said = ", ".join(f"{number:,} {what}{'' if number == 1 else 's'}" for number, what in counts)
        return f"{said}, {self.failed:,} failed (audience: {AUDIENCE})"


def run(
    paths: Sequence[str], *, published: date | None, source: str | None, explain: bool = False, as_json: bool = False
) -> int:
    """Read every path, show what was read, say what failed; the exit code."""
    if sys.stdout is None:  # started with `>&-`
        complain("standard output is closed, so there is nowhere to put results. Give it a file or a pipe.")
        return FAILED
    tally = Tally(inputs=len(paths))
    try:
        _run(paths, tally, _view(explain=explain, as_json=as_json), published=published, source=source)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()  # `| head` has what it wanted
        return DONE
    except OSError as error:
        _close_stdout()
        complain(f"standard output cannot be written: {error.strerror or error}. Make room, or write to another place.")
        return FAILED
    except KeyboardInterrupt:
        print(f"interrupted: {tally.reports + tally.failed:,} of {tally.inputs:,} were read", file=sys.stderr)
        return INTERRUPTED
    except TrucewatchError as error:
        complain(error)
        return FAILED
    print(tally, file=sys.stderr)
    return tally.exit_code


def _close_stdout() -> None:
    """So that Python's own flush at exit does not fail a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def complain(error: object) -> None:
    print(f"error: {harmless(str(error))}", file=sys.stderr)


def _run(paths: Sequence[str], tally: Tally, view: View, *, published: date | None, source: str | None) -> None:
    view.begin()
    for path in progress.followed(paths, lambda: tally.failed):
        with progress.told(path, paths):
            outcome = _outcome(path, published=published, source=source)
        if isinstance(outcome, Reading):
            tally.reports += 1
            tally.claims += len(outcome.claims)
            view.show(outcome)
        else:
            tally.failed += 1
            complain(outcome)
    view.end()


def _outcome(path: str, *, published: date | None, source: str | None) -> Reading | str:
    """The reading, or the words that say why there is none."""
    stdin = None if sys.stdin is None else sys.stdin.buffer  # None where it was started with `<&-`
    try:
        [outcome] = pipeline.read([path], published=published, source=source, stdin=stdin)
    except BadData:
        raise  # a data file of ours is wrong: no report can be read with it
    except Exception as fault:
        return (
            f"{path}: was not read, because of a fault in trucewatch ({type(fault).__name__}: {fault}). Any others "
            f"are read. Report it to the developers, with the file if it may be shared."
        )
    return outcome if isinstance(outcome, Reading) else str(outcome.error)


@dataclass(frozen=True)
class View:
    """How results are shown: what comes first, for each reading, and last."""

    show: Callable[[Reading], None]
    begin: Callable[[], None] = lambda: None
    end: Callable[[], None] = lambda: None


def _view(*, explain: bool, as_json: bool) -> View:
    if as_json:
        return View(show=lambda reading: _write(line(reading, explain=explain)))
    if sys.stdout.isatty():
        return _table(explain=explain)
    return View(
        show=lambda reading: _show_rows(reading, explain=explain), begin=lambda: _write(header(explain=explain))
    )


def _table(*, explain: bool) -> View:
    from rich.console import Console

    from trucewatch.cli import table

    console = Console(highlight=False, markup=False, emoji=False)
    return View(show=lambda reading: table.show(reading, console, explain=explain), end=lambda: table.caption(console))


def _show_rows(reading: Reading, *, explain: bool) -> None:
    for row in rows(reading, explain=explain):
        _write(row)
    notes = [note for note in reading.report.notes if not note.endswith(_AS_ASKED)]
    if len(notes) > 0:  # rows have no room for them, and one may say that every date was read without a day
        print(f"note: {harmless(f'{reading.report.path}: ' + '; '.join(notes))}", file=sys.stderr)


def _write(words: str) -> None:
    # Bytes, because stdout may be in any encoding of the machine, and results are UTF-8.
    sys.stdout.buffer.write(words.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()
