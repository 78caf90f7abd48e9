"""Reading -> one line of JSON, as the contract of `read --json` has it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from trucewatch.nouns.bounds import Bounds, Count, Harm
from trucewatch.nouns.claim import Claim, Mention
from trucewatch.nouns.reading import Reading
from trucewatch.nouns.report import Report
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where

AUDIENCE = "restricted"
"""Everything on the own machine is; only the gate can make it less."""

_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PLACE = ("text", "span", "id", "name", "lat", "lon", "radius_km", "kind", "country", "admin1")


def line(reading: Reading, *, explain: bool = False) -> str:
    """Without its line end. What a terminal would obey is escaped, so the values stay what they are."""
    row: dict[str, Any] = {
        "audience": AUDIENCE,
        "report": report_row(reading.report),
        "claims": [claim_row(claim) for claim in reading.claims],
    }
    if explain:
        row["why"] = why_rows(reading)
    # json leaves C1 controls, bidi controls and U+2028 (a line end to many programs) as they are
    written = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return _UNSEEN.sub(lambda unseen: f"\\u{ord(unseen.group()):04x}", written)


def report_row(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "id": report.id,
        "title": report.title,
        "source": report.source,
        "published": moment(report.published),
        "language": report.language,
        "sha256": report.sha256,
        "characters": len(report.text),
        "notes": list(report.notes),
    }


def claim_row(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "scope": claim.scope,
        "act": claim.act,
        "span": list(claim.passage.span),
        "quote": claim.passage.quote,
        "flags": list(claim.flags),
        "actors": _parties(claim.actors),
        "targets": _parties(claim.targets),
        "weapons": _words(claim.weapons),
        "places": [_place(where) for where in claim.places],
        "when": _when(claim.when),
        "count": _count(claim.count),
        "killed": _harm(claim.killed),
        "injured": _harm(claim.injured),
        "displaced": _harm(claim.displaced),
        "attributed_to": _words(claim.attributed_to),
        "modality": claim.modality,
    }


def why_rows(reading: Reading) -> list[dict[str, Any]]:
    """The words and the rule behind each value; `claim` is null for a sentence that was skipped."""
    return [
        {
            "claim": why.claim_id,
            "field": why.field,
            "span": list(why.span),
            "text": reading.report.text[slice(*why.span)],
            "rule": why.rule,
        }
        for why in reading.why
    ]


def moment(value: date | None) -> str | None:
    """A day as YYYY-MM-DD, an instant as RFC 3339 with its offset."""
    return None if value is None else value.isoformat()


def _parties(mentions: Sequence[Mention]) -> list[dict[str, Any]]:
    return [{"text": mention.text, "span": list(mention.span), "party": mention.party} for mention in mentions]


def _words(mentions: Sequence[Mention]) -> list[dict[str, Any]]:
    return [{"text": mention.text, "span": list(mention.span)} for mention in mentions]


def _place(where: Where) -> dict[str, Any]:
    return {field: list(value) if field == "span" else value for field in _PLACE for value in [getattr(where, field)]}


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"earliest": moment(when.earliest), "latest": moment(when.latest), "text": when.text, "rule": when.rule}


def _count(count: Count | None) -> dict[str, Any] | None:
    return None if count is None else {**_bounds(count), "unit": count.unit, "text": count.text}


def _harm(harm: Harm | None) -> dict[str, Any] | None:
    return None if harm is None else {**_bounds(harm), "who": harm.who, "text": harm.text}


def _bounds(bounds: Bounds) -> dict[str, Any]:
    return {"min": bounds.min, "max": bounds.max}
