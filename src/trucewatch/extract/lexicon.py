"""A lexicon file -> a tree of words that one pass over a sentence can be held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from trucewatch.errors import BadData
from trucewatch.extract.tokens import tokens
from trucewatch.nouns.reading import Name

_PLAIN = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*").fullmatch


class Entry(NamedTuple):
    """What a phrase can mean: its class, the value, and its shape.

    `kind` is the class ("act", "means", "role", "cue", ...), `value` what stands there
    ("shelling", "combatant", "negate"), `form` one of noun, nouns, base, s, past, part,
    both (past and participle alike), ing, phrase, name.
    """

    kind: str
    value: str
    form: str


class Lexicon(NamedTuple):
    """The tree: first word -> (further words, entries), longest first; and the word sets."""

    language: str
    tree: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...]]
    function_words: frozenset[str]
    locatives: frozenset[str]
    place_nouns: frozenset[str]
    compass: frozenset[str]
    calendar: frozenset[str]
    not_places: frozenset[str]
    words: Mapping[str, frozenset[str]]
    sorts: Mapping[str, str]
    """Party id -> what it is: state, armed_group, monitor ..."""


_PLURALS = {
    "child": "children",
    "man": "men",
    "woman": "women",
    "person": "persons",
    "life": "lives",
    "crisis": "crises",
}
_SAME = {
    "aircraft",
    "people",
    "cattle",
    "sheep",
    "livestock",
    "personnel",
    "police",
    "staff",
    "infantry",
    "gunmen",
    "men",
    "aid",
    "housing",
}


@cache
def english(names: tuple[Name, ...] = ()) -> Lexicon:
    """The English lexicon with the names of parties and places handed in."""
    return _with_names(_english_words(), names)


@cache
def _english_words() -> dict[str, Any]:
    return {"data": _load("en.yaml"), "tree": None}


def _load(name: str) -> dict[str, Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    resource = files("trucewatch.extract") / "lexicon" / name
    try:
        data = YAML(typ="safe", pure=True).load(resource.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise BadData(f"lexicon/{name}: this is not YAML 1.2: {error}. Mend the line it names.") from error
    if not isinstance(data, dict):
        raise BadData(f"lexicon/{name}: the file holds no mapping. Begin each class with its name and a colon.")
    return data


def _with_names(words: dict[str, Any], names: tuple[Name, ...]) -> Lexicon:
    data = words["data"]
    if words["tree"] is None:
        words["tree"] = _grow(_entries(data))
    tree = words["tree"]
    if names:
        tree = _merge(tree, _grow((name.text, Entry(name.kind, name.id, "name")) for name in names))
    return Lexicon(
        language=data["language"],
        tree=tree,
        function_words=frozenset(_phrases(data["function_words"])),
        locatives=frozenset(_phrases(data["locatives"])),
        place_nouns=frozenset(_phrases(data["place_nouns"])),
        compass=frozenset(_phrases(data["compass"])),
        calendar=frozenset(_phrases(data["weekday_month"])),
        not_places=frozenset(word.lower() for word in _phrases(data["not_places"])),
        sorts={name.id: name.sort for name in names if name.sort is not None},
        words={
            "function_words": frozenset(_phrases(data["function_words"])),
            **{name: frozenset(_phrases(words)) for name, words in data["words"].items()},
        },
    )


Grown = dict[str, tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...]]


def _grow(pairs: Iterable[tuple[str, Entry]]) -> Grown:
    flat: dict[tuple[str, ...], list[Entry]] = {}
    for phrase, entry in pairs:
        words = _words(phrase)
        if words:
            entries = flat.setdefault(words, [])
            if entry not in entries:
                entries.append(entry)
    tree: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = {}
    for words, entries in flat.items():
        tree.setdefault(words[0], []).append((words[1:], tuple(entries)))
    return {first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in tree.items()}


def _words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the scan sees them; the short way wherever it gives the same."""
    if _PLAIN(phrase) is not None:
        return tuple(phrase.lower().replace("-", " ").split())
    return tuple(token.low for token in tokens(phrase, 0, len(phrase)) if not token.joined)


def _merge(one: Grown, other: Grown) -> Grown:
    merged = dict(one)
    for first, rest in other.items():
        merged[first] = tuple(sorted((*merged.get(first, ()), *rest), key=lambda item: -len(item[0])))
    return merged


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    inflect = _Inflection(data["irregular"], frozenset(_phrases(data["doubling"])))
    for act, section in data["acts"].items():
        yield from _section(section, "act", act, inflect)
    for kind in ("strike", "fire", "come_under"):
        yield from _section(data[kind], kind, kind, inflect)
    yield from ((phrase, Entry("skip", "skip", "phrase")) for phrase in _phrases(data["skip"]["phrases"]))
    for act, words in data["means"].items():
        yield from _nouns(words, "means", act)
    for role, words in data["roles"].items():
        yield from _nouns(words, "role", role)
    for name, words in data["sites"].items():
        yield from _nouns(words, "site", name)
    for flag in ("minors", "detained", "sexual"):
        yield from _nouns(data[flag], "flag", flag)
    harm = data["harm"]
    for value in ("killed", "injured"):
        yield from _verbs(harm[f"{value}_verbs"], "harm", value, inflect)
        yield from ((word, Entry("harm_word", value, "phrase")) for word in _phrases(harm[f"{value}_words"]))
    for value in ("casualties", "nobody", "lives"):
        yield from ((word, Entry("harm_word", value, "phrase")) for word in _phrases(harm[value]))
    yield from _verbs(data["verbs"], "verb", "verb", inflect)
    said = data["attribution"]
    yield from _verbs(said["verbs"], "say", "say", inflect)
    yield from ((word, Entry("said_by", "phrase", "phrase")) for word in _phrases(said["phrases"]))
    yield from _nouns(said["nouns"], "account", "account")
    yield from _nouns(said["sources"], "source", "source")
    for group in ("modality", "scope"):
        for value, words in data[group].items():
            yield from ((word, Entry("cue", value, "phrase")) for word in _phrases(words))


def _section(section: dict[str, str], kind: str, value: str, inflect: _Inflection) -> Iterator[tuple[str, Entry]]:
    yield from _nouns(section.get("nouns", ""), kind, value)
    yield from _verbs(section.get("verbs", ""), kind, value, inflect)
    yield from ((phrase, Entry(kind, value, "phrase")) for phrase in _phrases(section.get("phrases", "")))


def _nouns(words: str, kind: str, value: str) -> Iterator[tuple[str, Entry]]:
    for word in _phrases(words):
        yield word, Entry(kind, value, "noun")
        plural = plural_of(word)
        if plural != word:
            yield plural, Entry(kind, value, "nouns")


def _verbs(words: str, kind: str, value: str, inflect: _Inflection) -> Iterator[tuple[str, Entry]]:
    for phrase in _phrases(words):
        for text, form in inflect.forms(phrase):
            yield text, Entry(kind, value, form)


def _phrases(words: str) -> list[str]:
    return [phrase for phrase in (part.strip() for part in words.split(",")) if phrase]


def plural_of(noun: str) -> str:
    """The regular plural of a noun phrase: of its last word, or of the word before "of"."""
    head, of, rest = noun.partition(" of ")
    first, space, last = head.rpartition(" ")
    return first + space + _plural_word(last) + of + rest


def _plural_word(word: str) -> str:
    low = word.lower()
    for single, plural in _PLURALS.items():
        if low == single or (low.endswith(single) and single in {"man", "woman", "child", "person"}):
            return word[: len(word) - len(single)] + plural
    if low in _SAME or low.endswith(("men", "ing", "craft", "people", "ware", "personnel", "arms")):
        return word
    if low.endswith(("s", "x", "ch", "sh", "z")):
        return word if low.endswith("s") and not low.endswith("ss") else word + "es"
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


class _Inflection:
    """English verb forms: by the table of irregular verbs, else by the regular spelling rules."""

    def __init__(self, irregular: Mapping[str, str], doubling: frozenset[str]) -> None:
        self.irregular = {base: tuple(part.strip() for part in forms.split(",")) for base, forms in irregular.items()}
        self.doubling = doubling

    def forms(self, phrase: str) -> Iterator[tuple[str, str]]:
        """(text, form) for every form of the phrase; the first word is the verb."""
        words = phrase.split(" ")
        at = 1 if words[0] in {"sexually", "forcibly", "strongly"} else 0
        before, verb, after = words[:at], words[at], words[at + 1 :]
        prefix, hyphen, core = verb.rpartition("-")
        past, part = self.irregular.get(core, ("", ""))
        if not past:
            past = part = self._ed(core)
        made = [(core, "base"), (_third(core), "s"), (self._ing(core), "ing")]
        if (
            past == part
            and past.endswith("t")
            and past != self._ed(core)
            and core in {"burn", "learn", "dream", "leap"}
        ):
            made.append((self._ed(core), "both"))
        made += [(past, "both")] if past == part else [(past, "past"), (part, "part")]
        for text, form in made:
            yield " ".join([*before, prefix + hyphen + text, *after]), form

    def _ed(self, verb: str) -> str:
        if verb.endswith("e"):
            return verb + "d"
        if verb.endswith("y") and verb[-2:-1] not in "aeiou":
            return verb[:-1] + "ied"
        return (verb + verb[-1] if verb in self.doubling else verb) + "ed"

    def _ing(self, verb: str) -> str:
        if verb.endswith("ie"):
            return verb[:-2] + "ying"
        if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
            return verb[:-1] + "ing"
        doubled = verb in self.doubling or verb in {
            "hit",
            "get",
            "set",
            "put",
            "let",
            "cut",
            "dig",
            "begin",
            "overrun",
            "shut",
            "swim",
        }
        return (verb + verb[-1] if doubled else verb) + "ing"


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "ch", "sh", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"
