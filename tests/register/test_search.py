from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from legation.model import Reading
from legation.register import Store, search
from tests.register.making import capture, keep, page


@pytest.fixture
def mixed(store: Store) -> Store:
    keep(store, page())
    for name, words in (("vi", "Đoàn đã đến Viêng Chăn hôm thứ Sáu.\n"), ("lo", "ຄະນະຜູ້ແທນເດີນທາງໄປຢ້ຽມຢາມນະຄອນຫຼວງ.\n")):
        of = page(words, name, language=name)
        with store.writing() as writer:
            writer.add(capture(of), of, Reading(doc=name, page=of.id, reader="1", language=name, relevant=False))
    return store


@pytest.mark.parametrize(
    ("query", "docs", "quoted"),
    [
        ("vieng chan", ["vi"], "Viêng"),
        ("Viêng Chăn", ["vi"], "Viêng"),
        ('"vieng chan"', ["vi"], "Viêng Chăn"),
        ("ຢ້ຽມຢາມ", ["lo"], "ຢ້ຽມຢາມ"),
        ("ຢ້", ["lo"], "ຢ້"),
        ("đ", ["vi"], "Đoàn"),
        ("hanoi officials", ["one"], "Hanoi"),
        ("hanoi chăn", [], ""),
        ('"', [], ""),
        ("100%", [], ""),
        ("memo*", [], ""),
        ("a OR NOT (b", [], ""),
    ],
)
def test_words_are_found_in_any_dress(mixed: Store, query: str, docs: list[str], quoted: str) -> None:
    with mixed.asking() as ask:
        found = [hit for hit in ask.search(query) if hit.kind == "page"]
        assert sorted({hit.quotes[0].doc for hit in found} & set(docs)) == docs
        if docs:
            assert any(quoted in quote.text for hit in found for quote in hit.quotes)
        else:
            assert not found
        for hit in found:
            for quote in hit.quotes:
                assert ask.page(quote.page).text[quote.start : quote.end] == quote.text


def test_a_name_is_found_as_a_person(mixed: Store) -> None:
    with mixed.asking() as ask:
        hit = ask.search("tran hai")[0]
        assert (hit.kind, hit.name) == ("person", "Trần Hải Vân")


@given(st.text(max_size=30))
def test_no_query_breaks_the_index(query: str) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE VIRTUAL TABLE page_search USING fts5(folded, page UNINDEXED, tokenize = 'trigram')"))
        search.add(connection, "p", query)
        assert isinstance(search.find(connection, query, 5), list)
    engine.dispose()
