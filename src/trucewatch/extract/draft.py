"""A claim in the making: filled from one sentence or several, then made a Claim once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from trucewatch.extract.attribution import Said
from trucewatch.extract.flags import flags
from trucewatch.extract.frame import Frame
from trucewatch.extract.groups import Group
from trucewatch.extract.harm import Harm
from trucewatch.extract.line import Line
from trucewatch.extract.normalise import Plain
from trucewatch.extract.place import Place
from trucewatch.extract.reality import RECENT, Judgement
from trucewatch.nouns import bounds
from trucewatch.nouns.claim import Claim, Mention, Modality, Scope
from trucewatch.nouns.report import Passage, Report, Span
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where


class Told(NamedTuple):
    """A sentence with all that was read from it alone."""

    line: Line
    places: list[Place]
    groups: list[Group]
    harms: list[Harm]
    said: list[Said]
    frames: list[Frame]


class Ref(NamedTuple):
    """Characters [start, end) of the plain text name something; `party` is whom it stands for."""

    start: int
    end: int
    party: str | None = None


class Figure(NamedTuple):
    """A number with its words: characters [start, end) of the plain text."""

    min: int | None
    max: int | None
    start: int
    end: int
    rule: str
    who: bounds.Who = "unknown"
    unit: str | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """What one claim will say."""

    act: str
    lines: list[Line]
    scope: Scope = "incident"
    modality: Modality = "asserted"
    actors: list[Ref] = field(default_factory=list)
    targets: list[Ref] = field(default_factory=list)
    weapons: list[Ref] = field(default_factory=list)
    places: list[Ref] = field(default_factory=list)
    said_by: list[Ref] = field(default_factory=list)
    when: When | None = None
    when_at: Span | None = None
    count: Figure | None = None
    killed: Figure | None = None
    injured: Figure | None = None
    displaced: Figure | None = None
    headline: bool = False
    frame: Frame | None = None
    dated: bool = False
    why: list[tuple[str, Span, str]] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.lines[0].sentence.start, self.lines[-1].sentence.end

    def note(self, name: str, span: Span, rule: str) -> None:
        self.why.append((name, span, rule))

    def judge(self, judgement: Judgement, published: date | None) -> None:
        """Take the standing that the sentence leaves the act; an accusation stays one."""
        if judgement.kind == "background":
            self.scope = "background"
            if published is not None and self.when is not None and published - self.when.last_day < RECENT:
                self.when = None
            self.note("scope", self.span, judgement.rule)
        elif judgement.kind == "negated" or (judgement.kind == "alleged" and self.modality == "asserted"):
            self.modality = judgement.kind
            self.note("modality", self.span, judgement.rule)

    def take_harm(self, kind: str, figure: Figure) -> bool:
        """Fill killed, injured or displaced if it is still open; whether it was."""
        if getattr(self, kind) is not None:
            return False
        setattr(self, kind, figure)
        self.note(kind, (figure.start, figure.end), figure.rule)
        return True

    def reach(self, line: Line) -> None:
        """Let the passage go on to the end of `line`."""
        if line is not self.lines[-1] and line.sentence.start > self.lines[-1].sentence.start:
            self.lines.append(line)

    def claim(self, report: Report, plain: Plain, *, held: bool = False) -> Claim:
        """The claim, with offsets in the report's own text; `held` when somebody is abducted in its passage."""
        start, end = plain.span(*self.span)
        return Claim(
            passage=Passage.of(report, start, end),
            scope=self.scope,
            act=self.act,
            modality=self.modality,
            actors=_mentions(report, plain, self.actors),
            targets=_mentions(report, plain, self.targets),
            weapons=_mentions(report, plain, self.weapons),
            places=tuple(
                Where(text=report.text[a:b], span=(a, b))
                for a, b in (plain.span(ref.start, ref.end) for ref in _once(self.places))
            ),
            when=self.when,
            count=None
            if self.count is None
            else bounds.Count(
                min=self.count.min, max=self.count.max, unit=self.count.unit, text=_words(report, plain, self.count)
            ),
            killed=_harm(report, plain, self.killed),
            injured=_harm(report, plain, self.injured),
            displaced=_harm(report, plain, self.displaced),
            attributed_to=_mentions(report, plain, self.said_by),
            flags=flags(self.lines, held=held),
        )


def _harm(report: Report, plain: Plain, figure: Figure | None) -> bounds.Harm | None:
    if figure is None:
        return None
    return bounds.Harm(min=figure.min, max=figure.max, who=figure.who, text=_words(report, plain, figure))


def _words(report: Report, plain: Plain, figure: Figure) -> str:
    start, end = plain.span(figure.start, figure.end)
    return report.text[start:end]


def _mentions(report: Report, plain: Plain, refs: list[Ref]) -> tuple[Mention, ...]:
    return tuple(
        Mention(text=report.text[a:b], span=(a, b), party=ref.party)
        for ref in _once(refs)
        for a, b in (plain.span(ref.start, ref.end),)
    )


def _once(refs: list[Ref]) -> list[Ref]:
    """Each range once, and none inside another."""
    kept: list[Ref] = []
    for ref in refs:
        if not any(other.start <= ref.start and ref.end <= other.end for other in kept):
            kept.append(ref)
    return kept
