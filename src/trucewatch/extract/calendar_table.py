"""The rules of the calendar: a name, a kind and the words of each -> the expression that begins somewhere."""

from __future__ import annotations

import re
from functools import cache

from trucewatch.extract.calendar_words import (
    ABOUT,
    CLAUSE_END,
    DAY,
    EDGE,
    HOURED,
    MONTH,
    NUMBER,
    NUMERAL,
    ORDINAL,
    PART,
    SHORT_WEEKDAY,
    TOWARDS,
    UNDATED,
    UNIT,
    WEEK,
    WEEKDAY,
    YEAR,
    Point,
)

# Of two rules that begin at the same letter the earlier wins, so the longer stands first.
RULES: tuple[tuple[str, str, str], ...] = (
    ("iso_day", "day", r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    (
        "numeric_day",
        "day",
        r"(?<![\d./])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?![\d/])",
    ),
    (
        "days_of_month",
        "span",
        rf"(?:the )?(?P<day>{DAY})(?:, (?:the )?{DAY}){{0,6}}(?: ?[-/] ?|,? (?:and|to|or|until|till|through|into) "
        rf"(?:the )?(?:night of (?:the )?)?)(?P<last>{NUMERAL}(?:st|nd|rd|th)?(?!\w))(?: of)? (?P<month>{MONTH})"
        rf"(?:,? (?P<year>{YEAR}))?",
    ),
    (
        "days_of_month",
        "span",
        rf"(?P<month>{MONTH}) (?P<day>{DAY})(?:, {DAY}){{0,6}}(?: ?- ?|,? (?:and|to|through|until) )"
        rf"(?P<last>{NUMERAL}(?:st|nd|rd|th)?(?![\w:]|[.,]\d))(?! (?:of )?{MONTH})(?:,? (?P<year>{YEAR}))?",
    ),
    (
        "calendar_day",
        "day",
        rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?:the )?"
        rf"(?:(?P<day>{DAY})(?: of[ ]|[ -])|(?P<named>{ORDINAL}) of )"
        rf"(?P<month>{MONTH})(?:(?:,? (?:of )?|-)(?P<year>{YEAR}))?",
    ),
    (
        "calendar_day",
        "day",
        rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? )?(?P<month>{MONTH})[ -](?:the )?"
        rf"(?:(?P<day>{DAY})|(?P<named>{ORDINAL}))(?:,? (?P<year>{YEAR}))?",
    ),
    (
        "part_of_month",
        "span",
        rf"(?P<edge>{EDGE})(?: in)?[ -](?:the month of )?(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?",
    ),
    ("month", "span", rf"(?P<which>last|this past|next|this) (?P<month>{MONTH})(?! \d)"),
    ("month", "span", rf"(?:the month of )?(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?"),
    ("part_of_year", "span", rf"(?P<edge>{EDGE})(?: in)?[ -](?P<year>{YEAR})"),
    ("season", "span", rf"(?:the )?(?P<season>spring|summer|autumn|winter)(?: of)? (?P<year>{YEAR})"),
    ("era", "era", r"(?:the )?(?:early |late |mid-?)?(?:19|20)\d0s(?!\w)"),
    ("era", "era", r"(?:in )?recent (?:weeks|months|years|decades|times)"),
    ("era", "era", r"(?:the |this )?(?:last|past|next|this|previous) (?:century|decade|summer|winter|spring|autumn)"),
    ("year", "span", rf"(?<![\d.,/:])(?<![a-z]-)(?P<year>{YEAR})"),
    ("every", "repeat", rf"(?:every|each) (?:other |single |{NUMBER} )?(?:{WEEKDAY}|weekend|{PART}|{UNIT})"),
    ("every", "repeat", rf"(?:daily|nightly|hourly|weekly|monthly|yearly|annually|"
        rf"(?:{WEEKDAY}|weekend|{PART})s)(?![\w-])"),
    ("every", "repeat", r"(?:day and night|day after day|night after night|day by day)(?!\w)"),
    ("weekday_of_week", "day", rf"(?P<weekday>{WEEKDAY})(?:,? of| in)? (?P<which>last|this|next) week(?![\w-])"),
    ("weekday_of_week", "day", rf"(?P<which>last|this|next) week(?:'s| on) (?P<weekday>{WEEKDAY})"),
    (
        "weekday",
        "day",
        rf"(?P<which>last|this past|this coming|this|next) (?P<weekday>{WEEKDAY})",
    ),
    (
        "weekday_beside",
        "anaphor",
        rf"the (?P<which>previous|preceding|following|next) (?P<weekday>{WEEKDAY})",
    ),
    ("overnight_weekday", "day", rf"overnight(?: (?P<into>into|to))?(?: on)?,? "
        rf"(?P<weekday>{WEEKDAY})(?! (?:to|into) )"),
    ("weekday", "day", rf"(?P<weekday>{WEEKDAY})"),
    ("day_word", "day", r"the day (?:before yesterday|after tomorrow)"),
    ("day_word", "day", r"(?:(?:earlier|later|late|early) )?(?:today|yesterday|tomorrow|tonight)"),
    ("last_night", "day", rf"(?:late |early )?(?:last|the past) night|overnight(?! (?:from|between|(?:on )?{WEEKDAY}))"
        rf"|all night(?: long)?|throughout the night"),
    ("last_night", "day", r"(?:during|through) the night(?! of| between| from)"),
    ("day_word", "day", r"last evening"),
    ("day_word", "day", r"(?:(?:earlier|later|late|early) )?this (?:very )?(?:morning|afternoon|evening)"),
    ("day_word", "day", r"this (?:dawn|noon)"),
    ("so_far", "window", r"(?:so far this|this) (?P<unit>week|month|year) so far"
        r"|so far this (?P<other>week|month|year)"),
    ("earlier_this", "window", r"(?:earlier|already) this (?P<unit>week|month|year)"),
    ("later_this", "window", r"later this (?P<unit>week|month|year)"),
    (
        "part_of_this",
        "span",
        rf"(?P<edge>{EDGE})(?: in)? (?P<which>last|this|next|the) (?P<unit>{WEEK})(?! before| of)",
    ),
    ("weekend", "span", r"(?P<which>this past|this coming|last|next|this|the past|the coming|the)"
        r" weekend(?![\w-]| of)"),
    ("recent_days", "window", r"recent (?:days|hours)"),
    (
        "past_n",
        "window",
        rf"(?:the )?(?:past|last) {ABOUT}?(?P<number>{NUMBER} )(?:or so )?(?P<unit>{UNIT})(?! of)",
    ),
    (
        "past_n",
        "window",
        rf"the (?:past|last) (?P<unit>{UNIT})"
        r"|(?:the )?past (?P<other>week|month|year|day|hour|days|weeks|months|years)(?![\w-])",
    ),
    ("before_n", "window", rf"the (?:previous|preceding) (?P<number>{NUMBER} )(?P<unit>{UNIT})"),
    (
        "next_n",
        "window",
        rf"(?:the )?(?:next|coming) (?P<number>{NUMBER} )?(?P<unit>(?:hour|day|week|month|year)s)(?![\w-])",
    ),
    ("next_n", "window", r"the coming (?P<unit>day|week|month|year)(?![\w-])"),
    ("named", "span", rf"(?P<which>last|next|the current|this coming) (?P<unit>{WEEK})"),
    ("this", "window", rf"(?P<which>this)(?: past)? (?P<unit>{WEEK})"),
    ("ago", "day", rf"(?P<about>{ABOUT})?(?P<number>{NUMBER} )?(?P<unit>{UNIT}) ago"),
    (
        "later",
        "anaphor",
        rf"(?P<about>{ABOUT})?(?P<number>{NUMBER} )?(?P<unit>{UNIT}) "
        rf"(?P<way>later|earlier|afterwards?|previously|beforehand)",
    ),
    (
        "later",
        "anaphor",
        rf"(?P<about>{ABOUT})?(?P<number>{NUMBER} )(?P<unit>{UNIT}) (?P<way>before|after)(?= ?[,.;)]| ?$)",
    ),
    ("in_n", "window", rf"(?:within |inside |(?<=\bin ))(?P<about>{ABOUT})?(?P<number>{NUMBER} )(?P<unit>{UNIT})"),
    (
        "same",
        "anaphor",
        rf"(?:(?:the|that)(?: very)? same|that(?: very)?|the very) "
        rf"(?P<unit>day|week|month|year|weekend|{PART})(?![\w-]){UNDATED}",
    ),
    (
        "beside",
        "anaphor",
        rf"(?:the (?:very )?)?(?P<which>next|following|previous|preceding) (?:very )?"
        rf"(?P<unit>day|week|weekend|month|year|{PART})(?![\w-])",
    ),
    (
        "beside",
        "anaphor",
        rf"the (?P<unit>day|week|weekend|month|year|{PART}) (?P<which>before|after|prior)(?![\w-]){CLAUSE_END}",
    ),
    ("clock", "day", r"(?<![\d:.,/])(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)"
        r"(?::[0-5]\d)? ?(?P<half>[ap]\.?m\b\.?)"),
    ("clock", "day", r"(?<![\d:.,/])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hours|hrs)\b"),
    ("clock", "day", r"(?<![\d:.,/])(?P<hour>1[0-2]|0?\d) ?(?P<half>[ap]\.?m\b\.?)"),
    ("clock", "day", r"(?<![\d:.,/])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
        r"(?::[0-5]\d)?(?![\d:])(?: ?(?:hours|hrs)\b)?"),
    ("clock", "day", r"(?<=\bat )(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?!\d|\.\d)"),
    ("duration", "duration", rf"for (?:{ABOUT}?{NUMBER} |{ABOUT}|the whole |many |whole |long )?{UNIT}"),
    ("duration", "duration", rf"(?:{ABOUT}an? |{ABOUT}?(?!an? |some )(?:{NUMBER}) ){UNIT}"
        rf"(?! (?:before|after) (?:the )?(?:\d|{MONTH}|{WEEKDAY}))"),
    ("day_part", "day", rf"(?:{TOWARDS}|by) {HOURED}|(?:(?<=\bat )|(?<=\bsince )){HOURED}"),
    ("day_part", "day", r"(?:(?:by|during|throughout|through) |(?<=\bin ))"
        r"the (?:early |late )?(?:morning|afternoon|evening)(?! of)"),
    ("day_part", "day", r"(?<=\bin )the (?:early |late )?night(?! of| between| from)"),
    ("since_then", "anaphor", r"since then|ever since(?= ?[,.;)]| ?$)|since(?= ?[,.;)]| ?$)"),
    (
        "since_then",
        "anaphor",
        rf"(?:(?<=\bhas )|(?<=\bhave )|(?<=\bhad ))since"
        rf"(?! (?:the|a|an|at|about|last|early|late|mid|"
        rf"this|then|\d|{WEEKDAY}|{MONTH}|yesterday))",
    ),
)  # fmt: skip

LEAD_WORD = (
    r"(?:the|an?|in|of|on|at|by|to|and|or|so|far|half|early|mid|late|later|earlier|already|past|last|next|this|that|same|"
    r"very|previous|preceding|following|coming|current|recent|every|each|other|single|start|beginning|middle|end|"
    r"about|around|roughly|nearly|almost|approximately|least|most|more|less|fewer|than|over|under|up|little|just|well|"
    r"slightly|barely|only|exactly|some|several|few|couple|dozen|or|within|for|many|whole|long|during|through|throughout|"
    r"before|after|towards?|shortly|soon|since|ever|all|"
    rf"{SHORT_WEEKDAY}|{ORDINAL}|(?!{YEAR}){NUMBER}|\d{{1,2}}(?:st|nd|rd|th))"
)
CORE = (
    rf"{MONTH}|{WEEKDAY}s?|{UNIT}|{YEAR}|(?:19|20)\d0s"
    r"|\d{1,2}:\d\d|\d{1,2}(?:\.\d\d)? ?[ap]\.?m\b|at \d\d?\.\d\d(?!\d)"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}-(?=[jfmasond])"
    r"|today|yesterday|tomorrow|tonight|overnight|daily|nightly|hourly|weekly|monthly|yearly|annually|weekends?|century"
    rf"|(?:morning|afternoon|evening)s?|{HOURED}|far this|since|spring|summer|autumn|winter|times"
)
_GROUP = re.compile(r"\?P<\w+>")


@cache
def run() -> re.Pattern[str]:
    """A word that may belong to a date, with the words before it that may begin the phrase."""
    return re.compile(rf"(?<!\w)(?:{LEAD_WORD}[ ,-]{{1,3}}){{0,9}}(?P<core>{CORE})")


@cache
def point() -> re.Pattern[str]:
    """All rules in one alternation; the group that matched is the number of the rule."""
    return re.compile(
        "(?:"
        + "|".join(f"(?P<r{n}>{_GROUP.sub('?:', pattern)})" for n, (_, _, pattern) in enumerate(RULES))
        + r")(?!\w)"
    )


@cache
def pattern(number: int) -> re.Pattern[str]:
    return re.compile(RULES[number][2])


def read_point(lowered: str, start: int) -> Point | None:
    """The expression that begins at `start`, if one does."""
    found = point().match(lowered, start)
    if found is None or found.lastgroup is None:
        return None
    number = int(found.lastgroup[1:])
    again = pattern(number).match(lowered, start)
    if again is None:
        return None
    groups = {name: value for name, value in again.groupdict().items() if value is not None}
    rule, kind, _ = RULES[number]
    return Point(rule, kind, {**groups, "words": found[0]}, start, found.end())
