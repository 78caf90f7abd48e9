"""The report that the project began with, through the real pipeline."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from extract.telling import alike, flaws, tell
from trucewatch import pipeline

SEED = Path(__file__).parents[3] / "shared" / "seed" / "idlib-2018-01.txt"
DAY = timedelta(days=1)
VIOLENT_TOTALS = {"killed": (90, 99), "injured": (201, None)}

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the seed report lies beside the repository, in ../shared")


@pytest.fixture(scope="module")
def reading():
    [outcome] = pipeline.read([str(SEED)], published=date(2018, 1, 10), source="TRT World")
    return outcome


@pytest.fixture(scope="module")
def claims(reading):
    return reading.claims


@pytest.fixture(scope="module")
def undated():
    [outcome] = pipeline.read([str(SEED)], source="TRT World")
    return outcome


def those(claims, *acts, scope=None, words=""):
    return [
        claim
        for claim in claims
        if claim.act in acts and scope in (None, claim.scope) and words.casefold() in claim.passage.quote.casefold()
    ]


def parties(slot):
    return {named.party for named in slot}


def named(slot, text):
    return any(alike(text, one.text) for one in slot)


def bounds(figure):
    return None if figure is None else (figure.min, figure.max)


def days(claim):
    return None if claim.when is None else (claim.when.first_day, claim.when.last_day)


def near(found, first, last):
    return found is not None and abs(found[0] - first) <= DAY and abs(found[1] - last) <= DAY


def test_everything_reads_back(reading):
    assert flaws(reading) == []


# ---- incidents and campaigns ---------------------------------------------------------------------------------------


def test_the_fourteen_villages_are_one_capture_on_monday(claims):
    [capture] = those(claims, "territory_capture")
    assert (capture.scope, capture.modality) == ("incident", "asserted")
    assert bounds(capture.count) == (14, 14)
    assert named(capture.actors, "Syrian regime forces")
    assert parties(capture.actors) == {"syrian_government"}
    assert days(capture) == (date(2018, 1, 8), date(2018, 1, 8))
    assert bounds(capture.killed) is None


def test_the_daily_air_strikes_of_this_week_go_on(claims):
    [strikes] = those(claims, "air_strike", scope="ongoing")
    assert parties(strikes.actors) == {"syrian_government"}
    assert days(strikes) is not None
    assert days(strikes)[0] >= date(2018, 1, 8)
    assert days(strikes)[1] <= date(2018, 1, 10)


def test_the_recent_attacks_on_opposition_groups_are_read(claims):
    attacks = those(claims, "ground_attack", "ceasefire_violation", words="recent attacks carried out")
    assert len(attacks) == 1
    assert named(attacks[0].targets, "opposition groups")
    assert parties(attacks[0].actors) == {"syrian_government"}
    assert any("Idlib" in place.text for place in attacks[0].places)


def test_the_offensive_runs_from_late_october(claims):
    offensives = those(claims, "ground_attack", scope="ongoing", words="on the offensive")
    assert [days(claim) for claim in offensives] == [(date(2017, 10, 21), date(2018, 1, 10))]
    assert named(offensives[0].actors, "regime forces")


@pytest.mark.parametrize("words", ["captured 14 villages", "on the offensive"])
def test_the_city_is_idlib_and_not_a_nationality(claims, words):
    [told] = those(claims, "territory_capture", "ground_attack", words=words)
    assert len(told.places) == 1
    assert "Idlib" in told.places[0].text


# ---- totals --------------------------------------------------------------------------------------------------------


def test_the_toll_of_three_weeks_is_a_total(claims):
    totals = [claim for claim in claims if claim.scope == "aggregate" and bounds(claim.killed) == (90, 99)]
    assert len(totals) == 1
    assert bounds(totals[0].injured) == (201, None)
    assert totals[0].killed.who == "civilian"
    assert near(days(totals[0]), date(2017, 12, 20), date(2018, 1, 10))


def test_no_incident_carries_a_total(claims):
    for claim in claims:
        if claim.scope == "incident":
            assert bounds(claim.killed) is None, tell(claim)
            assert bounds(claim.injured) is None, tell(claim)


# ---- responses -----------------------------------------------------------------------------------------------------


def test_turkey_summoned_two_ambassadors_on_tuesday(claims):
    [protest] = those(claims, "protest", scope="response", words="summoned the ambassadors")
    assert parties(protest.actors) == {"turkey"}
    targets = " ".join(one.text for one in protest.targets)
    assert "Russia" in targets
    assert "Iran" in targets
    assert days(protest) == (date(2018, 1, 9), date(2018, 1, 9))


def test_the_minister_demands_of_russia_and_iran_on_wednesday(claims):
    demands = those(claims, "demand", words="needed to fulfill")
    assert len(demands) == 1
    assert named(demands[0].actors, "Mevlut Cavusoglu")
    assert "turkey" in parties(demands[0].actors)
    assert {"russia", "iran"} <= parties(demands[0].targets)
    assert days(demands[0]) == (date(2018, 1, 10), date(2018, 1, 10))


def test_the_meeting_in_turkey_is_planned(claims):
    meetings = those(claims, "talks", scope="response", words="would hold a meeting")
    assert "planned" in {claim.modality for claim in meetings}


def test_the_congress_in_sochi_is_planned_for_the_end_of_the_month(claims):
    congress = [claim for claim in those(claims, "talks") if near(days(claim), date(2018, 1, 29), date(2018, 1, 30))]
    assert len(congress) >= 1
    assert {claim.modality for claim in congress} == {"planned"}
    assert {claim.scope for claim in congress} == {"response"}
    assert any(named(claim.places, "Sochi") for claim in congress)


# ---- agreements ----------------------------------------------------------------------------------------------------


def test_the_zone_and_its_guarantors_are_an_agreement(claims):
    agreements = those(claims, "agreement", words="has been designated")
    assert len(agreements) == 1
    assert agreements[0].scope in {"agreement", "background"}
    assert parties(agreements[0].actors) == {"turkey", "iran", "russia"}


def test_the_agreement_prohibits_acts_of_aggression(claims):
    agreements = those(claims, "agreement", scope="agreement", words="expressly prohibited")
    assert len(agreements) == 1
    assert parties(agreements[0].actors) == {"turkey", "iran", "russia"}


def test_acts_that_are_prohibited_are_no_attack(claims):
    told = those(claims, "ground_attack", words="expressly prohibited")
    assert [claim.scope for claim in told] == ["ongoing"]


def test_three_states_designate_hts(claims):
    agreements = those(claims, "agreement", words="designate as a terrorist")
    assert len(agreements) == 1
    assert parties(agreements[0].actors) == {"turkey", "iran", "russia"}
    assert "hts" in parties(agreements[0].targets)


# ---- history -------------------------------------------------------------------------------------------------------


def test_the_toll_of_the_war_is_background_by_un_officials(claims):
    tolls = [
        claim for claim in claims if bounds(claim.killed) == (200_000, None) or bounds(claim.killed) == (200, None)
    ]
    assert [bounds(claim.killed) for claim in tolls] == [(200_000, None)]
    assert (tolls[0].act, tolls[0].scope) == ("casualties", "background")
    assert named(tolls[0].attributed_to, "UN officials")


def test_the_displaced_of_the_war_are_background_by_un_officials(claims):
    displaced = [claim for claim in claims if bounds(claim.displaced) == (10_000_001, None)]
    assert len(displaced) == 1
    assert (displaced[0].act, displaced[0].scope) == ("displacement", "background")
    assert named(displaced[0].attributed_to, "UN officials")


def test_the_war_since_2011_is_background(claims):
    wars = [claim for claim in claims if "locked in a vicious civil war" in claim.passage.quote]
    assert {claim.scope for claim in wars} == {"background"}
    assert days(wars[0]) is not None
    assert days(wars[0])[0].year == 2011


def test_nothing_else_is_an_incident(claims):
    told = [(claim.act, claim.passage.quote[:50]) for claim in claims if claim.scope == "incident"]
    assert [act for act, _ in told] == ["territory_capture"], told


# ---- without a publication day -------------------------------------------------------------------------------------


def test_without_a_day_no_relative_date_is_given(undated):
    assert undated.report.published is None
    assert [claim.when for claim in undated.claims if claim.when is not None and "2011" not in claim.when.text] == []


def test_without_a_day_a_note_says_why(undated):
    assert any("publi" in note for note in undated.report.notes)


def test_today_is_nowhere_in_what_is_read(undated):
    today = date.today()  # noqa: DTZ011 - the machine's own day, by its own clock, is what must not leak
    out = json.dumps([undated.model_dump(mode="json")], ensure_ascii=False)
    for day in (today - DAY, today, today + DAY):
        assert day.isoformat() not in out


def test_without_a_day_the_same_claims_are_read(claims, undated):
    """Only dates and what is decided by them may differ."""
    assert {(claim.act, claim.passage.span) for claim in undated.claims} == {
        (claim.act, claim.passage.span) for claim in claims
    }
