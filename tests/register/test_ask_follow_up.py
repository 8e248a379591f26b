"""Decisions about what follows up a statement, as the register keeps them."""

from __future__ import annotations

import pytest

from legation.model import Judgement, UsageError
from legation.register import Store
from legation.register.ask_follow_up import decisions
from tests.register.making import keep, page, reading


def items(store: Store) -> tuple[str, str, str]:
    """A statement, an activity and an agreement of the page."""
    of = page()
    keep(store, of, reading(of))
    return f"{of.id}/s1", f"{of.id}/a1", f"{of.id}/g1"


def judge(store: Store, a: str, b: str, verdict: str, actor: str = "Ana") -> int:
    left, right = sorted((a, b))
    made = Judgement(
        kind="follow-up",
        left=left,
        right=right,
        verdict=verdict,  # type: ignore[arg-type]
        score=1.0,
        reasons=("seen",),
        actor=actor,
    )
    with store.writing() as writer:
        return writer.judge([made])


def test_the_last_decision_about_a_thing_counts_and_can_be_undone(store: Store) -> None:
    said, activity, agreement = items(store)
    assert judge(store, said, activity, "follows") == 1
    assert judge(store, said, activity, "follows") == 0, "what stands is not repeated"
    assert judge(store, said, agreement, "rejected") == 1
    assert judge(store, said, activity, "rejected", "Bo") == 1
    with store.asking() as ask:
        found = {d.thing[0]: d for d in decisions(ask.snapshot, [said])[said]}
        assert (found["A"].verdict, found["A"].actor, found["A"].reasons) == ("rejected", "Bo", ("seen",))
        assert found["G"].verdict == "rejected"
    with store.writing() as writer:
        writer.undo(found["A"].judgement, "Ana", "a slip")
    with store.asking() as ask:
        assert {d.thing[0]: d.verdict for d in decisions(ask.snapshot, [said])[said]} == {"A": "follows", "G": "rejected"}
    assert store.verify().sound


def test_decisions_tie_nothing_into_one_and_are_listed_with_their_words(store: Store) -> None:
    said, activity, _ = items(store)
    with store.asking() as ask:
        before = [ask.snapshot.groups(kind) for kind in ("activity", "agreement", "statement")]
    judge(store, said, activity, "follows")
    with store.asking() as ask:
        assert [ask.snapshot.groups(kind) for kind in ("activity", "agreement", "statement")] == before
        (line,) = ask.judgements(ask.statement(said).id)
        assert {line.left_name, line.right_name} >= {"promised to train 40 officials"}
        assert line.verdict == "follows"
        assert ask.review_queue() == ()


def test_only_a_statement_is_followed_up_and_only_by_a_deed(store: Store) -> None:
    said, activity, agreement = items(store)
    for a, b in ((activity, agreement), (said, said.replace("s1", "p1")), (said, "nowhere/a1")):
        with pytest.raises(UsageError, match="are not a statement and"):
            judge(store, a, b, "follows")


def test_a_statement_is_asked_for_by_id_or_item(store: Store) -> None:
    said, _, _ = items(store)
    with store.asking() as ask:
        line = ask.statement(said)
        assert ask.statement(line.id) == line
        with pytest.raises(UsageError, match="knows no statement"):
            ask.statement("S0000000000")


def test_a_page_read_again_keeps_the_decision(store: Store) -> None:
    of = page()
    said, activity, _ = items(store)
    judge(store, said, activity, "follows")
    keep(store, of, reading(of, "2.test"))
    with store.asking() as ask:
        assert [d.verdict for d in decisions(ask.snapshot, [said])[said]] == ["follows"]
