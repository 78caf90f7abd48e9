"""Where an act took place: the finest places named for it, never where it was fired from."""

from __future__ import annotations

import pytest

from extract.telling import a, against, not_yet, read

SIX = ["Marzuq", "Bazrah", "Deir Salim", "Tell Daran", "Umm Hajar", "Kafr Hanin"]
PLACES = [
    pytest.param(
        "Government artillery shelled Marzuq, Bazrah, Deir Salim, Tell Daran, Umm Hajar and Kafr Hanin on Tuesday.",
        [a("shelling", places=SIX, when="2021-06-15")],
        id="a list of villages is one claim with all of them",
    ),
    pytest.param(
        "Government artillery shelled the villages of Marzuq and Bazrah and the town of Deir Salim on Tuesday.",
        [a("shelling", places=SIX[:3])],
        id="a list with its kinds of place",
    ),
    pytest.param(
        "Over the past 24 hours government forces shelled Marzuq, Bazrah and Deir Salim.",
        [a("shelling", places=SIX[:3], when="2021-06-15/2021-06-16")],
        id="a bounded set of acts in a stated window is one incident",
    ),
    pytest.param(
        "Fighters in Marzuq fired rockets at Bazrah on Monday.",
        [a("shelling", places=["Bazrah"])],
        id="where it was fired from is no place of it",
    ),
    pytest.param(
        "Rockets fired from Marzuq hit Bazrah on Monday.",
        [a("shelling", places=["Bazrah"])],
        id="fired from one town into another",
    ),
    pytest.param(
        "Rockets were launched from Marzuq on Monday.",
        [a("shelling", places=["Marzuq"])],
        id="the origin stands where nothing else is named",
    ),
    pytest.param(
        "Shells hit the village of Bazrah, in Hama province, on Monday.",
        [a("shelling", places=["Bazrah"])],
        id="the province around the village is not a second place",
    ),
    pytest.param(
        "Shells hit Bazrah in the southern countryside of Hama on Monday.",
        [a("shelling", places=["Bazrah"])],
        id="a countryside around the village is not a second place",
    ),
    pytest.param(
        "Shells hit Hama province on Monday.",
        [a("shelling", places=["Hama province"])],
        id="a province where nothing finer is named",
    ),
    pytest.param(
        "A mine exploded 6 km north-west of Bazrah on Monday, wounding a farmer.",
        [a("explosive_device", places=["6 km north-west of Bazrah"], injured=(1, 1))],
        id="an offset keeps its town",
    ),
    pytest.param(
        "A mine exploded between Marzuq and Bazrah on Monday, wounding a farmer.",
        [a("explosive_device", places=["between Marzuq and Bazrah"])],
        id="between two towns is one place",
    ),
    pytest.param(
        "BAZRAH - Shells hit Kafr Hanin on Monday.",
        [a("shelling", places=["Kafr Hanin"])],
        id="a dateline is not a place of the act",
    ),
    pytest.param(
        "Shells hit Kafr Hanin on Monday, doctors in Bazrah said.",
        [a("shelling", places=["Kafr Hanin"], said_by=["doctors"])],
        id="where the speaker is is not where it happened",
    ),
    pytest.param(
        "Shells hit Kafr Hanin on Monday, said Sami Daoud, mayor of Bazrah.",
        [a("shelling", places=["Kafr Hanin"])],
        id="an office is not a place of the act",
    ),
    pytest.param(
        "The army captured Bazrah on Monday. Soldiers burned several houses in the village.",
        [a("territory_capture", places=["Bazrah"]), a("looting_destruction", places=["Bazrah"], actors=["Soldiers"])],
        id="the village is the one named before",
    ),
    pytest.param(
        "The army captured Bazrah on Monday. Two civilians were shot dead there on Tuesday.",
        [a("territory_capture", places=["Bazrah"]), a("attack_on_civilians", places=["Bazrah"], when="2021-06-15")],
        id="there is the place named before",
    ),
    pytest.param(
        "Turkey's foreign minister summoned the Iranian ambassador on Tuesday.",
        [a("protest", "response", places=[], when="2021-06-15")],
        id="a response has a place only where one is named for it",
    ),
    pytest.param(
        "The foreign ministers of Turkey and Iran met in Baku on Monday.",
        [a("talks", "response", places=["Baku"], when="2021-06-14")],
        id="talks are where they are held",
    ),
    pytest.param(
        "Moscow and Ankara signed a ceasefire agreement on Monday.",
        [a("agreement", "agreement", places=[], actors=["Moscow", "Ankara"])],
        id="capitals that act are governments",
    ),
    pytest.param(
        "Warplanes bombed Marzuq on Monday and artillery shelled Bazrah on Tuesday.",
        [a("air_strike", places=["Marzuq"], when="2021-06-14"), a("shelling", places=["Bazrah"], when="2021-06-15")],
        id="each act has its own place and day",
    ),
    pytest.param(
        "Helicopters dropped barrel bombs on Marzuq, while tanks shelled Bazrah on Tuesday.",
        [a("air_strike", places=["Marzuq"]), a("shelling", places=["Bazrah"])],
        id="while parts the places",
    ),
    pytest.param(
        "Israeli troops crossed the Litani River near Bazrah on Monday.",
        [a("troop_movement", places=["Bazrah"], actors=["israel"])],
        id="a river crossed is not finer than the town",
        marks=not_yet("a river that was crossed is taken as a second place"),
    ),
]

PLACES += [
    ("Warplanes bombed positions west of Bazrah on Monday.", [a("air_strike", places=["west of Bazrah"])]),
    ("Clashes broke out north-east of Bazrah on Monday.", [a("armed_clash", places=["north-east of Bazrah"])]),
    (
        "Rebels attacked positions 3km west of Bazrah and south of Marzuq on Monday.",
        [a("ground_attack", places=["3km west of Bazrah", "south of Marzuq"])],
    ),
    ("Rebels shelled villages in the west of Bazrah on Monday.", [a("shelling", places=["Bazrah"])]),
    ("The army shelled not Bazrah but Marzuq on Monday.", [a("shelling", places=["Marzuq"], targets=[])]),
    ("Shelled with artillery: Marzuq, Bazrah, Deir Salim, Tell Daran.", [a("shelling", places=SIX[:4])]),
    ("No shelling: Marzuq, Bazrah.", [a("shelling", modality="negated", places=SIX[:2])]),
    ("Air strikes: Marzuq and the town of Bazrah.", [a("air_strike", places=SIX[:2])]),
    ("Abducted: Omar Haddad, Samir Haddad.", [a("abduction", places=[])]),
    ("Talks: Russia, Turkey, Iran.", []),
]
"""Names after "west of", "not ... but" and a colon."""


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_are_those_named_for_the_act(text, expected):
    assert against(expected, read(text).claims) == ([], [])
