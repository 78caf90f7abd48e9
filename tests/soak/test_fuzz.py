"""Ten thousand torn reports, and texts that never end: reading them always does, and with words that stand in them."""

from __future__ import annotations

import time
from datetime import date

import pytest

from extract.mutation import mutants
from extract.telling import WED, flaws, read

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("seed", range(20))
def test_a_torn_report_is_read_without_a_flaw(seed):
    for number, text in enumerate(mutants(500, seed=100 + seed)):
        published = None if number % 3 == 0 else WED
        assert flaws(read(text, published=published)) == [], text


@pytest.mark.parametrize("seed", range(4))
def test_a_torn_report_without_a_day_has_no_day_near_today(seed):
    today = date.today()  # noqa: DTZ011 - the machine's own day, by its own clock, is what must not leak
    for text in mutants(250, seed=200 + seed):
        for claim in read(text, published=None).claims:
            assert claim.when is None or not claim.when.first_day <= today <= claim.when.last_day, text


ENDLESS = [
    "- Shells hit Bazrah on Monday\n",
    "Shells hit Bazrah on Monday. ",
    "The army denied it. ",
    "It said so. They did. ",
    '"No," he said. ',
    "Four people were killed.\n\n",
    "Rebels shelled Bazrah and ",
    "shells hit the village on the road and a man said ",
    "accused rebels of shelling, ",
    "and Marzuq ",
    ", Marzuq",
    "killed ",
    "two men and ",
    "the army said ",
    "on Monday ",
    "12 and ",
    "who was hit, ",
    "of the village of ",
    "\t",
    "\u2014 ",
    "(",
]


@pytest.mark.parametrize("unit", ENDLESS)
def test_four_times_the_words_take_less_than_eight_times_as_long(unit):
    seconds(endless(unit, 200))
    assert seconds(endless(unit, 20_000)) < 8 * seconds(endless(unit, 5_000)) + 0.05


def endless(unit, words):
    return "Shells hit Bazrah " + unit * (words // max(1, len(unit.split())))


def seconds(text):
    start = time.process_time()
    read(text)
    return time.process_time() - start
