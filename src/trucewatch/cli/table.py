"""Readings -> a table for people: a heading a report, a row a claim, its sentence below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from trucewatch.cli import words
from trucewatch.cli.harmless import harmless
from trucewatch.cli.lines import AUDIENCE
from trucewatch.cli.marks import marked
from trucewatch.nouns.claim import Claim
from trucewatch.nouns.reading import Reading, Why
from trucewatch.nouns.report import Report

WIDE = 120
"""Columns from which claims stand in a row; below, seven columns are squeezed and each claim is a card."""

_COLUMNS = (
    ("#", 3),
    ("Claim", 20),
    ("When", 19),
    ("Where", 24),
    ("Who → whom", 32),
    ("Harm, number", 24),
    ("Said by", 18),
)
_LABELS = 8
_REASON = 200
"""Characters of the words behind a value that are shown."""


def show(reading: Reading, console: Console, *, explain: bool = False) -> None:
    """Print one report's heading, claims and, if asked, the reasons."""
    for part in _heading(reading.report, len(reading.claims)):
        console.print(part)
    wide = console.width >= WIDE
    if wide and len(reading.claims) > 0:
        console.print(_grid([Text(title, style="dim") for title, _ in _COLUMNS]))
    because = words.reasons(reading)
    for number, claim in enumerate(reading.claims, start=1):
        reasons = because.get(claim.id, [])
        console.print(_row(number, claim) if wide else _card(number, claim))
        console.print(_quoted(marked(claim, reading.report, reasons)))
        if explain:
            console.print(_reasons(reading.report, reasons))
        console.print()
    if explain:
        console.print(_reasons(reading.report, because.get(None, [])))


def caption(console: Console) -> None:
    """What the reader has to know of all of it."""
    console.print(Rule(style="dim"))
    said = f"audience: {AUDIENCE}. Read by rules; each claim is a candidate until a person has checked it."
    console.print(Text(said, style="dim"))


def _heading(report: Report, claims: int) -> Iterator[RenderableType]:
    yield Rule(Text(f" {AUDIENCE} "), align="right", style="dim")
    yield Text(harmless(report.title or report.path), style="bold")
    day = report.published_day
    facts = [
        report.source or "source not known",
        "publication day not known" if day is None else f"published {words.day(day)}",
        f"language {report.language or 'not known'}",
        "1 claim" if claims == 1 else f"{claims} claims",
        *([report.path] if report.title else []),
    ]
    yield Text(harmless(" · ".join(facts)))
    for note in report.notes:
        yield _labelled("note", Text(harmless(note), style="dim"), indent=0)
    yield Text()


def _row(number: int, claim: Claim) -> Table:
    who = " → ".join(
        part for part in (words.mentions(claim.actors) or "not said", words.mentions(claim.targets)) if part
    )
    return _grid(
        [
            Text(str(number), style="bold"),
            Text.assemble((harmless(words.act(claim)), "bold"), "\n", (words.standing(claim), _style(claim))),
            _when(claim, apart="\n"),
            Text(_places(claim)),
            Text(harmless(who)),
            Text(harmless("\n".join(part for part in (words.harm(claim), words.count(claim)) if part)) or "not said"),
            Text(harmless(words.mentions(claim.attributed_to)) or "the report"),
        ]
    )


def _card(number: int, claim: Claim) -> Table:
    title = Text.assemble((harmless(words.act(claim)), "bold"), "  ", (words.standing(claim), _style(claim)))
    facts = {
        "when": _when(claim, apart=" "),
        "where": Text(_places(claim)),
        "who": Text(harmless(words.mentions(claim.actors))),
        "whom": Text(harmless(words.mentions(claim.targets))),
        "with": Text(harmless(words.mentions(claim.weapons))),
        "harm": Text(harmless(words.harm(claim))),
        "number": Text(harmless(words.count(claim))),
        "said by": Text(harmless(words.mentions(claim.attributed_to)) or "the report"),
    }
    card = Table.grid(padding=(0, 1))
    card.add_column(width=3, justify="right", overflow="fold")
    card.add_column(overflow="fold")
    inner = Table.grid(padding=(0, 1))
    inner.add_column(width=_LABELS, style="dim", overflow="fold")
    inner.add_column(overflow="fold")
    for label, value in facts.items():
        if value.plain:
            inner.add_row(label, value)
    card.add_row(Text(str(number), style="bold"), title)
    card.add_row("", inner)
    return card


def _grid(cells: list[Text]) -> Table:
    # Every row is a table of its own, so that a sentence can stand below it over the whole width.
    grid = Table.grid(padding=(0, 2), expand=True)
    for title, share in _COLUMNS:
        grid.add_column(ratio=None if title == "#" else share, width=share if title == "#" else None, overflow="fold")
    grid.add_row(*cells)
    return grid


def _quoted(sentence: Text) -> Padding:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    grid.add_row(Text("“", style="dim"), Text.assemble(sentence, ("”", "dim")))
    return Padding(grid, (0, 0, 0, 4))


def _reasons(report: Report, because: Sequence[Why]) -> Padding:
    lines = Table.grid(padding=(0, 1))
    lines.add_column(width=_LABELS + 5, style="dim", overflow="fold")
    lines.add_column(overflow="fold")
    for why in because:
        quote = words.shortened(harmless(report.text[slice(*why.span)]), _REASON)
        lines.add_row(harmless(why.field), Text.assemble(f"“{quote}”", (f"  {harmless(why.rule)}", "dim")))
    return Padding(lines, (0, 0, 0, 4))


def _labelled(label: str, value: Text, *, indent: int) -> Padding:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=_LABELS - 4, style="dim", overflow="fold")
    grid.add_column(overflow="fold")
    grid.add_row(label, value)
    return Padding(grid, (0, 0, 0, indent))


_UNSAID = {
    "bound_event_to_publication": "bounds: from the event to publication",
    "present_tense_on_publication": "told in the present, on publication",
}
"""Days that no words name, by the rule that gave them."""


def _when(claim: Claim, *, apart: str) -> Text:
    said = Text(words.when(claim.when))
    if claim.when is not None and claim.when.text:
        elsewhere = "" if claim.when.text in claim.passage.quote else " (named elsewhere)"
        said.append(f"{apart}“{harmless(claim.when.text)}”{elsewhere}", style="dim")
    elif claim.when is not None and claim.when.rule in _UNSAID:
        said.append(f"{apart}{_UNSAID[claim.when.rule]}", style="dim")
    return said


def _places(claim: Claim) -> str:
    return harmless(words.places(claim)) or "not said"


def _style(claim: Claim) -> str:
    return "dim" if claim.modality == "asserted" else "italic"
