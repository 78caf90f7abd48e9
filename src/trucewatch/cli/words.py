"""Values of a claim -> the words a person reads in a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from trucewatch.nouns.acts import acts
from trucewatch.nouns.bounds import Bounds
from trucewatch.nouns.claim import Claim, Mention
from trucewatch.nouns.reading import Reading, Why
from trucewatch.nouns.when import When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCOPES = {"aggregate": "a total, no single incident", "ongoing": "still going on"}


_ONE_VALUE = frozenset({"act", "scope", "modality", "when", "count", "killed", "injured", "displaced"})
"""Fields of one value each: where two rules spoke, the last one had the say."""


def reasons(reading: Reading) -> dict[str | None, list[Why]]:
    """The reasons by claim, gathered once, and one for each value: a year of bulletins has a hundred thousand."""
    gathered: dict[str | None, dict[object, Why]] = {}
    for why in reading.why:
        key = why.field if why.field in _ONE_VALUE else (why.field, why.span, why.rule)
        gathered.setdefault(why.claim_id, {})[key] = why
    return {claim: list(whys.values()) for claim, whys in gathered.items()}


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a whole word."""
    if len(text) <= longest:
        return text
    cut = text.rfind(" ", 0, longest + 1)
    return f"{text[: cut if cut > 0 else longest].rstrip()} ..."


def act(claim: Claim) -> str:
    known = acts().get(claim.act)
    return claim.act.replace("_", " ") if known is None else known.label.partition(" (")[0]


def standing(claim: Claim) -> str:
    """What kind of statement it is, with the flags that decide who may see it."""
    return ", ".join((_SCOPES.get(claim.scope, claim.scope), claim.modality, *claim.flags)).replace("_", " ")


def when(found: When | None) -> str:
    if found is None:
        return "not known"
    if isinstance(found.earliest, datetime) and isinstance(found.latest, datetime):
        same_day = found.earliest.date() == found.latest.date()
        return f"{_clock(found.earliest)} to {f'{found.latest:%H:%M}' if same_day else _clock(found.latest)}"
    first, last = found.first_day, found.last_day
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return f"{day(first) if first.year != last.year else day(first)[:-5]} – {day(last)}"


def day(of: date) -> str:
    """English whatever the machine's locale, so that two people see the same."""
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year:04}"


def _clock(instant: datetime) -> str:
    offset = f"{instant:%z}"  # %:z, with the colon, needs Python 3.12
    return f"{day(instant)} {instant:%H:%M} {offset[:3]}:{offset[3:5]}"


def mentions(named: Sequence[Mention]) -> str:
    """The words of the report, and the party they stand for where that is known."""
    return ", ".join(one.text if one.party is None else f"{one.text} ({one.party})" for one in named)


def places(claim: Claim) -> str:
    """Those named for the act; one that stands elsewhere in the report says so, so that nobody looks for it here."""
    start, end = claim.passage.span
    within = [start <= where.span[0] and where.span[1] <= end for where in claim.places]
    return ", ".join(
        where.text if here else f"{where.text} (named elsewhere)"
        for where, here in zip(claim.places, within, strict=True)
    )


def number(bounds: Bounds) -> str:
    if not bounds.known:
        return "an unknown number"
    if bounds.min == bounds.max:
        return "none" if bounds.max == 0 else f"{bounds.max:,}"
    if bounds.max is None:
        return f"{bounds.min:,} or more"
    return f"up to {bounds.max:,}" if bounds.floor == 0 else f"{bounds.floor:,} to {bounds.max:,}"


def harm(claim: Claim) -> str:
    """Killed, injured and displaced with whose they were; empty when nothing is said of harm."""
    parts = []
    for what, found in (("killed", claim.killed), ("injured", claim.injured), ("displaced", claim.displaced)):
        if found is not None:
            parts.append(f"{number(found)} {what}" + (f" ({found.who})" if found.who != "unknown" else ""))
    return ", ".join(parts)


def count(claim: Claim) -> str:
    """How many acts; empty when it is not said."""
    if claim.count is None:
        return ""
    return f"{number(claim.count)} {claim.count.unit or 'times'}"
