"""Proposals over a register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.model import UsageError
from legation.register import Store
from legation.run import local
from legation.run.desk import Register
from legation.run.follow_up import open_promises, promises, proposals, review_queue

REPORTS = {
    "one.txt": """Hanoi helps Vientiane
05/04/2022
VIENTIANE - Secretary of the Hanoi Party Committee Tran Van Kien held talks with Khamtay Souvanlasy, Secretary of the Vientiane\
 Party Committee, in Vientiane on April 4.
Kien said Hanoi will help Vientiane train officials.
""",
    "two.txt": """Vientiane officials end training course in Hanoi
12/10/2022
HANOI - A training course for 30 officials of the Vientiane Party Committee was held in Hanoi from October 3 to 11.
Secretary of the Hanoi Party Committee Tran Van Kien received Khamtay Souvanlasy, Secretary of the Vientiane Party Committee, on\
 October 11.
""",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Store.open(tmp_path / "desk.db") as opened:
        local.add(opened, [str(tmp_path / name) for name in REPORTS])
        yield opened


def test_the_course_is_proposed_as_what_came_of_the_promise(store: Store) -> None:
    with store.asking() as ask:
        (promise,) = [s for s in ask.statements() if s.kind == "commit"]
        (course,) = ask.timeline(kind="training")
        found = proposals(ask.snapshot, [promise.quote.item])
        assert (found[0].said, found[0].deed) == (promise.quote.item, course.id)
        assert found[0].strong


def test_before_it_was_known_nothing_is_proposed(store: Store) -> None:
    with store.asking("2000-01-01") as ask:
        assert proposals(ask.snapshot, []) == []


def test_what_a_proposal_does_to_a_statement_until_a_person_decides(store: Store) -> None:
    desk = Register(store)
    with store.asking() as ask:
        (promise,) = [s for s in ask.statements() if s.kind == "commit"]
        (course,) = ask.timeline(kind="training")

    def state() -> tuple[str | None, bool | None, str]:
        (found,) = desk.promises("Hanoi", "Vientiane", kind="commit")
        return found.line.state, found.line.open, found.follow_ups[0].verdict

    assert state() == ("delivered", False, "proposed")
    with store.asking() as ask:
        assert course.quote.item in {end for line in review_queue(ask, "2026-01-01") for end in (line.left, line.right)}
    assert desk.follow(promise.id, course.id, "rejected", actor="Ana", reason="another course") == 1
    assert state()[1:] == (True, "rejected")
    with store.asking() as ask:
        assert course.quote.item not in {end for line in review_queue(ask, "2026-01-01") for end in (line.left, line.right)}
        assert len(open_promises(promises(ask, ask.statements(kind="commit"), "2026-01-01"))) == 1
    assert desk.follow(promise.id, course.id, "follows", actor="Bo", reason="seen") == 1
    assert state() == ("delivered", False, "follows")
    desk.undo(desk.judgements(promise.id)[-1].id, actor="Bo", reason="no")
    assert state()[1:] == (True, "rejected")


def test_bad_decisions_change_nothing(store: Store) -> None:
    desk = Register(store)
    (promise,) = [s for s in desk.statements() if s.kind == "commit"]
    before = desk.judgements()
    for deed, verdict in ((desk.people()[0].id, "follows"), ("A0000000000", "follows"), (desk.timeline()[0].id, "same")):
        with pytest.raises(UsageError):
            desk.follow(promise.id, deed, verdict, actor="Ana", reason="why")
    with pytest.raises(UsageError):
        desk.follow("S0000000000", desk.timeline()[0].id, "follows", actor="Ana", reason="why")
    assert desk.judgements() == before
