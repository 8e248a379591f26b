"""Proposals over a register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.register import Store
from legation.run import local
from legation.run.follow_up import proposals

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
