"""Names on Lao pages end where a known word begins."""

from __future__ import annotations

import pytest

from legation.reading.uncased_names import is_syllable, name_at, name_key
from tests.reading.uncased_sheets import words_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ບຸນຄົງ ໄຊສະໝອນ ໄດ້ກ່າວ", "ບຸນຄົງ ໄຊສະໝອນ"),
        ("ບຸນຄົງໄຊສະໝອນໄດ້ກ່າວຕ້ອນຮັບຄະນະ", "ບຸນຄົງໄຊສະໝອນ"),
        ("ຫງວຽນ ວັນ ຊວນ ເລຂາຄະນະພັກ", "ຫງວຽນ ວັນ ຊວນ"),
        ("ຫວູດິງຊວນຢືນຢັນວ່າ ຈະຊ່ວຍ", "ຫວູດິງຊວນ"),
        ("ຈະເລີນ ພົມມາ ໄດ້ກ່າວ", "ຈະເລີນ ພົມມາ"),
        ("ບຸນມີ ຈັນທະລາ, ຫົວໜ້າພະແນກ", "ບຸນມີ ຈັນທະລາ"),
        ("ຫວັງ ເວີນຫາວ ໄດ້ກ່າວ", "ຫວັງ ເວີນຫາວ"),  # the word for hoping is a Chinese family name
        ("ວັດທະນາ ກອງສີ ໄດ້ກ່າວ", "ວັດທະນາ ກອງສີ"),  # begins like "temple" and "brigade"
        ("ໂຈເຊ ມານູແອລ ໂກເມສ໌ ຫົວໜ້າອົງການ", "ໂຈເຊ ມານູແອລ ໂກເມສ໌"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    words = words_of(text)
    found = name_at(words, 0)
    assert found is not None
    assert words.printed(found.start, found.end) == name


@pytest.mark.parametrize("text", ["ຫວັງວ່າ ສອງຝ່າຍ", "ຫວັງ ຈະໄດ້ຮັບ", "ໄດ້ສະເໜີ", "ຈະສະໜອງທຶນ", "ຜູ້ຟັງທີ່ເຄົາລົບ", "ຍັງໄດ້ກ່າວ", "2024"])
def test_what_begins_no_name(text: str) -> None:
    assert name_at(words_of(text), 0) is None


def test_a_family_name_tells_its_nation() -> None:
    found = name_at(words_of("ຟ້າມ ກວາງ ລອງ ໄດ້ຕອບ"), 0)
    assert found is not None
    assert found.system == "vi"


def test_syllables() -> None:
    assert all(is_syllable(s, 0, len(s)) for s in ("ຫງວຽນ", "ຕຽນ", "ໂຄຍ", "ແທັງ", "ເຫວ້", "ຢຸງ"))
    assert not any(is_syllable(s, 0, len(s)) for s in ("ບຸນລ້ຽງ", "ແສງສຸວັນ", "ອານຸພາບ"))


def test_keys_leave_out_blanks_and_tones() -> None:
    a, b = words_of("ບຸນລ້ຽງ ແສງສຸວັນ"), words_of("ບຸນ\u200bລຽງແສງ\u200bສຸວັນ")
    assert name_key(a, 0, len(a.text)) == name_key(b, 0, len(b.text))
