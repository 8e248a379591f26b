"""The code book says what the tables hold."""

from __future__ import annotations

from legation.views.exports.code_book import _WORDS, code_book, vocabulary
from legation.views.exports.columns import BY_NAME, TABLES
from legation.views.exports.selection import Selection


def test_every_column_is_in_the_book_once() -> None:
    book = code_book()
    for table in TABLES:
        section = book.split(f"## {table.name}\n")[1].split("\n## ")[0]
        for column in table.columns:
            assert section.count(f"| `{column.name}` | {column.kind} |") == 1


def test_words_of_the_register_are_in_the_book(selection: Selection) -> None:
    for names, words in _WORDS.items():
        known = vocabulary(words) if isinstance(words, str) else words
        assert known
        for name in names.split(", "):
            table, column = name.split(".")
            at = next(i for i, c in enumerate(BY_NAME[table].columns) if c.name == column)
            cells = [row[at] for row in BY_NAME[table].rows(selection)]
            found = {word for cell in cells if cell for word in (cell if isinstance(cell, tuple) else [cell])}
            assert found <= set(known), name


def test_every_column_of_words_has_its_words() -> None:
    listed = {name for names in _WORDS for name in names.split(", ")}
    columns = {f"{t.name}.{c.name}" for t in TABLES for c in t.columns if c.kind == "word"}
    assert columns - listed == {"participants.status"}  # the activity's
