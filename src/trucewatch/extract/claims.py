"""Report -> Reading: the claims of one report, each with its words and the rule behind each value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from trucewatch.extract import attribution, frames, groups, harm, places, quantities, story, times
from trucewatch.extract.draft import Draft, Told
from trucewatch.extract.lexicon import Lexicon, english
from trucewatch.extract.line import Line
from trucewatch.extract.memory import Memory
from trucewatch.extract.normalise import Plain, normalise
from trucewatch.extract.scan import PREDICATES
from trucewatch.extract.tokens import Sentence, sentences
from trucewatch.nouns.claim import Claim
from trucewatch.nouns.reading import Name, Reading, Why
from trucewatch.nouns.report import Report, Span


def extract(report: Report, names: Sequence[Name] = ()) -> Reading:
    """The claims of an English report. `names` are the spellings of parties and places to look for.

    A relative date in a report without a publication day stays null, with a note.
    """
    plain = normalise(report.text)
    lexicon = english(tuple(names))
    memory = Memory(report, plain)
    found = quantities.find(plain.text)
    phrases = times.find(plain.text)
    for sentence in sentences(plain.text):
        line = _line(sentence, plain, lexicon, found, phrases)
        if line.of(*PREDICATES, "harm", "harm_word") or harm.may_tell(line) or story.may_speak(line):
            story.hear(_told(line, memory), memory)
        else:
            memory.skip(line, "no_act_named")
    return _reading(report, plain, memory, story.close(memory))


def _line(
    sentence: Sentence,
    plain: Plain,
    lexicon: Lexicon,
    found: list[quantities.Quantity],
    phrases: list[times.TimePhrase],
) -> Line:
    return Line(sentence, plain.text, lexicon, _inside(found, sentence), _inside(phrases, sentence))


def _inside(found: list[Any], sentence: Sentence) -> list[Any]:
    first = bisect_left(found, sentence.start, key=lambda one: one.start)
    last = bisect_left(found, sentence.end, key=lambda one: one.start)
    return [one for one in found[first:last] if one.end <= sentence.end]


def _told(line: Line, memory: Memory) -> Told:
    """All that is read from the sentence alone."""
    where = places.find(line, memory.regions)
    who = groups.find(line, where)
    hurt = harm.find(line, who)
    return Told(line, where, who, hurt, attribution.find(line, who), frames.find(line, who, where, hurt))


def _reading(report: Report, plain: Plain, memory: Memory, drafts: list[Draft]) -> Reading:
    held = {draft.span for draft in drafts if draft.act == "abduction"}
    claims: list[Claim] = []
    why: list[Why] = list(memory.skipped)
    seen: set[str] = set()
    for draft in drafts:
        claim = draft.claim(report, plain, held=draft.span in held)
        if claim.id in seen:
            continue
        seen.add(claim.id)
        claims.append(claim.check(report))
        why += [
            Why(claim_id=claim.id, field=field, span=plain.span(*_reason(draft, field, span)), rule=rule)
            for field, span, rule in draft.why
        ]
    order = sorted(range(len(claims)), key=lambda number: (claims[number].passage.start, number))
    return Reading(
        report=report.with_notes(*memory.notes), claims=tuple(claims[number] for number in order), why=tuple(why)
    )


def _reason(draft: Draft, field: str, span: Span) -> Span:
    """A day that no words name stands for the passage as a whole, which may have grown since."""
    return draft.span if field == "when" and draft.when_at is None else span
