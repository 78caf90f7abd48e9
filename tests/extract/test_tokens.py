"""Where sentences end, and what their words are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.extract.tokens import sentences, tokens

SPLIT = [
    ("One shell fell. Two more followed.", ["One shell fell.", "Two more followed."]),
    ("Did it hold? It did not!", ["Did it hold?", "It did not!"]),
    ("Gen. Haddad spoke. He left.", ["Gen. Haddad spoke.", "He left."]),
    ("Dr. S. Haddad spoke. He left.", ["Dr. S. Haddad spoke.", "He left."]),
    ("J. K. Marsh met Lt. Col. Roy on Sunday.", ["J. K. Marsh met Lt. Col. Roy on Sunday."]),
    ("It began on Jan. 10 and ended on Feb. 2.", ["It began on Jan. 10 and ended on Feb. 2."]),
    ("Post No. 3 was hit. Nobody was hurt.", ["Post No. 3 was hit.", "Nobody was hurt."]),
    ("Art. 4 forbids it. So does Art. 7.", ["Art. 4 forbids it.", "So does Art. 7."]),
    ("About 2.5 km away, 1.4 million live.", ["About 2.5 km away, 1.4 million live."]),
    ("It fell at 6.30 p.m. on Sunday.", ["It fell at 6.30 p.m. on Sunday."]),
    ("The U.S. envoy left. The U.N. Security Council met.", ["The U.S. envoy left.", "The U.N. Security Council met."]),
    ('"It is over." He left.', ['"It is over."', "He left."]),
    ('He said: "It is over." Then he left.', ['He said: "It is over."', "Then he left."]),
    ("'It is over.' He left.", ["'It is over.'", "He left."]),
    pytest.param('"Is it over?" he asked. Nobody knew.', ['"Is it over?" he asked.', "Nobody knew."]),
    ("It held (for a day.) Then it broke.", ["It held (for a day.)", "Then it broke."]),
    ("It held... Then it broke.", ["It held...", "Then it broke."]),
    ("It held... and then it broke.", ["It held... and then it broke."]),
    ("One. al-Bab was hit. el-Geneina too.", ["One.", "al-Bab was hit.", "el-Geneina too."]),
    ("- Marzuq: two shells\n- Bazrah: four shells", ["Marzuq: two shells", "Bazrah: four shells"]),
    ("* Marzuq\n* Bazrah", ["Marzuq", "Bazrah"]),
    ("\u25cf Marzuq\n\u25cf Bazrah", ["Marzuq", "Bazrah"]),
    ("1. Marzuq\n2. Bazrah", ["Marzuq", "Bazrah"]),
    ("1) Marzuq\n2) Bazrah", ["Marzuq", "Bazrah"]),
    ("(1) Marzuq was hit\n(2) Bazrah was not", ["Marzuq was hit", "Bazrah was not"]),
    ("14:05 | Shells fell.\n13:20 | A drone came.", ["Shells fell.", "A drone came."]),
    pytest.param("14.05 - Shells fell.", ["Shells fell."]),
    ("14:05 Shells fell.", ["Shells fell."]),
    pytest.param("14:05 GMT | Shells fell.", ["Shells fell."]),
    ("Shelling in Bazrah\n\nShells fell on Sunday.", ["Shelling in Bazrah", "Shells fell on Sunday."]),
    ("Shelling in Bazrah\nShells fell on Sunday.", ["Shelling in Bazrah", "Shells fell on Sunday."]),
    ("First line;\nsecond line.", ["First line", "second line."]),
    ("At https://example.org/a.b it says so. See there.", ["At https://example.org/a.b it says so.", "See there."]),
    ("\u0417\u0430\u043b\u043f. \u0414\u0432\u0430.", ["\u0417\u0430\u043b\u043f.", "\u0414\u0432\u0430."]),
    ("", []),
    (" \n \n", []),
    ("No stop at the end", ["No stop at the end"]),
]


def split(text):
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_a_sentence_ends_where_a_reader_ends_it(text, expected):
    found = split(text)
    assert [one.rstrip(";") for one in found] == expected


def test_the_first_line_without_a_stop_is_the_headline():
    found = list(sentences("Shelling in Bazrah\n\nShells fell. Nobody was hurt.\n"))
    assert [one.headline for one in found] == [True, False, False]


@pytest.mark.parametrize("text", ["Shells fell on Bazrah.\n\nNobody was hurt.", "Shells fell. Nobody was hurt."])
def test_a_first_line_that_is_a_whole_sentence_is_no_headline(text):
    assert [one.headline for one in sentences(text)] == [False, False]


def test_paragraphs_are_counted():
    found = list(sentences("One. Two.\n\nThree.\nFour."))
    assert [one.paragraph for one in found] == sorted(one.paragraph for one in found)
    assert found[0].paragraph == found[1].paragraph
    assert len({one.paragraph for one in found}) == 3


TEXT = st.text(alphabet=st.one_of(st.sampled_from("aBc .!?\n\"')(-*1:|;,"), st.characters(exclude_categories=["Cs"])))


@given(TEXT)
def test_sentences_stand_in_order_and_apart(text):
    last = 0
    for one in sentences(text):
        assert last <= one.start < one.end <= len(text)
        last = one.end


@given(TEXT)
def test_sentences_hold_every_letter(text):
    outside = set(range(len(text))) - {at for one in sentences(text) for at in range(one.start, one.end)}
    assert [text[at] for at in sorted(outside) if text[at].isalpha() and text[at] not in "apm"] == [] or _clocks(text)


def _clocks(text):
    """Letters of "14:05 GMT |" may stay outside."""
    return ":" in text or "|" in text or "." in text


@given(TEXT)
def test_sentences_begin_and_end_with_something_to_see(text):
    for one in sentences(text):
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()


@given(TEXT)
def test_splitting_is_linear_in_what_it_gives(text):
    assert len(split(text)) <= len(text)


@pytest.mark.parametrize("unit", ["shells fell on the village and ", "Marzuq, ", "x", "al-"])
def test_a_text_without_a_full_stop_is_read_in_pieces_that_lose_nothing(unit):
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    found = list(sentences(text))
    assert time.perf_counter() - start < 2
    assert max(one.end - one.start for one in found) <= 2000
    assert [character for one in found for character in text[one.start : one.end] if not character.isspace()] == [
        character for character in text if not character.isspace()
    ]


UNITS = [
    "a.",
    "A. ",
    ". ",
    "- ",
    "1. ",
    "\n",
    "((",
    '"',
    "...",
    "a\n",
    "U.S. ",
    pytest.param(" \t"),
    "10:10 ",
    "a; ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_splitting_twice_as_much_takes_no_more_than_three_times_as_long(unit):
    def seconds(count):
        text = unit * count
        best = []
        for _ in range(2):
            start = time.perf_counter()
            split(text)
            best.append(time.perf_counter() - start)
        return min(best)

    assert seconds(5000) < 3 * seconds(2500) + 0.05


WORDS = [
    ("Shells fell.", ["Shells", "fell", "."]),
    ("the army's tanks", ["the", "army", "'s", "tanks"]),
    ("the rebels' post", ["the", "rebels", "'", "post"]),
    ("didn't", ["didn't"]),
    ("Ma'arat al-Numan", ["Ma'arat", "al", "-", "Numan"]),
    ("air-strike", ["air", "-", "strike"]),
    ("(HTS)", ["(", "HTS", ")"]),
    ("1,200", ["1", ",", "1200"[1:]]),
    ("14:05", ["14", ":", "05"]),
    ("U.S.", ["U", ".", "S", "."]),
    ("caf\u00e9", ["caf\u00e9"]),
    ("\u0625\u062f\u0644\u0628", ["\u0625\u062f\u0644\u0628"]),
    ("a_b", ["a", "_", "b"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_and_marks(text, expected):
    assert [token.text for token in tokens(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "joined"), [("air-strike", [True]), ("29 - 30", [False]), ("- item", [False]), ("a -b", [False])]
)
def test_a_hyphen_inside_a_word_is_joined(text, joined):
    assert [token.joined for token in tokens(text, 0, len(text)) if token.text == "-"] == joined


@given(TEXT)
def test_tokens_read_back_and_hold_all_but_spaces(text):
    found = tokens(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(token.low == token.text.lower() for token in found)
    held = {at for token in found for at in range(token.start, token.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in held)
    assert len(held) == sum(token.end - token.start for token in found)


@given(TEXT, st.data())
def test_tokens_stay_inside_their_range(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert all(start <= token.start < token.end <= end for token in tokens(text, start, end))
