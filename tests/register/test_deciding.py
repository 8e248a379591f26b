from __future__ import annotations

import random
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Judgement, UsageError
from legation.register import Store
from tests.register.making import Clock, keep, open_store, page, second


def human(left: str, right: str, verdict: str = "not-same", kind: str = "person") -> Judgement:
    left, right = sorted((left, right))
    return Judgement(
        kind=kind,  # type: ignore[arg-type]
        left=left,
        right=right,
        verdict=verdict,  # type: ignore[arg-type]
        score=1.0,
        reasons=("I know them",),
        actor="Desk officer",
    )


def ids(store: Store, kind: str = "person", as_of: str | None = None) -> dict[str, str]:
    with store.asking(as_of) as ask:
        return ask.snapshot.things(kind)


def test_two_reports_of_one_meeting_are_one_of_each(two: Store) -> None:
    with two.asking() as ask:
        assert [p.reports for p in ask.people()] == [2, 2]
        assert [a.reports for a in ask.timeline()] == [2]
        assert [g.reports for g in ask.agreements()] == [2]
        assert [b.reports for b in ask.bodies()] == [2, 2]


def test_a_merge_is_undone_by_one_decision_and_comes_back_when_that_is_undone(two: Store) -> None:
    one, other = page().id, second().id
    merged = ids(two)[f"{one}/p1"]
    assert ids(two)[f"{other}/p1"] == merged
    with two.writing() as writer:
        assert writer.judge([human(f"{one}/p1", f"{other}/p1")]) == 1
    apart = ids(two)
    assert apart[f"{one}/p1"] == merged, "the part with the oldest member keeps the public id"
    assert apart[f"{other}/p1"] != merged
    with two.asking() as ask:
        number = ask.judgements()[-1].id
    with two.writing() as writer:
        writer.undo(number, "Desk officer", "they are the same after all")
    assert ids(two)[f"{other}/p1"] == merged
    with two.asking() as ask:
        line = ask.judgements()[-1]
        assert (line.undone_by, line.undone is not None) == ("Desk officer", True)
    assert two.verify().sound


def test_an_id_that_was_public_leads_to_its_heir(store: Store) -> None:
    keep(store, page())
    keep(store, second(), judged=False)
    one, other = f"{page().id}/p1", f"{second().id}/p1"
    before = ids(store)
    with store.writing() as writer:
        writer.judge([human(one, other, "same")])
    with store.asking() as ask:
        answer = ask.person(before[other])
        assert answer.line.id == before[one]
        assert answer.former_ids == (before[other],)
    assert store.verify().sound


def test_the_same_judgement_is_recorded_once(two: Store) -> None:
    found = human(f"{page().id}/p1", f"{second().id}/p1")
    with two.writing() as writer:
        assert writer.judge([found]) == 1
        assert writer.judge([found]) == 0


def test_a_judgement_needs_two_items_of_its_kind(two: Store) -> None:
    with pytest.raises(UsageError, match="there is no person"), two.writing() as writer:
        writer.judge([human(f"{page().id}/p1", "nowhere/p1")])
    with pytest.raises(UsageError, match="there is no person"), two.writing() as writer:
        writer.judge([human(f"{page().id}/p1", f"{page().id}/o1")])
    found = human(f"{page().id}/p1", f"{second().id}/p1")
    turned = msgspec.structs.replace(found, left=found.right, right=found.left)
    with pytest.raises(UsageError, match="left before right"), two.writing() as writer:
        writer.judge([turned])
    with pytest.raises(UsageError, match="no judgement 999"), two.writing() as writer:
        writer.undo(999, "Desk officer", "no")


def test_what_was_decided_later_is_not_known_as_of_earlier(two: Store, clock: Clock) -> None:
    one, other = f"{page().id}/p1", f"{second().id}/p1"
    before = clock()
    with two.writing() as writer:
        writer.judge([human(one, other)])
    assert ids(two)[one] != ids(two)[other]
    then = ids(two, as_of=before)
    assert then[one] == then[other]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_groups_kept_are_those_that_the_judgements_give(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    with open_store(tmp_path_factory.mktemp("register")) as store:
        pages = [second(f"outlet {i}") for i in range(5)]
        for of in pages:
            keep(store, of, judged=False)
        live: list[int] = []
        for _ in range(8):
            a, b = chance.sample(pages, 2)
            with store.writing() as writer:
                if live and chance.random() < 0.3:
                    writer.undo(live.pop(chance.randrange(len(live))), "Desk officer", "no")
                else:
                    left, right = f"{a.id}/{chance.choice(['p1', 'p2'])}", f"{b.id}/{chance.choice(['p1', 'p2'])}"
                    rule = human(left, right, chance.choice(["same", "same", "not-same"]))
                    writer.judge([msgspec.structs.replace(rule, actor=chance.choice(["resolver 1", "Desk officer"]))])
            with store.asking() as ask:
                live = [j.id for j in ask.judgements() if j.undone is None]
        assert store.verify().faults == ()


def test_public_ids_do_not_depend_on_the_path(new_place: Callable[[], str]) -> None:
    found = []
    for _ in range(2):
        with Store.open(new_place(), clock=Clock()) as store:
            keep(store, page())
            keep(store, second())
            found.append(ids(store))
    assert found[0] == found[1]
