"""How many were killed and injured, and which act is charged with them."""

from __future__ import annotations

import pytest

from extract.telling import a, against, not_yet, read

BOUNDS = [
    ("nine people", (9, 9)),
    ("at least nine people", (9, None)),
    ("no fewer than six people", (6, None)),
    ("more than 20 people", (21, None)),
    ("over 60 people", (61, None)),
    ("nearly 40 people", (36, 39)),
    ("about 50 people", (45, 55)),
    ("some 20 people", (18, 22)),
    ("dozens of people", (24, None)),
    ("scores of people", (40, None)),
    ("hundreds of people", (200, None)),
    ("several people", (3, None)),
    ("a number of people", (2, None)),
    ("up to 30 people", (1, 30)),
    ("as many as 15 people", (1, 15)),
    ("five to seven people", (5, 7)),
    ("between five and seven people", (5, 7)),
    ("a dozen people", (12, 12)),
    ("fewer than ten people", (0, 9)),
    ("120 people", (120, 120)),
    ("twenty-three people", (23, 23)),
    ("two soldiers", (2, 2, "combatant")),
    ("a woman", (1, 1, "civilian")),
    ("one shepherd", (1, 1, "civilian")),
    ("four civilians", (4, 4, "civilian")),
    ("two soldiers and three civilians", (5, 5, "mixed")),
    ("a policeman and three schoolchildren", (4, 4, "mixed")),
    ("a woman and her two daughters", (3, 3, "civilian")),
    ("12 people, including three children", (12, 12)),
    ("12 people including three children", (12, 12)),
    ("12 people, among them three children", (12, 12)),
    ("12 people, three of them children", (12, 12)),
    ("12 people, most of them women", (12, 12)),
    ("eight members of one family", (8, 8)),
]


@pytest.mark.parametrize(("words", "killed"), BOUNDS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Shells hit Tell Daran on Monday, killing {}.",
        "Shelling of Tell Daran killed {} on Monday.",
    ],
)
def test_the_killed_are_bounds_on_the_act_that_killed_them(sentence, words, killed):
    text = sentence.format(words)
    expected = [a("shelling", killed=killed, injured=None, places=["Tell Daran"], when="2021-06-14")]
    assert against(expected, read(text).claims) == ([], [])


SPLIT = [
    pytest.param(
        "An air strike on Kafr Hanin killed four people and wounded eleven others on Monday.",
        [a("air_strike", killed=(4, 4), injured=(11, 11), places=["Kafr Hanin"])],
        id="killed N and wounded M others",
    ),
    pytest.param(
        "Four people were killed and 11 others injured in an air strike on Kafr Hanin on Monday.",
        [a("air_strike", killed=(4, 4), injured=(11, 11), places=["Kafr Hanin"])],
        id="N were killed and M others injured in",
    ),
    pytest.param(
        "At least four civilians were killed and more than 11 were injured on Monday in an air strike on Kafr Hanin.",
        [a("air_strike", killed=(4, None, "civilian"), injured=(12, None), when="2021-06-14")],
        id="open ends on both sides of the and",
    ),
    pytest.param(
        "Rockets struck Bazrah on Sunday, leaving six dead and fifteen wounded.",
        [a("shelling", killed=(6, 6), injured=(15, 15), places=["Bazrah"], when="2021-06-13")],
        id="leaving N dead and M wounded",
    ),
    pytest.param(
        "Rockets struck Bazrah on Sunday, killing seven people and wounding at least a dozen.",
        [a("shelling", killed=(7, 7), injured=(12, None))],
        id="killing N and wounding M",
    ),
    pytest.param(
        "Rockets struck Bazrah on Sunday: six dead, fifteen wounded.",
        [a("shelling", killed=(6, 6), injured=(15, 15))],
        id="a toll behind a colon",
    ),
    pytest.param(
        "A mortar round killed a shepherd and injured his two sons near Marzuq on Tuesday.",
        [a("shelling", killed=(1, 1, "civilian"), injured=(2, 2), places=["Marzuq"])],
        id="one by an article and two by a number",
    ),
    pytest.param(
        "A sniper wounded a farmer near Marzuq on Tuesday.",
        [a("small_arms_fire", killed=None, injured=(1, 1, "civilian"))],
        id="a wounded farmer is no dead one",
    ),
    pytest.param(
        "Ten people were killed or wounded when artillery shelled Bazrah on Sunday.",
        [a("shelling", killed=(0, 10), injured=(0, 10), places=["Bazrah"])],
        id="killed or wounded is split by nobody",
    ),
    pytest.param(
        "Artillery shelled Bazrah on Sunday, killing or wounding 14 people.",
        [a("shelling", killed=(0, 14), injured=(0, 14))],
        id="killing or wounding",
    ),
    pytest.param(
        "Artillery shelled Bazrah on Sunday, killing two soldiers and wounding three villagers.",
        [a("shelling", killed=(2, 2, "combatant"), injured=(3, 3, "civilian"))],
        id="each harm has its own people",
    ),
    pytest.param(
        "Artillery shelled Bazrah on Sunday, killing five civilians and injuring 17 others.",
        [a("shelling", killed=(5, 5, "civilian"), injured=(17, 17, "civilian"))],
        id="the others are of the same kind",
    ),
    pytest.param(
        "Shells hit a market in Bazrah on Monday, killing nine people. Four of the dead were children.",
        [a("shelling", killed=(9, 9), places=["Bazrah"])],
        id="a part told in the next sentence adds nothing",
    ),
    pytest.param(
        "Shells hit Bazrah on Monday. Nine people were killed and two were wounded.",
        [a("shelling", killed=(9, 9), injured=(2, 2), places=["Bazrah"])],
        id="harm told in the next sentence goes on the act",
    ),
    pytest.param(
        "Shells hit Bazrah on Monday, medics said. The attack killed nine people.",
        [a("shelling", killed=(9, 9), places=["Bazrah"], said_by=["medics"])],
        id="the attack is the shelling told before",
    ),
    pytest.param(
        "Three farmers were shot dead by gunmen near Deir Salim on Sunday.",
        [a("attack_on_civilians", killed=(3, 3, "civilian"), actors=["gunmen"], targets=["farmers"])],
        id="shot dead is an act and a harm",
    ),
    pytest.param(
        "Two soldiers were killed by a sniper near Marzuq on Monday.",
        [a("small_arms_fire", killed=(2, 2, "combatant"), places=["Marzuq"])],
        id="killed by a sniper",
    ),
    pytest.param(
        "A landmine killed two brothers who were ploughing a field outside Marzuq on Monday.",
        [a("explosive_device", killed=(2, 2, "civilian"), places=["Marzuq"])],
        id="killed by a mine",
    ),
    pytest.param(
        "The bodies of five men were found in a ditch near Bazrah on Tuesday.",
        [a("casualties", killed=(5, 5), places=["Bazrah"], when="2021-06-15")],
        id="bodies found are harm without an act",
    ),
    pytest.param(
        "Three drone strikes on Marzuq killed one man, wounded another and destroyed two cars on Monday.",
        [a("drone_strike", count=(3, 3), killed=(1, 1), injured=(1, 1), places=["Marzuq"])],
        id="another is one",
    ),
    pytest.param(
        "Shelling killed 2 in Marzuq and 3 in Bazrah on Monday.",
        [a("shelling", killed=(5, 5), places=["Marzuq", "Bazrah"])],
        id="tolls of several places in one sentence add up",
        marks=not_yet("only the first of two tolls is read"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_harm_goes_where_a_careful_reader_puts_it(text, expected):
    assert against(expected, read(text).claims) == ([], [])


NOBODY = [
    ("Mortar rounds landed in Marzuq on Tuesday. There were no casualties.", (0, 0), (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday; no casualties were reported.", (0, 0), (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday without causing casualties.", (0, 0), (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday, causing no casualties.", (0, 0), (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday, but no one was killed or injured.", (0, 0), (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday, but no injuries were reported.", None, (0, 0)),
    ("Mortar rounds landed in Marzuq on Tuesday. No deaths were reported.", (0, 0), None),
    ("Mortar rounds landed in Marzuq on Tuesday and damaged four houses.", None, None),
    ("Mortar rounds landed in Marzuq on Tuesday; there was no word of casualties.", None, None),
]


@pytest.mark.parametrize(("text", "killed", "injured"), NOBODY)
def test_no_casualties_is_nought_on_the_act_and_silence_is_not(text, killed, injured):
    expected = [a("shelling", killed=killed, injured=injured, places=["Marzuq"])]
    assert against(expected, read(text).claims) == ([], [])


def test_a_rescue_worker_killed_later_at_the_same_place_is_a_harm_of_its_own():
    text = "Warplanes bombed Marzuq on Monday, killing three people. On Tuesday a mine killed a medic there."
    expected = [a("air_strike", killed=(3, 3), places=["Marzuq"]), a("explosive_device", killed=(1, 1, "civilian"))]
    assert against(expected, read(text).claims) == ([], [])


@pytest.mark.parametrize(
    ("words", "displaced"),
    [
        ("About 2,000 people fled", (1800, 2200)),
        ("Hundreds of villagers left their homes in", (200, None)),
        ("Fighting displaced 4,500 people from", (4500, 4500)),
    ],
)
def test_the_displaced_are_bounds_and_nobody_killed(words, displaced):
    [claim] = [claim for claim in read(f"{words} Bazrah on Monday.").claims if claim.act == "displacement"]
    assert claim.killed is None
    assert claim.displaced is not None
    assert (claim.displaced.min, claim.displaced.max) == displaced


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Artillery fire killed one woman, 43, and her son, 12, in Bazrah on Monday.", (2, 2), None),
        ("Three members of one family lost their lives when a shell hit Bazrah on Monday.", (3, 3), None),
        ("Mortar fire on Bazrah on Monday left two people dead and a third wounded.", (2, 2), (1, 1)),
        ("Shelling of Bazrah on Monday caused the death of one civilian and the injury of four.", (1, 1), (4, 4)),
        ("The death toll from Monday's strike on Bazrah has risen to 14.", (14, 14), None),
        ("The death toll from Monday's strike on Bazrah has risen from 12 to 19.", (19, 19), None),
        ("The death toll from Monday's strike on Bazrah climbed to 19 and 40 were wounded.", (19, 19), (40, 40)),
        ("The toll since Monday rose to 58.", (58, 58), None),
        ("Police paid a toll of 12 dollars near Bazrah on Monday.", None, None),
        ("The body of a woman was found in Bazrah on Tuesday.", (1, 1), None),
        ("Shelling of Bazrah on 20 March killed one.", (1, 1), None),
        ("Shelling of Bazrah on 12/03/2024 killed one.", (1, 1), None),
        ("Shelling of Bazrah on 03.04.2021 killed two and wounded one.", (2, 2), (1, 1)),
        ("Shelling of Bazrah in May killed six people a day.", None, None),
        ("Shelling of Bazrah killed six people a day after the truce.", (6, 6), None),
        ("A strike on Bazrah on Monday killed seven and wounded more than 20 villagers.", (7, 7), (21, None)),
        ("In Bazrah, shelling on Monday claimed four lives.", (4, 4), None),
        ("The bodies of five men were found near Bazrah on Tuesday.", (5, 5), None),
        ("The militia lost two fighters in clashes near Bazrah on Monday.", (2, 2), None),
        ("The mayor took office in Bazrah on Monday, shelling claimed nobody.", None, None),
    ],
)
def test_ages_families_tolls_and_losses_count_people_once(text, killed, injured):
    claims = read(text).claims
    bounds = [(harm.min, harm.max) for claim in claims for harm in (claim.killed,) if harm is not None]
    hurt = [(harm.min, harm.max) for claim in claims for harm in (claim.injured,) if harm is not None]
    assert bounds == ([] if killed is None else [killed])
    assert hurt == ([] if injured is None else [injured])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A strike on Bazrah killed seven people and wounded more than 20 on Monday when rebels shelled the market.",
            {"air_strike": ((7, 7), (21, None)), "shelling": (None, None)},
        ),
        (
            "Two people died of their wounds on Tuesday after Sunday's shelling of Bazrah, which killed five.",
            {"shelling": ((5, 5), None), "casualties": ((2, 2), None)},
        ),
        (
            "Security forces killed 12 protesters and arrested 200 in Bazrah on Monday.",
            {"attack_on_civilians": ((12, 12), None), "abduction": (None, None)},
        ),
        (
            "Security forces have killed more than 5,000 people and arrested 20,000 since May.",
            {"attack_on_civilians": ((5001, None), None), "abduction": (None, None)},
        ),
    ],
)
def test_harm_stays_with_the_act_that_did_it(text, expected):
    def pair(harm):
        return None if harm is None else (harm.min, harm.max)

    claims = read(text).claims
    assert {claim.act: (pair(claim.killed), pair(claim.injured)) for claim in claims} == expected
    assert all([mention.text for mention in claim.actors] != ["people"] for claim in claims)


def test_the_words_of_none_begin_with_none():
    [claim] = read("No one was killed when rebels shelled Bazrah on Monday.").claims
    assert claim.killed is not None
    assert (claim.killed.min, claim.killed.max, claim.killed.text) == (0, 0, "No one was killed")


@pytest.mark.parametrize(
    "sentence",
    [
        "A 12-year-old boy was killed in Bazrah on Tuesday.",
        "Armenia said one of its soldiers was killed near Bazrah on Tuesday.",
        "A soldier was killed near Bazrah on Tuesday, the army said, blaming the rebels.",
    ],
)
def test_one_person_is_one_over_an_age_a_share_and_an_accusation(sentence):
    [claim] = read(sentence).claims
    assert claim.killed is not None
    assert (claim.killed.min, claim.killed.max) == (1, 1)
    assert [place.text for place in claim.places] == ["Bazrah"]
