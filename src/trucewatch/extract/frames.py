"""A scanned sentence -> act frames: what is said to have been done, by whom, to whom, with what."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.attribution import ACCUSE
from trucewatch.extract.groups import PEOPLE, Group, conjuncts, extend, joined_by, subject
from trucewatch.extract.harm import Harm
from trucewatch.extract.line import BE, HAVE, Line
from trucewatch.extract.places import Place
from trucewatch.extract.scan import PREDICATES, Hit

RESPONSES = frozenset(
    {"protest", "demand", "talks", "agreement", "threat", "denial", "investigation", "release", "aid_delivery", "other"}
)
SPEECH = frozenset({"protest", "demand", "threat", "denial"})
QUIET = frozenset(
    {"overflight", "weapons_presence", "fortification", "troop_movement", "withdrawal", "access_denial", "displacement"}
)
SUPPORT = {"agreement": "agreed", "talks": "met", "investigation": "inquired", "aid_delivery": "delivered"}
EXCLUDED_BY = frozenset({"leaves", "excluded", "cover", "covered", "bind", "exempt", "apply"})
DETERMINED = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "any", "further", "another"}
)


class Frame(NamedTuple):
    """One mention of an act: tokens [first, last], and what fills its roles."""

    act: str
    first: int
    last: int
    form: str
    clause: tuple[int, int]
    actors: tuple[Group, ...] = ()
    targets: tuple[Group, ...] = ()
    weapons: tuple[Hit, ...] = ()
    pronoun: str = ""
    rule: str = ""
    passive: bool = False

    @property
    def verbal(self) -> bool:
        return self.form not in {"noun", "nouns"}


def find(line: Line, groups: list[Group], places: list[Place], harms: list[Harm]) -> list[Frame]:
    """The frames of the sentence, in order; nouns that only mention an act are left out."""
    frames: list[Frame] = []
    for hit in line.hits:
        if hit.kind not in PREDICATES or _covered(line, hit):
            continue
        frame = _frame(line, hit, groups, places)
        if frame is not None and (frame.verbal or _happens(line, frame, places, harms)):
            frames.append(frame)
    return _merge(line, frames, harms)


def _covered(line: Line, hit: Hit) -> bool:
    """Inside a name ("Rapid Support Forces"), a time, a means or a role ("attack drones"): it says no act."""
    if hit.first in line.in_time and hit.last in line.in_time:
        return True
    for other in line.at.get(hit.first, ()):
        if other.kind in {"party", "place"} and other.first <= hit.first and hit.last <= other.last:
            return True
        if (
            other.kind in {"role", "means"}
            and other.last - other.first > hit.last - hit.first
            and hit.form in {"noun", "nouns", "base", "ing"}
        ):
            return True
    return False


def _frame(line: Line, hit: Hit, groups: list[Group], places: list[Place]) -> Frame | None:
    form = _form(line, hit)
    if form is None:
        return None
    if form == "phrase" and line.low(hit.first - 1) in BE and line.low(hit.first) not in {"on", "in", "under"}:
        form = "part"
    clause = line.clause(hit.first)
    passive = form in {"part", "both"} and _passive(line, hit)
    act, weapons, rule = hit.value, _weapons(line, clause), "lexicon"
    if hit.kind != "act":
        act, weapons, rule = _by_means(line, hit, form, clause, groups, weapons)
        if not act:
            act = "blow" if _passive(line, hit) and form in {"both", "part"} and hit.kind == "strike" else ""
    if form in {"noun", "nouns"} and clause[1] + 2 < len(line.words) and line.low(clause[1] + 1) in {"that", "which"}:
        clause = (clause[0], line.clause(clause[1] + 1)[1])
    frame = _refine(
        line, Frame(act, hit.first, hit.last, form, clause, weapons=weapons, rule=rule, passive=passive), groups, places
    )
    if not frame.act or _hypothetical(line, frame):
        return None
    return _roles(line, frame, hit, groups, places)


def _hypothetical(line: Line, frame: Frame) -> bool:
    """In a condition, or only meant: "if they attack", "unless they withdraw", "ordered to attack"."""
    begin = frame.clause[0]
    if line.low(0) == "should" and frame.clause[0] == 0:
        return frame.act not in {"threat", "demand"}
    if line.low(begin) in {"if", "unless", "whether"} or line.low(begin + 1) in {"if", "unless", "whether"}:
        return frame.act not in {"threat"}
    if any(line.low(number) in {"if", "unless", "whether"} for number in range(begin, frame.first)):
        return frame.act not in RESPONSES
    number = frame.first - 1
    if frame.form == "base" and line.low(number) == "to" and frame.first == frame.last:
        before = line.low(number - 1)
        if before in {
            "began",
            "started",
            "continued",
            "continue",
            "continues",
            "tried",
            "attempted",
            "managed",
            "used",
            "returned",
            "failed",
            "trying",
            "attempting",
            "moved",
        }:
            return False
        return frame.act not in RESPONSES or before not in {
            "due",
            "expected",
            "planned",
            "set",
            "is",
            "are",
            "agreed",
            "scheduled",
            "wants",
            "plans",
            "meeting",
            "about",
            "going",
            "ready",
            "refused",
            "offered",
            "hopes",
            "was",
            "were",
            "vowed",
            "needed",
        }
    return False


BARE_PASSIVE = frozenset(
    {"abduction", "territory_capture", "attack_on_civilians", "looting_destruction", "sexual_violence"}
)
"""Acts whose participle without an auxiliary and without an object tells what was suffered: "a nurse seized in X"."""


def _takes_place(line: Line, frame: Frame, places: list[Place]) -> bool:
    """Whether what was taken is a place: a name, or a word for one right after the verb."""
    if any(frame.last < place.core <= frame.last + 6 and place.led in {"object", "of"} for place in places):
        return not any(
            line.words[number].text == "," or line.low(number) in {"in", "to", "up", "part"}
            for number in range(frame.last + 1, frame.last + 2)
        )
    for number in range(frame.last + 1, min(frame.last + 5, len(line.words))):
        low = line.low(number)
        if low in {
            "village",
            "villages",
            "town",
            "towns",
            "city",
            "hill",
            "hills",
            "position",
            "positions",
            "base",
            "airport",
            "airbase",
            "crossing",
            "areas",
            "ground",
            "territory",
            "district",
            "districts",
            "settlement",
            "settlements",
            "points",
            "heights",
            "neighbourhood",
            "neighbourhoods",
        }:
            return True
        if low in line.lexicon.words["prepositions"] or line.words[number].text in {",", ";"}:
            return False
    return frame.passive and any(place.last < frame.first for place in places)


def _form(line: Line, hit: Hit) -> str | None:
    """noun, nouns or a verb form as it is used here; None where the word is something else."""
    before = line.low(hit.first - 1)
    if hit.form in {"base", "s", "ing"} and hit.first == hit.last:
        if (
            hit.value == "protest"
            and line.low(hit.first) in {"protests", "protest"}
            and (
                before.endswith(("ed", "y", "ic"))
                or before in {"in", "against", "at", "the", "of", "street", "mass", "on"}
            )
        ):
            return None
        nounlike = before in {
            "the",
            "a",
            "an",
            "this",
            "these",
            "of",
            "by",
            "no",
            "any",
            "their",
            "its",
            "his",
            "heavy",
            "intense",
            "random",
            "under",
            "further",
            "'s",
            "after",
            "for",
            "despite",
            "new",
            "renewed",
            "fresh",
        } or line.has(hit.first - 1, "means")
        if (
            hit.form == "base"
            and before
            not in {
                "to",
                "will",
                "would",
                "not",
                "may",
                "could",
                "must",
                "should",
                "and",
                "they",
                "we",
                "did",
                "can",
                "might",
                "or",
                "that",
                "who",
            }
            and not (before and _plural_subject(line, hit.first - 1))
        ):
            return (
                None
                if hit.kind in {"strike", "fire"} and not nounlike
                else "noun"
                if nounlike and hit.kind == "act"
                else None
                if hit.kind != "act"
                else "noun"
                if nounlike
                else "base"
            )
        if hit.form == "ing" and nounlike and not (before == "of" and _accuser(line, hit.first) is not None):
            return "noun"
        if hit.form == "s" and (
            nounlike
            or line.low(hit.first + 1) in {"on", "by", "in", "against", "have", "were", "of", "at"}
            and hit.kind in {"act", "strike"}
            and hit.value in {"strike", "ground_attack", "armed_clash", "territory_capture", "withdrawal"}
        ):
            return "nouns"
    if (
        hit.form in {"both", "part"}
        and hit.kind != "fire"
        and line.words[hit.first].start < line.words[hit.last].end
        and (
            before in {"the", "a", "an", "their", "its", "his", "our", "of", "these", "some"}
            or line.has(hit.first - 1, "cue", "quote")
        )
        and hit.first == hit.last
    ):
        return None
    if hit.form in {"both", "part"} and hit.first - 1 in line.in_number and line.has(hit.last + 1, "role"):
        return None
    return hit.form


def _accuser(line: Line, verb: int) -> int | None:
    """The token of "accused" in "accused X of shelling", for the verb at `verb`."""
    if line.low(verb - 1) not in {"of", "for", "with"}:
        return None
    return next(
        (hit.first for hit in line.of("say") if line.low(hit.first) in ACCUSE and 0 < verb - hit.first <= 10), None
    )


def _plural_subject(line: Line, number: int) -> bool:
    return line.low(number) in {"they", "we", "who"} or (
        line.has(number, "role") and line.low(number).endswith(("s", "men", "people"))
    )


def _passive(line: Line, hit: Hit) -> bool:
    """A participle after a form of "be", or one that stands behind its noun without any auxiliary."""
    number = hit.first - 1
    while line.low(number) in {
        "not",
        "also",
        "then",
        "later",
        "since",
        "reportedly",
        "allegedly",
        "now",
        "all",
        "again",
    } or line.low(number).endswith("ly"):
        number -= 1
    low = line.low(number)
    if low in BE or low in {"got"}:
        return True
    if low in HAVE:
        return False
    after = hit.last + 1
    if (
        hit.kind in {"act", "strike"}
        and hit.value in BARE_PASSIVE
        and hit.first == hit.last
        and (line.low(after) in line.lexicon.words["prepositions"] or after in line.in_time)
        and line.low(after) not in {"into", "to", "towards", "up", "down", "off", "out"}
        and line.has(number, "role")
    ):
        return not line.low(hit.first).startswith(("attack", "advanc"))
    return (
        line.low(hit.last + 1) == "by"
        and hit.form in {"part", "both"}
        and not any(line.low(step) in {"the", "a"} for step in (hit.last + 1,))
    )


def _weapons(line: Line, clause: tuple[int, int]) -> tuple[Hit, ...]:
    """The means named in the clause, longest first at each place."""
    return tuple(
        hit for hit in line.of("means") if clause[0] <= hit.first <= clause[1] and not line.has(hit.first, "party")
    )


def _by_means(
    line: Line, hit: Hit, form: str, clause: tuple[int, int], groups: list[Group], weapons: tuple[Hit, ...]
) -> tuple[str, tuple[Hit, ...], str]:
    """What a blow or a shot is, by what it was dealt with; "" where nothing says so."""
    fired = hit.kind == "fire"
    opened = (
        line.low(hit.first) in {"opened", "open", "opens", "opening", "came", "come", "comes", "coming", "exchanged"}
        or line.low(hit.last) in {"at", "shots", "bursts", "upon", "shooting"}
        or line.low(hit.first) in {"shot", "shoot", "shooting", "shoots"}
    )
    takes_means = line.low(hit.first) in {
        "used",
        "use",
        "uses",
        "using",
        "dropped",
        "drop",
        "drops",
        "dropping",
        "launched",
        "launch",
        "launching",
        "launches",
        "released",
        "employed",
        "employs",
        "carried",
        "carrying",
        "lobbed",
        "dealt",
    }
    near = [
        means
        for means in weapons
        if means.value != "none" and (means.first > hit.last or means.last < hit.first or fired)
    ]
    if takes_means:
        near = [means for means in near if hit.last < means.first <= hit.last + 8 or means.last < hit.first]
    passive = (
        _passive(line, hit)
        or hit.kind == "come_under"
        or line.low(hit.first) in {"came", "come", "comes", "coming", "under"}
    )
    after = [means for means in near if means.first > hit.last]
    before = [] if passive else [means for means in near if means.last < hit.first]
    flown = [
        means
        for means in before
        if means.value in {"air_strike", "drone_strike"} and line.low(means.last) not in line.lexicon.words["munitions"]
    ]
    by_object = (
        [
            means
            for means in after
            if means.first - hit.last <= 5 and line.low(means.first - 1) not in {"on", "at", "of", "near"}
        ]
        if fired or takes_means
        else []
    )
    by_with = [
        means
        for means in after
        if any(
            line.low(number) in {"with", "by", "from", "using"}
            for number in range(max(hit.last + 1, means.first - 5), means.first)
        )
    ]
    if flown and not takes_means and not by_with:
        by_object = []
    chosen = (flown[-1:] if by_object or fired or takes_means else []) or (
        by_object
        or by_with
        or ([] if takes_means else before[-1:])
        or ([] if takes_means else [means for means in after if not _is_target(line, means, hit)])
    )
    chosen = chosen[:1]
    if chosen:
        act = chosen[0].value
        if act == "small_arms_fire" or fired or line.low(hit.first) != "used":
            if line.low(chosen[0].last).startswith("grenade") and act == "explosive_device" and fired:
                act = "shelling"
            return act, weapons, "means"
    if (
        fired
        and line.low(hit.first) in {"shot", "shoots", "shooting"}
        and any(line.low(number) == "dead" for number in range(hit.last + 1, min(hit.last + 7, len(line.words))))
    ):
        return "attack_on_civilians", weapons, "shot_dead"
    if fired and opened:
        return "small_arms_fire", weapons, "fire_of_unstated_kind"
    if fired and line.low(hit.last + 1) in {"on", "at", "upon", "towards", "into", "in"}:
        return "small_arms_fire", weapons, "fire_of_unstated_kind"
    if hit.kind == "come_under":
        return "", weapons, ""
    if line.low(hit.first) in {
        "struck",
        "strikes",
        "strike",
        "hit",
        "targeted",
        "pounded",
        "pound",
        "pounding",
    } and form not in {"noun", "nouns"}:
        subject = [group for group in groups if clause[0] <= group.first and group.last < hit.first and not group.led]
        if subject and (
            line.low(hit.first).startswith("pound")
            or (subject[-1].party is not None and subject[-1].kind in {"party", "force", "combatant"})
        ):
            return (
                (
                    "shelling"
                    if line.low(hit.first).startswith("pound")
                    else "air_strike"
                    if line.low(hit.first) != "targeted"
                    else ""
                ),
                weapons,
                "strike_by_a_side",
            )
    if form in {"noun", "nouns"} and line.low(hit.first) in {"strike", "strikes"}:
        return "air_strike", weapons, "a_strike"
    if line.low(hit.first) in {"destroyed", "damaged", "smashed", "wrecked", "destroy", "destroying"} and any(
        group.kind in PEOPLE for group in groups if clause[0] <= group.first < hit.first
    ):
        return "looting_destruction", weapons, "destruction_by_people"
    return "", weapons, ""


def _is_target(line: Line, means: Hit, hit: Hit) -> bool:
    """ "hit a tank", "destroyed two drones": what was struck, not what it was struck with."""
    between = [line.low(number) for number in range(hit.last + 1, means.first)]
    return not any(low in {"with", "by", "from", "using", "when", "as"} for low in between)


def _refine(line: Line, frame: Frame, groups: list[Group], places: list[Place]) -> Frame:
    """The same word is another act by what it was done to or what stands beside it."""
    words = {line.low(number) for number in range(frame.clause[0], frame.clause[1] + 1)}
    here = line.low(frame.first)
    after = [group for group in groups if frame.last < group.first <= frame.last + 5 and not group.led]
    if (
        frame.act == "territory_capture"
        and here
        in {"captured", "seized", "seize", "capture", "seizes", "captures", "capturing", "seizing", "seizure", "took"}
        and after
        and after[0].kind in {"civilian", "combatant", "other_person"}
    ):
        return frame._replace(act="abduction", rule="people_taken")
    if (
        frame.act == "territory_capture"
        and after
        and after[0].kind == "object"
        and {
            "vehicle",
            "vehicles",
            "weapons",
            "weapon",
            "ambulance",
            "truck",
            "trucks",
            "car",
            "cars",
            "aid",
            "cattle",
            "property",
            "equipment",
            "supplies",
            "ammunition",
            "drone",
        }
        & {line.low(number) for number in range(after[0].first, after[0].last + 1)}
    ):
        return frame._replace(act="looting_destruction", rule="goods_taken")
    if (
        frame.act == "territory_capture"
        and frame.passive
        and here in {"captured", "seized"}
        and (doer := subject(line, groups, frame.first)[0]) is not None
        and doer.kind in {"civilian", "combatant", "other_person"}
    ):
        return frame._replace(act="abduction", rule="people_taken")
    if (
        frame.act == "ceasefire_violation"
        and here in {"violated", "violates", "violating", "breached", "breaches", "breaching", "violate", "breach"}
        and frame.form not in {"noun", "nouns"}
        and frame.first == frame.last
    ):
        near = {line.low(number) for number in range(max(0, frame.first - 14), min(len(line.words), frame.last + 9))}
        if not near & {
            "ceasefire",
            "truce",
            "fire",
            "agreement",
            "memorandum",
            "regime",
            "silence",
            "hostilities",
            "cease-fire",
            "cessation",
        }:
            return frame._replace(act="")
    if (
        frame.act == "abduction"
        and frame.passive is False
        and after
        and after[0].kind == "object"
        and here in {"seized", "seize"}
    ):
        return frame._replace(act="territory_capture", rule="place_taken")
    if (
        frame.act == "looting_destruction"
        and here in {"blew", "blown", "blowing", "blow"}
        and not after
        and not frame.passive
    ):
        return frame._replace(act="explosive_device", rule="blew_up")
    if frame.act == "ceasefire_violation" and here in {"explosion", "explosions", "undetermined"}:
        if (
            "assessed" in words
            and (means := next((hit for hit in frame.weapons if hit.value == "shelling"), None)) is not None
        ):
            return frame._replace(act="shelling", rule=f"assessed_as_{means.value}")
        if not words & {
            "heard",
            "recorded",
            "registered",
            "counted",
            "observed",
            "including",
            "camera",
            "undetermined",
        }:
            return frame._replace(act="explosive_device", rule="explosion")
    if (
        frame.act == "ground_attack"
        and frame.form in {"noun", "nouns"}
        and here in {"attack", "attacks", "raid", "raids", "barrage", "assault", "bombardment"}
    ):
        near = [
            hit
            for hit in frame.weapons
            if hit.last == frame.first - 1 or hit.last == frame.first - 2 and line.words[frame.first - 1].joined
        ]
        if near and near[-1].value != "none":
            return frame._replace(act=near[-1].value, rule="means_before_attack")
    if frame.act == "shelling" and here.startswith(("bombard", "barrage", "salvo")):
        other = next((hit for hit in frame.weapons if hit.value in {"air_strike", "drone_strike"}), None)
        if other is not None:
            return frame._replace(act=other.value, rule="means")
    if (
        frame.act == "air_strike"
        and any(hit.value == "drone_strike" for hit in frame.weapons)
        and not any(hit.value == "air_strike" for hit in frame.weapons)
    ):
        return frame._replace(act="drone_strike", rule="means")
    if (
        frame.act == "territory_capture"
        and here in line.lexicon.words["taking"]
        and not _takes_place(line, frame, places)
    ):
        return frame._replace(act="")
    if frame.act == "explosive_device" and here in {"bombing", "bombings"} and (places or after):
        return frame._replace(
            act="air_strike" if not any(hit.value == "explosive_device" for hit in frame.weapons) else frame.act,
            rule="bombing_of",
        )
    return frame


def _roles(line: Line, frame: Frame, hit: Hit, groups: list[Group], places: list[Place]) -> Frame:
    if not frame.verbal:
        return _noun_roles(line, frame, groups)
    doer, pronoun = subject(line, groups, frame.first)
    accuser = _accuser(line, frame.first)
    if accuser is not None:
        doer, pronoun = next((group for group in groups if accuser < group.first < frame.first), None), ""
    objects = _objects(line, frame, groups)
    agent = _agent(line, frame, groups)
    if frame.act == "agreement" and any(
        line.low(number) in {"excluded", "exempt", "covered", "listed", "designated"}
        for number in range(frame.first, frame.last + 1)
    ):
        return frame._replace(targets=tuple(conjuncts(line, doer, groups, frame.first)))
    if frame.act == "agreement" and line.low(frame.first).startswith(("designat", "list")):
        parties = [group for group in groups if frame.clause[0] <= group.first < frame.first and group.party]
        named = next((group for group in reversed(groups) if group.last < frame.clause[0]), None)
        return frame._replace(
            actors=tuple(parties or conjuncts(line, doer, groups, frame.first)),
            targets=(named,) if named is not None else (),
        )
    if frame.act == "agreement" and line.low(frame.first) in {"leaves", "does", "falls", "lies"}:
        return frame._replace(targets=objects[:1] if line.low(frame.first) in {"leaves", "does"} else ())
    if hit.kind in {"come_under"} or line.low(frame.first) in {"came", "come", "comes", "coming"} or frame.passive:
        targets = conjuncts(line, doer, groups, frame.first)
        return frame._replace(actors=agent, targets=tuple(extend(line, one, groups) for one in targets), passive=True)
    if frame.act == "displacement":
        return frame._replace(targets=tuple(conjuncts(line, doer, groups, frame.first)))
    if (
        doer is not None
        and doer.kind == "object"
        and doer.party is None
        and frame.act not in {"agreement", "aid_delivery"}
    ):
        doer = None
    if doer is not None and doer.kind == "means" and line.low(doer.last) in line.lexicon.words["munitions"]:
        doer = None
    parts = [extend(line, one, groups) for one in conjuncts(line, doer, groups, frame.first)]
    actors = tuple(parts + (joined_by(line, parts[-1], groups) if parts else []))
    return frame._replace(actors=actors, targets=objects, pronoun=pronoun if not actors else "")


def _objects(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """What stands right after the verb, or after "on", "at", "against", up to the end of the clause."""
    end = frame.clause[1]
    found: list[Group] = []
    for group in groups:
        if group.first <= frame.last or group.first > end:
            continue
        if not found:
            direct = (not group.led or _led_inside(line, group, frame)) and group.first - frame.last <= 6
            aimed = (
                group.led in {"on", "at", "against", "upon", "into"}
                or (group.led == "of" and frame.act in SPEECH)
                or (group.led in {"to", "from", "with"} and frame.act in RESPONSES)
            )
            if direct or aimed or (group.led == "for" and frame.act == "demand" and group.kind in PEOPLE):
                found.append(group)
            elif group.first - frame.last > 12:
                break
        elif _coordinated(line, found[-1], group):
            found.append(group)
        else:
            break
    return tuple(extend(line, group, groups) for group in found if group.kind != "means")


def _led_inside(line: Line, group: Group, frame: Frame) -> bool:
    """Whether the preposition before the group is the last word of the act: "set fire to houses"."""
    return line.low(frame.last) == group.led and group.first - frame.last <= 4


def _coordinated(line: Line, one: Group, other: Group) -> bool:
    between = [line.low(number) for number in range(one.last + 1, other.first)]
    return (
        len(between) <= 5
        and bool({"and", ",", "or"} & set(between))
        and not any(low in {"by", "from", ";", ":", "-"} for low in between)
        and not other.led.strip("ofonagainst")
    )


def _agent(line: Line, frame: Frame, groups: list[Group]) -> tuple[Group, ...]:
    """The group after "by" in the clause."""
    found = [
        group
        for group in groups
        if frame.last < group.first <= frame.clause[1] and group.led == "by" and group.kind != "object"
    ]
    if not found:
        return ()
    rest = [
        group
        for group in groups
        if group.first > found[0].last and _coordinated(line, found[0], group) and group.kind in PEOPLE | {"party"}
    ]
    return tuple(extend(line, group, groups) for group in [found[0], *rest[:1]])


def _noun_roles(line: Line, frame: Frame, groups: list[Group]) -> Frame:
    """ "an air raid by X on Y", "X's shelling of Y", "Israeli gunfire", "attacks carried out by X on Y"."""
    agent = _agent(line, frame, groups)
    under = next(
        (
            number
            for number in range(frame.first - 1, max(frame.clause[0] - 1, frame.first - 6), -1)
            if line.has(number, "come_under")
        ),
        None,
    )
    if under is not None:
        hit_ones = conjuncts(line, subject(line, groups, under)[0], groups, under)
        return frame._replace(actors=agent, targets=tuple(extend(line, one, groups) for one in hit_ones), passive=True)
    actors: list[Group] = list(agent)
    if not actors and frame.act == "talks":
        doer, _ = subject(line, groups, frame.first)
        with_whom = [
            group
            for group in groups
            if group.first > frame.last and group.led in {"with", "between", "of"} and group.first - frame.last <= 6
        ]
        if with_whom and with_whom[0].led == "between":
            doer = None
        actors = conjuncts(line, doer, groups, frame.first) + [
            one for group in with_whom[:1] for one in conjuncts(line, group, groups, frame.clause[1] + 1)
        ]
    if not actors:
        actors = [
            group
            for group in groups
            if group.last in {frame.first - 1, frame.first - 2}
            and (group.party or group.kind in PEOPLE)
            and (
                group.last == frame.first - 1
                or line.low(frame.first - 1) in {"'s", "air", "heavy", "artillery", "-"}
                or line.words[frame.first - 1].joined
            )
        ]
        if not actors:
            actors = [
                group
                for group in groups
                if group.first <= frame.first <= group.last + 1 and group.party and group.first < frame.first
            ]
    if not actors and frame.act in {"armed_clash", "talks", "agreement", "release"}:
        actors = _between(line, frame, groups)
    if not actors:
        light = next(
            (
                number
                for number in range(frame.first - 1, max(frame.clause[0], frame.first - 8) - 1, -1)
                if line.low(number)
                in {
                    "launched",
                    "launch",
                    "launching",
                    "carried",
                    "conducted",
                    "staged",
                    "mounted",
                    "carrying",
                    "made",
                    "hold",
                    "held",
                    "opened",
                    "signed",
                    "sign",
                    "attempted",
                    "holds",
                    "opens",
                    "perpetrated",
                    "committed",
                    "started",
                    "began",
                    "reached",
                    "delivered",
                    "agreed",
                    "brokered",
                    "announced",
                    "declared",
                    "carry",
                    "conduct",
                    "launches",
                }
            ),
            None,
        )
        if light is not None:
            actors = conjuncts(line, subject(line, groups, light)[0], groups, light)
    targets: list[Group] = []
    for group in groups:
        if (
            frame.last < group.first <= frame.clause[1]
            and group.led in {"on", "against", "of", "at", "upon"}
            and (group.first - frame.last <= 6 or targets == [])
            and group.kind != "means"
        ):
            if group.first - frame.last > 9 and not agent:
                break
            if group not in actors:
                targets.append(group)
                targets += [
                    other
                    for other in groups
                    if other.first > group.last and _coordinated(line, group, other) and not other.led
                ][:1]
            break
    return frame._replace(
        actors=tuple(extend(line, one, groups) for one in actors),
        targets=tuple(extend(line, one, groups) for one in targets if one not in actors),
    )


def _between(line: Line, frame: Frame, groups: list[Group]) -> list[Group]:
    """Both sides of "clashes between A and B", "talks with B"."""
    sides = [
        group
        for group in groups
        if frame.last < group.first <= frame.clause[1] and group.led in {"between", "with", "among"}
    ]
    if not sides:
        return []
    found = [sides[0]]
    for group in groups:
        if (
            group.first > found[-1].last
            and _coordinated(line, found[-1], group)
            and group.kind in PEOPLE | {"party", "name"}
        ):
            found.append(group)
    return found[:4]


def _happens(line: Line, frame: Frame, places: list[Place], harms: list[Harm]) -> bool:
    """Whether a noun says that the act took place, and does not only mention it."""
    begin, end = frame.clause
    before = {line.low(number) for number in range(max(begin, frame.first - 4), frame.first)}
    if before & {
        "stop",
        "prevent",
        "halt",
        "end",
        "avoid",
        "against",
        "threat",
        "risk",
        "fear",
        "fears",
        "danger",
        "despite",
        "possible",
        "potential",
        "any",
        "future",
        "protect",
        "ban",
        "banned",
        "deter",
        "if",
        "pause",
        "lull",
        "respite",
        "break",
        "calm",
    } and not line.cue("negate", max(0, frame.first - 8), frame.first):
        return False
    if frame.act in SUPPORT:
        words = {line.low(number) for number in range(begin, end + 1)}
        return bool(words & line.lexicon.words[SUPPORT[frame.act]])
    if frame.act in SPEECH:
        return False
    if frame.act == "release":
        return not any(hit.value in {"demand", "protest"} and hit.first < frame.first for hit in line.of("act"))
    after = [line.low(number) for number in range(frame.last + 1, min(frame.last + 6, len(line.words)))]
    if any(word in {"prohibited", "banned", "forbidden"} for word in after):
        return False
    if frame.first > 0 and _copula(line, frame):
        return False
    counted = any(
        number in line.in_number and line.in_number[number].quantity.kind == "count"
        for number in range(max(begin, frame.first - 4), frame.first)
    )
    hurt = any(begin <= harm.first <= end or begin <= harm.last <= end for harm in harms)
    occurs = any(line.low(number) in line.lexicon.words["occur"] for number in range(begin, end + 1))
    placed = any(frame.last < place.core <= end and place.core - frame.last <= 6 for place in places)
    if (
        before
        & {
            "over",
            "about",
            "condemned",
            "condemns",
            "condemn",
            "deplored",
            "denounced",
            "denied",
            "denies",
            "responsible",
            "response",
            "retaliation",
            "reaction",
            "accusations",
        }
        and not hurt
    ):
        return False
    if frame.act == "ceasefire_violation":
        monitored = any(line.low(number) in line.lexicon.words["monitored"] for number in range(begin, end + 1))
        return counted or monitored or bool(frame.actors and placed)
    if frame.act in QUIET:
        return counted or occurs or (bool(frame.actors) and placed)
    return counted or hurt or occurs or (bool(frame.actors or frame.targets) and placed) or placed


def _copula(line: Line, frame: Frame) -> bool:
    """ "it is an attack on us all": what something is called, not what was done."""
    number = frame.first - 1
    while (
        number >= 0
        and frame.first - number <= 5
        and (
            line.low(number) in {"a", "an", "the", "just", "only", "not", "simple", "most", "another"}
            or (
                line.words[number].word
                and line.low(number) not in line.lexicon.function_words
                and line.low(number) != "'s"
                and not line.finite(number)
            )
        )
    ):
        number -= 1
    return line.low(number) in {"is", "was", "'s"} and line.low(number - 1) in {"it", "this", "that"}


def _merge(line: Line, frames: list[Frame], harms: list[Harm]) -> list[Frame]:
    """One frame for each act of a clause: "carried out raids that hit X" is one air strike."""
    kept: list[Frame] = []
    for frame in frames:
        twin = next((index for index, other in enumerate(kept) if _same(line, other, frame)), None)
        if twin is None:
            kept.append(frame)
        else:
            kept[twin] = _joined(kept[twin], frame)
    violent = [frame for frame in kept if frame.act not in RESPONSES and frame.act != "blow"]
    drop: set[int] = set()
    for frame in violent:
        generic = line.low(frame.last) in line.lexicon.words["generic_attacks"] and not frame.verbal
        rivals = [
            other
            for other in violent
            if other is not frame
            and other.clause == frame.clause
            and not (line.low(other.last) in line.lexicon.words["generic_attacks"] and not other.verbal)
        ]
        if generic and rivals:
            drop.add(id(frame))
    return [frame for frame in kept if id(frame) not in drop]


def _same(line: Line, one: Frame, other: Frame) -> bool:
    if one.act != other.act:
        return False
    if one.act == "agreement":
        return (line.low(one.first) in EXCLUDED_BY) == (line.low(other.first) in EXCLUDED_BY) and not any(
            line.low(number) in EXCLUDED_BY for frame in (one, other) for number in range(frame.first, frame.last + 1)
        )
    if one.clause == other.clause:
        return True
    return (
        not (one.verbal and other.verbal)
        and other.first - one.last < 12
        and line.low(other.clause[0]) in {"that", "which", "when", "as"}
        and not other.actors
    )


def _joined(one: Frame, other: Frame) -> Frame:
    first, second = (one, other) if one.verbal or not other.verbal else (other, one)
    return first._replace(
        actors=first.actors or second.actors,
        targets=first.targets or second.targets,
        weapons=first.weapons or second.weapons,
        clause=(min(one.clause[0], other.clause[0]), max(one.clause[1], other.clause[1])),
        pronoun=first.pronoun or second.pronoun if not (first.actors or second.actors) else "",
    )
