"""Claim: one source says one thing happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from trucewatch.errors import BrokenPassage
from trucewatch.nouns.bounds import Count, Harm
from trucewatch.nouns.report import Passage, Report, Span, reads_back
from trucewatch.nouns.value import Value, name_by
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where

Scope = Literal["incident", "aggregate", "ongoing", "response", "agreement", "background"]
Modality = Literal["asserted", "alleged", "denied", "planned", "negated"]
Flag = Literal["minors", "detained", "sexual", "named_person", "protected_site"]


class Mention(Value):
    """Somebody or something as the report names it, and the party it stands for if that is known."""

    text: str
    span: Span
    party: str | None = None


class Claim(Value):
    """One source says one thing happened. Never edited, never merged.

    Spans are characters of the report's text. A place may lie outside the passage
    (named a sentence before); everything named must read back from the text.
    """

    passage: Passage
    scope: Scope
    act: str
    modality: Modality = "asserted"
    actors: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    weapons: tuple[Mention, ...] = ()
    places: tuple[Where, ...] = ()
    when: When | None = None
    count: Count | None = None
    killed: Harm | None = None
    injured: Harm | None = None
    displaced: Harm | None = None
    attributed_to: tuple[Mention, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def id(self) -> str:
        """Named by where it stands and the *words* it was read from.

        Words, not resolved values: a better gazetteer or calendar renames nothing.
        Scope and modality are in the key, so that a denial does not overwrite the
        allegation that stands in the same sentence.
        """
        words = [
            [named.text for named in slot] for slot in (self.actors, self.targets, self.places, self.attributed_to)
        ]
        when = None if self.when is None else self.when.text
        harm = [
            None if number is None else number.text
            for number in (self.count, self.killed, self.injured, self.displaced)
        ]
        return name_by(
            "claim", self.passage.report_id, self.passage.span, self.act, self.scope, self.modality, words, when, harm
        )

    def named(self) -> Iterator[Mention | Where]:
        """Everything in it that points into the text."""
        for slot in (self.actors, self.targets, self.weapons, self.places, self.attributed_to):
            yield from slot

    def check(self, report: Report) -> Claim:
        """Itself, if its passage and all it names read back from `report`; otherwise BrokenPassage."""
        self.passage.check(report)
        for named in self.named():
            start, end = named.span
            if not reads_back(report, named.span, named.text):
                raise BrokenPassage(
                    f"{report.path}: characters {start} to {end} read {report.text[start:end]!r}, and the claim names "
                    f"{named.text!r} there. The text was changed since; read the report again."
                )
        return self
