"""Published reports in, a checkable record of what is said to have happened under a ceasefire out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any


class _Package(ModuleType):
    """The package itself. `trucewatch.read` is the verb, although a room has the same name.

    Importing a room puts it into its package as an attribute, in the verb's place; a
    property cannot be displaced. `from trucewatch.read import readers` gives the room.
    """

    @property
    def read(self) -> Callable[..., Any]:
        from trucewatch.pipeline import verb

        return verb

    @read.setter
    def read(self, room: ModuleType) -> None:
        """The room is kept in `sys.modules`, where imports find it."""


sys.modules[__name__].__class__ = _Package
