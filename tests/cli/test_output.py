"""What is printed is data, never markup."""

from __future__ import annotations

import pytest

from legation.cli.output import print_quotes, short, table
from tests.views.conftest import citation


def test_names_with_brackets_stay_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    table("T", ("a", "n|right"), [("[red]Ann[/red]", 5), (None, 6)])
    out = capsys.readouterr().out
    assert "[red]Ann[/red]" in out


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    table("T", ("a",), [])
    assert "Nothing is on record" in capsys.readouterr().out


def test_long_texts_are_cut_and_marked() -> None:
    assert short("a  b\nc") == "a b c"
    assert short("x" * 100, 10) == "x" * 9 + "…"


def test_words_that_several_reports_print_alike_stand_once_with_all_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    print_quotes([citation("p1", "Same."), citation("p2", "Same."), citation("p3", "Other."), citation("p4", "Third.")], most=2)
    out = capsys.readouterr().out
    assert out.count("Same.") == 1
    assert "p1:0-5" in out
    assert "p2:0-5" in out
    assert "and 1 more quotes" in out
