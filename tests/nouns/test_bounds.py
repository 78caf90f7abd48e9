"""Bounds: numbers with two ends, checked against every number they allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from trucewatch.nouns.answer import Answer
from trucewatch.nouns.bounds import Bounds, Count, Harm

TOP = 12
numbers = st.integers(0, TOP)
ends = st.none() | numbers


@st.composite
def some_bounds(draw):
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Bounds(min=low, max=high)


def allowed(bounds, top=3 * TOP):
    return {number for number in range(top) if bounds.holds(number)}


@given(some_bounds(), some_bounds(), numbers, numbers)
def test_a_sum_holds_the_sums(one, other, a, b):
    if one.holds(a) and other.holds(b):
        assert (one + other).holds(a + b)


@given(some_bounds(), some_bounds(), some_bounds())
def test_adding_to_wider_bounds_gives_wider_bounds(one, wider, other):
    if allowed(one) <= allowed(wider):
        assert allowed(one + other) <= allowed(wider + other)


@given(some_bounds(), some_bounds())
def test_the_hull_holds_both(one, other):
    assert allowed(one) | allowed(other) <= allowed(one.hull(other))


@given(some_bounds(), some_bounds())
def test_the_meeting_is_what_both_allow(one, other):
    meeting = one.meet(other)
    assert (set() if meeting is None else allowed(meeting)) == allowed(one) & allowed(other)


@given(some_bounds(), st.integers(0, TOP + 2))
def test_at_least_and_at_most_agree_with_counting(bounds, number):
    def told(verdicts):
        return Answer.of(verdicts.pop()) if len(verdicts) == 1 else Answer.UNKNOWN

    assert bounds.at_least(number) is told({held >= number for held in allowed(bounds)})
    assert bounds.at_most(number) is told({held <= number for held in allowed(bounds)})


@given(some_bounds())
def test_bounds_come_back_from_json(bounds):
    assert Bounds.model_validate_json(bounds.model_dump_json()) == bounds


@pytest.mark.parametrize(
    "noun",
    [Count(min=74, max=74, unit="air strike", text="74 airstrikes"), Harm(min=9, who="civilian", text="at least nine")],
)
def test_counts_and_harm_come_back_from_json(noun):
    assert type(noun).model_validate_json(noun.model_dump_json()) == noun


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, None), (None, -1), (-2, -1)])
def test_bounds_that_contradict_themselves_are_refused(low, high):
    with pytest.raises(ValidationError, match=r"below nought|minimum over"):
        Bounds(min=low, max=high)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (9, 9, "9"),
        (201, None, "201 or more"),
        (90, 99, "90-99"),
        (None, 30, "0-30"),
        (None, 0, "0"),
        (None, None, "unknown"),
    ],
)
def test_bounds_say_themselves(low, high, words):
    assert str(Bounds(min=low, max=high)) == words
