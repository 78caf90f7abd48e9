"""Where the stages meet: order, failures, languages, dates; and the Python verb."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest

import trucewatch
from trucewatch import pipeline
from trucewatch.errors import BadValue, NotReadable
from trucewatch.nouns.reading import Reading

GOOD = "Shells hit Saraqib\n\nShells hit Saraqib on Tuesday, residents of the town said.\n"


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(GOOD)
    return path


def read_one(path, **options):
    [outcome] = pipeline.read([str(path)], **options)
    return outcome.report


def test_a_bad_item_stands_in_its_place_among_the_good(report, tmp_path):
    outcomes = list(pipeline.read([str(report), str(tmp_path / "gone.txt"), "-"], stdin=io.BytesIO(GOOD.encode())))
    assert [type(outcome) for outcome in outcomes] == [Reading, pipeline.Failure, Reading]
    assert outcomes[1].path == str(tmp_path / "gone.txt")
    assert isinstance(outcomes[1].error, NotReadable)


def test_nothing_is_read_before_it_is_asked_for(report):
    outcomes = pipeline.read([str(report), "/gone"])
    assert isinstance(next(outcomes), Reading)


def test_a_language_without_a_lexicon_gives_no_claims_and_says_so(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("قصفت القوات النظامية مدينة إدلب يوم الاثنين، وقتل ثلاثة مدنيين.", encoding="utf-8")
    [outcome] = pipeline.read([str(path)])
    assert outcome.claims == ()
    assert outcome.report.notes == ("language found: ar; there is no lexicon for it yet, so no claims were read",)


def test_a_text_too_short_to_tell_is_read_as_english_with_a_note(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("2 killed.")
    assert read_one(path).notes[0].startswith("language not found")


@pytest.mark.parametrize(
    ("options", "published", "basis"),
    [
        ({}, date(2019, 8, 20), "given by the date line '20 August 2019' in the text"),
        ({"published": date(2020, 1, 1)}, date(2020, 1, 1), "given by --published"),
    ],
)
def test_a_date_line_fills_in_only_where_nobody_gave_a_day(tmp_path, options, published, basis):
    path = tmp_path / "report.txt"
    path.write_text(f"Idlib Province - Example Watch: 20 August 2019\n\n{GOOD}")
    found = read_one(path, **options)
    assert found.published == published
    assert f"published {published}: {basis}" in found.notes


def test_without_any_day_the_publication_is_left_open(report):
    assert read_one(report).published is None


def test_the_verb_reads_one_or_several(report):
    assert [type(reading) for reading in trucewatch.read(report)] == [Reading]
    assert len(trucewatch.read([report, str(report)], published=date(2018, 1, 10))) == 2


def test_the_verb_warns_of_what_it_left_out(report):
    with pytest.warns(UserWarning, match="not read: /gone: is not there"):
        assert len(trucewatch.read([report, "/gone"])) == 1


def test_the_verb_raises_when_nothing_could_be_read():
    with pytest.raises(NotReadable):
        trucewatch.read(["/gone", "/gone too"])


def test_a_room_of_the_same_name_does_not_displace_the_verb():
    from trucewatch.read import readers

    assert readers.__name__ == "trucewatch.read.readers"
    assert callable(trucewatch.read)


@pytest.mark.parametrize(
    ("options", "next_step"),
    [
        ({"published": 5}, "Give datetime.date"),
        ({"published": "garbage"}, "Give datetime.date"),
        ({"published": True}, "Give datetime.date"),
        ({"published": datetime(2018, 1, 10)}, "Give its tzinfo"),  # noqa: DTZ001 - that is what is refused
        ({"published": date(1, 1, 1)}, "Correct the year"),
        ({"published": date(9999, 12, 31)}, "Correct the year"),
        ({"source": 5}, "Give the outlet"),
        ({"source": ""}, "Give the outlet"),
        ({"source": " "}, "Give the outlet"),
        ({"source": "a\nb"}, "Give the outlet"),
    ],
)
def test_the_verb_refuses_what_the_command_line_refuses(report, options, next_step):
    with pytest.raises(BadValue, match=next_step):
        trucewatch.read(report, **options)


@pytest.mark.parametrize("paths", [None, 5, b"report.txt", [None], ["report.txt", 5], [b"report.txt"]])
def test_what_is_no_path_is_refused(paths):
    with pytest.raises(BadValue, match=r"is not the path of a report\. Give a str"):
        trucewatch.read(paths)


@pytest.mark.parametrize("published", [date(2018, 1, 10), datetime(2018, 1, 10, 9, tzinfo=UTC)])
def test_a_day_or_an_instant_is_taken(report, published):
    [reading] = trucewatch.read(report, published=published, source=" Example Wire ")
    assert (reading.report.published, reading.report.source) == (published, "Example Wire")


def test_a_language_from_the_sidecar_is_given_and_not_found(report):
    report.with_suffix(".json").write_text('{"language": "ar"}')
    notes = read_one(report).notes
    assert notes[-1] == "language given: ar; there is no lexicon for it yet, so no claims were read"
