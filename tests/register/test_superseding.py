from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select

from legation.model import Reading, UsageError
from legation.register import Store, schema
from tests.register.making import Clock, capture, keep, page, reading, second
from tests.register.test_deciding import human, ids


def test_a_newer_reader_supersedes_its_own_claims_and_keeps_them(store: Store, clock: Clock) -> None:
    keep(store, page(), reading(page(), "1.a", host_title="Deputy Secretary"))
    before = clock()
    assert keep(store, page(), reading(page(), "2.b"))
    with store._engine.connect() as connection:
        rows = connection.execute(select(schema.claims.c.reader, schema.claims.c.superseded_at.is_(None))).all()
    assert {tuple(row) for row in rows} == {("1.a", False), ("2.b", True)}
    with store.asking() as ask:
        assert ask.person("Trần Hải Vân").line.post == "Secretary, Hanoi Party Committee"
        assert len(ask.people()) == 2
        assert ask.page("one").reader == "2.b"
    with store.asking(before) as ask:
        assert ask.person("Trần Hải Vân").line.post == "Deputy Secretary, Hanoi Party Committee"
        assert ask.page("one").reader == "1.a"
        assert len(ask.timeline(sides=("Hanoi",))) == 1
    assert store.verify().faults == ()


def test_things_keep_their_ids_when_pages_are_read_again(two: Store) -> None:
    before = ids(two)
    keep(two, page(), reading(page(), "2.b"))
    keep(two, second(), reading(second(), "2.b"))
    assert ids(two) == before
    assert two.verify().faults == ()


def test_what_was_read_by_this_reader_once_is_not_read_again(store: Store) -> None:
    for reader in ("1.a", "2.b"):
        keep(store, page(), reading(page(), reader))
    assert not keep(store, page(), reading(page(), "1.a"))
    with store.asking() as ask:
        assert ask.page("one").reader == "2.b"


def test_a_persons_decision_follows_the_name_when_local_ids_change(two: Store) -> None:
    with two.writing() as writer:
        writer.judge([human(f"{page().id}/p1", f"{second().id}/p1")])
    keep(two, second(), reading(second(), "2.b", people_order=("p2", "p1")))
    now = ids(two)
    assert now[f"{page().id}/p1"] != now[f"{second().id}/p2"], "still kept apart, under its new number"
    assert now[f"{page().id}/p2"] == now[f"{second().id}/p1"]
    with two.asking() as ask:
        last = [j for j in ask.judgements() if j.actor == "Desk officer"][-1]
        assert "carried over" in last.reasons[-1]
        assert not [i for i in ask.issues() if i.code == "judgement-lost"]
    assert two.verify().faults == ()


def test_a_decision_about_what_is_no_longer_read_becomes_an_issue(two: Store) -> None:
    with two.writing() as writer:
        writer.judge([human(f"{page().id}/p1", f"{second().id}/p1")])
    read = reading(second(), "2.b")
    gone = msgspec.structs.replace(
        read,
        people=read.people[1:],
        activities=tuple(msgspec.structs.replace(a, people=("p2",)) for a in read.activities),
        statements=(),
    )
    keep(two, second(), gone)
    with two.asking() as ask:
        assert [i.code for i in ask.issues()] == ["judgement-lost"]
    assert two.verify().faults == ()


def test_a_capture_that_gives_another_page_now_ends_the_old_one(store: Store, clock: Clock) -> None:
    keep(store, page())
    keep(store, second())
    with store.writing() as writer:
        writer.judge([human(f"{page().id}/p1", f"{second().id}/p1")])
    before = clock()
    other = page(page().text.replace("40", "60"))
    with store.writing() as writer:
        assert writer.add(capture(page()), other, reading_of_sixty(other))
    assert store.verify().faults == ()
    with store.asking() as ask:
        assert {p.id for p in ask.pages()} == {other.id, second().id}
        assert [f.value for f in ask.figures(pages=[other.id, page().id])] == [60.0]
        with pytest.raises(UsageError, match="replaced by another page"):
            ask.page(page().id)
        assert {hit.id for hit in ask.search("memorandum") if hit.kind == "page"} == {other.id, second().id}
        last = ask.judgements()[-1]
        assert {last.left, last.right} == {f"{other.id}/p1", f"{second().id}/p1"}, "a person's decision follows"
    with store.asking(before) as ask:
        assert {p.id for p in ask.pages()} == {page().id, second().id}
        assert ask.page(page().id).line.id == page().id


def test_a_page_to_which_another_capture_leads_stays(store: Store) -> None:
    keep(store, page())
    copy = msgspec.structs.replace(capture(page()), source="http://elsewhere.test/")
    with store.writing() as writer:
        assert not writer.add(copy, page(), reading(page()))
    other = page(page().text.replace("40", "60"))
    with store.writing() as writer:
        writer.add(capture(page()), other, reading_of_sixty(other))
    with store.asking() as ask:
        assert {p.id for p in ask.pages()} == {page().id, other.id}
    assert store.verify().faults == ()


def reading_of_sixty(of: object) -> object:
    from tests.register.making import at

    base = page()
    read = reading(base)
    text = of.text  # type: ignore[attr-defined]
    return msgspec.structs.replace(
        read,
        page=of.id,  # type: ignore[attr-defined]
        statements=(msgspec.structs.replace(read.statements[0], quote=at(text, "promised to train 60 officials")),),
        figures=(msgspec.structs.replace(read.figures[0], value=60.0, quote=at(text, "60 officials")),),
    )


def test_two_dealings_told_by_one_sentence_are_both_read_again(store: Store) -> None:
    def twice(reader: str) -> Reading:
        made = reading(page(), reader)
        first = made.activities[0]
        return msgspec.structs.replace(made, activities=(*made.activities, msgspec.structs.replace(first, id="a99")))

    assert keep(store, page(), twice("1.a"))
    before = ids(store)
    assert keep(store, page(), twice("2.b"))
    assert ids(store) == before
    assert store.verify().faults == ()
