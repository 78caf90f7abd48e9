"""Text of a report -> the phrases in it that say when.

The word a date turns on is found first, the expression around it read by the rules of
`calendar_table`, then what bends it is added: a part of the day, a time of the clock, the
other end of a range, "since" or "until". `calendar_rules.resolve` makes days of a phrase.
"""

from __future__ import annotations

import re

from trucewatch.extract import calendar_words as words
from trucewatch.extract.calendar_table import read_point, run
from trucewatch.extract.calendar_words import Parts, Point, TimePhrase
from trucewatch.extract.clock_zones import known_zone

REACH = 60
"""How far before an expression its lead may begin, in characters."""
DAYS = frozenset({"calendar_day", "weekday", "weekday_of_week", "day_word", "iso_day", "numeric_day"})
FAMILY = dict.fromkeys(("calendar_day", "iso_day", "numeric_day", "part_of_month"), "date")
FAMILY |= dict.fromkeys(("weekday", "day_word"), "weekday") | dict.fromkeys(("year", "part_of_year"), "year")
FAMILY["month"] = "month"
_WORD = re.compile(r"(?<!\w)\w")
_LONE_BREAK = re.compile(r"(?<!\n)\r?\n(?!\r?\n)")
_NEEDS_CAPITAL = re.compile(r"\b(?:may|march|august|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|wed|sat|sun)\b")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|from|between|until|till|by|during|throughout|through|after|before|for|over|late in|early in) $"
)
_BEFORE_YEAR = re.compile(r"\b(?:in|of|since|from|between|until|till|by|during|throughout|after|before|the) $")
_COUNTED = re.compile(
    r" (?:people|persons|men|women|children|civilians|soldiers|troops|\w+ers|shells|rounds|rockets|missiles|mortars|"
    r"drones|families|homes|houses|villages|vehicles|trucks|prisoners|cases|violations|explosions|shots|m|km|metres|"
    r"kilometres|tonnes|tons|dollars|rubles)\b"
)
_CAPPED_COUNT = re.compile(r"\b(?:total|number|maximum|some) of $")
_IN_MONTH = re.compile(r"\bin $")
_PART_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{words.TOWARDS} )?(?:the )?(?:(?:early |late )?(?:hours|evening and night|night and morning) of|"
    rf"{words.PART}(?:,? (?:of|on|between|from))?)(?: the)?|(?:early|late|later|earlier)(?: on)?) $"
)
_PART_AFTER = re.compile(rf",?(?: (?:at|in the|around|before|after|towards?|by|about))? (?:the )?{words.PART}(?! of)")
_CLOCK_AFTER = re.compile(r",? ?(?:(?:at|from|around|about|by|between|starting|until) )*")
_CLOCK_LEAD = re.compile(
    r"(?<!\w)(?:(?:starting |beginning )?from|since(?: about| around)?|until|by|before|after|between|about|around) $"
)
_DAY_AFTER = re.compile(rf"(?: hours)?,?(?: (?:on|of))?(?: the)?(?: {words.PART} of)?(?: the)? ")
_ZONE = re.compile(
    r" ?\(?((?:gmt|utc|cest|cet|eest|eet|msk|z)(?:[+-]\d{1,2}(?::?\d\d)?)?(?!\w)|(?:[a-z'-]+ ){1,3}time\b)\)?"
)
_TO = re.compile(
    r"(?: ?- ?|,? (?:and|to|until|till|through|into) )"
    r"(?:(?:on )?(?:the )?(?:night|morning|evening) of |(?:early|late)(?: on)? )?"
)
_ONWARDS = re.compile(r",? onwards?(?!\w)| on(?= ?[,.;])")
_LEAD = re.compile(
    r"(?<!\w)(?:"
    r"(?P<since>(?:ever )?since(?: about| around| at least)?(?: the)?|as from"
    r"|(?:starting|beginning)(?: on| from| in| at| with)?)"
    r"|(?P<range>between(?: the)?|from(?: the)?)"
    r"|(?P<until>up until|until|till|up to|beyond|through)(?: the)?"
    r"|(?P<before>before|prior to|ahead of)(?: the)?"
    r"|(?P<by>(?:no later than|not later than|by)(?: the)?)"
    r"|(?P<after>after|following)(?: the)?"
    r"|(?P<week_of>(?:the )?week (?:of|from|beginning|starting)(?: on)?)"
    r"|(?P<weekend_of>(?:the )?weekend of)"
    rf"|(?P<offset>(?:{words.NUMBER} (?:day|week|month|year)s?|the (?:day|night|week)) (?:before|after)(?: the)?)"
    r"|(?P<during>during|throughout|all through|over|within|across|in the course of|for)(?: the)?"
    r") $"
)
_SINCE_EVENT = re.compile(r"\bsince (?!then\b)[^.;:,()\n]{3,70} (?:on|of|in|at)(?: the)? $")
_SUPERLATIVE = re.compile(r"(?:\b(?:most \w+|first|worst|\w{3,}est)(?: [\w-]+){0,4}) $")


def find(text: str) -> list[TimePhrase]:
    """Every phrase that says when, in order; none overlaps another."""
    lowered = _lowered(text)
    phrases: list[TimePhrase] = []
    floor = 0
    while (found := run().search(lowered, floor)) is not None:
        phrase = _phrase(text, lowered, found.start(), found.start("core"), floor=phrases[-1].end if phrases else 0)
        if phrase is not None:
            phrases.append(phrase)
        floor = found.end() if phrase is None else phrase.end
    return phrases


def _lowered(text: str) -> str:
    """Small letters, and a line broken inside a sentence joined, at the same offsets."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # 'İ' is two characters once lowered.
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return _LONE_BREAK.sub(lambda found: " " * len(found[0]), lowered).replace("\t", " ")


def _phrase(text: str, lowered: str, start: int, core: int, *, floor: int) -> TimePhrase | None:
    for word in _WORD.finditer(lowered, start, core + 1):
        read = read_point(lowered, word.start())
        if read is None or read.end <= core or not _capital(text, lowered, read):
            continue
        phrase = _grown(text, lowered, _month_after_in(lowered, read), floor)
        if phrase is not None:
            return phrase
    return None


def _capital(text: str, lowered: str, read: Point) -> bool:
    """Words that are also verbs or persons ("may", "march", "sat") are dates only with a capital."""
    return all(text[word.start()].isupper() for word in _NEEDS_CAPITAL.finditer(lowered, read.start, read.end))


def _month_after_in(lowered: str, read: Point) -> Point:
    """ "In March 12 people died": after "in" the month stands alone, because a day takes "on"."""
    if read.rule != "calendar_day" or "year" in read.words or not read.words["words"].startswith(read.words["month"]):
        return read
    if not _IN_MONTH.search(lowered, max(0, read.start - 4), read.start):
        return read
    month = read.words["month"]
    return Point("month", "span", {"month": month, "words": month}, read.start, read.start + len(month))


def _grown(text: str, lowered: str, read: Point, floor: int) -> TimePhrase | None:
    """The expression with everything before and after it that belongs to the phrase."""
    if read.rule == "clock":
        return _from_clock(text, lowered, read, floor)
    if read.rule == "day_part" and (day := _day_after(text, lowered, read.end)) is not None:
        return _phrase_of(text, read.start, day.end, Parts("", (day,), part=read.words["words"]))
    start, end = read.start, read.end
    part = clock = None
    zone = ""
    if read.rule in DAYS:
        part, end = _part_after(lowered, end)
        clock, zone, end = _clock_after(text, lowered, end)
    before, start = _part_before(lowered, start, floor) if read.rule in DAYS | {"days_of_month"} else ("", start)
    part = f"{before} {part or ''}".strip()
    lead, start = _lead_before(lowered, start, floor, read)
    points: tuple[Point, ...] = (read,)
    if clock is None and (other := _other_end(text, lowered, end, read, lead)) is not None:
        points, lead = (read, other), "range"
        part, end = _part_after(lowered, other.end) if other.rule in DAYS else ("", other.end)
    elif lead == "range" and read.rule == "days_of_month":
        lead = ""
    elif lead == "range":
        # "from Monday's raid", "between Monday and the raid": a range with one end is none.
        lead, start = ("since", start) if _runs_on(lowered, start, end, read) else ("", read.start)
        end = onward.end() if lead and (onward := _ONWARDS.match(lowered, end)) else end
    if not _in_context(lowered, read, points, lead):
        return None
    return _phrase_of(text, start, end, Parts("", points, lead, part, clock, zone))


def _from_clock(text: str, lowered: str, clock: Point, floor: int) -> TimePhrase:
    """A time of the clock, with its zone and the day it is said to be of."""
    start = clock.start
    zone, end = _zone_after(text, lowered, clock)
    lead = _CLOCK_LEAD.search(lowered, max(floor, start - 20), start)
    start = lead.start() if lead else start
    bend = "since" if lead and lead[0].startswith("since") else ""
    if lead and not lead[0].startswith(("about", "around")):
        zone = ""  # "before 22:00 GMT" is not the minute of 22:00
    day = _day_after(text, lowered, end)
    if day is None:
        return _phrase_of(text, start, end, Parts("", (), bend, clock=clock, zone=zone))
    part, end = _part_after(lowered, day.end)
    return _phrase_of(text, start, end, Parts("", (day,), bend, part, clock, zone))


def _phrase_of(text: str, start: int, end: int, parts: Parts) -> TimePhrase:
    return TimePhrase(start, end, _kind(parts), _rule(parts), parts._replace(words=text[start:end]))


def _day_after(text: str, lowered: str, end: int) -> Point | None:
    """The day a time of day is said to be of: "dawn on Monday", "15:10, 3 May"."""
    gap = _DAY_AFTER.match(lowered, end)
    day = read_point(lowered, gap.end()) if gap else None
    return day if day is not None and day.rule in DAYS and _capital(text, lowered, day) else None


def _part_after(lowered: str, end: int) -> tuple[str, int]:
    found = _PART_AFTER.match(lowered, end)
    return (found[0].strip(" ,"), found.end()) if found else ("", end)


def _part_before(lowered: str, start: int, floor: int) -> tuple[str, int]:
    found = _PART_BEFORE.search(lowered, max(floor, start - REACH), start)
    return (found[0].strip(), found.start()) if found else ("", start)


def _clock_after(text: str, lowered: str, end: int) -> tuple[Point | None, str, int]:
    gap = _CLOCK_AFTER.match(lowered, end)
    clock = read_point(lowered, gap.end()) if gap and gap.end() > end else None
    if clock is None or clock.rule != "clock":
        return None, "", end
    zone, after = _zone_after(text, lowered, clock)
    return clock, zone, after


def _last_clock(lowered: str, clock: Point) -> int:
    """Where "15:00 to 17:00" ends: both times are of one day."""
    to = _TO.match(lowered, clock.end)
    last = read_point(lowered, to.end()) if to else None
    return last.end if last is not None and last.rule == "clock" else clock.end


def _zone_after(text: str, lowered: str, clock: Point) -> tuple[str, int]:
    """The zone of a time, where one is named and known; of two times, only their day is kept."""
    end = _last_clock(lowered, clock)
    found = _ZONE.match(lowered, end)
    if found is None:
        return "", end
    name = found[1]
    if name == "local time":
        return "", found.end()
    if (name.endswith("time") and not text[found.start(1)].isupper()) or not known_zone(name):
        return "", end
    return name if end == clock.end else "", found.end()


def _lead_before(lowered: str, start: int, floor: int, read: Point) -> tuple[str, int]:
    if read.rule in {"duration", "every", "later", "since_then", "in_n", "ago"}:
        return "", start
    found = _LEAD.search(lowered, max(floor, start - REACH), start)
    if found is not None and read.rule in {"day_part", "last_night"} and not found["since"]:
        return "", start
    if found is None:
        return _since_event(lowered, start, floor) if read.kind in {"day", "span"} else ("", start)
    lead = next(name for name in _LEAD_NAMES if found[name] is not None)
    if lead == "offset":
        return f"offset {found[0].strip()}", found.start()
    if lead == "during":
        # "for 31 March" says what is planned; only "for the past week" is one phrase.
        bare_for = found[0].startswith("for") and read.kind != "window"
        return "", start if bare_for else found.start()
    return lead, found.start()


def _since_event(lowered: str, start: int, floor: int) -> tuple[str, int]:
    """ "since the truce began on 1 July": the day is that of the event that "since" speaks of.

    "the heaviest shelling since fighting in May" is no stretch of time.
    """
    event = _SINCE_EVENT.search(lowered, max(floor, start - REACH - 20), start)
    if event is None or _SUPERLATIVE.search(lowered, max(floor, event.start() - REACH), event.start()):
        return "", start
    return "since", event.start()


_LEAD_NAMES = ("since", "range", "until", "before", "by", "after", "week_of", "weekend_of", "offset", "during")


def _other_end(text: str, lowered: str, end: int, read: Point, lead: str) -> Point | None:
    """The second point of a range: "to 3 May", "and Thursday"."""
    if read.rule not in FAMILY or (to := _TO.match(lowered, end)) is None:
        return None
    other = read_point(lowered, to.end())
    if other is None or other.rule not in FAMILY or not _capital(text, lowered, other):
        return None
    alike = FAMILY[read.rule] == FAMILY[other.rule]
    if "and" in to[0]:
        return other if lead == "range" or (alike and read.rule == other.rule == "weekday") else None
    if "-" in to[0] or lead in {"until", "by", "before", "after"}:
        return other if alike and lead in {"", "range", "week_of", "since"} else None
    return other if alike or lead == "range" else None


def _runs_on(lowered: str, start: int, end: int, read: Point) -> bool:
    """Whether "from" with one day says from when."""
    if not lowered.startswith("from", start):
        return False
    return not lowered.startswith("'", end) and read.kind in {"day", "span"}


def _in_context(lowered: str, read: Point, points: tuple[Point, ...], lead: str) -> bool:
    """A month or a year alone is a date only after a word that asks for one: "in May", "since 2013"."""
    if read.rule == "month" and "which" not in read.words and "year" not in points[-1].words and len(points) == 1:
        return bool(lead) or _BEFORE_MONTH.search(lowered, max(0, read.start - 12), read.start) is not None
    if read.rule == "month" and len(points) == 2:
        return bool(lead) or "year" in points[-1].words
    if read.rule == "year" and len(points) == 1:
        near = max(0, read.start - 14)
        if _COUNTED.match(lowered, read.end) or _CAPPED_COUNT.search(lowered, near, read.start):
            return False
        return bool(lead) or _BEFORE_YEAR.search(lowered, near, read.start) is not None
    return True


def _kind(parts: Parts) -> str:
    if parts.lead in {"since", "after"}:
        return "since"
    if parts.lead in {"until", "by", "before"}:
        return "until"
    if parts.lead in {"range", "week_of", "weekend_of"}:
        return "span"
    return parts.points[0].kind if parts.points else "day"


def _rule(parts: Parts) -> str:
    if parts.zone:
        return "clock_in_zone"
    if len(parts.points) == 0:
        return parts.lead or "clock_on_anchor"
    return parts.lead.partition(" ")[0] or parts.points[0].rule
