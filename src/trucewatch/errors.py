"""Every error trucewatch raises, in one tree.

TrucewatchError
├── InputError            a file, folder, stream or address could not be taken in
│   ├── NotReadable       it is not there, not a file, or may not be opened
│   ├── NotText           its bytes are not text of a known encoding
│   ├── TooLarge          it is over the limit
│   └── BadSidecar        the `.json` beside it is not what a sidecar must be
├── BadValue              a value contradicts itself, or is not what it is given as
├── BrokenPassage         a passage does not read back from its report
└── BadData               a data file of ours, or of the user's, is wrong at a line

A message is one sentence each of: the fact, the place, the cause, the next step.
It is written where it is raised, with the values in it.
"""

from __future__ import annotations


class TrucewatchError(Exception):
    """Anything trucewatch can explain to its user."""


class InputError(TrucewatchError):
    """One input could not be taken in; the others beside it can."""


class NotReadable(InputError):
    """There is no file to open, or it may not be opened."""


class NotText(InputError):
    """The bytes are not text of an encoding that can be told."""


class TooLarge(InputError):
    """The input is over the limit that keeps one bad file from taking the machine."""


class BadSidecar(InputError):
    """The JSON file beside a report says something a sidecar cannot say."""


class BadValue(TrucewatchError, ValueError):
    """A value contradicts itself (a minimum over its maximum), or is not what it is given as (a day, a source)."""


class BrokenPassage(TrucewatchError):
    """A passage and the text it points into do not agree."""


class BadData(TrucewatchError):
    """A data file (acts, lexicon, parties) is wrong; the message names file and line."""
