"""Tables of measurements find their place in the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench import PARTS, numbered
from tools.bench_table import machine, put, rendered, write

PAGE = "# Benchmarks\n\nBy hand.\n\n<!-- speed -->\nold\n<!-- end of speed -->\n\nBy hand too.\n"


def test_a_table_takes_the_place_of_the_one_before_and_nothing_else() -> None:
    table = rendered(("what", "measured"), [("pages | lines", "3")], "Said.")
    made = put(PAGE, "speed", table)
    assert made.startswith(
        "# Benchmarks\n\nBy hand.\n\n<!-- speed -->\nSaid.\n\n| what | measured |\n| --- | --- |\n| pages \\| lines | 3 |\n"
    )
    assert made.endswith("<!-- end of speed -->\n\nBy hand too.\n")
    assert "old" not in made
    assert put(made, "speed", "old") == PAGE


def test_a_part_without_a_place_is_named() -> None:
    with pytest.raises(KeyError, match="kill"):
        put(PAGE, "kill", "x")


def test_machine_and_day_are_said(tmp_path: Path) -> None:
    page = tmp_path / "b.md"
    page.write_text(PAGE, encoding="utf-8")
    write(page, "speed", ("what", "measured"), [("a", "1")])
    assert machine() in page.read_text(encoding="utf-8")
    assert "UTC" in page.read_text(encoding="utf-8")


def test_every_part_has_its_place_in_the_document() -> None:
    text = (Path(__file__).parents[2] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for part in PARTS:
        put(text, part, "x")


def test_every_line_of_a_copy_is_numbered() -> None:
    assert numbered(b"One.\n\nTwo.\n", 7) == b"7. One.\n\n7. Two."
