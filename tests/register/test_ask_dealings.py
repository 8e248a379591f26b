from __future__ import annotations

import msgspec
import pytest

from legation.model import Activity, UsageError
from legation.register import Store
from tests.register.making import keep, page, reading


def test_an_activity_shows_every_report_of_it(two: Store) -> None:
    with two.asking() as ask:
        (line,) = ask.timeline()
        answer = ask.activity(line.id)
    assert [v.quote.outlet for v in answer.versions] == [None, "Another paper"]
    assert {who.name for who in answer.versions[0].people} == {"Trần Hải Vân", "Khamsone Vilaysack"}
    assert len(answer.statements) == 2
    assert answer.differences == ()
    assert answer.line.outlets == ("Another paper",)


def test_parts_are_told_with_their_whole(store: Store) -> None:
    of = page()
    read = reading(of)
    visit = Activity(id="a0", kind="visit", status="held", quote=read.activities[0].quote, parties=("Vientiane", "Hanoi"))
    inner = msgspec.structs.replace(read.activities[0], part_of="a0")
    keep(store, of, msgspec.structs.replace(read, activities=(visit, inner)))
    with store.asking() as ask:
        whole, part = ask.timeline(kind="visit")[0], ask.timeline(kind="meeting")[0]
        assert part.part_of == whole.id
        assert [p.id for p in ask.activity(whole.id).parts] == [part.id]


def test_an_agreement_shows_every_report_of_it(two: Store) -> None:
    with two.asking() as ask:
        (line,) = ask.agreements()
        answer = ask.agreement(line.id, today="2030-01-01")
    assert len(answer.versions) == 2
    assert answer.line.state == "ended"


def test_what_does_not_exist_is_said(two: Store) -> None:
    with two.asking() as ask:
        with pytest.raises(UsageError, match="no activity 'A0'"):
            ask.activity("A0")
        with pytest.raises(UsageError, match="no agreement"):
            ask.agreement(ask.timeline()[0].id)
