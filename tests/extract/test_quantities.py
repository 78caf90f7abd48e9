"""Quantity phrases put to `find`: each row is a phrase, its bounds and the rule, or a thing that is no count."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucewatch.extract.quantities import Quantity, find

COUNTS = [
    ("at least 9 people", (9, None), "at_least"),
    ("no fewer than 40 huts", (40, None), "at_least"),
    ("no less than 34 homes", (34, None), "at_least"),
    ("not less than 3 wells", (3, None), "at_least"),
    ("a minimum of 6 patrols", (6, None), "at_least"),
    ("at least six lorries", (6, None), "at_least"),
    ("at least\nsix lorries", (6, None), "at_least"),
    ("At least 1,200 goats", (1200, None), "at_least"),
    ("at least several shepherds", (3, None), "at_least"),
    ("at least dozens of tents", (24, None), "at_least"),
    ("at least 15 to 20 rounds", (15, None), "at_least"),
    ("at least some 30 carts", (27, None), "at_least"),
    ("more than 200 shells", (201, None), "more_than"),
    ("over 200 shells", (201, None), "more_than"),
    ("upwards of 70 families", (71, None), "more_than"),
    ("in excess of 90 rounds", (91, None), "more_than"),
    ("well over 60 men", (61, None), "more_than"),
    ("more than a dozen tractors", (13, None), "more_than"),
    ("more than a hundred olive trees", (101, None), "more_than"),
    ("more than 10 million others", (10_000_001, None), "more_than"),
    ("the herd grew to more than 2,600", (2601, None), "more_than"),
    ("more than 2000 shots", (2001, None), "more_than"),
    ("10 or more boats", (10, None), "or_more"),
    ("five or more boats", (5, None), "or_more"),
    ("200-plus rounds", (200, None), "or_more"),
    ("40+ rounds", (40, None), "or_more"),
    ("nearly 100 dead", (90, 99), "nearly"),
    ("almost 100 dead", (90, 99), "nearly"),
    ("close to 100 dead", (90, 99), "nearly"),
    ("just under 100 dead", (90, 99), "nearly"),
    ("nearly 300,000 dead", (270_000, 299_999), "nearly"),
    ("nearly two dozen dead", (22, 23), "nearly"),
    ("nearly 5 dead", (4, 4), "nearly"),
    ("about 30 riders", (27, 33), "about"),
    ("about 50 riders", (45, 55), "about"),
    ("about 140 bursts", (126, 154), "about"),
    ("around 280 areas", (252, 308), "about"),
    ("some 150,000 people", (135_000, 165_000), "about"),
    ("roughly 80 vans", (72, 88), "about"),
    ("approximately 20 vans", (18, 22), "about"),
    ("an estimated 900 people", (810, 990), "about"),
    ("50 or so vans", (45, 55), "about"),
    ("30-odd vans", (27, 33), "about"),
    ("about five vans", (5, 5), "about"),
    ("up to 30 vans", (1, 30), "up_to"),
    ("as many as 30 vans", (1, 30), "up_to"),
    ("up to about 30 vans", (1, 33), "up_to"),
    ("at most 30 vans", (0, 30), "at_most"),
    ("no more than 5 vans", (0, 5), "at_most"),
    ("fewer than 10 vans", (0, 9), "fewer_than"),
    ("less than 10 vans", (0, 9), "fewer_than"),
    ("under 10 vans", (0, 9), "fewer_than"),
    ("5 or fewer vans", (0, 5), "or_fewer"),
    ("between 15 and 20 shots", (15, 20), "range"),
    ("15 to 20 shots", (15, 20), "range"),
    ("from 15 to 20 shots", (15, 20), "range"),
    ("15-20 shots", (15, 20), "range"),
    ("five or six shots", (5, 6), "range"),
    ("seven or eight shots", (7, 8), "range"),
    ("five to seven shots", (5, 7), "range"),
    ("two to three hundred shots", (200, 300), "range"),
    ("2-3 million people", (2_000_000, 3_000_000), "range"),
    ("two or three dozen goats", (24, 36), "range"),
    ("dozens of goats", (24, None), "dozens"),
    ("scores of goats", (40, None), "scores"),
    ("tens of goats", (20, None), "tens"),
    ("hundreds were moved", (200, None), "hundreds"),
    ("thousands were moved", (2000, None), "thousands"),
    ("tens of thousands fled", (20_000, None), "tens"),
    ("hundreds of thousands fled", (200_000, None), "hundreds"),
    ("millions fled", (2_000_000, None), "millions"),
    ("several goats", (3, None), "several"),
    ("several dozen goats", (36, None), "several"),
    ("several hundred goats", (300, None), "several"),
    ("a few goats", (3, None), "few"),
    ("a few hundred goats", (300, None), "few"),
    ("a handful of men", (3, None), "few"),
    ("a number of men", (2, None), "number_of"),
    ("a large number of men", (2, None), "number_of"),
    ("a couple of men", (2, 2), "couple"),
    ("a pair of boats", (2, 2), "couple"),
    ("both boats", (2, 2), "both"),
    ("a dozen boats", (12, 12), "exact_words"),
    ("two dozen boats", (24, 24), "exact_words"),
    ("half a dozen boats", (6, 6), "exact_words"),
    ("half a million people", (500_000, 500_000), "exact_words"),
    ("a hundred boats", (100, 100), "exact_words"),
    ("a hundred thousand people", (100_000, 100_000), "exact_words"),
    ("one thousand five hundred boats", (1500, 1500), "exact_words"),
    ("fifty-four boats", (54, 54), "exact_words"),
    ("twenty-five hundred boats", (2500, 2500), "exact_words"),
    ("one and a half million people", (1_500_000, 1_500_000), "exact_words"),
    ("killed one", (1, 1), "exact_words"),
    ("one farmer died", (1, 1), "exact_words"),
    ("another four lorries", (4, 4), "exact_words"),
    ("1,012 rounds", (1012, 1012), "exact_digits"),
    ("300 000 people", (300_000, 300_000), "exact_digits"),
    ("2.5 million people", (2_500_000, 2_500_000), "exact_digits"),
    ("1.2m people", (1_200_000, 1_200_000), "exact_digits"),
    ("2000 people", (2000, 2000), "exact_digits"),
    ("3bn others", (3_000_000_000, 3_000_000_000), "exact_digits"),
    ("12 each", (12, 12), "exact_digits"),
    ("In July 12 people came", (12, 12), "exact_digits"),
    ("In 2018 five men came", (5, 5), "exact_words"),
    ("at that point 12 shells fell", (12, 12), "exact_digits"),
    ("drones flew over two villages", (2, 2), "exact_words"),
    ("no casualties", (0, 0), "none"),
    ("none came", (0, 0), "none"),
    ("not one came", (0, 0), "none"),
    ("not a single shot", (0, 0), "none"),
    ("zero shots", (0, 0), "none"),
    ("nobody came", (0, 0), "none"),
    ("no one came", (0, 0), "none"),
]

NOT_COUNTS = [
    ("5 km", "measure", "km"),
    ("57km", "measure", "km"),
    ("3-5km", "measure", "km"),
    ("600 metres", "measure", "m"),
    ("82mm", "measure", "mm"),
    ("several kilometres", "measure", "km"),
    ("hundreds of miles", "measure", "miles"),
    ("15-kilometre", "measure", "km"),
    ("three weeks", "measure", "weeks"),
    ("six-month", "measure", "months"),
    ("five-hour", "measure", "hours"),
    ("24 hours", "measure", "hours"),
    ("two and a half years", "measure", "years"),
    ("40 tonnes", "measure", "tonnes"),
    ("20%", "percent", "percent"),
    ("some 70 per cent", "percent", "percent"),
    ("two-thirds", "percent", None),
    ("three times as many", "percent", None),
    ("$3 million", "money", "$"),
    ("3 million dollars", "money", "dollars"),
    ("$5m", "money", "$"),
    ("17-year-old", "age", "years"),
    ("aged 60", "age", "years"),
    ("in his 20s", "age", "years"),
    ("children under 5.", "age", "years"),
    ("a girl of nine", "age", "years"),
    ("Nour Haddad, 45, said", "age", "years"),
    ("10 July", "date", None),
    ("July 10, 2018", "date", None),
    ("27 July 2020", "date", None),
    ("the 2nd of February", "date", None),
    ("1-18 March", "date", None),
    ("14 to 15 August", "date", None),
    ("in 2018", "date", None),
    ("since 2015", "date", None),
    ("mid-2019", "date", None),
    ("2018-19", "date", None),
    ("July 2016", "date", None),
    ("2019-08-27", "date", None),
    ("16:40", "clock", None),
    ("5 pm", "clock", None),
    ("1640 hours", "clock", None),
    ("M5", "label", None),
    ("T-64", "label", None),
    ("m23", "label", None),
    ("2S1", "label", None),
    ("resolution 1701 remains", "label", None),
    ("Article 5", "label", None),
    ("36th brigade", "label", None),
    ("No. 3", "label", None),
    ("phase two", "label", None),
    ("four-way", "label", None),
    ("10-12-2020-3", "label", None),
    ("2. The bridge", "label", None),
    ("33rd", "ordinal", None),
    ("the first", "ordinal", None),
    ("twenty-first", "ordinal", None),
]

NOTHING = [
    "a woman was killed",
    "each one fled",
    "one another",
    "the one who fled",
    "for one thing",
    "the deadliest one since",
    "no longer",
    "half of it",
    "they may come",
    "more than that",
    "over the river",
    "m and km",
]

PARTS = [
    ("12 people, including four women and three children, and wounded 30", [False, True, True, False]),
    ("9 men, including three boys, and 20 others were injured", [False, True, False]),
    ("640 men including 110 boys, 1,250 of the other side", [False, True, False]),
    ("nine men, three of them guards", [False, True]),
    ("nine men, of whom two were guards", [False, True]),
    ("nine men, among them at least two guards", [False, True]),
    ("five of the 12 carts", [True, False]),
    ("four men and two women", [False, False]),
]


def only(text: str) -> Quantity:
    (quantity,) = find(text)
    return quantity


@pytest.mark.parametrize(("phrase", "bounds", "rule"), COUNTS)
def test_a_count_reads_as_bounds_by_a_named_rule(phrase, bounds, rule):
    quantity = next(quantity for quantity in find(phrase) if quantity.kind == "count")
    assert ((quantity.min, quantity.max), quantity.rule, quantity.unit) == (bounds, rule, None)
    assert quantity.negative == (rule == "none")


@pytest.mark.parametrize(("phrase", "kind", "unit"), NOT_COUNTS)
def test_what_is_no_count_has_its_own_kind(phrase, kind, unit):
    quantity = only(phrase)
    assert (quantity.kind, quantity.unit) == (kind, unit)


@pytest.mark.parametrize("phrase", NOTHING)
def test_words_without_a_quantity_give_none(phrase):
    assert find(phrase) == []


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_part_of_a_number_is_marked(text, parts):
    assert [quantity.part for quantity in find(text)] == parts


@pytest.mark.parametrize(
    ("phrase", "times"),
    [("twice", 2), ("three times", 3), ("22 times", 22), ("four occasions", 4), ("more than 20 times", 21)],
)
def test_occasions_are_a_multiple(phrase, times):
    quantity = only(phrase)
    assert (quantity.kind, quantity.min) == ("multiple", times)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("He saw at least 33 men.", ["at least 33"]),
        ("It lay between 15 and 20 steps off.", ["between 15 and 20"]),
        ("They drove dozens of goats and some 160,000 sheep.", ["dozens", "some 160,000"]),
        ("The toll rose from 15 to 20.", ["15", "20"]),
        ("one hundred and one hundred more", ["one hundred", "one hundred"]),
        ("aged 6, 9 and 12.", ["aged 6", "9", "12"]),
        ("Articles 5 and 7.", ["Articles 5", "7"]),
        ("one of the three", ["three"]),
        ("10, 11 and 12 May 2020", ["10, 11 and 12 May 2020"]),
    ],
)
def test_the_span_covers_the_phrase_with_its_modifiers(text, phrases):
    assert [text[quantity.start : quantity.end] for quantity in find(text)] == phrases


def test_a_measure_is_open_where_a_count_is_not():
    assert [(quantity.min, quantity.max) for quantity in find("more than 5 km, 2.5 km")] == [(5, None), (2, 3)]


def test_every_length_is_kept_when_letters_are_lowered():
    shifted = "\u0130 \u0130: at least 4 men"
    quantity = only(shifted)
    assert shifted[quantity.start : quantity.end] == "at least 4"
    assert all(len(chr(code).lower()) == 1 for code in range(sys.maxunicode) if code != 0x130)


SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
ONES = SMALL.split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, *, joined: str) -> str:
    """The number in words, with `joined` between hundreds and the rest."""
    for size, word in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            head = f"{spelled(number // size, joined=joined)} {word}"
            rest = number % size
            if rest == 0:
                return head
            return head + (joined if rest < 100 or size == 100 else " ") + spelled(rest, joined=joined)
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.one_of(st.integers(0, 10_000_000), st.integers(0, 3_000)), st.sampled_from([" ", " and "]))
@settings(max_examples=500)
def test_numbers_in_words_read_back(number, joined):
    quantity = only(spelled(number, joined=joined) + " tents")
    assert (quantity.min, quantity.max) == (number, number)


@given(st.integers(0, 999_999_999_999), st.sampled_from([",", " ", "_"]))
def test_numbers_in_digits_read_back(number, separator):
    figures = str(number) if separator == "_" else f"{number:,}".replace(",", separator)
    quantity = only(f"exactly {figures} tents")
    assert (quantity.min, quantity.max, quantity.end) == (number, number, len(f"exactly {figures}"))


FRAGMENTS = """at least more than nearly between and 15 to 20 1,012 - a dozen of one two hundred thousand million km 10
July 2018 , . including them aged $ % no not a few or so up under 5-year-old Article II T-64 \u0130"""
WORDS = st.sampled_from([*FRAGMENTS.split(), "\n"])


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join)))
@settings(max_examples=500)
def test_any_text_gives_ordered_bounds_and_spans_in_order(text):
    end = 0
    for quantity in find(text):
        assert end <= quantity.start < quantity.end <= len(text)
        end = quantity.end
        assert quantity.min is None or quantity.min >= 0
        assert quantity.min is not None or quantity.max is None
        assert quantity.max is None or quantity.min <= quantity.max


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_a_phrase_reads_the_same_after_other_sentences(text):
    moved = "Nothing was said. \n\n" + text
    shift = len(moved) - len(text)
    assert [q._replace(start=q.start - shift, end=q.end - shift) for q in find(moved)] == find(text)


@pytest.mark.parametrize(
    "words", ["1 ", "one hundred and ", "at least ", "1,", "no ", "including one, ", "may 1 and ", "1"]
)
def test_the_time_is_linear(words):
    def seconds(characters: int) -> float:
        text = words * (characters // len(words))
        began = time.perf_counter()
        find(text)
        return time.perf_counter() - began

    assert seconds(100_000) < 4 * seconds(50_000) + 0.2


@pytest.mark.soak
@pytest.mark.parametrize("words", ["1 ", "one hundred and "])
def test_a_million_characters_end(words):
    assert len(find(words * (1_000_000 // len(words)))) > 0
