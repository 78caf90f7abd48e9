"""One reading with a claim of every slot, shown as a line, as a row and as a table."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, timedelta, timezone

import pytest
from rich.console import Console

from trucewatch.cli import lines, marks, rows, table, words
from trucewatch.extract.claims import extract
from trucewatch.nouns.bounds import Count, Harm
from trucewatch.nouns.claim import Claim, Mention
from trucewatch.nouns.reading import Reading, Why
from trucewatch.nouns.report import Passage, Report, sha256
from trucewatch.nouns.when import When
from trucewatch.nouns.where import Where

THURSDAY = date(2024, 3, 14)
SENTENCE = (
    "On Tuesday regime forces fired over 200 shells at houses in Saraqib with mortars,\nkilling 9, residents said."
)
TEXT = f"Shells\x1b[2J hit Saraqib\n\nNear Idlib. {SENTENCE} No more."
START = TEXT.index(SENTENCE)


def span(named):
    at = TEXT.index(named, 0 if named == "Idlib" else START)
    return at, at + len(named)


def mention(named, party=None):
    return Mention(text=named, span=span(named), party=party)


@pytest.fixture
def reading():
    content = sha256(TEXT.encode())
    report = Report(
        path="=a.txt", sha256=content, text=TEXT, title=TEXT[:22], published=date(2018, 1, 10), notes=("a",)
    )
    claim = Claim(
        passage=Passage.of(report, START, START + len(SENTENCE)),
        scope="incident",
        act="shelling",
        modality="alleged",
        actors=(mention("regime forces", "syrian_government"),),
        targets=(mention("houses"),),
        weapons=(mention("mortars"),),
        places=(
            Where(text="Saraqib", span=span("Saraqib"), id="SY1", lat=35.9, lon=36.8, radius_km=3.0, country="SY"),
            Where(text="Idlib", span=span("Idlib")),
        ),
        when=When(earliest=date(2018, 1, 9), latest=date(2018, 1, 9), text="On Tuesday", rule="weekday"),
        count=Count(min=201, max=None, unit="shells", text="over 200 shells"),
        killed=Harm(min=9, max=9, who="civilian", text="killing 9"),
        displaced=Harm(min=50, max=None, who="civilian", text=""),
        attributed_to=(mention("residents"),),
        flags=("protected_site",),
    ).check(report)
    why = Why(claim_id=claim.id, field="when", span=span("On Tuesday"), rule="weekday")
    skipped = Why(claim_id=None, field="skipped", span=(START + len(SENTENCE) + 1, len(TEXT)), rule="no act")
    return Reading(report=report, claims=(claim,), why=(why, skipped))


def shown(reading, width, **options):
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    table.show(reading, console, **options)
    table.caption(console)
    return console.file.getvalue()


def test_a_line_has_the_fields_of_the_contract_in_their_order(reading):
    [claim] = json.loads(lines.line(reading))["claims"]
    assert " ".join(claim) == (
        "id scope act span quote flags actors targets weapons places when count killed injured displaced "
        "attributed_to modality"
    )
    assert claim["actors"] == [
        {"text": "regime forces", "span": list(span("regime forces")), "party": "syrian_government"}
    ]
    assert claim["weapons"] == [{"text": "mortars", "span": list(span("mortars"))}]
    assert list(claim["places"][0]) == (
        ["text", "span", "id", "name", "lat", "lon", "radius_km", "kind", "country", "admin1"]
    )
    assert claim["when"] == {"earliest": "2018-01-09", "latest": "2018-01-09", "text": "On Tuesday", "rule": "weekday"}
    assert claim["count"] == {"min": 201, "max": None, "unit": "shells", "text": "over 200 shells"}
    assert claim["killed"] == {"min": 9, "max": 9, "who": "civilian", "text": "killing 9"}
    assert (claim["injured"], claim["quote"]) == (None, SENTENCE)


def test_an_instant_carries_its_offset(reading):
    at = datetime(2018, 1, 9, 4, 30, tzinfo=timezone(timedelta(hours=2)))
    when = When(earliest=at, latest=at + timedelta(minutes=1), text="04:30", rule="clock")
    claim = reading.claims[0].model_copy(update={"when": when})
    assert lines.claim_row(claim)["when"]["earliest"] == "2018-01-09T04:30:00+02:00"
    assert words.when(when) == "9 Jan 2018 04:30 +02:00 to 04:31"


def test_the_reasons_name_the_words_and_the_rule(reading):
    [when, skipped] = json.loads(lines.line(reading, explain=True))["why"]
    assert (when["field"], when["text"], when["rule"]) == ("when", "On Tuesday", "weekday")
    assert (skipped["claim"], skipped["text"]) == (None, "No more.")


def test_a_row_is_one_line_and_no_formula(reading):
    [row] = rows.rows(reading)
    cells = dict(zip(rows.header().split("\t"), row.split("\t"), strict=True))
    assert cells["audience"] == "restricted"
    assert cells["report"] == "'=a.txt"
    assert (cells["earliest"], cells["places"]) == ("2018-01-09", "Saraqib; Idlib")
    assert (cells["killed_min"], cells["killed_max"], cells["count_min"], cells["count_max"]) == ("9", "9", "201", "")
    assert (cells["flags"], cells["weapons"]) == ("protected_site", "mortars")
    assert (cells["actors"], cells["actor_parties"]) == ("regime forces", "syrian_government")
    assert (cells["targets"], cells["target_parties"]) == ("houses", "")
    assert (cells["displaced_min"], cells["displaced_max"]) == ("50", "")
    assert cells["quote"] == SENTENCE.replace("\n", " ")


def test_a_sentence_has_every_word_marked_with_a_tag(reading):
    assert marks.marked(reading.claims[0], reading.report, reading.why[:1]).plain == (
        "[WHEN On Tuesday] [WHO regime forces] fired [COUNT over 200 shells] at [WHOM houses] in [WHERE Saraqib] with "
        "[WITH mortars], [HARM killing 9], [SAYS residents] said."
    )


@pytest.mark.parametrize("width", [60, 80, 100, 119, 120, 140, 200])
def test_a_table_keeps_its_width_and_says_all(reading, width):
    text = shown(reading, width)
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text
    flat = " ".join(text.split())
    for said in ("restricted", "Shells\\x1b[2J hit Saraqib", "9 Jan 2018", "201 or", "alleged", "residents"):
        assert said in flat
    assert ("Who → whom" in text) == (width >= table.WIDE)


def test_a_place_named_elsewhere_says_so(reading):
    assert words.places(reading.claims[0]) == "Saraqib, Idlib (named elsewhere)"


def test_a_table_explains_when_asked(reading):
    text = shown(reading, 100, explain=True)
    assert "“On Tuesday”  weekday" in text
    assert "“No more.”  no act" in text


def test_a_value_has_one_reason_the_last_and_a_list_has_all(reading):
    claim = reading.claims[0].id
    why = [
        Why(claim_id=claim, field=field, span=span(named), rule=rule)
        for field, named, rule in (
            ("scope", "fired", "default"),
            ("scope", "fired", "total_cue"),
            ("places", "Saraqib", "after_in"),
            ("places", "Idlib", "named_before"),
        )
    ]
    text = shown(reading.model_copy(update={"why": tuple(why)}), 100, explain=True)
    assert "default" not in text
    assert all(rule in text for rule in ("total_cue", "after_in", "named_before"))


def test_words_are_cut_between_words_only():
    assert words.shortened("shells hit the town", 19) == "shells hit the town"
    assert words.shortened("shells hit the town", 16) == "shells hit the ..."
    assert words.shortened("x" * 30, 10) == "x" * 10 + " ..."


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_long_word_is_wrapped_and_not_eaten(width):
    word = "Abschnittsbefestigungskommando" * 5
    text = f"Shells hit {word}."
    report = Report(path="a.txt", sha256=sha256(text.encode()), text=text)
    claim = Claim(
        passage=Passage.of(report, 0, len(text)),
        scope="incident",
        act="shelling",
        places=(Where(text=word, span=(11, 11 + len(word))),),
    )
    said = shown(Reading(report=report, claims=(claim,)), width)
    assert "…" not in said
    assert "".join(said.split()).count(word) >= (2 if width < table.WIDE else 1)


def test_a_report_without_a_title_is_named_once(reading):
    untitled = reading.model_copy(update={"report": reading.report.model_copy(update={"title": None})})
    assert shown(untitled, 100).count("=a.txt") == 1
    assert shown(reading, 100).count("=a.txt") == 1


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2018, 1, 9), date(2018, 1, 9), "9 Jan 2018"),
        (date(2018, 1, 9), date(2018, 1, 11), "9–11 Jan 2018"),
        (date(2018, 1, 9), date(2018, 2, 1), "9 Jan – 1 Feb 2018"),
        (date(2017, 12, 9), date(2018, 2, 1), "9 Dec 2017 – 1 Feb 2018"),
    ],
)
def test_days_are_said_once(first, last, said):
    assert words.when(When(earliest=first, latest=last, text="x", rule="x")) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (9, 9, "9"),
        (0, 0, "none"),
        (201, None, "201 or more"),
        (90, 99, "90 to 99"),
        (0, 7, "up to 7"),
        (None, 7, "up to 7"),
        (3420, 3420, "3,420"),
        (None, None, "an unknown number"),
    ],
)
def test_bounds_are_said_without_inventing_a_figure(low, high, said):
    assert words.number(Harm(min=low, max=high, text="")) == said


def test_a_day_that_no_words_name_says_where_it_is_from():
    text = "Rebels shelled Bazrah on 12 March 2024. The UN demanded a halt to the shelling."
    told = extract(Report(path="a.txt", sha256=sha256(text.encode()), text=text, language="en", published=THURSDAY))
    flat = " ".join(shown(told, 140).split())
    assert "12–14 Mar 2024" in flat
    assert "from the event to publication" in flat
    assert "[WHEN demanded]" not in flat
