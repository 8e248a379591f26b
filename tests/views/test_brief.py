"""How answers become the entries of a brief."""

from __future__ import annotations

import msgspec

from legation.register.answers import ActivityLine, Link, Meeting, PersonAnswer, PersonLine, PostHeld, Spelling, StatementLine
from legation.views.brief import STATEMENTS_PER_GROUP, ActivityEntry, Brief, grouped, nested, person_entry
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
    assert len(list(brief.citations())) == 12
    assert msgspec.json.decode(msgspec.json.encode(brief), type=Brief) == brief


def activity(id_: str, date: str | None, part_of: str | None = None) -> ActivityEntry:
    line = ActivityLine(id_, "visit", "held", date, None, None, (), (), (), 1, (), citation(), part_of)
    return ActivityEntry(line, (citation(),))


def test_parts_stand_under_the_outermost_whole_oldest_first() -> None:
    entries = [
        activity("A1", None),
        activity("A2", "2022-08-11", "A1"),
        activity("A3", "2022-08-09", "A2"),
        activity("A4", None, "A9"),
    ]
    visit, other = nested(entries)
    assert [p.line.id for p in visit.parts] == ["A3", "A2"]
    assert visit.when == "2022-08-11"
    assert other.line.id == "A4"  # its whole is not in this brief
    assert other.reported == "2022-11-10"


def test_no_activity_is_lost_where_reports_make_a_circle_of_parts() -> None:
    circle = nested([activity("A1", None, "A2"), activity("A2", None, "A1")])
    assert sorted(e.line.id for e in circle) == ["A1", "A2"]


def test_each_group_shows_its_newest_statements_and_counts_the_rest() -> None:
    rows = [
        StatementLine(f"S{n}", "commit", (Link("P1", "Ann Lee"),), (), f"2022-01-{n:02}", (), citation(text=f"Words {n}."))
        for n in range(1, 14)
    ]
    (group,) = grouped([*rows, rows[0]], {"Arden": {"P1"}})
    assert len(group.statements) == STATEMENTS_PER_GROUP
    assert group.statements[0].date == "2022-01-13"
    assert group.more == 3  # words that two outlets print alike are one


def test_posts_that_nobody_prints_in_the_readers_language_are_shown_in_one() -> None:
    posts = (
        PostHeld("Phó Bí thư", "Thành ủy", None, "2022", (citation(language="vi"),)),
        PostHeld("Secrétaire adjointe", "Comité", None, "2021", (citation(language="fr"),)),
    )
    answer = PersonAnswer(PersonLine("P1", "Ann Lee", "XA", None, 2, None, None, False), posts, (), (), (), (), ("XA",))
    assert [p.title for p in person_entry(answer, set(), "en").posts] == ["Phó Bí thư"]
    assert [p.title for p in person_entry(answer, set(), "fr").posts] == ["Secrétaire adjointe"]


def test_a_statement_whose_year_is_not_printed_stands_by_the_day_of_its_report() -> None:
    yearless = StatementLine("S1", "commit", (Link("P1", "Ann Lee"),), (), "XXXX-12-12", (), citation(text="One."))
    dated = StatementLine("S2", "commit", (Link("P1", "Ann Lee"),), (), "2023-01-01", (), citation(text="Two."))
    (group,) = grouped([yearless, dated], {"Arden": {"P1"}})
    assert [s.id for s in group.statements] == ["S2", "S1"]  # its report is of November 2022


def test_a_reader_of_lao_sees_names_in_lao_script_and_others_in_latin() -> None:
    forms = (
        Spelling("Khamtay Souvanlasy", ("en",), (citation(),)),
        Spelling("ຄຳໄຕ", ("lo",), (citation(), citation())),
        Spelling("ຄຳໄຕ ສຸວັນລາສີ", ("lo",), (citation(),)),
    )
    for usual in ("Khamtay Souvanlasy", "ຄຳໄຕ ສຸວັນລາສີ"):
        answer = PersonAnswer(PersonLine("P1", usual, "LA", None, 2, None, None, False), (), forms, (), (), (), ("LA",))
        assert person_entry(answer, set(), "lo").name == "ຄຳໄຕ ສຸວັນລາສີ"
        assert person_entry(answer, set(), "fr").name == "Khamtay Souvanlasy"
        assert "Khamtay Souvanlasy" in person_entry(answer, set(), "lo").others
