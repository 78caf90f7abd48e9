"""A web page -> its article's text, title, source and the day it says it was published."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from trucewatch.errors import TooLarge
from trucewatch.read import hidden, page_date, plain
from trucewatch.read.page_date import Dated

LIMIT = 16 * 1024 * 1024
"""Bytes of one page. The heaviest news pages are some 5 MB, nearly all of it script."""

MOST_TAGS = 30_000
MOST_ATTRIBUTES = 250
"""More than any report has. Past them the parsers need minutes: lxml is quadratic in the attributes of
one tag (52 s for 100,000), trafilatura in depth times elements (18 s for 72,000 at depth 240)."""

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_ENCODING = re.compile(
    r"utf-?8|(?:windows-|cp)\d{3,4}|iso-8859-\d+|koi8-[ru]|gb\w+|big5|shift_jis|euc-\w+", re.IGNORECASE
)
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{4000,}")
_BLOCK_END = "\u204b"
"""A reversed pilcrow, which no page is known to use; where one does, it stands for the end of a paragraph too."""
_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption", "dt", "dd", "th", "td", "caption")
_BETWEEN = re.compile(r"\s*\u204b[\s\u204b]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LOOKS_LIKE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


class Page(NamedTuple):
    """What an HTML file holds of a report."""

    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    dated: Dated | None = None
    notes: tuple[str, ...] = ()


def is_page(content: bytes) -> bool:
    """Whether bytes of unknown kind begin as an HTML document does."""
    return _LOOKS_LIKE.match(content[:4096].lstrip(b"\xef\xbb\xbf")) is not None


def declared(content: bytes) -> str | None:
    """The encoding that the page names in its head, where it is one of the web's."""
    found = _DECLARED.search(content[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    if not _ENCODING.fullmatch(name):
        return None
    # What the web calls ISO 8859-1 is cp1252 (WHATWG Encoding, section 4.2).
    return "cp1252" if name == "iso-8859-1" else name


def page(html: str, path: str) -> Page:
    """The article in `html`; the whole page's words, with a note, where no article can be made out."""
    if len(html) > LIMIT:
        raise TooLarge(
            f"{path}: is a page of over {LIMIT // 1024**2} MiB, and no report is; parsing it could take hours. "
            f"Save its text as .txt and give that."
        )
    html = html.replace("\0", " ")
    if _is_too_wide(html):
        return Page(plain.words(html), notes=(_stripped("too many tags or attributes for a report"),))
    tree = _tree(html)
    if tree is None:
        reason = "nested too deeply, or without any element" if html.strip() else ""
        return Page(plain.words(html), notes=(_stripped(reason),) if reason else ())
    return _article(tree, html)


def _stripped(reason: str) -> str:
    return f"no article found: the text is all words of the page ({reason})"


def _is_too_wide(html: str) -> bool:
    if html.count("<") > MOST_TAGS:
        return True
    return any(len(_QUOTED.sub("", tag.group()).split()) > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(html))


def _tree(html: str) -> Any:  # noqa: ANN401 - an lxml element; lxml ships no types
    from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types
    from lxml import html as parser_of

    parser = parser_of.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = parser_of.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    # libxml2 stops at depth 256 and drops the rest of the page without raising.
    return None if any("depth" in entry.message.lower() for entry in parser.error_log) else tree


def _article(tree: Any, html: str) -> Page:  # noqa: ANN401 - see _tree
    from trafilatura import bare_extraction

    dated = page_date.said(tree)
    unseen = hidden.drop(tree)  # a script within a headline would become part of the title, too
    left_out = (
        (f"{unseen} hidden part{'s' * (unseen != 1)} of the page left out: no reader sees them",) if unseen else ()
    )
    _mark_blocks(tree)
    found = bare_extraction(tree, with_metadata=True, include_comments=False)
    article = None if isinstance(found, dict) else found  # a dict comes only where one is asked for
    text = "" if article is None else _blocks(article.text or "")
    if article is None or text == "":
        text = plain.words(html)
        notes = (_stripped("it has no paragraphs that read like one"),) if text else ()
        return Page(text, title=_title(tree), dated=dated, notes=(*notes, *left_out))
    return Page(
        text,
        title=" ".join((article.title or "").replace(_BLOCK_END, " ").split()) or _title(tree),
        source=article.sitename or None,
        url=article.url or None,
        dated=dated,
        notes=left_out,
    )


def _mark_blocks(tree: Any) -> None:  # noqa: ANN401 - see _tree
    """A mark at the end of each block, since trafilatura may run a heading and its paragraph into one line."""
    for block in tree.xpath("//body//*[" + " or ".join(f"self::{name}" for name in _BLOCKS) + "]"):
        if len(block) > 0:
            block[-1].tail = f"{block[-1].tail or ''}{_BLOCK_END}"
        elif block.text:
            block.text = f"{block.text}{_BLOCK_END}"


def _blocks(text: str) -> str:
    """Each block apart from the next by an empty line."""
    return _BETWEEN.sub("\n\n", text).strip()


def _title(tree: Any) -> str | None:  # noqa: ANN401 - see _tree
    return " ".join((tree.findtext(".//title") or "").split()) or None
