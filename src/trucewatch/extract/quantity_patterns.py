"""The words that stand before, in and after a quantity of an English text -> patterns that find them.

All of them are matched against lower-case text. The lists are closed and come from the wording of news and of
monitors' reports; a word that is missing leaves a number as a plain count, which the clause reader sees in its place.
"""

from __future__ import annotations

import re

from trucewatch.extract.number_words import ONES, ORDINALS, SCALES, TEENS, TENS, choice

LEADS = {
    "at_least": "at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of",
    "more_than": "more than|over|above|just over|well over|well above|slightly more than|a little over|far more than|"
    "much more than|upwards of|upward of|in excess of|exceeding|greater than",
    "nearly": "nearly|almost|close to|just under|just short of|just below|approaching|nearing|not quite|virtually",
    "about": "about|around|some|roughly|approximately|approx.|approx|an estimated|estimated|circa|perhaps|maybe|"
    "in the region of|in the order of|~",
    "up_to": "up to|as many as|as much as",
    "at_most": "at most|at the most|no more than|not more than|a maximum of",
    "fewer_than": "fewer than|less than|under|below",
    "exact": "exactly|precisely|only|just|a total of|a combined|all|another|a further|a record|additional|"
    "an additional|the other|the remaining",
    "between": "between",
    "from": "from",
    "age": "aged|ages|age|ages of|age of|the age of",
    "money": "us$|$|€|£|usd|eur|gbp",
    "label": "resolution|article|articles|paragraph|paragraphs|chapter|annex|appendix|page|pages|point|points|phase|"
    "stage|section|protocol|clause|clauses|no.|nos.|nr.|number|#|item|rule|category|level|flight|boeing|channel|"
    "highway|route|motorway|decree|law|order|version|figure|table|room|grade|edition|report|issue|day|track|part|"
    "bulletin|kilo",
}
"""Words before a number, by the rule they call for. Several may stand in a row: "at least some 30"."""

LEAD_RULE = {phrase: rule for rule, phrases in LEADS.items() for phrase in phrases.split("|")}
_LEAD = rf"(?:{'|'.join(re.escape(phrase) for phrase in sorted(LEAD_RULE, key=len, reverse=True))})"
LEAD = re.compile(rf"(?P<phrase>{_LEAD})(?:(?<=[a-z.]) |(?<=[$€£#~]) ?)(?=\S)")

PLURALS = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
"""A plural says two or more of it: the coding guide's convention for dozens (24), scores (40) and hundreds (200)."""

PLURAL = re.compile(
    rf"(?P<plural>{choice(PLURALS)})(?:(?<=tens)(?= of\b)|(?<!tens))"
    r"(?: of (?P<scale>thousand|million|billion)s\b)?"
)
VAGUE = {"several": 3, "a few": 3, "a handful of": 3, "a handful": 3}
"""Least numbers of words for an unnamed few. The coding guide's convention gives several as 3; "a few" and "a handful"
are read alike, because two would have been called a couple or a pair."""

FEW = re.compile(
    rf"(?P<vague>{choice(VAGUE)})(?: (?P<scale>dozen|{'|'.join(SCALES)})\b)?"
    r"|(?P<two>a couple(?: of)?|couple of|a pair of|pair of|both)\b(?: (?P<two_scale>dozen|hundred|thousand)\b)?"
    r"|(?P<number_of>an? (?:(?:large|small|great|significant|considerable|growing|limited|unspecified|unknown|"
    r"undisclosed|unconfirmed) )?number of)\b"
)

NONE = re.compile(
    r"(?:no one|no-one|nobody|none|not one|not a single|not any|zero|nil"
    r"|no(?= [a-z])(?! (?:longer|matter|doubt|wonder|sooner|later|way|comment)\b| [a-z]{1,4}-?[0-9]))\b(?!-)"
)

UNITS = {
    "km": "km|kms|kilometre|kilometres|kilometer|kilometers",
    "m": "m|metre|metres|meter|meters",
    "cm": "cm|centimetre|centimetres|centimeter|centimeters",
    "mm": "mm|millimetre|millimetres|millimeter|millimeters",
    "miles": "mile|miles|mi",
    "yards": "yard|yards",
    "feet": "feet|ft|foot",
    "inches": "inch|inches",
    "nautical miles": "nautical mile|nautical miles|nm",
    "square km": "square km|square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2|sq. km",
    "square miles": "square mile|square miles|sq miles",
    "square metres": "square metre|square metres|square meter|square meters|sq m",
    "hectares": "hectare|hectares|ha",
    "acres": "acre|acres",
    "dunams": "dunam|dunams|dunum|dunums",
    "tonnes": "tonne|tonnes|ton|tons|metric tons|metric tonnes|kt",
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
    "grams": "gram|grams",
    "pounds": "pound|pounds|lb|lbs",
    "litres": "litre|litres|liter|liters",
    "gallons": "gallon|gallons",
    "barrels": "barrels of oil|barrels of crude|barrels per day|barrels a day",
    "seconds": "second|seconds|sec",
    "minutes": "minute|minutes|min|mins",
    "hours": "hour|hours|hr|hrs",
    "days": "day|days",
    "nights": "night|nights",
    "weeks": "week|weeks",
    "months": "month|months",
    "years": "year|years",
    "decades": "decade|decades",
    "centuries": "century|centuries",
    "km/h": "km/h|kph|kmh",
    "mph": "mph",
    "knots": "knots",
    "degrees": "degree|degrees|°c|°",
    "kW": "kw|kilowatts",
    "MW": "mw|megawatts",
}
"""Units of distance, area, mass, volume, time, speed and power, by the name they are given here."""

UNIT_NAME = {word: unit for unit, words in UNITS.items() for word in words.split("|")}
_UNIT = "|".join(re.escape(word) for word in sorted(UNIT_NAME, key=len, reverse=True))

PEOPLE = (
    "people|persons|civilians|soldiers|troops|fighters|militants|rebels|insurgents|gunmen|policemen|officers|children|"
    "women|men|girls|boys|students|others|residents|refugees|prisoners|mercenaries|families|homes|houses|rockets|"
    "shells|missiles|drones|explosions|strikes|airstrikes|attacks|violations|displaced|wounded|dead|were|have"
)
"""What follows a count and never a year, a label or a day: "killed 2000 people", "in July 12 people were killed"."""

_FUNCTION_WORD = (
    "including|among|and|or|to|with|but|the|in|at|by|most|mostly|many|all|some|from|on|of|as|while|who|were|was"
)

TAIL = re.compile(
    rf"""
    (?P<percent>\ ?%|\ per\ ?cent\b|\ percent\b|\ pct\b|-percent\b|\ percentage\ points?\b)
    | (?P<age>[- ]?(?:years?|months?|weeks?|days?)(?:[- ]old|\ of\ age)s?\b)
    | (?P<decade>(?<=[1-9]0)s\b(?!\ of))
    | (?P<clock>\ ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\ ?o'clock\b|\ ?(?:gmt|utc)\b)
    | (?P<money>(?:\ of)?[ -](?:(?:us|canadian|australian)\ )?(?:dollars?|euros?|roubles?|rubles?|hryvnias?|liras?|
        rials?|riyals?|dinars?|shekels?|yuan|drams?|manats?|birr|shillings?|pounds\ sterling|usd|eur|gbp)\b)
    | (?P<multiple>(?:\ (?:separate|different|more))?(?:\ of)?\ (?:times?|occasions?)\b|-times?\b)
    | (?P<share>[- ](?:thirds|quarters|fifths|sixths|eighths|tenths)\b
        |(?<=one)[- ](?:third|quarter|fifth|sixth|eighth|tenth)\b)
    | (?P<half>[-\ ]and[-\ ]a[-\ ]half\b)?(?:\ of)?(?P<gap>[-\ ]?)(?P<unit>{_UNIT})(?!\w)
    | (?P<label>-(?!(?:{_FUNCTION_WORD})\b)(?:[a-z][\w-]*)|(?:[-/][0-9]+)+|\.[0-9][\w.]*|[a-z_]\w*)
    """,
    re.VERBOSE,
)
"""What follows a number and says that it is not a count of acts or people."""

OPEN_TAIL = re.compile(
    r"(?P<or_more> or more\b| or above\b|-plus\b| plus\b|\+)|(?P<or_fewer> or (?:fewer|less)\b)"
    r"|(?P<about> or so\b|[- ]odd\b)"
)
TIMES = {"twice": 2, "thrice": 3}
RATIO = re.compile(r" (?:as (?:many|much|high|large)|more|higher|larger|the|that)\b")

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?(?=[ ,;:)\n]|$)|(?:" + MONTHS + r")\b)"
_NOT_PEOPLE = rf"(?!\ (?:{PEOPLE})\b)"
_ORDINAL = rf"(?:[0-9]{{1,5}}(?:st|nd|rd|th)|(?:(?:{choice(TENS)})[- ])?{choice(ORDINALS)})"

OTHER = re.compile(
    rf"""
    (?P<clock>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])(?:\ ?(?:am|pm|a\.m\.|p\.m\.|hours|hrs|gmt|utc)(?!\w))?
        |[0-2]?[0-9]\.[0-5][0-9]\ ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)
        |[0-2][0-9][0-5][0-9]\ ?(?:hours|hrs|gmt|utc|local\ time)\b)
    | (?P<date>(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9](?![0-9])
        |[0-3]?[0-9](?P<mark>[./])[01]?[0-9](?P=mark)(?:{_YEAR}|[0-9]{{2}}(?![0-9]))
        |{_DAY}(?:(?:\ ?-\ ?|/|\ to\ |\ and\ |\ &\ |,\ (?=[0-9]{{1,2}}(?:,|\ and)\ )){_DAY}){{0,6}}
            \ (?:of\ )?(?P<month>{_MONTH})(?:,?\ {_YEAR})?
        |{_ORDINAL}\ of\ (?P<month_of>{_MONTH})(?:,?\ {_YEAR})?
        |(?P<month_first>{_MONTH})\ {_DAY}(?![\w%]|[,.:][0-9]){_NOT_PEOPLE}
            (?:(?:\ ?-\ ?|\ to\ |\ and\ ){_DAY}(?![\w%]|[,.:][0-9]){_NOT_PEOPLE})?(?:,?\ {_YEAR})?
        |(?P<month_year>{_MONTH}),?\ {_YEAR}
        |(?:19|20)[0-9]0s\b)
    | (?P<ordinal>{_ORDINAL}\b)
        (?P<formation>\ (?:[a-z-]+\ )?(?:brigades?|divisions?|battalions?|regiments?|corps|army|squadron|fleet)\b)?
    | (?P<multiple>{choice(TIMES)})
    | (?P<label>[a-z]{{1,8}}-?[0-9][\w/]*(?:-\w+)*|[0-9]+[a-z]+-?[0-9]\w*|[0-9]{{13,}}\w*)
    """,
    re.VERBOSE,
)
"""Things with figures or number words in them that are no numbers of acts or people."""

MONTHS_NEED_CAPITALS = ("may", "mar", "sep", "dec", "jan")
"""Beginnings of months that English also uses otherwise: \"may\", \"march\"."""

_HARMED = "dead|killed|victims|wounded|injured|casualties"
PART_BEFORE = re.compile(
    rf"\b(?:including|includes?|included|comprising|of (?:them|whom|which),?"
    rf"|(?:among (?:them|whom)|(?:among|of) (?:the|those) (?:{_HARMED}))(?:,| are| is| were| was)?) (?:the |an? )?$"
)
PART_AFTER = re.compile(
    rf" of (?:(?:them|whom|which|those|these)\b|(?:the|those) (?:{_HARMED})\b"
    rf"|(?:the |those |these |some |about )+(?:[0-9]|{choice([*ONES, *TEENS, *TENS])}))"
)
PART_GOES_ON = re.compile(r"(?: [\w'-]+){1,4}(?:,| and|, and) $")
PART_ENDS = re.compile(
    r"(?: [\w'-]+){0,1} (?:others|more|people|persons)\b|(?: [\w'-]+){0,3} (?:were|was|have|had|has|remain|remained)\b"
)
"""A list after "including" goes on over commas and "and" until a new subject begins: "and 20 others were injured"."""

PREPOSITIONS = ("over", "under", "above", "below", "around", "about")
"""Leads that are places as well: "under one command"."""

COUNTING_LEADS = {"at_least", "more_than", "nearly", "at_most", "fewer_than", "exact"}
"""Leads that stand before counts and not before years; "about 2015" and "up to 2018" may be either."""

SHORT_YEAR = re.compile(r"[-/][0-9]{2}$")
MONEY_MILLION = re.compile(r"m\b")
APPOSITION_END = re.compile(r", [a-z]|\)")
PART_OF_NUMBER = re.compile(rf" of (?:the |those |these |some |about )+(?:[0-9]|{choice([*ONES, *TEENS, *TENS])})")

PREFIXES = ("mid", "pre", "non", "sub", "post", "early", "late")
"""What stands before a hyphen and a year, and makes no label of them."""

RANGE_JOIN = re.compile(r"(?: to | or | and |-)(?:(?:about|around|nearly|some|even|perhaps) )?")
PLACE_IN_ORDER = re.compile(r"(?:st|nd|rd|th)\b")

_CHANGE = (
    "rose|risen|rises?|rising|increased?|increasing|climbed|grew|grown|jumped|fell|fallen|dropped|declined|decreased"
)
CHANGE_BEFORE = re.compile(rf"\b(?:{_CHANGE})(?: (?:sharply|by|up|again|further|slightly))* $")
"""In "rose from 15 to 20" the figures are two numbers, an old and a new one, and no range."""

PLACE_BEFORE = re.compile(
    r"\b(?:control|fl(?:y|ew|ies|own|ying|ights?)|circl\w+|hover\w+|disputes?|sovereignty|down|anger) $"
)
"""After these "over" is a place: "drones flew over two villages"."""

PERSON_BEFORE = re.compile(r"\b(?:children|boys|girls|minors|persons|people|those|women|men|anyone|teenagers) $")
AGE_BEFORE = re.compile(r"\b(?:girl|boy|child|man|woman) of $")
NAME_BEFORE = re.compile(r"[A-Z][\w'-]+, $")
HARM_BEFORE = re.compile(r"\b(?:kill\w*|wound\w*|injur\w*|arrest\w*|detain\w*|captur\w*|displac\w*|and|or|than|to) $")
DATE_BEFORE = re.compile(r"\b(?:in|since|during|until|till|before|after|throughout) $")
PEOPLE_AFTER = re.compile(rf"(?: [a-z-]+)? (?:{PEOPLE})\b")
LABEL_FAILS = re.compile(
    rf"(?: [a-z-]+)? (?:{PEOPLE})\b"
    r"| (?!(?:is|was|has|says|bans|calls|remains|requires|allows|provides|states|obliges)\b)[a-z-]{2,}s\b"
)
"""A plural after "that day three" or "at that point 12" shows a count; a verb after "resolution 1701" does not."""

LIST_END = re.compile(r"[,.;:)\n]| (?:and|or) [0-9]| (?:of|were|was)\b|$")
ITEM_MARK = re.compile(r"(?:\A|\n)[ \t]*$")
ITEM_END = re.compile(r"[.)/][ \t]")

PRONOUN_BEFORE = re.compile(
    r"\b(?:the(?: only)?|this|that|each|every|any|another|which|last|next|first|new|old|an?|such|bigger|larger) $"
)
PRONOUN_AFTER = re.compile(
    r" (?:of\b|another\b|by one\b|after another\b|thing\b|point\b|hand\b|side of\b|such\b|that\b|who\b|which\b|to\b"
    rf"|(?:can|could|must|may|might|should|would|will|does|cannot)\b|in (?:{choice([*ONES, *TEENS])}|[0-9]))|'s\b"
)
CLAUSE_END = re.compile(r"[,.;:)!?\n]|$| (?:since|in which|where|when|as|for|and)\b")
"""Where "one" is no number: "the deadliest one since", "each one", "one another", "one in five"."""

WRAP = re.compile(r"(?<=[a-z,])\n(?=[a-z]|[0-9][0-9,.]* [a-z])")
"""A line that was broken inside a sentence, and no item of a list: "more than" at its end and "200 people" below."""

START = re.compile(
    rf"(?<!\w)(?<![0-9\s]\.)(?:[0-9]|[$€£#~]|{_LEAD}|{choice([*ONES, *TEENS, *TENS, *ORDINALS, *PLURALS])}"
    rf"|(?:{MONTHS})\b"
    r"|(?:half )?an? (?:dozen|hundred|thousand|million|billion|couple|pair|few|handful|(?:[a-z]+ )?number of)\b"
    r"|several\b|couple of|pair of|both\b|twice\b|thrice\b|none\b|nobody\b|no\b|zero\b|nil\b"
    r"|not (?:one|a single|any)\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b|[a-z]{1,8}-?(?=[0-9]))"
)
"""Where a quantity may begin: the one expression that runs over the whole text."""
