"""What was used, and what was hit: means, units and things carried out."""

from __future__ import annotations

import pytest

from extract.telling import a, against, read

USED = [
    (
        "Monitors heard 12 explosions and 60 bursts of machine-gun fire near Bazrah on Tuesday.",
        [
            a("ceasefire_violation", count=(12, 12), weapons=[]),
            a("small_arms_fire", count=(60, 60), weapons=["machine-gun"]),
        ],
    ),
    ("The army destroyed 13 tanks near Bazrah on Tuesday.", [a("looting_destruction", targets=["tanks"], weapons=[])]),
    (
        "Soldiers destroyed three houses with bulldozers in Bazrah on Tuesday.",
        [a("looting_destruction", targets=["houses"], weapons=["bulldozers"])],
    ),
    (
        "Two armoured vehicles of the mission hit a mine near Bazrah on Tuesday.",
        [a("explosive_device", actors=[], weapons=["mine"])],
    ),
    (
        "A patrol with armoured vehicles struck a mine near Bazrah on Tuesday.",
        [a("explosive_device", actors=[], targets=["patrol"], weapons=["mine"])],
    ),
    (
        "Rebels hit two tanks with missiles near Bazrah on Tuesday.",
        [a("shelling", actors=["Rebels"], targets=["tanks"], weapons=["missiles"])],
    ),
    (
        "Government forces shelled with artillery and helicopters the outskirts of Bazrah on Tuesday.",
        [a("shelling", targets=[], places=["Bazrah"])],
    ),
    ("The army shelled Bazrah with tanks and mortars on Tuesday.", [a("shelling", weapons=["tanks", "mortars"])]),
    ("Government forces executed two raids on Bazrah on Tuesday.", [a("ground_attack", count=(2, 2), killed=None)]),
    ("Government forces executed two prisoners in Bazrah on Tuesday.", [a("attack_on_civilians", killed=(2, 2))]),
    (
        "The army captured two tanks and three mortars in Bazrah on Tuesday.",
        [a("territory_capture", weapons=[], places=["Bazrah"])],
    ),
    ("No one was hurt in the shelling of Bazrah on Tuesday.", [a("shelling", killed=(0, 0), injured=(0, 0))]),
    ("No injuries or shelling were recorded near Bazrah on Tuesday.", [a("shelling", modality="negated")]),
    ("No shelling was heard near Bazrah on Tuesday.", [a("shelling", modality="negated")]),
    ("Some 60 villages have changed hands since May.", [a("territory_capture", "aggregate", count=(54, 66))]),
    ("The army shelled Bazrah in May, firing six shells a day.", [a("shelling", None, count=None)]),
]


@pytest.mark.parametrize(("text", "expected"), USED)
def test_means_units_and_victims_stay_apart(text, expected):
    assert against(expected, read(text).claims) == ([], [])
