from __future__ import annotations

import msgspec
import pytest

from legation.model import PartialDate
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, Office, PersonItem
from legation.resolve.policy import verdict_of
from legation.resolve.weighing import shared_people, weigh_activities, weigh_agreements, weigh_bodies, weigh_people

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
        ({"offices": (), "company": ()}, "same"),
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


MEETING = ActivityItem(
    id="x/a1",
    page="x",
    kind="meeting",
    date=PartialDate("2022-11-09"),
    published="2022-11-10",
    place="Hanoi",
    people=(("Trần Hải Vân", "VN"), ("Khamsone Vilaysack", "LA")),
    cities=frozenset({"Hanoi", "Vientiane"}),
    countries=frozenset({"VN", "LA"}),
)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "same"),
        ({"people": (("Tran Hai Van", "VN"), ("Khăm-xỏn Vi-lay-xắc", "LA"))}, "same"),
        ({"date": PartialDate("XXXX-11-09")}, "same"),
        ({"date": None}, "same"),
        ({"date": PartialDate("2022-11-10")}, "same"),
        ({"date": PartialDate("2022-11-15")}, None),
        ({"date": PartialDate("2023-11-09")}, None),
        ({"kind": "signing"}, None),
        ({"people": (("Lê Thị Hồng", "VN"), ("Bounmy Sengdara", "LA"))}, None),
        ({"people": (), "cities": frozenset({"Bangkok"}), "countries": frozenset({"TH"})}, None),
    ],
)
def test_activities(changes: dict[str, object], verdict: str | None) -> None:
    weight = weigh_activities(MEETING, swap(MEETING, id="y/a1", page="y", **changes))
    assert (weight and verdict_of("activity", weight.score)) == verdict


MEMORANDUM = AgreementItem(
    id="x/g1",
    page="x",
    language="en",
    kind="memorandum",
    period=PartialDate("2022/2025"),
    signed=None,
    published="2022-11-10",
    cities=frozenset({"Hanoi", "Vientiane"}),
    countries=frozenset({"VN", "LA"}),
    bodies=frozenset(),
)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "same"),
        ({"kind": "agreement"}, "may-be"),
        ({"period": PartialDate("2026/2030")}, None),
        ({"cities": frozenset({"Hue", "Savannakhet"})}, None),
        ({"cities": frozenset(), "countries": frozenset({"TH"})}, None),
    ],
)
def test_agreements(changes: dict[str, object], verdict: str | None) -> None:
    weight = weigh_agreements(MEMORANDUM, swap(MEMORANDUM, id="y/g1", page="y", **changes))
    assert (weight and verdict_of("agreement", weight.score)) == verdict


def test_reasons_are_sentences_for_a_person() -> None:
    weight = weigh_activities(MEETING, swap(MEETING, id="y/a1", page="y"))
    assert weight is not None
    assert weight.reasons == ["both a meeting", "on 2022-11-09", "2 of 2 people in both", "between Hanoi, Vientiane", "in Hanoi"]


TOLD = ["on", "that", "day", "the", "chairman", "of", "the", "city", "received", "a", "delegation", "of", "the", "twin", "city"]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ({"words": frozenset(TOLD)}, {"words": frozenset([*TOLD, "(photo)"])}, True),
        ({"words": frozenset(TOLD)}, {"words": frozenset(TOLD[:5])}, False),
        ({"words": frozenset(TOLD[:4])}, {"words": frozenset(TOLD[:4])}, False),
        ({"words": frozenset(TOLD), "kind": "signing"}, {"words": frozenset(TOLD), "kind": "message"}, False),
    ],
)
def test_copies_of_a_page_that_name_nobody_are_told_by_their_words(
    left: dict[str, object], right: dict[str, object], same: bool
) -> None:
    bare: dict[str, object] = {"people": (), "date": None, "cities": frozenset()}
    weight = weigh_activities(msgspec.structs.replace(MEETING, **bare, **left), msgspec.structs.replace(MEETING, **bare, **right))
    assert (weight is not None and verdict_of("activity", weight.score) == "same") == same


def test_the_only_meeting_of_a_day_with_one_city_is_one() -> None:
    bare = msgspec.structs.replace(MEETING, people=(), place=None, cities=frozenset({"Vientiane"}))
    several = weigh_activities(bare, bare)
    only = weigh_activities(*(msgspec.structs.replace(bare, alone=True),) * 2)
    assert several is not None
    assert only is not None
    assert [verdict_of("activity", w.score) for w in (several, only)] == ["may-be", "same"]
