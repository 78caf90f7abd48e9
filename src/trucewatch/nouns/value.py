"""What all nouns share: frozen, strict about unknown fields, named by a chosen key."""

from __future__ import annotations

import hashlib
import json

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A noun: never changed after it is made, equal to any other with the same fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def name_by(kind: str, *key: object) -> str:
    """An id of 16 hex digits from a chosen key.

    The key is what makes the thing itself, never all of its fields: a field added
    later, or a better gazetteer, must not rename what people have already cited.
    """
    canonical = json.dumps([kind, *key], ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]
