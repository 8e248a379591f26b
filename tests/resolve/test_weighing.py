from __future__ import annotations

import msgspec
import pytest

from legation.resolve.items import BodyItem, Office, PersonItem
from legation.resolve.policy import verdict_of
from legation.resolve.weighing import shared_people, weigh_bodies, weigh_people

swap = msgspec.structs.replace
SECRETARY = Office(frozenset({"secretary"}), frozenset({"Hanoi"}))
HOST = PersonItem(
    id="x/p1",
    page="x",
    names=("Trần Hải Vân",),
    country="VN",
    offices=(SECRETARY,),
    company=(("Khamsone Vilaysack", "LA"), ("Lê Thị Hồng", "VN")),
    months=("2022-11",),
)


def person(**changes: object) -> str | None:
    weight = weigh_people(HOST, swap(HOST, id="y/p1", page="y", **changes))
    if weight is None:
        return None
    return "not-same" if weight.apart else verdict_of("person", weight.score)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "same"),
        ({"offices": (), "company": ()}, "may-be"),
        ({"offices": (), "company": (), "historical": True}, "may-be"),
        ({"offices": (), "company": (("Khamsone Vilaysack", "LA"),)}, "same"),
        ({"names": ("Khamsone Vilaysack",), "offices": (), "company": ()}, None),
        ({"names": ("Tran Hai Van",)}, "same"),
        ({"names": ("Trần Hải Văn",)}, None),
        ({"names": ("Trần Hải Văn",), "offices": (), "company": ()}, "not-same"),
        ({"country": None, "offices": (), "company": ()}, None),
        ({"country": "LA"}, None),
        ({"names": ("Vân",)}, "same"),
        ({"names": ("Vân",), "company": ()}, "may-be"),
        ({"names": ("Vân",), "company": (), "offices": ()}, None),
        ({"offices": (Office(frozenset({"chair"}), frozenset({"Hue"})),), "company": ()}, "may-be"),
        ({"names": ("Lê Văn An",)}, None),
    ],
)
def test_people(changes: dict[str, object], verdict: str | None) -> None:
    assert person(**changes) == verdict


GUEST = swap(
    HOST,
    names=("Khamsone Vilaysack",),
    country="LA",
    offices=(Office(frozenset({"governor"}), frozenset({"Luang Prabang"})),),
    company=(),
)


@pytest.mark.parametrize("spelled", ["Khamsone Vilaysack", "Khăm-xỏn Vi-lay-xắc", "ຄຳສອນ ວິໄລສັກ", "Vilaysack Khamsone"])
def test_a_name_alone_joins_nobody_whose_office_or_side_contradicts(spelled: str) -> None:
    other = swap(GUEST, id="y/p1", page="y", names=(spelled,))
    for changes in (
        {"offices": (Office(frozenset({"governor"}), frozenset({"Champasak"})),)},
        {"country": "VN"},
        {"country": None, "offices": ()},
    ):
        weight = weigh_people(GUEST, swap(other, **changes))
        assert weight is None or verdict_of("person", weight.score) != "same"
    weight = weigh_people(GUEST, other)
    assert weight is not None
    assert verdict_of("person", weight.score) == "same"


def test_people_of_history_are_known_by_their_names() -> None:
    invoked = swap(HOST, offices=(), company=(), historical=True)
    weight = weigh_people(invoked, swap(invoked, id="y/p1", page="y"))
    assert weight is not None
    assert verdict_of("person", weight.score) == "same"


def test_company_is_counted_one_to_one() -> None:
    a = (("Khamsone Vilaysack", "LA"), ("Khăm-xỏn Vi-lay-xắc", "LA"))
    assert shared_people(a, (("ຄຳສອນ ວິໄລສັກ", "LA"),)) == 1
    assert shared_people(a, (("ຄຳສອນ ວິໄລສັກ", "VN"),)) == 0


COMMITTEE = BodyItem(
    id="x/o1",
    page="x",
    language="vi",
    names=("Thành ủy Hà Nội",),
    country="VN",
    kinds=frozenset({"party-committee"}),
    places=frozenset({"Hanoi"}),
    whole=True,
)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "same"),
        ({"names": ("Hanoi Party Committee",)}, "same"),
        ({"names": ("Hue Party Committee",), "places": frozenset({"Hue"})}, None),
        ({"names": ("Hanoi People's Council",), "kinds": frozenset({"peoples-council"})}, None),
        ({"country": "LA"}, None),
    ],
)
def test_bodies(changes: dict[str, object], verdict: str | None) -> None:
    weight = weigh_bodies(COMMITTEE, swap(COMMITTEE, id="y/o1", page="y", **changes))
    assert (weight and verdict_of("body", weight.score)) == verdict


def test_departments_of_one_city_are_not_one() -> None:
    health = swap(COMMITTEE, names=("Hanoi Department of Health",), kinds=frozenset({"department"}))
    finance = swap(health, id="y/o1", page="y", names=("Sở Tài chính Hà Nội",))
    assert weigh_bodies(health, finance) is None
