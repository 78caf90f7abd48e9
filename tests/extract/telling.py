"""What the tests of extraction share: a text read with the real names, and claims held against what they should say."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import permutations

import pytest

from trucewatch.agreements import parties
from trucewatch.extract.claims import extract
from trucewatch.nouns.claim import Claim
from trucewatch.nouns.reading import Reading
from trucewatch.nouns.report import Report, sha256

WED = date(2021, 6, 16)
"""The Wednesday on which the reports of these tests are published."""
COMMON = frozenset({"the", "a", "an", "of", "al", "el", "forces", "troops", "in", "and", "s"})
"""Words that tell no name from another; those of the evaluation."""


def read(text: str, *, published: date | None = WED, source: str | None = None) -> Reading:
    return extract(a_report(text, published=published, source=source), parties.names())


def a_report(text: str, **fields) -> Report:
    content = text.encode("utf-8", "surrogatepass")
    return Report(path="report.txt", sha256=sha256(content), text=text, language="en", **fields)


def a(act: str, scope: str | None = "incident", modality: str | None = "asserted", **facts) -> dict:
    """What a claim should say; a fact that is not named may be anything.

    Names: actors, targets, weapons, places, said_by. Figures: count, killed, injured, displaced as (min, max),
    (min, max, who) or None. when: a day, "first/last" or None. flags: a list. quote: words the passage holds.
    """
    facts |= {"act": act}
    if scope is not None:
        facts["scope"] = scope
    if modality is not None:
        facts["modality"] = modality
    return facts


def not_yet(reason: str) -> pytest.MarkDecorator:
    """The row is right and the reading is not; it fails the day it is met, and then the mark goes."""
    return pytest.mark.xfail(strict=True, reason=reason)


def texts(*tables: list) -> list[str]:
    """The first column of some tables."""
    return [row.values[0] if hasattr(row, "marks") else row[0] for table in tables for row in table]


def tell(claim: Claim) -> dict:
    """A claim in the words of `a`, leaving out what it does not say."""
    when = claim.when
    days = None
    if when is not None:
        days = f"{when.first_day}" if when.first_day == when.last_day else f"{when.first_day}/{when.last_day}"
    full = {
        "act": claim.act,
        "scope": claim.scope,
        "modality": claim.modality,
        "actors": [named.text for named in claim.actors],
        "targets": [named.text for named in claim.targets],
        "weapons": [named.text for named in claim.weapons],
        "places": [named.text for named in claim.places],
        "said_by": [named.text for named in claim.attributed_to],
        "when": days,
        "count": _figure(claim.count),
        "killed": _figure(claim.killed),
        "injured": _figure(claim.injured),
        "displaced": _figure(claim.displaced),
        "flags": list(claim.flags),
        "quote": claim.passage.quote,
    }
    return {name: value for name, value in full.items() if value not in (None, [])}


def against(expected: list[dict], claims: tuple[Claim, ...]) -> tuple[list[dict], list[dict]]:
    """What no claim says, and the claims that nobody expected; both empty when all is well."""
    best: tuple[list[dict], list[dict]] = (expected, [tell(claim) for claim in claims])
    places = range(len(expected))
    orders = permutations(places) if len(expected) <= 5 else [tuple(places)]
    for order in orders:
        free = list(claims)
        unmet = []
        for number in order:
            mate = next((claim for claim in free if says(claim, expected[number])), None)
            if mate is None:
                unmet.append(expected[number])
            else:
                free.remove(mate)
        if len(unmet) + len(free) < len(best[0]) + len(best[1]):
            best = unmet, [tell(claim) for claim in free]
    return best


def says(claim: Claim, facts: dict) -> bool:
    return all(_agrees(claim, name, value) for name, value in facts.items())


def _agrees(claim: Claim, name: str, value: object) -> bool:
    told = tell(claim)
    if name == "quote":
        return str(value) in claim.passage.quote
    if name in {"killed", "injured", "displaced"} and value is not None and told.get(name) is not None:
        return told[name][: len(value)] == value
    if name in {"actors", "targets", "weapons", "places", "said_by"}:
        slot = claim.attributed_to if name == "said_by" else getattr(claim, name)
        return _same_names(list(value), list(slot))
    return told.get(name, [] if name == "flags" else None) == value


def _figure(figure) -> tuple | None:
    if figure is None:
        return None
    return (figure.min, figure.max, figure.who) if hasattr(figure, "who") else (figure.min, figure.max)


def _same_names(expected: list[str], found: list) -> bool:
    free = list(found)
    for text in expected:
        mate = next((one for one in free if getattr(one, "party", None) == text or alike(text, one.text)), None)
        if mate is None:
            return False
        free.remove(mate)
    return len(free) == 0


def alike(one: str, other: str) -> bool:
    """At least half of all their words are shared, or all words of the one are in the other."""
    x, y = _words(one), _words(other)
    return len(x & y) / len(x | y) >= 0.5 or x <= y or y <= x


def _words(text: str) -> set[str]:
    found = set(re.findall(r"\w+", text.casefold()))
    return (found - COMMON) or found


def flaws(reading: Reading) -> list[str]:
    """What no reading may ever have: words that do not read back, bounds out of order, dates out of nowhere."""
    text = reading.report.text
    found = []
    for claim in reading.claims:
        if text[slice(*claim.passage.span)] != claim.passage.quote:
            found.append(f"passage {claim.passage.span}")
        for named in claim.named():
            if named.text == "" or text[slice(*named.span)] != named.text:
                found.append(f"name {named.text!r}")
        for figure in (claim.count, claim.killed, claim.injured, claim.displaced):
            if figure is None:
                continue
            if figure.text not in text or not figure.known:
                found.append(f"figure {figure}")
            if figure.min is not None and figure.max is not None and figure.min > figure.max:
                found.append(f"bounds {figure}")
        found += _bad_when(claim)
    for why in reading.why:
        if not 0 <= why.span[0] < why.span[1] <= len(text):
            found.append(f"reason {why}")
    if len({claim.id for claim in reading.claims}) < len(reading.claims):
        found.append("two claims of one id")
    return found


def _bad_when(claim: Claim) -> list[str]:
    when = claim.when
    if when is None:
        return []
    found = []
    if when.rule == "":
        found.append(f"a date without a rule: {when}")
    if (isinstance(when.earliest, datetime)) != (isinstance(when.latest, datetime)) or when.first_day > when.last_day:
        found.append(f"date {when}")
    return found
