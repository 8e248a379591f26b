"""The house as the design draws it: import directions, sizes, a test file for every module."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "legation"
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__init__.py", "__main__.py") and "migrations" not in p.parts)


def test_imports_walk_one_way() -> None:
    tool = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 400, "over 400 lines: split it by what it is about"
    assert ast.get_docstring(ast.parse(source)), "says nothing about itself"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_every_module_has_its_test(path: Path) -> None:
    room = path.relative_to(PACKAGE).parent
    own = ROOT / "tests" / room / f"test_{path.stem}.py"
    assert own.exists(), f"{own.relative_to(ROOT)} is missing"


def test_functions_are_short() -> None:
    lengths = {
        f"{path.relative_to(PACKAGE)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    long = sorted(name for name, lines in lengths.items() if lines > 60)
    assert len(long) <= len(lengths) / 100, f"over 60 lines: {long}"
    assert sorted(lengths.values())[len(lengths) // 2] <= 10
