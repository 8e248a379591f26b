from __future__ import annotations

import msgspec
import pytest

from legation.model import PartialDate
from legation.resolve.items import ActivityItem, AgreementItem
from legation.resolve.occasions import Occasion
from legation.resolve.policy import verdict_of
from legation.resolve.weighing_dealings import weigh_activities, weigh_agreements

swap = msgspec.structs.replace
ONE = Occasion(0.9, ("something of the same days in both",))
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


def test_the_same_amount_speaks_for_one_gift() -> None:
    gift = swap(MEETING, people=(), kind="ceremony", figures=frozenset({14_800_000_000.0}))
    weight = weigh_activities(gift, swap(gift, id="y/a1", page="y"))
    assert weight is not None
    assert "both name 14,800,000,000" in weight.reasons


def test_the_only_meeting_of_a_day_with_one_city_is_one() -> None:
    bare = msgspec.structs.replace(MEETING, people=(), place=None, cities=frozenset({"Vientiane"}))
    several = weigh_activities(bare, bare)
    only = weigh_activities(*(msgspec.structs.replace(bare, alone=True),) * 2)
    assert several is not None
    assert only is not None
    assert [verdict_of("activity", w.score) for w in (several, only)] == ["may-be", "same"]


@pytest.mark.parametrize(
    ("changes", "alone", "together"),
    [
        ({"people": (), "date": PartialDate("2022-11-09/2022-11-11")}, "may-be", "same"),
        ({"date": PartialDate("2022-11-12")}, None, "same"),
        ({"date": PartialDate("2022-11-13")}, None, None),
        ({"date": PartialDate("XXXX-11-10"), "published": None}, "same", "same"),
        ({"date": None, "published": None}, "may-be", "same"),
        ({"date": None, "published": None, "kind": "visit"}, None, None),
    ],
)
def test_reports_of_one_occasion_lend_each_other_what_they_lack(
    changes: dict[str, object], alone: str | None, together: str | None
) -> None:
    other = swap(MEETING, id="y/a1", page="y", **changes)
    found = [weigh_activities(MEETING, other), weigh_activities(MEETING, other, ONE)]
    assert [weight and verdict_of("activity", weight.score) for weight in found] == [alone, together]


@pytest.mark.parametrize(
    ("changes", "alone", "together"),
    [
        ({"period": PartialDate("2022/2026")}, None, "same"),
        ({"period": PartialDate("2022/2026"), "kind": "agreement"}, None, None),
        ({"signed": PartialDate("2022-11-10")}, None, "same"),
        ({"signed": PartialDate("2022-12-10"), "period": None}, None, None),
    ],
)
def test_outlets_may_differ_about_the_term_of_one_document(
    changes: dict[str, object], alone: str | None, together: str | None
) -> None:
    signed = swap(MEMORANDUM, signed=PartialDate("2022-11-09"))
    other = swap(signed, id="y/g1", page="y", **changes)
    found = [weigh_agreements(signed, other), weigh_agreements(signed, other, ONE)]
    assert [weight and verdict_of("agreement", weight.score) for weight in found] == [alone, together]


def test_treaties_of_one_year_between_two_states_are_one() -> None:
    day = swap(MEMORANDUM, kind="treaty", period=None, cities=frozenset(), signed=PartialDate("1977-07-18"))
    weight = weigh_agreements(day, swap(day, id="y/g1", page="y", signed=PartialDate("1977")))
    assert weight is not None
    assert verdict_of("agreement", weight.score) == "same"
