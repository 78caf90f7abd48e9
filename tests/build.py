"""The smallest true nouns, from which a test changes one fact."""

from __future__ import annotations

from datetime import date

from trucewatch.nouns.claim import Claim, Mention
from trucewatch.nouns.report import Passage, Report, sha256
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where

TEXT = "IDLIB - Regime forces shelled Maarat al-Numan on Monday, killing at least two people, the White Helmets said.\n"


def a_report(**changes) -> Report:
    text = changes.get("text", TEXT)
    fields = {"path": "idlib.txt", "sha256": sha256(text.encode()), "text": text, "published": date(2019, 8, 27)}
    return Report(**{**fields, **changes})


def a_passage(start: int = 0, end: int = len(TEXT) - 1) -> Passage:
    return Passage.of(a_report(), start, end)


def a_mention(words: str, party: str | None = None) -> Mention:
    return Mention(text=words, span=a_span(words), party=party)


def a_span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def a_when(earliest="2019-08-26", latest=None, **changes) -> When:
    fields = {"earliest": earliest, "latest": latest or earliest, "text": "on Monday", "rule": "weekday"}
    return When(**{**fields, **changes})


def a_where(**changes) -> Where:
    fields = {
        "text": "Maarat al-Numan",
        "span": a_span("Maarat al-Numan"),
        "lat": 35.64,
        "lon": 36.67,
        "radius_km": 2.0,
    }
    return Where(**{**fields, **changes})


def a_claim(**changes) -> Claim:
    fields = {
        "passage": a_passage(),
        "scope": "incident",
        "act": "shelling",
        "actors": (a_mention("Regime forces", "syrian_government"),),
        "places": (a_where(),),
        "when": a_when(),
        "killed": {"min": 2, "max": None, "who": "unknown", "text": "at least two people"},
        "attributed_to": (a_mention("White Helmets", "white_helmets"),),
    }
    return Claim(**{**fields, **changes})
