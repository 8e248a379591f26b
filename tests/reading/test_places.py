"""Places: the gazetteer, what stands as a place, homonyms, level words."""

from __future__ import annotations

from pathlib import Path

import pytest

import legation.lang
from legation.lang import LANGUAGES, rows
from legation.model import Page
from legation.reading.places import Place, find_places
from legation.reading.sheet import Sheet


def found(text: str, language: str) -> list[Place]:
    return list(find_places(Sheet(Page(name="x", text=text, language=language))))


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(p.name, p.country) for p in found(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Đoàn thăm Hà Nội và Huế.", "vi", [("Hanoi", "VN"), ("Hue", "VN")]),
        ("Tỉnh Thanh Hoá và tỉnh Hủa Phăn ký kết.", "vi", [("Thanh Hoa", "VN"), ("Houaphanh", "LA")]),
        ("The Lao guests left Phnom Penh.", "en", [("Laos", "LA"), ("Phnom Penh", "KH")]),
        ("They met at Louangphabang.", "en", [("Luang Prabang", "LA")]),
        ("La partie vietnamienne a visité Pékin.", "fr", [("Vietnam", "VN"), ("Beijing", "CN")]),
        ("ຄະນະໄດ້ໄປຮ່າໂນ້ຍ ແລະ ແຂວງຊຽງຂວາງ.", "lo", [("Hanoi", "VN"), ("Xieng Khouang", "LA")]),
    ],
)
def test_names_in_each_language(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ông Nguyễn Quang Vinh phát biểu.", "vi"),
        ("Ông Vinh phát biểu.", "vi"),
        ("Bà Phùng Thị Hồng Hà phát biểu.", "vi"),
        ("It was a nice reading of the split.", "en"),
        ("Reading the letter took an hour.", "en"),
        ("Il est de plus en plus orange.", "fr"),
    ],
)
def test_words_and_pieces_of_names_are_no_places(text: str, language: str) -> None:
    assert names(text, language) == []


def test_a_body_before_the_name_keeps_it() -> None:
    assert names("Bí thư Thành ủy Hà Nội Trần Văn Mẫu phát biểu.", "vi") == [("Hanoi", "VN")]


def test_span_leaves_the_level_word_out_and_takes_its_level() -> None:
    text = "Guests from Niigata Prefecture left the city of Nagaoka, Japan."
    places = found(text, "en")
    assert [(text[p.start : p.end], p.level) for p in places] == [
        ("Niigata", "province"),
        ("Nagaoka", "city"),
        ("Japan", "country"),
    ]


def test_homonyms_follow_the_other_places_of_the_page() -> None:
    assert names("They met in Córdoba.", "en") == [("Córdoba", "AR")]
    assert ("Córdoba", "ES") in [(n, c) for n, c in names("Spain sent guests from Madrid to Córdoba.", "en")]


def test_unlisted_place_beside_a_level_word() -> None:
    assert ("Marelika", "KE") in names("The governor of Marelika County, Kenya, spoke.", "en")
    assert ("Marelika", "") in names("Marelika County of Kenya greeted guests from Japan.", "en")
    assert ("Marel", "SN") in names("Le préfet de la province de Marel, au Sénégal, a parlé.", "fr")


def test_the_head_of_a_province_is_no_province() -> None:
    assert names("Chủ tịch tỉnh Trần Minh Mẫu phát biểu.", "vi") == []


def test_money_is_no_place() -> None:
    assert names("They gave 3 million US dollars to Laos.", "en") == [("Laos", "LA")]
    assert names("Trị giá 3 triệu đô la Mỹ.", "vi") == []


def test_adjectives_are_marked() -> None:
    assert [p.adjective for p in found("Vietnamese guests came to Laos.", "en")] == [True, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_whole_and_tables_small(language: str) -> None:
    named = [r for r in rows(language, "places") if r.meaning not in ("level", "word", "small-word", "language", "none")]
    assert {r.get("level") for r in named} <= {"country", "province", "city", "district"}
    assert all(len(r.get("country")) == 2 and r.get("country").isupper() for r in named)
    assert all(r.source or r.example for r in named)
    table = Path(legation.lang.__file__).parent / language / "places.generated.json"
    assert table.stat().st_size < 2_100_000


def test_every_country_has_a_name_in_every_language() -> None:
    countries = [[r for r in rows(lang, "places") if r.get("level") == "country" and r.meaning != "level"] for lang in LANGUAGES]
    known = [{r.get("country") for r in found} for found in countries]
    assert len(known[0]) > 190
    assert all(k == known[0] for k in known)


def test_a_language_is_no_place() -> None:
    assert names("Họ mở lớp tiếng Nhật ở đó.", "vi") == []
    assert names("They learn the Lao language there.", "en") == []
    assert names("Ils apprennent la langue chinoise.", "fr") == []
    assert names("ເຂົາຮຽນ ພາສາອັງກິດ.", "lo") == []


def test_the_second_half_of_a_double_name_is_no_place() -> None:
    assert names("The group met Rosa Marel-Parma yesterday.", "en") == []


def test_a_small_town_needs_a_word_before_it() -> None:
    assert [n for n, _ in names("They met in Legnano on Monday.", "en")] == ["Legnano"]
    assert names("They met Legnano Marel on Monday.", "en") == []


def test_an_unlisted_place_is_known_again_without_its_word_of_level() -> None:
    page = Page(name="x", text="The delegation left Zurbanga. The City of Zurbanga thanked them.", language="en")
    found = [p for p in find_places(Sheet(page)) if p.name == "Zurbanga"]
    assert [page.text[p.start : p.end] for p in found] == ["Zurbanga", "Zurbanga"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bà mẹ Việt Nam Anh hùng đến dự lễ.", "vi"),  # hero, not England
        ("Hội Mỹ thuật mở cửa hôm nay.", "vi"),  # fine arts, not America
        ("Bà Châu Thị Mỹ đến dự lễ.", "vi"),  # a given name
        ("Le Canton a voté hier.", "fr"),  # a Swiss canton
    ],
)
def test_pieces_of_names_and_common_nouns_are_no_places(text: str, language: str) -> None:
    assert {c for _, c in names(text, language)} <= {"VN"}


def test_tiny_towns_count_only_where_their_country_is_named() -> None:
    tiny = next(r for r in rows("en", "places") if r.get("tiny") == "True" and r.get("country") == "NZ" and r.form.isalpha())
    assert names(f"Guests came from {tiny.form}.", "en") == []
    assert (tiny.meaning, "NZ") in names(f"Guests came from {tiny.form} in New Zealand.", "en")


def test_a_capital_is_not_left_for_a_small_town_of_its_name() -> None:
    assert ("Paris", "FR") in names("Talks in Paris about the United States went on.", "en")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Đoàn đại biểu Mát-xcơ-va và Bu-đa-pét đã tới thăm.", "vi", {"RU", "HU"}),
        ("Chủ tịch huyện Nọong Hét gặp Chủ tịch huyện Kỳ Sơn.", "vi", {"LA", "VN"}),
        ("Une délégation d'Ispahan et de Salzbourg est venue.", "fr", {"IR", "AT"}),
        ("A delegation from Melaka met that of Yellowknife.", "en", {"MY", "CA"}),
        ("ຄະນະຜູ້ແທນ ຮົງກາຣີ ແລະ ແດນມາກ ໄດ້ມາຢ້ຽມຢາມ.", "lo", {"HU", "DK"}),
    ],
)
def test_names_that_papers_have_of_their_own(text: str, language: str, expected: set[str]) -> None:
    assert expected <= {c for _, c in names(text, language)}
