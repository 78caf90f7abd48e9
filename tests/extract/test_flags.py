"""What the gate must know of a passage: minors, detained, sexual, protected_site, named_person."""

from __future__ import annotations

import pytest

from extract.telling import read

FLAGS = [
    ("Shells hit Bazrah on Monday, killing three people.", []),
    ("Shells hit Bazrah on Monday, killing three children.", ["minors"]),
    ("Shells hit Bazrah on Monday, killing a baby.", ["minors"]),
    ("Shells hit Bazrah on Monday, wounding a 15-year-old.", ["minors"]),
    ("Shells hit Bazrah on Monday, wounding a man aged 45.", []),
    ("Shells hit Bazrah on Monday, wounding a 17-year-old shepherd.", ["minors"]),
    ("Shells hit Bazrah on Monday, killing four pupils.", ["minors"]),
    ("Shells hit Bazrah on Monday, killing four students.", []),
    ("Shells hit Bazrah on Monday, killing four young men.", []),
    ("Gunmen kidnapped a driver near Bazrah on Monday.", ["detained"]),
    ("Soldiers arrested eleven men near Bazrah on Monday.", ["detained"]),
    ("The militia released 14 prisoners near Bazrah on Monday.", ["detained"]),
    ("The militia forcibly recruited nine boys near Bazrah on Monday.", ["detained", "minors"]),
    ("A patrol was turned back at a checkpoint near Bazrah on Monday.", []),
    ("Soldiers raped two women near Bazrah on Monday.", ["sexual"]),
    ("Gunmen abducted and raped a girl near Bazrah on Monday.", ["detained", "minors", "sexual"]),
    ("Warplanes bombed a hospital in Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed a kindergarten in Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed two houses in Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed the mosque of Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed a camp for displaced people near Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed the water station of Bazrah on Monday.", ["protected_site"]),
    ("Warplanes bombed an aid convoy near Bazrah on Monday.", ["protected_site"]),
    pytest.param(
        "Warplanes bombed Bazrah on Monday; four wounded were taken to a clinic.",
        ["protected_site"],
    ),
    ("Warplanes bombed residential areas of Bazrah on Monday.", []),
    ("Warplanes bombed a pipeline near Bazrah on Monday.", []),
    ("Warplanes bombed a military camp near Bazrah on Monday.", []),
    ("Warplanes bombed a training camp near Bazrah on Monday.", []),
    ("About 300 people left their homes in Bazrah on Monday.", []),
    ("Shells hit Bazrah on Monday, wounding the farmer Samir Haddad.", ["named_person"]),
    ("Shells hit Bazrah on Monday, wounding Samir Haddad, 34, a farmer.", ["named_person"]),
    ("Shells hit Bazrah on Monday, wounding Private Oleh Kravets.", ["named_person"]),
    ("Shells hit Bazrah on Monday, a resident, Samir Haddad, said.", ["named_person"]),
    ("Shells hit Bazrah on Monday, governor Samir Haddad said.", []),
    ("Shells hit Bazrah on Monday, said Samir Haddad, a spokesman for the army.", []),
    ("Shells hit Bazrah on Monday, General Samir Haddad said.", []),
    ("Shells hit Bazrah on Monday, said the head of the White Helmets, Samir Haddad.", []),
    ("The elder, Sheikh Samir Haddad, was shot dead in Bazrah on Monday.", ["named_person"]),
    ("Sheikh Samir Haddad was shot dead in Bazrah on Monday.", ["named_person"]),
    ("Shelling of Bazrah on Monday wounded Samir Haddad, a local farmer.", ["named_person"]),
    ("Governor Samir Haddad was shot dead in Bazrah on Monday.", []),
    ("Shells hit a detention centre in Bazrah on Monday.", ["detained", "protected_site"]),
    ("An air strike on a prison in Bazrah killed 12 on Monday.", ["protected_site"]),
    ("Soldiers took 12 men to a detention centre after raids on Bazrah on Monday.", ["detained"]),
    ("Shells hit a displacement camp near Bazrah on Monday.", ["protected_site"]),
    ("Shelling of Bazrah on Monday killed nine patients.", ["protected_site"]),
]


@pytest.mark.parametrize(("text", "flags"), FLAGS)
def test_a_passage_carries_the_flags_of_its_words(text, flags):
    claims = read(text).claims
    assert claims, "no claim at all"
    assert {tuple(claim.flags) for claim in claims} == {tuple(flags)}


def test_claims_of_one_passage_have_the_same_flags():
    text = "Gunmen kidnapped a nurse and shot dead two boys in Bazrah on Monday."
    claims = read(text).claims
    assert len(claims) >= 2
    assert {claim.flags for claim in claims} == {("detained", "minors")}


def test_a_flag_does_not_leak_from_the_next_sentence():
    text = "Shells hit Bazrah on Monday. Gunmen kidnapped a driver near Marzuq on Tuesday."
    flags = {claim.act: claim.flags for claim in read(text).claims}
    assert flags == {"shelling": (), "abduction": ("detained",)}
