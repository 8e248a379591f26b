from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang.sound import is_marked, skeletons, spelling_of, spoken, whole


@pytest.mark.parametrize(
    ("latin", "press", "lao"),
    [
        ("Bounthavy Xayasane", "Bun-tha-vi Xay-nha-xản", "ບຸນທະວີ ໄຊຍະສານ"),
        ("Khamsone Vilaysack", "Khăm-xỏn Vi-lay-xắc", "ຄຳສອນ ວິໄລສັກ"),
        ("Phouvong Luangphet", "Phu-vông Luông-phết", "ພູວົງ ຫຼວງເພັດ"),
        ("Chanthone Douangdy", "Chăn-thon Đuông-đi", "ຈັນທອນ ດວງດີ"),
        ("Somchay Ounkham", "Xổm-chay Un-khăm", "ສົມຈາຍ ອຸ່ນຄຳ"),
        ("Anongsith Voravong", "A-nông-xít Vo-la-vông", "ອະນົງສິດ ວໍລະວົງ"),
    ],
)
def test_one_name_in_three_writings_sounds_alike(latin: str, press: str, lao: str) -> None:
    assert skeletons(latin) == skeletons(press) == skeletons(lao)
    # Where u is printed for ຸ and ou alike, the romanised vowel is one that may be either.
    assert [len(word[0]) for word in spoken(latin)] == [len(word[0]) for word in spoken(lao)]
    assert whole(press, "vietnamese") == whole(lao)


def test_vietnamese_letters_have_their_own_values_beside_lao_script() -> None:
    assert {"yŋ", "tŋ"} <= set(skeletons("Dung", vietnamese=True))
    assert skeletons("Dũng", vietnamese=True) == ("yŋ",)
    assert "tŋ" in skeletons("Đinh", vietnamese=True)


@pytest.mark.parametrize(
    ("name", "vietnamese", "spelled"),
    [
        ("Khăm-xỏn", False, "vietnamese"),
        ("Khamsone", False, "roman"),
        ("Tran Van Dung", True, "bare"),
        ("René", False, "roman"),
        ("Trần", True, "vietnamese"),
    ],
)
def test_which_values_letters_have(name: str, vietnamese: bool, spelled: str) -> None:
    assert spelling_of(name, vietnamese=vietnamese) == spelled


def test_marks_that_only_vietnamese_has() -> None:
    assert is_marked("Đạt")
    assert is_marked("Sơn")
    assert not is_marked("François Lê")
    assert not is_marked("ສົມໄຊ")


@settings(max_examples=60)
@given(st.text(alphabet="aeiouyhnkgptcsxmdrlvwbf -ăâêôơưđếộ.ກຂຄງຈສຍດຕທນບພມລວຫອະາິເໄົຳ່", max_size=24), st.booleans())
def test_anything_can_be_sounded(name: str, vietnamese: bool) -> None:
    for found in (skeletons(name, vietnamese=vietnamese), whole(name, spelling_of(name, vietnamese=vietnamese))):
        assert 1 <= len(found) <= 16
        assert all(set(way) <= set("kKGcsydtTnbpPfmlvhIUaeiouwAOENMDXQqzrVŋ") for way in found)
