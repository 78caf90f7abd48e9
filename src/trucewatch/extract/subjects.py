"""A verb and the noun groups of its sentence -> who does what it says."""

from __future__ import annotations

from trucewatch.extract.groups import Group
from trucewatch.extract.line import Line

JOINED_BY = (
    ("backed", "by"),
    ("supported", "by"),
    ("together", "with"),
    ("along", "with"),
    ("in", "cooperation", "with"),
    ("alongside",),
    ("aided", "by"),
    ("assisted", "by"),
)


def subject(line: Line, groups: list[Group], verb: int) -> tuple[Group | None, str]:
    """Who does what the verb at `verb` says: a group, or a pronoun, or neither.

    It is the first group that no preposition leads to, after the last comma before the
    verb; an aside between commas is stepped over. A clause without a subject of its own
    ("..., then withdrew") takes that of the clause before.
    """
    begin, stop = line.clause(verb)[0], verb
    for _step in range(4):
        opener = line.low(begin)
        if opener in {"who", "which", "that"} and line.low(stop - 1) == "," and stop - begin > 2:
            found, pronoun, own = None, "", False
        else:
            found, pronoun, own = _subject_in(line, groups, begin, stop)
        if found is not None or pronoun or (own and opener not in {"who", "which", "that"}):
            return found, pronoun
        if begin == 0 or opener in {";", ":"}:
            return None, ""
        if opener == "who" and line.listed(begin - 1, "asking"):
            return None, ""
        if opener in {"who", "which", "that", "whose", "whom"}:
            before = [group for group in groups if group.last < begin and begin - group.last <= 3]
            return (before[-1] if before else None), ""
        stop = begin
        begin = line.clause(begin - 1)[0]
        coordinated = opener in {"and", "but", "then"}
        while begin > 0 and (
            (line.low(begin).endswith("ing") and line.low(begin - 1) == ",")
            or (coordinated and line.low(begin) in {"who", "which"})
        ):
            stop = begin
            begin = line.clause(begin - 1)[0]
    return None, ""


def _subject_in(line: Line, groups: list[Group], begin: int, stop: int) -> tuple[Group | None, str, bool]:
    """Subject or pronoun in tokens [begin, stop), and whether something else stands there as one."""
    end = stop - 1
    while end >= begin and (_aside_word(line, end)):
        end -= 1
    if end >= begin and line.low(end) in {",", ")", "-"}:
        opener = end - 1
        while opener > begin and line.words[opener].text not in {",", "(", "-"}:
            opener -= 1
        if opener > begin:
            inside = [group for group in groups if opener < group.first and group.last < end and not group.led]
            before = [group for group in groups if begin <= group.first and group.last < opener and not group.led]
            name = (
                inside
                and inside[0].kind in {"name", "party"}
                and line.low(opener + 1) not in {"a", "an", "the", "who", "which", "chief", "including"}
                and line.words[inside[0].first].capital
            )
            if before and not name:
                return (
                    before[0] if len(before) == 1 else before[-1] if before[-1].last == opener - 1 else before[0],
                    "",
                    True,
                )
            if inside and name:
                return inside[0], "", True
    start = begin
    for hit in line.of("say"):
        if begin <= hit.first and hit.last < end and hit.form != "ing":
            start = hit.last + 1
    for number in range(start, end):
        if line.listed(number, "perceiving"):
            start = number + 1
    for number in range(start, end + 1):
        if (
            number not in line.in_number
            and line.words[number].text in {",", '"', ":", "-"}
            and not line.words[number].joined
            and any(number < group.first <= end and not group.led for group in groups)
        ):
            inside_list = any(group.last == number - 1 and not group.led for group in groups) and any(
                line.low(step) in {"and", "or"} for step in range(number, end + 1)
            )
            if not inside_list:
                start = number + 1
    free = [group for group in groups if start <= group.first and group.last <= end and not group.led]
    if free:
        return free[0], "", True
    for number in range(end, start - 1, -1):
        if line.low(number) in {"it", "they", "he", "she", "we"}:
            return None, line.low(number), True
    own = any(
        line.words[number].word
        and line.low(number) not in line.lexicon.function_words
        and number not in line.in_time
        and not line.low(number).endswith(("ly", "ing"))
        and not line.kinds(number) & {"cue"}
        and not _led_at(line, number, start)
        for number in range(
            max(start, begin + 1) if line.low(begin) in {"and", "but", "then", "who", "which", "that"} else start,
            end + 1,
        )
    )
    return None, "", own


def _aside_word(line: Line, number: int) -> bool:
    low = line.low(number)
    return (
        low
        in {
            "also",
            "then",
            "later",
            "since",
            "had",
            "has",
            "have",
            "not",
            "did",
            "do",
            "does",
            "was",
            "were",
            "is",
            "are",
            "been",
            "be",
            "being",
            "will",
            "would",
            "to",
            "still",
            "already",
            "now",
            "again",
            "reportedly",
            "allegedly",
            "first",
            "should",
            "must",
            "may",
            "might",
            "could",
            "can",
            "twice",
            "all",
            "both",
            "themselves",
            "itself",
            "himself",
        }
        or low.endswith("ly")
        or number in line.in_time
        or (low in {"on", "in", "at", "during"} and number + 1 in line.in_time)
    )


def _led_at(line: Line, number: int, start: int) -> bool:
    """Whether the word stands in a phrase that a preposition leads."""
    step = number - 1
    while step >= start and number - step <= 5:
        if line.low(step) in line.lexicon.words["prepositions"] or line.low(step) == "of":
            return True
        step -= 1
    return False


def conjuncts(line: Line, group: Group | None, groups: list[Group], stop: int) -> list[Group]:
    """The group and those joined to it up to token `stop`: "LNA units and allied fighters"."""
    if group is None:
        return []
    found = [group]
    for other in groups:
        if other.first <= found[-1].last or other.first >= stop:
            continue
        between = [line.low(number) for number in range(found[-1].last + 1, other.first)]
        if (
            len(between) <= 4
            and {"and", ","} & set(between)
            and set(between)
            <= {"and", ",", "the", "a", "an", "its", "their", "his", "two", "also"}
            | {line.low(number) for number in range(found[-1].last + 1, other.first) if number in line.in_number}
        ):
            found.append(other)
        else:
            break
    if len(found) > 1 and not any(line.low(number) == "and" for number in range(found[0].last, found[-1].first)):
        return found[:1]
    return found


def joined_by(line: Line, group: Group, groups: list[Group]) -> list[Group]:
    """Those who act with the group: "troops backed by Russian warplanes"."""
    after = group.last + 2 if line.low(group.last + 1) == "," else group.last + 1
    for words in JOINED_BY:
        if tuple(line.low(after + step) for step in range(len(words))) == words:
            return [other for other in groups if 0 < other.first - (after + len(words) - 1) <= 3][:1]
    return []


def unknown(line: Line, last: int, groups: list[Group]) -> Group | None:
    """A subject that ends at `last` and that the lexicon does not know: ", the watchdog said"."""
    if last < 1:
        return None
    first = last
    while first > 0 and line.words[first].word and not line.listed(first, "function_words"):
        if line.finite(first) or first in line.in_time:
            return None
        first -= 1
    opens = first == 0 or line.words[first - 1].text in {",", '"', "-", ";"} or line.low(first - 1) in {"that", "and"}
    if not 0 < last - first <= 4 or not line.listed(first, "determiners") or not opens:
        return None
    if any(group.first <= last and group.last > first for group in groups):
        return None
    return Group(first + 1, last, "source", None, "", last)
