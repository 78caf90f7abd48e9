"""What is refuted, doubted, prevented, rehearsed, invented or remembered is told in the words of an act."""

from __future__ import annotations

import pytest

from extract.telling import a, against, read

STANDING = [
    # refuted and doubted
    (
        "Reports that rebels killed 40 people in Bazrah on Tuesday are false, the governor said.",
        [a("attack_on_civilians", modality="denied", killed=(40, 40), said_by=["governor"])],
    ),
    ("The bombing of Bazrah by government jets on Tuesday never happened.", [a("air_strike", modality="denied")]),
    ("The shelling of Dorat on 12 June was a hoax, the army said.", [a("shelling", modality="denied")]),
    (
        "Azerbaijan rejected Armenia's claim that a soldier was killed near Sotk.",
        [a("casualties", modality="denied", killed=(1, 1))],
    ),
    (
        "UN experts found no evidence that the army bombed Bazrah on Tuesday.",
        [a("air_strike", modality="negated", actors=["army"])],
    ),
    ("There is no proof that rebels shelled Bazrah on Tuesday.", [a("shelling", modality="negated")]),
    ("The army refuses to confirm that it bombed Bazrah on Tuesday.", [a("air_strike", modality="alleged")]),
    ("The rebels did not deny shelling Bazrah on Tuesday.", [a("shelling", modality="alleged", actors=["rebels"])]),
    ("The army may have bombed Bazrah on Tuesday.", [a("air_strike", modality="alleged")]),
    (
        "It is not true that our fighters attacked the convoy near Bazrah on Tuesday, the rebels said.",
        [a("ground_attack", modality="denied", said_by=["rebels"])],
    ),
    # kept from happening
    (
        "The army prevented rebels from shelling Bazrah on Tuesday.",
        [a("shelling", modality="negated", actors=["rebels"])],
    ),
    ("The army failed to stop rebels from shelling Bazrah on Tuesday.", [a("shelling", actors=["rebels"])]),
    ("Police said they had foiled a bomb attack on a bus in Bazrah.", [a("explosive_device", modality="negated")]),
    ("The army said it had stopped shelling Bazrah on Tuesday.", [a("shelling", modality="negated")]),
    # remembered
    (
        "A court sentenced two rebels on Tuesday for a bombing in Bazrah that killed nine.",
        [a("air_strike", "background", when=None, killed=(9, 9))],
    ),
    # accused in the passive
    (
        "The rebels were accused by the army of killing three civilians in Bazrah on Tuesday.",
        [a("attack_on_civilians", modality="alleged", actors=["rebels"], said_by=["army"], killed=(3, 3))],
    ),
    (
        "The army was accused by the rebels of shelling Bazrah on Tuesday.",
        [a("shelling", modality="alleged", actors=["army"], said_by=["rebels"])],
    ),
    (
        "The rebels were accused by the army of an attack on Bazrah on Tuesday that killed two.",
        [a("ground_attack", modality="alleged", actors=["rebels"], said_by=["army"], killed=(2, 2))],
    ),
    # who did it
    ("It remains unclear who shelled Bazrah on Tuesday.", [a("shelling", actors=[])]),
    (
        "Israeli strikes killed three in Gaza on Tuesday after Hamas fired rockets at Sderot on Monday.",
        [
            a("air_strike", actors=["Israeli"], when="2021-06-15", killed=(3, 3)),
            a("shelling", actors=["Hamas"], when="2021-06-14", places=["Sderot"]),
        ],
    ),
]

NOTHING = [
    "Had the rebels shelled Bazrah on Tuesday, dozens would have died.",
    "If the rebels had shelled Bazrah on Tuesday, dozens would have been killed.",
    "The army cancelled an air strike on Bazrah on Tuesday.",
    "The army simulated an air strike on Bazrah on Tuesday.",
    "Pilots bombed targets at a range near Bazrah during an exercise on Tuesday.",
    "In the film, rebels bomb Bazrah and kill 100 people.",
    "A strike by bus drivers hit Bazrah on Tuesday.",
    "The football team attacked well and shot three times.",
    "An earthquake killed 12 people in Bazrah on Tuesday.",
    "Floods in Dorat killed six people on Monday.",
    "The drone that crashed in Bazrah on Tuesday did not explode.",
    "Officers said explosions heard in Bazrah were not an attack.",
    "The minister came under fire on Tuesday for his remarks on Bazrah.",
    "Mourners marched on Tuesday in Bazrah.",
    "We will not attack the town, the commander said.",
    "The rebels plan to shell Bazrah on Friday, the army warned.",
]

STILL_TOLD = [
    ("The army shelled Bazrah on Tuesday in a display of false confidence.", "shelling"),
    ("Shelling killed two people in Bazrah on Tuesday after no evidence of a truce emerged.", "shelling"),
    ("Rebels shelled an army exercise near Bazrah on Tuesday.", "shelling"),
    ("The army did not stop shelling Bazrah on Tuesday.", "shelling"),
    ("Two people drowned in Bazrah, and an air strike on Dorat killed three on Tuesday.", "air_strike"),
    ("Rebels fired mortars at an army training range in Bazrah on Tuesday.", "shelling"),
    ("Rebels shelled troops near Bazrah during an exercise on Tuesday.", "shelling"),
    ("In the series of air strikes on Bazrah on Tuesday, five people were killed.", "air_strike"),
    ("An air strike by pilots on Bazrah killed five on Tuesday.", "air_strike"),
    ("Years after the war ended, rebels shelled Bazrah on Tuesday.", "shelling"),
    ("On the anniversary of the truce, rebels shelled Bazrah on Tuesday.", "shelling"),
    ("Rebels who had been sentenced to death shelled Bazrah on Tuesday.", "shelling"),
    ("The ministry, which denied claims of looting, said that rebels shelled Bazrah on Tuesday.", "shelling"),
    ("The army dismissed reports of a retreat and shelled Bazrah on Tuesday.", "shelling"),
    ("No evidence was found, but rebels shelled Bazrah on Tuesday.", "shelling"),
    ("Flooding hampered rescue after shelling killed three in Bazrah on Tuesday.", "shelling"),
    ("Russian troops came under Ukrainian fire near Bazrah on Tuesday.", "small_arms_fire"),
    ("An air strike by army drivers of the regime hit Bazrah on Tuesday.", "air_strike"),
]


@pytest.mark.parametrize(("text", "claims"), STANDING)
def test_an_act_has_the_standing_its_sentence_leaves_it(text, claims):
    missing, unexpected = against(claims, read(text).claims)
    assert (missing, unexpected) == ([], [])


@pytest.mark.parametrize("text", NOTHING)
def test_what_did_not_happen_is_no_claim_of_violence(text):
    assert [claim.act for claim in read(text).claims if claim.act not in {"protest", "demand", "talks"}] == []


@pytest.mark.parametrize(("text", "act"), STILL_TOLD)
def test_the_same_words_elsewhere_take_nothing_away(text, act):
    [claim] = [claim for claim in read(text).claims if claim.act == act]
    assert (claim.scope, claim.modality) == ("incident", "asserted")


def test_two_sides_that_accuse_each_other_both_stand():
    claims = read(
        "Moscow accused Kyiv of shelling Bazrah on Tuesday, killing six. Kyiv said Russia had done it."
    ).claims
    accused = {(claim.actors[0].party, claim.modality) for claim in claims if claim.act == "shelling"}
    assert accused == {("ukrainian_government", "alleged"), ("russia", "alleged")}


def test_what_an_act_is_called_beside_a_truce_is_no_second_act():
    text = (
        "A drone strike on a market in Marzuq killed seven people and wounded more than 20 on Monday, the governor "
        "said, in the deadliest attack since a truce took effect on 3 April."
    )
    missing, unexpected = against(
        [
            a("drone_strike", killed=(7, 7), injured=(21, None), when="2021-06-14", said_by=["governor"]),
            a("agreement", "agreement", when="2021-04-03", actors=[]),
        ],
        read(text).claims,
    )
    assert (missing, unexpected) == ([], [])


def test_blame_in_the_passive_falls_on_whom_it_names():
    claims = read(
        "A mortar shell hit Bazrah on Tuesday, killing five. Rebel fighters were blamed by a local official."
    ).claims
    blamed = [claim for claim in claims if claim.modality == "alleged"]
    assert [[actor.text for actor in claim.actors] for claim in blamed] == [["Rebel fighters"]]


def test_a_word_for_two_acts_is_one_claim_by_its_means():
    [claim] = read("Planes of the regime carried out two raids on the town of Marzuq, wounding four people.").claims
    assert (claim.act, claim.count and claim.count.min, claim.injured and claim.injured.min) == ("air_strike", 2, 4)


def test_an_act_that_is_left_out_is_explained_once():
    reading = read("Pilots bombed targets near Bazrah during an exercise on Tuesday.")
    assert [why.rule for why in reading.why if why.field == "skipped"] == ["exercise"]
