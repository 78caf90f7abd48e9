"""The sentences of a report in order -> drafts of claims; what one sentence leaves open, an earlier one may fill."""

from __future__ import annotations

import re
from datetime import date

from trucewatch.extract import scope
from trucewatch.extract.attribution import ACCUSE, PRONOUNS, Said, over
from trucewatch.extract.draft import Draft, Figure, Ref, Told
from trucewatch.extract.frames import QUIET, RESPONSES, SPEECH, Frame
from trucewatch.extract.groups import PEOPLE, Group, conjuncts, extend
from trucewatch.extract.groups import subject as subject_of
from trucewatch.extract.harm import Harm
from trucewatch.extract.line import Line, Moment
from trucewatch.extract.normalise import Plain
from trucewatch.extract.places import COUNTRY, PLACE, REGION, Place
from trucewatch.extract.scan import Hit
from trucewatch.extract.times import resolve
from trucewatch.nouns.reading import Why
from trucewatch.nouns.report import Report, Span
from trucewatch.nouns.when import When

FAMILIES = (
    {"air_strike", "drone_strike"},
    {"troop_movement", "fortification"},
    {"protest", "demand", "threat", "denial"},
)
PARTISAN = (
    "the enemy",
    "enemy ",
    "occupiers",
    "occupation forces",
    "the adversary",
    "the aggressor",
    "martyred",
    "a martyr",
    "zionist",
    "terrorist gangs",
    "our units",
    "our positions",
    "our forces",
    "our soldiers",
    "our fighters",
    "our brothers",
    "our troops",
    "our defenders",
    "punishers",
)
OWN_ORGAN = (
    "ministry of defence",
    "ministry of defense",
    "armed forces",
    "army",
    "press centre",
    "joint forces",
    "general staff",
    "military media",
    "army command",
    "war media",
    "military information",
)


_QUOTED = re.compile(r'"[^"\n]{0,400}"')


class Story:
    """The memory of one report while it is read."""

    def __init__(self, report: Report, plain: Plain) -> None:
        self.report = report
        self.plain = plain
        self.published: date | None = report.published_day
        self.regions: set[str] = set()
        self.drafts: list[Draft] = []
        self.skipped: list[Why] = []
        self.notes: list[str] = []
        self.anchor: When | None = None
        self.event: Draft | None = None
        self.last_said: Draft | None = None
        self.paragraph = -1
        self.places: list[Ref] = []
        self.region: list[Ref] = []
        self.subject: list[Ref] = []
        self.speaker: list[Ref] = []
        self.source_words = {
            word for word in (report.source or "").casefold().replace("(composed)", "").split() if len(word) > 2
        }
        low = plain.text.casefold()
        unquoted = _QUOTED.sub(" ", low)
        self.partisan = any(f" {word}" in unquoted for word in PARTISAN) or any(
            organ in (report.source or "").casefold() for organ in OWN_ORGAN
        )

    # ---- reading ----------------------------------------------------------------------------------------------

    def may_go_on(self, line: Line) -> bool:
        """Whether a sentence without an act can still say something: an accusation or a demand by "must"."""
        return any(
            hit.form != "name" and hit.kind == "say" and line.low(hit.first) in ACCUSE for hit in line.of("say")
        ) or any(line.low(number) in {"must", "should"} for number in range(len(line.words)))

    def skip(self, line: Line, rule: str) -> None:
        sentence = line.sentence
        self.skipped.append(
            Why(claim_id=None, field="skipped", span=self.plain.span(sentence.start, sentence.end), rule=rule)
        )

    def hear(self, told: Told) -> None:
        """Take in one sentence."""
        line = told.line
        before = len(self.drafts)
        made: list[Draft] = []
        for frame in told.frames:
            draft = self._draft(told, frame)
            if draft is not None:
                made.append(draft)
        made += self._demands(told, made)
        made += self._blame(told, made)
        self._harm(told, made)
        self.drafts += made
        self._remember(told, made)
        if (
            len(self.drafts) == before
            and not any(line in draft.lines for draft in self.drafts[-3:])
            and (self.event is None or line not in self.event.lines)
        ):
            self.skip(line, "acts_only_mentioned" if line.of("act", "strike", "fire") else "no_act_named")

    def close(self) -> list[Draft]:
        """All drafts, a headline only where the body does not say the same."""
        body = [draft for draft in self.drafts if not draft.headline]
        kept = []
        for draft in self.drafts:
            if draft.headline and any(_family(draft.act) == _family(other.act) for other in body):
                self.skip(draft.lines[0], "headline_repeats_the_body")
                continue
            kept.append(draft)
        return kept

    # ---- one frame ----------------------------------------------------------------------------------------------

    def _draft(self, told: Told, frame: Frame) -> Draft | None:
        said = over(told.said, frame.first, frame.last)
        if frame.act == "blow":
            self._goes_on(told, frame)
            return None
        if frame.act == "denial":
            return self._denial(told, frame, said)
        if self._is_denied(told, frame):
            return (
                None
                if self._contested(frame)
                and frame.first > min(other.first for other in told.frames if other.act == "denial")
                else self._made(told, frame, said, denied=True)
            )
        if not frame.verbal and frame.act not in RESPONSES and self._goes_on(told, frame):
            return None
        return self._made(told, frame, said, denied=False)

    def _made(self, told: Told, frame: Frame, said: Said | None, *, denied: bool) -> Draft:
        line = told.line
        draft = Draft(frame.act, [line], headline=line.sentence.headline, frame=frame)
        draft.note("act", self._at(line, frame.first, frame.last), f"{frame.act}:{frame.rule}")
        moment = self._moment(told, frame)
        future = scope.planned(line, frame)
        when = self._when(moment, line, future=future)
        self._figures(told, frame, draft)
        standing = scope.standing(
            line,
            frame,
            moment,
            when,
            said,
            published=self.published,
            partisan=self.partisan,
            accused=self._accused(told, frame),
            counted=draft.count is not None,
            sweeping=frame.act == "territory_capture" and draft.count is not None and (draft.count.min or 0) >= 20,
        )
        if (
            moment is not None
            and moment.phrase.rule == "since_then"
            and self.last_said is not None
            and self.last_said.scope == "background"
            and frame.act not in RESPONSES
        ):
            standing = standing._replace(scope="background", scope_rule="since_then_of_history")
        draft.scope, draft.modality = standing.scope, "denied" if denied else standing.modality
        draft.note("scope", self._at(line, frame.first, frame.last), standing.scope_rule)
        draft.note("modality", self._at(line, frame.first, frame.last), "denied" if denied else standing.modality_rule)
        self._people(told, frame, draft)
        self._places_of(told, frame, draft)
        if draft.act == "attack_on_civilians" and frame.verbal and not told.harms:
            self._killed_by_verb(told, frame, draft)
        draft.dated = when is not None
        if when is not None and moment is not None:
            draft.when = when
            draft.note("when", self._at(line, moment.first, moment.last), when.rule)
        else:
            draft.when = self._when_open(draft, line)
            if draft.when is not None:
                draft.note("when", draft.span, draft.when.rule)
        self._attribute(told, frame, said, draft)
        return draft

    def _people(self, told: Told, frame: Frame, draft: Draft) -> None:
        line = told.line
        draft.actors = [self._ref(line, group) for group in frame.actors]
        if not draft.actors and frame.pronoun in {"they", "it", "he", "she"} and self.subject:
            draft.actors = list(self.subject)
        speakers = {group for one in told.said for group in one.speakers}
        draft.targets = [
            self._ref(line, group)
            for group in frame.targets
            if not _is_place(group, told.places) and group not in speakers
        ]
        if frame.act in {"aid_delivery", "talks", "territory_capture", "displacement"}:
            draft.targets = []
        if frame.act in {"protest", "demand"}:
            draft.targets = [
                part for group in frame.targets for part in self._addressees(line, group, told)
            ] or draft.targets
        if frame.act not in RESPONSES or frame.act == "other":
            in_actor = {number for group in frame.actors for number in range(group.first, group.last + 1)}
            draft.weapons = [
                self._ref_of(line, hit)
                for hit in frame.weapons
                if _is_weapon(line, hit) and not (hit.first in in_actor and hit.value == "air_strike")
            ]
        for name, refs in (("actors", draft.actors), ("targets", draft.targets), ("weapons", draft.weapons)):
            for ref in refs:
                draft.note(name, (ref.start, ref.end), "named_beside_the_act")

    def _addressees(self, line: Line, group: Group, told: Told) -> list[Ref]:
        """Each party that an address names: "the ambassadors of Russia and Iran"."""
        parties = [hit for hit in line.of("party") if group.first <= hit.first and hit.last <= group.last]
        more = [
            other
            for other in told.groups
            if other.first > group.last
            and other.first - group.last <= 2
            and line.low(group.last + 1) == "and"
            and other.party
        ]
        if len(parties) + len(more) < 2 or line.low(group.first) == line.low(parties[0].first):
            return [self._ref(line, group)]
        return [Ref(*self._at(line, hit.first, hit.last), hit.value) for hit in parties] + [
            self._ref(line, other) for other in more
        ]

    def _places_of(self, told: Told, frame: Frame, draft: Draft) -> None:
        line = told.line
        begin, end = frame.clause
        spoken = {
            number
            for one in told.said
            for group in one.speakers
            if group.first < one.verb
            for number in range(group.first, one.verb)
        }
        usable = [
            place
            for place in told.places
            if place.core not in spoken
            and place.led not in {"from", "by", "with"}
            or place.sure is True
            and place.led == "from"
            and frame.act in {"withdrawal", "displacement"}
        ]
        if frame.act in SPEECH | {"talks", "agreement", "investigation", "release"}:
            usable = [
                place
                for place in usable
                if place.sure and place.led in {"in", "at", "near", "aboard", "around", "between"}
            ]
            usable = [] if frame.act in SPEECH else usable
        here = [place for place in usable if begin <= place.core <= end]
        here += [
            place
            for place in usable
            if place not in here
            and (place.core < line.bounds[1] if len(line.bounds) > 1 else True)
            and place.core < frame.first
            and place.core <= 6
        ]
        anaphor = self._anaphor(line, begin, end) if not here and frame.act not in SPEECH else []
        if not here and not anaphor and frame.act not in RESPONSES:
            here = usable
        chosen = _finest([place for place in here if place.sure] or here, frame)
        if frame.act not in RESPONSES and any(not place.sure for place in here):
            chosen = _finest(
                [
                    place
                    for place in here
                    if place.sure
                    or place.led in {"on", "object", "subject", "of", "to", "over", "above", "against"}
                    and frame.act not in {"protest"}
                ],
                frame,
            )
        if chosen:
            for place in chosen:
                ref = Ref(*self._at(line, place.first, place.last))
                draft.places.append(ref)
                draft.note("places", (ref.start, ref.end), f"after_{place.led}")
            return
        if anaphor:
            draft.places = anaphor
            draft.note("places", (anaphor[0].start, anaphor[0].end), "named_before")

    def _anaphor(self, line: Line, begin: int, end: int) -> list[Ref]:
        """ "the town", "there", "the same area": what the report last named."""
        for number in range(begin, end + 1):
            low = line.low(number)
            if low == "there" and line.low(number + 1) not in {
                "is",
                "are",
                "was",
                "were",
                "has",
                "have",
                "had",
                "would",
                "will",
                "be",
            }:
                return list(self.places)
            if (
                low in line.lexicon.words["anaphoric"]
                and line.low(number - 1) in {"the", "this", "that", "same"}
                and line.low(number + 1) != "of"
            ):
                return list(
                    self.region
                    if low in {"province", "region", "governorate", "country", "enclave", "strip"} and self.region
                    else self.places or self.region
                )
        return []

    # ---- when ----------------------------------------------------------------------------------------------------

    def _moment(self, told: Told, frame: Frame) -> Moment | None:
        """The time phrase that dates the frame: in its clause, else the nearest of the sentence."""
        line = told.line
        begin, end = frame.clause
        useful = [moment for moment in line.moments if moment.phrase.kind not in {"duration", "repeat"}]
        inside = [moment for moment in useful if begin <= moment.first <= end]
        pool = inside or [moment for moment in useful if not self._owned(told, moment, frame)]
        if not pool:
            return None

        def rank(moment: Moment) -> tuple[int, int]:
            clock = moment.phrase.rule.startswith(("clock", "part_of_day")) or moment.phrase.kind in {"anaphor", "era"}
            gap = moment.first - frame.last if moment.first > frame.last else frame.first - moment.last
            return (1 if clock else 0, gap)

        return min(pool, key=rank)

    def _owned(self, told: Told, moment: Moment, frame: Frame) -> bool:
        """Whether another clause with its own act holds the time phrase, after a word that parts the two."""
        line = told.line
        begin, end = line.clause(moment.first)
        if frame.act == "agreement":
            return any(other.act not in RESPONSES and begin <= other.first <= end for other in told.frames)
        if line.low(begin) in {"when", "as", "where"} or begin == 0:
            return False
        return line.low(begin) in {"after", "before", "since", "while", "which", "who", "but", "although"} or any(
            other is not frame and begin <= other.first <= end for other in told.frames
        )

    def _when(self, moment: Moment | None, line: Line, *, future: bool) -> When | None:
        if moment is None:
            return None
        anchor = self.anchor
        if moment.phrase.rule == "since_then" and self.last_said is not None:
            anchor = self.last_said.when
        when = resolve(moment.phrase, published=self.published, anchor=anchor, future=future, text=line.text)
        if when is None and self.published is None:
            words = line.text[moment.phrase.start : moment.phrase.end]
            self._note_once(
                f"no publication date: '{words}' and other relative dates stay open; give --published or a sidecar"
            )
        return when

    def _when_open(self, draft: Draft, line: Line) -> When | None:
        """The time of an act for which its sentence gives none."""
        if draft.scope == "response" or draft.act == "agreement":
            if draft.act in {"agreement", "talks"} and draft.modality == "planned" or draft.act == "agreement":
                return None
            if self.published is None or draft.modality == "planned":
                return None
            if draft.frame is not None and self._present(line, draft.frame):
                return When(
                    earliest=self.published,
                    latest=self.published,
                    text=line.quote(draft.frame.first, draft.frame.last),
                    rule="present_tense_on_publication",
                )
            event = self.event.when if self.event is not None and self.event.when is not None else self.anchor
            if event is None or event.first_day > self.published:
                return None
            return When(
                earliest=event.first_day, latest=self.published, text=event.text, rule="event_day_to_publication"
            )
        if (
            draft.scope in {"incident"}
            and self.event is not None
            and self.event.when is not None
            and self.event.when.days() <= 3
        ):
            near = self.event.lines[-1].sentence.paragraph
            if line.sentence.paragraph - near <= 1:
                return self.event.when.model_copy(update={"rule": "same_as_the_event_before"})
        if draft.scope == "aggregate" and self.anchor is not None and self.anchor.days() > 1:
            return self.anchor.model_copy(update={"rule": "same_period_as_before"})
        if draft.scope == "ongoing" and self.published is not None and draft.modality == "asserted":
            return When(
                earliest=self.published,
                latest=self.published,
                text=line.quote(draft.frame.first, draft.frame.last) if draft.frame else "",
                rule="present_tense_on_publication",
            )
        return None

    def _present(self, line: Line, frame: Frame) -> bool:
        """ "calls on", "condemns", "is examining", "should hand over"."""
        return (
            frame.form in {"s", "base"}
            or (frame.form == "ing" and line.low(frame.first - 1) in {"is", "are"})
            or frame.rule == "modal_demand"
            and line.low(frame.first) in {"should", "must"}
        )

    # ---- numbers --------------------------------------------------------------------------------------------------

    def _figures(self, told: Told, frame: Frame, draft: Draft) -> None:
        """How many acts, shells, villages: never people or vehicles."""
        line = told.line
        begin, end = frame.clause
        if frame.act in RESPONSES:
            return
        for number in line.numbers:
            quantity = number.quantity
            if not begin <= number.first <= end or quantity.min is None or quantity.negative or quantity.part:
                continue
            after = [line.low(step) for step in range(number.last + 1, min(number.last + 6, len(line.words)))]
            if after[:1] == ["of"]:
                after = after[1:]
            stop = next(
                (step for step, low in enumerate(after) if low in {",", ";", ".", "in", "on", "at", "of", "and", "to"}),
                len(after),
            )
            nouns = after[:stop]
            figure = Figure(
                quantity.min, quantity.max, *self._at(line, number.first, number.last), quantity.rule, unit=_unit(nouns)
            )
            if quantity.kind == "multiple" and abs(number.first - frame.last) <= 12:
                draft.count = figure._replace(unit="times")
            elif quantity.kind != "count":
                continue
            elif (
                not frame.verbal
                and number.last < frame.first
                and frame.first - number.last <= 5
                and all(_modifies(line, step) for step in range(number.last + 1, frame.first))
                and frame.form != "noun"
            ):
                draft.count = figure._replace(unit=line.quote(frame.first, frame.last))
            elif (
                frame.act in {"territory_capture", "withdrawal", "ground_attack", "attack_on_civilians", "shelling"}
                and any(word in line.lexicon.words["captured_units"] for word in nouns)
                and number.first > frame.first
                and frame.act != "shelling"
            ):
                draft.count = self._with_listed(told, number.first, nouns, figure)
            elif frame.act in {
                "shelling",
                "air_strike",
                "drone_strike",
                "small_arms_fire",
                "ceasefire_violation",
                "explosive_device",
            } and any(word in line.lexicon.words["counted_units"] for word in nouns):
                draft.count = figure
            elif frame.act == "overflight" and any(
                word in {"flights", "overflights", "sorties", "violations"} for word in nouns
            ):
                draft.count = figure
            elif (
                frame.act == "displacement"
                and number.first < frame.first + 6
                and draft.displaced is None
                and any(
                    word
                    in {
                        "people",
                        "families",
                        "civilians",
                        "residents",
                        "persons",
                        "others",
                        "inhabitants",
                        "villagers",
                        "women",
                        "households",
                        "children",
                        "refugees",
                        "more",
                    }
                    for word in nouns
                )
            ):
                draft.displaced = figure
                draft.note("displaced", (figure.start, figure.end), figure.rule)
                continue
            else:
                continue
            draft.note("count", (figure.start, figure.end), figure.rule)
            return

    def _killed_by_verb(self, told: Told, frame: Frame, draft: Draft) -> None:
        """ "executed 12 prisoners", "gunned down a trader": the verb itself says that they died."""
        line = told.line
        if line.low(frame.first) in {"beat", "beaten", "tortured", "torture", "stabbed"}:
            return
        for number in line.numbers:
            if (
                number.quantity.kind == "count"
                and not number.quantity.part
                and number.quantity.min is not None
                and 0 <= number.first - frame.last <= 2
            ):
                draft.take_harm(
                    "killed",
                    Figure(
                        number.quantity.min,
                        number.quantity.max,
                        *self._at(line, number.first, number.last),
                        number.quantity.rule,
                        who="civilian",
                    ),
                )
                return

    def _with_listed(self, told: Told, first: int, nouns: list[str], figure: Figure) -> Figure:
        """ "A, B and twelve other villages" are fourteen."""
        if not nouns or nouns[0] not in {"other", "more", "further", "additional"}:
            return figure
        listed = 0
        for place in reversed([place for place in told.places if place.last < first]):
            if first - place.last > 2 + 4 * listed + 2:
                break
            listed += 1
        if figure.min is None or listed == 0:
            return figure
        return figure._replace(
            min=figure.min + listed,
            max=None if figure.max is None else figure.max + listed,
            rule=f"{figure.rule}_and_those_listed",
        )

    # ---- harm ------------------------------------------------------------------------------------------------------

    def _harm(self, told: Told, made: list[Draft]) -> None:
        line = told.line
        violent = [draft for draft in made if draft.act not in RESPONSES | QUIET and draft.frame is not None]
        alone: Draft | None = None
        going_on = False
        for harm in told.harms:
            figure = Figure(harm.min, harm.max, *self._at(line, harm.first, harm.last), harm.rule, who=harm.who)
            owner = self._owner(told, harm, violent)
            if owner is None and alone is None and not violent:
                owner = self._continued(told, harm, again=going_on)
                going_on = owner is not None
            if owner is None:
                if alone is None:
                    alone = self._casualties(told, harm, made)
                owner = alone
            if owner.take_harm(harm.kind, figure) and harm.min != 0:
                owner.reach(line)
                self._victims(line, harm, owner)
            elif harm.min == 0:
                owner.reach(line)

    def _owner(self, told: Told, harm: Harm, violent: list[Draft]) -> Draft | None:
        """The act in the sentence that did the harm: the one of its clause, else the nearest."""
        line = told.line
        open_ones = [draft for draft in violent if getattr(draft, harm.kind) is None]
        if not open_ones:
            return None

        def gap(draft: Draft) -> tuple[int, int]:
            frame = draft.frame
            assert frame is not None  # noqa: S101 - `violent` holds only drafts with frames
            same = any(frame.clause[0] <= number <= frame.clause[1] for number in (harm.first, harm.last))
            distance = harm.first - frame.last if harm.first > frame.last else frame.first - harm.last + 1
            wall = any(
                line.words[number].text == ";"
                for number in range(min(harm.last, frame.last), max(harm.first, frame.first))
            )
            return (2 if wall else 0 if same else 1, distance)

        best = min(open_ones, key=gap)
        return best

    def _continued(self, told: Told, harm: Harm, *, again: bool) -> Draft | None:
        """A sentence that only counts the victims goes on about the act told before it."""
        line = told.line
        event = self.event
        if event is None or event.headline or event.modality in {"negated", "denied", "planned"}:
            return None
        if line.sentence.paragraph - event.lines[-1].sentence.paragraph > (1 if harm.min == 0 else 0) and not line.has(
            0, "role"
        ):
            return None
        if getattr(event, harm.kind) is not None or (
            event.scope != "incident" and harm.min != 0 and event.scope != "aggregate"
        ):
            return None
        if any(place.sure and place.level == PLACE for place in told.places) and harm.min != 0:
            return None
        for moment in line.moments:
            when = self._when(moment, line, future=False)
            if (
                when is not None
                and event.when is not None
                and (when.first_day, when.last_day) != (event.when.first_day, event.when.last_day)
                and moment.phrase.kind not in {"anaphor", "duration", "repeat"}
            ):
                return None
        if line.of("say") and harm.min and event.killed is not None and not again:
            return None
        return event

    def _casualties(self, told: Told, harm: Harm, made: list[Draft]) -> Draft:
        """A claim of harm for which no act is told: by what it was done, if the clause says so."""
        line = told.line
        begin, end = line.clause(harm.last)
        means = [hit for hit in line.of("means") if begin <= hit.first <= end and hit.value != "none"]
        act, rule = "casualties", "harm_without_an_act"
        if means and harm.min != 0:
            act, rule = means[0].value, "harm_by_means"
        agents = [
            group
            for group in told.groups
            if group.led == "by" and begin <= group.first <= end and group.kind in {"combatant", "force", "party"}
        ]
        if act == "casualties" and agents and harm.kind == "killed":
            act, rule = "attack_on_civilians", "killed_by_people"
        frame = Frame(
            act,
            harm.first,
            harm.last,
            "part",
            (begin, end),
            actors=tuple(agents[:1]),
            weapons=tuple(means),
            rule=rule,
            passive=True,
        )
        draft = self._made(told, frame, over(told.said, harm.first, harm.last), denied=False)
        if (
            act == "casualties"
            and draft.scope == "incident"
            and any(line.low(number) in {"have", "has"} for number in range(begin, harm.last))
            and line.cue("total", 0, len(line.words)) is not None
        ):
            draft.scope = "aggregate"
        made.append(draft)
        return draft

    def _victims(self, line: Line, harm: Harm, draft: Draft) -> None:
        """Those who were hit are the target, where the act names none and they are more than "people"."""
        if draft.targets or draft.act in RESPONSES:
            return
        for group in harm.victims:
            words = {line.low(number) for number in range(group.first, group.last + 1)}
            if group.kind in {"civilian", "combatant", "force", "other_person"} and not words <= {
                "people",
                "person",
                "persons",
                "others",
                "other",
                "members",
                "dead",
                "child",
                "children",
                "fighters",
                "young",
                "man",
                "men",
            }:
                draft.targets.append(self._ref(line, group))

    # ---- speech ---------------------------------------------------------------------------------------------------

    def _attribute(self, told: Told, frame: Frame, said: Said | None, draft: Draft) -> None:
        if said is None or said.own or (frame.act in SPEECH and frame.rule != "modal_demand"):
            return
        line = told.line
        if said.back:
            draft.said_by = list(self.speaker)
        else:
            draft.said_by = [self._ref(line, group) for group in said.speakers if not self._is_source(line, group)]
        if frame.act in RESPONSES and any(ref in draft.actors for ref in draft.said_by):
            draft.said_by = []
        if frame.rule == "modal_demand":
            draft.actors, draft.said_by = draft.said_by, []
        for ref in draft.said_by:
            draft.note("attributed_to", (ref.start, ref.end), f"says:{line.low(said.verb)}")

    def _is_source(self, line: Line, group: Group) -> bool:
        """Whether the speaker is the report's own source, which needs no attribution."""
        words = [line.low(number) for number in range(group.first, group.last + 1) if line.words[number].word]
        named = set(words) & self.source_words
        return (
            bool(named)
            and named == {word for word in words if word not in {"the", "of", "for", "correspondent", "reporter"}}
            or words[-1:] == ["correspondent"]
        )

    def _accused(self, told: Told, frame: Frame) -> bool:
        """ "accused X of shelling", "X is blamed for": the act stands in an accusation."""
        line = told.line
        return any(
            line.low(hit.first) in ACCUSE and hit.first < frame.first and frame.first - hit.first <= 14
            for hit in line.of("say")
        )

    def _denial(self, told: Told, frame: Frame, said: Said | None) -> Draft | None:
        """A denial is a claim of its own when what it denies was told before; else the act itself is told as denied."""
        line = told.line
        denied = [
            other
            for other in told.frames
            if other.act not in RESPONSES
            and other.act != "blow"
            and 0 < other.first - frame.last <= 14
            and not any(line.low(number) in ACCUSE for number in range(frame.last, other.first))
        ]
        last = self.drafts[-1] if self.drafts else None
        if (
            last is not None
            and last.act == "denial"
            and line.sentence.paragraph == last.lines[-1].sentence.paragraph
            and line.words[0].text == '"'
        ):
            last.reach(line)
            return None
        if denied and not any(self._contested(other) for other in denied):
            return None
        if any(other.first < frame.first and self._is_denied(told, other) for other in told.frames):
            return None
        draft = self._made(told, frame, said, denied=False)
        draft.targets = []
        if not draft.actors and said is not None:
            draft.actors = list(self.speaker) if said.back else [self._ref(line, group) for group in said.speakers]
        draft.said_by = []
        return draft

    def _is_denied(self, told: Told, frame: Frame) -> bool:
        line = told.line
        for other in told.frames:
            if frame.act in RESPONSES or other.act != "denial":
                continue
            if 0 < frame.first - other.last <= 14 and not any(
                line.low(number) in ACCUSE for number in range(other.last, frame.first)
            ):
                return True
            claimed = next(
                (
                    hit.first
                    for hit in line.hits
                    if hit.kind == "cue"
                    and hit.value == "allege"
                    and line.low(hit.first)
                    in {"claims", "claim", "allegations", "allegation", "accusations", "accusation"}
                ),
                None,
            )
            if claimed is not None and claimed < frame.first < other.first:
                return True
        return False

    def _contested(self, frame: Frame) -> bool:
        """Whether the report has told of such an act before."""
        return any(
            _family(draft.act) == _family(frame.act)
            for draft in self.drafts
            if not draft.headline and draft.act not in RESPONSES and draft.scope == "incident"
        )

    def _demands(self, told: Told, made: list[Draft]) -> list[Draft]:
        """ "X said that Y must withdraw", "Y should hand over ...": a demand on Y."""
        line = told.line
        if any(draft.act in {"demand", "threat"} for draft in made):
            return []
        for number, token in enumerate(line.words):
            if token.low not in {"must", "should"} and not (
                token.low in {"needed", "need", "needs"} and line.low(number + 1) == "to"
            ):
                continue
            doer, _ = subject_of(line, told.groups, number)
            addressed = conjuncts(line, doer, told.groups, number)
            said = over(told.said, number, number)
            if (
                not addressed
                or addressed[0].kind not in PEOPLE | {"party", "name", "source"}
                or number == 0
                or line.low(line.clause(number)[0]) in {"if", "unless"}
            ):
                continue
            if said is None and not (
                line.text.find('"', line.sentence.start, line.sentence.end) < 0 and token.low in {"should", "must"}
            ):
                continue
            frame = Frame("demand", number, number, "base", line.clause(number), rule="modal_demand")
            draft = self._made(told, frame, said, denied=False)
            if not draft.actors and said is not None and said.back:
                draft.actors = list(self.speaker)
            draft.targets = [self._ref(line, extend(line, group, told.groups)) for group in addressed]
            draft.scope, draft.modality = "response", "asserted"
            return [draft]
        return []

    def _blame(self, told: Told, made: list[Draft]) -> list[Draft]:
        """ "Ankara blamed Syrian forces": the act told before, now alleged of somebody."""
        line = told.line
        event = self.event
        if event is None or any(draft.act not in RESPONSES for draft in made):
            return []
        for hit in line.of("say"):
            if line.low(hit.first) not in ACCUSE:
                continue
            accused = [
                group
                for group in told.groups
                if hit.last < group.first <= hit.last + 5 and group.kind in PEOPLE | {"party", "name", "means"}
            ]
            said = next((one for one in told.said if one.verb == hit.first), None)
            if not accused or said is None:
                continue
            if said.back and not event.actors and line.sentence.paragraph == event.lines[-1].sentence.paragraph:
                event.actors, event.modality = [self._ref(line, accused[0])], "alleged"
                event.note("actors", self._at(line, accused[0].first, accused[0].last), "blamed_for_it")
                event.reach(line)
                return []
            frame = Frame(
                event.act,
                hit.first,
                hit.last,
                "past",
                line.clause(hit.first),
                actors=(accused[0],),
                rule="blamed_for_the_act_before",
            )
            draft = self._made(told, frame, said, denied=False)
            draft.modality, draft.scope = "alleged", event.scope
            draft.places, draft.targets = list(event.places), list(event.targets)
            draft.when = event.when
            draft.said_by = list(self.speaker) if said.back else [self._ref(line, group) for group in said.speakers]
            return [draft]
        return []

    # ---- what goes on -----------------------------------------------------------------------------------------------

    def _goes_on(self, told: Told, frame: Frame) -> bool:
        """ "the blast happened near X": the act told before, with more said of it."""
        line = told.line
        event = self.event
        before = line.low(frame.first - 1)
        if frame.act == "blow":
            before = line.low(0) if line.low(0) in {"the", "this"} else ""
        if (
            event is None
            or event.headline
            or before not in {"the", "this", "that"}
            or line.sentence.paragraph - event.lines[-1].sentence.paragraph > 1
        ):
            return False
        if (
            frame.act != "blow"
            and _family(event.act) != _family(frame.act)
            and line.low(frame.last)
            not in {"attack", "raid", "blast", "strike", "explosion", "assault", "incident", "bombing", "shelling"}
        ):
            return False
        if event.scope != "incident" or any(hit.first < frame.first and hit.kind == "say" for hit in line.of("say")):
            return False
        places = _finest([place for place in told.places if place.sure and place.led != "from"], frame)
        if places and (
            not event.places or (frame.act == "blow" and not any(ref in self.places for ref in event.places))
        ):
            event.places = [Ref(*self._at(line, place.first, place.last)) for place in places]
        if not event.actors and frame.actors:
            event.actors = [self._ref(line, group) for group in frame.actors]
        event.reach(line)
        return True

    def _remember(self, told: Told, made: list[Draft]) -> None:
        line = told.line
        for draft in made:
            if (
                draft.act not in RESPONSES
                and draft.modality not in {"planned", "negated", "denied"}
                and not draft.headline
            ):
                if self.event is None or (
                    draft.scope == "incident" and (draft.act != "casualties" or self.event.act == "casualties")
                ):
                    self.event = draft
            if draft.when is not None and draft.dated:
                self.last_said = draft
            if draft.when is not None and draft.dated and draft.scope != "background" and draft.modality != "planned":
                self.anchor = draft.when
        finest = [place for place in told.places if place.led not in {"from"} and place.level == PLACE]
        if finest:
            self.places = [Ref(*self._at(line, place.first, place.last)) for place in finest[-1:]]
        wide = [place for place in told.places if place.level == REGION] or (
            [] if self.region else [place for place in told.places if place.level == COUNTRY]
        )
        if wide:
            self.region = [Ref(*self._at(line, wide[-1].first, wide[-1].last))]
        subjects = [draft.actors for draft in made if draft.actors and draft.frame is not None and draft.frame.verbal]
        if subjects:
            self.subject = list(subjects[-1])
        speakers = [one for one in told.said if one.speakers]
        if speakers:
            self.speaker = [self._ref(line, group) for group in speakers[-1].speakers]
        elif subjects and made[-1].act in SPEECH:
            self.speaker = list(subjects[-1])
        if line.low(0) not in PRONOUNS:
            self.paragraph = line.sentence.paragraph

    def _note_once(self, note: str) -> None:
        if not any(other[:20] == note[:20] for other in self.notes):
            self.notes.append(note)

    def _at(self, line: Line, first: int, last: int) -> Span:
        return line.words[first].start, line.words[last].end

    def _ref(self, line: Line, group: Group) -> Ref:
        party = group.party
        if party is None and line.low(group.first - 1) in {"its", "their"} and self.subject:
            party = self.subject[0].party
        return Ref(*self._at(line, group.first, group.last), party)

    def _ref_of(self, line: Line, hit: Hit) -> Ref:
        first = hit.first
        before = line.in_number.get(first - 1)
        if (
            before is not None
            and before.quantity.kind in {"measure", "label"}
            and (before.quantity.unit in {"mm", "cm"} or before.quantity.kind == "label")
        ):
            first = before.first
        return Ref(*self._at(line, first, hit.last))


def _family(act: str) -> str:
    return next((min(family) for family in FAMILIES if act in family), act)


def _modifies(line: Line, number: int) -> bool:
    """Whether the word can stand between a number and the acts it counts: "three consecutive air strikes"."""
    return (
        number not in line.in_time
        and line.words[number].text not in {",", ";", ":"}
        and not line.kinds(number) & {"harm", "harm_word"}
        and line.low(number) not in line.lexicon.words["prepositions"]
    )


def _unit(nouns: list[str]) -> str | None:
    return " ".join(nouns) or None


def _is_weapon(line: Line, hit: Hit) -> bool:
    """A means that is not only the aircraft it came from."""
    return (
        line.low(hit.first) not in line.lexicon.words["aircraft"]
        and line.low(hit.last) not in line.lexicon.words["aircraft"]
    )


def _is_place(group: Group, places: list[Place]) -> bool:
    return any(place.first <= group.first and group.last <= place.last for place in places)


def _finest(places: list[Place], frame: Frame) -> list[Place]:
    """The finest places named for the act; a province only where no town is named."""
    if not places:
        return []
    level = max(place.level for place in places)
    return [place for place in places if place.level == level]
