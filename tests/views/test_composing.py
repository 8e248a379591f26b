"""What goes into a brief, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import legation
from legation.model import UsageError
from legation.register.answers import AgreementLine
from legation.views import Brief
from legation.views.brief_markdown import brief_markdown
from legation.views.composing import standing_first
from tests.views.conftest import citation

REPORTS = {
    "a-2021.txt": "HANOI - On 3 March 2021, Mayor of Vientiane Khamtay Souvanlasy was received by Chairman of the Hanoi People's Committee "
    "Tran Van Kien in Hanoi.",
    "b-2022.txt": "VIENTIANE - On 4 April 2022, Chairman of the Hanoi People's Committee Tran Van Kien held talks with Mayor of Vientiane "
    "Khamtay Souvanlasy in Vientiane. Kien said Hanoi will help Vientiane train 30 officials. Khamtay asked Hanoi to share its experience "
    "in tourism. The two cities signed a memorandum of understanding on cooperation for 2022-2025.",
    "c-other.txt": "PARIS - On 5 May 2022, Mayor of Lyon Jean Dupont received Mayor of Hamburg Karl Brandt in Lyon.",
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[legation.Register]:
    folder = tmp_path_factory.mktemp("composing")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with legation.open(folder / "r.db") as opened:
        opened.add([str(folder / name) for name in REPORTS])
        yield opened


def brief(register: legation.Register, **wanted: str) -> Brief:
    return register.brief("Hanoi", "Vientiane", **wanted)  # type: ignore[arg-type]


def test_only_what_the_two_sides_did_newest_first(register: legation.Register) -> None:
    made = brief(register)
    dates = [e.line.date for e in made.timeline]
    assert dates == sorted(dates, key=str, reverse=True)
    assert {"2021-03-03", "2022-04-04"} <= set(dates)
    assert "2022-05-05" not in dates
    assert {p.doc for p in made.pages} == {"a-2021", "b-2022"}


def test_people_stand_on_their_side_with_whom_they_met(register: legation.Register) -> None:
    hanoi, vientiane = brief(register).people
    assert [p.line.name for p in hanoi.people] == ["Tran Van Kien"]
    assert [p.line.name for p in vientiane.people] == ["Khamtay Souvanlasy"]
    assert hanoi.people[0].met[0].person.name == "Khamtay Souvanlasy"
    assert hanoi.people[0].quotes


def test_statements_and_agreements_have_their_side_and_state(register: legation.Register) -> None:
    made = brief(register)
    by_side = {g.name: {s.kind for s in g.statements} for g in made.statements}
    assert "commit" in by_side["Hanoi"]
    assert "request" in by_side["Vientiane"]
    memorandum = next(e for e in made.agreements if e.line.period == "2022/2025")
    assert memorandum.past  # its term is over and nothing renews it
    assert [f.value for f in made.figures] == [30]


def test_the_period_bounds_what_is_told(register: legation.Register) -> None:
    assert [e.line.date for e in brief(register, until="2021").timeline] == ["2021-03-03"]
    assert all(e.line.date != "2021-03-03" for e in brief(register, since="2022").timeline)


def test_as_of_an_earlier_day_nothing_was_known(register: legation.Register) -> None:
    made = brief(register, as_of="2020-01-01")
    assert not made.timeline
    assert not made.pages


@pytest.mark.parametrize(("a", "b"), [("Hanoi", "Hà Nội"), ("ວຽງຈັນ", "Vientiane"), ("Hanoi", " ")])
def test_a_brief_is_between_two_sides(register: legation.Register, a: str, b: str) -> None:
    with pytest.raises(UsageError):
        register.brief(a, b)


def test_what_is_not_known_is_said(register: legation.Register) -> None:
    made = brief(register)
    known = {gap.what: gap for gap in made.gaps}
    assert "unread" not in known
    assert set(known["report-undated"].pages) == {p.id for p in made.pages if not p.published}
    assert all(
        not e.line.date
        for gap in made.gaps
        if gap.what == "activity-undated"
        for e in made.activities()
        if e.line.id in gap.things
    )


def test_what_stands_comes_before_what_is_over() -> None:
    lines = [
        AgreementLine(i, "memorandum", s, s, (), (), None, signed, 1, citation())
        for i, s, signed in (
            ("G1", "ended", "2024"),
            ("G2", "in-force", "1962"),
            ("G3", "proposed", None),
            ("G4", "signed", "2023"),
        )
    ]
    assert [g.id for g in standing_first(lines)] == ["G4", "G2", "G3", "G1"]


def test_statements_stand_as_what_came_of_them_says(register: legation.Register) -> None:
    shown = [said for group in brief(register).statements for said in group.statements]
    assert shown
    assert all(said.state is not None and said.open is not None for said in shown)
    assert [said.id for said in shown] == [said.id for group in brief(register).statements for said in group.statements]
    assert "open" in brief_markdown(brief(register))
