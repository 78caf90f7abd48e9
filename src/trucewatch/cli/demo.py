"""`trucewatch demo`: the reports in the package -> what they claim, and what to try next."""

from __future__ import annotations

import sys
from importlib import resources

from trucewatch.cli import reading

_NEXT = """
Try next:
  trucewatch read --explain {report}
  trucewatch read --json {report} | python -m json.tool
  trucewatch read --published 2018-01-10 --source "Example Wire" YOUR-REPORT.txt
"""


def run() -> int:
    """Read them; the exit code."""
    with resources.as_file(resources.files("trucewatch") / "demo") as folder:
        reports = sorted(str(path) for path in folder.glob("*.txt"))
        if len(reports) == 0:
            reading.complain(
                f"{folder}: holds no reports, so this installation is not whole. Install trucewatch again."
            )
            return reading.FAILED
        code = reading.run(reports, published=None, source=None)
        print(_NEXT.format(report=reports[0]), file=sys.stderr)
        return code
