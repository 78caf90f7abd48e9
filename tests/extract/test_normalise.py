"""Plain text, and the way back from every character of it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.extract.normalise import normalise

PLAIN = [
    ("\u2018quoted\u2019", "'quoted'"),
    ("Ma\u02bcarat", "Ma'arat"),
    ("Ma\u2019arat", "Ma'arat"),
    ("\u201ctruce\u201d", '"truce"'),
    ("\u00abtruce\u00bb", '"truce"'),
    ("\u201etruce\u201c", '"truce"'),
    ("29\u201330 January", "29-30 January"),
    ("truce \u2014 again", "truce - again"),
    ("\u22125", "-5"),
    ("12\u00a0000", "12 000"),
    ("12\u202f000", "12 000"),
    ("a\tb", "a b"),
    ("a\x00b", "a b"),
    ("One.\u2028Two.", "One.\nTwo."),
    ("\u2022 item", "- item"),
    ("and so on\u2026", "and so on."),
]

INVISIBLE = [
    "\u00ad",  # soft hyphen
    "\u200b",  # zero-width space
    "\u200c",
    "\u200d",
    "\u200e",  # left-to-right mark
    "\u200f",
    "\u202a",
    "\u202e",  # right-to-left override
    "\u2060",
    "\u2066",
    "\u2069",  # pop directional isolate
    "\ufeff",  # byte-order mark
    "\u061c",
    "\u180e",
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_look_alikes_become_the_plain_character(text, plain):
    assert normalise(text).text == plain


def test_a_carriage_return_and_line_feed_is_at_least_one_line_end():
    assert normalise("One.\r\nTwo.").text.split("\n")[0] == "One."
    assert normalise("One.\r\nTwo.").text.split("\n")[-1] == "Two."


@pytest.mark.parametrize("mark", INVISIBLE)
@pytest.mark.parametrize("where", ["{}shells", "sh{}ells", "shells{}", "{0}sh{0}{0}ells{0}"])
def test_what_takes_no_room_is_left_out_and_found_again(mark, where):
    text = "The " + where.format(mark) + " fell."
    plain = normalise(text)
    assert plain.text == "The shells fell."
    at = plain.text.index("shells")
    start, end = plain.span(at, at + len("shells"))
    assert text[start] == "s"
    assert text[end - 1] == "s"
    assert text[start:end].replace(mark, "") == "shells"


def test_a_span_takes_nothing_invisible_from_beyond_its_edges():
    text = "\u202eAleppo\u202c fell"
    assert text[slice(*normalise(text).span(0, 6))] == "Aleppo"


@pytest.mark.parametrize(
    "text",
    [
        "\u00c5ngstr\u00f6m",
        "A\u030angstro\u0308m",
        "\u0625\u062f\u0644\u0628",
        "\u041b\u0443\u0433\u0430\u043d\u0441\u044c\u043a",
        "\U0001f54a dove",
    ],
)
def test_letters_are_never_composed_folded_or_replaced(text):
    assert normalise(text).text == text


WRAPPED = """The monitors said that government forces had shelled the village
of Bazrah from positions south of the river on Monday morning, and that
two houses and a barn had been destroyed by the fire before the
guns fell silent at noon.
"""


def test_lines_wrapped_by_the_sender_are_joined():
    assert normalise(WRAPPED).text.rstrip("\n") == WRAPPED.rstrip("\n").replace("\n", " ")


def test_a_wrapped_line_is_joined_before_a_name_too():
    text = WRAPPED.replace("village\nof Bazrah", "village of\nBazrah")
    assert "village of Bazrah" in normalise(text).text


UNWRAPPED = [
    "Shells hit Bazrah.\nA mine exploded in Marzuq.\nA truce was agreed.\n",
    "Army takes Bazrah\n\nThe army took the village on Monday.\n",
    "Peace talks in Baku\nThe two ministers met on Monday.\nThey meet again on Friday.\n",
    "- Marzuq: two shells\n- Bazrah: four shells\n",
    "One sentence\n\nAnother sentence\n\nA third\n",
]


@pytest.mark.parametrize("text", UNWRAPPED)
def test_lines_that_are_whole_stay_apart(text):
    assert normalise(text).text == text


def test_paragraphs_of_a_wrapped_text_stay_apart():
    text = WRAPPED + "\n" + WRAPPED
    assert normalise(text).text.count("\n\n") == 1


RUN_ON = [
    ("The rebels answered with\nmortar fire on a post near the river.", "with mortar fire"),
    ("Shelling killed two people\r\nin Kharkiv on Tuesday.", "people in Kharkiv"),
    ("Shelling killed two people\rin Kharkiv on Tuesday.", "people in Kharkiv"),
    ("Shelling killed two people \nin Kharkiv on Tuesday.", "people  in Kharkiv"),
    ("Shelling killed two people\n  in Kharkiv on Tuesday.", "people   in Kharkiv"),
    ("> Shelling killed two people\n> in Kharkiv on Tuesday.", "people in Kharkiv"),
    ("> > Shelling killed two people\r\n> > in Kharkiv on Tuesday.", "people in Kharkiv"),
    ("It hit the so-called 'line'\nof contact.", "'line' of contact"),
    ("The monitor said that the shelling killed\n12 people.", "killed 12 people"),
    ("The village lies at a distance of about\n2.5 km.", "about 2.5 km"),
]


@pytest.mark.parametrize(("text", "joined"), RUN_ON)
def test_a_line_that_goes_on_is_joined_and_reads_back(text, joined):
    plain = normalise(text)
    assert joined in plain.text
    for word in re.finditer(r"[\w.]+", plain.text):
        assert text[slice(*plain.span(*word.span()))] == word.group()


APART = [
    "Shells hit Saraqib\nShells hit Saraqib on Tuesday, residents of the town said.",
    "Shelling in Homs\n12 people were killed in the city on Tuesday.",
    "The truce held.\nnobody fired.",
    "Violations of the truce were:\nshelling of Homs",
    "He said it was 'over.'\nthe guns went on.",
    "Shells on Homs\n- one in the north\n- two in the south",
    "It was reported by the monitors of the ceasefire\n1. in Homs\n2) in Hama\n14:05 in Daraa\na) in Idlib",
    "Shelling in Homs\n\nin the night it went on.",
]


@pytest.mark.parametrize("text", APART)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_headings_lists_and_paragraphs_stay_apart(text, end):
    assert normalise(text.replace("\n", end)).text == text


@pytest.mark.parametrize("line", ["a\r\n", "> a b\r\n", "a\u200b "])
def test_the_way_back_is_found_as_fast_in_a_long_text(line):
    plain = normalise(line * 100_000)
    start = time.perf_counter()
    assert all(plain.back(at) >= at for at in range(0, len(plain.text), 10))
    assert time.perf_counter() - start < 2


ANY = st.text(
    alphabet=st.one_of(
        st.sampled_from("".join(INVISIBLE) + "\u2018\u2019\u201c\u201d\u2013\u00a0\r\n\t\u2028\u2022\u2026 .,'\"-"),
        st.characters(exclude_categories=["Cs"], exclude_characters=">"),
        st.sampled_from("abcXYZ019"),
    ),
    max_size=120,
)


@given(ANY)
def test_every_character_leads_back_to_one_that_reads_as_it_does(text):
    plain = normalise(text)
    for at, character in enumerate(plain.text):
        start, end = plain.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert end == start + 1
        assert normalise(text[start:end]).text.replace("\n", " ") == character.replace("\n", " ")


@given(ANY)
def test_offsets_only_ever_grow(text):
    plain = normalise(text)
    back = [plain.back(at) for at in range(len(plain.text))]
    assert back == sorted(set(back))


@given(ANY)
def test_no_visible_character_is_lost(text):
    left_out = set(INVISIBLE) | set(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))))
    one_end = re.sub(f"\r(?=[{''.join(left_out)}]*\n)", "", text)
    assert len(normalise(text).text) >= sum(character not in left_out for character in one_end)


@given(ANY, st.data())
def test_a_span_reads_back_as_what_stands_there(text, data):
    plain = normalise(text)
    if plain.text == "":
        return
    start = data.draw(st.integers(0, len(plain.text) - 1))
    end = data.draw(st.integers(start + 1, len(plain.text)))
    first, last = plain.span(start, end)
    again = normalise(text[first:last]).text
    assert again.replace("\n", " ") == plain.text[start:end].replace("\n", " ")


@given(ANY)
def test_what_is_plain_stays_as_it_is(text):
    once = normalise(text).text
    assert normalise(once).text.replace("\n", " ") == once.replace("\n", " ")
    assert normalise(once).steps == ()
