from __future__ import annotations

import msgspec

from legation.model import Page, PartialDate, Reading
from legation.register import Store
from tests.register.making import TEXT, at, keep, page, reading


def reading_of_term(of: Page, term: str) -> Reading:
    """The usual reading of a page whose memorandum has another term."""
    read = reading(of.__class__(name=of.name, text=TEXT, language="en", published=of.published))
    quote = at(of.text, f"memorandum for {term.replace('/', '-')}")
    other = msgspec.structs.replace(read.agreements[0], period=PartialDate(term), quote=quote)
    return msgspec.structs.replace(read, page=of.id, doc=of.name, agreements=(other,))


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


def test_what_ends_soon_and_what_is_past_its_term(two: Store) -> None:
    with two.asking() as ask:
        (soon,) = ask.agreements(today="2025-07-15", expiring="2026-01-11")
        assert soon.ends == "2025-12-31"
        assert ask.agreements(today="2025-07-15", expiring="2025-12-30") == ()
        assert ask.agreements(today="2025-07-15", overdue=True) == ()
        (past,) = ask.agreements(today="2026-01-01", overdue=True)
        assert (past.id, past.state) == (soon.id, "ended")
        assert ask.agreements(today="2026-01-01", expiring="2026-12-31") == ()


def test_a_renewed_term_is_neither_expiring_nor_overdue(store: Store) -> None:
    keep(store, page())
    of = page(TEXT.replace("2022-2025", "2026-2030"), "later", published="2025-12-20")
    read = reading_of_term(of, "2026/2030")
    keep(store, of, read)
    with store.asking() as ask:
        assert [g.renewed_by is None for g in ask.agreements(today="2025-12-21")] == [False, True]
        assert ask.agreements(today="2025-12-21", expiring="2026-06-01") == ()
        assert ask.agreements(today="2026-02-01", overdue=True) == ()
