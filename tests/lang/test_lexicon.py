"""The lexicon finds forms as printed, with lost spaces, and picks the longest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import Hit, fold, lexicon, longest, rows
from legation.lang.lexicon import _LAO, Lexicon, _variants
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


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_words_are_found_alike_with_and_without_the_automaton(language: str) -> None:
    known = Lexicon(language)
    for row in rows(language, "verbs")[::7]:
        text = fold(f"{row.example}\n– {row.form.upper()}'s/{row.form}_{row.form}2 ({row.form})", language).text
        assert list(known._in_words(text)) == known._in_clusters(text)


@given(st.text(alphabet="aeđ'-_.2 \n", max_size=12), st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_words_between_any_characters_are_found_alike(around: str, pick: int) -> None:
    known = lexicon("vi")
    forms = list(known._forms.number)
    text = f"{around}{forms[pick % len(forms)]}{around[::-1]}{forms[pick * 7 % len(forms)]}"
    if not _LAO.search(text):
        assert list(known._in_words(text)) == known._in_clusters(text)
