"""HTML -> its words in one pass over the tags: for pages that no parser of articles can take."""

from __future__ import annotations

import re
from html import unescape

from trucewatch.read import hidden

_TAG = re.compile(r"<!--|<[!?][^<>]*>|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>?")
_SILENT = hidden.SILENT | {"svg", "textarea", "title"}
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s"}) | frozenset(
    {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
)
_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_MANY = re.compile(r"\n{3,}")


def words(html: str) -> str:
    """What a reader would see, an empty line between blocks; never slower than the page is long."""
    pieces: list[str] = []
    at = 0
    unseen = _Unseen()
    while (tag := _TAG.search(html, at)) is not None:
        if not unseen.name:
            pieces.append(html[at : tag.start()])
        at = tag.end()
        if tag.group() == "<!--":
            closed = html.find("-->", at)
            at = len(html) if closed < 0 else closed + 3
        elif not unseen.takes(tag):
            name = (tag["name"] or "").lower()
            pieces.append("" if name in _INLINE else "\n" if name == "br" else "\n\n")
    if not unseen.name:
        pieces.append(html[at:])
    lines = (" ".join(line.split()) for line in unescape("".join(pieces)).split("\n"))
    return _MANY.sub("\n\n", "\n".join(lines)).strip("\n")


class _Unseen:
    """The element whose words are being left out, and how many of its name are open in it."""

    def __init__(self) -> None:
        self.name = ""
        self._open = 0

    def takes(self, tag: re.Match[str]) -> bool:
        """Whether the tag opens, closes or lies in such an element."""
        name = (tag["name"] or "").lower()
        if self.name:
            if name == self.name and (tag["end"] or name not in _SILENT):
                self._open += -1 if tag["end"] else 1
            if self._open == 0:
                self.name = ""
            return True
        if tag["end"] or name in _EMPTY or not (name in _SILENT or hidden.tag_is_hidden(name, tag.group())):
            return False
        self.name, self._open = name, 1
        return True
