from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, text

from legation.model import Reading
from legation.register import Store, search
from tests.postgres import Cluster
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


@pytest.fixture(scope="module")
def table(cluster: Cluster) -> Iterator[Connection]:
    name = cluster.fresh()
    engine = create_engine(cluster.url(name).replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE page_search (page text, folded text)"))
        yield connection
    engine.dispose()
    cluster.drop(name)


_WORDS = st.lists(
    st.sampled_from(["hà nội", "viêng chăn", "ນະຄອນ", "50%", "a_b", "\\", '"', "đoàn", "'"]) | st.text(max_size=4), max_size=4
)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(_WORDS.map(" ".join), max_size=5), query=_WORDS.map(" ".join))
def test_both_databases_find_the_same_pages(table: Connection, texts: list[str], query: str) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE VIRTUAL TABLE page_search USING fts5(folded, page UNINDEXED, tokenize = 'trigram')"))
        table.execute(text("DELETE FROM page_search"))
        found = []
        for each in (connection, table):
            for number, words in enumerate(texts):
                search.add(each, f"p{number}", words)
            found.append(set(search.find(each, query, 9)))
    engine.dispose()
    assert found[0] == found[1]


def test_of_the_pages_found_the_one_that_speaks_of_it_most_comes_first(store: Store) -> None:
    for name, words in (
        ("once", "Vientiane, and much else that was said of other towns, of rivers and of roads.\n"),
        ("often", "Vientiane, Vientiane.\n"),
    ):
        of = page(words, name)
        with store.writing() as writer:
            writer.add(capture(of), of, Reading(doc=name, page=of.id, reader="1", language="en", relevant=False))
    with store.asking() as ask:
        assert [hit.quotes[0].doc for hit in ask.search("vientiane")] == ["often", "once"]
