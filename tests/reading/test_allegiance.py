"""For whom a person acts, and what completes a post."""

from __future__ import annotations

import pytest

from tests.reading.cased import people, posts_of


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Phía Vân Nam có đồng chí Vương Lệ Quyên, Chủ nhiệm Văn phòng. Tỉnh Lào Cai cảm ơn.", "vi", "CN"),
        ("The Brazilian Ambassador to Mozambique, Ciro Fontoura, came.", "en", "BR"),
        ("Ông Trần Văn Bình cảm ơn.", "vi", "VN"),
        ("Mr Kim Soo-hyun left Seoul for Hanoi.", "en", "KR"),
        ("Mr John Doe spoke.", "en", None),
        ("A delegation from Oman came to Lamu.\nThe delegation was led by Sheikh Hamad Al-Busaidi.", "en", "OM"),
        ("L'élu a vu le docteur Luc Ferrandin, du Centre hospitalier de Namur. Le Burkina Faso l'a reçu.", "fr", "BE"),
        ("Phía Sê Kông cảm ơn Quảng Nam.\nĐồng chí Alăng Bhuôch, Phó Bí thư Tỉnh ủy, phát biểu.", "vi", "VN"),
    ],
)
def test_country(text: str, language: str, country: str | None) -> None:
    assert [p.country for p in people(text, language)] == [country]


def test_a_list_goes_on_with_the_same_side() -> None:
    text = "The guest came with Maria Ruiz, Ambassador of Spain to Ghana, and Capt. Iago Outeiro. Ghana and Accra welcomed them."
    assert [p.country for p in people(text, "en")] == ["ES", "ES"]


def test_a_post_takes_the_body_that_was_named_last() -> None:
    text = "Đoàn Công an tỉnh Nghệ An do Giám đốc Lê Văn Phong làm trưởng đoàn."
    assert posts_of(text, "vi") == {"Lê Văn Phong": [("Giám đốc", "Công an tỉnh Nghệ An")]}


def test_a_governor_takes_the_province() -> None:
    text = "Sofala Province wants help, Governor Ana Dique said."
    assert posts_of(text, "en")["Ana Dique"] == [("Governor", "Sofala")]


def test_people_only_invoked_are_historical() -> None:
    text = "Quan hệ do Chủ tịch Trần Văn Nền và Chủ tịch Khăm Phôm-vi đặt nền móng. Ông Lê Văn Tám cảm ơn."
    assert {p.name: p.historical for p in people(text, "vi")} == {
        "Trần Văn Nền": True,
        "Khăm Phôm-vi": True,
        "Lê Văn Tám": False,
    }


def test_whoever_acts_for_the_world_acts_for_no_country() -> None:
    text = "La représentante résidente du PNUD, Mme Kaori Fujimoto, a parlé. Le maire de Bamako, Oumar Keïta, a répondu."
    assert {p.name: p.country for p in people(text, "fr")} == {"Kaori Fujimoto": None, "Oumar Keïta": "ML"}


def test_the_side_that_sends_no_delegation_receives() -> None:
    text = (
        "A delegation from Oman visited Oman House in Mombasa. Oman and Oman's Muscat sent dancers. "
        "The visit ended on Friday. The museum's curator, Mr Athumani Shee, spoke."
    )
    assert [p.country for p in people(text, "en")] == ["KE"]
