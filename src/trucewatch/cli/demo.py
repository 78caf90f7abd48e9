"""`trucewatch demo`: the reports in the package -> what they claim, and what to try next."""

from __future__ import annotations

import shlex
import shutil
import sys
from importlib import resources
from pathlib import Path

from trucewatch.cli import reading

_NEXT = """
Try next:
  {trucewatch} read --explain {report}
  {trucewatch} read --json {report} | {python} -m json.tool
  {trucewatch} read --published 2018-01-10 --source "Example Wire" YOUR-REPORT.txt
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
        python, found = _short(sys.executable), shutil.which("trucewatch")
        ours = found is not None and Path(found).parent == Path(sys.executable).parent
        words = {"trucewatch": "trucewatch" if ours else f"{python} -m trucewatch"}
        words["python"] = "python3" if shutil.which("python3") else python
        print(_NEXT.format(report=_short(reports[0]), **words), file=sys.stderr)
        return code


def _short(path: str) -> str:
    """As it can be typed from here."""
    here = Path.cwd()
    return shlex.quote(str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path)
