"""parties.yaml: every spelling leads to one party, and roles to none."""

import pytest

from trucewatch.agreements.parties import names, open_names, parties, read
from trucewatch.errors import BadData

BY_SPELLING = {name.text: name.id for name in names()}


def test_there_are_parties_and_spellings_enough_to_start():
    assert len(parties()) >= 120
    assert sum(len(party.names) for party in parties().values()) >= 700
    assert all(party.id == key for key, party in parties().items())


def test_no_spelling_leads_to_two_parties():
    spellings = [name.text.casefold() for name in names()]
    assert len(set(spellings)) == len(spellings)
    assert {name.id for name in names()} == set(parties())
    assert {name.kind for name in names()} == {"party", "demonym"}
    assert all(name.sort == parties()[name.id].kind for name in names())


@pytest.mark.parametrize(
    ("spelling", "party"),
    [
        ("Syrian Arab Army", "syrian_government"),
        ("Syrian regime", "syrian_government"),
        ("Damascus", "syrian_government"),
        ("Jabhat al-Nusra", "hts"),
        ("National Liberation Front", "syrian_opposition"),
        ("Turkish artillery", "turkey"),
        ("Turkey's foreign ministry", "turkey"),
        ("Turkish foreign minister", "turkey"),
        ("Turkey", "turkey"),
        ("Ankara", "turkey"),
        ("Russian warplanes", "russia"),
        ("US drone", "united_states"),
        ("United States' government", "united_states"),
        ("Israel Defense Forces", "israel"),
        ("Lebanese soldiers", "lebanon"),
        ("Ansar Allah", "houthis"),
        ("Yemeni government", "yemen_government"),
        ("Yemeni army", "yemen_government_forces"),
        ("Sudanese army", "sudanese_army"),
        ("Sudan's army", "sudanese_army"),
        ("Khartoum", "sudan_government"),
        ("South Sudanese army", "south_sudan_government"),
        ("SSPDF", "south_sudan_government"),
        ("Kiev", "ukrainian_government"),
        ("SMM", "osce_smm"),
        ("Azerbaijan Army", "azerbaijan"),
        ("Congolese army", "drc_government"),
        ("Swiss foreign ministry", "switzerland"),
        ("Syrian Civil Defence", "white_helmets"),
    ],
)
def test_a_spelling_leads_to_its_party(spelling, party):
    assert BY_SPELLING[spelling] == party


@pytest.mark.parametrize("role", ["government forces", "army", "rebels", "regime", "militants", "opposition"])
def test_a_role_leads_to_no_party_until_the_country_is_known(role):
    assert role in open_names()
    assert role not in BY_SPELLING


def test_no_role_is_also_a_spelling():
    assert {role.casefold() for role in open_names()}.isdisjoint(name.text.casefold() for name in names())


def test_who_belongs_to_whom_ends_somewhere():
    for party in parties().values():
        seen = set()
        while party.part_of is not None:
            assert party.id not in seen
            seen.add(party.id)
            party = parties()[party.part_of]


def test_no_spelling_has_stray_spaces():
    assert [name.text for name in names() if name.text != " ".join(name.text.split())] == []


@pytest.mark.parametrize("article", ["the ", "a ", "an "])
def test_articles_are_left_out(article):
    assert [name.text for name in names() if name.text.startswith(article)] == []


GOOD = """\
forms:
  forces: army
  arms: jets
  state: government
states:
  FR: France, French, Paris
parties:
  turkey:
    kind: state
    country: TR
    country_name: Turkey
    demonyms: Turkish
    capitals: Ankara
    names: Republic of Turkey, TSK
  militia: {kind: armed_group, part_of: turkey, names: [Border Militia]}
open:
  armed_group: rebels, gunmen
"""


def test_a_good_file_is_read(tmp_path):
    (tmp_path / "parties.yaml").write_text(GOOD)
    registry = read(tmp_path / "parties.yaml")
    assert list(registry.parties) == ["turkey", "militia", "france"]
    assert registry.parties["turkey"].name == "Republic of Turkey"
    assert [name.text for name in registry.names if name.id == "turkey"] == [
        "Republic of Turkey",
        "TSK",
        "Ankara",
        "Turkey",
        "Turkish army",
        "Turkish jets",
        "Turkish government",
        "Turkey's army",
        "Turkey's government",
        "Turkish",
    ]
    assert dict(registry.open) == {"rebels": "armed_group", "gunmen": "armed_group"}


@pytest.mark.parametrize(
    ("old", "new", "line", "fact"),
    [
        ("[Border Militia]", "[tsk]", 15, "'tsk' leads to 'turkey' and to 'militia'"),
        ("[Border Militia]", "[Turkish jets]", 15, "'Turkish jets' leads to 'turkey' and to 'militia'"),
        (
            "FR: France, French, Paris",
            "FR: France, Turkish, Paris",
            6,
            "'Turkish army' leads to 'turkey' and to 'france'",
        ),
        ("rebels, gunmen", "rebels, Ankara", 17, "'Ankara' leads to 'turkey' already"),
        ("rebels, gunmen", "rebels, rebels", 17, "'rebels' stands under 'armed_group' already"),
        ("  armed_group: rebels", "  crowd: rebels", 17, "'open.crowd.kind'"),
        ("part_of: turkey", "part_of: turkia", 15, "'turkia' is not a party of this file"),
        ("kind: state", "kind: country", 9, "'parties.turkey.kind'"),
        ("    kind: state\n", "", 8, "'parties.turkey' has no field 'kind'"),
        ("    kind: state\n", "    kind: state\n    flag: red\n", 10, "has a field 'flag' that nothing reads"),
        ("    kind: state\n", "    kind: state\n    kind: state\n", 10, "is given twice, first on line 9"),
        ("  turkey:\n", "  Turkey:\n", 8, "'parties.Turkey.id'"),
        ("country: TR", "country: Turkey", 10, "'parties.turkey.country'"),
        ("names: Republic of Turkey, TSK", "names: Republic of Turkey,, TSK", 14, "'parties.turkey.names.1'"),
        ("FR: France, French, Paris", "FR: France", 6, "'France' is not 'country, demonym, capital'"),
        ("FR: France, French, Paris", "TR: Turkey, Turkic, Izmir", 6, "'turkey' stands under 'parties' too"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path, old, new, line, fact):
    path = tmp_path / "parties.yaml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(BadData) as refusal:
        read(path)
    assert str(refusal.value).startswith(f"{path}:{line}: ")
    assert fact in str(refusal.value)
