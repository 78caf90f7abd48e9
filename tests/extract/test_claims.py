"""One report in, the claims of a careful reader out: acts, who did them, what is one claim and what are two."""

from __future__ import annotations

import pytest

from extract.telling import a, against, flaws, not_yet, read, tell, texts

ACTS = [
    ("Warplanes bombed Bazrah on Monday.", "air_strike"),
    ("Two air raids hit Bazrah on Monday.", "air_strike"),
    ("A helicopter dropped barrel bombs on Bazrah on Monday.", "air_strike"),
    ("Jets struck a warehouse in Bazrah on Monday.", "air_strike"),
    ("A drone strike hit a car in Bazrah on Monday.", "drone_strike"),
    ("A quadcopter dropped a grenade on a trench near Bazrah on Monday.", "drone_strike"),
    ("Artillery pounded Bazrah on Monday.", "shelling"),
    ("Three missiles struck Bazrah on Monday.", "shelling"),
    ("Tanks fired at Bazrah on Monday.", "shelling"),
    ("Mortar rounds fell on Bazrah on Monday.", "shelling"),
    ("Soldiers fired grenade launchers at a post near Bazrah on Monday.", "shelling"),
    ("Bazrah came under rocket fire on Monday.", "shelling"),
    ("Snipers fired at farmers near Bazrah on Monday.", "small_arms_fire"),
    ("A machine gun was fired at a post near Bazrah on Monday.", "small_arms_fire"),
    ("Cross-border firing was reported near Bazrah on Monday.", "small_arms_fire"),
    ("Soldiers and rebels exchanged fire near Bazrah on Monday.", "armed_clash"),
    ("Clashes broke out between soldiers and rebels near Bazrah on Monday.", "armed_clash"),
    ("A gun battle erupted in Bazrah on Monday.", "armed_clash"),
    ("Rebels stormed a police post in Bazrah on Monday.", "ground_attack"),
    ("Rebels ambushed an army patrol near Bazrah on Monday.", "ground_attack"),
    ("Fighters raided a base near Bazrah on Monday.", "ground_attack"),
    ("A roadside bomb exploded near Bazrah on Monday.", "explosive_device"),
    ("A tractor drove over a mine near Bazrah on Monday.", "explosive_device"),
    ("A man threw a grenade into a shop in Bazrah on Monday.", "explosive_device"),
    ("A car bomb went off outside a bank in Bazrah on Monday.", "explosive_device"),
    ("Gunmen executed six villagers in Bazrah on Monday.", "attack_on_civilians"),
    ("Militiamen massacred 20 villagers in Bazrah on Monday.", "attack_on_civilians"),
    ("A teacher was assassinated by gunmen in Bazrah on Monday.", "attack_on_civilians"),
    ("Soldiers raped a woman in Bazrah on Monday.", "sexual_violence"),
    ("Gunmen abducted four drivers near Bazrah on Monday.", "abduction"),
    ("Soldiers detained 14 men in Bazrah on Monday.", "abduction"),
    ("Militiamen looted shops in Bazrah on Monday.", "looting_destruction"),
    ("Soldiers burned down ten huts in Bazrah on Monday.", "looting_destruction"),
    ("The army demolished two houses in Bazrah on Monday.", "looting_destruction"),
    ("The army captured Bazrah on Monday.", "territory_capture"),
    ("Bazrah fell to the rebels on Monday.", "territory_capture"),
    ("Rebels took control of Bazrah on Monday.", "territory_capture"),
    ("The army pulled back from Bazrah on Monday.", "withdrawal"),
    ("The last tanks withdrew from Bazrah on Monday.", "withdrawal"),
    ("A column of military vehicles entered Bazrah on Monday.", "troop_movement"),
    ("The army deployed 200 soldiers to Bazrah on Monday.", "troop_movement"),
    ("The army sent reinforcements to Bazrah on Monday.", "troop_movement"),
    ("Soldiers dug trenches near Bazrah on Monday.", "fortification"),
    ("The militia set up a checkpoint in Bazrah on Monday.", "fortification"),
    ("Monitors saw two howitzers in violation of withdrawal lines near Bazrah on Monday.", "weapons_presence"),
    ("A reconnaissance drone flew over Bazrah on Monday.", "overflight"),
    ("Jets violated the airspace over Bazrah on Monday.", "overflight"),
    ("Armed men denied the patrol passage near Bazrah on Monday.", "access_denial"),
    ("A patrol was turned back at a checkpoint near Bazrah on Monday.", "access_denial"),
    ("The mission's drone lost its GPS signal due to probable jamming near Bazrah on Monday.", "access_denial"),
    ("Hundreds of families fled Bazrah on Monday.", "displacement"),
    ("Monitors heard 12 undetermined explosions near Bazrah on Monday.", "ceasefire_violation"),
    ("The army violated the truce in Bazrah on Monday.", "ceasefire_violation"),
    ("Four civilians were killed in Bazrah on Monday.", "casualties"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_act_is_what_was_done_and_with_what(text, act):
    expected = [a(act, places=["Bazrah"], when="2021-06-14")]
    assert against(expected, read(text).claims) == ([], [])


RESPONSES = [
    ("France condemned the violence in Hama province on Tuesday.", "protest", {"actors": ["france"]}),
    (
        "Ankara summoned the Russian ambassador on Tuesday.",
        "protest",
        {"actors": ["turkey"], "targets": ["Russian ambassador"]},
    ),
    ("Lebanon filed a complaint with the Security Council on Tuesday.", "protest", {"actors": ["lebanon"]}),
    (
        "The UN envoy called on both sides on Tuesday to respect the truce.",
        "demand",
        {"actors": ["UN envoy"], "targets": ["both sides"]},
    ),
    (
        "The European Union urged Armenia on Tuesday to show restraint.",
        "demand",
        {"actors": ["European Union"], "targets": ["armenia"]},
    ),
    pytest.param(
        "Iran must stop arming the militia, the minister said on Tuesday.",
        "demand",
        {"actors": ["minister"], "targets": ["iran"]},
    ),
    (
        "The foreign ministers of Turkey and Iran held talks on Tuesday.",
        "talks",
        {"places": []},
    ),
    ("The Houthis threatened on Tuesday to fire missiles at ships.", "threat", {"actors": ["houthis"]}),
    ("The mission opened an investigation on Tuesday.", "investigation", {"actors": ["mission"]}),
    ("The militia released 14 prisoners on Tuesday.", "release", {"actors": ["militia"], "flags": ["detained"]}),
    ("The two sides exchanged prisoners on Tuesday.", "release", {"flags": ["detained"]}),
    (
        "An aid convoy of 20 trucks reached Marzuq on Tuesday.",
        "aid_delivery",
        {"places": ["Marzuq"], "count": None, "flags": ["protected_site"]},
    ),
    (
        "The Red Cross delivered medical supplies to Marzuq on Tuesday.",
        "aid_delivery",
        {"actors": ["Red Cross"], "places": ["Marzuq"]},
    ),
]


@pytest.mark.parametrize(("text", "act", "facts"), RESPONSES)
def test_what_is_done_about_it_is_a_response(text, act, facts):
    assert against([a(act, "response", when="2021-06-15", **facts)], read(text).claims) == ([], [])


DAYS = [
    (
        "Shells hit Bazrah on Monday, killing four people. Turkey condemned the attack.",
        "2021-06-14/2021-06-16",
    ),
    ("Shells hit Bazrah on Monday. Turkey condemned the attack on Tuesday.", "2021-06-15"),
    ("Turkey condemned the violence.", None),
    ("Shells hit Bazrah. Turkey condemned the attack.", None),
]


@pytest.mark.parametrize(("text", "when"), DAYS)
def test_a_response_without_a_day_lies_between_the_event_and_the_publication(text, when):
    told = [tell(claim).get("when") for claim in read(text).claims if claim.act == "protest"]
    assert told == [when]


AGREEMENTS = [
    (
        "The government and the Southern Front signed a ceasefire agreement in Deir Salim on Tuesday.",
        {"actors": ["government", "Southern Front"], "places": ["Deir Salim"], "when": "2021-06-15"},
    ),
    ("A truce between the army and the militia took effect on Tuesday.", {"when": "2021-06-15"}),
    ("The truce was extended by a week on Tuesday.", {"when": "2021-06-15"}),
    ("The ceasefire in Bazrah collapsed on Tuesday.", {"when": "2021-06-15", "places": ["Bazrah"]}),
    ("Acts of aggression are expressly prohibited in the de-escalation zones.", {}),
    ("Two armed groups joined the ceasefire on Tuesday.", {"when": "2021-06-15"}),
]


@pytest.mark.parametrize(("text", "facts"), AGREEMENTS)
def test_an_agreement_made_kept_or_ended_is_one_claim(text, facts):
    assert against([a("agreement", "agreement", **facts)], read(text).claims) == ([], [])


WHO = [
    pytest.param(
        "Marzuq was shelled by Syrian government forces on Monday.",
        [a("shelling", actors=["Syrian government forces"], places=["Marzuq"])],
        id="the passive names its actor behind by",
    ),
    pytest.param(
        "Marzuq was shelled on Monday.",
        [a("shelling", actors=[], places=["Marzuq"])],
        id="a passive without by has no actor",
    ),
    pytest.param(
        "An air raid by Russian warplanes on Bazrah killed five people on Sunday.",
        [a("air_strike", actors=["Russian warplanes"], places=["Bazrah"], killed=(5, 5))],
        id="an air raid by X on Y",
    ),
    pytest.param(
        "A rocket attack by the Houthis on a barracks near Marib wounded nine soldiers on Sunday.",
        [
            a("shelling", actors=["houthis"], targets=["barracks"], places=["Marib"], injured=(9, 9, "combatant")),
        ],
        id="an attack by X on Y near Z",
        marks=not_yet('the target of "an attack by X on Y" gives way to those it wounded'),
    ),
    pytest.param(
        "Israeli air strikes hit Bazrah on Sunday.",
        [a("air_strike", actors=["Israeli"], places=["Bazrah"])],
        id="whose strikes they were",
    ),
    pytest.param(
        "Turkish drones and artillery hit Bazrah on Sunday.",
        [a("drone_strike", places=["Bazrah"]), a("shelling", places=["Bazrah"])],
        id="two means are two acts",
        marks=not_yet('two means joined by "and" make one act'),
    ),
    pytest.param(
        "The Syrian army and allied militias stormed Bazrah on Sunday.",
        [a("ground_attack", actors=["Syrian army", "allied militias"], places=["Bazrah"])],
        id="two actors of one act",
    ),
    pytest.param(
        "Syrian government forces, backed by Russian warplanes, captured Bazrah on Sunday.",
        [a("territory_capture", actors=["Syrian government forces", "Russian warplanes"], places=["Bazrah"])],
        id="backed by names a second actor",
    ),
    pytest.param(
        "Clashes between the Syrian army and Hayat Tahrir al-Sham broke out near Bazrah on Sunday.",
        [a("armed_clash", actors=["Syrian army", "hts"], places=["Bazrah"])],
        id="both sides of a clash are actors",
    ),
    pytest.param(
        "Fighters of the Hamza Division raided Marzuq on Monday. They looted shops and burned two houses.",
        [
            a("ground_attack", actors=["Fighters of the Hamza Division"], places=["Marzuq"]),
            a("looting_destruction", actors=["Fighters of the Hamza Division"]),
        ],
        id="they are the ones named before",
    ),
    pytest.param(
        "Unidentified gunmen shot dead a councillor in Marzuq on Monday.",
        [a("attack_on_civilians", actors=["Unidentified gunmen"], killed=(1, 1), places=["Marzuq"])],
        id="unidentified gunmen are named as such",
    ),
    pytest.param(
        "A suicide bomber attacked a checkpoint of the Somali army in Marzuq on Monday.",
        [a("explosive_device", targets=["checkpoint of the Somali army"], places=["Marzuq"])],
        id="a suicide bomber is a device",
        marks=not_yet("an attack by a suicide bomber stays a ground attack"),
    ),
    pytest.param(
        "Rebels fired 14 mortar rounds at army positions near Marzuq on Monday.",
        [a("shelling", actors=["Rebels"], targets=["army positions"], weapons=["mortar rounds"], count=(14, 14))],
        id="what was fired is the weapon and is counted",
    ),
    pytest.param(
        "Militiamen armed with machetes attacked villagers in Marzuq on Monday, killing two.",
        [a("attack_on_civilians", actors=["Militiamen"], targets=["villagers"], killed=(2, 2))],
        id="villagers attacked are civilians",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_did_it_to_whom_with_what(text, expected):
    assert against(expected, read(text).claims) == ([], [])


COUNTS = [
    ("A strike hit Bazrah on Monday, the air force said.", None),
    ("Three air strikes hit Bazrah on Monday.", (3, 3)),
    ("More than 64 air raids hit Bazrah on Monday.", (65, None)),
    ("Dozens of shells hit Bazrah on Monday.", (24, None)),
    ("Tanks fired several shells at Bazrah on Monday.", (3, None)),
    pytest.param(
        "Monitors recorded 14 explosions and 30 bursts near Bazrah on Monday.",
        (44, 44),
        marks=not_yet("explosions and bursts in one list are parted and not added up"),
    ),
    ("Monitors recorded 14 explosions assessed as mortar rounds near Bazrah on Monday.", (14, 14)),
    ("Monitors heard about 20 undetermined explosions near Bazrah on Monday.", (18, 22)),
    ("Six tanks and two trucks of the army entered Bazrah on Monday.", None),
    ("The army deployed 200 soldiers to Bazrah on Monday.", None),
    ("The army captured four villages around Bazrah on Monday.", (4, 4)),
    ("Gunmen kidnapped seven drivers near Bazrah on Monday.", None),
    ("Two helicopters bombed Bazrah on Monday.", None),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_the_count_is_of_acts_and_not_of_people_or_vehicles(text, count):
    claims = read(text).claims
    assert len(claims) == 1
    found = claims[0].count
    assert (None if found is None else (found.min, found.max)) == count


ONE_OR_TWO = [
    pytest.param(
        "Gunmen kidnapped two nurses in Deir Salim and shot dead a teacher in Umm Hajar on Sunday.",
        [
            a("abduction", actors=["Gunmen"], places=["Deir Salim"], targets=["nurses"], killed=None),
            a("attack_on_civilians", actors=["Gunmen"], places=["Umm Hajar"], killed=(1, 1, "civilian")),
        ],
        id="two acts of one subject are two claims",
    ),
    pytest.param(
        "Shelling kills four in Bazrah\n\nFour people were killed when shells hit Bazrah on Tuesday, medics said.\n",
        [a("shelling", killed=(4, 4), places=["Bazrah"], said_by=["medics"], quote="when shells hit")],
        id="a headline that repeats the body is no second claim",
    ),
    pytest.param(
        "Army takes Bazrah\n\nHAMA - The army captured the village of Bazrah on Tuesday, state media said.\n\n"
        "Shells hit Marzuq on Monday.\n",
        [a("territory_capture", places=["Bazrah"], quote="state media"), a("shelling", places=["Marzuq"])],
        id="a headline of the first of two events",
    ),
    pytest.param(
        "Shells hit Bazrah on Monday, killing two people. The shelling lasted an hour and destroyed the bakery.",
        [a("shelling", killed=(2, 2), places=["Bazrah"])],
        id="what goes on in the next sentence is the same act",
    ),
    pytest.param(
        "Artillery shelled Bazrah on Monday. On Tuesday artillery shelled Bazrah again.",
        [a("shelling", when="2021-06-14"), a("shelling", when="2021-06-15")],
        id="two days are two claims",
    ),
    pytest.param(
        "- Marzuq: 4 air strikes on Monday\n- Bazrah: 2 air strikes on Tuesday\n",
        [
            a("air_strike", count=(4, 4), places=["Marzuq"], when="2021-06-14"),
            a("air_strike", count=(2, 2), places=["Bazrah"], when="2021-06-15"),
        ],
        id="each bullet is a claim",
        marks=not_yet("a place before the colon of a bullet is not taken as the place"),
    ),
    pytest.param(
        "14:05 | Shells hit Marzuq, medics say.\n\n13:20 | A drone strike hit Bazrah, residents say.\n",
        [a("shelling", places=["Marzuq"], said_by=["medics"]), a("drone_strike", places=["Bazrah"])],
        id="each entry of a live blog is a claim",
    ),
    pytest.param(
        "Turkey condemned Monday's shelling of Bazrah, which killed four people.",
        [a("protest", "response", actors=["turkey"]), a("shelling", killed=(4, 4), places=["Bazrah"])],
        id="what is condemned happened as well",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_OR_TWO)
def test_one_claim_for_each_act_actor_day_and_group_of_places(text, expected):
    assert against(expected, read(text).claims) == ([], [])


NOTHING = [
    "The winger's late strike gave the home side a 2-1 win in Marzuq on Monday.",
    "The storm hit the coast near Bazrah on Monday.",
    "The price of bread rose in Bazrah on Monday, traders said.",
    pytest.param("The mayor died of a heart attack in Bazrah on Monday."),
    pytest.param("Teachers went on strike in Bazrah on Monday."),
    "The minister launched a new website on Monday.",
    "The army held a parade in Bazrah on Monday.",
    "Voters in Bazrah fired their mayor on Monday.",
    "A new film about the battle was shown in Bazrah on Monday.",
    pytest.param("The company shelled out four million for a bridge."),
    "The report was released on Monday.",
    "The harvest near Bazrah was good, farmers said.",
    "The ceasefire agreement has eleven articles.",
    "Soldiers planted trees near Bazrah on Monday.",
    "The mission has 1,200 monitors and 40 vehicles.",
    pytest.param(
        "He took the bus to Bazrah on Monday and met a friend.", marks=not_yet("anybody who meets anybody holds talks")
    ),
    "Headlines\n\nWeather\n\nSport\n",
    "",
    " \n\n\t\n",
    "...",
    "12",
    "No news.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_in_which_nothing_happened_gives_no_claims(text):
    assert [(claim.act, claim.passage.quote) for claim in read(text).claims] == []


RELATIVE = ["on Monday", "yesterday", "last night", "in the past three weeks", "since Tuesday", "today", "last week"]


@pytest.mark.parametrize("words", RELATIVE)
def test_without_a_publication_day_a_relative_date_stays_open_with_a_note(words):
    reading = read(f"Shells hit Bazrah {words}, killing four people.", published=None)
    assert [claim.when for claim in reading.claims] == [None]
    assert any("publi" in note for note in reading.report.notes)


@pytest.mark.parametrize("words", ["on 9 June 2021", "on June 9, 2021"])
def test_a_whole_date_needs_no_publication_day(words):
    expected = [a("shelling", when="2021-06-09")]
    assert against(expected, read(f"Shells hit Bazrah {words}.", published=None).claims) == ([], [])


def test_a_text_without_any_date_gives_no_date():
    assert read("Shells hit Bazrah, killing four people.", published=None).claims[0].when is None


TEXTS = texts(ACTS, RESPONSES, AGREEMENTS, WHO, ONE_OR_TWO)


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_of_a_claim_reads_back(text):
    assert flaws(read(text)) == []


@pytest.mark.parametrize("text", TEXTS)
def test_a_passage_is_made_of_whole_sentences(text):
    for claim in read(text).claims:
        start, end = claim.passage.span
        assert start == 0 or text[start - 1] in " \n"
        assert end == len(text) or text[end] in " \n"
        assert text[end - 1] in '.!?"' or text[end : end + 1] == "\n"


@pytest.mark.parametrize("text", TEXTS[::7])
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)
