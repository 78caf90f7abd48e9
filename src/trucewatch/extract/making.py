"""A frame in its sentence and report -> the draft of a claim."""

from __future__ import annotations

from trucewatch.extract import apart, figures, scope, setting
from trucewatch.extract.attribution import Said
from trucewatch.extract.draft import Draft, Figure, Ref, Told
from trucewatch.extract.frame import RESPONSES, SPEECH, Frame
from trucewatch.extract.groups import Group
from trucewatch.extract.line import Line
from trucewatch.extract.memory import Memory, at
from trucewatch.extract.place import PLACE, REGION, Place
from trucewatch.extract.scan import Hit

NO_TARGET = frozenset({"aid_delivery", "talks", "territory_capture"})
"""Acts whose objects are aid, topics and places, not somebody who was hit."""
CASES = frozenset({"sexual_violence", "abduction", "attack_on_civilians", "looting_destruction", "access_denial"})
MANY_CASES = 10
"""So many "cases" or "abductions" are a list kept over time, and no single act."""
SWEEPING = 20
"""So many places taken are no single act."""


def made(told: Told, frame: Frame, said: Said | None, memory: Memory, *, denied: bool = False) -> Draft:
    """The draft of one frame, with the rule behind each of its values."""
    line = told.line
    draft = Draft(frame.act, [line], headline=line.sentence.headline, frame=frame)
    words = at(line, frame.first, frame.last)
    draft.note("act", words, f"{frame.act}:{frame.rule}")
    moment = setting.moment(told, frame)
    ahead, happened = scope.planned(line, frame), frame.act not in RESPONSES
    when = setting.when(moment, line, memory, future=ahead, happened=happened)
    figures.fill(told, frame, draft)
    many = draft.count is not None and (draft.count.min or 0) >= MANY_CASES and not frame.verbal
    placed = any(place.led != "from" and place.level == PLACE for place in told.places)
    standing = scope.standing(
        line,
        frame,
        moment,
        when,
        said,
        published=memory.published,
        speaker=_speaker(said, memory),
        partisan=memory.partisan(line),
        own=memory.own_party(line),
        counted=draft.count is not None,
        sweeping=(many and frame.act in CASES)
        or (frame.act == "territory_capture" and draft.count is not None and (draft.count.min or 0) >= SWEEPING),
        placed=placed,
    )
    since_then = moment is not None and moment.phrase.rule == "since_then" and frame.act not in RESPONSES
    if since_then and memory.dated is not None and memory.dated.scope == "background":
        standing = standing._replace(scope="background", scope_rule="since_then_of_history")
    if when is None and frame.act not in RESPONSES and apart.history(apart.apart(line, frame), line):
        standing = standing._replace(scope="background", scope_rule="years_before_the_news")
    toll = frame.act == "casualties" and standing.scope == "incident" and not placed
    if toll and any(place.level == REGION for place in told.places):
        standing = standing._replace(scope="aggregate", scope_rule="toll_over_a_region")
    draft.scope, draft.modality = standing.scope, "denied" if denied else standing.modality
    draft.note("scope", words, standing.scope_rule)
    draft.note("modality", words, "denied" if denied else standing.modality_rule)
    _people(told, frame, draft, memory)
    if draft.act == "ground_attack" and frame.targets and all(group.kind == "civilian" for group in frame.targets):
        draft.act = "attack_on_civilians"
        draft.note("act", words, "attack_on_civilians:civilians_attacked")
    draft.places, rule = setting.places(told, frame, memory)
    for ref in draft.places:
        draft.note("places", (ref.start, ref.end), rule)
    if when is not None and frame.act == "agreement" and moment is not None and moment.phrase.kind == "since":
        when = when.model_copy(update={"latest": when.earliest, "rule": "in_force_since"})
    setting.settle(draft, told, (moment, when), memory, vague=standing.scope_rule == "recent_acts")
    if draft.act == "attack_on_civilians" and frame.verbal and not told.harms:
        _killed_by_verb(line, frame, draft)
    attribute(told, frame, said, draft, memory)
    return draft


def _speaker(said: Said | None, memory: Memory) -> str | None:
    """The party that speaks, if it is known."""
    if said is None or said.own:
        return None
    if said.back:
        return memory.speaker[0].party if memory.speaker else None
    return said.speakers[0].party if said.speakers else None


def _people(told: Told, frame: Frame, draft: Draft, memory: Memory) -> None:
    line = told.line
    draft.actors = [memory.ref(line, group) for group in frame.actors]
    named = _named_by_pronoun(told, frame, memory)
    if not frame.passive:
        draft.actors = draft.actors or named
    speakers = {group for said in told.said for group in said.speakers}
    if frame.act not in NO_TARGET:
        targets = [
            group for group in frame.targets if group not in speakers and not _is_place(line, group, told.places)
        ]
        draft.targets = [
            ref
            for group in targets
            for ref in (_addressees(told, group, memory) if frame.act in SPEECH else [memory.ref(line, group)])
        ]
    if frame.passive and not draft.targets:
        draft.targets = named
    if frame.act not in RESPONSES:
        draft.weapons = [_weapon(line, hit) for hit in frame.weapons if _is_weapon(line, hit)]
    for name, refs in (("actors", draft.actors), ("targets", draft.targets), ("weapons", draft.weapons)):
        for ref in refs:
            draft.note(name, (ref.start, ref.end), "named_beside_the_act")


def _named_by_pronoun(told: Told, frame: Frame, memory: Memory) -> list[Ref]:
    """Whom "it", "they" stands for: the speaker of "X says it ...", else the subject before."""
    if frame.pronoun == "we":
        return [memory.own] if memory.own is not None else []
    if frame.pronoun not in {"they", "it", "he", "she"}:
        return []
    for said in told.said:
        if said.speakers and said.verb < frame.first and said.reach[0] <= frame.first:
            return [memory.ref(told.line, group) for group in said.speakers]
    return list(memory.subject)


def _addressees(told: Told, group: Group, memory: Memory) -> list[Ref]:
    """Each party that an address names: "the ambassadors of Russia and Iran"."""
    line = told.line
    parties = [hit for hit in line.of("party") if group.first <= hit.first and hit.last <= group.last]
    more = [
        other
        for other in told.groups
        if 0 < other.first - group.last <= 2 and line.low(group.last + 1) == "and" and other.party
    ]
    if len(parties) + len(more) < 2 or (parties[:1] and parties[0].first == group.first):
        return [memory.ref(line, group)]
    return [Ref(*at(line, hit.first, hit.last), hit.value) for hit in parties] + [memory.ref(line, one) for one in more]


def _is_weapon(line: Line, hit: Hit) -> bool:
    """A means that is not only the aircraft it came from."""
    return not line.listed(hit.first, "aircraft") and not line.listed(hit.last, "aircraft")


def _weapon(line: Line, hit: Hit) -> Ref:
    """The means with its calibre or type before it: "120mm mortar"."""
    before = line.in_number.get(hit.first - 1)
    sized = (
        before is not None
        and before.quantity.kind in {"measure", "label"}
        and before.quantity.unit in {"mm", "cm", None}
    )
    return Ref(*at(line, before.first if sized and before is not None else hit.first, hit.last))


def _is_place(line: Line, group: Group, places: list[Place]) -> bool:
    """Whether the group is the place itself, or a word for one: "the neighbourhoods of X"."""
    if line.listed(group.last, "mere_places") or (group.head <= group.last and line.listed(group.head, "mere_places")):
        return True
    return any(place.first <= group.first and group.last <= place.last for place in places)


def _killed_by_verb(line: Line, frame: Frame, draft: Draft) -> None:
    """ "executed 12 prisoners", "gunned down a trader": the verb itself says that they died."""
    if line.listed(frame.first, "not_deadly"):
        return
    for number in line.numbers:
        quantity = number.quantity
        if (
            quantity.kind == "count"
            and not quantity.part
            and quantity.min is not None
            and 0 <= number.first - frame.last <= 2
        ):
            draft.take_harm("killed", figures.of_number(line, number)._replace(who="civilian"))
            return
    victim = next((group for group in frame.targets if group.kind in {"civilian", "other_person"}), None)
    if victim is not None and line.low(victim.first - 1) in {"a", "an"}:
        draft.take_harm("killed", Figure(1, 1, *at(line, victim.first - 1, victim.last), "article", who="civilian"))


def attribute(told: Told, frame: Frame, said: Said | None, draft: Draft, memory: Memory) -> None:
    """Who is said to say it; nobody where the report speaks for itself."""
    if said is None or said.own or (frame.act in SPEECH and frame.rule != "modal_demand"):
        return
    line = told.line
    if said.back:
        draft.said_by = list(memory.speaker)
    else:
        draft.said_by = [memory.ref(line, group) for group in said.speakers if not memory.is_source(line, group)]
    if frame.act in RESPONSES and any(ref in draft.actors for ref in draft.said_by):
        draft.said_by = []
    if frame.rule == "modal_demand":
        draft.actors, draft.said_by = draft.said_by, []
    for ref in draft.said_by:
        draft.note("attributed_to", (ref.start, ref.end), f"says:{line.low(said.verb)}")
