"""Whatever a text holds, reading it ends, in time, and with words that stand in it."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.mutation import mutants
from extract.telling import flaws, read

DATED = ["on Monday", "since 3 June", "in the past three weeks", "last night", "in 2014", "31 February", "14:05 "]
WORDS = """
Rebels | the army | Russian warplanes | Turkey | a drone | shells | mortar rounds | Bazrah | Kafr Hanin | Hama province
shelled | bombed | hit | fired | attacked | captured | killed | killing | wounding | were killed | was shot dead
denied | accused | said | according to | the ministry | of shelling | that | who | which | and | or | but | if | while
after | no | not | never | will | would | have been | has | were | by | on | in | at | near | from | to | of | with
the village | there | two | dozens of | nearly a hundred | at least | up to | people | civilians | soldiers | children
others | the truce | a ceasefire agreement | signed | does not cover | summoned | called on | released | prisoners
must | should | it | they | he | we | their | its | a hospital | casualties | no casualties | the dead | fled
their homes | violations | explosions | meeting | talks
"""
SAID = [word.strip() for word in WORDS.replace("\n", "|").split("|") if word.strip()]
MARKS = [*".,;:-()\"'%/", "\n", "\n\n", "...", "\u202e", "\u200b", "\u00a0"]
FIGURES = ["12", "more than 200", "1,000,000,000,000", "9999999999999999999999", "0", "-5", "1/2"]

FRAGMENTS = st.lists(st.sampled_from([*SAID, *MARKS, *FIGURES, *DATED]), max_size=40).map(" ".join)
ANY = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)
PUBLISHED = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)), st.just(date(2021, 6, 16)))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FRAGMENTS, PUBLISHED)
def test_any_row_of_the_words_of_reports_can_be_read(text, published):
    assert flaws(read(text, published=published)) == []


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_any_text_can_be_read(text):
    assert flaws(read(text)) == []


@settings(max_examples=100, deadline=None)
@given(FRAGMENTS)
def test_reading_twice_is_reading_once(text):
    assert read(text) == read(text)


@settings(max_examples=100, deadline=None)
@given(FRAGMENTS)
def test_what_cannot_be_seen_changes_no_claim(text):
    plain = text.replace("\u202e", "").replace("\u200b", "")
    marked = plain.replace(" ", " \u202a\u200b")
    assert [(claim.act, claim.scope, claim.modality, claim.when) for claim in read(marked).claims] == [
        (claim.act, claim.scope, claim.modality, claim.when) for claim in read(plain).claims
    ]


UNDATED = st.lists(st.sampled_from([*SAID, *MARKS]), max_size=40).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(UNDATED)
def test_where_nothing_is_dated_no_date_is_given(text):
    assert [claim.when for claim in read(text, published=None).claims if claim.when is not None] == []


@settings(max_examples=200, deadline=None)
@given(FRAGMENTS)
def test_without_a_publication_day_no_relative_date_is_given(text):
    years = {when.earliest.year for claim in read(text, published=None).claims if (when := claim.when) is not None}
    assert years <= {2014}


@pytest.mark.parametrize("published", [date(1, 1, 1), date(1, 1, 2), date(9999, 12, 31)])
@pytest.mark.parametrize("words", ["on Monday", "last week", "since 3 June", "in the past 300 years", "next month"])
def test_the_ends_of_the_calendar_are_no_trap(published, words):
    assert flaws(read(f"Shells hit Bazrah {words}, killing four people.", published=published)) == []


@pytest.mark.parametrize(
    "text", ["denied", "summoned", "Denied.", "killed", "said", "must", "and", "not", "by", "(", "\u202e"]
)
def test_a_word_alone_can_be_read(text):
    assert flaws(read(text)) == []


def test_mutated_reports_can_be_read():
    for text in mutants(250, seed=1):
        assert flaws(read(text)) == [], text


# ---- time ----------------------------------------------------------------------------------------------------------

SENTENCE = "Rebels shelled {} on Monday, killing {} people, the ministry said. They then left the village, it added.\n"


def prose(sentences):
    return "".join(SENTENCE.format(f"Kafr Hanin {chr(65 + n % 26)}az", 2 + n % 90) for n in range(sentences // 2))


def seconds(text):
    start = time.process_time()
    read(text)
    return time.process_time() - start


def test_a_report_twice_as_long_takes_less_than_three_times_as_long():
    read(prose(10))
    once = seconds(prose(1000))
    assert seconds(prose(2000)) < 3 * once


LONG = [
    pytest.param("Rebels shelled Bazrah and " * 250, id="one sentence of 1,000 words"),
    pytest.param("shells hit the village on the road and a man said " * 90, id="1,000 words without a full stop"),
    pytest.param("Shells hit Bazrah" + " and Marzuq" * 1000, id="a thousand places"),
    pytest.param("Shells hit Bazrah" + ", Marzuq" * 1000, id="a thousand places parted by commas"),
    pytest.param("Gunmen killed" + " two men and" * 800, id="a thousand tolls"),
    pytest.param("killed " * 3000, id="a word of harm again and again"),
    pytest.param("12 " * 3000, id="a number again and again"),
    pytest.param("on Monday " * 2000, id="a day again and again"),
    pytest.param("the army said " * 1500, id="speakers again and again"),
    pytest.param("Bazrah " * 4000, id="a name again and again"),
    pytest.param('"' * 20_000, id="quotes only"),
    pytest.param("(" * 20_000, id="brackets only"),
    pytest.param("a" * 200_000, id="one word of 200,000 letters"),
    pytest.param("\n" * 100_000, id="line ends only"),
    pytest.param("- " * 20_000, id="bullets only"),
    pytest.param("al-" * 10_000, id="hyphens only"),
    pytest.param("1," * 20_000, id="digits and commas"),
]


@pytest.mark.parametrize("text", LONG)
def test_a_text_without_an_end_is_read_in_time(text):
    assert seconds(text) < 5
