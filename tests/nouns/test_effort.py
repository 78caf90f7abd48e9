"""Effort: hours of watching that fit the period they are said of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import a_when, a_where
from trucewatch.nouns.effort import Effort


def an_effort(hours=8.0, **changes):
    return Effort(**{"observer": "patrol 3", "where": a_where(), "when": a_when(), "hours": hours, **changes})


@given(st.integers(1, 9), st.floats(0, 240))
def test_hours_fit_the_days(days, hours):
    when = a_when("2019-08-01", f"2019-08-0{days}")
    if hours <= 24 * days:
        assert an_effort(hours, when=when).hours == hours
    else:
        with pytest.raises(ValidationError, match="Give the hours of one post or patrol"):
            an_effort(hours, when=when)


def test_a_patrol_of_four_hours_did_not_watch_for_five():
    morning = a_when("2019-08-26T08:00:00+03:00", "2019-08-26T12:00:00+03:00")
    assert an_effort(4, when=morning).hours == 4
    with pytest.raises(ValidationError, match="5 hours in a period of 4"):
        an_effort(5, when=morning)


@pytest.mark.parametrize("hours", [-0.1, float("nan"), float("inf")])
def test_what_is_no_number_of_hours_is_refused(hours):
    with pytest.raises(ValidationError):
        an_effort(hours)


def test_an_effort_comes_back_from_json():
    effort = an_effort()
    again = Effort.model_validate_json(effort.model_dump_json())
    assert again == effort
    assert again.id == effort.id


def test_more_hours_of_the_same_watch_keep_the_name():
    assert an_effort(9).id == an_effort(8).id
    assert an_effort(observer="patrol 4").id != an_effort().id
