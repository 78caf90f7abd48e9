from __future__ import annotations

import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.extract.times import dateline, find, resolve
from trucewatch.nouns.when import When

WED = "2018-01-10"  # a Wednesday
AUTUMN = "2017-10-04"
LEAP = "2020-02-29"  # a Saturday

RELATIVE = [
    # weekdays
    ("shot on Wednesday", WED, ("2018-01-10", "2018-01-10"), "weekday"),
    ("shot on Thursday", WED, ("2018-01-04", "2018-01-04"), "weekday"),
    ("shot on Tuesday afternoon", WED, ("2018-01-09", "2018-01-09"), "weekday"),
    ("a mine on Sunday night", WED, ("2018-01-07", "2018-01-08"), "weekday"),
    ("a mine on Wednesday night", WED, ("2018-01-10", "2018-01-10"), "weekday"),
    ("late on Friday", LEAP, ("2020-02-28", "2020-02-28"), "weekday"),
    ("early on Sunday", LEAP, ("2020-02-23", "2020-02-23"), "weekday"),
    ("before dawn on Monday", WED, ("2018-01-08", "2018-01-08"), "weekday"),
    ("around noon on Friday", WED, ("2018-01-05", "2018-01-05"), "weekday"),
    ("at midnight on Friday", WED, ("2018-01-05", "2018-01-06"), "weekday"),
    ("last Wednesday", WED, ("2018-01-03", "2018-01-03"), "weekday"),
    ("on Friday last week", WED, ("2018-01-05", "2018-01-05"), "weekday_of_week"),
    ("on Monday of last week", WED, ("2018-01-01", "2018-01-01"), "weekday_of_week"),
    ("between Friday and Sunday", WED, ("2018-01-05", "2018-01-07"), "range"),
    ("between Friday and Sunday night", WED, ("2018-01-05", "2018-01-08"), "range"),
    ("on Monday and Tuesday", WED, ("2018-01-08", "2018-01-09"), "range"),
    ("from Saturday to Monday", WED, ("2018-01-06", "2018-01-08"), "range"),
    ("the night of Friday to Saturday", WED, ("2018-01-05", "2018-01-06"), "range"),
    ("from late Friday until early Sunday", WED, ("2018-01-05", "2018-01-07"), "range"),
    ("in the night from 4 to 5 January", WED, ("2018-01-04", "2018-01-05"), "days_of_month"),
    ("since about 10 am on Tuesday", WED, ("2018-01-09", WED), "since"),
    ("at 0930 hours", WED, (WED, WED), "clock_on_anchor"),
    ("overnight into Sunday", WED, ("2018-01-06", "2018-01-07"), "overnight_weekday"),
    ("on Friday at about 3 pm", WED, ("2018-01-05", "2018-01-05"), "weekday"),
    ("15:10 on Tuesday", WED, ("2018-01-09", "2018-01-09"), "weekday"),
    # words for days
    ("seen today", WED, (WED, WED), "day_word"),
    ("today at noon", WED, (WED, WED), "day_word"),
    ("at dawn today", WED, (WED, WED), "day_word"),
    ("at dawn of yesterday", WED, ("2018-01-09", "2018-01-09"), "day_word"),
    ("yesterday evening", "2020-03-01", ("2020-02-29", "2020-02-29"), "day_word"),
    ("the day before yesterday", "2018-01-01", ("2017-12-30", "2017-12-30"), "day_word"),
    ("tomorrow morning", "2017-12-31", ("2018-01-01", "2018-01-01"), "day_word"),
    ("tonight", WED, (WED, WED), "day_word"),
    ("this afternoon's shelling", WED, (WED, WED), "day_word"),
    ("last night", "2018-01-01", ("2017-12-31", "2018-01-01"), "last_night"),
    ("overnight", WED, ("2018-01-09", WED), "last_night"),
    ("fired all night long", WED, ("2018-01-09", WED), "last_night"),
    ("towards midnight", WED, (WED, WED), "day_part"),
    ("at 15:10", WED, (WED, WED), "clock_on_anchor"),
    ("from 20:15 the guns", WED, (WED, WED), "clock_on_anchor"),
    # dates without a year
    ("on 10 January", WED, (WED, WED), "calendar_day"),
    ("on 11 January", AUTUMN, ("2017-01-11", "2017-01-11"), "calendar_day"),
    ("on December 25", WED, ("2017-12-25", "2017-12-25"), "calendar_day"),
    ("on 29 February", WED, ("2016-02-29", "2016-02-29"), "calendar_day"),
    ("the thirtieth of June", AUTUMN, ("2017-06-30", "2017-06-30"), "calendar_day"),
    ("the 2nd of February", AUTUMN, ("2017-02-02", "2017-02-02"), "calendar_day"),
    ("on Jan. 9", WED, ("2018-01-09", "2018-01-09"), "calendar_day"),
    ("Tuesday, 9 January", WED, ("2018-01-09", "2018-01-09"), "calendar_day"),
    ("Sat 6 Jan", WED, ("2018-01-06", "2018-01-06"), "calendar_day"),
    ("on the evening of 6 March", AUTUMN, ("2017-03-06", "2017-03-06"), "calendar_day"),
    ("during the night of 6 March", AUTUMN, ("2017-03-06", "2017-03-07"), "calendar_day"),
    ("at dawn on 24 February", AUTUMN, ("2017-02-24", "2017-02-24"), "calendar_day"),
    ("on 8 January at about 19:30", WED, ("2018-01-08", "2018-01-08"), "calendar_day"),
    ("starting from 19:10 on August 23", WED, ("2017-08-23", "2017-08-23"), "calendar_day"),
    ("on 12 and 13 March", AUTUMN, ("2017-03-12", "2017-03-13"), "days_of_month"),
    ("on 12, 13 and 16 March", AUTUMN, ("2017-03-12", "2017-03-16"), "days_of_month"),
    ("between 1 and 18 March", AUTUMN, ("2017-03-01", "2017-03-18"), "days_of_month"),
    ("from 15 to 21 March", AUTUMN, ("2017-03-15", "2017-03-21"), "days_of_month"),
    ("on March 29-30", AUTUMN, ("2017-03-29", "2017-03-30"), "days_of_month"),
    ("the night of 14 to 15 August", WED, ("2017-08-14", "2017-08-15"), "days_of_month"),
    ("the evening and night of 9-10 July", AUTUMN, ("2017-07-09", "2017-07-10"), "days_of_month"),
    ("between 10 November and 3 January", WED, ("2017-11-10", "2018-01-03"), "range"),
    ("between August and October", WED, ("2017-08-01", "2017-10-31"), "range"),
    ("in May", WED, ("2017-05-01", "2017-05-31"), "month"),
    ("in January", WED, ("2018-01-01", WED), "month"),
    ("last November", WED, ("2017-11-01", "2017-11-30"), "month"),
    ("in mid-November", WED, ("2017-11-11", "2017-11-20"), "part_of_month"),
    ("early in December", WED, ("2017-12-01", "2017-12-10"), "part_of_month"),
    ("in late February", "2020-03-15", ("2020-02-21", "2020-02-29"), "part_of_month"),
    ("the first week of March", WED, ("2017-03-01", "2017-03-07"), "part_of_month"),
    # weeks, months and years around publication
    ("this week", WED, ("2018-01-08", WED), "this"),
    ("last week", WED, ("2018-01-01", "2018-01-07"), "named"),
    ("next week", "2018-12-28", ("2018-12-31", "2019-01-06"), "named"),
    ("this month", LEAP, ("2020-02-01", LEAP), "this"),
    ("last month", WED, ("2017-12-01", "2017-12-31"), "named"),
    ("last year", WED, ("2017-01-01", "2017-12-31"), "named"),
    ("next month", "2018-12-03", ("2019-01-01", "2019-01-31"), "named"),
    ("this year", LEAP, ("2020-01-01", LEAP), "this"),
    ("earlier this year", LEAP, ("2020-01-01", LEAP), "earlier_this"),
    ("so far this year", LEAP, ("2020-01-01", LEAP), "so_far"),
    ("later this month", WED, (WED, "2018-01-31"), "later_this"),
    ("early last month", WED, ("2017-12-01", "2017-12-10"), "part_of_this"),
    ("late last year", WED, ("2017-09-01", "2017-12-31"), "part_of_this"),
    ("by the end of the month", WED, (WED, "2018-01-31"), "by"),
    ("over the weekend", WED, ("2018-01-06", "2018-01-07"), "weekend"),
    ("at the weekend", LEAP, (LEAP, LEAP), "weekend"),
    ("last weekend", LEAP, ("2020-02-22", "2020-02-23"), "weekend"),
    ("the week of 3 January", WED, ("2018-01-01", "2018-01-07"), "week_of"),
    # counted
    ("in the past three weeks", WED, ("2017-12-20", WED), "past_n"),
    ("over the past day", WED, ("2018-01-09", WED), "past_n"),
    ("in the past 24 hours", "2018-01-01", ("2017-12-31", "2018-01-01"), "past_n"),
    ("during the last 48 hours", LEAP, ("2020-02-27", LEAP), "past_n"),
    ("over the past week", LEAP, ("2020-02-22", LEAP), "past_n"),
    ("the past month", "2018-03-31", ("2018-02-28", "2018-03-31"), "past_n"),
    ("the past two years", LEAP, ("2018-02-28", LEAP), "past_n"),
    ("for the past few days", WED, ("2018-01-03", WED), "past_n"),
    ("in recent days", WED, ("2018-01-03", WED), "recent_days"),
    ("killed in a little over two weeks", WED, ("2017-12-27", WED), "in_n"),
    ("the third within a month", WED, ("2017-12-10", WED), "in_n"),
    ("in the previous 24 hours", WED, ("2018-01-09", WED), "before_n"),
    ("in the next two weeks", WED, (WED, "2018-01-24"), "next_n"),
    ("two days ago", "2020-03-01", ("2020-02-28", "2020-02-28"), "ago"),
    ("three weeks ago", WED, ("2017-12-17", "2017-12-23"), "ago"),
    ("a year ago", WED, ("2017-01-01", "2017-12-31"), "ago"),
    ("a few days ago", WED, ("2018-01-03", "2018-01-08"), "ago"),
    ("two hours ago", WED, ("2018-01-09", WED), "ago"),
    ("two days after Friday's raid", WED, ("2018-01-07", "2018-01-07"), "offset"),
    # since and until
    ("since Monday", WED, ("2018-01-08", WED), "since"),
    ("since the weekend", WED, ("2018-01-06", WED), "since"),
    ("since December 25", WED, ("2017-12-25", WED), "since"),
    ("since late October", WED, ("2017-10-21", WED), "since"),
    ("since July 2015", WED, ("2015-07-01", WED), "since"),
    ("since early 2011", WED, ("2011-01-01", WED), "since"),
    ("since 2013", WED, ("2013-01-01", WED), "since"),
    ("since the start of the month", LEAP, ("2020-02-01", LEAP), "since"),
    ("since the beginning of the year", LEAP, ("2020-01-01", LEAP), "since"),
    ("since yesterday", WED, ("2018-01-09", WED), "since"),
    ("from Monday onwards", WED, ("2018-01-08", WED), "since"),
    ("after 2 January", WED, ("2018-01-02", WED), "after"),
    ("since the truce took hold on 3 January, shells", WED, ("2018-01-03", WED), "since"),
    ("by Tuesday", WED, ("2018-01-09", "2018-01-09"), "by"),
    ("by the end of November", WED, ("2017-11-21", "2017-11-30"), "by"),
]

ABSOLUTE = [
    ("on 10 January 2018", ("2018-01-10", "2018-01-10"), "calendar_day"),
    ("on January 10, 2018", ("2018-01-10", "2018-01-10"), "calendar_day"),
    ("2018-01-10", ("2018-01-10", "2018-01-10"), "iso_day"),
    ("10.01.2018", ("2018-01-10", "2018-01-10"), "numeric_day"),
    ("13/01/2018", ("2018-01-13", "2018-01-13"), "numeric_day"),
    ("01/13/2018", ("2018-01-13", "2018-01-13"), "numeric_day"),
    ("Friday, 28 February 2020", ("2020-02-28", "2020-02-28"), "calendar_day"),
    ("as of 19:30, 10 July 2018", ("2018-07-10", "2018-07-10"), "calendar_day"),
    ("24 August 2021, 09:00", ("2021-08-24", "2021-08-24"), "calendar_day"),
    ("the night of 28 February 2020", ("2020-02-28", "2020-02-29"), "calendar_day"),
    ("15-21 March 2021", ("2021-03-15", "2021-03-21"), "days_of_month"),
    ("27 January to 2 February 2020", ("2020-01-27", "2020-02-02"), "range"),
    ("29 December to 2 January 2020", ("2019-12-29", "2020-01-02"), "range"),
    ("29 December 2019 to 2 January", ("2019-12-29", "2020-01-02"), "range"),
    ("between 10 January and 31 March 2023", ("2023-01-10", "2023-03-31"), "range"),
    ("January to March 2023", ("2023-01-01", "2023-03-31"), "range"),
    ("the 2015-2016 campaign", ("2015-01-01", "2016-12-31"), "range"),
    ("from 2014 to 2016", ("2014-01-01", "2016-12-31"), "range"),
    ("in November 2020", ("2020-11-01", "2020-11-30"), "month"),
    ("the June 2016 raid", ("2016-06-01", "2016-06-30"), "month"),
    ("in February 2020", ("2020-02-01", "2020-02-29"), "month"),
    ("late October 2019", ("2019-10-21", "2019-10-31"), "part_of_month"),
    ("in mid-2014", ("2014-05-01", "2014-08-31"), "part_of_year"),
    ("in 2015", ("2015-01-01", "2015-12-31"), "year"),
    ("in the summer of 2014", ("2014-01-01", "2014-12-31"), "season"),
    ("the winter of 2014", ("2014-01-01", "2015-03-31"), "season"),
    ("the week of 27 January to 2 February 2020", ("2020-01-27", "2020-02-02"), "range"),
    ("two days after 3 May 2017", ("2017-05-05", "2017-05-05"), "offset"),
]

PLANNED = [
    ("will meet on Friday", ("2018-01-12", "2018-01-12"), "weekday"),
    ("will meet on Wednesday", (WED, WED), "weekday"),
    ("by Thursday evening", (WED, "2018-01-11"), "by"),
    ("on 5 January", ("2019-01-05", "2019-01-05"), "calendar_day"),
    ("on 12 January", ("2018-01-12", "2018-01-12"), "calendar_day"),
    ("this week", ("2018-01-08", "2018-01-14"), "this"),
    ("next week", ("2018-01-15", "2018-01-21"), "named"),
    ("in March", ("2018-03-01", "2018-03-31"), "month"),
    ("this weekend", ("2018-01-13", "2018-01-14"), "weekend"),
    ("from Friday to Sunday", ("2018-01-12", "2018-01-14"), "range"),
    ("in two weeks", (WED, "2018-01-24"), "in_n"),
    ("beyond 19 January", (WED, "2018-01-19"), "until"),
    ("next Friday", ("2018-01-12", "2018-01-19"), "weekday"),
]

ANCHORED = [
    ("the same day", ("2018-01-03", "2018-01-03")),
    ("that evening", ("2018-01-03", "2018-01-03")),
    ("that night", ("2018-01-03", "2018-01-04")),
    ("a day later", ("2018-01-04", "2018-01-04")),
    ("ten minutes later", ("2018-01-03", "2018-01-03")),
    ("hours later", ("2018-01-03", "2018-01-04")),
    ("five hours earlier", ("2018-01-02", "2018-01-03")),
    ("three days before, shells", ("2017-12-31", "2017-12-31")),
    ("two days later", ("2018-01-05", "2018-01-05")),
    ("on the next day", ("2018-01-04", "2018-01-04")),
    ("the previous evening", ("2018-01-02", "2018-01-02")),
    ("the night before, shells", ("2018-01-02", "2018-01-03")),
    ("the day before.", ("2018-01-02", "2018-01-02")),
    ("the week before.", ("2017-12-25", "2017-12-31")),
    ("the following week", ("2018-01-08", WED)),
    ("the previous month", ("2017-12-01", "2017-12-31")),
    ("the following Friday", ("2018-01-05", "2018-01-05")),
    ("since then", ("2018-01-03", WED)),
    ("Nine have since been freed", ("2018-01-03", WED)),
    ("at 15:10", ("2018-01-03", "2018-01-03")),
    ("until 8 January", ("2018-01-03", "2018-01-08")),
    ("in the previous 24 hours", ("2018-01-02", "2018-01-03")),
]

NOTHING = [
    "The army may attack.",
    "May he rest in peace, said the mayor.",
    "The column began to march on the town.",
    "Troops march in 12 columns.",
    "They sat in the sun.",
    "An august body of elders.",
    "It was the second attack.",
    "for the third day in a row",
    "a five-hour pause",
    "the six-month ceasefire",
    "a 14-year-old girl",
    "a 60-year-old man",
    "between 15 and 20 Palestinians",
    "resolution 1701 of the Council",
    "a total of 2015 shells",
    "by 2000 fighters",
    "120mm and 82mm mortars",
    "57km north-east of the city",
    "a ratio of 3.50 to one",
    "the M4 highway",
    "M23 rebels",
    "after a night of air raids",
    "Article 5(2) of the text",
    "the day before the truce",
    "some days are quiet",
    "the moon and the sea",
    "a decimal 10.30 of a point",
    "janitors and octopus, marching juniors",
    "He said that night raids must end",
    "a monthlong siege",
]

UNRESOLVED = [
    ("for five hours", "duration"),
    ("for more than a year", "duration"),
    ("two hours of calm", "duration"),
    ("shelled daily", "repeat"),
    ("on Tuesdays", "repeat"),
    ("every night", "repeat"),
    ("in recent years", "era"),
    ("the 1990s", "era"),
    ("a day later", "anaphor"),
    ("since then", "anaphor"),
    ("10/01/2018", "day"),
    ("30 February 2018", "day"),
    ("more than a year ago", "day"),
    ("until 8 January 2018", "until"),
]


def only(text, **basis):
    phrases = find(text)
    assert len(phrases) == 1, phrases
    return resolve(phrases[0], text=text, **basis)


def days(when):
    return None if when is None else (str(when.earliest), str(when.latest))


@pytest.mark.parametrize(("text", "published", "expected", "rule"), RELATIVE)
def test_a_phrase_is_read_against_the_publication_day(text, published, expected, rule):
    when = only(text, published=date.fromisoformat(published))
    assert (days(when), when.rule) == (expected, rule)


@pytest.mark.parametrize("text", ["on 20 March", "on 12 and 13 March", "on the night of 14 March", "on 30 August"])
def test_a_day_without_a_year_that_lies_ahead_is_not_put_a_year_back(text):
    assert only(text, published=date(2024, 3, 11)) is None
    assert only(text, published=date(2024, 3, 11), future=True).first_day.year == 2024


def test_a_day_of_last_autumn_needs_no_year():
    assert days(only("on 30 December", published=date(2024, 1, 10))) == ("2023-12-30", "2023-12-30")


@pytest.mark.parametrize("text", [row[0] for row in RELATIVE if "since 2" not in row[0]])
def test_without_a_publication_day_a_relative_phrase_is_not_guessed(text):
    assert only(text, published=None) is None


@pytest.mark.parametrize(("text", "expected", "rule"), ABSOLUTE)
@pytest.mark.parametrize("published", [None, date(2024, 5, 1), date(2012, 1, 1)])
def test_a_complete_date_needs_no_publication_day(text, expected, rule, published):
    when = only(text, published=published)
    assert (days(when), when.rule) == (expected, rule)


@pytest.mark.parametrize(("text", "expected", "rule"), PLANNED)
def test_what_is_planned_points_forwards(text, expected, rule):
    when = only(text, published=date(2018, 1, 10), future=True)
    assert (days(when), when.rule) == (expected, rule)


@pytest.mark.parametrize(("text", "expected"), ANCHORED)
def test_a_phrase_leans_on_the_event_last_spoken_of(text, expected):
    anchor = When(earliest=date(2018, 1, 3), latest=date(2018, 1, 3), text="3 January", rule="calendar_day")
    assert days(only(text, published=date(2018, 1, 10), anchor=anchor)) == expected


def test_a_date_without_a_year_takes_that_of_the_event_last_spoken_of():
    anchor = When(earliest=date(2023, 8, 3), latest=date(2023, 8, 3), text="3 August 2023", rule="calendar_day")
    assert days(only("on 14 October", published=None, anchor=anchor)) == ("2023-10-14", "2023-10-14")


def test_the_next_day_after_a_month_is_no_day():
    anchor = When(earliest=date(2023, 8, 1), latest=date(2023, 8, 31), text="August 2023", rule="month")
    assert only("on the next day", published=date(2023, 9, 9), anchor=anchor) is None


@pytest.mark.parametrize("text", NOTHING)
def test_a_trap_is_no_date(text):
    assert find(text) == []


@pytest.mark.parametrize(("text", "kind"), UNRESOLVED)
def test_a_phrase_that_fixes_no_day_is_found_and_left_open(text, kind):
    (phrase,) = find(text)
    assert phrase.kind == kind
    assert resolve(phrase, published=None if kind in {"day", "until"} else date(2018, 1, 10)) is None


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("killed on Monday.", "day", "Monday"),
        ("in the past three weeks", "window", "the past three weeks"),
        ("over the past day", "window", "over the past day"),
        ("between 1 May and 3 May", "span", "between 1 May and 3 May"),
        ("calm since Monday,", "since", "since Monday"),
        ("up to 31 October 2023 it", "until", "up to 31 October 2023"),
        ("a raid in May 2017", "span", "May 2017"),
        ("killed in two weeks", "window", "two weeks"),
        ("during the night of 6 March", "day", "during the night of 6 March"),
        ("Monday's raid", "day", "Monday"),
        ("is planned for 31 March", "day", "31 March"),
        ("since the\ntruce began on 1 July it", "since", "since the\ntruce began on 1 July"),
    ],
)
def test_the_phrase_covers_its_words_and_no_more(text, kind, words):
    (phrase,) = find(text)
    assert (phrase.kind, text[phrase.start : phrase.end]) == (kind, words)


def test_after_in_a_month_is_not_joined_to_a_number():
    (phrase,) = find("In March 12 people died")
    assert days(resolve(phrase, published=date(2018, 1, 10))) == ("2017-03-01", "2017-03-31")


def test_a_superlative_since_is_no_stretch_of_time():
    phrases = find("the heaviest fire since the clashes in mid-November")
    assert [phrase.kind for phrase in phrases] == ["span"]


def test_a_heading_is_not_joined_to_the_next_paragraph():
    assert len(find("Calm on Monday\n\n12 March was worse")) == 2


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("at 22:00 GMT on 4 May 2017", "2017-05-04T22:00:00+00:00"),
        ("at 00:00 Kyiv time on 5 May 2017", "2017-05-05T00:00:00+03:00"),
        ("on 4 May 2017 at 14:30 UTC+3", "2017-05-04T14:30:00+03:00"),
        ("at 3 p.m. Moscow time on 4 May 2017", "2017-05-04T15:00:00+03:00"),
        ("24:00 GMT on 4 May 2017", "2017-05-05T00:00:00+00:00"),
    ],
)
def test_a_time_in_a_named_zone_is_a_minute(text, starts):
    when = only(text, published=None)
    assert when.exact
    assert when.earliest == datetime.fromisoformat(starts)
    assert when.latest - when.earliest == timedelta(minutes=1)


@pytest.mark.parametrize(
    "text", ["at 15:10 on 4 May 2017", "15:10 local time on 4 May 2017", "before 22:00 GMT on 4 May 2017"]
)
def test_a_time_without_a_zone_of_its_own_is_a_day(text):
    assert days(only(text, published=None)) == ("2017-05-04", "2017-05-04")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ACCRA, Jan 10, 2018 (Example Wire) - Two men", "2018-01-10"),
        ("BAZRAH, 13 March 2024 -- Rebels", "2024-03-13"),
        ("BAZRAH, 13 March 2024 - Rebels", "2024-03-13"),
        ("BAZRAH, 13 March 2024 \u2013 Rebels", "2024-03-13"),
        ("BAZRAH, 13 March 2024 \u2014 Rebels", "2024-03-13"),
        ("Daily Report\n\nbased on what was known as of 19:30, 10 July 2018\n\nText", "2018-07-10"),
        ("A headline\n17 November 2017\n\nText", "2017-11-17"),
        ("Situation in the port, 4 November 2019\n", "2019-11-04"),
        ("Note no. 6 (as of 17 August 2016)\n", "2016-08-17"),
        ("Press office, morning of 10 July 2018\n", "2018-07-10"),
        ("ACCRA, February 29. /X/ Two men", None),
        ("The deal was signed in Accra, 3 August 2017.", None),
        ("Tracker, 15-21 March 2021\n", None),
        ("Two men died on 4 May 2017 (a source said)", None),
        ("", None),
    ],
)
def test_a_report_states_its_day_in_its_first_lines(text, expected):
    found = dateline(text)
    assert (None if found is None else str(found[0])) == expected
    if found is not None:
        assert text[found[1] : found[2]].endswith(expected[:4])


# Laws.

SOME_DAY = st.dates(date(1950, 1, 1), date(2090, 12, 31))
VOCABULARY = (
    *(
        "on",
        "in",
        "at",
        "of",
        "the",
        "since",
        "until",
        "by",
        "from",
        "to",
        "and",
        "between",
        "before",
        "after",
        "-",
        ",",
    ),
    *(
        "1",
        "2",
        "12",
        "30",
        "31",
        "2015",
        "2020",
        "31/12/2019",
        "15:10",
        "GMT",
        "three",
        "a",
        "an",
        "few",
        ".",
        "\n",
        "",
    ),
    *("Monday", "Friday", "May", "March", "January", "night", "dawn", "early", "late", "mid-", "past", "last", "next"),
    *("this", "weeks", "days", "hours", "week", "month", "year", "ago", "later", "weekend", "yesterday", "today"),
    *("same", "day", "first", "second", "start", "end", "killed"),
)
PROSE = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join)


@given(PROSE | st.text(max_size=200), SOME_DAY | st.none(), SOME_DAY | st.none(), st.booleans())
def test_any_text_gives_ordered_spans_and_ordered_days(text, published, around, future):
    anchor = None if around is None else When(earliest=around, latest=around, text="x", rule="y")
    end = 0
    for phrase in find(text):
        assert end <= phrase.start < phrase.end <= len(text)
        assert phrase.data.words == text[phrase.start : phrase.end]
        end = phrase.end
        when = resolve(phrase, published=published, anchor=anchor, future=future)
        assert when is None or when.earliest <= when.latest


FORMATS = [
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{month} {d} {y}",
    "{y}-{m:02}-{d:02}",
    "{d:02}.{m:02}.{y}",
    "the {d}th of {month} {y}",
    "{short} {d}, {y}",
    "{d} {short}. {y}",
    "{d}-{short}-{y}",
    "{weekday}, {d} {month} {y}",
    "{weekday} {month} {d}, {y}",
]


@pytest.mark.parametrize("order", FORMATS)
@given(day=SOME_DAY, published=SOME_DAY | st.none())
def test_a_date_reads_back_however_it_is_written(order, day, published):
    names = {"month": f"{day:%B}", "short": f"{day:%b}", "weekday": f"{day:%A}"}
    written = order.format(d=day.day, m=day.month, y=day.year, **names).replace("May.", "May")
    assert days(only(f"killed on {written}, he said", published=published)) == (str(day), str(day))


@given(SOME_DAY, st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
def test_a_weekday_lies_in_the_future_only_when_planned(published, weekday):
    past = only(f"on {weekday} night", published=published)
    planned = only(f"on {weekday}", published=published, future=True)
    assert published - timedelta(days=6) <= past.earliest <= past.latest <= published
    assert published <= planned.earliest <= published + timedelta(days=6)


@given(SOME_DAY, st.sampled_from([row[0] for row in RELATIVE if row[0].startswith("since ")]))
def test_since_always_ends_on_publication(published, text):
    when = only(text, published=published)
    assert when is None or when.latest == published


@pytest.mark.parametrize(
    "unit",
    [
        "on Monday ",
        "1 May ",
        "the ",
        "12, 13 and ",
        "between 1 May and ",
        "since the raid on ",
        "10:10 ",
        " ",
        "\n",
        "1",
        "a",
    ],
)
def test_long_hostile_text_takes_linear_time(unit):
    text = unit * (200_000 // len(unit))
    begun = time.perf_counter()
    find(text)
    assert time.perf_counter() - begun < 10
