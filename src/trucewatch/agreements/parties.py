"""parties.yaml -> the parties that reports name, and every spelling that leads to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from trucewatch.nouns.datafile import DataFile, Key, load
from trucewatch.nouns.reading import Name
from trucewatch.nouns.value import Value

FILE = Path(__file__).with_name("parties.yaml")


def _listed(value: object) -> object:
    """ "a, b" as ["a", "b"]: a list on one line is read three times as fast as a YAML list."""
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


Spellings = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_listed)]
Kind = Literal[
    "state",
    "government_forces",
    "armed_group",
    "authority",
    "alliance",
    "organisation",
    "monitor",
    "un",
    "ngo",
    "media",
]


class Party(Value):
    """Somebody who fights, governs, guarantees, monitors, helps or reports, under one id for good."""

    id: Annotated[str, Field(pattern="^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    kind: Kind
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    part_of: str | None = None
    names: Spellings
    country_name: str | None = None
    demonyms: Spellings = ()
    capitals: Spellings = ()

    @property
    def name(self) -> str:
        """The spelling that is printed."""
        return self.names[0]


class Forms(Value):
    """What is put behind "Turkish" and "Turkey's" to name the government of Turkey or its forces."""

    forces: Spellings
    arms: Spellings
    state: Spellings


class Roles(Value):
    """Names of roles that one kind of party can fill."""

    kind: Kind
    names: Spellings


@dataclass(frozen=True)
class Registry:
    """The parties of one file, their spellings, and the names of roles that lead to no party yet."""

    parties: Mapping[str, Party]
    names: tuple[Name, ...]
    open: Mapping[str, Kind]


def parties() -> Mapping[str, Party]:
    """The parties by id, in the order of the file."""
    return _registry().parties


def names() -> tuple[Name, ...]:
    """Every spelling of every party; no two parties share one.

    Countries and capitals are among them ("Ankara said"), and most of the time they
    are places. A spelling in capitals (US, SDF) is meant as written.
    """
    return _registry().names


def open_names() -> Mapping[str, Kind]:
    """Names of roles ("the rebels") with their kind: whose they are depends on the report's country."""
    return _registry().open


@cache
def _registry() -> Registry:
    return read(FILE)


def read(path: Path) -> Registry:
    """The registry of one file; BadData names the file and the line of what is wrong."""
    file = load(path)
    forms = file.noun(Forms, "forms")
    parties = {name: file.noun(Party, "parties", name, id=name) for name in file.entries("parties")}
    for code, row in file.entries("states").items():
        state = _state(file, code, row)
        if state.id in parties:
            raise file.error(("states", code), f"'{state.id}' stands under 'parties' too. Keep it there.")
        parties[state.id] = state
    for party in parties.values():
        if party.part_of is not None and party.part_of not in parties:
            key = ("parties", party.id, "part_of")
            raise file.error(key, f"'{party.part_of}' is not a party of this file. Add it, or mend the id.")
    spellings = _spellings(file, parties, forms)
    return Registry(
        parties=MappingProxyType(parties),
        names=(
            *(Name(text=text, kind="party", id=party, sort=parties[party].kind) for text, party in spellings.values()),
            *_demonyms(parties, spellings),
        ),
        open=MappingProxyType(_open(file, spellings)),
    )


def _state(file: DataFile, code: str, row: object) -> Party:
    """A row of `states`: country, demonym, capital."""
    words = [part.strip() for part in str(row).split(",")]
    if len(words) not in (2, 3):
        raise file.error(
            ("states", code), f"'{row}' is not 'country, demonym, capital'. A capital named like the country may lack."
        )
    country, demonym, *capitals = words
    fields = {"names": [country], "country_name": country, "demonyms": [demonym], "capitals": capitals}
    key = ("states", code)
    return file.made(Party, key, {"id": country.lower().replace(" ", "_"), "kind": "state", "country": code, **fields})


def _spellings(file: DataFile, parties: Mapping[str, Party], forms: Forms) -> dict[str, tuple[str, str]]:
    """Case-folded spelling -> the spelling and its party."""
    found: dict[str, tuple[str, str]] = {}
    forces = [party for party in parties.values() if party.kind == "government_forces"]
    taken = {first for party in forces for first in _firsts(party)}
    for party in parties.values():
        for text, key in (*_written(party), *_formed(party, forms, taken)):
            other = found.setdefault(text.casefold(), (text, party.id))[1]
            if other != party.id:
                fact = (
                    f"'{text}' leads to '{other}' and to '{party.id}'. Keep it at one of them, or put it under 'open'."
                )
                raise file.error(key if key[:2] in file.lines else ("states", str(party.country)), fact)
    return found


def _written(party: Party) -> Iterator[tuple[str, Key]]:
    """The spellings that stand in the file, each with the place where it stands."""
    for field in ("names", "capitals"):
        for text in getattr(party, field):
            yield text, ("parties", party.id, field)
    if party.country_name is not None and party.kind != "government_forces":
        yield party.country_name, ("parties", party.id, "country_name")


def _formed(party: Party, forms: Forms, taken: set[str]) -> Iterator[tuple[str, Key]]:
    """'Turkish army', "Turkey's army", 'Turkish jets'; `taken` stands before forces that are a party."""
    for first in _firsts(party):
        if party.kind == "government_forces":
            ends = forms.forces + forms.arms
        elif first in taken:
            ends = forms.state
        else:
            ends = forms.forces + forms.arms + forms.state
        for end in ends:
            if first in party.demonyms or end not in forms.arms:
                yield f"{first} {end}", ("parties", party.id)


def _firsts(party: Party) -> Iterator[str]:
    """'Turkish' and "Turkey's"."""
    yield from party.demonyms
    if party.country_name is not None:
        yield party.country_name + ("'" if party.country_name.endswith("s") else "'s")


def _demonyms(parties: Mapping[str, Party], spellings: Mapping[str, tuple[str, str]]) -> Iterator[Name]:
    """ "Turkish", "Israeli": each for the state, once."""
    seen = set(spellings)
    for party in parties.values():
        for text in party.demonyms:
            if text.casefold() not in seen and party.kind != "government_forces":
                seen.add(text.casefold())
                yield Name(text=text, kind="demonym", id=party.id, sort=party.kind)


def _open(file: DataFile, spellings: Mapping[str, tuple[str, str]]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for kind, line in file.entries("open").items():
        key = ("open", kind)
        roles = file.made(Roles, key, {"kind": kind, "names": line})
        for text in roles.names:
            if text.casefold() in spellings:
                raise file.error(
                    key, f"'{text}' leads to '{spellings[text.casefold()][1]}' already. Keep one of the two."
                )
            if text in found:
                raise file.error(key, f"'{text}' stands under '{found[text]}' already. Keep one of the two.")
            found[text] = roles.kind
    return found
