"""acts.yaml: the codes of the guide, drawn, graded, crosswalked and published as agreed."""

import runpy
from pathlib import Path

import pytest

from trucewatch.errors import BadData, NotReadable
from trucewatch.nouns.acts import FILE, acts, read

SCORER = Path(__file__).parents[2].parent / "shared" / "eval" / "score.py"
VIOLENT_OR_MILITARY = [
    "air_strike",
    "drone_strike",
    "shelling",
    "small_arms_fire",
    "armed_clash",
    "ground_attack",
    "explosive_device",
    "attack_on_civilians",
    "sexual_violence",
    "abduction",
    "looting_destruction",
    "territory_capture",
    "withdrawal",
    "troop_movement",
    "fortification",
    "weapons_presence",
    "overflight",
    "access_denial",
    "displacement",
    "ceasefire_violation",
    "casualties",
]
RESPONSES = [
    "protest",
    "demand",
    "talks",
    "agreement",
    "threat",
    "denial",
    "investigation",
    "release",
    "aid_delivery",
    "other",
]
PRESENCE = [
    "troop_movement",
    "fortification",
    "weapons_presence",
    "overflight",
    "withdrawal",
    "aid_delivery",
    "access_denial",
    "displacement",
]
ACLED = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
PLOVER = {
    "AGREE": "",
    "SUPPORT": "",
    "CONCEDE": "",
    "CONSULT": "visit third-party multilateral phone",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "REJECT": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}


def test_the_codes_are_those_of_the_guide_in_its_order():
    assert list(acts()) == VIOLENT_OR_MILITARY + RESPONSES
    assert all(act.code == code for code, act in acts().items())


@pytest.mark.skipif(not SCORER.exists(), reason="the evaluation's scorer is not beside this checkout")
def test_families_and_violence_are_those_of_the_scorer():
    scorer = runpy.run_path(str(SCORER))
    assert {code: act.family for code, act in acts().items()} == scorer["FAMILY"]
    assert {code for code, act in acts().items() if act.violent} == scorer["VIOLENT"]


@pytest.mark.parametrize("code", VIOLENT_OR_MILITARY)
def test_what_is_drawn_has_a_shape_and_a_letter(code):
    symbol = acts()[code].symbol
    assert symbol is not None
    assert symbol.shape
    assert acts()[code].letter == symbol.letter


@pytest.mark.parametrize("code", RESPONSES)
def test_a_response_is_not_drawn(code):
    assert acts()[code].symbol is None
    assert acts()[code].letter is None
    assert not acts()[code].violent


def test_no_two_symbols_share_a_letter_or_a_shape():
    symbols = {act.symbol for act in acts().values() if act.symbol is not None}
    assert len({symbol.letter for symbol in symbols}) == len(symbols)
    assert len({symbol.shape for symbol in symbols}) == len(symbols)


def test_every_colour_stands_out_from_the_land_of_the_map():
    colours = {act.symbol.colour for act in acts().values() if act.symbol is not None}
    assert min((luminance("#f1efe9") + 0.05) / (luminance(colour) + 0.05) for colour in colours) >= 3.0


def luminance(colour):
    """Relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_acts_of_presence_leave_only_as_counts_per_zone_and_week():
    presence = [act for act in acts().values() if act.presence]
    assert sorted(act.code for act in presence) == sorted(PRESENCE)
    assert {(act.public.place, act.public.time) for act in presence} == {("zone_week", "week")}


@pytest.mark.parametrize("code", ["sexual_violence", "abduction", "release"])
def test_sensitive_acts_give_month_and_province(code):
    act = acts()[code]
    assert (act.sensitivity, act.public.place, act.public.time) == ("sensitive", "admin1", "month")


@pytest.mark.parametrize("act", acts().values(), ids=acts())
def test_crosswalks_use_codes_that_the_standards_have(act):
    acled, plover, ged = act.crosswalk.acled, act.crosswalk.plover, act.crosswalk.ged
    if acled is not None:
        assert acled.sub_event_type is None or acled.sub_event_type in ACLED[acled.event_type]
    if plover is not None:
        assert plover.mode is None or plover.mode in PLOVER[plover.category].split()
        assert plover.category in PLOVER
    if ged is not None:
        assert set(ged) <= {1, 2, 3}


@pytest.mark.parametrize("act", acts().values(), ids=acts())
def test_a_standard_that_cannot_say_an_act_has_a_reason_beside_it(act):
    for standard in ("acled", "plover", "ged"):
        code, reason = getattr(act.crosswalk, standard), getattr(act.crosswalk.unsaid, standard)
        assert (code is None) == (reason is not None)


def test_the_list_cannot_be_changed():
    with pytest.raises(TypeError):
        acts()["new"] = acts()["other"]


GOOD = """\
symbols:
  aerial: {label: aerial attack, shape: triangle_down, letter: A, colour: "#5c0a33"}
acts:
  air_strike:
    label: air strike
    family: air
    violent: true
    grade: hostile
    sensitivity: normal
    public: {place: point, time: day}
    symbol: aerial
    crosswalk:
      acled: {event_type: Explosions/Remote violence, sub_event_type: Air/drone strike}
      plover: {category: ASSAULT, mode: aerial}
      ged: [1, 3]
"""


def test_a_good_file_is_read(tmp_path):
    (tmp_path / "acts.yaml").write_text(GOOD)
    assert read(tmp_path / "acts.yaml")["air_strike"] == acts()["air_strike"]


@pytest.mark.parametrize(
    ("old", "new", "line", "fact"),
    [
        (
            "    family: air\n",
            "    family: air\n    family: fire\n",
            7,
            "'acts.air_strike.family' is given twice, first on",
        ),
        ("    family: air\n", "", 4, "'acts.air_strike' has no field 'family'"),
        ("    family: air\n", "    family: air\n    familly: air\n", 7, "has a field 'familly' that nothing reads"),
        ("grade: hostile", "grade: bad", 8, "'acts.air_strike.grade': Input should be 'hostile'"),
        ("violent: true", "violent: perhaps", 7, "'acts.air_strike.violent'"),
        ("place: point", "place: zone_week", 4, "a normal act is published with place 'zone_week'"),
        ("symbol: aerial", "symbol: arial", 11, "'arial' is not a symbol of this file"),
        ("letter: A", "letter: AB", 2, "'symbols.aerial.letter'"),
        ("      ged: [1, 3]\n", "      ged: null\n", 12, "'ged' needs either a code or a reason"),
        ("ged: [1, 3]", "ged: [1, 4]", 15, "'acts.air_strike.crosswalk.ged.1'"),
        ("acts:\n", "deeds:\n", 1, "'acts' is missing here"),
        ("    label: air strike\n", "    label: air: strike\n", 5, "this is not YAML"),
        ("    label: air strike\n", "    label: &a air strike\n    other: *a\n", 6, "is an alias"),
        ("    label: air strike\n", f"    label: {'[' * 30}{']' * 30}\n", 5, "more than 20 levels"),
        ("symbols:\n", "? [a]\n: b\nsymbols:\n", 1, "is not a plain word"),
        ("symbols:\n", "a: b\n---\nsymbols:\n", 1, "one document is read"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path, old, new, line, fact):
    path = tmp_path / "acts.yaml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(BadData) as refusal:
        read(path)
    assert str(refusal.value).startswith(f"{path}:{line}: ")
    assert fact in str(refusal.value)


@pytest.mark.parametrize("content", [b"", b"- a\n- b\n", b"word\n"])
def test_a_file_that_is_no_list_of_acts_is_refused(tmp_path, content):
    (tmp_path / "acts.yaml").write_bytes(content)
    with pytest.raises(BadData, match=r"acts\.yaml:1: "):
        read(tmp_path / "acts.yaml")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "acts.yaml").write_bytes("label: évacuation".encode("latin-1"))
    with pytest.raises(BadData, match="Save the file as UTF-8"):
        read(tmp_path / "acts.yaml")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path):
    with pytest.raises(NotReadable, match="Check the path"):
        read(tmp_path / "acts.yaml")


def test_the_shipped_file_gives_its_sources():
    head = FILE.read_text(encoding="utf-8").split("symbols:")[0]
    for source in ("ACLED Codebook", "PLOVER manual", "UCDP GED codebook", "crosswalks are ours"):
        assert source in head
