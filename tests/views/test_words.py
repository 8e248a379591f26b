"""Wording and dates in four languages."""

from __future__ import annotations

import pytest

from legation.lang import LANGUAGES
from legation.model import UsageError
from legation.views.words import Words

DATES = [
    "2022-11-09",
    "2022-11",
    "2022",
    "XXXX-10-26",
    "2022-08-09/2022-08-14",
    "2022-08-30/2022-09-02",
    "2022/2025",
    "2019/..",
    "../2025-05",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_date_is_worded_and_nothing_is_filled_in(language: str) -> None:
    words = Words(language)
    assert len({words.date(d) for d in DATES}) == len(DATES)
    assert "9" in words.date("2022-11-09")
    assert words("year-unknown") in words.date("XXXX-10-26")
    assert "XXXX" not in "".join(words.date(d) for d in DATES)
    assert words.date(None) == words("no-date")


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fill_their_places(language: str) -> None:
    words = Words(language)
    assert "Arden" in words("by-side", side="Arden")
    assert "3" in words.count("report", "reports", 3)
    assert words.count("report", "reports", 1) != words.count("report", "reports", 2)


def test_a_gap_in_the_wording_is_seen() -> None:
    assert Words("en")("no-such-label") == "no-such-label"
    with pytest.raises(UsageError, match="vi, en, lo, fr"):
        Words("xx")


def test_numbers_have_the_readers_separators() -> None:
    assert [Words(x).number(1234567.5) for x in ("en", "vi", "fr")] == ["1,234,567.5", "1.234.567,5", "1\u202f234\u202f567,5"]
