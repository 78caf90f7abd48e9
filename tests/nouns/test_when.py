"""When: intervals, checked against the instants and the zones they could mean."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import a_when
from trucewatch.nouns.answer import Answer
from trucewatch.nouns.when import When

ZONES = [timezone(timedelta(hours=offset)) for offset in range(-12, 15)]
DAWN = datetime(2020, 3, 1, tzinfo=UTC)
days = st.integers(0, 6).map(lambda offset: date(2020, 3, 1) + timedelta(days=offset))
hours = st.integers(0, 24 * 7).map(lambda offset: DAWN + timedelta(hours=offset))


@st.composite
def day_spans(draw):
    earliest, latest = sorted([draw(days), draw(days)])
    return When(earliest=earliest, latest=latest, text="w", rule="r")


@st.composite
def hour_spans(draw):
    earliest, latest = sorted([draw(hours), draw(hours)])
    return When(earliest=earliest, latest=latest + timedelta(hours=1), text="w", rule="r")


spans = day_spans() | hour_spans()
zones = st.sampled_from(ZONES)


def ticks(when, zone):
    """The half hours that lie in it."""
    start, end = when.instants(zone)
    half = timedelta(minutes=30)
    return {start + half * step for step in range(int((end - start) / half))}


@given(spans, spans, zones)
def test_within_asks_every_instant(act, period, zone):
    inside = ticks(act, zone) & ticks(period, zone)
    expected = Answer.YES if inside == ticks(act, zone) else Answer.NO if inside == set() else Answer.UNKNOWN
    assert act.within(period, zone) is expected


@given(spans, spans, zones)
def test_overlapping_is_sharing_an_instant(one, other, zone):
    assert one.overlaps(other, zone) is (ticks(one, zone) & ticks(other, zone) != set())
    assert one.overlaps(other, zone) is other.overlaps(one, zone)


@given(spans, zones)
def test_an_interval_lies_within_itself(when, zone):
    assert when.within(when, zone) is Answer.YES


@given(spans, spans)
def test_without_a_zone_no_answer_is_given_that_some_zone_contradicts(act, period):
    answer = act.within(period)
    if answer is not Answer.UNKNOWN:
        assert {act.within(period, zone) for zone in ZONES} == {answer}


def test_an_instant_is_in_a_day_of_an_unknown_zone_only_where_every_zone_has_it():
    day = a_when("2020-03-06")
    at_noon = a_when("2020-03-06T12:00:00+03:00", "2020-03-06T12:01:00+03:00")
    assert at_noon.within(day) is Answer.UNKNOWN
    assert at_noon.within(day, ZoneInfo("Asia/Damascus")) is Answer.YES
    assert at_noon.within(a_when("2020-03-05", "2020-03-07")) is Answer.YES


@given(spans)
def test_a_when_comes_back_from_json(when):
    assert When.model_validate_json(when.model_dump_json()) == when
    assert When.model_validate(when.model_dump(mode="json")) == when


@given(days, zones)
def test_one_day_is_inclusive_outside_and_half_open_inside(day, zone):
    when = When(earliest=day, latest=day, text="w", rule="r")
    start, end = when.instants(zone)
    assert end - start == timedelta(hours=24)
    assert when.days() == 1
    assert start.astimezone(zone).date() == day
    assert end.astimezone(zone).date() == day + timedelta(days=1)


@pytest.mark.parametrize(("day", "hours"), [("2019-03-31", 23), ("2019-10-27", 25), ("2019-07-01", 24)])
def test_a_day_on_which_the_clocks_change_is_longer_or_shorter(day, hours):
    start, end = a_when(day).instants(ZoneInfo("Europe/Kyiv"))
    assert end - start == timedelta(hours=hours)


def test_the_hour_that_autumn_repeats_is_in_order():
    kyiv = ZoneInfo("Europe/Kyiv")
    first = datetime(2019, 10, 27, 3, 30, tzinfo=kyiv)
    again = datetime(2019, 10, 27, 3, 15, tzinfo=kyiv, fold=1)
    when = When(earliest=first, latest=again, text="w", rule="r")
    assert when.instants()[1] - when.instants()[0] == timedelta(minutes=45)


def test_the_last_day_of_a_half_open_interval_is_the_one_it_reaches():
    until_midnight = a_when("2020-03-05T00:00:00+02:00", "2020-03-06T00:00:00+02:00")
    assert (until_midnight.first_day, until_midnight.last_day) == (date(2020, 3, 5), date(2020, 3, 5))
    assert until_midnight.days() == 1


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [
        ("2020-03-02", "2020-03-01"),
        ("2020-03-01", "2020-03-02T00:00:00+02:00"),
        ("2020-03-01T00:00:00", "2020-03-02T00:00:00"),
        ("2020-02-30", "2020-03-01"),
    ],
)
def test_what_is_no_interval_is_refused(earliest, latest):
    with pytest.raises(ValidationError):
        a_when(earliest, latest)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (a_when("2020-03-01"), "2020-03-01"),
        (a_when("2020-03-01", "2020-03-03"), "2020-03-01 to 2020-03-03"),
    ],
)
def test_a_when_says_itself(when, words):
    assert str(when) == words
