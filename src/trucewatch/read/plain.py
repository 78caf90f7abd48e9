"""HTML -> its words in one pass over the tags: for pages that no parser of articles can take."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<!--|<[!?][^<>]*>|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>?")
_SILENT = frozenset({"script", "style", "template", "noscript", "svg", "textarea", "title"})
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s"}) | frozenset(
    {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
)


def words(html: str) -> str:
    """What a reader would see, a line for each block; never slower than the page is long."""
    pieces: list[str] = []
    at = 0
    silent: str | None = None
    while (tag := _TAG.search(html, at)) is not None:
        if silent is None:
            pieces.append(html[at : tag.start()])
        at = tag.end()
        if tag.group() == "<!--":
            closed = html.find("-->", at)
            at = len(html) if closed < 0 else closed + 3
            continue
        name = (tag["name"] or "").lower()
        if silent is not None:
            silent = None if tag["end"] and name == silent else silent
        elif name in _SILENT and not tag["end"]:
            silent = name
        elif name not in _INLINE:
            pieces.append("\n")
    if silent is None:
        pieces.append(html[at:])
    lines = (" ".join(line.split()) for line in unescape("".join(pieces)).split("\n"))
    return "\n".join(line for line in lines if line)
