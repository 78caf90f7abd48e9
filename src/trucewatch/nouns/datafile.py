"""A data file (YAML 1.2) -> plain values that know the line they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from trucewatch.errors import BadData, NotReadable
from trucewatch.nouns.value import Value

Key = tuple[str | int, ...]
Event = Any
"""An event of ruamel.yaml, which is imported when a file is read: it costs 15 ms."""
Shape = TypeVar("Shape", bound=Value)
DEEPEST = 20
"""Levels of nesting that are read; no file of ours needs ten."""


@dataclass(frozen=True)
class DataFile:
    """What stands in one file: mappings, lists, strings and None, nothing guessed.

    Every scalar stays a string and the noun decides its type: YAML 1.1 would read
    22:00 as 1320 and NO as false.
    """

    path: Path
    content: object
    lines: Mapping[Key, int]

    def error(self, key: Key, fact: str) -> BadData:
        """The error that says `fact` of the value at `key`, or of what should hold it."""
        known = next(key[:length] for length in range(len(key), -1, -1) if key[:length] in self.lines)
        return BadData(f"{self.path}:{self.lines[known]}: {fact}")

    def at(self, *key: str | int) -> object:
        """What stands at `key`; BadData where a part of it is missing."""
        value = self.content
        for depth, part in enumerate(key):
            if not isinstance(value, dict) or part not in value:
                raise self.error(key[:depth], f"'{part}' is missing here. Add it.")
            value = value[part]
        return value

    def entries(self, *key: str | int) -> dict[str, object]:
        """The mapping at `key`."""
        value = self.at(*key)
        if not isinstance(value, dict):
            raise self.error(key, f"'{_name(key)}' is not a list of names with fields. Write 'name:' and indent.")
        return value

    def noun(self, shape: type[Shape], *key: str | int, **more: object) -> Shape:
        """The mapping at `key` as a noun; `more` beats what the file says."""
        return self.made(shape, key, {**self.entries(*key), **more})

    def made(self, shape: type[Shape], key: Key, fields: Mapping[str, object]) -> Shape:
        """A noun of fields that were read from what stands at `key`."""
        try:
            return shape.model_validate(fields)
        except ValidationError as problem:
            first = problem.errors(include_url=False)[0]
            raise self.error((*key, *first["loc"]), _fact((*key, *first["loc"]), first["type"], first["msg"])) from None


def _fact(key: Key, kind: str, message: str) -> str:
    if kind == "missing":
        return f"'{_name(key[:-1])}' has no field '{key[-1]}'. Add it."
    if kind == "extra_forbidden":
        return f"'{_name(key[:-1])}' has a field '{key[-1]}' that nothing reads. Take it out, or mend its name."
    return f"'{_name(key)}': {message.removeprefix('Value error, ')}"


def _name(key: Key) -> str:
    return ".".join(str(part) for part in key) or "the file"


def load(path: Path) -> DataFile:
    """The file at `path`; BadData for what is not YAML, a key given twice, or an alias."""
    try:
        content = path.read_bytes().decode("utf-8")
    except OSError as problem:
        raise NotReadable(f"{path} cannot be opened: {problem.strerror}. Check the path and who may read it.") from None
    except UnicodeDecodeError as problem:
        raise BadData(f"{path}:1: byte {problem.start} is not UTF-8. Save the file as UTF-8.") from None
    lines: dict[Key, int] = {(): 1}
    return DataFile(path, _value(_events(path, content), path, (), lines), lines)


def _events(path: Path, content: str) -> Iterator[Event]:
    """The YAML events from the first value of the first document on."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        events = list(YAML(typ="base", pure=True).parse(content))
    except MarkedYAMLError as problem:
        line = 1 if problem.problem_mark is None else problem.problem_mark.line + 1
        raise BadData(
            f"{path}:{line}: this is not YAML: {problem.problem}. Mend the line, or quote its value."
        ) from None
    except YAMLError as problem:
        raise BadData(f"{path}:1: this is not YAML: {problem}") from None
    starts = [event for event in events if type(event).__name__ == "DocumentStartEvent"]
    if len(starts) != 1:
        raise BadData(f"{path}:1: one document is read from a file, and here are {len(starts)}. Keep one.")
    return iter(events[2:])


def _value(events: Iterator[Event], path: Path, key: Key, lines: dict[Key, int]) -> object:
    event = next(events)
    line = event.start_mark.line + 1
    lines.setdefault(key, line)
    match type(event).__name__:
        case "ScalarEvent":
            return None if not event.style and event.value in ("", "~", "null") else event.value
        case "AliasEvent":
            # A dozen aliases of aliases unfold to gigabytes.
            raise BadData(f"{path}:{line}: '{_name(key)}' is an alias (*) of another value. Write the value out.")
        case _ if len(key) > DEEPEST:
            raise BadData(f"{path}:{line}: more than {DEEPEST} levels are nested here. Write the file flatter.")
        case "SequenceStartEvent":
            return _list(events, path, key, lines)
        case _:
            return _mapping(events, path, key, lines)


def _list(events: Iterator[Event], path: Path, key: Key, lines: dict[Key, int]) -> list[object]:
    found: list[object] = []
    for event in events:
        if type(event).__name__ == "SequenceEndEvent":
            break
        found.append(_value(chain([event], events), path, (*key, len(found)), lines))
    return found


def _mapping(events: Iterator[Event], path: Path, key: Key, lines: dict[Key, int]) -> dict[str, object]:
    found: dict[str, object] = {}
    for event in events:
        if type(event).__name__ == "MappingEndEvent":
            break
        line = event.start_mark.line + 1
        if type(event).__name__ != "ScalarEvent":
            raise BadData(f"{path}:{line}: a name in '{_name(key)}' is not a plain word. Write 'word: value'.")
        inner = (*key, event.value)
        if inner in lines:
            raise BadData(f"{path}:{line}: '{_name(inner)}' is given twice, first on line {lines[inner]}. Keep one.")
        lines[inner] = line
        found[event.value] = _value(events, path, inner, lines)
    return found
