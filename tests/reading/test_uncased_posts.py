"""Offices on Lao pages: prefix, head, suffix, then the body or place."""

from __future__ import annotations

import pytest

from legation.reading.uncased_bodies import body_spans
from legation.reading.uncased_posts import chain_at, completed, post_at
from tests.reading.uncased_sheets import words_of


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("ຮອງເລຂາປະຈຳຄະນະພັກນະຄອນເກິ່ນເທີ ໄດ້", "ຮອງເລຂາປະຈຳ", "ຄະນະພັກນະຄອນເກິ່ນເທີ"),
        ("ເອກອັກຄະລັດຖະທູດ ອົດສະຕາລີ ປະຈຳ ສປປ ລາວ", "ເອກອັກຄະລັດຖະທູດ", "ອົດສະຕາລີ"),
        ("ຮອງເຈົ້າແຂວງຄຳມ່ວນ ພ້ອມຄະນະ", "ຮອງເຈົ້າແຂວງ", "ຄຳມ່ວນ"),
        ("ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ", "ຮອງລັດຖະມົນຕີ", "ກະຊວງການຕ່າງປະເທດ"),
        ("ນາຍົກລັດຖະມົນຕີ ໄດ້ກ່າວ", "ນາຍົກລັດຖະມົນຕີ", None),
        ("ປະທານປະເທດ ຝຣັ່ງ ໄດ້ກ່າວ", "ປະທານປະເທດ", "ຝຣັ່ງ"),
        ("ຫົວໜ້າຂະແໜງກະສິກຳ ໄດ້ກ່າວ", "ຫົວໜ້າ", "ຂະແໜງກະສິກຳ"),
        ("ທີ່ປຶກສານາຍົກລັດຖະມົນຕີ ໄດ້ກ່າວ", "ທີ່ປຶກສານາຍົກລັດຖະມົນຕີ", None),
        ("ຮອງເຈົ້າແຂວງຄຳມ່ວນ ຜູ້ຊີ້ນຳວຽກງານເສດຖະກິດ ໄດ້ກ່າວ", "ຮອງເຈົ້າແຂວງ", "ຄຳມ່ວນ"),
        ("ຜູ້ວ່າລາຊະການຈັງຫວັດໜອງຄາຍ", "ຜູ້ວ່າລາຊະການ", "ຈັງຫວັດໜອງຄາຍ"),
    ],
)
def test_title_and_body(text: str, title: str, organisation: str | None) -> None:
    words = words_of(text)
    post = post_at(words, 0, [])
    assert post is not None
    assert words.printed(*post.title) == title
    assert (words.printed(*post.organisation) if post.organisation else None) == organisation


def test_offices_stand_in_a_chain() -> None:
    words = words_of("ກຳມະການສູນກາງພັກ, ເລຂາຄະນະພັກແຂວງ ເຈົ້າແຂວງສາລະວັນ ໄດ້ຕ້ອນຮັບ")
    posts = chain_at(words, 0, [])
    assert [words.printed(*p.title) for p in posts] == ["ກຳມະການ", "ເລຂາ", "ເຈົ້າແຂວງ"]
    assert completed(words, posts[1], posts) == "ຄະນະພັກແຂວງສາລະວັນ"


def test_a_place_left_out_of_a_title_is_the_last_of_its_level() -> None:
    text = "ຢູ່ແຂວງອັດຕະປື ທ່ານ ແທນ ແກ້ວດີ ຮອງເຈົ້າແຂວງ ໄດ້ຕ້ອນຮັບ"
    words = words_of(text)
    post = post_at(words, text.index("ຮອງ"), [])
    assert post is not None
    assert completed(words, post, [post]) == "ອັດຕະປື"


def test_an_office_before_the_next_honorific_is_the_next_persons() -> None:
    words = words_of("ເຈົ້າແຂວງສາລະວັນ ແລະ ລັດຖະມົນຕີກະຊວງການເງິນ ທ່ານ ບຸນມີ")
    assert len(chain_at(words, 0, [])) == 1


def test_the_said_body_is_the_one_named_before() -> None:
    text = "ຄະນະກວດກາສູນກາງພັກ ນຳໂດຍ ທ່ານ ບຸນມີ ຫົວໜ້າຄະນະດັ່ງກ່າວ ໄດ້"
    words = words_of(text)
    post = post_at(words, text.index("ຫົວໜ້າ"), body_spans(words))
    assert post is not None
    assert post.organisation is not None
    assert words.printed(*post.organisation) == "ຄະນະກວດກາສູນກາງພັກ"
    assert words.printed(post.start, post.end) == "ຫົວໜ້າຄະນະດັ່ງກ່າວ"


def test_former_offices_are_marked() -> None:
    post = post_at(words_of("ອະດີດປະທານສະພາແຫ່ງຊາດ"), 0, [])
    assert post is not None
    assert post.former


@pytest.mark.parametrize("text", ["ເປັນຫົວໜ້າ", "ຫົວໜ້າຄະນະຜູ້ແທນ", "ຊາວກະສິກອນ"])
def test_what_is_no_office(text: str) -> None:
    assert post_at(words_of(text), 0, []) is None
