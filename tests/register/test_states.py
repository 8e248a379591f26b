"""States of statements and agreements."""

from __future__ import annotations

import msgspec
import pytest

from legation.model import PartialDate, Statement
from legation.register import Store
from legation.register.answers import FollowUp, Step
from legation.register.states import STATES, agreement_steps, is_open, state_of, statement_steps
from tests.register.making import at, keep, page, reading


def found(store: Store, *, verdict: str = "follows", kind: str = "training", strong: bool = False) -> FollowUp:
    with store.asking() as ask:
        quote = ask.timeline()[0].quote
    return FollowUp("A1", kind, "2023-01-10", quote, 0.8, ("why",), verdict=verdict, strong=strong)


def steps(store: Store, *follow_ups: FollowUp, today: str = "2024-01-01") -> tuple[Step, ...]:
    with store.asking() as ask:
        return statement_steps(ask.snapshot, ask.statements()[0], follow_ups, today)


def states(listed: tuple[Step, ...]) -> list[tuple[str, str | None, bool]]:
    return [(step.state, step.date, step.certain) for step in listed]


def test_a_promise_is_offered_until_something_follows_it_up(store: Store) -> None:
    keep(store, page())
    alone = steps(store)
    assert states(alone) == [("offered", "2022-11-09", True)]
    assert alone[0].quote.text == "promised to train 40 officials"
    assert is_open(alone, ())


@pytest.mark.parametrize(
    ("verdict", "strong", "kind", "state", "waits"),
    [
        ("follows", False, "training", ("delivered", "2023-01-10", True), False),
        ("follows", False, "signing", ("signed", "2023-01-10", True), False),
        ("follows", False, "agreement:in-force", ("in-force", "2023-01-10", True), False),
        ("proposed", True, "training", ("delivered", "2023-01-10", False), False),
        ("proposed", False, "training", ("offered", "2022-11-09", True), True),
        ("rejected", True, "training", ("offered", "2022-11-09", True), True),
        ("may-be", True, "training", ("offered", "2022-11-09", True), True),
        ("revokes", False, "meeting", ("withdrawn", "2023-01-10", True), False),
    ],
)
def test_what_counts_changes_the_state(
    store: Store, verdict: str, strong: bool, kind: str, state: tuple[str, str, bool], waits: bool
) -> None:
    keep(store, page())
    one = found(store, verdict=verdict, kind=kind, strong=strong)
    reached = steps(store, one)
    last = state_of(reached)
    assert (last.state, last.date, last.certain) == state
    assert is_open(reached, (one,)) is waits


def agreed(store: Store) -> None:
    of = page()
    read = reading(of)
    quote = at(of.text, "The two capitals keep a memorandum for 2022-2025")
    said = Statement(id="s1", kind="agree", quote=quote, by=("Hanoi", "Vientiane"))
    accord = msgspec.structs.replace(read.agreements[0], status="signed", signed=PartialDate("2022-04-04"))
    keep(store, of, msgspec.structs.replace(read, statements=(said,), agreements=(accord,)))


def test_what_was_agreed_in_a_document_is_signed_and_lapses_with_it(store: Store) -> None:
    agreed(store)
    before = steps(store)
    assert [step.state for step in before] == ["agreed", "signed"]
    assert is_open(before, ())
    after = steps(store, today="2026-02-01")
    assert states(after)[-1] == ("lapsed", "2025-12-31", True)
    assert not is_open(after, ())
    assert [step.state for step in steps(store, found(store), today="2026-02-01")] == ["agreed", "signed", "delivered"]


def test_an_agreement_goes_through_its_states_each_with_its_words(store: Store) -> None:
    agreed(store)
    with store.asking() as ask:
        (line,) = ask.agreements()
        now = agreement_steps(ask.snapshot, line.id, "2024-01-01")
        assert [(s.state, s.date, s.quote.text) for s in now] == [("signed", "2022-04-04", "memorandum for 2022-2025")]
        later = ask.agreement(line.id, today="2026-01-01").steps
        assert [(s.state, s.date) for s in later] == [("signed", "2022-04-04"), ("ended", "2025-12-31")]


def test_states_are_in_the_order_of_the_design() -> None:
    assert STATES.index("offered") < STATES.index("agreed") < STATES.index("signed") < STATES.index("in-force")
    assert STATES.index("in-force") < STATES.index("delivered") < STATES.index("withdrawn")
