"""What is needed to tell what came of a statement."""

from __future__ import annotations

import msgspec

from legation.register import Store
from legation.register.promises import done, done_near, spoken
from tests.register.making import at, keep, page, reading


def statement_items(store: Store) -> list[str]:
    with store.asking() as ask:
        return [item for items in ask.snapshot.groups("statement").values() for item in items]


def test_a_statement_has_the_best_date_of_its_activity_over_all_reports(store: Store) -> None:
    of = page()
    keep(store, of)
    late = page(of.text + "Told by two.\n", "two", published="2022-11-11")
    keep(store, late, msgspec.structs.replace(reading(late, date="2022-11"), page=late.id))
    with store.asking() as ask:
        assert len(ask.timeline()) == 1
        found = spoken(ask.snapshot, statement_items(store))
        assert [s.date.edtf for s in found if s.date] == ["2022-11-09", "2022-11-09"]


def test_what_is_planned_gives_a_statement_no_date(store: Store) -> None:
    of = page()
    keep(store, of, reading(of, status="planned", date="2023-01-05"))
    with store.asking() as ask:
        (said,) = spoken(ask.snapshot, statement_items(store))
        assert said.at is not None
        assert said.date is None


def test_what_was_done_near_a_statement_joins_its_sides(two: Store) -> None:
    far = page("Bangkok and Hue met.\n", "three", language="en")
    read = reading(page())
    quote = at(far.text, "Bangkok and Hue met.")
    activity = msgspec.structs.replace(read.activities[0], quote=quote, parties=("Bangkok", "Hue"), people=(), place=None)
    empty = {"people": (), "organisations": (), "agreements": (), "statements": (), "figures": (), "topics": ()}
    keep(two, far, msgspec.structs.replace(read, page=far.id, doc="three", activities=(activity,), **empty))
    items = statement_items(two)
    with two.asking() as ask:
        near = done_near(ask.snapshot, items)
        assert sorted(d.kind for d in near) == ["activity", "agreement"]
        assert {d.thing for d in near} == {ask.timeline(sides=("Hanoi",))[0].id, ask.agreements()[0].id}
        assert len(near[0].told) == 2


def test_an_agreement_without_a_day_of_signing_has_the_date_of_its_term(two: Store) -> None:
    with two.asking() as ask:
        found = done(ask.snapshot, "agreement", ask.agreements()[0].id)
        assert found.date is not None
        assert found.date.edtf == "2022/2025"
