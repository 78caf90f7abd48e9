"""Standard output -> a stream that no character can break, whatever the terminal's encoding is.

Standard error needs nothing: Python spells out there what cannot be shown, so that a path stays whole.
"""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper

_LIKE = {"→": ">", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "─": "-", "·": "|", "…": "~"}
"""One column for one column, so that a table keeps its shape."""


def forgive() -> None:
    """Put a look-alike, else a question mark, for what the terminal cannot show. Results in a pipe are always UTF-8."""
    codecs.register_error("trucewatch.shown", _shown)
    if isinstance(sys.stdout, TextIOWrapper):  # None where it was started with `>&-`
        sys.stdout.reconfigure(errors="trucewatch.shown")


def _shown(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_LIKE.get(character, "?") for character in error.object[error.start : error.end]), error.end
