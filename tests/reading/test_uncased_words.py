"""The index of known words of a page without capitals."""

from __future__ import annotations

from tests.reading.uncased_sheets import words_of


def test_offsets_lead_back_to_the_page() -> None:
    words = words_of("ທ່ານ ບຸນ\u200bຄົງ")
    start = words.text.index("ບຸນ")
    assert words.printed(start, len(words.text)) == "ບຸນ\u200bຄົງ"


def test_a_whole_name_is_preferred_to_a_head_of_the_same_length() -> None:
    words = words_of("ອົງການກວດກາແຫ່ງລັດ")
    word = words.longest("bodies", 0, "whole", "head")
    assert word is not None
    assert word.role == "whole"


def test_breaks_at_the_first_word_that_no_name_holds() -> None:
    words = words_of("ບຸນຄົງໄດ້ກ່າວ")
    assert words.text[: words.breaks(0, len(words.text))] == "ບຸນຄົງ"


def test_unspaced_pages_are_known_as_such() -> None:
    assert words_of("ທ່ານ ບຸນຄົງ ໄດ້ກ່າວ").spaced
    assert not words_of("ທ່ານບຸນຄົງໄດ້ກ່າວຕ້ອນຮັບຄະນະຜູ້ແທນທີ່ມາຢ້ຽມຢາມນະຄອນຫຼວງ").spaced
