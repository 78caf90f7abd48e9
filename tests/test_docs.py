"""The pages say what the program does: commands, options, errors, exit codes, fields, words and links."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from trucewatch import errors

ROOT = Path(__file__).parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("plans/**/*.md")])
EXIT_CODES = (*range(7), 130)


def sections(page: str) -> dict[str, str]:
    """Text under each heading of the second level, by the heading's command or its words."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    named = {"": parts[0]}
    for heading, body in zip(parts[1::2], parts[2::2], strict=True):
        command = re.match(r"`trucewatch ([a-z][a-z ]*?)( [A-Z-].*)?`", heading)
        named[command[1] if command else heading] = body
    return named


def the_commands() -> dict[str, Any]:
    """Every command by its words; the whole program is ''."""
    typer_main = importlib.import_module("typer.main")
    program = typer_main.get_command(importlib.import_module("trucewatch.cli.app").app)
    found = {"": program}
    waiting = [("", program)]
    while waiting:
        words, group = waiting.pop()
        for name, command in getattr(group, "commands", {}).items():
            if command.hidden:
                continue
            found[f"{words} {name}".strip()] = command
            waiting.append((f"{words} {name}".strip(), command))
    return found


def test_every_command_has_a_section() -> None:
    described = set(sections(COMMANDS))
    assert [name for name in the_commands() if name not in described] == []


def test_no_section_is_about_a_command_that_is_not_there() -> None:
    headings = re.findall(r"^## `trucewatch ([a-z][a-z ]*?)(?: [A-Z-].*)?`$", COMMANDS, flags=re.MULTILINE)
    assert [name for name in headings if name not in the_commands()] == []


def test_every_option_and_argument_is_described_with_its_command() -> None:
    described = sections(COMMANDS)
    missing = []
    for name, command in the_commands().items():
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                words = [(parameter.metavar or parameter.name).strip("[].").upper()]
            else:
                words = [*parameter.opts, *parameter.secondary_opts]
            missing += [f"{name} {word}" for word in words if f"`{word}" not in described.get(name, "")]
    assert missing == []


def test_every_exit_code_is_documented() -> None:
    table = sections(COMMANDS)["Exit codes"]
    assert [code for code in EXIT_CODES if f"\n| {code} | " not in table] == []


def test_every_error_is_documented() -> None:
    table = sections(COMMANDS)["Errors"]
    classes = [name for name, each in inspect.getmembers(errors, inspect.isclass) if each.__module__ == errors.__name__]
    assert [name for name in classes if f"\n| `{name}` | " not in table] == []


def test_no_documented_error_is_missing_from_the_code() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", sections(COMMANDS)["Errors"], flags=re.MULTILINE)
    assert [name for name in rows if not hasattr(errors, name)] == []


def keys(value: object) -> set[str]:
    """Names of all fields in a piece of JSON."""
    if isinstance(value, list):
        return {key for item in value for key in keys(item)}
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys(item)}
    return set()


def printed_by_read(*options: str) -> list[str]:
    """Lines that the real program prints for the reports of the demo."""
    reports = sorted(str(path) for path in (ROOT / "src" / "trucewatch" / "demo").glob("*.txt"))
    printed = subprocess.run(
        [sys.executable, "-m", "trucewatch", "read", *options, *reports],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return printed.stdout.splitlines()


def test_every_field_of_the_json_is_documented() -> None:
    lines = [json.loads(line) for line in printed_by_read("--json", "--explain")]
    described = sections(COMMANDS)["JSON of `read`"]
    assert sorted(key for key in keys(lines) if f"`{key}`" not in described) == []


def test_every_column_of_the_rows_is_documented() -> None:
    columns = printed_by_read("--explain")[0].split("\t")
    described = sections(COMMANDS)["Rows of `read`"]
    assert [column for column in columns if f"`{column}`" not in described] == []


def examples() -> list[tuple[str, str]]:
    """Python blocks and lines that begin with `trucewatch`, out of the pages for users."""
    found = []
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        blocks = re.findall(
            r"^```(python)?\n(.*?)^```$", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        for language, block in blocks:
            if language == "python":
                found.append((sys.executable, block))
                continue
            lines = block.splitlines()
            found += [("bash", line) for line in lines if line.startswith("trucewatch ") and "COMMAND" not in line]
    return found


@pytest.mark.parametrize(("program", "example"), examples())
def test_every_example_runs(program: str, example: str, tmp_path: Path) -> None:
    story = (ROOT / "src" / "trucewatch" / "demo" / "idlib-2018-01-10.txt").read_text(encoding="utf-8")
    for name in ("story.txt", "report.txt"):
        (tmp_path / name).write_text(story, encoding="utf-8")
    paragraphs = "".join(f"<p>{line}</p>" for line in story.splitlines() if line)
    (tmp_path / "story.html").write_text(f"<html><body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ran = subprocess.run(
        [program, "-c", example],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (ran.returncode, ran.stderr if ran.returncode else "") == (0, "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"[a-z]+:|#", link)]
    assert [link for link in links if not (page.parent / link.split("#")[0]).exists()] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert lines[:4] == ["```", "make demo", "make test", "```"]


def test_every_page_of_the_docs_is_reachable_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/*.md")]
    assert [page for page in pages if f"({page})" not in readme] == []


def the_words() -> list[tuple[str, str]]:
    page = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
    return re.findall(r"^\| \*\*([a-z]+)\*\* \|.*\| ([a-z ]+) \|$", page, flags=re.MULTILINE)


def test_the_words_say_whether_they_are_used() -> None:
    assert len(the_words()) > 20
    assert {today for _, today in the_words()} <= {"yes", "in part", "planned"}


@pytest.mark.parametrize(("word", "today"), the_words())
def test_a_word_is_used_in_the_code_or_marked_planned(word: str, today: str) -> None:
    if today == "planned":
        return
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert re.search(rf"\b{word}", code, flags=re.IGNORECASE) is not None
