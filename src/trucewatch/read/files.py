"""A path or `-` -> its bytes, or an error that says why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from trucewatch.errors import NotReadable, TooLarge

LIMIT = 16 * 1024 * 1024
"""Bytes of one input. A report is kilobytes, and the heaviest pages some 5 MB, nearly all of it script."""

STDIN = "-"
_UNFIT = (
    (stat.S_ISDIR, "is a folder", "Give its files, e.g. {path}/*.txt"),
    (stat.S_ISFIFO, "is a named pipe, which may never end", "Pipe it in instead: cat {path} | trucewatch read -"),
    (stat.S_ISSOCK, "is a socket", "Save what it sends to a file and give that"),
    (stat.S_ISCHR, "is a device, which has no end", "Give a file, or pipe the text in and give -"),
    (stat.S_ISBLK, "is a disk", "Give a file on it"),
)


def content(path: str, *, stdin: BinaryIO | None = None, limit: int = LIMIT) -> bytes:
    """All bytes of the file, or of `stdin` when the path is `-`."""
    if path == STDIN:
        if stdin is None:
            raise NotReadable("-: there is no standard input to read. Pipe a text in, or give the path of a file.")
        return _within(stdin, limit, path)
    # O_NONBLOCK: a pipe put in the file's place between the check and the opening must not hold the run for ever
    _refuse_unfit(_looked_at(path).st_mode, path)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        opened = os.open(path, flags)
    except OSError as error:
        raise _unreadable(path, error) from error
    with os.fdopen(opened, "rb") as file:
        _refuse_unfit(os.fstat(opened).st_mode, path)
        return _within(file, limit, path)


def _looked_at(path: str) -> os.stat_result:
    if path.strip() == "":
        raise NotReadable(
            f"{path!r}: is no path, because it is blank. Give the path of a file, or - for standard input."
        )
    if "\0" in path:
        raise NotReadable(f"{path}: is not a path, because it holds a NUL character. Give the path of a file.")
    try:
        return Path(path).stat()
    except OSError as error:
        raise _unreadable(path, error) from error


def unfit(path: str) -> str | None:
    """What it is, where it is there and no file; None for a file, or where nobody can tell."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return None
    return next((fact for is_unfit, fact, _ in _UNFIT if is_unfit(mode)), None)


def _refuse_unfit(mode: int, path: str) -> None:
    for is_unfit, fact, remedy in _UNFIT:
        if is_unfit(mode):
            raise NotReadable(f"{path}: {fact}, and only files can be read. {remedy.format(path=path.rstrip('/'))}.")


def _within(file: BinaryIO, limit: int, path: str) -> bytes:
    try:
        found = file.read(limit + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(found) > limit:
        raise TooLarge(
            f"{path}: is over the limit of {limit / 1024**2:g} MiB for one report, and is a dump of many or a "
            f"mistake. Split it into single reports and give those."
        )
    return found


def _unreadable(path: str, error: OSError) -> NotReadable:
    if isinstance(error, FileNotFoundError) and Path(path).is_symlink():
        target = Path(path).readlink()
        return NotReadable(
            f"{path}: is a link to {target}, which is not there. Mend the link, or give the file itself."
        )
    if isinstance(error, FileNotFoundError):
        return NotReadable(f"{path}: is not there. Check the spelling, and the folder you are in ({Path.cwd()}).")
    if isinstance(error, NotADirectoryError):
        return NotReadable(f"{path}: is not there, because a part of the path is a file and no folder. Check the path.")
    if isinstance(error, PermissionError):
        return NotReadable(f"{path}: may not be opened by you. Ask its owner, or allow it with: chmod +r {path}")
    return NotReadable(f"{path}: cannot be read: {error.strerror or error}. Check the disk and the path.")
