"""What a sidecar may say, and whom it beats."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from trucewatch.errors import BadSidecar
from trucewatch.read import readers, sidecar

TEXT = "Shells hit Saraqib\n\nShells hit Saraqib on Tuesday, residents said.\n"


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ({}, None),
        ({"published": None}, None),
        ({"published": "2018-01-10"}, date(2018, 1, 10)),
        ({"published": "2018-01-10T09:30:00Z"}, datetime(2018, 1, 10, 9, 30, tzinfo=UTC)),
    ],
)
def test_a_day_an_instant_or_nothing_is_a_publication(report, given, published):
    report.with_suffix(".json").write_text(json.dumps(given))
    assert sidecar.beside(str(report)).published == published


@pytest.mark.parametrize(
    "published",
    [
        "10.01.2018",
        "2018-1-10",
        "20180110",
        "2018-02-30",
        "2018-01-10T09:30:00",
        "0001-01-01",
        "",
        20180110,
        True,
        ["x"],
    ],
)
def test_any_other_publication_is_refused_with_the_forms_that_are_read(report, published):
    report.with_suffix(".json").write_text(json.dumps({"published": published}))
    with pytest.raises(BadSidecar, match=r"report\.json: published is .* Write YYYY-MM-DD"):
        sidecar.beside(str(report))


@pytest.mark.parametrize("source", ["", "  ", 7, "\ud800"])
def test_a_source_must_be_words(report, source):
    report.with_suffix(".json").write_text(json.dumps({"source": source}))
    with pytest.raises(BadSidecar, match=r"source is .* must be words"):
        sidecar.beside(str(report))


def test_a_sidecar_beats_the_options_and_says_so(report):
    report.with_suffix(".json").write_text('{"published": "2018-01-10", "source": "Example Wire"}')
    found = readers.report(str(report), published=date(2020, 1, 1), source="Somebody")
    assert (found.published, found.source) == (date(2018, 1, 10), "Example Wire")
    assert found.notes == ("published 2018-01-10: given by the sidecar", "source: given by the sidecar")


def test_the_options_fill_what_a_sidecar_leaves_out(report):
    report.with_suffix(".json").write_text('{"published": null, "title": "A title", "url": "https://example.org/1"}')
    found = readers.report(str(report), published=date(2020, 1, 1), source="Somebody")
    assert (found.published, found.source, found.title) == (date(2020, 1, 1), "Somebody", "A title")
    assert found.notes[0] == "published 2020-01-01: given by --published"


def test_a_key_that_is_not_known_is_named_as_ignored(report):
    report.with_suffix(".json").write_text('{"source": "Example Wire", "author": "A", "mood": 1}')
    assert "the sidecar's author, mood ignored: not known here" in readers.report(str(report)).notes


@pytest.mark.parametrize(
    ("given", "code"),
    [("en", "en"), ("EN", "en"), ("English", "en"), ("en-US", "en"), ("en_GB", "en"), ("eng", "en"), ("ar-SY", "ar")],
)
def test_a_tag_of_a_language_is_taken_by_its_code(report, given, code):
    report.with_suffix(".json").write_text(json.dumps({"language": given}))
    found = readers.report(str(report))
    assert found.language == code
    assert "language: given by the sidecar" in found.notes


@pytest.mark.parametrize("given", ["Englisch", "the usual one", "e", "en-", "12"])
def test_a_language_that_is_no_tag_is_refused_with_one_that_is(report, given):
    report.with_suffix(".json").write_text(json.dumps({"language": given}))
    with pytest.raises(BadSidecar, match=r'language is .*Write one of two or three letters, such as "en"'):
        readers.report(str(report))
