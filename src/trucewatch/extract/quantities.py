"""An English text -> every quantity in it, as bounds with the name of the rule that read them.

Bounds are whole numbers in the unit that the phrase names, both ends inclusive, None where an end is open, by the
coding guide's convention: "more than 200" is [201, open], "nearly 100" [90, 99], "about 50" [45, 55], "dozens"
[24, open], "up to 30" [1, 30]. Where the guide is silent:

- "fewer than 10" is [0, 9], as "at most 10" is [0, 10]: neither says that there was any.
- "200-plus" and "200 or more" are [200, open]: both allow the number itself.
- "nearly" always gives up one at least: "nearly five" is [4, 4]. "about" rounds inwards: "about five" is [5, 5].
- "just over 100" is [101, open]: nobody said how far over.
- A measure with a fraction is widened to whole units: "2.5 km" is [2, 3].
- "more than 5 km" is [5, open]: what is measured may exceed by less than a unit; what is counted may not.

Rules: exact_digits, exact_words, range, tens, dozens, scores, hundreds, thousands, millions, several, few, couple,
both, number_of, none, at_least, more_than, or_more, nearly, about, up_to, at_most, fewer_than, or_fewer. With several
modifiers the outermost names the rule. Dates, clock times, labels and ordinals have their kind as their rule.
"two-thirds" is a percent by the rule share, "three times as many" one by the rule ratio; "Nour, 45, said" is an age by
the rule apposition.
"""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract import quantity_patterns as patterns
from trucewatch.extract.quantity_amounts import BEFORE, Amount, Lead, amount_at, leads_at, words_before
from trucewatch.extract.quantity_kinds import Kind, is_pronoun, kind_of, other_at

UNSAID = ("exact", "between", "from", "age", "money", "label")
"""Leads that change no bounds."""

WHOLE = ("count", "multiple", "age", "ordinal")
"""Kinds that come in whole numbers only."""


class Quantity(NamedTuple):
    """One number of a text as it was said: `text[start:end]` is the whole phrase with its modifiers.

    `min` and `max` are None together where the phrase names no number of things, as a date, a clock time
    or a label does. `part` marks a part of another number ("including three children"), never to be added.
    `negative` marks a number of none ("no casualties"), which is [0, 0]. `kind` is count, measure, age,
    ordinal, percent, money, multiple, label, clock or date; only a count is a number of acts or people, and a
    multiple ("on four occasions") of acts.
    """

    start: int
    end: int
    min: int | None
    max: int | None
    rule: str
    kind: str
    unit: str | None = None
    part: bool = False
    negative: bool = False


def find(text: str) -> list[Quantity]:
    """The quantities of a normalised text, in order, none overlapping another.

    The text has straight quotes, plain hyphens for dashes and no fixed spaces; spans are
    characters of that text. The time is linear in its length.
    """
    # "\u0130" alone lowers to two characters, which would shift every span after it.
    lowered = patterns.WRAP.sub(" ", text).replace("\u0130", "I").lower()
    found: list[Quantity] = []
    whole: Quantity | None = None
    at = 0
    while (start := patterns.START.search(lowered, at)) is not None:
        quantity = _read(text, lowered, start.start())
        at = start.end()
        if quantity is None:
            continue
        at = quantity.end
        before = found[-1] if found else None
        quantity = _in_list(lowered, quantity, before)
        if _is_part(lowered, quantity, before, whole):
            quantity = quantity._replace(part=True)
        elif quantity.kind == "count":
            whole = quantity
        found.append(quantity)
    return found


def _read(text: str, lowered: str, start: int) -> Quantity | None:
    """The quantity whose first modifier or figure is at `start`, or None."""
    leads, at = leads_at(lowered, start)
    none = None if leads else patterns.NONE.match(lowered, at)
    if none is not None:
        return Quantity(start, none.end(), 0, 0, "none", "count", negative=True)
    other = other_at(text, lowered, at)
    if other is not None:
        return _said(start, other, [lead.rule for lead in leads if lead.rule not in UNSAID])
    amount = amount_at(lowered, at, leads)
    if amount is None:
        return None
    leads = _meant(lowered, leads, at, amount)
    return _named(text, lowered, at, leads, amount)


def _meant(lowered: str, leads: list[Lead], at: int, amount: Amount) -> list[Lead]:
    """The leads that belong to this number; the rest of the words stay outside its phrase."""
    kept = leads
    if len(leads) == 0:
        return leads
    if amount.rule != "range":
        kept = _after(kept, {"between", "from"})
    if patterns.LABEL_FAILS.match(lowered, amount.end) or patterns.TAIL.match(lowered, amount.end):
        kept = _after(kept, {"label"})
    if kept and kept[0].phrase == "over" and patterns.PLACE_BEFORE.search(words_before(lowered, kept[0].start)):
        kept = kept[1:]
    if kept and kept[0].phrase in patterns.PREPOSITIONS and lowered[at : amount.end] == "one":
        kept = kept[1:]
    return kept


def _after(leads: list[Lead], rules: set[str]) -> list[Lead]:
    """The leads after the last one with one of the rules."""
    for place in range(len(leads), 0, -1):
        if leads[place - 1].rule in rules:
            return leads[place:]
    return leads


def _named(text: str, lowered: str, at: int, leads: list[Lead], amount: Amount) -> Quantity | None:
    """The amount with its kind, unit and bounds, or None where "one" is a pronoun."""
    rules = [lead.rule for lead in leads if lead.rule not in UNSAID]
    opened = patterns.OPEN_TAIL.match(lowered, amount.end)
    if opened is not None:
        rules.append(str(opened.lastgroup))
        amount = amount._replace(end=opened.end())
    kind = kind_of(text, lowered, at, leads, amount)
    if kind.kind == "count" and not rules and lowered[at : kind.end] == "one" and is_pronoun(lowered, at, kind.end):
        return None
    return _said(leads[0].start if leads else at, kind, rules)


def _said(start: int, kind: Kind, rules: list[str]) -> Quantity:
    """The quantity with the bounds that its modifiers give it, the innermost applied first."""
    if kind.amount is None:
        return Quantity(start, kind.end, None, None, kind.rule or kind.kind, kind.kind, kind.unit)
    low, high = kind.amount.min, kind.amount.max
    for rule in reversed(rules):
        low, high = _bounds(rule, low, high, whole=kind.kind in WHOLE)
    rule = kind.rule or (rules[0] if rules else kind.amount.rule)
    return Quantity(start, kind.end, low, high, rule, kind.kind, kind.unit)


def _in_list(lowered: str, quantity: Quantity, before: Quantity | None) -> Quantity:
    """The quantity as an age or a label where it goes on a list of them: "aged 6, 9 and 12"."""
    if before is None or before.kind not in ("age", "label") or quantity.kind != "count":
        return quantity
    joined = lowered[before.end : quantity.start] in (", ", " and ", ", and ", " or ")
    if not joined or not lowered[before.end - 1].isdigit() or not patterns.LIST_END.match(lowered, quantity.end):
        return quantity
    if before.kind == "age":
        return quantity._replace(kind="age", unit="years")
    return Quantity(quantity.start, quantity.end, None, None, "label", "label")


def _is_part(lowered: str, quantity: Quantity, before: Quantity | None, whole: Quantity | None) -> bool:
    """Whether the quantity is a part of another one, by "including", "of them" and their like.

    A list after "including" ends with the first number that is greater than the whole.
    """
    if quantity.kind not in ("count", "age"):
        return False
    opened = patterns.PART_BEFORE.search(words_before(lowered, quantity.start))
    if opened is not None or patterns.PART_AFTER.match(lowered, quantity.end):
        return True
    if before is None or not before.part or quantity.start - before.end > BEFORE:
        return False
    if whole is not None and whole.max is not None and (quantity.min or 0) > whole.max:
        return False
    listed = patterns.PART_GOES_ON.fullmatch(lowered, before.end, quantity.start)
    alone = patterns.PART_AFTER.match(lowered, before.end)
    return listed is not None and alone is None and patterns.PART_ENDS.match(lowered, quantity.end) is None


def _bounds(rule: str, low: int, high: int | None, *, whole: bool) -> tuple[int, int | None]:
    """The bounds after one modifier; `whole` where "more than N" begins at N + 1, as it does for what is counted."""
    step = 1 if whole else 0
    if rule in ("at_least", "or_more"):
        return low, None
    if rule == "more_than":
        return low + step, None
    if rule in ("at_most", "or_fewer"):
        return 0, high
    if rule == "up_to":
        return 1 if high is None else min(1, high), high
    if rule == "about":
        return low - low // 10, None if high is None else high + high // 10
    if high is None:
        return (0, None) if rule == "fewer_than" else (low, None)
    below = max(high - step, 0)
    return (0, below) if rule == "fewer_than" else (min(high - high // 10, below), below)
