from __future__ import annotations

import msgspec

from legation.model import Page, Reading
from legation.register import Store
from legation.register.differences import disagreements
from tests.register.making import Clock, keep, page, reading, second
from tests.register.test_deciding import human


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


def test_who_signed_is_told_side_by_side(store: Store) -> None:
    """One outlet names the leaders, another the officials who signed: the same signing, of which nobody is in both."""

    def signed(of: Page, who: str) -> Reading:
        read = reading(of)
        met = msgspec.structs.replace(read.activities[0], kind="signing", people=(who,))
        return msgspec.structs.replace(read, activities=(met,))

    keep(store, page(), signed(page(), "p1"))
    keep(store, second(), signed(second(), "p2"))
    with store.writing() as writer:
        writer.judge([human(*sorted((f"{page().id}/a1", f"{second().id}/a1")), "same", "activity")])
    with store.asking() as ask:
        (found,) = [d for d in ask.disagreements() if d.field == "people"]
        assert {value.value for value in found.values} == {"Trần Hải Vân", "Khamsone Vilaysack"}
