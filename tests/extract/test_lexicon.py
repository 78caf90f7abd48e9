"""The English lexicon: forms made by rule, and a file that keeps its own promises."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest
from ruamel.yaml import YAML

from trucewatch.agreements import parties
from trucewatch.extract.lexicon import english, plural_of
from trucewatch.extract.scan import scan
from trucewatch.extract.tokens import tokens
from trucewatch.nouns.acts import acts
from trucewatch.nouns.reading import Name

PLURALS = [
    ("air strike", "air strikes"),
    ("convoy", "convoys"),
    ("army", "armies"),
    ("clash", "clashes"),
    ("bus", "bus"),
    ("box", "boxes"),
    ("trench", "trenches"),
    ("child", "children"),
    ("schoolchild", "schoolchildren"),
    ("gunman", "gunmen"),
    ("policewoman", "policewomen"),
    ("life", "lives"),
    ("aircraft", "aircraft"),
    ("shelling", "shelling"),
    ("exchange of fire", "exchanges of fire"),
    ("violation of the truce", "violations of the truce"),
    ("mass of troops", "masses of troops"),
    ("gunmen", "gunmen"),
]


@pytest.mark.parametrize(("noun", "plural"), PLURALS)
def test_a_plural_is_of_the_last_word_or_the_one_before_of(noun, plural):
    assert plural_of(noun) == plural


VERBS = [
    # word in a report, class, value
    ("shelled", "act", "shelling"),
    ("shelling", "act", "shelling"),
    ("shells", "act", "shelling"),
    ("bombed", "act", "air_strike"),
    ("kidnapped", "act", "abduction"),
    ("kidnapping", "act", "abduction"),
    ("abducted", "act", "abduction"),
    ("raided", "act", "ground_attack"),
    ("ambushed", "act", "ground_attack"),
    ("ambushes", "act", "ground_attack"),
    ("stabbed", "act", "attack_on_civilians"),
    ("gunned down", "act", "attack_on_civilians"),
    ("gunning down", "act", "attack_on_civilians"),
    ("beaten to death", "act", "attack_on_civilians"),
    ("raped", "act", "sexual_violence"),
    ("sexually assaulted", "act", "sexual_violence"),
    ("robbed", "act", "looting_destruction"),
    ("burnt down", "act", "looting_destruction"),
    ("burned down", "act", "looting_destruction"),
    ("set fire to", "act", "looting_destruction"),
    ("setting fire to", "act", "looting_destruction"),
    ("stole", "act", "looting_destruction"),
    ("overran", "act", "territory_capture"),
    ("overrunning", "act", "territory_capture"),
    ("retaken", "act", "territory_capture"),
    ("seized", "act", "territory_capture"),
    ("withdrew", "act", "withdrawal"),
    ("withdrawn", "act", "withdrawal"),
    ("pulling back", "act", "withdrawal"),
    ("fell back", "act", "withdrawal"),
    ("amassed", "act", "troop_movement"),
    ("flew over", "act", "overflight"),
    ("fled", "act", "displacement"),
    ("fleeing", "act", "displacement"),
    ("met", "act", "talks"),
    ("meeting", "act", "talks"),
    ("vowed", "act", "threat"),
    ("swore to", "act", "threat"),
    ("denies", "act", "denial"),
    ("denied", "act", "denial"),
    ("freed", "act", "release"),
    ("freeing", "act", "release"),
    ("swapped", "act", "release"),
    ("struck", "strike", "strike"),
    ("slammed into", "strike", "strike"),
    ("dropped", "strike", "strike"),
    ("shot", "fire", "fire"),
    ("shooting", "fire", "fire"),
    ("died", "harm", "killed"),
    ("dying", "harm", "killed"),
    ("killed", "harm", "killed"),
    ("slain", "harm", "killed"),
    ("said", "say", "say"),
    ("told", "say", "say"),
    ("denying", "act", "denial"),
    ("lobbed", "strike", "strike"),
    ("burst", "strike", "strike"),
    ("won back", "act", "territory_capture"),
    ("burned", "act", "looting_destruction"),
    ("levelled", "act", "looting_destruction"),
    ("machine-gunned", "act", "small_arms_fire"),
    ("conferred", "act", "talks"),
    ("rebutted", "act", "denial"),
    ("hurt", "harm", "injured"),
    ("logged", "say", "say"),
    ("wrote", "say", "say"),
    ("written", "say", "say"),
]


def hits(text, names=()):
    return scan(tokens(text, 0, len(text)), english(tuple(names)))


@pytest.mark.parametrize(("word", "kind", "value"), VERBS)
def test_every_form_of_a_verb_is_known(word, kind, value):
    whole = len(tokens(word, 0, len(word))) - 1
    assert [hit for hit in hits(word) if (hit.first, hit.last) == (0, whole) and (hit.kind, hit.value) == (kind, value)]


@pytest.mark.parametrize(
    "word", ["bombbed", "kidnaped", "kidnaping", "hitted", "striked", "shooted", "stoped", "ploted", "raidded"]
)
def test_no_form_is_made_up(word):
    assert [hit for hit in hits(word) if hit.kind in {"act", "strike", "fire", "harm"}] == []


# ---- the file ------------------------------------------------------------------------------------------------------

WORDLESS = {"casualties", "other"}
"""Acts that no word names: harm without an act, and what fits nothing else."""
BOTH = {"post", "checkpoint", "column", "convoy", "warplane", "tank"}
"""Roles that do something ("the convoy fired") and have it done to them ("hit a convoy")."""
ONCE = {"irregular"}
"""Lists in which a word may stand twice: past and participle."""


@pytest.fixture(scope="module")
def data():
    text = (files("trucewatch.extract") / "lexicon" / "en.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


def phrases(words):
    return [phrase.strip() for phrase in words.split(",") if phrase.strip()]


def lists(tree, path=()):
    """Every list of the file as (path, phrases)."""
    if isinstance(tree, str):
        yield path, phrases(tree)
    elif isinstance(tree, dict):
        for name, part in tree.items():
            yield from lists(part, (*path, str(name)))


def test_the_acts_of_the_lexicon_are_those_of_the_one_list(data):
    assert set(data["acts"]) == set(acts())


def test_every_act_has_words_unless_none_can_name_it(data):
    assert {act for act, section in data["acts"].items() if not section} == WORDLESS


def test_means_stand_for_acts_of_the_one_list(data):
    assert set(data["means"]) - {"none"} <= set(acts())


def test_flags_are_those_of_a_claim(data):
    assert {"minors", "detained", "sexual"} <= set(data)


def test_one_phrase_of_one_class_has_one_value(data):
    """ "stabbing" may be an act and a harm, but not two acts; a verb and a noun of one act may be spelt alike."""
    for group in ("means", "roles", "sites"):
        seen = {}
        for path, words in lists(data[group]):
            for word in words:
                if word not in BOTH:
                    assert seen.setdefault(word.lower(), path[0]) == path[0], f"{group}: {word}"


def test_one_phrase_names_one_act(data):
    seen, twice = {}, set()
    for path, words in lists(data["acts"]):
        for word in words:
            if seen.setdefault(word.lower(), path[0]) != path[0]:
                twice.add(word)
    assert twice == set()


def test_no_list_holds_a_phrase_twice(data):
    twice = {}
    for path, words in lists(data):
        low = [word.lower() for word in words if path[0] not in ONCE]
        again = sorted({word for word in low if low.count(word) > 1})
        if again:
            twice["/".join(path)] = again
    assert twice == {}


def test_the_entries_can_be_matched_in_small_letters():
    for first, rest in english().tree.items():
        assert first == first.lower()
        for further, entries in rest:
            assert further == tuple(word.lower() for word in further)
            assert len(entries) > 0


def test_every_entry_is_found_by_the_scan():
    """A phrase that the tokens never spell as the tree does would be dead."""
    lexicon = english()
    for first, rest in lexicon.tree.items():
        for further, entries in rest:
            text = " ".join((first, *further)).replace(" 's", "'s").replace(" n't", "n't")
            words = tokens(text, 0, len(text))
            slots = {hit.kind for hit in scan(words, lexicon)}
            assert {entry.kind for entry in entries} & slots, text


def test_the_word_sets_are_not_empty():
    lexicon = english()
    for words in (lexicon.function_words, lexicon.locatives, lexicon.place_nouns, lexicon.compass, lexicon.calendar):
        assert len(words) > 0
    assert all(len(words) > 0 for words in lexicon.words.values())


# ---- names ---------------------------------------------------------------------------------------------------------

US = Name(text="US", kind="party", id="united_states")
TURKEY = Name(text="Turkey", kind="party", id="turkey")
FRONT = Name(text="National Liberation Front", kind="party", id="front")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The US envoy left", ["united_states"]),
        ("They told us so", []),
        ("Turkey said so", ["turkey"]),
        ("They ate turkey", []),
        ("the National Liberation Front withdrew", ["front"]),
        ("the NATIONAL LIBERATION FRONT withdrew", ["front"]),
        ("the national liberation front withdrew", []),
        ("Turkey and the US met", ["turkey", "united_states"]),
    ],
)
def test_a_name_is_one_only_where_it_is_written_as_one(text, found):
    assert [hit.value for hit in hits(text, [US, TURKEY, FRONT]) if hit.kind == "party"] == found


def test_names_of_one_call_do_not_stay_for_the_next():
    assert [hit for hit in hits("Turkey said so", [TURKEY]) if hit.kind == "party"] != []
    assert [hit for hit in hits("Turkey said so") if hit.kind == "party"] == []


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("heavy machine gun fire", "act", "heavy machine gun fire"),
        ("heavy-machine-gun fire", "act", "heavy-machine-gun fire"),
        ("an air-strike", "act", "air-strike"),
        ("anti-tank guided missiles", "means", "anti-tank guided missiles"),
    ],
)
def test_the_longest_phrase_wins_and_a_hyphen_is_a_space(text, kind, quote):
    words = tokens(text, 0, len(text))
    found = [text[words[hit.first].start : words[hit.last].end] for hit in hits(text) if hit.kind == kind]
    assert found == [quote]


def test_hits_stand_in_the_order_of_the_words():
    text = "Rebels shelled a school and two soldiers were killed, the ministry said on Monday."
    firsts = [hit.first for hit in hits(text, parties.names())]
    assert firsts == sorted(firsts)


# ---- time ----------------------------------------------------------------------------------------------------------


def test_loading_takes_no_more_than_a_few_imports_of_pydantic():
    code = (
        "import time; a = time.perf_counter(); import pydantic; pydantic.BaseModel; b = time.perf_counter();"
        "from trucewatch.extract.lexicon import english; import ruamel.yaml; c = time.perf_counter(); english();"
        "print((time.perf_counter() - c) / (b - a))"
    )
    ratios = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(ratios) < 8
