"""acts.yaml -> the acts a claim can speak of, with how each is drawn, graded, crosswalked and published."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from trucewatch.errors import BadValue
from trucewatch.nouns.datafile import DataFile, load
from trucewatch.nouns.value import Value

FILE = Path(__file__).with_name("acts.yaml")
STANDARDS = ("acled", "plover", "ged")
PUBLIC = {
    "normal": {"point"},
    "sensitive": {"admin1", "none"},
    "presence": {"zone_week", "none"},
}
"""The finest places that each sensitivity may be published with."""


class Symbol(Value):
    """How a class of acts is drawn: shape and letter carry the class, colour repeats it."""

    name: str
    label: str
    shape: str
    letter: Annotated[str, Field(pattern="^[A-Z]$")]
    colour: Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]


class Acled(Value):
    """An ACLED event type, and the sub-event type where the act alone decides it."""

    event_type: str
    sub_event_type: str | None


class Plover(Value):
    """A PLOVER category, and the mode where the act alone decides it."""

    category: str
    mode: str | None


class Unsaid(Value):
    """Why a standard has no code for the act."""

    acled: str | None = None
    plover: str | None = None
    ged: str | None = None


class Crosswalk(Value):
    """The nearest codes of three standards; None with its reason where a standard cannot say the act.

    `ged` lists the types of violence the act can fall under (1 state-based, 2 non-state,
    3 one-sided): who fought whom decides among them, and GED holds only events with a death.
    """

    acled: Acled | None
    plover: Plover | None
    ged: tuple[Annotated[int, Field(ge=1, le=3)], ...] | None
    unsaid: Unsaid = Unsaid()

    @model_validator(mode="after")
    def _silence_has_a_reason(self) -> Self:
        for standard in STANDARDS:
            if (getattr(self, standard) is None) != (getattr(self.unsaid, standard) is not None):
                raise BadValue(f"'{standard}' needs either a code or a reason under 'unsaid', and not both.")
        return self


class Precision(Value):
    """The finest place and time that leave for the public."""

    place: Literal["point", "admin1", "zone_week", "none"]
    time: Literal["day", "week", "month"]


class Act(Value):
    """One kind of thing that parties, monitors or others do; the code that claims and clauses use."""

    code: str
    label: str
    family: str
    violent: bool
    grade: Literal["hostile", "provocative", "omission", "against_monitor", "none"]
    sensitivity: Literal["normal", "sensitive", "presence"]
    public: Precision
    crosswalk: Crosswalk
    symbol: Symbol | None = None

    @model_validator(mode="after")
    def _published_as_its_sensitivity_allows(self) -> Self:
        if self.public.place not in PUBLIC[self.sensitivity]:
            raise BadValue(
                f"a {self.sensitivity} act is published with place '{self.public.place}'; "
                f"use one of {', '.join(sorted(PUBLIC[self.sensitivity]))}."
            )
        return self

    @property
    def presence(self) -> bool:
        """Whether it tells where forces or aid are; then it leaves only as counts per zone and week."""
        return self.sensitivity == "presence"

    @property
    def letter(self) -> str | None:
        return None if self.symbol is None else self.symbol.letter


@cache
def acts() -> Mapping[str, Act]:
    """The acts by code, in the order of the file; read once."""
    return read(FILE)


def read(path: Path) -> Mapping[str, Act]:
    """The acts of one file; BadData names the file and the line of what is wrong."""
    file = load(path)
    symbols = {name: file.noun(Symbol, "symbols", name, name=name) for name in file.entries("symbols")}
    return MappingProxyType({code: _act(file, code, symbols) for code in file.entries("acts")})


def _act(file: DataFile, code: str, symbols: Mapping[str, Symbol]) -> Act:
    name = file.entries("acts", code).get("symbol")
    if name is not None and name not in symbols:
        key = ("acts", code, "symbol")
        raise file.error(key, f"'{name}' is not a symbol of this file. The symbols are {', '.join(symbols)}.")
    return file.noun(Act, "acts", code, code=code, symbol=None if name is None else symbols[str(name)])
