"""Bodies under their names in four languages."""

from __future__ import annotations

from itertools import combinations

import pytest

from legation.resolve.items import BodyItem
from legation.resolve.keys import keys_of_item
from legation.resolve.policy import verdict_of
from legation.resolve.sorts import sort_of
from legation.resolve.weighing import weigh_bodies

SAME = [
    [
        ("Hanoi Party Committee", "en", "VN"),
        ("Party Committee of Hanoi", "en", "VN"),
        ("Thành ủy Hà Nội", "vi", "VN"),
        ("ຄະນະພັກນະຄອນ ຮ່າໂນ້ຍ", "lo", "VN"),
        ("Comité du Parti de Hanoï", "fr", "VN"),
        ("Hanoi municipal Party Committee", "en", "VN"),
    ],
    [
        ("Hanoi People's Committee", "en", "VN"),
        ("UBND thành phố Hà Nội", "vi", "VN"),
        ("Ủy ban nhân dân TP Hà Nội", "vi", "VN"),
        ("Comité populaire de Hanoï", "fr", "VN"),
        ("ຄະນະກຳມະການປະຊາຊົນນະຄອນຮ່າໂນ້ຍ", "lo", "VN"),
    ],
    [
        ("Hanoi People's Council", "en", "VN"),
        ("HĐND thành phố Hà Nội", "vi", "VN"),
        ("Conseil populaire de Hanoï", "fr", "VN"),
        ("ສະພາປະຊາຊົນນະຄອນຮ່າໂນ້ຍ", "lo", "VN"),
    ],
    [
        ("Nghe An Provincial Party Committee", "en", "VN"),
        ("Tỉnh ủy Nghệ An", "vi", "VN"),
        ("Comité provincial du Parti de Nghê An", "fr", "VN"),
    ],
    [
        ("Ministry of Foreign Affairs of Laos", "en", "LA"),
        ("Bộ Ngoại giao Lào", "vi", "LA"),
        ("Lao Ministry of Foreign Affairs", "en", "LA"),
        ("Ministère lao des Affaires étrangères", "fr", "LA"),
        ("ກະຊວງການຕ່າງປະເທດ ສປປ ລາວ", "lo", "LA"),
    ],
    [
        ("Vietnam Fatherland Front", "en", "VN"),
        ("Mặt trận Tổ quốc Việt Nam", "vi", "VN"),
        ("Front de la Patrie du Vietnam", "fr", "VN"),
        ("ແນວໂຮມປະເທດຊາດຫວຽດນາມ", "lo", "VN"),
    ],
    [
        ("Lao Front for National Development", "en", "LA"),
        ("Lao Front for National Construction", "en", "LA"),
        ("Mặt trận Lào xây dựng đất nước", "vi", "LA"),
        ("ແນວລາວສ້າງຊາດ", "lo", "LA"),
        ("Front lao d'édification nationale", "fr", "LA"),
    ],
    [
        ("Hanoi Fatherland Front", "en", "VN"),
        ("Ủy ban MTTQ Việt Nam TP Hà Nội", "vi", "VN"),
        ("Mặt trận Tổ quốc thành phố Hà Nội", "vi", "VN"),
    ],
    [
        ("Vientiane Capital Women's Union", "en", "LA"),
        ("Hội Liên hiệp Phụ nữ Thủ đô Viêng Chăn", "vi", "LA"),
        ("ສະຫະພັນແມ່ຍິງນະຄອນຫຼວງວຽງຈັນ", "lo", "LA"),
        ("Union des femmes de la capitale Vientiane", "fr", "LA"),
    ],
    [
        ("National Assembly of Vietnam", "en", "VN"),
        ("Quốc hội Việt Nam", "vi", "VN"),
        ("Assemblée nationale du Vietnam", "fr", "VN"),
        ("ສະພາແຫ່ງຊາດ ຫວຽດນາມ", "lo", "VN"),
    ],
    [
        ("Lao National Assembly", "en", "LA"),
        ("Quốc hội Lào", "vi", "LA"),
        ("Assemblée nationale lao", "fr", "LA"),
        ("ສະພາແຫ່ງຊາດລາວ", "lo", "LA"),
    ],
    [
        ("Embassy of Vietnam in Laos", "en", "VN"),
        ("Vietnamese Embassy in Laos", "en", "VN"),
        ("Đại sứ quán Việt Nam tại Lào", "vi", "VN"),
        ("Ambassade du Vietnam au Laos", "fr", "VN"),
        ("ສະຖານທູດ ສສ ຫວຽດນາມ ປະຈຳ ສປປ ລາວ", "lo", "VN"),
    ],
    [
        ("Hanoi Department of Foreign Affairs", "en", "VN"),
        ("Sở Ngoại vụ Hà Nội", "vi", "VN"),
        ("Département des Affaires étrangères de Hanoï", "fr", "VN"),
    ],
    [("Hanoi Department of Health", "en", "VN"), ("Sở Y tế Hà Nội", "vi", "VN"), ("Service de la Santé de Hanoï", "fr", "VN")],
    [("Hanoi Police", "en", "VN"), ("Công an thành phố Hà Nội", "vi", "VN"), ("Công an Hà Nội", "vi", "VN")],
    [
        ("Communist Party of Vietnam Central Committee", "en", "VN"),
        ("Central Committee of the Communist Party of Vietnam", "en", "VN"),
        ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "vi", "VN"),
        ("Comité central du Parti communiste du Vietnam", "fr", "VN"),
    ],
    [
        ("Lao People's Revolutionary Party", "en", "LA"),
        ("LPRP", "en", "LA"),
        ("Đảng Nhân dân Cách mạng Lào", "vi", "LA"),
        ("Parti populaire révolutionnaire lao", "fr", "LA"),
        ("ພັກປະຊາຊົນປະຕິວັດລາວ", "lo", "LA"),
    ],
    [
        ("Ho Chi Minh Communist Youth Union of Hanoi", "en", "VN"),
        ("Thành đoàn Hà Nội", "vi", "VN"),
        ("Hanoi Youth Union", "en", "VN"),
        ("Union de la jeunesse de Hanoï", "fr", "VN"),
    ],
    [
        ("Hanoi Federation of Labour", "en", "VN"),
        ("Liên đoàn Lao động thành phố Hà Nội", "vi", "VN"),
        ("LĐLĐ TP Hà Nội", "vi", "VN"),
    ],
    [("Vietnam–Laos Friendship Association", "en", "VN"), ("Association d'amitié Vietnam-Laos", "fr", "VN")],
]
APART = [
    (("Hanoi Department of Health", "en", "VN"), ("Sở Y tế Huế", "vi", "VN")),
    (("Hanoi Department of Tourism", "en", "VN"), ("Hanoi Department of Tourism Promotion", "en", "VN")),
    (("Hanoi Department of Health", "en", "VN"), ("Ministry of Health", "en", "VN")),
    (("Hanoi People's Committee", "en", "VN"), ("HĐND thành phố Hà Nội", "vi", "VN")),
    (("Vietnam Fatherland Front", "en", "VN"), ("Ủy ban MTTQ Việt Nam TP Hà Nội", "vi", "VN")),
    (("Vietnam Women's Union", "en", "VN"), ("Hội Liên hiệp Phụ nữ Thủ đô Viêng Chăn", "vi", "LA")),
    (("Bộ Y tế Lào", "vi", "LA"), ("Vietnamese Ministry of Health", "en", "VN")),
    (("Embassy of Vietnam in Laos", "en", "VN"), ("Embassy of Vietnam in Cambodia", "en", "VN")),
    (("Embassy of Laos in Vietnam", "en", "LA"), ("Đại sứ quán Việt Nam tại Lào", "vi", "VN")),
    (("municipal Party Committee", "en", "VN"), ("Party Central Committee", "en", "VN")),
    (("National University of Laos", "en", "LA"), ("Lao National Assembly", "en", "LA")),
    (("Lao People's Revolutionary Party", "en", "LA"), ("Communist Party of Vietnam", "en", "VN")),
    (("the provincial Department of Health", "en", "VN"), ("Sở Y tế tỉnh", "vi", "VN")),
    (("Sở Tài chính Đà Nẵng", "vi", "VN"), ("Da Nang Department of Finance Inspection", "en", "VN")),
]
Named = tuple[str, str, str]


def item(named: Named) -> BodyItem:
    name, language, country = named
    sort = sort_of(name, language)
    places = (sort.places - {country}) or (frozenset({"somewhere"}) if sort.local else frozenset())
    return BodyItem(
        id=f"{name}/o1",
        page=name,
        language=language,
        names=(name,),
        country=country,
        kinds=sort.classes,
        places=places,
        charges=sort.charges,
        whole=sort.whole,
    )


def verdict(a: Named, b: Named) -> str | None:
    weight = weigh_bodies(item(a), item(b))
    return weight and verdict_of("body", weight.score)


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0][0])
def test_one_body_is_known_by_its_sort_in_every_language(names: list[Named]) -> None:
    missed = [(a[0], b[0]) for a, b in combinations(names, 2) if verdict(a, b) != "same"]
    assert missed == []
    unmet = [(a[0], b[0]) for a, b in combinations(names, 2) if not keys_of_item(item(a)) & keys_of_item(item(b))]
    assert unmet == [], "they have a key in common"


@pytest.mark.parametrize(("a", "b"), [(a[0], b[0]) for a, b in combinations(SAME, 2)])
def test_different_bodies_stay_apart(a: Named, b: Named) -> None:
    assert verdict(a, b) != "same"


@pytest.mark.parametrize(("a", "b"), APART)
def test_near_bodies_are_not_tied_without_a_person(a: Named, b: Named) -> None:
    assert verdict(a, b) != "same"


def test_what_is_left_unexplained_is_known() -> None:
    assert sort_of("Hanoi Department of Tourism", "en").whole
    assert not sort_of("Hanoi Department of Tourism Promotion", "en").whole
    assert sort_of("Thành ủy", "vi").local
