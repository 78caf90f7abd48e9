"""Bytes to characters: what is read, what is refused, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.cli.harmless import harmless
from trucewatch.errors import NotText
from trucewatch.read import binary, text

RUSSIAN = "Ракетный обстрел произошёл в субботу вечером, погибли трое."
UKRAINIAN = "Обстріл Авдіївки: загинули троє людей, повідомили в ООН."
ARABIC = "قصفت القوات النظامية مدينة إدلب يوم الاثنين، وقتل ثلاثة مدنيين."
FRENCH = "Un tir de mortier a tué trois civils à Alep, a déclaré l’armée."
TURKISH = "Türk Silahlı Kuvvetleri İdlib’de bir gözlem noktası kurdu, şehit oldu."


@pytest.mark.parametrize(
    ("words", "encoding", "note"),
    [
        (FRENCH, "utf-8", None),
        (FRENCH, "utf-8-sig", "UTF-8 by its byte order mark"),
        (ARABIC, "utf-16", "UTF-16-LE by its byte order mark"),
        (ARABIC, "utf-32", "UTF-32-LE by its byte order mark"),
        (ARABIC, "utf-16-be", "UTF-16-BE: it has no byte order mark"),
        ("Shells hit Saraqib.\r\n", "utf-16-le", "UTF-16-LE: it has no byte order mark"),
        (FRENCH, "cp1252", "cp1252, a guess"),
        ("The “truce” held – mostly.", "cp1252", "cp1252, a guess"),
        (RUSSIAN, "cp1251", "cp1251, a guess"),
        (UKRAINIAN, "cp1251", "cp1251, a guess"),
        (ARABIC, "cp1256", "cp1256, a guess"),
    ],
)
def test_an_encoding_that_can_be_told_is_read_and_named(words, encoding, note):
    found = text.decoded(words.encode(encoding), "report.txt")
    assert found.text == words
    assert found.notes == () if note is None else note in found.notes[0]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [(TURKISH, "cp1254"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"), (RUSSIAN, "iso8859-5"), (ARABIC[:40], "cp720")],
)
def test_a_code_page_that_could_misspell_a_name_is_refused(words, encoding):
    with pytest.raises(NotText, match=r"report\.txt: byte \d+ .* is not UTF-8 .* Save it as UTF-8"):
        text.decoded(words.encode(encoding), "report.txt")


def test_line_ends_are_characters_of_the_file():
    assert text.decoded(b"one\r\ntwo\rthree\n", "report.txt").text == "one\r\ntwo\rthree\n"


@given(st.text())
def test_utf8_reads_back_to_its_bytes(words):
    content = words.encode("utf-8", "ignore")
    if binary.kind(content) is not None or content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return
    try:
        found = text.decoded(content, "report.txt")
    except NotText:
        return  # mostly control characters
    if found.notes == ():
        assert found.text.encode("utf-8") == content


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_an_explanation(content):
    try:
        found = text.decoded(content, "report.txt").text
    except NotText as error:
        found = str(error)
    found.encode("utf-8")


@given(st.text(alphabet=st.characters(codec=None)))
def test_shown_words_hold_nothing_a_terminal_obeys(words):
    shown = harmless(words)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    assert harmless(shown) == shown
    shown.encode("utf-8")
