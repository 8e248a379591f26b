"""Names of people in running text."""

from __future__ import annotations

import pytest

from legation.reading.names import find_names, is_syllable
from tests.reading.cased import groups


def names(text: str, language: str) -> list[str]:
    laid, index, found = groups(text, language)
    return [laid.text(s.i, s.j) for s in find_names(laid, index, found)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Chủ tịch UBND tỉnh Bình Dương Võ Văn Minh tiếp khách.", "vi", ["Võ Văn Minh"]),
        ("Ông Xổm-xay Kẹo-mạ-ni cảm ơn.", "vi", ["Xổm-xay Kẹo-mạ-ni"]),
        ("Đại sứ Hà Lan Kees van Baar chứng kiến.", "vi", ["Kees van Baar"]),
        ("Thị trưởng Gwangju phát biểu.", "vi", []),
        ("María José Fernández de la Cruz, the Mayor of Valparaíso, sent a letter.", "en", ["María José Fernández de la Cruz"]),
        ("Sheikh Hamdan bin Rashid Al Nuaimi spoke.", "en", ["Hamdan bin Rashid Al Nuaimi"]),
        ("The Chinese Ambassador to Ireland, He Xiangdong, came.", "en", ["He Xiangdong"]),
        ("“It is a good day,” added Nino Beridze.", "en", ["Nino Beridze"]),
        ("Son chef, Maurice Konaté, président du comité, est venu.", "fr", ["Maurice Konaté"]),
        ("PGS.TS Mai Xuân Trường và bà Trần Thị Mỹ cùng dự.", "vi", ["Mai Xuân Trường", "Trần Thị Mỹ"]),
        ("The violinist Anna Nowak played for Chen Hao of Fudan University.", "en", ["Anna Nowak", "Chen Hao"]),
        ("Datuk Seri Zainal bin Omar spoke.", "en", ["Zainal bin Omar"]),
        ("Deputy Governor Ts.Munkhtulga agreed.", "en", ["Ts.Munkhtulga"]),
    ],
)
def test_finds(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ảnh: Nguyễn Văn Hòa", "vi"),
        ("Photo: Cong Hung", "en"),
        ("By Tran Thi Lan", "en"),
        ("Đoàn thăm đường Nguyễn Văn Cừ.", "vi"),
        ("Porto Belo đề nghị hợp tác.", "vi"),
        ("Học sinh Lào Cai sang thăm.", "vi"),
        ("The Sister Cities Charter was signed.", "en"),
        ("une maison de Ban Xang Mouane, après des travaux", "fr"),
    ],
)
def test_leaves_out(text: str, language: str) -> None:
    assert names(text, language) == []


def test_names_joined_to_a_name() -> None:
    assert names("Mayor Ann Doe and Peter Lang signed.", "en") == ["Ann Doe", "Peter Lang"]


@pytest.mark.parametrize(
    ("word", "yes"), [("Nguyễn", True), ("Thanh", True), ("Mouane", False), ("Quyền", True), ("Smith", False)]
)
def test_vietnamese_syllables(word: str, yes: bool) -> None:
    assert is_syllable(word) is yes
