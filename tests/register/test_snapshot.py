from __future__ import annotations

from legation.model import PartialDate
from legation.register import Store
from legation.register.outlines import day
from legation.register.snapshot import Snapshot
from tests.register.making import Clock, keep, page, second


def test_the_present_and_the_end_of_time_are_one(two: Store) -> None:
    with two._engine.connect() as connection:
        now, then = Snapshot(connection), Snapshot(connection, "9999")
        for kind in ("person", "body", "activity", "agreement", "statement", "figure"):
            assert now.things(kind) == then.things(kind)
            items = list(now.things(kind))
            assert now.sides(items) == then.sides(items)


def test_what_came_later_is_not_there_yet(store: Store, clock: Clock) -> None:
    keep(store, page())
    before = clock()
    keep(store, second())
    with store.asking(before) as ask:
        assert [p.doc for p in ask.pages()] == ["one"]
        assert [p.reports for p in ask.people()] == [1, 1]
        assert [h.id for h in ask.search("memorandum")] == [page().id]
        assert {c.id for c in ask.changes("2026") if c.what == "page"} == {page().id}


def test_a_citation_says_where_the_words_stand(two: Store) -> None:
    with two.asking() as ask:
        cited = ask.timeline()[0].quote
        text = ask.page(cited.page).text
    assert text[cited.start : cited.end] == cited.text
    assert (cited.doc, cited.published, cited.language) == ("one", "2022-11-10", "en")


def test_day_gives_the_ends_that_are_known() -> None:
    assert day("2022-11") == "2022-11-01"
    assert day(PartialDate("2022-11"), last=True) == "2022-11-30"
    assert day("XXXX-11-09") is None
    assert day("2022-11-09/..", last=True) is None
    assert day(None) is None


def test_pages_that_are_passed_are_forgotten_and_others_kept(two: Store) -> None:
    with two.asking() as ask:
        first, other = sorted(page.id for page in ask.pages())
    with two.asking() as ask:
        snap = ask.snapshot
        snap.load([first])
        with snap.passing([f"{first}/p1", other]):
            assert {first, other} <= snap._readings.keys()
            assert snap.reading(other).page == other
        assert snap._readings.keys() == {first}
        assert len(list(ask.posts())) == 2
        assert len(list(ask.claims())) > 20
        assert snap._readings.keys() == {first}
