"""Claim: named by its words and its place in the text, checked against the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import TEXT, a_claim, a_mention, a_passage, a_report, a_span, a_when, a_where
from trucewatch.errors import BrokenPassage
from trucewatch.nouns.bounds import Count, Harm
from trucewatch.nouns.claim import Claim

FLAGS = ("minors", "detained", "sexual", "named_person", "protected_site")


@pytest.mark.parametrize(
    "change",
    [
        {"act": "air_strike"},
        {"scope": "aggregate"},
        {"modality": "denied"},
        {"passage": a_passage(8)},
        {"actors": (a_mention("forces"),)},
        {"targets": (a_mention("people"),)},
        {"places": (a_where(text="IDLIB", span=a_span("IDLIB")),)},
        {"attributed_to": ()},
        {"when": a_when(text="Monday")},
        {"when": None},
        {"killed": None},
        {"injured": Harm(min=2, text="at least two people")},
        {"count": Count(min=1, max=1, text="shelled")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_words_are_another_claim(change):
    assert a_claim(**change).id != a_claim().id


@pytest.mark.parametrize(
    "change",
    [
        {"places": (a_where(lat=35.0, lon=36.0, radius_km=5, id="sy-1", name="Ma'arrat an-Nu'man"),)},
        {"places": (a_where(lat=None, lon=None, radius_km=None),)},
        {"actors": (a_mention("Regime forces"),)},
        {"when": a_when("2019-08-19")},
        {"when": a_when("2019-08-26T00:00:00+03:00", "2019-08-27T00:00:00+03:00", rule="weekday in zone")},
        {"killed": Harm(min=2, max=9, who="civilian", text="at least two people")},
        {"flags": ("minors",)},
    ],
    ids=["a better point", "no point", "a party", "another week", "a zone", "other bounds", "a flag"],
)
def test_a_better_reading_of_the_same_words_keeps_the_name(change):
    assert a_claim(**change).id == a_claim().id


def test_the_same_claim_of_another_report_is_another_claim():
    other = a_report(text=TEXT + "More.")
    passage = a_passage().model_copy(update={"report_id": other.id})
    assert a_claim(passage=passage).id != a_claim().id


def test_an_equal_claim_is_equal():
    assert a_claim() == a_claim()
    assert hash(a_claim()) == hash(a_claim())
    assert a_claim(flags=("minors",)) != a_claim()


def test_a_claim_that_reads_back_is_itself():
    claim = a_claim()
    assert claim.check(a_report()) is claim


@pytest.mark.parametrize(
    "text", [TEXT.replace("Regime", "Rebel!"), TEXT.replace("Numan", "Nuaman"), TEXT[:30], ""], ids=len
)
def test_a_changed_text_breaks_the_claim(text):
    with pytest.raises(BrokenPassage, match=r"idlib\.txt"):
        a_claim().check(a_report(text=text))


@pytest.mark.parametrize("slot", ["actors", "targets", "weapons", "places", "attributed_to"])
@pytest.mark.parametrize("span", [(0, 5), (8, 20), (7, 7), (-5, -1), (100, 999)])
def test_a_name_that_does_not_stand_there_breaks_the_claim(slot, span):
    named = a_where(text="Regime forces", span=span) if slot == "places" else a_mention("Regime forces")
    claim = a_claim(**{slot: (named.model_copy(update={"span": span}),)})
    with pytest.raises(BrokenPassage, match="'Regime forces'"):
        claim.check(a_report())


@pytest.mark.parametrize("change", [{"scope": "event"}, {"modality": "certain"}, {"flags": ("secret",)}, {"who": "x"}])
def test_words_that_are_not_ours_are_refused(change):
    with pytest.raises(ValidationError):
        a_claim(**change)


def test_a_claim_is_never_edited():
    with pytest.raises(ValidationError):
        a_claim().act = "air_strike"


@given(
    st.sampled_from(["incident", "aggregate", "ongoing", "response", "agreement", "background"]),
    st.sampled_from(["asserted", "alleged", "denied", "planned", "negated"]),
    st.sets(st.sampled_from(FLAGS)).map(lambda flags: tuple(sorted(flags))),
    st.none() | st.just(a_when()) | st.just(a_when("2019-08-26T00:00:00+03:00", "2019-08-27T00:00:00+03:00")),
)
def test_a_claim_comes_back_from_json(scope, modality, flags, when):
    claim = a_claim(scope=scope, modality=modality, flags=flags, when=when)
    again = Claim.model_validate_json(claim.model_dump_json())
    assert again == claim
    assert again.id == claim.id
