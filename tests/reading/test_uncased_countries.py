"""Countries of people on Lao pages: what is printed first, guesses from the name last."""

from __future__ import annotations

import pytest

from legation.reading.places import find_places
from legation.reading.uncased import find_uncased_people
from tests.reading.uncased_sheets import sheet_of


def countries(text: str) -> list[str | None]:
    sheet = sheet_of(text)
    return [p.country for p in find_uncased_people(sheet, find_places(sheet), ())]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("ທ່ານ ຮານສ໌ ເມເຢີ ເອກອັກຄະລັດຖະທູດ ເຢຍລະມັນ ປະຈຳລາວ ໄດ້ກ່າວ", "DE"),
        ("ທ່ານ ເລ ວັນ ຊວນ ໄດ້ກ່າວ", "VN"),
        ("ທ່ານ ນົງນຸດ ປະຈັກສິນ ນາຍອຳເພີຊຽງຄານ ໄດ້ກ່າວ", "TH"),
        ("ຄະນະຜູ້ແທນສະພາເມືອງເຊອູນ ນຳໂດຍ ທ່ານ ປາກ ມິນໂຮ ໄດ້ມາຮອດ", "KR"),
        ("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ໄດ້ຕ້ອນຮັບ ຄະນະຜູ້ແທນກຳປູເຈຍ", "LA"),
        ("ທ່ານ ນາງ ມາຣີ ໂລເປດສ໌ ຜູ້ຕາງໜ້າອົງການສະຫະປະຊາຊາດ ໄດ້ກ່າວ", None),
        ("ຝ່າຍໄທ ມີ:\n- ທ່ານ ສົມພົງ ຈັນດີ;\n", "TH"),
    ],
)
def test_country(text: str, country: str | None) -> None:
    assert countries(text) == [country]


def test_past_leaders_are_only_called_up() -> None:
    sheet = sheet_of("ວາງພວງມາລາຢູ່ອະນຸສາວະລີ ທ່ານ ສຸພານຸວົງ ໃນຕອນເຊົ້າ")
    (person,) = find_uncased_people(sheet, (), ())
    assert person.historical
    assert person.country == "LA"
