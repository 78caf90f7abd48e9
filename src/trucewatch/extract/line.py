"""One sentence, scanned: its words, hits, numbers and times by token, and where its clauses part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from trucewatch.extract.lexicon import Lexicon
from trucewatch.extract.quantities import Quantity
from trucewatch.extract.scan import PREDICATES, Hit, scan
from trucewatch.extract.times import TimePhrase
from trucewatch.extract.tokens import Sentence, Token, tokens

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"})
HAVE = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't"})
MODAL = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "to"})
DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
SUBORDINATE = frozenset(
    {
        "while",
        "whereas",
        "although",
        "though",
        "but",
        "when",
        "after",
        "before",
        "as",
        "because",
        "until",
        "where",
        "whereupon",
        "once",
    }
)
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})


@cache
def _by_first_word(phrases: frozenset[str]) -> dict[str, list[list[str]]]:
    """First word -> the further words of each phrase that begins with it."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases):
        first, *further = phrase.split()
        found.setdefault(first, []).append(further)
    return found


class Number(NamedTuple):
    """A quantity and the tokens [first, last] it covers."""

    first: int
    last: int
    quantity: Quantity


class Moment(NamedTuple):
    """A time phrase and the tokens [first, last] it covers."""

    first: int
    last: int
    phrase: TimePhrase


class Line:
    """A sentence with all that one pass found in it. Token numbers are those of `words`."""

    def __init__(
        self, sentence: Sentence, text: str, lexicon: Lexicon, quantities: list[Quantity], times: list[TimePhrase]
    ) -> None:
        self.sentence = sentence
        self.text = text
        self.lexicon = lexicon
        self.words: list[Token] = tokens(text, sentence.start, sentence.end)
        self._starts = [token.start for token in self.words]
        self.hits: list[Hit] = scan(self.words, lexicon)
        self.numbers = [Number(*self.covering(quantity.start, quantity.end), quantity) for quantity in quantities]
        self.moments = [Moment(*self.covering(phrase.start, phrase.end), phrase) for phrase in times]
        self.in_time = {number for moment in self.moments for number in range(moment.first, moment.last + 1)}
        self.in_number = {token: number for number in self.numbers for token in range(number.first, number.last + 1)}
        self.at: dict[int, list[Hit]] = {}
        for hit in self.hits:
            for token in range(hit.first, hit.last + 1):
                self.at.setdefault(token, []).append(hit)
        self.bounds = self._clauses()

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The first and last token of text[start:end]."""
        return max(0, bisect_right(self._starts, start) - 1), max(0, bisect_left(self._starts, end) - 1)

    def low(self, number: int) -> str:
        """The word at `number` in small letters; "" beyond either end."""
        return self.words[number].low if 0 <= number < len(self.words) else ""

    def kinds(self, number: int) -> set[str]:
        """The classes of what stands at token `number`."""
        return {hit.kind for hit in self.at.get(number, ())}

    def has(self, number: int, kind: str, value: str | None = None) -> bool:
        return any(hit.kind == kind and (value is None or hit.value == value) for hit in self.at.get(number, ()))

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these classes, in order."""
        return [hit for hit in self.hits if hit.kind in kinds]

    def listed(self, number: int, name: str) -> bool:
        """Whether the word at `number` stands in that word list of the lexicon."""
        return self.low(number) in self.lexicon.words[name]

    def any_listed(self, first: int, last: int, name: str) -> bool:
        """Whether a word of tokens [first, last] stands in that list."""
        listed = self.lexicon.words[name]
        return any(self.low(number) in listed for number in range(first, last + 1))

    def phrase(self, first: int, last: int, name: str) -> tuple[int, int] | None:
        """Where in tokens [first, last] the first phrase of that list stands, or None."""
        phrases = _by_first_word(self.lexicon.words[name])
        for start in range(max(first, 0), last + 1):
            for words in phrases.get(self.low(start), ()):
                end = start + len(words)
                if end <= last and all(self.low(start + 1 + step) == word for step, word in enumerate(words)):
                    return start, end
        return None

    def cue(self, value: str, first: int, last: int) -> Hit | None:
        """The first cue of that meaning that begins in tokens [first, last]."""
        return next(
            (hit for hit in self.hits if hit.kind == "cue" and hit.value == value and first <= hit.first <= last), None
        )

    def quote(self, first: int, last: int) -> str:
        return self.text[self.words[first].start : self.words[last].end]

    def clause(self, number: int) -> tuple[int, int]:
        """The clause [first, last] that token `number` stands in."""
        at = bisect_right(self.bounds, number) - 1
        last = self.bounds[at + 1] - 1 if at + 1 < len(self.bounds) else len(self.words) - 1
        return self.bounds[at], last

    def finite(self, number: int) -> bool:
        """Whether a verb of the lexicon, or an auxiliary, stands at `number`."""
        low = self.low(number)
        if low in BE or low in HAVE or low in DO or (low in MODAL and low != "to"):
            return True
        return any(
            hit.first == number
            and hit.kind in {"say", "harm", "verb", *PREDICATES}
            and (
                hit.form in {"past", "both"}
                or (hit.form == "s" and not self._noun_at(hit))
                or (hit.form == "base" and self.plural_before(number))
            )
            for hit in self.at.get(number, ())
        )

    def _noun_at(self, hit: Hit) -> bool:
        """Whether the word of a verb form is a noun as well: "clashes", "attacks"."""
        return any(
            other.kind == hit.kind
            and other.form in {"noun", "nouns"}
            and (other.first, other.last) == (hit.first, hit.last)
            for other in self.at[hit.first]
        )

    def plural_before(self, number: int) -> bool:
        """Whether a plural subject stands right before, so that a bare verb form is finite."""
        low = self.low(number - 1)
        return low in {"they", "we", "who"} or (self.has(number - 1, "role") and low.endswith(("s", "men", "people")))

    def _clauses(self) -> list[int]:
        """Token numbers at which a clause begins."""
        bounds = [0]
        words = self.words
        depth = 0
        for number, token in enumerate(words):
            if number == 0 or number in self.in_number or (number in self.in_time and token.text != ";"):
                continue
            if token.text == "(":
                depth += 1
            elif token.text == ")":
                depth = max(0, depth - 1)
            if depth == 0 and self._parts(number, bounds[-1]) and number != bounds[-1]:
                bounds.append(number)
        return bounds

    def _parts(self, number: int, begin: int) -> bool:
        """Whether a new clause begins at this token."""
        token = self.words[number]
        if token.text in {";", ":"} or (token.text == "-" and not token.joined):
            return True
        low, after_comma = token.low, self.low(number - 1) == ","
        if low == "as" and (
            self.listed(number - 1, "before_as") or self.low(number + 1) in {"well", "of", "part", "many"}
        ):
            return False
        if low in SUBORDINATE or low in RELATIVE:
            return self._verb_follows(number + 1, 14)
        if low == "and" or low == "or" or low == "then":
            commas = (step for step in range(begin, number - 1) if self.words[step].text == ",")
            comma = max((step for step in commas if step not in self.in_number), default=begin)
            since = comma if comma < number - 2 else begin
            said = [hit.last + 1 for hit in self.hits if hit.kind == "say" and since <= hit.first < number - 1]
            has_verb = any(self.finite(step) for step in range(max([since, *said]), number))
            return has_verb and self._clause_after_and(number, after_comma=after_comma)
        if after_comma and token.low.endswith("ing") and not self.listed(number, "not_participles"):
            return True
        return bool(after_comma and low in {"with"} and self._verb_follows(number + 1, 8))

    def _verb_follows(self, number: int, reach: int) -> bool:
        for step in range(number, min(len(self.words), number + reach)):
            if self.words[step].text in {";", ":", "."}:
                return False
            if self.finite(step) or any(
                hit.kind in {"harm", *PREDICATES} and hit.form in {"past", "both", "part"}
                for hit in self.at.get(step, ())
            ):
                return True
        return False

    def _clause_after_and(self, number: int, *, after_comma: bool) -> bool:
        """ "and" begins a clause when a verb follows at once, or a subject and a verb before the next comma."""
        first = number + 1
        while self.listed(first, "before_coordinated_verb") or self.low(first).endswith("ly"):
            first += 1
        if any(
            hit.first == first
            and hit.kind in {"say", "harm", *PREDICATES}
            and hit.form in {"past", "both", "s", "base", "ing"}
            for hit in self.at.get(first, ())
        ):
            return first > number + 1 or self.low(first - 1) == "and" or after_comma
        if first > number + 1 and self.finite(first - 1):
            return True
        for step in range(first, min(len(self.words), first + 9)):
            low = self.low(step)
            if self.words[step].text in {",", ";", ":", "."} or low in {"and", "or"} or low in RELATIVE:
                return False
            if self.finite(step):
                return True
        return False
