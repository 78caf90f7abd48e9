"""The first lines of a report -> the day it states as its own."""

from __future__ import annotations

import re
from datetime import date

from trucewatch.extract.calendar_rules import resolve
from trucewatch.extract.time_phrases import find

HEAD = 1500
"""A report that states its day does so in its first lines."""

REACH = 60
"""Characters that may name the place before the day."""

_STATED_BEFORE = re.compile(
    r"(?:^|[,:(|/-] ?|\b(?P<as_of>as of|as at)(?: on)? |\b(?:date|dated|published|updated|posted|issued)(?: on)?:? )"
    r"(?:(?:morning|afternoon|evening|night) of )?$"
)
_STATED_AFTER = re.compile(r" ?(?:$|\)|\(|(?:--?|[\u2013\u2014]) ?|/|\||\.(?:$| ))")
_OPENS = re.compile(r" ?(?:\([^()\n]{1,60}\) ?)?(?:--?|[\u2013\u2014]|/)(?!\w)")
"""What parts the place and day of a report from its first sentence: "BAZRAH, 13 March (Agency) -"."""
_TELLS = re.compile(r"\b(?:was|were|is|are|has|have|had|said|says|signed|agreed|began|killed|wounded|reached|since)\b")


def dateline(text: str) -> tuple[date, int, int] | None:
    """The day a report states as its own, and where; only a complete day counts."""
    head = text[:HEAD]
    for phrase in find(head):
        line = head.rfind("\n", 0, phrase.start) + 1
        ending = head.find("\n", phrase.end)
        before, after = head[line : phrase.start].lower(), head[phrase.end : None if ending < 0 else ending]
        if len(phrase.data.points) != 1 or phrase.kind != "day" or "night" in phrase.data.part:
            continue
        stated = _STATED_BEFORE.search(before)
        if stated is None or not _STATED_AFTER.match(after) or (_TELLS.search(before) and not stated["as_of"]):
            continue
        when = resolve(phrase, published=None)
        if when is not None and when.first_day == when.last_day:
            return when.first_day, phrase.start, phrase.end
    return None


def opens(text: str, start: int, end: int) -> bool:
    """Whether the day at [start, end) stands before the first sentence, and so is the report's and no event's."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return (
        start < HEAD
        and _OPENS.match(text, end) is not None
        and len(before) < REACH
        and before[:1].isupper()
        and not (_TELLS.search(before.lower()) or before.rstrip().endswith((":", ".")))
        and _STATED_BEFORE.search(before.lower()) is not None
    )
