"""Reading -> tab-separated rows, one a claim, for spreadsheets and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trucewatch.cli import words
from trucewatch.cli.harmless import harmless
from trucewatch.cli.lines import AUDIENCE, moment
from trucewatch.nouns.bounds import Bounds
from trucewatch.nouns.claim import Claim, Mention
from trucewatch.nouns.reading import Reading
from trucewatch.nouns.report import Report

HEADER = (
    *("audience", "report", "claim", "flags", "scope", "act", "modality", "earliest", "latest", "places"),
    *("actors", "actor_parties", "targets", "target_parties", "weapons"),
    *("killed_min", "killed_max", "injured_min", "injured_max", "displaced_min", "displaced_max"),
    *("count_min", "count_max", "said_by", "quote"),
)
_FORMULA = re.compile(r"[=+@-](?=.)")


def header(*, explain: bool = False) -> str:
    return "\t".join((*HEADER, "why") if explain else HEADER)


def rows(reading: Reading, *, explain: bool = False) -> Iterator[str]:
    """A line for each claim; values that are not known are empty cells."""
    because = words.reasons(reading) if explain else {}
    for claim in reading.claims:
        cells = _cells(claim, reading.report)
        if explain:
            cells.append("; ".join(f"{why.field}: {why.rule}" for why in because.get(claim.id, [])))
        yield "\t".join(_cell(cell) for cell in cells)


def _cells(claim: Claim, report: Report) -> list[str]:
    when = claim.when
    return [
        *(AUDIENCE, report.path, claim.id, _joined(claim.flags), claim.scope, claim.act, claim.modality),
        moment(when.earliest if when else None) or "",
        moment(when.latest if when else None) or "",
        _joined(where.text for where in claim.places),
        *_sides(claim.actors),
        *_sides(claim.targets),
        _joined(weapon.text for weapon in claim.weapons),
        *_ends(claim.killed),
        *_ends(claim.injured),
        *_ends(claim.displaced),
        *_ends(claim.count),
        _joined(source.text for source in claim.attributed_to),
        claim.passage.quote,
    ]


def _sides(named: Iterable[Mention]) -> tuple[str, str]:
    """The words of the report, and the parties of the registry among them, each once."""
    mentions = list(named)
    parties = dict.fromkeys(mention.party for mention in mentions if mention.party is not None)
    return _joined(mention.text for mention in mentions), _joined(parties)


def _joined(named: Iterable[str]) -> str:
    return "; ".join(named)


def _ends(bounds: Bounds | None) -> tuple[str, str]:
    if bounds is None:
        return "", ""
    return "" if bounds.min is None else str(bounds.min), "" if bounds.max is None else str(bounds.max)


def _cell(content: str) -> str:
    """Safe to open in a spreadsheet: a cell that would be run as a formula begins with an apostrophe (OWASP)."""
    shown = harmless(content)
    return f"'{shown}" if _FORMULA.match(shown) else shown
