"""Every row of the language data is its own test; no slot is silently missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.lang import LANGUAGES, SLOTS, coverage, fold, lexicon, rows
from legation.lang.lexicon import is_word
from legation.lang.rows import _parse
from legation.model import LanguageError

SLOTS_BY_LANGUAGE = [(language, slot) for language in LANGUAGES for slot in SLOTS]


@pytest.mark.parametrize(("language", "slot"), SLOTS_BY_LANGUAGE)
def test_each_row_is_found_in_its_example(language: str, slot: str) -> None:
    lost = []
    for row in rows(language, slot):
        if not row.example or slot == "labels":
            continue  # generated rows carry no example, labels are not looked for
        if slot in ("furniture", "function", "charges"):  # looked for in other ways, by those who need them
            lost += [] if fold(row.form, language).text in fold(row.example, language).text else [row]
            continue
        hits = lexicon(language).scan(fold(row.example, language))[slot]
        if not any(h.row == row for h in hits):
            lost.append(row)
    assert not lost, f"{len(lost)} rows not found in their own example: {lost[:3]}"


@pytest.mark.parametrize(("language", "slot"), SLOTS_BY_LANGUAGE)
def test_no_row_stands_twice(language: str, slot: str) -> None:
    seen: set[tuple[str, str]] = set()
    twice = [
        (r.form, r.meaning) for r in rows(language, slot) if r.example and ((k := (r.form, r.meaning)) in seen or seen.add(k))
    ]
    assert not twice


def test_coverage_names_what_a_language_lacks() -> None:
    table = coverage()
    assert set(table) == set(LANGUAGES)
    for language in LANGUAGES:
        assert set(table[language]) == set(SLOTS)
        assert table[language]["dates"]["lacking"] == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"rows = [", "posts.toml"),
        (b"rows = []", "neither rows nor a word on why not"),
        (b'rows = [{form = "x", meaning = "y"}]', "row 1 lacks example"),
        (b'rows = [{form = "", meaning = "y", example = "z"}]', "row 1 lacks form"),
        (b"\xff\xfe", "posts.toml"),
    ],
)
def test_a_bad_file_is_named(content: bytes, says: str) -> None:
    with pytest.raises(LanguageError, match=says):
        _parse(Path("xx/posts.toml"), content)


def test_unknown_slots_and_languages_are_refused() -> None:
    with pytest.raises(LanguageError):
        rows("de", "dates")
    with pytest.raises(LanguageError):
        rows("en", "jokes")


def test_words_are_not_cut_apart() -> None:
    text = "the secretary-general; undersecretary ຄະນະພັກ"
    at = text.index("secretary-")
    assert is_word(text, at, at + 9)
    at = text.index("undersecretary") + 5
    assert not is_word(text, at, at + 9)
    at = text.index("ຄະ")
    assert is_word(text, at, at + 2)  # ຄະ is a whole cluster
    assert not is_word(text, at, at + 1)  # its consonant alone is not
