"""One sentence and a lexicon -> every closed-class word in it, in one pass."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.lexicon import Entry, Lexicon
from trucewatch.extract.tokens import Token


class Hit(NamedTuple):
    """Tokens [first, last] stand in the lexicon as `entry`."""

    first: int
    last: int
    kind: str
    value: str
    form: str


PREDICATES = frozenset({"act", "strike", "fire", "come_under"})


def scan(words: list[Token], lexicon: Lexicon) -> list[Hit]:
    """All hits in order; of one class the longest at each place, and none inside a longer one of its class."""
    hits: list[Hit] = []
    covered: dict[str, int] = {}
    tree = lexicon.tree
    solid = [number for number, token in enumerate(words) if not token.joined]
    for order, first in enumerate(solid):
        rest = tree.get(words[first].low)
        if rest is None:
            continue
        taken: set[str] = set()
        for further, entries in rest:
            last = _match(words, solid, order, further)
            if last is None:
                continue
            here = {slot for slot in map(_slot, entries) if slot not in taken and covered.get(slot, -1) < last}
            for entry in entries:
                if _slot(entry) in here and (entry.form != "name" or _cased(words, first, last)):
                    hits.append(Hit(first, last, *entry))
                    covered[_slot(entry)] = last
                    taken.add(_slot(entry))
    return hits


def _slot(entry: Entry) -> str:
    """Longest match is by class; cues of different meaning do not hide each other."""
    if entry.kind in PREDICATES or entry.kind == "skip":
        return "act"
    return f"{entry.kind}:{entry.value}" if entry.kind in {"cue", "flag", "harm_word", "site"} else entry.kind


def _match(words: list[Token], solid: list[int], order: int, further: tuple[str, ...]) -> int | None:
    """The last token of the phrase, if the words after `order` are those of `further`."""
    if order + len(further) >= len(solid):
        return None
    for step, word in enumerate(further, 1):
        if words[solid[order + step]].low != word:
            return None
    return solid[order + len(further)]


def _cased(words: list[Token], first: int, last: int) -> bool:
    """A name must be written as one: "US" is a country, "us" is not; "Turkey" is, "turkey" is not."""
    return any(words[number].capital for number in range(first, last + 1))
