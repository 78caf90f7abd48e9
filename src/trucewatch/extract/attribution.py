"""A scanned sentence -> who is said to say it, and over which words that reaches."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.extract.groups import Group, extend
from trucewatch.extract.line import BE, Line
from trucewatch.extract.subjects import conjuncts, unknown
from trucewatch.extract.subjects import subject as subject_of

PRONOUNS = frozenset({"it", "he", "she", "they"})
OWN_VOICE = frozenset({"we", "our", "us", "i"})


class Said(NamedTuple):
    """Tokens of each speaker, the verb's token, and whether it is a claim against somebody or in doubt.

    `reach` is the range of tokens that are the speaker's words. `back` asks the report
    for the speaker last named ("it said"); `own` is the report's own voice ("we counted").
    """

    speakers: tuple[Group, ...]
    verb: int
    claiming: bool
    reach: tuple[int, int]
    back: bool
    own: bool


def find(line: Line, groups: list[Group]) -> list[Said]:
    """All attributions in the sentence, in order."""
    found = [said for hit in line.of("say") if (said := _by_verb(line, hit.first, hit.last, groups)) is not None]
    found += [_by_phrase(line, hit.first, hit.last, groups) for hit in line.of("said_by")]
    found += [said for hit in line.of("account") if (said := _by_report(line, hit.first, groups)) is not None]
    counted = _by_count(line, groups)
    if counted is not None:
        found.append(counted)
    spoken = sorted((said for said in found if said.speakers or said.back or said.own), key=lambda said: said.verb)
    return [_with_adding(line, said) for said in spoken]


def _with_adding(line: Line, said: Said) -> Said:
    """ "..., the monitor said, adding that ...": the same speaker goes on."""
    for number in range(said.verb + 1, min(said.verb + 4, len(line.words))):
        if line.low(number) in {"adding", "noting", "stressing"}:
            return said._replace(reach=(said.reach[0], len(line.words) - 1))
    return said


def _by_verb(line: Line, first: int, last: int, groups: list[Group]) -> Said | None:
    if line.low(first - 1) in BE and line.listed(first, "accuse"):
        return _by_accuser(line, first, last, groups)
    if line.low(first - 1) in {
        "to",
        "a",
        "an",
        "the",
        "no",
        "be",
        "been",
        "being",
        "are",
        "is",
        "was",
        "were",
    } and line.low(first) not in {"told"}:
        return None
    if (
        line.low(first) in {"adding", "noting", "stressing", "citing"}
        or line.has(first, "role")
        or line.has(first, "party")
        or (line.words[first].capital and first > 0 and line.words[first - 1].text not in {'"', "-"})
    ):
        return None
    subject = first - 1
    while (
        line.low(subject)
        in {"also", "had", "has", "have", "later", "earlier", "then", "not", "did", "does", "do", "would"}
        or line.low(subject).endswith("ly")
        or subject in line.in_time
        or (line.low(subject) in {"on", "at", "in"} and subject + 1 in line.in_time)
    ):
        subject -= 1
    claiming = line.listed(first, "accuse") or line.listed(first, "claiming")
    reach = (last + 1, len(line.words) - 1)
    if line.low(subject) in PRONOUNS:
        trailing = line.low(subject - 1) in {",", '"'} and subject - 1 > 2
        return Said((), first, claiming, (0, first) if trailing else reach, back=True, own=False)
    if line.low(subject) in OWN_VOICE:
        return Said((), first, claiming, reach, back=False, own=True)
    speaker = unknown(line, subject, groups) or subject_of(line, groups, first)[0]
    if line.low(line.clause(first)[0]) in {"who", "which"} and speaker is None:
        before = [group for group in groups if 0 < line.clause(first)[0] - group.last <= 3]
        speaker = before[-1] if before else None
    inverted = (line.low(first - 1) in {",", '"', "-"} or first == 0) and not line.listed(first, "accuse")
    if inverted and (after := _after(line, last, groups)) is not None and not line.finite(after.last + 1):
        return Said((after,), first, claiming, (0, first), back=False, own=False)
    if speaker is not None and speaker.kind != "object" and speaker.last < first:
        speakers = tuple(conjuncts(line, speaker, groups, first))
        start = speakers[0].first
        opener = start - 1
        while line.low(opener) in {"the", "a", "an", "one", "its", "their"} or opener in line.in_number:
            opener -= 1
        trailing = opener > 1 and line.words[opener].text in {",", '"', "-"} and not line.words[opener].joined
        closed = (
            line.low(last + 1) in {"", ".", ",", ";", ":", "in", "on", "to", "here"} or len(line.words) - 1 - last <= 3
        )
        own = any(line.low(number) in {"our", "we"} for number in range(max(0, start - 2), start))
        whole = (0, len(line.words) - 1) if line.low(last + 1) == ":" else (0, first)
        speakers = tuple(extend(line, one, groups) for one in speakers)
        return Said(speakers, first, claiming, whole if trailing and closed else reach, back=False, own=own)
    return None


def _by_accuser(line: Line, first: int, last: int, groups: list[Group]) -> Said | None:
    """The speaker of "X was accused by Y of ..."."""
    by = next((group for group in groups if group.led == "by" and 0 < group.first - last <= 4), None)
    if by is None:
        return None
    speaker = extend(line, by, groups)
    reach = (speaker.last + 1, len(line.words) - 1)
    return Said((speaker,), first, claiming=True, reach=reach, back=False, own=False)


def _after(line: Line, last: int, groups: list[Group]) -> Group | None:
    """The speaker of '..., says the Observatory'."""
    after = last + 1
    while line.low(after) in {"the", "a", "an", "one", "two", "its"} or after in line.in_number:
        after += 1
    return next((group for group in groups if group.first <= after <= group.last), None)


def _by_phrase(line: Line, first: int, last: int, groups: list[Group]) -> Said:
    after = [group for group in groups if group.first > last and group.first - last <= 5]
    speakers: tuple[Group, ...] = (after[0],) if after else ()
    if after:
        following = [
            group
            for group in groups
            if group.first > after[0].last and group.first - after[0].last <= 3 and line.low(after[0].last + 1) == "and"
        ]
        speakers += tuple(following[:1])
    start = line.low(first - 1) in {"", "-"} or first == 0
    own = any(line.low(number) in OWN_VOICE for number in range(last + 1, last + 3))
    return Said(
        speakers,
        first,
        claiming=False,
        reach=(last, len(line.words) - 1) if start else (0, len(line.words) - 1),
        back=False,
        own=own and not speakers,
    )


def _by_report(line: Line, number: int, groups: list[Group]) -> Said | None:
    """ "a complaint from X that ...", "reports by X that ..."."""
    source = next(
        (group for group in groups if group.led in {"from", "by", "of"} and 0 < group.first - number <= 4), None
    )
    if source is None:
        return None
    speaker = extend(line, source, groups)
    that = next(
        (step for step in range(speaker.last + 1, min(speaker.last + 9, len(line.words))) if line.low(step) == "that"),
        None,
    )
    if that is None:
        return None
    doubted = line.listed(number, "claims") or line.low(number).startswith("complaint")
    return Said((speaker,), number, doubted, (that, len(line.words) - 1), back=False, own=False)


def _by_count(line: Line, groups: list[Group]) -> Said | None:
    """ "by the Observatory's count", "by India's reckoning"."""
    for hit in line.of("account"):
        number = hit.first - 1
        if line.low(number) != "'s":
            continue
        group = next((group for group in groups if group.first <= number - 1 <= group.last), None)
        if group is not None and group.led == "by":
            return Said((group,), hit.first, claiming=False, reach=(0, len(line.words) - 1), back=False, own=False)
    return None


def over(said: list[Said], first: int, last: int) -> Said | None:
    """The attribution whose words take in tokens [first, last]; the nearest one before it wins."""
    reaching = [one for one in said if one.reach[0] <= first and last <= one.reach[1] and not first <= one.verb <= last]
    before = [one for one in reaching if one.verb < first]
    return before[-1] if before else reaching[-1] if reaching else None
