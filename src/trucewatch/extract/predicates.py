"""A word of an act and its sentence -> how it is used: as a noun, as a verb, passive, or not of an act at all."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.line import BE, HAVE, Line
from trucewatch.extract.scan import Hit

BARE_PASSIVE = frozenset(
    {"abduction", "territory_capture", "attack_on_civilians", "looting_destruction", "sexual_violence"}
)
"""Acts whose participle, without auxiliary and object, tells what was suffered: "a nurse seized in X"."""


class Use(NamedTuple):
    """`form` as in the lexicon, corrected by the sentence; `passive` when its subject suffers the act."""

    form: str
    passive: bool


def use(line: Line, hit: Hit) -> Use | None:
    """How the hit is used, or None where it says no act."""
    if _covered(line, hit) or (hit.last > hit.first and line.low(hit.last) == "on" and hit.last + 1 in line.in_time):
        return None  # "marched on Tuesday"
    form = hit.form
    if hit.first < hit.last and form in {"base", "s"} and not _verb_here(line, hit):
        return None
    if hit.first == hit.last:
        if form in {"base", "s", "ing"} and not _verb_here(line, hit):
            if form != "ing" or _twin(line, hit):
                return None
            form = "noun"
        elif form in {"noun", "nouns"} and (twin := _twin(line, hit)) is not None and _verb_here(line, twin):
            return None
        if form in {"both", "part"} and _adjective(line, hit):
            return None
    if form == "phrase" and line.low(hit.first - 1) in BE and not line.listed(hit.first, "prepositions"):
        form = "part"
    return Use(form, form in {"both", "part"} and passive(line, hit))


def _covered(line: Line, hit: Hit) -> bool:
    """Inside a name ("Rapid Support Forces"), a time, a means or a role ("attack helicopter")."""
    if hit.first in line.in_time and hit.last in line.in_time:
        return True
    for other in line.at.get(hit.first, ()):
        if other.kind in {"party", "place"} and other.first <= hit.first and hit.last <= other.last:
            return True
        longer = other.last - other.first > hit.last - hit.first
        if other.kind in {"role", "means"} and longer and hit.form in {"noun", "nouns", "base", "ing", "s"}:
            return True
    return False


def _twin(line: Line, hit: Hit) -> Hit | None:
    """The same word read the other way: the noun of a verb form, the verb form of a noun."""
    verbal = hit.form not in {"noun", "nouns"}
    for other in line.at.get(hit.first, ()):
        same = other.kind == hit.kind and (other.first, other.last) == (hit.first, hit.last)
        if same and (other.form in {"noun", "nouns"}) == verbal:
            return other
    return None


def _verb_here(line: Line, hit: Hit) -> bool:
    """Whether "attack", "attacks", "shelling" stands as a verb: by what comes before and after it."""
    before, after = line.low(hit.first - 1), hit.last + 1
    if hit.form == "base":
        return line.listed(hit.first - 1, "before_a_bare_verb") or line.plural_before(hit.first)
    if hit.form == "s":
        if hit.first == 0:
            return False
        if line.has(hit.first, "means") and not (line.has(hit.first - 1, "party") or line.has(hit.first - 1, "role")):
            return False
        if line.listed(hit.first - 1, "before_a_noun") or line.listed(hit.first - 1, "prepositions"):
            return False
        if line.finite(after) or (
            line.low(after) in {"", ".", ",", ";", "that", "which"} and _twin(line, hit) is not None
        ):
            return False
        led = line.listed(after, "prepositions") and _twin(line, hit) is not None
        return not led and (
            before in {"it", "he", "she", "who", "which", "that", "and", "also"}
            or bool(line.kinds(hit.first - 1) & {"role", "party", "source", "means"})
            or line.words[max(0, hit.first - 1)].capital
            or before.endswith(("ly", "s"))
        )
    if before in BE:
        return True
    if before == "," or line.listed(hit.first - 1, "before_a_gerund"):
        return (
            after < len(line.words)
            and line.words[after].word
            and not (line.listed(after, "prepositions") or line.finite(after))
        )
    return before == "of" and accuser(line, hit.first) is not None


def _adjective(line: Line, hit: Hit) -> bool:
    """ "the occupied side", "six burnt houses": what something is, not what is told."""
    if hit.kind == "fire" or not line.words[hit.last + 1 : hit.last + 2]:
        return False
    nominal = line.words[hit.last + 1].word and not line.listed(hit.last + 1, "function_words")
    if line.low(hit.first - 1) in {"the", "a", "an", "their", "its", "his", "our", "these", "some", "of", "in"}:
        return nominal or line.low(hit.first - 1) not in {"of", "in"}
    return hit.first - 1 in line.in_number and line.has(hit.last + 1, "role")


def passive(line: Line, hit: Hit) -> bool:
    """A participle after a form of "be", or one that stands behind its noun without any auxiliary."""
    number = hit.first - 1
    while line.low(number).endswith("ly") or line.low(number) in {
        "not",
        "also",
        "then",
        "later",
        "since",
        "now",
        "all",
        "again",
    }:
        number -= 1
    if line.low(number) in BE or line.low(number) == "got":
        return True
    if line.low(number) in HAVE:
        return False
    after = hit.last + 1
    if line.low(after) == "by":
        return True
    bare = hit.kind in {"act", "strike"} and hit.value in BARE_PASSIVE and hit.first == hit.last
    led = (
        after not in line.in_number
        and (line.listed(after, "prepositions") or after in line.in_time)
        and line.low(after)
        not in {
            "into",
            "to",
            "up",
            "off",
            "out",
        }
    )
    return bare and led and line.has(number, "role")


def accuser(line: Line, verb: int) -> int | None:
    """The token of "accused" in "accused X of shelling", for the verb at `verb`."""
    if line.low(verb - 1) not in {"of", "for", "with"}:
        return None
    accusing = (hit.first for hit in line.of("say") if line.listed(hit.first, "accuse"))
    return next((number for number in accusing if 0 < verb - number <= 10), None)


def hypothetical(line: Line, hit: Hit, form: str, *, response: bool) -> bool:
    """In a condition, or only meant: "if they attack", "should the shelling go on", "ordered to attack"."""
    begin = line.clause(hit.first)[0]
    if line.low(0) == "should" and begin == 0:
        return hit.value not in {"threat", "demand"}
    if any(line.low(number) in {"if", "unless", "whether"} for number in range(begin, min(begin + 2, len(line.words)))):
        return hit.value != "threat"
    if any(line.low(number) in {"if", "unless", "whether"} for number in range(begin, hit.first)):
        return not response
    if form == "base" and line.low(hit.first - 1) in {"should", "must", "could", "may", "might", "cannot", "can"}:
        return True
    if form == "base" and line.low(hit.first - 1) == "to" and hit.first == hit.last:
        if line.listed(hit.first - 2, "done_infinitive"):
            return False
        return not response or not line.listed(hit.first - 2, "planned_infinitive")
    return False
