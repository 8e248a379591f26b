from __future__ import annotations

import pytest

from legation.model import Issue, UsageError
from legation.register import Store
from tests.register.making import page, second
from tests.register.test_deciding import human


def test_a_page_shows_its_text_things_and_claims(two: Store) -> None:
    with two.asking() as ask:
        answer = ask.page(page().id[:6])
        assert answer.text == page().text
        assert {link.name for link in answer.people} == {"Trần Hải Vân", "Khamsone Vilaysack"}
        assert answer.topics == ("training",)
        for claim in answer.claims:
            assert answer.text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert {c.property for c in answer.claims} >= {
            "name",
            "post",
            "country",
            "kind",
            "status",
            "date",
            "participant",
            "period",
        }
        with pytest.raises(UsageError, match="has no page"):
            ask.page("zzzz")


def test_pages_are_listed_newest_first(two: Store) -> None:
    with two.asking() as ask:
        assert [(p.doc, p.published) for p in ask.pages()] == [("two", "2022-11-11"), ("one", "2022-11-10")]


def test_changes_since_an_instant(two: Store) -> None:
    with two.writing("2026-02-01T00:00:00.000000Z") as writer:
        writer.add_issue(Issue(code="empty", where="x.txt", message="nothing in it"))
        writer.judge([human(f"{page().id}/p1", f"{second().id}/p1")])
    with two.asking() as ask:
        assert [(c.what, c.actor) for c in ask.changes("2026-02")] == [("issue", None), ("judgement", "Desk officer")]
        assert {c.what for c in ask.changes("2026")} >= {"page", "reading", "judgement", "issue"}
        assert ask.changes("2027") == ()


def test_sides_are_counted(two: Store) -> None:
    with two.asking() as ask:
        found = {s.key: (s.name, s.activities, s.agreements, s.people) for s in ask.sides()}
    assert found["Hanoi"] == ("Hanoi", 1, 1, 1)
    assert found["LA"] == ("Laos", 1, 1, 1)
