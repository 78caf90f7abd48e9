"""What kind of claim it is (incident, total, campaign, history), told as fact, alleged, denied, planned or negated."""

from __future__ import annotations

import pytest

from extract.telling import a, against, not_yet, read

SCOPES = [
    pytest.param(
        "In the past three weeks, 212 civilians have been killed in air strikes in Hama province.",
        [a("air_strike", "aggregate", killed=(212, 212, "civilian"), when="2021-05-26/2021-06-16")],
        id="a total over weeks is aggregate",
    ),
    pytest.param(
        "Nearly 100 civilians have been killed by shelling in Hama province over the last month.",
        [a("shelling", "aggregate", killed=(90, 99, "civilian"), when="2021-05-16/2021-06-16")],
        id="the last month is a window",
    ),
    pytest.param(
        "Since 1 May, shelling has killed 64 people in the district of Bazrah.",
        [a("shelling", "aggregate", killed=(64, 64), when="2021-05-01/2021-06-16")],
        id="since a day ends on the publication day",
    ),
    pytest.param(
        "More than 300 people have been killed since the start of the month, the health ministry said.",
        [a("casualties", "aggregate", killed=(301, None), when="2021-06-01/2021-06-16", said_by=["health ministry"])],
        id="a toll without an act",
    ),
    pytest.param(
        "So far this year 41 peacekeepers have been killed in attacks on patrols, the mission said.",
        [a("ground_attack", "aggregate", killed=(41, 41), when="2021-01-01/2021-06-16")],
        id="so far this year",
    ),
    pytest.param(
        "Nineteen civilians were killed across Hama province on Tuesday.",
        [a("casualties", "aggregate", killed=(19, 19, "civilian"), when="2021-06-15")],
        id="a day's toll over a region is aggregate",
    ),
    pytest.param(
        "The monitors recorded 45 ceasefire violations in Donetsk region over the past day.",
        [a("ceasefire_violation", "aggregate", count=(45, 45), when="2021-06-15/2021-06-16")],
        id="a monitor's count over a region is aggregate",
    ),
    pytest.param(
        "More than 70,000 people have fled southern Hama since 3 June, the UN said.",
        [a("displacement", "aggregate", displaced=(70_001, None), when="2021-06-03/2021-06-16", said_by=["UN"])],
        id="the displaced since a day are a total",
    ),
    pytest.param(
        "Government forces have been on the offensive in southern Hama since 3 June.",
        [a("ground_attack", "ongoing", when="2021-06-03/2021-06-16", actors=["Government forces"], killed=None)],
        id="an offensive since a day is ongoing",
    ),
    pytest.param(
        "Government forces have shelled villages around Bazrah.",
        [a("shelling", "ongoing", actors=["Government forces"], when=None)],
        id="the perfect without a day is ongoing",
    ),
    pytest.param(
        "Government forces have captured the town of Bazrah.",
        [a("territory_capture", actors=["Government forces"])],
        id="what has been taken is one act",
    ),
    pytest.param(
        "Rebels are advancing on Bazrah.",
        [a("ground_attack", "ongoing", places=["Bazrah"], actors=["Rebels"])],
        id="are advancing is ongoing",
    ),
    pytest.param(
        "Warplanes have been bombing the countryside of Hama daily this week.",
        [a("air_strike", "ongoing", when="2021-06-14/2021-06-16")],
        id="daily is ongoing",
    ),
    pytest.param(
        "Clashes are still going on around Marzuq between the army and Hayat Tahrir al-Sham.",
        [a("armed_clash", "ongoing", places=["Marzuq"])],
        id="still going on is ongoing",
    ),
    pytest.param(
        "Rebels captured Bazrah in 2014.",
        [a("territory_capture", "background", when="2014-01-01/2014-12-31", places=["Bazrah"])],
        id="a capture of years ago is history",
    ),
    pytest.param(
        "Shells hit Bazrah on Monday. The town was besieged for months in 2016.",
        [a("shelling", places=["Bazrah"], when="2021-06-14"), a("ground_attack", "background")],
        id="history beside news",
    ),
    pytest.param(
        "The army and the militia fought a civil war from 1998 to 2004.",
        [a("armed_clash", "background", when="1998-01-01/2004-12-31")],
        id="a war of long ago is history",
    ),
    pytest.param(
        "Two soldiers were killed near Marzuq on Monday, bringing the toll since January to 57.",
        [
            a("casualties", killed=(2, 2, "combatant"), when="2021-06-14"),
            a("casualties", "aggregate", killed=(57, 57), when="2021-01-01/2021-06-16"),
        ],
        id="the toll so far beside the news",
        marks=not_yet('"bringing the toll since January to 57" is not read'),
    ),
    pytest.param(
        "The mission logged 12 violations on Monday, compared with 300 in the week before.",
        [a("ceasefire_violation", None, count=(12, 12), when="2021-06-14")],
        id="a figure compared with is no second claim",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES)
def test_the_scope_tells_news_from_totals_campaigns_and_history(text, expected):
    assert against(expected, read(text).claims) == ([], [])


TOTALS = [
    "Nearly 90 civilians were killed and more than 150 others wounded in raids on Hama in the past month.",
    "In all, 1,240 people have died in the fighting since March.",
    "The conflict has killed more than 14,000 people since 2014.",
    "The war, now in its seventh year, has cost some 13,000 lives.",
    "At least 30 aid workers were killed in the country last year.",
    "The Observatory has documented the deaths of 870 civilians between 30 April and 15 June.",
    "That brings to 61 the number of soldiers killed this year.",
    "During the reporting period, 16 civilians were killed by mines.",
    "Over the past two months shelling has killed 33 villagers.",
    "Hundreds of thousands of people have been killed in ten years of war.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_no_total_is_ever_an_incident(text):
    claims = read(text).claims
    assert claims, "the total itself was not read"
    assert [claim.scope for claim in claims if claim.scope == "incident"] == []


MODALITIES = [
    pytest.param(
        "Rebels shelled Bazrah on Monday, the Syrian army said. The rebels denied it.",
        [
            a("shelling", modality="alleged", said_by=["Syrian army"], actors=["Rebels"], places=["Bazrah"]),
            a("denial", "response", actors=["rebels"]),
        ],
        id="a contested act is alleged and denied by another",
    ),
    pytest.param(
        "Ukraine accused fighters of firing mortars at Zolotava on Sunday; the fighters denied it.",
        [
            a("shelling", modality="alleged", said_by=["ukrainian_government"], actors=["fighters"]),
            a("denial", "response", actors=["fighters"]),
        ],
        id="accused and denied in one sentence",
    ),
    pytest.param(
        "Residents said Russian warplanes had bombed a market in Marzuq on Sunday, killing six people. "
        "Russia's defence ministry denied that its aircraft had struck the town.",
        [
            a("air_strike", modality="alleged", killed=(6, 6), places=["Marzuq"], said_by=["Residents"]),
            a("denial", "response", actors=["russia"]),
        ],
        id="a denial later makes what was told before alleged",
    ),
    pytest.param(
        "Russia's defence ministry denied that its aircraft had bombed Marzuq on Sunday.",
        [a("air_strike", modality="denied", said_by=["russia"], places=["Marzuq"], when="2021-06-13")],
        id="an act named only to be denied is denied",
    ),
    pytest.param(
        "The militia denied shelling Marzuq on Sunday.",
        [a("shelling", modality="denied", said_by=["militia"], places=["Marzuq"])],
        id="denied shelling",
    ),
    pytest.param(
        "The army rejected reports that its soldiers had looted shops in Marzuq.",
        [a("looting_destruction", modality="denied", said_by=["army"], places=["Marzuq"])],
        id="rejected reports",
    ),
    pytest.param(
        "Monitors did not record any ceasefire violations in Luhansk region on Monday.",
        [a("ceasefire_violation", None, "negated", when="2021-06-14")],
        id="what was not observed is negated",
    ),
    pytest.param(
        "No shelling was recorded in Marzuq on Monday.",
        [a("shelling", None, "negated", places=["Marzuq"], when="2021-06-14")],
        id="no shelling was recorded",
    ),
    pytest.param(
        "The soldiers did not open fire on the crowd in Marzuq on Monday, witnesses said.",
        [a("small_arms_fire", None, "negated", places=["Marzuq"])],
        id="did not open fire",
    ),
    pytest.param(
        "The militia has not withdrawn from Bazrah.",
        [a("withdrawal", None, "negated", places=["Bazrah"])],
        id="has not withdrawn",
        marks=not_yet("people who have not withdrawn are read as weapons that are present"),
    ),
    pytest.param(
        "The army will withdraw from Bazrah on Friday.",
        [a("withdrawal", modality="planned", places=["Bazrah"], when="2021-06-18")],
        id="will withdraw is planned",
    ),
    pytest.param(
        "Talks are due to resume in Geneva on Monday.",
        [a("talks", "response", "planned", places=["Geneva"], when="2021-06-21")],
        id="talks due to resume lie ahead",
    ),
    pytest.param(
        "The two sides plan to exchange 40 prisoners next week.",
        [a("release", "response", "planned", when="2021-06-21/2021-06-27")],
        id="a planned exchange",
    ),
    pytest.param(
        "The truce does not cover Hayat Tahrir al-Sham.",
        [a("agreement", "agreement", "negated", targets=["hts"])],
        id="what a truce does not cover is negated",
    ),
    pytest.param(
        "Hayat Tahrir al-Sham is excluded from the ceasefire.",
        [a("agreement", "agreement", "negated", targets=["hts"])],
        id="excluded from the ceasefire",
    ),
    pytest.param(
        "The Houthis threatened to attack ships in the Red Sea.",
        [a("threat", "response", actors=["houthis"])],
        id="a threat is a response and no attack",
    ),
    pytest.param(
        "Israel vowed to retaliate for the rockets.",
        [a("threat", "response", actors=["israel"])],
        id="a vow is a threat",
    ),
    pytest.param(
        "The envoy urged both sides to stop shelling Bazrah.",
        [a("demand", "response", actors=["envoy"], targets=["both sides"])],
        id="what is to stop is no claim of its own",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MODALITIES)
def test_the_modality_tells_fact_from_charge_denial_plan_and_silence(text, expected):
    assert against(expected, read(text).claims) == ([], [])


UNREAL = [
    "If the rebels attack Bazrah, the army will respond, its spokesman said.",
    "Unless the militia withdraws from Bazrah, troops would be sent, officials said.",
    "Should shelling resume, the convoy would turn back.",
    "Residents fear that the army will storm Bazrah.",
    "The force was set up to prevent attacks on villages.",
    pytest.param(
        "The agreement forbids shelling, ambushes and the laying of mines.",
    ),
    "Negotiators discussed a ban on drone strikes.",
    "The army ordered its soldiers not to open fire.",
    "The patrols are meant to deter raids.",
    "It would be a mistake to bomb Bazrah, the minister said.",
    "The army may attack Bazrah within days, analysts said.",
    "Soldiers are trained to clear mines and to storm buildings.",
    "The villagers built a shelter in case of air strikes.",
    "He asked whether the army had shelled Bazrah.",
    "The rebels agreed to stop firing rockets at Bazrah.",
    "The general refused to shell Bazrah.",
]


@pytest.mark.parametrize("text", UNREAL)
def test_what_may_come_is_feared_or_forbidden_makes_no_incident(text):
    told = [(claim.act, claim.modality) for claim in read(text).claims if claim.scope == "incident"]
    assert [one for one in told if one[1] in {"asserted", "alleged"}] == []
