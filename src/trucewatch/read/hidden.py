"""What a page holds and does not show: text that a reader of the page never saw is no part of the report."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

SILENT = frozenset({"script", "style", "template", "noscript"})
"""Elements whose content no browser that runs scripts shows."""

_UNSHOWN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0+(?:\.0+)?(?![.\d])"
    r"|(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{4,})",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_ROOTS = frozenset({"html", "body"})
"""Some sites hide the whole page until their script has run; that hides nothing from a reader."""


def drop(tree: Any) -> int:  # noqa: ANN401 - an lxml element; lxml ships no types
    """Take out of the tree what is not shown; how many elements with words were marked as hidden."""
    for silent in tree.xpath("|".join(f"//{name}" for name in sorted(SILENT))):
        _drop(silent)
    hidden = 0
    for element in tree.xpath("//*[@style or @hidden or @aria-hidden]"):
        if element.tag in _ROOTS or element.getparent() is None:
            continue
        if says_hidden(dict(element.attrib)):
            hidden += element.text_content().strip() != ""
            _drop(element)
    return hidden


def says_hidden(attributes: dict[str, str]) -> bool:
    """Whether these attributes keep an element from being seen."""
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    return _UNSHOWN_STYLE.search(attributes.get("style", "")) is not None


def tag_is_hidden(name: str, tag: str) -> bool:
    """The same of a start tag that no parser has read."""
    if name in _ROOTS or not re.search(r"hidden|style", tag, re.IGNORECASE):
        return False
    inside = tag[1 + len(name) :].rstrip("/>")
    found = {match[1].lower(): unescape((match[2] or "").strip("\"'")) for match in _ATTRIBUTE.finditer(inside)}
    return says_hidden(found)


def _drop(element: Any) -> None:  # noqa: ANN401 - see drop
    if element.getparent() is not None:
        element.drop_tree()
