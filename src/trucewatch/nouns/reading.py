"""Reading: what was taken out of one report, and why."""

from __future__ import annotations

from typing import Literal

from trucewatch.nouns.claim import Claim
from trucewatch.nouns.report import Report, Span
from trucewatch.nouns.value import Value


class Name(Value):
    """One spelling of a party or a place, handed to the scan from outside.

    `sort` is what the party is (state, armed_group, monitor ...). A demonym ("Turkish")
    names its party only before the noun of an act or of a side.
    """

    text: str
    kind: Literal["party", "place", "demonym"]
    id: str
    sort: str | None = None


class Why(Value):
    """The words and the rule behind one value, or behind a sentence that gave no claim.

    `claim_id` is None for a sentence that was skipped; `field` is then "skipped".
    """

    claim_id: str | None
    field: str
    span: Span
    rule: str


class Reading(Value):
    """One report with its claims in order of the text, and the reasons for each value."""

    report: Report
    claims: tuple[Claim, ...] = ()
    why: tuple[Why, ...] = ()
