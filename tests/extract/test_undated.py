"""Acts whose sentence gives no day: what they may take from the report, and what they must not."""

from __future__ import annotations

from datetime import date

import pytest

from extract.telling import read, tell

THURSDAY = date(2024, 3, 14)


def last(text: str, published: date | None = THURSDAY) -> dict:
    """The last claim of a text."""
    return tell(read(text, published=published).claims[-1])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Bazrah on Tuesday. The town of Dorat, 300 km away, saw a car bomb that killed two.",
        "The market in Bazrah was shelled on 5 March. The hospital in Keln was bombed.",
        "A mine killed two in a garden in Oleksandrivka on 10 March. The SMM saw four howitzers near Keln.",
        "A trader was murdered in Bazrah on Tuesday. Hundreds of families fled to Al-Wadi district.",
        "Rebels shelled Bazrah on Tuesday. Families fled.",
        "Rebels shelled Bazrah on Tuesday. The army has shelled Bazrah for more than a year.",
    ],
)
def test_another_event_keeps_its_day_open(text):
    assert last(text).get("when") is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Bazrah on Tuesday. They also looted a shop in Bazrah.",
        "Rebels shelled Bazrah on Tuesday. Militants shelled Bazrah from the hills.",
        "Rebels shelled Bazrah on Tuesday. A drone then struck Keln.",
        "Rebels shelled Bazrah on Tuesday. The ministry said that 12 people had been killed.",
    ],
)
def test_a_sentence_that_goes_on_takes_the_day_of_its_event(text):
    assert last(text)["when"] == "2024-03-12"


@pytest.mark.parametrize(
    "text",
    [
        "The mission recorded 95 explosions in the reporting period of 12-13 March. "
        "In the previous reporting period it recorded 131 explosions.",
        "Between the evenings of 12 and 13 March, the SMM recorded 95 ceasefire violations. "
        "In the preceding period, it recorded 131 violations.",
    ],
)
def test_the_period_before_has_no_day_that_the_report_states(text):
    assert last(text).get("when") is None


@pytest.mark.parametrize(
    "text",
    [
        "Weekly note on the situation, 7-13 March 2024\n\nThe mission saw 88 tanks near Keln.",
        "The team observed no fighting near Keln between 7 and 13 March. Shells hit Keln in the reporting period.",
    ],
)
def test_a_report_that_states_its_period_dates_what_it_tells(text):
    assert last(text)["when"] == "2024-03-07/2024-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Bazrah on 12 March. The army denied it had shelled the town.",
        "Rebels shelled Bazrah on 12 March. The minister said the rebels should withdraw from the town.",
    ],
)
def test_an_undated_response_has_bounds_and_no_words_of_a_date(text):
    claim = read(text, published=THURSDAY).claims[-1]
    assert claim.when is not None
    assert (claim.when.rule, claim.when.text) == ("bound_event_to_publication", "")
    assert (claim.when.first_day, claim.when.last_day) == (date(2024, 3, 12), THURSDAY)


def test_a_response_without_an_event_before_it_has_no_bounds():
    assert last("A truce has held since 3 February. The UN demanded a halt to the shelling.").get("when") is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bazrah on 3 May 2014. The UN demanded a halt to the shelling.",
        "Rebels shelled Bazrah on 3 May 2014. Rebels shelled the town again.",
    ],
)
def test_history_lends_its_day_to_nothing(text):
    assert last(text).get("when") is None


def test_a_carried_day_points_at_the_words_it_came_from():
    text = "Shots were fired at a patrol near Bazrah on Tuesday. Shots were fired at the patrol again."
    reading = read(text, published=THURSDAY)
    spans = [why.span for why in reading.why if why.field == "when"]
    assert [text[slice(*span)] for span in spans] == ["Tuesday", "Tuesday"]


def test_a_day_of_publication_points_at_no_word_of_its_sentence():
    text = "Rebels shelled Bazrah on 12 March. The UN demanded a halt to the shelling."
    reading = read(text, published=THURSDAY)
    why = [one.span for one in reading.why if one.field == "when"][-1]
    assert text[slice(*why)] == reading.claims[-1].passage.quote


@pytest.mark.parametrize("dash", ["-", "--", "\u2013", "\u2014", "(Example Wire) -"])
def test_the_day_before_the_first_sentence_is_the_report_s_and_no_event_s(dash):
    opening = f"BAZRAH, 14 March 2024 {dash} Rebels shelled the town"
    assert last(f"{opening} on Wednesday, killing two.")["when"] == "2024-03-13"
    assert last(f"{opening}, killing two.").get("when") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shelling of Bazrah on 20 March killed one.", "20 March' without its year"),
        ("Rebels shelled Bazrah on 03.04.2024, killing one.", "'03.04.2024' lies after"),
        ("Rebels shelled Bazrah on 3 April 2024, killing one.", "'3 April 2024' lies after"),
    ],
)
def test_what_is_told_as_past_is_put_on_no_day_ahead_and_in_no_other_year(text, words):
    reading = read(text, published=THURSDAY)
    (claim,) = reading.claims
    assert (claim.when, claim.scope) == (None, "incident")
    assert any(words in note for note in reading.report.notes)


@pytest.mark.parametrize(
    "text",
    [
        "The army vowed to retake Bazrah within a week.",
        "The rebels threatened to shell Bazrah on Friday.",
        "The army threatened to strike Bazrah within 48 hours.",
        "The UN demanded that the army withdraw from Bazrah by Friday.",
    ],
)
def test_a_threat_is_not_made_on_the_day_it_is_made_for(text):
    assert [tell(claim).get("when") for claim in read(text, published=THURSDAY).claims] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Troops will shell Bazrah on Friday.",
        "Talks in Bazrah are to begin on Friday.",
        "The army warned it would shell Bazrah on Friday.",
        "Rebels said on Tuesday they will withdraw from Bazrah on Friday.",
    ],
)
def test_the_day_of_a_plan_lies_ahead(text):
    assert last(text)["when"] == "2024-03-15"
    assert last(text)["modality"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Ten years after a bomb killed 31 in Bazrah, families gathered on Tuesday.",
        "Families gathered in Bazrah on Tuesday, ten years after a bomb killed 31.",
        "Residents marched on Tuesday on the anniversary of a massacre in Bazrah.",
    ],
)
def test_what_lies_years_back_is_history_without_the_day_of_the_news(text):
    claim = last(text)
    assert (claim["scope"], claim.get("when")) == ("background", None)


def test_days_after_an_act_say_no_day_of_it():
    claim = last("Days after a bomb killed three in Bazrah, families gathered on Tuesday.")
    assert (claim["scope"], claim.get("when")) == ("incident", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels shelled Keln on 3 February. Drones struck Bazrah on Tuesday, killing one. The strike came hours "
            "after separatist artillery shelled army positions, wounding two soldiers.",
            "2024-03-11/2024-03-12",
        ),
        ("A drone struck Bazrah on Tuesday, hours before rebels shelled the town.", "2024-03-12/2024-03-13"),
        ("Rebels shelled Keln on 3 March. A drone hit Bazrah hours after the army bombed Dorat.", None),
    ],
)
def test_hours_apart_binds_an_act_to_the_day_of_the_other(text, expected):
    claims = [tell(claim) for claim in read(text, published=THURSDAY).claims]
    assert claims[-1].get("when") == expected
