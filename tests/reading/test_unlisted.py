"""Unlisted places: names beside a strong word of level."""

from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.places import small_words
from legation.reading.sheet import Sheet
from legation.reading.unlisted import unlisted


def names(text: str, language: str) -> list[tuple[str, str]]:
    sheet = Sheet(Page(name="x", text=text, language=language))
    return [(text[a:b], level) for a, b, level in unlisted(sheet, [], small_words(language))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Marelika County council met.", "en", [("Marelika", "province")]),
        ("Guests of Marel-Toru Prefecture came.", "en", [("Marel-Toru", "province")]),
        ("His province is small.", "en", []),
        ("The state of Marel is small.", "en", []),
        ("Đoàn tỉnh Marelika đã tới.", "vi", [("Marelika", "province")]),
        ("Chủ tịch tỉnh Trần Minh Mẫu đã tới.", "vi", []),
        ("Le préfet de la province de Marel a parlé.", "fr", [("Marel", "province")]),
        ("ຄະນະຈາກຈັງຫວັດມາເລລາ ໄດ້ມາ.", "lo", [("ມາເລລາ", "province")]),
    ],
)
def test_names_beside_level_words(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, language) == expected
