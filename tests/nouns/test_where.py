"""Where: discs on the earth that lie in each other, beside each other, or cannot be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import a_where
from trucewatch.nouns.answer import Answer
from trucewatch.nouns.where import Where

lats = st.floats(-90, 90)
lons = st.floats(-180, 180)
radii = st.floats(0, 500)
discs = st.builds(a_where, lat=lats, lon=lons, radius_km=radii)


@given(discs, discs)
def test_a_disc_within_another_is_not_wider(one, other):
    if one.within(other) is Answer.YES:
        assert one.radius_km <= other.radius_km
        assert one.distance_km(other) <= other.radius_km


@given(discs, discs)
def test_discs_apart_are_apart_from_both_sides(one, other):
    assert (one.within(other) is Answer.NO) == (other.within(one) is Answer.NO)


@given(discs, discs, st.floats(0, 500))
def test_a_wider_place_never_turns_yes_into_no(one, other, more):
    wider = other.model_copy(update={"radius_km": other.radius_km + more})
    if one.within(other) is Answer.YES:
        assert one.within(wider) is Answer.YES
    if one.within(wider) is Answer.NO:
        assert one.within(other) is Answer.NO


@given(discs)
def test_a_disc_lies_within_itself(disc):
    assert disc.within(disc) is Answer.YES


@given(discs, discs)
def test_distance_is_the_same_from_both_sides_and_half_the_earth_at_most(one, other):
    assert one.distance_km(other) == pytest.approx(other.distance_km(one), abs=1e-6)
    assert 0 <= one.distance_km(other) <= 20016


@given(lats, st.floats(-180, 0))
def test_the_other_side_of_the_earth_has_a_distance(lat, lon):
    here, there = a_where(lat=lat, lon=lon), a_where(lat=-lat, lon=lon + 180)
    assert here.distance_km(there) == pytest.approx(20015.1, abs=1)


def test_a_degree_of_latitude_is_111_km():
    assert a_where(lat=35.0).distance_km(a_where(lat=36.0)) == pytest.approx(111.2, abs=0.1)


@pytest.mark.parametrize("change", [{"lat": None, "lon": None}, {"radius_km": None}])
def test_what_is_not_located_is_unknown(change):
    assert a_where(**change).within(a_where()) is Answer.UNKNOWN
    assert a_where().within(a_where(**change)) is Answer.UNKNOWN


@pytest.mark.parametrize(
    "change",
    [
        {"lat": None},
        {"lon": None},
        {"lat": 90.1},
        {"lon": -180.1},
        {"radius_km": -1},
        {"lat": float("nan")},
        {"radius_km": float("inf")},
    ],
)
def test_what_is_no_place_on_earth_is_refused(change):
    with pytest.raises(ValidationError):
        a_where(**change)


@given(discs)
def test_a_where_comes_back_from_json(where):
    assert Where.model_validate_json(where.model_dump_json()) == where


def test_an_outline_comes_back_from_json():
    where = a_where(extent=((36.6, 35.6), (36.7, 35.6), (36.7, 35.7)))
    assert Where.model_validate_json(where.model_dump_json()) == where
