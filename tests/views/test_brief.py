"""How answers become the entries of a brief."""

from __future__ import annotations

import msgspec

from legation.register.answers import Link, Meeting, PersonAnswer, PersonLine, PostHeld, Spelling, StatementLine
from legation.views.brief import Brief, grouped, person_entry
from tests.views.conftest import citation


def said(kind: str, *by: Link) -> StatementLine:
    return StatementLine(f"S{kind}{len(by)}", kind, by, (), None, (), citation())


def test_statements_go_to_the_side_that_made_them() -> None:
    ann, bo, third = Link("P1", "Ann Lee"), Link("P2", "Bo Rask"), Link("", "Elsewhere")
    sides = {"Arden": {"P1", "Arden"}, "Belmar": {"P2"}}
    groups = grouped(
        [said("commit", ann), said("request", bo), said("agree", ann), said("commit", ann, bo), said("commit", third)], sides
    )
    assert [(g.name, g.both, len(g.statements)) for g in groups] == [("Arden", False, 1), ("Belmar", False, 1), ("", True, 3)]
    assert grouped([], sides) == ()


def test_a_person_shows_newest_posts_and_the_other_sides_encounters() -> None:
    answer = PersonAnswer(
        line=PersonLine("P1", "Ann Lee", "XA", None, 3, None, None, False),
        posts=(
            PostHeld("Deputy Mayor", "Arden", "2018", "2019", (citation(),)),
            PostHeld("Mayor", "Arden", "2020", "2023", (citation("p2"),)),
            PostHeld("mayor", "Arden", "2020", "2022", (citation("p3"),)),
        ),
        spellings=(Spelling("Ann Lee", ("en",), (citation(),)), Spelling("A. Lee", ("en",), (citation(),))),
        activities=(),
        met=(Meeting(Link("P2", "Bo"), ("A1",), None), Meeting(Link("P9", "Friend"), ("A2",), None)),
        statements=(),
        countries=("XA",),
    )
    entry = person_entry(answer, {"P2"}, "en")
    assert [p.title for p in entry.posts] == ["Mayor", "Deputy Mayor"]
    assert [m.person.id for m in entry.met] == ["P2"]
    assert entry.others == ("A. Lee",)
    assert [q.page for q in entry.quotes] == ["p2", "p1"]


def test_a_brief_knows_all_its_quotes(brief: Brief) -> None:
    assert len(list(brief.citations())) == 11
    assert msgspec.json.decode(msgspec.json.encode(brief), type=Brief) == brief
