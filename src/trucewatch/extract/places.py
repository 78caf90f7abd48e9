"""A scanned sentence -> the places it names, by the company a capitalised name keeps.

Where they lie on the earth is the business of the room `locate`; here a place is words.
"""

from __future__ import annotations

import re

from trucewatch.extract import offsets
from trucewatch.extract.line import Line
from trucewatch.extract.place import COUNTRY, PLACE, REGION, Place
from trucewatch.extract.runs import Run, end, runs
from trucewatch.extract.scan import PREDICATES, Hit

_DEMONYM = re.compile(r"(?:ian|ean|ish|ese|aqi|raeli|emeni|istani|baijani|dutch|french|greek|thai|swiss)$")
INSIDE = frozenset({"in", "near", "outside", "inside", "across", "throughout", "around"})
"""After these the name of a state or a capital is the place and not the party."""


def find(line: Line, regions: set[str]) -> list[Place]:
    """The places of the sentence. `regions` are names the report has used for a province; new ones are added."""
    found: list[Place] = []
    listed = _list_after(line)
    for run in runs(line):
        if listed and run.first > listed:
            place = _named_in_list(line, run, regions)
        else:
            place = _refused(line, run) or _place(line, run, found[-1] if found else None, regions)
        if place is not None:
            found.append(place)
    return offsets.joined(line, found)


def _place(line: Line, run: Run, before: Place | None, regions: set[str]) -> Place | None:
    first, last = run
    party = next((hit for hit in line.at.get(first, ()) if hit.kind == "party"), None)
    of_kind = _place_noun_after(line, last)
    led = _led_by(line, first)
    if _other_than_place(line, run, party, led, of_kind=of_kind):
        return None
    noun_before = _place_noun_before(line, first)
    level = _level(line, run, party, led, noun_before, regions)
    stop = last + 1 if of_kind else last
    known = line.has(first, "place") and party is None
    if known or of_kind or noun_before or (led and not _weak(line, led)):
        return Place(first, stop, first, level, led or "in", sure=True)
    if before is not None and _lists_on(line, before, first):
        return Place(first, stop, first, level if party else max(level, before.level), before.led, before.sure)
    if party is not None:
        return None
    if led and led not in {"for", "by", "with"}:
        return Place(first, stop, first, level, led, sure=False)
    if _object_of_verb(line, first):
        return Place(first, stop, first, level, "object", sure=False)
    return Place(first, stop, first, level, "subject", sure=False) if _struck(line, last) else None


def _list_after(line: Line) -> int:
    """The token of the colon in "Shelled: A, B, C", after which only names follow; 0 without one."""
    colon = next((number for number, token in enumerate(line.words) if token.text == ":"), 0)
    acts = [hit for hit in line.hits if hit.last < colon and hit.kind in PREDICATES]
    on_places = any(hit.kind != "act" or hit.value in LISTED for hit in acts)
    if not on_places or any(hit.kind in {"say", "harm", "harm_word"} and hit.last < colon for hit in line.hits):
        return 0
    named = {number for run in runs(line) for number in range(run.first, run.last + 1)}
    rest = range(colon + 1, len(line.words))
    between = all(
        number in named or line.low(number) in {",", ";", ".", "and"} or line.listed(number, "inside_a_list")
        for number in rest
    )
    return colon if between and named & set(rest) else 0


def _named_in_list(line: Line, run: Run, regions: set[str]) -> Place | None:
    """A name of such a list, unless it is that of a party."""
    party = next((hit for hit in line.at.get(run.first, ()) if hit.kind == "party"), None)
    if party is not None or any(
        line.low(number) in line.lexicon.not_places for number in range(run.first, run.last + 1)
    ):
        return None
    return Place(*run, run.first, _level(line, run, None, "", "", regions), "in", sure=True)


def _refused(line: Line, run: Run) -> Place | None:
    """ "not X but Y": a name for what was not hit, so that it is neither a place nor a target of the act."""
    number = run.first - 1
    while line.listed(number, "prepositions") or line.low(number) == "the":
        number -= 1
    refused = line.low(number) == "not" and line.low(run.last + 1 + (line.low(run.last + 1) == ",")) == "but"
    return Place(*run, run.first, PLACE, "not", sure=False) if refused else None


def _weak(line: Line, led: str) -> bool:
    return led in line.lexicon.words["leads_weakly"]


def _other_than_place(line: Line, run: Run, party: Hit | None, led: str, *, of_kind: bool) -> bool:
    """Whether the name is that of a party, a person, a people or a body, and no place."""
    first, last = run
    if party is not None and (party.last > first or not _is_land(line, run)):
        named_kind = of_kind and party.last >= last and line.low(last) != "forces"
        inside = party.last == last and led in INSIDE and _is_land(line, run)
        if not (named_kind or inside):
            return True
    if any(line.low(number) in line.lexicon.not_places for number in range(first, last + 1)):
        return True
    if (line.has(first, "demonym") and first == last) or first - 1 in line.in_number:
        return True
    if line.listed(first - 1, "titles") or (line.has(last + 1, "say") and led not in INSIDE):
        return True
    if line.words[last].text.isupper() and len(line.words[last].text) <= 5 and led not in {"in", "near"}:
        return True
    if of_kind and (_DEMONYM.search(line.low(last)) is not None or line.low(last + 2) == "of"):
        return True
    return party is not None and (line.low(last + 1) == "'s" or (not of_kind and _qualifies(line, last + 1)))


def _level(line: Line, run: Run, party: Hit | None, led: str, noun_before: str, regions: set[str]) -> int:
    """How fine the place is; a name once used for a province is one in the whole report."""
    name = line.quote(*run).casefold()
    following = line.low(run.last + 1)
    wide = following in line.lexicon.words["regions"] or noun_before in line.lexicon.words["regions"]
    if wide:
        regions.add(name)
    if following in {"city", "town", "village"}:
        return PLACE
    if wide or name in regions:
        return REGION
    return COUNTRY if party is not None and led else PLACE


def _place_noun_after(line: Line, last: int) -> bool:
    following = line.low(last + 1)
    if following in {"military", "refugee", "displacement"}:
        following = line.low(last + 2)
    return following in line.lexicon.place_nouns


def _qualifies(line: Line, number: int) -> bool:
    """Whether the name before `number` is an adjective: "Armenian positions"."""
    if number >= len(line.words) or number in line.in_time or line.kinds(number) & {"say", "harm"}:
        return False
    token = line.words[number]
    return token.word and not token.capital and token.low not in line.lexicon.function_words


def _is_land(line: Line, run: Run) -> bool:
    """Whether the party's name is also that of its country or capital: no word for a body is in it."""
    return not any(
        line.has(number, "role") or (line.words[number].text.isupper() and len(line.words[number].text) > 1)
        for number in range(run.first, run.last + 1)
    )


def _led_by(line: Line, first: int) -> str:
    """The preposition that leads to the name, across articles, compass words and nouns of place; "" for none."""
    for number in range(first - 1, max(-1, first - 8), -1):
        if number in line.in_time:
            return ""
        low, before = line.low(number), line.low(number - 1)
        if low == "of" and before in line.lexicon.compass:
            return "near"
        if low == "of" and (before in line.lexicon.place_nouns or before in {"parts", "city"}):
            continue
        if line.listed(number, "prepositions") or low == "of":
            return _leads(line, number)
        if not _crossed(line, number):
            return ""
    return ""


def _leads(line: Line, number: int) -> str:
    """The preposition at `number`, if it leads to a place: not the "in" of "rein in"."""
    low = line.low(number)
    if low == "in" and line.listed(number - 1, "verbs_with_in"):
        return ""
    if low in {"near", "at", "in"} and any(line.low(step) == "from" for step in range(max(0, number - 3), number)):
        return "from"
    return low if line.listed(number, "leads_to_place") else ""


def _crossed(line: Line, number: int) -> bool:
    """Whether the word may stand between a preposition and the name: "in the besieged town of X"."""
    low, lexicon = line.low(number), line.lexicon
    if low in lexicon.compass or low in lexicon.place_nouns or line.listed(number, "before_place_name"):
        return True
    if line.words[number].joined or number in line.in_number:
        return True
    after = number + 1
    owner = line.low(after) == "'s" and line.words[number].capital
    return owner or (after < len(line.words) and line.words[after].joined)


def _place_noun_before(line: Line, first: int) -> str:
    """The noun of "the town of X", "the villages of X", "Mount X"; "" without one."""
    number = first - 1
    if line.low(number) != "of":
        return line.low(number) if line.low(number) in {"mount", "lake", "camp", "wadi"} else ""
    word = line.low(number - 1)
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word if {word, single} & line.lexicon.place_nouns else ""


def _lists_on(line: Line, before: Place, first: int) -> bool:
    """Whether a list goes on from the place before: "in A, B and the town of C"."""
    between = [line.low(number) for number in range(before.last + 1, first)]
    marks = [low for low in between if low != "," and low not in line.lexicon.words["inside_a_list"]]
    if not between or between[0] not in {",", "and", "or"} or marks not in (["and"], [], ["or"]) or len(between) > 5:
        return False
    after = end(line, first) + 1
    clause = between[0] != "," and (line.listed(after, "be") or line.low(after) in {"has", "have", "had", "will"})
    return not line.has(after, "say") and not clause


def _object_of_verb(line: Line, first: int) -> bool:
    """Right after a verb that takes a place: "stormed X", "took X", "fled X", "shelled not Y but X"."""
    number = first - 1
    if line.low(number) == "but":
        number = max((step for step in range(number) if line.low(step) == "not"), default=number) - 1
    while line.listed(number, "before_place_name") or line.low(number) in line.lexicon.compass:
        number -= 1
    if line.listed(number, "verbs_of_place"):
        return True
    return any(
        hit.last == number and hit.value in ON_PLACES and hit.form not in {"noun", "nouns"}
        for hit in line.at.get(number, ())
    )


ON_PLACES = frozenset(
    {"territory_capture", "ground_attack", "shelling", "air_strike", "drone_strike", "displacement", "withdrawal"}
    | {"strike", "looting_destruction"}
)
"""Acts whose verbs take a place as their object."""
LISTED = ON_PLACES | {"ceasefire_violation", "small_arms_fire", "armed_clash", "overflight", "explosive_device"}
"""Acts whose name before a colon makes what follows a list of places."""


def _struck(line: Line, last: int) -> bool:
    """Subject of a passive or of "came under": "X was shelled", "X came under fire", "X fell to"."""
    number = last + 1
    if line.has(number, "come_under") or line.low(number) == "fell":
        return True
    if not (line.listed(number, "be") or line.low(number) in {"has", "have", "had"}):
        return False
    while line.listed(number, "between_name_and_participle") or line.low(number).endswith("ly"):
        number += 1
    return any(
        hit.first == number and hit.kind in {"act", "strike"} and hit.form in {"both", "part"}
        for hit in line.at.get(number, ())
    )
