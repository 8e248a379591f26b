from __future__ import annotations

import msgspec
import pytest

from legation.model import PartialDate, Reading
from legation.register import Store
from legation.register.terms import renewals
from tests.register.making import TEXT, keep, page, reading


def later(period: str | None, parties: tuple[str, ...] = ("Hanoi", "Vientiane"), kind: str = "memorandum") -> Reading:
    """A later report of a document of the same sides, with another term."""
    of = page(TEXT + "A new term.\n", "later", published="2025-12-01")
    read = reading(of, date="2025-11-30")
    accord = msgspec.structs.replace(
        read.agreements[0], period=PartialDate(period) if period else None, parties=parties, kind=kind, status="signed"
    )
    return msgspec.structs.replace(read, agreements=(accord,))


def kept(store: Store, read: Reading) -> None:
    keep(store, page())
    keep(store, page(TEXT + "A new term.\n", "later", published="2025-12-01"), read)


def test_a_renewal_is_a_new_term_of_the_same_line(store: Store) -> None:
    kept(store, later("2026/2030"))
    with store.asking() as ask:
        old, new = ask.agreements(today="2027-01-01")
        assert (old.period, old.state, old.renewed_by) == ("2022/2025", "renewed", new.id)
        assert (new.state, new.renews, new.renewed_by) == ("signed", old.id, None)
        assert ask.agreement(old.id, today="2027-01-01").line == old
        assert ask.agreement(new.id, today="2027-01-01").line == new
        assert ask.agreements(today="2024-01-01")[0].state == "in-force", "its term still runs"


@pytest.mark.parametrize(
    ("period", "parties", "kind"),
    [
        ("2030/2035", ("Hanoi", "Vientiane"), "memorandum"),
        ("2026/2030", ("Hanoi", "Bangkok"), "memorandum"),
        ("2026/2030", ("Hanoi Party Committee", "Vientiane Party Committee"), "memorandum"),
        ("2026/2030", ("Hanoi", "Vientiane"), "treaty"),
        (None, ("Hanoi", "Vientiane"), "memorandum"),
    ],
)
def test_other_times_parties_and_kinds_renew_nothing(
    store: Store, period: str | None, parties: tuple[str, ...], kind: str
) -> None:
    kept(store, later(period, parties, kind))
    with store.asking() as ask:
        assert renewals(ask.snapshot, ask.snapshot.groups("agreement")) == {}


def test_bodies_renew_what_they_signed_whatever_they_are_called(store: Store) -> None:
    of = page()
    read = reading(of)
    parties = ("Hanoi Party Committee", "Vientiane Party Committee")
    first = msgspec.structs.replace(read, agreements=(msgspec.structs.replace(read.agreements[0], parties=parties),))
    keep(store, of, first)
    keep(store, page(TEXT + "A new term.\n", "later", published="2025-12-01"), later("2026/2030", parties))
    with store.asking() as ask:
        assert len(renewals(ask.snapshot, ask.snapshot.groups("agreement"))) == 1
