from __future__ import annotations

from legation.register import Store
from legation.register.differences import disagreements
from tests.register.making import Clock, keep, page, reading, second


def told(store: Store, **changes: str) -> dict[str, list[str]]:
    keep(store, page())
    keep(store, second(), reading(second(), **changes))  # type: ignore[arg-type]
    with store.asking() as ask:
        found = disagreements(ask.snapshot)
        assert ask.timeline()[0].differs == bool(found)
    return {d.field: [v.value for v in d.values] for d in found}


def test_reports_that_agree_have_no_differences(store: Store) -> None:
    assert told(store) == {}


def test_dates_a_day_apart_are_a_difference(store: Store) -> None:
    assert told(store, date="2022-11-10") == {"date": ["2022-11-09", "2022-11-10"]}


def test_a_vaguer_date_is_none(store: Store) -> None:
    assert told(store, date="2022-11") == {}


def test_ranks_are_shown_side_by_side_with_who_holds_them(store: Store) -> None:
    assert told(store, host_title="Deputy Secretary") == {
        "post": ["Secretary, Hanoi Party Committee", "Deputy Secretary, Hanoi Party Committee"]
    }
    with store.asking() as ask:
        (difference,) = ask.disagreements()
        assert difference.who == "Trần Hải Vân"
        assert [v.quotes[0].doc for v in difference.values] == ["one", "two"]


def test_a_plan_told_after_the_day_is_a_difference_and_one_told_before_it_is_none(store: Store, clock: Clock) -> None:
    assert told(store, status="planned") == {"status": ["held", "planned"]}


def test_a_plan_that_came_true_is_no_difference(store: Store) -> None:
    early = second(published="2022-11-01")
    keep(store, page())
    keep(store, early, reading(early, status="planned"))
    with store.asking() as ask:
        assert ask.disagreements() == ()
        assert ask.timeline()[0].status == "held"
