"""Asking the register from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from legation.cli.asking import ahead

Run = Callable[..., tuple[int, str, str]]
LISTS = ["timeline", "agreements", "statements", "disagreements", "issues", "pages"]


@pytest.mark.parametrize("verb", LISTS)
def test_lists_answer_as_table_and_as_json(run: Run, register: str, verb: str) -> None:
    code, out, _ = run(verb, "-r", register)
    assert code == 0
    assert out.strip()
    code, out, _ = run(verb, "-r", register, "--json")
    assert code == 0
    assert isinstance(json.loads(out), list)


@pytest.mark.parametrize("sides", [("Hanoi", "Vientiane"), ("Hà Nội", "Viêng Chăn"), ("ຮ່າໂນ້ຍ", "ວຽງຈັນ")])
def test_sides_are_understood_in_any_language(run: Run, register: str, sides: tuple[str, str]) -> None:
    code, out, _ = run("timeline", *sides, "-r", register, "--json")
    assert code == 0
    assert {a["kind"] for a in json.loads(out)} >= {"meeting"}
    assert json.loads(run("timeline", sides[0], "Paris", "-r", register, "--json")[1]) == []


def test_the_two_reports_tell_of_one_meeting(run: Run, register: str) -> None:
    meetings = json.loads(run("timeline", "Hanoi", "Vientiane", "--kind", "meeting", "-r", register, "--json")[1])
    assert [m["reports"] for m in meetings] == [2]
    code, out, _ = run("activity", meetings[0]["id"], "-r", register)
    assert code == 0
    assert "vi" in out
    assert "en" in out


def test_a_person_is_found_by_any_spelling(run: Run, register: str) -> None:
    found = [
        json.loads(run("person", name, "-r", register, "--json")[1])["line"]["id"] for name in ("Tran Van Kien", "Trần Văn Kiên")
    ]
    assert found[0] == found[1]
    code, out, _ = run("person", "Tran Van Kien", "-r", register)
    assert code == 0
    assert "Thành ủy Hà Nội" in out or "Hanoi Party Committee" in out


def test_an_agreement_shows_its_term(run: Run, register: str) -> None:
    rows = json.loads(run("agreements", "Hanoi", "Vientiane", "-r", register, "--json")[1])
    assert "2022/2025" in {r["period"] for r in rows}
    code, out, _ = run("agreement", rows[0]["id"], "-r", register)
    assert code == 0
    assert "2022" in out


def test_search_finds_across_diacritics_and_in_words(run: Run, register: str) -> None:
    for words in ("vieng chan", "Viêng Chăn", "tran van kien"):
        code, out, _ = run("search", words, "-r", register)
        assert code == 0
        assert "Nothing is found" not in out
    assert "Nothing is found" in run("search", "zzzz", "-r", register)[1]


@pytest.mark.parametrize("verb", ["person", "body", "activity", "agreement"])
def test_what_is_not_there_is_said(run: Run, register: str, verb: str) -> None:
    code, _, err = run(verb, "Nobody At All", "-r", register)
    assert code == 2
    assert "Nobody At All" in err


def test_a_body_lists_its_holders_of_posts(run: Run, register: str) -> None:
    code, out, _ = run("body", "Hanoi Party Committee", "-r", register)
    assert code == 0
    assert "Kien" in out or "Kiên" in out


def test_before_anything_was_known(run: Run, register: str) -> None:
    assert json.loads(run("timeline", "-r", register, "--as-of", "2020-01-01", "--json")[1]) == []
    code, _, err = run("timeline", "-r", register, "--as-of", "last week")
    assert code == 1
    assert "last week" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("timeline", "--kind", "visits"),
        ("agreements", "--status", "signd"),
        ("statements", "--topic", "tourist"),
        ("timeline", "Hanio"),
    ],
)
def test_a_misspelt_word_or_side_is_told_with_what_there_is(run: Run, register: str, arguments: tuple[str, ...]) -> None:
    code, _, err = run(*arguments, "-r", register)
    assert code == 2
    assert arguments[-1] in err
    assert any(known in err for known in ("visit,", "signed,", "tourism,", "Hanoi"))


def test_a_known_place_without_dealings_is_no_mistake(run: Run, register: str) -> None:
    code, out, _ = run("timeline", "Hanoi", "Paris", "-r", register)
    assert code == 0
    assert "Nothing is on record" in out


def test_a_term_that_is_over_is_shown_as_ended(run: Run, register: str) -> None:
    states = {day: run("agreements", "-r", register, "--as-of", day, "--json")[1] for day in ("2100-01-01",)}
    assert {r["state"] for r in json.loads(states["2100-01-01"]) if r["period"] == "2022/2025"} == {"ended"}


def test_a_place_is_searched_by_all_its_names(run: Run, register: str) -> None:
    found = {h["id"] for h in json.loads(run("search", "ວຽງຈັນ", "-r", register, "--json")[1])}
    assert found == {h["id"] for h in json.loads(run("search", "vieng chan", "-r", register, "--json")[1])}
    assert len([i for i in found if i[0] not in "PB"]) >= 1


def test_an_activity_shows_what_was_said_at_it(run: Run, register: str) -> None:
    meeting = json.loads(run("timeline", "--kind", "meeting", "-r", register, "--json")[1])[0]
    assert "train officials" in run("activity", meeting["id"], "-r", register)[1]


@pytest.mark.parametrize("verb", ["timeline", "agreements", "statements", "brief"])
def test_days_the_wrong_way_round_are_told(run: Run, register: str, verb: str) -> None:
    code, _, err = run(verb, "Hanoi", "Vientiane", "--since", "2023", "--until", "2022-05", "-r", register)
    assert code == 2
    assert "2023" in err
    assert run(verb, "Hanoi", "Vientiane", "--since", "2022", "--until", "2022-05", "-r", register)[0] == 0


def test_agreements_that_end_soon_or_are_past_their_term(run: Run, register: str) -> None:
    soon = ("agreements", "Hanoi", "Vientiane", "-r", register, "--as-of", "2100-01-01")
    assert "No term ends then" in run(*soon, "--expiring", "180d")[1]
    code, out, _ = run(*soon, "--overdue")
    assert code == 0
    assert "2025-12-31" in out
    assert "days ago" in out
    assert json.loads(run(*soon, "--overdue", "--json")[1])[0]["ends"] == "2025-12-31"
    for wrong in ("180", "d", "0d", "9999y", "-3d"):
        code, _, err = run("agreements", "-r", register, "--expiring", wrong)
        assert code == 2, wrong
        assert err


def test_times_ahead() -> None:
    assert [ahead("2024-02-28", time) for time in ("2d", "1w", "6m", "1y")] == [
        "2024-03-01",
        "2024-03-06",
        "2024-08-28",
        "2025-02-27",
    ]
