"""Names of bodies in Vietnamese and French."""

from __future__ import annotations

import pytest

from legation.reading.body_forward import read_forward
from tests.reading.cased import bodies, words


def read(text: str, language: str, at: str) -> str | None:
    laid = words(text, language)
    i = laid.index(text.index(at))
    assert i is not None
    name = read_forward(laid, i)
    return None if name is None else text[laid.tokens[name.i].start : name.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bí thư Thành ủy Đà Nẵng Trần Văn A tiếp khách.", "Thành ủy Đà Nẵng"),
        ("Giám đốc Sở Nông nghiệp và Phát triển nông thôn TP Cần Thơ Lê B.", "Sở Nông nghiệp và Phát triển nông thôn TP Cần Thơ"),
        ("Bộ Văn hóa, Thể thao và Du lịch tổ chức.", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Bộ Lao động - Thương binh và Xã hội đón đoàn.", "Bộ Lao động - Thương binh và Xã hội"),
        ("Ban Tuyên giáo Tỉnh ủy Nghệ An tặng quà.", "Ban Tuyên giáo Tỉnh ủy Nghệ An"),
        ("Hội đồng nhân dân (HĐND) thành phố Huế họp.", "Hội đồng nhân dân (HĐND) thành phố Huế"),
        ("HĐND hai thành phố trao đổi.", "HĐND hai thành phố"),
        ("UBND tỉnh phát động phong trào.", "UBND tỉnh"),
        ("Sở Ngoại vụ và Sở Du lịch dự.", "Sở Ngoại vụ"),
        ("Bảo tàng Lịch sử Krakow trao hiện vật.", "Bảo tàng Lịch sử Krakow"),
        ("Hội Hữu nghị Việt Nam - Hàn Quốc dự.", "Hội Hữu nghị Việt Nam - Hàn Quốc"),
        ("Quốc hội thông tin cho báo chí.", "Quốc hội"),
        ("Đảng Nhân dân Cách mạng Lào gửi điện.", "Đảng Nhân dân Cách mạng Lào"),
    ],
)
def test_vietnamese(text: str, name: str) -> None:
    assert read(text, "vi", name[:4]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("le Comité populaire de Hanoï a invité", "Comité populaire de Hanoï"),
        ("la Commission de la propagande et de l'éducation du Comité du Parti de Hué",
         "Commission de la propagande et de l'éducation du Comité du Parti de Hué"),
        ("le Conseil populaire de la capitale lao et", "Conseil populaire de la capitale lao"),
        ("l'Assemblée nationale Jean Dupont", "Assemblée nationale"),
        ("l'Université Gaston-Berger et", "Université Gaston-Berger"),
        ("la Chambre de commerce et d'industrie de Nantes soutient", "Chambre de commerce et d'industrie de Nantes"),
        ("le ministère des Affaires étrangères", "ministère des Affaires étrangères"),
    ],
)  # fmt: skip
def test_french(text: str, name: str) -> None:
    assert read(text, "fr", name[:5]) == name


@pytest.mark.parametrize(("text", "at"), [("cán bộ Viêng Chăn", "bộ"), ("trụ sở UBND tỉnh", "sở"), ("các sở, ngành", "sở")])
def test_lower_case_words_of_vietnamese_are_no_bodies(text: str, at: str) -> None:
    assert read(text, "vi", at) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le ministère de la Culture, des Sports et du Tourisme a signé", "ministère de la Culture, des Sports et du Tourisme"),
        ("la Chambre de commerce, d'industrie et des métiers a signé", "Chambre de commerce, d'industrie et des métiers"),
        ("le ministère de l'Aménagement du territoire, de l'Urbanisme et de l'Habitat", "ministère de l'Aménagement du territoire, de l'Urbanisme et de l'Habitat"),
        ("la doyenne de la faculté des sciences de l'université Léonie-Morel a signé", "faculté des sciences de l'université Léonie-Morel"),
    ],
)  # fmt: skip
def test_french_lists_of_fields_and_small_heads(text: str, expected: str) -> None:
    assert expected in [b.name for b in bodies(text, "fr")]
