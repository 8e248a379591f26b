"""Small Lao pages for the tests of the finders of uncased scripts."""

from __future__ import annotations

from legation.model import Page
from legation.reading.places import find_places
from legation.reading.sheet import Sheet
from legation.reading.uncased_words import Words


def sheet_of(text: str) -> Sheet:
    """A sheet of a Lao page without furniture."""
    return Sheet(Page(name="page", text=text, language="lo"))


def words_of(text: str) -> Words:
    """The indexed words of a Lao page."""
    sheet = sheet_of(text)
    return Words(sheet, find_places(sheet))
