"""Answer: Kleene's three values, without a way to slip into two."""

from itertools import product

import pytest

from trucewatch.nouns.answer import Answer, every, some

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
PAIRS = list(product(Answer, repeat=2))


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_has_no_truth_value(answer):
    with pytest.raises(TypeError, match="compare it"):
        bool(answer)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (YES, NO, NO, YES),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        (UNKNOWN, NO, NO, UNKNOWN),
        (NO, NO, NO, NO),
    ],
)
def test_the_tables_are_kleenes(one, other, both, either):
    assert one & other is both
    assert one | other is either


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_order_does_not_matter(one, other):
    assert one & other is other & one
    assert one | other is other | one


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_de_morgan_holds(one, other):
    assert ~(one & other) is ~one | ~other
    assert ~(one | other) is ~one & ~other


@pytest.mark.parametrize(("one", "two", "three"), list(product(Answer, repeat=3)))
def test_grouping_does_not_matter(one, two, three):
    assert (one & two) & three is one & (two & three)
    assert (one | two) | three is one | (two | three)
    assert every([one, two, three]) is one & two & three
    assert some([one, two, three]) is one | two | three


@pytest.mark.parametrize("answer", Answer)
def test_denying_twice_changes_nothing(answer):
    assert ~~answer is answer


def test_of_nothing_every_is_yes_and_some_is_no():
    assert every([]) is YES
    assert some([]) is NO


@pytest.mark.parametrize(("fact", "answer"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_a_fact_that_is_not_known_is_unknown(fact, answer):
    assert Answer.of(fact) is answer
