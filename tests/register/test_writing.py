from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select

from legation.model import Capture, Issue, PageError, Quote, QuoteError
from legation.register import Store, Writer, schema
from legation.register.writing import capture_id
from tests.register.making import capture, keep, page, reading, second


def counts(store: Store) -> dict[str, int]:
    return store.verify().counts


def test_the_same_capture_twice_adds_nothing(store: Store) -> None:
    assert keep(store, page())
    before = counts(store)
    assert not keep(store, page())
    assert counts(store) == before
    assert before["pages"] == 1


def test_the_same_text_from_another_address_adds_a_capture_alone(store: Store) -> None:
    keep(store, page())
    before = counts(store)
    with store.writing() as writer:
        other = Capture(source="http://elsewhere.test/", media="text", content=page().text.encode())
        assert not writer.add(other, page(), reading(page()))
    after = counts(store)
    assert after["captures"] == before["captures"] + 1
    assert {k: v for k, v in after.items() if k not in ("captures", "page_captures")} == {
        k: v for k, v in before.items() if k not in ("captures", "page_captures")
    }
    with store.asking() as ask:
        assert ask.page("one").sources == ("http://elsewhere.test/", "one.txt")


def test_a_reading_with_a_quote_that_is_not_there_is_refused_whole(store: Store) -> None:
    read = reading(page())
    figure = msgspec.structs.replace(read.figures[0], quote=Quote(0, 3, "XXX"))
    with pytest.raises(QuoteError), store.writing() as writer:
        writer.add(capture(page()), page(), msgspec.structs.replace(read, figures=(figure,)))
    assert counts(store)["captures"] == 0


def test_a_page_that_fails_half_way_leaves_nothing(store: Store) -> None:
    keep(store, page())
    before = counts(store)
    with pytest.raises(ZeroDivisionError), store.writing() as writer:
        _add_and_fail(writer)
    assert counts(store) == before
    assert keep(store, second())


def _add_and_fail(writer: Writer) -> None:
    writer.add(capture(second()), second(), reading(second()))
    raise ZeroDivisionError


def test_an_issue_is_kept_once(store: Store) -> None:
    with store.writing() as writer:
        for _ in range(2):
            writer.add_issue(Issue(code="empty", where="a.txt", message="nothing in it"))
    with store.asking() as ask:
        assert [(i.code, i.where, i.fatal) for i in ask.issues()] == [("empty", "a.txt", True)]


def test_the_bytes_are_kept_as_they_came(store: Store) -> None:
    keep(store, page())
    with store._engine.connect() as connection:
        row = connection.execute(select(schema.contents)).one()
    assert row.size == len(page().text.encode())
    assert len(row.packed) < row.size


def test_hints_are_part_of_a_captures_identity() -> None:
    bare = capture(page())
    assert capture_id(bare) == capture_id(msgspec.structs.replace(bare, obtained="2026-01-01T00:00:00Z"))
    assert capture_id(bare) != capture_id(msgspec.structs.replace(bare, hints={"outlet": "Another paper"}))
    assert capture_id(bare) != capture_id(msgspec.structs.replace(bare, source="other.txt"))


def test_lone_surrogates_of_hostile_pages_do_not_stop_the_register(store: Store) -> None:
    odd = page("Broken \ud800 text. " + page().text)
    with pytest.raises(PageError), store.writing() as writer:
        writer.add(capture(odd), odd, reading(odd))
    assert counts(store)["pages"] == 0
