"""Source, Report and Passage: who speaks, what was published, and the words a value comes from."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Literal, Self

from trucewatch.errors import BrokenPassage
from trucewatch.nouns.value import Value, name_by

SourceKind = Literal["monitor", "agency", "ngo", "party", "press", "person"]
Span = tuple[int, int]


class Source(Value):
    """Who speaks: an outlet, a monitor, a ministry, a person."""

    name: str
    kind: SourceKind | None = None
    stands_with: str | None = None
    copies: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return name_by("source", self.name)


class Report(Value):
    """One published or filed document. Its bytes are named by their SHA-256; its text never changes."""

    path: str
    sha256: str
    text: str
    media_type: str = "text/plain"
    title: str | None = None
    source: str | None = None
    published: date | datetime | None = None
    language: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.sha256

    @property
    def published_day(self) -> date | None:
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def with_notes(self, *notes: str) -> Self:
        return self.model_copy(update={"notes": (*self.notes, *notes)})


def sha256(content: bytes) -> str:
    """The name of a report: its bytes' SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def reads_back(report: Report, span: Span, words: str) -> bool:
    """Whether `words` stand at `span`: a range inside the text, not empty, and not counted from its end."""
    start, end = span
    return 0 <= start < end <= len(report.text) and report.text[start:end] == words


class Passage(Value):
    """A half-open character range of a report's text, with the words that stand there."""

    report_id: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, report: Report, start: int, end: int) -> Self:
        """The words from `start` up to `end`; refuses a range that is empty or outside the text."""
        if not 0 <= start < end <= len(report.text):
            raise BrokenPassage(
                f"{report.path}: characters {start} to {end} are not a passage of a text of {len(report.text)} "
                f"characters. Give a start below the end, both inside the text."
            )
        return cls(report_id=report.id, start=start, end=end, quote=report.text[start:end])

    @property
    def span(self) -> Span:
        return self.start, self.end

    def check(self, report: Report) -> Self:
        """Itself, if it reads back from `report`; otherwise BrokenPassage. It is never moved to fit."""
        found = report.text[self.start : self.end]
        if self.report_id != report.id or not reads_back(report, self.span, self.quote):
            raise BrokenPassage(
                f"{report.path}: characters {self.start} to {self.end} read {found[:60]!r}, and the passage says "
                f"{self.quote[:60]!r}. The text or the passage was changed; read the report again."
            )
        return self
