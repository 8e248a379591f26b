"""One report, from text or file."""

from __future__ import annotations

from pathlib import Path

import pytest

import legation
from legation.model import SourceError

TEXT = "Hà Nội tiếp đoàn Viêng Chăn\nThứ Hai, 04/04/2022 21:37\nNgày 4-4, tại Hà Nội, lãnh đạo thành phố tiếp đoàn Viêng Chăn."


def test_text_and_file_say_the_same(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    said = [legation.read(x).to_contract() for x in (TEXT, file, str(file))]
    assert [r.pop("doc") for r in said] == ["text", "report", "report"]
    assert said[0] == said[1] == said[2]
    assert said[0]["published"] == "2022-04-04"


def test_half_a_character_spoils_nothing() -> None:
    quotes = list(legation.read("\ud800 " + TEXT).quotes())
    assert quotes
    assert quotes == list(legation.read("? " + TEXT).quotes())


def test_a_line_that_is_no_file_is_text() -> None:
    assert legation.read("No such file here.txt").doc == "text"


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nothing"):
        legation.read("  \n ")
    with pytest.raises(SourceError) as missing:
        legation.read(tmp_path / "gone.txt")
    assert "gone.txt" in str(missing.value)
    two = tmp_path / "two.jsonl"
    two.write_text('{"text": "One report of today."}\n{"text": "Another report of today."}\n', encoding="utf-8")
    with pytest.raises(SourceError, match="2 reports"):
        legation.read(two)
