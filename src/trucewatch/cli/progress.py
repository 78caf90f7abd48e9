"""Paths -> the same paths, while the door says on stderr how far it is."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence

FEW = 5
EVERY = 10.0
"""Seconds between two lines where no bar can be drawn."""


def followed(paths: Sequence[str], failed: Callable[[], int]) -> Iterator[str]:
    """A bar where stderr is a terminal and the results go elsewhere; otherwise a line now and then."""
    if len(paths) > FEW and sys.stderr.isatty() and not sys.stdout.isatty():
        yield from _bar(paths, failed)
    else:
        yield from _lines(paths, failed)


def _lines(paths: Sequence[str], failed: Callable[[], int]) -> Iterator[str]:
    told = time.monotonic()
    for done, path in enumerate(paths):
        if time.monotonic() - told >= EVERY:
            print(f"read {done:,} of {len(paths):,}, {failed():,} failed", file=sys.stderr)
            told = time.monotonic()
        yield path


def _bar(paths: Sequence[str], failed: Callable[[], int]) -> Iterator[str]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("read"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failed]} failed"),
        TimeRemainingColumn(),
    )
    # stdout is left alone: rich would send the results to the terminal, and not into the pipe
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("read", total=len(paths), failed=0)
        for path in paths:
            yield path
            progress.update(task, advance=1, failed=failed())
