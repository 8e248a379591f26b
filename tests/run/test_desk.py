from __future__ import annotations

import inspect
import sys
from pathlib import Path

import pytest

from legation.model import UsageError
from legation.register import Questions
from legation.run.batch import Options
from legation.run.desk import Register
from tests.register.making import Clock, keep, page, second

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from kill_test import write_pages


@pytest.fixture
def desk(place: str):  # type: ignore[no-untyped-def]
    with Register.open(place, clock=Clock()) as register:
        keep(register.store, page())
        keep(register.store, second())
        yield register


def test_every_question_is_on_the_desk() -> None:
    asked = {name for name, _ in inspect.getmembers(Questions, inspect.isfunction) if not name.startswith("_")}
    assert asked <= {name for name, _ in inspect.getmembers(Register, inspect.isfunction)}


def test_the_desk_answers(desk: Register) -> None:
    assert [p.reports for p in desk.people("Hanoi")] == [2]
    person = desk.person("tran hai van")
    assert person.line.name == "Trần Hải Vân"
    assert len(desk.timeline("Hà Nội", "Lào", since="2022")) == 1
    assert desk.encounters("Trần Hải Vân", "Vientiane")
    assert desk.agreements("Hanoi", today="2024-01-01")[0].state == "in-force"
    assert desk.agreements(as_of="2026-05-05T00:00:00Z")[0].state == "ended"
    assert desk.agreement(desk.agreements()[0].id).versions
    assert desk.activity(desk.timeline()[0].id).versions
    assert desk.body("Hanoi Party Committee").posts
    assert desk.page("one").claims
    assert len(desk.statements("Hanoi", kind="commit")) == len(desk.figures()) == 2
    assert desk.search("vientiane")
    assert desk.changes("2026")
    assert desk.verify().sound
    assert (desk.disagreements(), desk.issues(), desk.review_queue()) == ((), (), ())
    assert len(desk.pages()) == len(desk.bodies()) == 2
    assert desk.sides()[0].activities == 1
    assert desk.people(as_of="2020-01-01") == ()


def test_a_decision_ties_and_keeps_apart(desk: Register) -> None:
    one, other = f"{page().id}/p1", f"{second().id}/p1"
    assert desk.decide(one, other, "not-same", actor="An officer", reason="two people of one name") == 1
    assert len(desk.people("Hanoi")) == 2
    first, then = (line.id for line in desk.people("Hanoi"))
    assert desk.decide(first, then, "same", actor="An officer", reason="I was wrong") == 1
    assert [p.reports for p in desk.people("Hanoi")] == [2]
    with desk.asking() as ask:
        last = ask.judgements()[-1]
    desk.undo(last.id, actor="An officer", reason="no, I was right")
    assert len(desk.people("Hanoi")) == 2


@pytest.mark.parametrize(
    ("left", "right", "verdict", "actor", "reason", "match"),
    [
        ("P1", "P2", "perhaps", "An officer", "x", "a verdict is"),
        ("P1", "P2", "same", " ", "x", "needs the name"),
        ("P1", "P2", "same", "resolver 1", "x", "needs the name"),
        ("P1", "P2", "same", "An officer", "", "a reason"),
        ("P1", "P2", "same", "An officer", "x", "not two things of one kind"),
    ],
)
def test_a_decision_needs_two_things_a_person_and_a_reason(
    desk: Register, left: str, right: str, verdict: str, actor: str, reason: str, match: str
) -> None:
    with pytest.raises(UsageError, match=match):
        desk.decide(left, right, verdict, actor=actor, reason=reason)


def test_one_thing_cannot_be_decided_with_itself(desk: Register) -> None:
    (line,) = desk.people("Hanoi")
    with pytest.raises(UsageError, match="one already"):
        desk.decide(line.id, line.id, "not-same", actor="An officer", reason="x")


def test_adding_takes_a_path(tmp_path: Path, place: str) -> None:
    (tmp_path / "pages").mkdir()
    write_pages(tmp_path / "pages", 2)
    with Register.open(place) as register:
        assert register.add(tmp_path / "pages", Options(workers=0)).added == 2


def test_posts_and_claims_come_as_they_are_printed(desk: Register) -> None:
    held = desk.posts()
    assert ("Trần Hải Vân", "Hanoi Party Committee") in {(who.name, post.organisation) for who, post in held}
    assert desk.posts(ids=[held[0][0].id])
    pages = {claim.quote.page for claim in desk.claims()}
    assert {claim.quote.page for claim in desk.claims(pages=[min(pages)])} == {min(pages)}
