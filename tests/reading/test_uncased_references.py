"""Pronouns and offices on Lao pages lead back to the person who was named."""

from __future__ import annotations

from legation.reading.places import find_places
from legation.reading.uncased import find_uncased_people
from legation.reading.uncased_references import find_uncased_references
from tests.reading.uncased_sheets import sheet_of


def references(text: str) -> list[tuple[str, str, str]]:
    """Words, name of the person meant, and how."""
    sheet = sheet_of(text)
    people = find_uncased_people(sheet, find_places(sheet), ())
    names = {p.id: p.name for p in people}
    return [(text[a:b], names[person], how) for a, b, person, how in find_uncased_references(sheet, people, ())]


def test_an_honorific_before_a_verb_is_a_pronoun() -> None:
    found = references("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ຕ້ອນຮັບ ທ່ານ ແທນ ແກ້ວດີ.\nທ່ານຫວັງວ່າ ສອງຝ່າຍຈະຮ່ວມມືກັນ.")
    assert found == [("ທ່ານ", "ບຸນຄົງ ໄຊສະໝອນ", "pronoun")]


def test_both_are_two() -> None:
    found = references("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ພົບກັບ ທ່ານ ແທນ ແກ້ວດີ.\nທັງສອງທ່ານໄດ້ລົງນາມ.")
    assert {name for _, name, _ in found} == {"ບຸນຄົງ ໄຊສະໝອນ", "ແທນ ແກ້ວດີ"}


def test_a_pronoun_of_women_means_the_woman() -> None:
    found = references("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ພົບກັບ ທ່ານນາງ ມະນີ ແກ້ວດີ.\nທ່ານນາງຍັງໄດ້ສະເໜີໃຫ້ສືບຕໍ່.")
    assert [name for _, name, _ in found] == ["ມະນີ ແກ້ວດີ"]


def test_an_office_stands_for_its_one_holder() -> None:
    found = references("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ເຈົ້າແຂວງສາລະວັນ ໄດ້ຕ້ອນຮັບ.\nເຈົ້າແຂວງສາລະວັນ ໄດ້ກ່າວວ່າ ດີ.")
    assert ("ເຈົ້າແຂວງສາລະວັນ", "ບຸນຄົງ ໄຊສະໝອນ", "post") in found


def test_what_is_the_persons_is_not_the_person() -> None:
    assert references("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ກ່າວ.\nຄະນະຂອງທ່ານ ຈະເດີນທາງ.") == []
