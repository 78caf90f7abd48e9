"""Report and Passage: words that read back, or are refused."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build import TEXT, a_report
from trucewatch.errors import BrokenPassage
from trucewatch.nouns.report import Passage, Report, Source


@given(st.text(min_size=1), st.data())
def test_every_range_of_a_text_reads_back(text, data):
    report = a_report(text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage.of(report, start, end)
    assert passage.quote == text[start:end]
    assert passage.check(report) is passage


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 1)])
def test_a_range_that_is_empty_or_outside_is_refused(start, end):
    with pytest.raises(BrokenPassage, match=r"idlib\.txt: characters"):
        Passage.of(a_report(), start, end)


@pytest.mark.parametrize(
    ("start", "end"), [(-6, -1), (3, 3), (0, len(TEXT) + 5)], ids=["from the end", "empty", "past the end"]
)
def test_a_slice_that_only_python_accepts_does_not_read_back(start, end):
    report = a_report()
    passage = Passage(report_id=report.id, start=start, end=end, quote=TEXT[start:end])
    with pytest.raises(BrokenPassage):
        passage.check(report)


def test_a_changed_text_breaks_the_passage():
    passage = Passage.of(a_report(), 0, 5)
    with pytest.raises(BrokenPassage, match="read the report again"):
        passage.check(a_report(text=TEXT.replace("IDLIB", "HOMS!")))


def test_the_same_words_in_another_report_are_not_the_passage():
    passage = Passage.of(a_report(), 0, 5)
    with pytest.raises(BrokenPassage):
        passage.check(a_report(text=TEXT + "More."))


@given(st.none() | st.dates() | st.datetimes() | st.datetimes(timezones=st.just(UTC)), st.text())
def test_a_report_comes_back_from_json(published, text):
    report = a_report(published=published, text=text, notes=("published: from the page",))
    again = Report.model_validate_json(report.model_dump_json())
    assert again == report
    assert type(again.published) is type(published)


@pytest.mark.parametrize("published", [date(2019, 8, 27), datetime(2019, 8, 27, 23, 30, tzinfo=UTC)])
def test_the_day_of_publication_is_a_day(published):
    assert a_report(published=published).published_day == date(2019, 8, 27)


def test_a_note_is_added_and_the_report_stays():
    report = a_report(notes=("one",))
    assert report.with_notes("two").notes == ("one", "two")
    assert report.notes == ("one",)


def test_a_passage_and_a_source_come_back_from_json():
    for noun in (Passage.of(a_report(), 0, 5), Source(name="SANA", kind="agency", stands_with="syrian_government")):
        assert type(noun).model_validate_json(noun.model_dump_json()) == noun


def test_a_source_is_named_by_its_name_alone():
    assert Source(name="SANA").id == Source(name="SANA", kind="agency").id
    assert Source(name="SANA").id != Source(name="SAMA").id
