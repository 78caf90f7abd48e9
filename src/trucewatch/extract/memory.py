"""What a report has said so far, and what a later sentence may take from it."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from trucewatch.extract.draft import Draft, Ref, Told
from trucewatch.extract.frame import RESPONSES, SPEECH
from trucewatch.extract.groups import Group
from trucewatch.extract.line import Line
from trucewatch.extract.normalise import Plain
from trucewatch.extract.place import PLACE, REGION, Place
from trucewatch.extract.scan import scan
from trucewatch.extract.scope import WARRING
from trucewatch.extract.tokens import tokens
from trucewatch.nouns.reading import Why
from trucewatch.nouns.report import Report, Span
from trucewatch.nouns.when import When

FAMILIES = (
    {"air_strike", "drone_strike"},
    {"troop_movement", "fortification"},
    {"protest", "demand", "threat", "denial"},
)
PERIOD = 8
"""The most days that a report covers: a week, and the day it ends on."""
_QUOTED = re.compile(r'"[^"\n]{0,400}"')


LONGEST_HEADING = 300
"""Characters; a longer first line is text."""


class Memory:
    """The state of one report while it is read."""

    def __init__(self, report: Report, plain: Plain) -> None:
        self.plain = plain
        self.published: date | None = report.published_day
        self.notes: list[str] = []
        self.skipped: list[Why] = []
        self.drafts: list[Draft] = []
        self.regions: set[str] = set()
        self.event: Draft | None = None
        """The act told last, that "the blast" or "two were wounded" goes on about."""
        self.anchor: When | None = None
        """The time told last, that "the same day" is measured from."""
        self.anchor_at: Span | None = None
        """Where the words of that time stand."""
        self.dated: Draft | None = None
        self.period: Draft | None = None
        """The total told first: of the days that the report covers."""
        self.places: list[Ref] = []
        self.region: list[Ref] = []
        self.subject: list[Ref] = []
        self.speaker: list[Ref] = []
        self.own: Ref | None = None
        """Where the report names its own source: whom "we" stands for."""
        source = (report.source or "").casefold()
        self.source_words = {word for word in re.findall(r"\w+", source) if len(word) > 2}
        self._text = plain.text
        self._source = source
        self._partisan: bool | None = None
        self._named = report.source or ""
        self._own_party: str | None = None

    def own_party(self, line: Line) -> str | None:
        """The warring party that issued the report, by the name of its source; press and monitors are none."""
        if self._own_party is None:
            words = tokens(self._named, 0, len(self._named))
            lows = [word.low for word in words]
            press = any(
                low in line.lexicon.words["press"]
                and not set(lows[number + 1 : number + 2]) & line.lexicon.words["press_office"]
                for number, low in enumerate(lows)
            )
            parties = [
                hit.value
                for hit in scan(words, line.lexicon)
                if hit.kind in {"party", "demonym"} and line.lexicon.sorts.get(hit.value) in WARRING
            ]
            self._own_party = parties[0] if parties and not press else ""
        return self._own_party or None

    def partisan(self, line: Line) -> bool:
        """Whether the report speaks as one side: it calls the other "the enemy", or a ministry of war issued it."""
        if self._partisan is None:
            unquoted = f" {_QUOTED.sub(' ', self._text.casefold())} "
            words = line.lexicon.words
            self._partisan = any(f" {phrase}" in unquoted for phrase in words["partisan"]) or any(
                organ in self._source for organ in words["war_organs"]
            )
        return self._partisan

    def is_source(self, line: Line, group: Group) -> bool:
        """Whether the group is the report's own source, whose words need no attribution."""
        words = {line.low(number) for number in range(group.first, group.last + 1) if line.words[number].word}
        words -= {"the", "of", "for"}
        own = words & self.source_words
        return (bool(own) and own == words) or bool(words & line.lexicon.words["own_staff"])

    def told_before(self, act: str) -> bool:
        """Whether the report has told of an act of that family as something that happened."""
        return any(
            family(draft.act) == family(act) and draft.scope == "incident"
            for draft in self.drafts
            if not draft.headline and draft.act not in RESPONSES
        )

    def note(self, note: str) -> None:
        """Keep a note once."""
        if not any(other[:20] == note[:20] for other in self.notes):
            self.notes.append(note)

    @cached_property
    def heading(self) -> str:
        """The first line of the report; "" where it is too long to be a heading."""
        first = re.search(r"\S[^\n]*", self._text)
        return first[0] if first is not None and len(first[0]) <= LONGEST_HEADING else ""

    def skip(self, line: Line, rule: str) -> None:
        """Keep why a sentence gave no claim, or none of an act it names; the first reason stands."""
        span = self.plain.span(line.sentence.start, line.sentence.end)
        if self.skipped and self.skipped[-1].span == span:
            return
        self.skipped.append(Why(claim_id=None, field="skipped", span=span, rule=rule))

    def ref(self, line: Line, group: Group) -> Ref:
        """The group as characters; "its artillery" is of the party that was the subject before."""
        party = group.party
        if party is None and group.first <= 2 and line.low(group.first - 1) in {"its", "their"} and self.subject:
            party = self.subject[0].party
        return Ref(*at(line, group.first, group.last), party)

    def remember(self, told: Told, made: list[Draft]) -> None:
        """Take in what the sentence leaves for those that follow."""
        for draft in made:
            self._remember_act(draft)
        self._remember_places(told)
        if self.own is None:
            mine = [group for group in told.groups if group.kind != "object" and self.is_source(told.line, group)]
            self.own = self.ref(told.line, mine[0]) if mine else None
        subjects = [draft.actors for draft in made if draft.actors and draft.frame is not None and draft.frame.verbal]
        if subjects:
            self.subject = list(subjects[-1])
        speakers = [said for said in told.said if said.speakers]
        if speakers:
            self.speaker = [self.ref(told.line, group) for group in speakers[-1].speakers]
        elif subjects and made[-1].act in SPEECH:
            self.speaker = list(subjects[-1])

    def _remember_act(self, draft: Draft) -> None:
        told_as_done = draft.modality not in {"planned", "negated", "denied"} and not draft.headline
        if draft.act not in RESPONSES and told_as_done:
            better = self.event is None or draft.act != "casualties" or self.event.act == "casualties"
            if self.event is None or (draft.scope == "incident" and better):
                self.event = draft
        if draft.when is None or not draft.dated:
            return
        self.dated = draft
        if draft.scope != "background" and draft.modality != "planned":
            self.anchor, self.anchor_at = draft.when, draft.when_at
        if self.period is None and draft.scope == "aggregate" and self.recent(draft.when):
            self.period = draft

    def recent(self, when: When) -> bool:
        """Whether a stretch of a few days runs up to publication: what a daily report covers."""
        upto = self.published
        return 1 < when.days() <= PERIOD and (upto is None or (upto - when.last_day).days <= 2)

    def _remember_places(self, told: Told) -> None:
        line = told.line
        finest = [place for place in told.places if place.led != "from" and place.level == PLACE]
        if finest:
            self.places = [place_ref(line, finest[-1])]
        wide = [place for place in told.places if place.level == REGION]
        if wide:
            self.region = [place_ref(line, wide[-1])]


def family(act: str) -> str:
    """Acts that retell one another: a headline's "air strike" and the body's "drone strike"."""
    return next((min(group) for group in FAMILIES if act in group), act)


def at(line: Line, first: int, last: int) -> Span:
    """The characters of tokens [first, last]."""
    return line.words[first].start, line.words[last].end


def place_ref(line: Line, place: Place) -> Ref:
    return Ref(*at(line, place.first, place.last))
