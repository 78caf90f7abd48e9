"""Paths -> the same paths, while the door says on stderr how far it is."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from trucewatch.cli.harmless import harmless

FEW = 1
PATIENCE = 2.0
"""Seconds of one report after which a terminal is told which one is being read."""
EVERY = 10.0
"""Seconds between two lines where no bar can be drawn."""


def followed(paths: Sequence[str], failed: Callable[[], int]) -> Iterator[str]:
    """A bar where stderr is a terminal and the results of several go elsewhere; otherwise a line now and then."""
    if _draws_bar(paths):
        yield from _bar(paths, failed)
    else:
        yield from _lines(paths, failed)


@contextmanager
def told(path: str, paths: Sequence[str]) -> Iterator[None]:
    """While `path` is read, a line on a terminal's stderr that counts the seconds and goes when it is done."""
    if not _on_terminal() or _draws_bar(paths):
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(f"reading {harmless(path)}", done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(words: str, done: threading.Event) -> None:
    began, line = time.monotonic(), ""
    if done.wait(PATIENCE):
        return
    while True:
        room = shutil.get_terminal_size().columns - 12
        shown = words if len(words) <= room else f"{words[: room - 3]}..."
        line = f"{shown}, {time.monotonic() - began:.0f} s"
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()
        if done.wait(1.0):
            break
    sys.stderr.write(f"\r{' ' * len(line)}\r")
    sys.stderr.flush()


def _on_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _draws_bar(paths: Sequence[str]) -> bool:
    return len(paths) > FEW and _on_terminal() and not sys.stdout.isatty()


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
