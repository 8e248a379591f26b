from __future__ import annotations

import pytest

from legation.resolve.systems import CALLED, System, left_without_marks, name_of, without_tones


@pytest.mark.parametrize(
    ("name", "country", "system"),
    [
        ("Nguyễn Văn An", None, "vietnamese"),
        ("Nguyen Van An", None, "vietnamese"),
        ("Hải Vân Trần", None, "vietnamese"),
        ("Nguyễn Văn An", "FR", "transcribed"),
        ("Vân", "VN", "vietnamese"),
        ("Khamsone Vilaysack", None, "lao"),
        ("Khamsone Vilaysack", "FR", "other"),
        ("Khăm-xỏn Vi-lay-xắc", None, "transcribed"),
        ("Khăm Xỏn Vi Lay Xắc", None, "transcribed"),
        ("Xi-lan Vi-lay", None, "transcribed"),
        ("ຄຳສອນ ວິໄລສັກ", None, "lao-script"),
        ("ຫງວຽນ ວັນ ຮຽນ", None, "vietnamese-in-lao"),
        ("Zhang Yiming", None, "chinese"),
        ("Choi Seo Yeon", None, "korean"),
        ("Jean-Pierre Dupont", None, "other"),
    ],
)
def test_whose_naming_system_a_name_follows(name: str, country: str | None, system: System) -> None:
    assert name_of(name, country).system == system
    assert CALLED[system]


def test_a_name_taken_apart() -> None:
    found = name_of("Khăm-xỏn Vi-lay-xắc")
    assert found.words == ("kham", "xon", "vi", "lay", "xac")
    assert found.groups == ("khamxon", "vilayxac")
    assert found.letters == "khamxonvilayxac"
    assert found.marked
    assert found.spelled == "vietnamese"


def test_in_a_vietnamese_name_french_letters_are_marks_too() -> None:
    assert name_of("Ngô Long").marked
    assert not name_of("Ngo Long").marked
    assert not name_of("René Martin").marked


def test_words_that_must_have_lost_their_marks() -> None:
    assert left_without_marks("nguyen")
    assert left_without_marks("tien")
    assert not left_without_marks("phong")
    assert without_tones(("hô", "chi"))
    assert not without_tones(("hồ", "chi"))
