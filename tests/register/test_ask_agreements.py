from __future__ import annotations

from legation.register import Store
from tests.register.making import keep, page


def test_a_term_that_is_over_has_ended(two: Store) -> None:
    with two.asking() as ask:
        (before,) = ask.agreements(today="2025-12-31")
        (after,) = ask.agreements(today="2026-01-01")
        assert (before.state, after.state, after.status) == ("in-force", "ended", "in-force")
        assert after.period == "2022/2025"
        assert ask.agreements()[0].state == "in-force", "without a day nothing is said to be over"


def test_agreements_are_narrowed_by_sides_time_and_state(store: Store) -> None:
    keep(store, page())
    with store.asking() as ask:
        assert len(ask.agreements(sides=("Hanoi", "Vientiane"), since="2025", until="2030")) == 1
        assert ask.agreements(sides=("Bangkok",)) == ()
        assert ask.agreements(until="2021") == ()
        assert ask.agreements(kind="treaty") == ()
        assert len(ask.agreements(status="ended", today="2026-05-05")) == 1
        assert ask.agreements()[0].quote.text == "memorandum for 2022-2025"
