"""When: phrases found in a report, resolved to days, and the day a report states as its own."""

from __future__ import annotations

from trucewatch.extract.calendar_rules import resolve
from trucewatch.extract.calendar_words import TimePhrase
from trucewatch.extract.dateline import dateline
from trucewatch.extract.time_phrases import find

__all__ = ["TimePhrase", "dateline", "find", "resolve"]
