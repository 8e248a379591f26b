"""Docs that cannot lie: generated pages are up to date, links lead somewhere, every command and page is named."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import legation
from tools import make_code_book
from tools.make_cli_docs import PAGE, page

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_page_of_commands_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python tools/make_cli_docs.py"


def test_the_code_book_is_that_of_the_tables() -> None:
    found = make_code_book.PAGE.read_text(encoding="utf-8")
    assert found == make_code_book.code_book(), "run: python tools/make_code_book.py"


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_links_within_the_project_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("mailto:"):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_every_page_is_in_the_table_of_contents() -> None:
    contents = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    missing = [p.name for p in (ROOT / "docs").glob("*.md") if p.name != "README.md" and f"({p.name})" not in contents]
    assert not missing


def test_the_changelog_knows_the_version() -> None:
    assert f"## {legation.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_schema_is_that_of_the_readings() -> None:
    schema = json.loads((ROOT / "docs" / "reading.schema.json").read_text(encoding="utf-8"))
    reading = legation.read("Hanoi, 5 May 2022.\n\nThe Mayor of Hanoi received the Mayor of Vientiane on Thursday.")
    assert set(schema["required"]) == set(reading.to_contract())


def test_what_importing_the_package_brings_in() -> None:
    heavy = {"trafilatura", "sqlalchemy", "docx", "pypdfium2", "typer", "rich", "jinja2", "numpy", "alembic"}
    code = f"import sys, legation; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
