"""Bodies of a page: found, told from what is none, clustered."""

from __future__ import annotations

import pytest

from tests.reading.cased import bodies


def surfaces(text: str, language: str) -> list[set[str]]:
    return [{q.text for q in b.mentions} for b in bodies(text, language)]


def test_spellings_and_abbreviations_of_one_body_are_one_entry() -> None:
    text = (
        "The Lao People's Revolutionary Party (LPRP) Central Committee met. The LPRP Central Committee thanked them. "
        "The Labour Organisation Commission of Hue and the Labour Organization Commission of Hue are one."
    )
    found = surfaces(text, "en")
    assert {"Lao People's Revolutionary Party (LPRP) Central Committee", "LPRP Central Committee"} in found
    assert {"Labour Organisation Commission of Hue", "Labour Organization Commission of Hue"} in found


def test_bodies_of_two_places_stay_two() -> None:
    assert len(bodies("Sở Tư pháp Hà Nội tiếp Sở Tư pháp Viêng Chăn.", "vi")) == 2


def test_a_bare_head_is_a_short_mention_or_nothing() -> None:
    assert surfaces("The Niigata Research Institute opened. The Institute thanked them.", "en") == [
        {"Niigata Research Institute", "Institute"}
    ]
    assert surfaces("The Institute thanked them.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ảnh: Công an Nhân dân", "vi"),
        ("The Party needs to renovate.", "en"),
        ("It was decided at the National Party Congress.", "en"),
        ("Các sở, ngành hai bên trao đổi.", "vi"),
        ("Hanoi and Vientiane signed.", "en"),
        ("The two councils agreed.", "en"),
    ],
)
def test_what_is_no_body(text: str, language: str) -> None:
    assert bodies(text, language) == ()


def test_countries_come_from_places_and_joint_names_have_none() -> None:
    found = {b.name: b.country for b in bodies("The Hanoi People's Committee and two People's Councils met JICA.", "en")}
    assert found == {"Hanoi People's Committee": "VN", "two People's Councils": None, "JICA": "JP"}


def test_the_place_said_once_completes_the_body_before() -> None:
    text = "Bí thư Thành ủy, Chủ tịch HĐND Thủ đô Viêng Chăn phát biểu. Thành ủy Viêng Chăn tặng quà. Thành ủy Hà Nội cảm ơn."
    assert {"Thành ủy", "Thành ủy Viêng Chăn"} in surfaces(text, "vi")


def test_lao_pages_are_read_by_the_finder_for_their_script() -> None:
    assert all(b.mentions for b in bodies("ທ່ານ ສົມຈິດ ເລຂາຄະນະພັກນະຄອນຫຼວງວຽງຈັນ ໄດ້ກ່າວ.", "lo"))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("vi", "Tổ chức Mer et Lagune trao quà.", "Tổ chức Mer et Lagune"),
        ("fr", "Le maire a reçu la communauté urbaine de Brest.", "communauté urbaine de Brest"),
        ("en", "He leads the Institute for Forestry, Soil and Water.", "Institute for Forestry, Soil and Water"),
        ("en", "The Peru–Bolivia Friendship Association met.", "Peru–Bolivia Friendship Association"),
    ],
)
def test_foreign_and_joined_words_belong_to_a_name(language: str, text: str, name: str) -> None:
    assert [b.name for b in bodies(text, language)] == [name]


def test_a_house_and_a_headline_in_capitals_name_no_body() -> None:
    assert bodies("They met at the City Hall on Monday.", "en") == ()
    assert bodies("MINISTRY AND XUNTA OPEN FISHING SCHOOL TODAY", "en") == ()
    assert bodies("As soon as planes fly, I trust in Hanoi.", "en") == ()


def test_the_outlet_in_brackets_is_no_body() -> None:
    assert [b.name for b in bodies("Vientiane (Lao News Agency) The Lao Veterans' Federation met.", "en")] == [
        "Lao Veterans' Federation"
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("la directrice du Musée national d'art moderne de Kyoto", "fr", "Musée national d'art moderne de Kyoto"),
        ("auprès de l'Office des Nations unies", "fr", "Office des Nations unies"),
        ("l'Institut de recherche sur le riz du delta du Mékong a signé", "fr", "Institut de recherche sur le riz du delta du Mékong"),
        ("Giám đốc Ban Quản lý dự án các công trình Nông nghiệp và PTNT", "vi", "Ban Quản lý dự án các công trình Nông nghiệp và PTNT"),
        ("Trưởng đoàn đại biểu Quốc hội tỉnh phát biểu", "vi", "đoàn đại biểu Quốc hội tỉnh"),
    ],
)  # fmt: skip
def test_names_that_go_on_in_small_words(text: str, language: str, expected: str) -> None:
    assert [b.name for b in bodies(text, language)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le secrétaire général de la mairie de Parakou, Saka Guéra, a parlé", ["mairie de Parakou"]),
        ("ils ont été reçus à la mairie de Parakou", []),
        ("les élèves du lycée Aristide-Orvenne ont chanté", ["lycée Aristide-Orvenne"]),
    ],
)
def test_small_heads_with_a_name_of_their_own(text: str, expected: list[str]) -> None:
    assert [b.name for b in bodies(text, "fr")] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Phó Tư lệnh Quân khu 4 Quân đội Thái Lan phát biểu", "vi", "Quân khu 4 Quân đội Thái Lan"),
        ("Vườn quốc gia Bạch Mã ký kết hôm qua", "vi", "Vườn quốc gia Bạch Mã"),
        ("The trainers come from Police Scotland.", "en", "Police Scotland"),
        ("la Chambre des pêches maritimes de l'Atlantique Centre a signé", "fr", "Chambre des pêches maritimes de l'Atlantique Centre"),
    ],
)  # fmt: skip
def test_numbers_parks_and_seats_belong_to_names(text: str, language: str, expected: str) -> None:
    assert [b.name for b in bodies(text, language)] == [expected]
