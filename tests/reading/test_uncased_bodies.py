"""Bodies on Lao pages: head, fields and place are read together, whatever the ministry or town."""

from __future__ import annotations

import pytest

from legation.reading.uncased_bodies import body_at, body_spans
from tests.reading.uncased_sheets import words_of


def names(text: str) -> list[str]:
    words = words_of(text)
    return [words.printed(s.start, s.end) for s in body_spans(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ໄດ້ໄປຢາມ ກະຊວງສຶກສາທິການ ແລະ ກິລາ.", ["ກະຊວງສຶກສາທິການ ແລະ ກິລາ"]),
        ("ພະແນກຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວແຂວງເຊກອງ ໄດ້ຈັດງານ", ["ພະແນກຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວແຂວງເຊກອງ"]),
        ("ພະແນກຍຸຕິທຳ ແລະ ອົງການໄອຍະການປະຊາຊົນແຂວງອັດຕະປື", ["ພະແນກຍຸຕິທຳ", "ອົງການໄອຍະການປະຊາຊົນແຂວງອັດຕະປື"]),
        ("ຄະນະໂຄສະນາອົບຮົມຄະນະພັກນະຄອນດ່ານັງ ໄດ້ແລກປ່ຽນ", ["ຄະນະໂຄສະນາອົບຮົມຄະນະພັກນະຄອນດ່ານັງ"]),
        ("ສານປະຊາຊົນສູງສຸດ ແຫ່ງ ສປປ ລາວ", ["ສານປະຊາຊົນສູງສຸດ ແຫ່ງ ສປປ ລາວ"]),
        ("ກົມພາສີ ກະຊວງການເງິນ ໄດ້ລາຍງານ", ["ກົມພາສີ ກະຊວງການເງິນ"]),
        ("ບໍລິສັດ ໄຊຊະນະພັດທະນາ ຈຳກັດ ໄດ້ເຊັນ", ["ບໍລິສັດ ໄຊຊະນະພັດທະນາ ຈຳກັດ"]),
        ("ສະຖານທູດຍີ່ປຸ່ນ ປະຈຳ ສປປ ລາວ ຈັດງານ", ["ສະຖານທູດຍີ່ປຸ່ນ ປະຈຳ ສປປ ລາວ"]),
        ("ລະຫວ່າງສະພາປະຊາຊົນສອງແຂວງ ໃນປີໜ້າ", ["ສະພາປະຊາຊົນສອງແຂວງ"]),
    ],
)
def test_a_name_is_read_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ຄະນະຜູ້ແທນໄດ້ມາຮອດໃນຕອນແລງ",  # a delegation
        "ສະພາບການຂອງພາກພື້ນ",  # "situation" begins like "council"
        "ບັນດາພະແນກ ແລະ ກະຊວງ",  # heads alone
        "ຂ່າວ-ພາບ: ຫ້ອງໂຄສະນາ",  # a credit
        "ການຮ່ວມມືໃນຂະແໜງກະສິກຳ",  # a sector, which is a body only behind an office
        "ບໍລິສັດຫວຽດນາມ ໄດ້ລົງທຶນ",  # none in particular
        "ພົນຕຳຫຼວດໂທ ສົມຊາຍ",  # a rank
        "ສະພາຊຸດໃໝ່",  # "the new council"
        "ສະຫະພັນ ຣັດເຊຍ ໄດ້ຊ່ວຍເຫຼືອ",  # a country
    ],
)
def test_what_names_no_body(text: str) -> None:
    assert names(text) == []


def test_country_comes_from_the_place_or_the_kind() -> None:
    assert [s.country for s in body_spans(words_of("ສະພາແຫ່ງຊາດ ກຳປູເຈຍ ແລະ ແນວໂຮມປະເທດຊາດ"))] == ["KH", "VN"]


def test_a_joint_name_has_no_country() -> None:
    (span,) = body_spans(words_of("ຄະນະໂຄສະນາອົບຮົມຂອງສອງນະຄອນຫຼວງ"))
    assert span.joint
    assert span.country is None


def test_the_committee_of_a_front_is_the_front() -> None:
    front, committee = body_spans(words_of("ແນວໂຮມຮ່າໂນ້ຍ, ຄະນະກຳມະການແນວໂຮມປະເທດຊາດຫວຽດນາມນະຄອນຫຼວງຮ່າໂນ້ຍ"))
    assert front.identity == committee.identity


def test_two_provincial_committees_are_two_bodies() -> None:
    first, second = body_spans(words_of("ຄະນະບໍລິຫານງານພັກແຂວງ ແລະ ຄະນະພັກແຂວງ"))
    assert first.identity != second.identity


def test_no_body_begins_within_a_word() -> None:
    assert body_at(words_of("ຊາວໜຸ່ມ"), 1) is None


def test_an_office_ends_the_name_before_it() -> None:
    assert names("ທ່ານ ບຸນຄົງ ກຳມະການສູນກາງພັກ ລັດຖະມົນຕີກະຊວງການເງິນ") == ["ສູນກາງພັກ", "ກະຊວງການເງິນ"]
