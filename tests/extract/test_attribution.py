"""Who is said to say it."""

from __future__ import annotations

import pytest

from extract.telling import a, against, not_yet, read

SAID = [
    ("The White Helmets said shells hit Bazrah on Monday.", ["White Helmets"]),
    ("Shells hit Bazrah on Monday, the White Helmets said.", ["White Helmets"]),
    ("Shells hit Bazrah on Monday, said the White Helmets.", ["White Helmets"]),
    ("Shells hit Bazrah on Monday, according to the White Helmets.", ["White Helmets"]),
    pytest.param(
        "According to the White Helmets, shells hit Bazrah on Monday.",
        ["White Helmets"],
    ),
    ("Shells hit Bazrah on Monday, the White Helmets and two residents said.", ["White Helmets", "residents"]),
    ("A spokesman for the mission reported that shells hit Bazrah on Monday.", ["spokesman for the mission"]),
    ("A doctor told reporters that shells hit Bazrah on Monday.", ["doctor"]),
    ("Shells hit Bazrah on Monday, a local journalist wrote on Twitter.", ["local journalist"]),
    pytest.param(
        "Shells hit Bazrah on Monday, residents who had fled the town told the newspaper.",
        ["residents"],
        marks=not_yet("a speaker with a relative clause is not found, and the clause makes a displacement of its own"),
    ),
    ("The health ministry on Tuesday said that shells hit Bazrah on Monday.", ["health ministry"]),
    ("The Observatory also said that shells hit Bazrah on Monday.", ["Observatory"]),
    ("Shells hit Bazrah on Monday, the UN's World Food Programme said in a statement.", ["World Food Programme"]),
    pytest.param(
        "Witnesses: shells hit Bazrah on Monday.",
        ["Witnesses"],
        marks=not_yet('"Witnesses:" before a colon is not heard as a speaker'),
    ),
    ("Shells hit Bazrah on Monday.", []),
    pytest.param("We counted four shells that hit Bazrah on Monday.", []),
    ("Our correspondent reports that shells hit Bazrah on Monday.", []),
    ("Shells hit Bazrah on Monday. The mayor of Deir Salim said the harvest was good.", []),
]


@pytest.mark.parametrize(("text", "said_by"), SAID)
def test_the_speaker_is_who_says_it_and_nobody_where_the_report_says_so_itself(text, said_by):
    expected = [a("shelling", said_by=said_by, places=["Bazrah"], when="2021-06-14")]
    assert against(expected, read(text).claims) == ([], [])


def test_a_pronoun_speaks_for_the_one_who_spoke_before():
    text = "Shells hit Bazrah on Monday, the Observatory said. Warplanes bombed Marzuq on Tuesday, it added."
    expected = [a("shelling", said_by=["Observatory"]), a("air_strike", said_by=["Observatory"], places=["Marzuq"])]
    assert against(expected, read(text).claims) == ([], [])


@pytest.mark.parametrize(
    ("source", "said_by"),
    [("Hama Monitoring Centre", []), ("Example Wire", ["Hama Monitoring Centre"])],
)
def test_a_source_that_names_itself_has_no_attribution(source, said_by):
    text = "The Hama Monitoring Centre recorded four artillery attacks on Bazrah on Monday."
    assert against([a("shelling", said_by=said_by)], read(text, source=source).claims) == ([], [])


def test_each_of_two_speakers_keeps_his_own_words():
    text = "Rebels shelled Bazrah on Monday, the governor said. Warplanes bombed Marzuq on Tuesday, medics said."
    expected = [a("shelling", said_by=["governor"]), a("air_strike", said_by=["medics"])]
    assert against(expected, read(text).claims) == ([], [])


ACCUSED = [
    pytest.param(
        "The Syrian army accused rebels of shelling Bazrah on Monday.",
        [a("shelling", modality="alleged", said_by=["Syrian army"], actors=["rebels"], places=["Bazrah"])],
        id="accused X of",
    ),
    pytest.param(
        "Azerbaijan's defence ministry said Armenian forces fired mortars at Tovuzkend on Tuesday.",
        [a("shelling", modality="alleged", said_by=["azerbaijan"], actors=["armenia"], places=["Tovuzkend"])],
        id="a party tells of the other side",
    ),
    pytest.param(
        "Turkey blamed Kurdish fighters for a car bomb that killed three people in Bazrah on Sunday.",
        [a("explosive_device", modality="alleged", said_by=["turkey"], actors=["Kurdish fighters"], killed=(3, 3))],
        id="blamed X for",
    ),
    pytest.param(
        "Rebels allegedly shelled Bazrah on Monday.",
        [a("shelling", modality="alleged", said_by=[], actors=["Rebels"])],
        id="allegedly",
    ),
    pytest.param(
        "The Houthis claimed that coalition warplanes had bombed Marzuq on Sunday.",
        [a("air_strike", modality="alleged", said_by=["houthis"], places=["Marzuq"], when="2021-06-13")],
        id="claimed",
    ),
    pytest.param(
        "Armenia and Azerbaijan accused each other of shelling villages near Tovuzkend on Tuesday.",
        [a("shelling", modality="alleged", places=["Tovuzkend"])],
        id="accused each other",
    ),
    pytest.param(
        "A car bomb killed three people in Bazrah on Sunday. Turkey blamed Kurdish fighters.",
        [
            a("explosive_device", killed=(3, 3), places=["Bazrah"], actors=[]),
            a("explosive_device", modality="alleged", killed=None, said_by=["turkey"], actors=["Kurdish fighters"]),
        ],
        id="blame in the next sentence is the same act alleged of somebody",
    ),
    pytest.param(
        "The mission's monitors saw government soldiers fire mortars at Marzuq on Monday.",
        [a("shelling", modality="asserted", actors=["government soldiers"], places=["Marzuq"])],
        id="what monitors saw is asserted",
        marks=not_yet('the subject of "saw X fire" is taken, not X'),
    ),
    pytest.param(
        "Ukraine's army said on Tuesday that two of its soldiers were wounded by a mine near Zolotava.",
        [a("explosive_device", modality="asserted", injured=(2, 2, "combatant"), said_by=["Ukraine's army"])],
        id="what an army says of its own losses is asserted",
    ),
    pytest.param(
        "The health ministry said air strikes killed nine civilians in Bazrah on Monday.",
        [a("air_strike", modality="asserted", said_by=["health ministry"], killed=(9, 9, "civilian"))],
        id="what a ministry counted is asserted",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACCUSED)
def test_an_accusation_is_the_alleged_act_and_a_count_is_asserted(text, expected):
    assert against(expected, read(text).claims) == ([], [])
