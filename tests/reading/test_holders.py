"""Which name a post belongs to."""

from __future__ import annotations

import pytest

from tests.reading.cased import posts_of


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Mayor of Beira, Anselmo Dique, and the Deputy Mayor of Recife, Isadora Lima, signed.", "en",
         {"Anselmo Dique": [("Mayor", "Beira")], "Isadora Lima": [("Deputy Mayor", "Recife")]}),
        ("Lee Sang-min, director of the Busan Foundation, and Indonesian Consul General Rizal Purnama attended.", "en",
         {"Lee Sang-min": [("director", "Busan Foundation")], "Rizal Purnama": [("Consul General", "Indonesia")]}),
        ("Dự có Giám đốc Sở Ngoại vụ Huế Trần Văn Bình, Chủ tịch HĐND thành phố Huế Lê Thị Lan.", "vi",
         {"Trần Văn Bình": [("Giám đốc", "Sở Ngoại vụ Huế")], "Lê Thị Lan": [("Chủ tịch", "HĐND thành phố Huế")]}),
        ("M. Jean Dupont (à droite), maire de Nantes, a parlé.", "fr", {"Jean Dupont": [("maire", "Nantes")]}),
        ("Mr Tounalom is also Chairman of the Vientiane People's Council.", "en",
         {"Tounalom": [("Chairman", "Vientiane People's Council")]}),
        ("Lord Mayor of Cork Ann Lee, and City Mayor Joy Reyes of Manila signed.", "en",
         {"Ann Lee": [("Lord Mayor", "Cork")], "Joy Reyes": [("City Mayor", "Manila")]}),
        ("Le recteur de l'Université de Tunis, Moez Chafra, le consul général de France, Luc Blanc, étaient là.", "fr",
         {"Moez Chafra": [("recteur", "Université de Tunis")], "Luc Blanc": [("consul général", "France")]}),
        ("Former Mayor Jorge Sharp spoke.", "en", {"Jorge Sharp": []}),
        ("Ông Trần Văn Bình, Trưởng đoàn, phát biểu.", "vi", {"Trần Văn Bình": []}),
        ("His Vientiane counterpart Anouphap Phommachan spoke.", "en", {"Anouphap Phommachan": []}),
    ],
)  # fmt: skip
def test_assigns(text: str, language: str, expected: dict[str, list[tuple[str, str | None]]]) -> None:
    assert posts_of(text, language) == expected


def test_the_poorer_of_two_that_say_the_same_is_dropped() -> None:
    text = "Thủ tướng Chính phủ Lào Khamphan Vilay đến. Thủ tướng Khamphan Vilay phát biểu."
    assert posts_of(text, "vi") == {"Khamphan Vilay": [("Thủ tướng", "Chính phủ Lào")]}


def test_contradicting_posts_are_both_kept() -> None:
    text = "Phó Chủ tịch HĐND tỉnh Phú Thọ Lê Thị Lan tiếp. Phó Chủ tịch UBND tỉnh Phú Thọ Lê Thị Lan ký."
    assert posts_of(text, "vi") == {"Lê Thị Lan": [("Phó Chủ tịch", "HĐND tỉnh Phú Thọ"), ("Phó Chủ tịch", "UBND tỉnh Phú Thọ")]}
