"""A claim's sentence -> the same sentence with its words marked: `[WHERE Saraqib]`.

Each mark has a tag beside its style, so nothing depends on colour. Styles go by the
question that is answered, never by party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from trucewatch.cli.harmless import harmless
from trucewatch.nouns.claim import Claim
from trucewatch.nouns.reading import Why
from trucewatch.nouns.report import Report, Span

LONGEST = 1200
"""Characters of a sentence that are shown; the whole of it stands in `--json`."""

STYLES = {
    "WHO": "bold cyan",
    "WHOM": "cyan",
    "WHERE": "bold green",
    "WHEN": "bold yellow",
    "HARM": "bold red",
    "COUNT": "bold magenta",
    "WITH": "magenta",
    "SAYS": "bold blue",
}
_FIELDS = {"when": "WHEN", "killed": "HARM", "injured": "HARM", "displaced": "HARM", "count": "COUNT"}


def marked(claim: Claim, report: Report, because: Sequence[Why] = ()) -> Text:
    """The sentence, each word that a value came from in brackets with its question."""
    text, (start, end) = report.text, claim.passage.span
    shown_end = min(end, start + LONGEST)
    sentence, at = Text(), start
    for tag, (opens, closes) in _apart(_spans(claim, because), start, shown_end):
        sentence.append(harmless(text[at:opens]))
        sentence.append(f"[{tag} ", style="dim")
        sentence.append(harmless(text[opens:closes]), style=STYLES[tag])
        sentence.append("]", style="dim")
        at = closes
    sentence.append(harmless(text[at:shown_end]))
    if shown_end < end:
        sentence.append(f" ... and {end - shown_end:,} more characters", style="dim")
    return sentence


def _spans(claim: Claim, because: Sequence[Why]) -> Iterator[tuple[str, Span]]:
    slots = (
        ("WHO", claim.actors),
        ("WHOM", claim.targets),
        ("WHERE", claim.places),
        ("WITH", claim.weapons),
        ("SAYS", claim.attributed_to),
    )
    for tag, slot in slots:
        for named in slot:
            yield tag, named.span
    stands_at = {why.field: why.span for why in because}
    for field, tag in _FIELDS.items():
        value = getattr(claim, field)
        if value is None:
            continue
        found = stands_at.get(field)
        # A day that was named a sentence before has the whole sentence for its reason: that marks nothing.
        if found is None or found == claim.passage.span:
            found = _found(value.text, claim)
        if found is not None:
            yield tag, found


def _found(words: str, claim: Claim) -> Span | None:
    at = claim.passage.quote.find(words) if words else -1
    return None if at < 0 else (claim.passage.start + at, claim.passage.start + at + len(words))


def _apart(spans: Iterator[tuple[str, Span]], start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Those within the sentence in order, the longer of two that overlap."""
    at = start
    for tag, (opens, closes) in sorted(spans, key=lambda mark: (mark[1][0], -mark[1][1])):
        if at <= opens < closes <= end:
            yield tag, (opens, closes)
            at = closes
