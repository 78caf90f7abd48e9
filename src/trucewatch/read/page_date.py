"""A parsed page -> the day it says of itself that it was published, and where it says so.

Only what is marked up as the publication is taken. A day of change, a copyright line or
any date in the text would shift every "on Tuesday" in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from trucewatch.read.moment import moment_of

_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "publication_date",
    "publishdate",
    "publish-date",
    "pubdate",
    "date",
)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_DAY = re.compile(r"\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)")
_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?:/|$)")


class Dated(NamedTuple):
    """A day and the place in the page that gives it."""

    day: date
    by: str


def said(tree: Any) -> Dated | None:  # noqa: ANN401 - an lxml element; lxml ships no types
    """The first that gives one day only: meta tags, linked data, a marked time, the address."""
    for by, values in _sayings(tree):
        days = {day for value in values if (day := _day(value)) is not None}
        if len(days) == 1:
            return Dated(days.pop(), by)
    return None


def _sayings(tree: Any) -> Iterator[tuple[str, list[str]]]:  # noqa: ANN401 - see said
    named: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        named.setdefault(name, []).append(meta.get("content") or "")
    for name in _NAMES:
        yield f"its {name}", named.get(name, [])
    scripts = tree.xpath('//script[@type="application/ld+json"]/text()')
    yield "its datePublished", [value for script in scripts for value in _LINKED_DATA.findall(script)]
    marked = tree.xpath('//time[@itemprop="datePublished" or @pubdate]') or tree.xpath("//time[@datetime]")
    yield "its time element", [time.get("datetime") or "" for time in marked]
    links = tree.xpath('//link[@rel="canonical"]/@href') + named.get("og:url", [])
    yield "its address", ["-".join(part.zfill(2) for part in found.groups()) for found in _dates_in(links)]


def _dates_in(links: list[str]) -> Iterator[re.Match[str]]:
    return (found for link in links if (found := _IN_ADDRESS.search(link)) is not None)


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    if found is None:
        return None
    return moment_of("-".join(found.groups()))
