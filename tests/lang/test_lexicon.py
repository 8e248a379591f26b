"""The lexicon finds forms as printed, with lost spaces, and picks the longest."""

from __future__ import annotations

from legation.lang import Hit, fold, longest
from legation.lang.lexicon import Lexicon, _variants
from legation.lang.rows import Row


def _hit(start: int, end: int) -> Hit:
    return Hit(start, end, Row("verbs", "x", "y"))


def test_longest_takes_the_leftmost_longest_and_keeps_rows_of_one_form() -> None:
    hits = [_hit(0, 9), _hit(0, 9), _hit(0, 4), _hit(5, 12), _hit(9, 12)]
    assert [(h.start, h.end) for h in longest(hits)] == [(0, 9), (0, 9), (9, 12)]


def test_a_lost_space_still_matches() -> None:
    assert "paidcourtesy calls" in _variants("paid courtesy calls")
    assert _variants("of it") == ["of it"]  # too short: it would match by accident


def test_hits_carry_offsets_of_the_page() -> None:
    text = "ວັນ\u200bທີ 5 ພຶດ\u200bສະ\u200bພາ"
    for hit in Lexicon("lo").scan(fold(text, "lo"))["dates"]:
        assert text[hit.start : hit.end].strip("\u200b") == text[hit.start : hit.end]
        assert fold(text[hit.start : hit.end], "lo").text.replace(" ", "") == fold(hit.row.form, "lo").text.replace(" ", "")
