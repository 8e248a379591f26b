from __future__ import annotations

import msgspec
from sqlalchemy import update

from legation.register import Store, schema
from legation.register.outlines import Outline, attested, outlines_of, packed
from tests.register.making import page, reading


def test_an_outline_is_what_the_page_says_in_short() -> None:
    of = page()
    found = outlines_of(reading(of))
    assert found[f"{of.id}/p2"] == Outline(
        "Khamsone Vilaysack",
        "en",
        "LA",
        (("Khamsone Vilaysack", 1),),
        False,
        "2022-11-09",
        (("Secretary", "Vientiane Party Committee"),),
    )
    assert found[f"{of.id}/o1"].name == "Hanoi Party Committee"


def test_an_outline_is_kept_and_got_back_whole() -> None:
    for outline in outlines_of(reading(page())).values():
        assert msgspec.json.decode(packed(outline) or "", type=Outline) == outline
    assert packed(None) is None


def test_a_plan_attests_nothing_but_its_report() -> None:
    of = page()
    assert attested(reading(of), "p1") == "2022-11-09"
    assert attested(reading(of, status="planned"), "p1") == "2022-11-10"


def test_lists_are_the_same_with_outlines_and_without(two: Store) -> None:
    with two.asking() as ask:
        before = (ask.people(), ask.bodies(), ask.people(sides=("Vientiane",)), ask.timeline())
    with two._engine.begin() as connection:
        connection.execute(update(schema.items).values(outline=None))
    with two.asking() as ask:
        assert (ask.people(), ask.bodies(), ask.people(sides=("Vientiane",)), ask.timeline()) == before
    assert two.verify().sound
