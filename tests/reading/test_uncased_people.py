"""People on Lao pages: honorifics, offices before names, short second mentions, names that stand alone."""

from __future__ import annotations

from legation.model import Person
from legation.reading.places import find_places
from legation.reading.uncased import find_uncased_people
from tests.reading.uncased_sheets import sheet_of


def people(text: str) -> tuple[Person, ...]:
    sheet = sheet_of(text)
    return find_uncased_people(sheet, find_places(sheet), ())


def test_a_name_and_its_offices() -> None:
    (person,) = people("ສະຫາຍ ບຸນຄົງ ໄຊສະໝອນ ກຳມະການສູນກາງພັກ, ເຈົ້າແຂວງສາລະວັນ ໄດ້ພົບປະ.")
    assert person.name == "ບຸນຄົງ ໄຊສະໝອນ"
    assert [(p.title, p.organisation) for p in person.posts] == [("ກຳມະການ", "ສູນກາງພັກ"), ("ເຈົ້າແຂວງ", "ສາລະວັນ")]


def test_short_and_differently_spelt_mentions_are_one_person() -> None:
    (person,) = people("ທ່ານ ເຂັມທອງ ແພງສະຫວັດ ໄດ້ກ່າວ. ທ່ານ ເຂັມທອງ ໄດ້ສະເໜີ. ທ່ານເຂັ້ມທອງແພງສະຫວັດກໍໄດ້ຕອບ.")
    assert [q.text for q in person.mentions] == ["ເຂັມທອງ ແພງສະຫວັດ", "ເຂັມທອງ", "ເຂັ້ມທອງແພງສະຫວັດ"]


def test_an_office_alone_may_introduce_a_name() -> None:
    found = people("ເລຂາທິການໃຫຍ່ພັກກອມມູນິດຫວຽດນາມ ຟ້າມກວາງລອງ ໄດ້ຕ້ອນຮັບ ເຈົ້າແຂວງສາລະວັນ ບຸນຄົງ ໄຊສະໝອນ ໃນມື້ນີ້.")
    assert [p.name for p in found] == ["ຟ້າມກວາງລອງ", "ບຸນຄົງ ໄຊສະໝອນ"]
    assert found[1].posts[0].organisation == "ສາລະວັນ"


def test_an_office_and_a_part_of_a_known_name() -> None:
    (person,) = people("ທ່ານ ແທນ ແກ້ວດີ ເຈົ້າແຂວງສາລະວັນ ໄດ້ກ່າວ. ເຈົ້າແຂວງ ແກ້ວດີ ສະເໜີໃຫ້ສືບຕໍ່.")
    assert [q.text for q in person.mentions] == ["ແທນ ແກ້ວດີ", "ແກ້ວດີ"]


def test_an_office_before_an_honorific() -> None:
    (person,) = people("ຮອງປະທານປະເທດ ນາງ ຄຳແພງ ສີສະຫວາດ ໄດ້ຕ້ອນຮັບ.")
    assert [p.title for p in person.posts] == ["ຮອງປະທານປະເທດ"]


def test_a_headline_repeats_a_name_without_honorific() -> None:
    (person,) = people("ບຸນຄົງ ໄຊສະໝອນ ຢ້ຽມຢາມຫວຽດນາມ\nທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ເດີນທາງ.")
    assert len(person.mentions) == 2
    (person,) = people("ບຸນຄົງໄຊສະໝອນຢ້ຽມຢາມຫວຽດນາມ\nທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ເດີນທາງ.")
    assert {q.text for q in person.mentions} == {"ບຸນຄົງໄຊສະໝອນ", "ບຸນຄົງ ໄຊສະໝອນ"}


def test_a_verb_that_nobody_listed_is_cut_off_by_the_other_mention() -> None:
    (person,) = people("ທ່ານ ແທນ ແກ້ວດີ ຊົມຊື່ນ ກັບຜົນງານ. ທ່ານ ແທນ ແກ້ວດີ, ຫົວໜ້າພະແນກການເງິນ, ໄດ້ກ່າວ.")
    assert {q.text for q in person.mentions} == {"ແທນ ແກ້ວດີ"}


def test_a_short_mention_does_not_run_on_into_a_verb() -> None:
    (person,) = people("ທ່ານ ແທນ ແກ້ວດີ, ຫົວໜ້າພະແນກການເງິນ, ໄດ້ກ່າວ. ທ່ານ ແທນ ຊົມຊື່ນວ່າຫຼາຍ ກັບຜົນງານ.")
    assert [q.text for q in person.mentions] == ["ແທນ ແກ້ວດີ", "ແທນ"]


def test_counts_pronouns_and_greetings_name_nobody() -> None:
    assert people("ສະມາຊິກພັກ 86 ສະຫາຍ, ຍິງ 31 ສະຫາຍ. ທ່ານຫວັງວ່າ ຈະສຳເລັດ. ສະບາຍດີທ່ານຜູ້ຟັງທີ່ເຄົາລົບ.") == ()
    assert people("ນາງແບບ ແລະ ນາຍຈ້າງ ໄດ້ມາ. ທ່ານສາມາດອ່ານໄດ້. ສະຫາຍທັງຫຼາຍ.") == ()
    assert people("ພາກພື້ນຂອງທ່ານ ຈະສະໜອງທຶນ. ທັງສອງທ່ານໄດ້ລົງນາມ.") == ()


def test_former_offices_and_heads_of_delegations_are_no_posts() -> None:
    (person,) = people("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ອະດີດເຈົ້າແຂວງສາລະວັນ ເປັນຫົວໜ້າ.")
    assert person.posts == ()


def test_writers_and_readers_of_the_report_are_nobody() -> None:
    assert people("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ກ່າວ.\n(ຂ່າວ: ທ. ສີບຸນ)")[1:] == ()
    assert people("ຂ່າວນີ້ ອ່ານໂດຍ ນາງ ມະນີຈັນ.") == ()


def test_a_bare_head_behind_an_office_is_the_body_named_before() -> None:
    (person,) = people("ສະມາຄົມມິດຕະພາບລາວ-ຈີນ ໄດ້ຈັດພິທີ. ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ປະທານສະມາຄົມ, ໄດ້ກ່າວ.")
    assert [(p.title, p.organisation) for p in person.posts] == [("ປະທານ", "ສະມາຄົມມິດຕະພາບລາວ-ຈີນ")]


def test_a_committee_behind_a_name_is_an_office_too() -> None:
    (person,) = people("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ຄະນະພັກແຂວງ ຮອງເຈົ້າແຂວງຫຼວງພະບາງ ໄດ້ຕ້ອນຮັບ.")
    assert [(p.title, p.organisation) for p in person.posts] == [("ຄະນະພັກ", "ແຂວງຫຼວງພະບາງ"), ("ຮອງເຈົ້າແຂວງ", "ຫຼວງພະບາງ")]


def test_a_rector_is_of_the_university_named_last() -> None:
    text = "ມະຫາວິທະຍາໄລຈຳປາສັກ ໄດ້ຈັດພິທີ. ລົງນາມໂດຍ ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ຮອງອະທິການບໍດີ."
    assert [p.organisation for p in people(text)[0].posts] == ["ມະຫາວິທະຍາໄລຈຳປາສັກ"]


def test_the_last_part_of_a_name_may_be_a_common_word() -> None:
    found = people("ທ່ານ ເຈິ່ນ ແທັງ ເຊີນ ກົງສຸນໃຫຍ່ ສສ ຫວຽດນາມ. ທ່ານ ອາລຸນໄຊ ສູນນະລາດ ເລຂາຄະນະພັກແຂວງຈຳປາສັກ.")
    assert [p.name for p in found] == ["ເຈິ່ນ ແທັງ ເຊີນ", "ອາລຸນໄຊ ສູນນະລາດ"]


def test_a_short_form_of_a_short_form_stands_for_itself() -> None:
    found = people("ທ່ານສົມຈິ\nນາຍົກລັດຖະມົນຕີ ndທ່ານ ສົມຈິອ")
    assert all(person.mentions for person in found)


def test_a_name_may_begin_like_a_body() -> None:
    found = people("ເຂົ້າຮ່ວມມີ ທ່ານ ນາງ ສູນທອນ ໄຊຍະຈັກ ປະທານຄະນະພັກ, ທ່ານ ບາດບາຢາ ອາມາກາ ປະທານລັດຖະສະພາມົງໂກລີ.")
    assert [(p.name, [(q.title, q.organisation) for q in p.posts]) for p in found] == [
        ("ສູນທອນ ໄຊຍະຈັກ", [("ປະທານ", "ຄະນະພັກ")]),
        ("ບາດບາຢາ ອາມາກາ", [("ປະທານ", "ລັດຖະສະພາມົງໂກລີ")]),
    ]
