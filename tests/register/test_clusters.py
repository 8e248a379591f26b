from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.register.clusters import Days, Edge, named_groups, partition, standing, thing_id

ITEMS = [f"page{i}/p1" for i in range(7)]


def edge(number: int, a: str, b: str, verdict: str = "same", score: float = 0.9, human: bool = False) -> Edge:
    return Edge(number, min(a, b), max(a, b), verdict, score, human)


def groups(items: list[str], edges: list[Edge]) -> set[frozenset[str]]:
    return {frozenset(g) for g in partition(items, edges)}


def test_same_ties_and_not_same_keeps_apart_even_through_a_third() -> None:
    a, b, c = ITEMS[:3]
    chain = [edge(1, a, b, score=0.9), edge(2, b, c, score=0.8)]
    assert groups([a, b, c], chain) == {frozenset({a, b, c})}
    assert groups([a, b, c], [*chain, edge(3, a, c, "not-same")]) == {frozenset({a, b}), frozenset({c})}


def test_a_person_outweighs_any_number_of_rules_and_the_newest_word_of_a_person_counts() -> None:
    a, b = ITEMS[:2]
    rules = [edge(1, a, b), edge(4, a, b)]
    assert groups([a, b], [*rules, edge(2, a, b, "not-same", human=True)]) == {frozenset({a}), frozenset({b})}
    changed = [edge(2, a, b, "not-same", human=True), edge(3, a, b, "same", human=True)]
    assert groups([a, b], [*rules, *changed]) == {frozenset({a, b})}
    assert [e.id for e in standing([*rules, *changed])] == [3]


def test_two_items_of_one_page_are_never_tied_through_another_page() -> None:
    one, other, third = "x/a1", "x/a2", "y/a1"
    edges = [edge(1, one, third, score=0.8), edge(2, other, third, score=0.9)]
    assert groups([one, other, third], edges) == {frozenset({other, third}), frozenset({one})}
    assert groups([one, other], [edge(1, one, other, human=True)]) == {frozenset({one, other})}


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(ITEMS),
            st.sampled_from(ITEMS),
            st.sampled_from(["same", "same", "not-same", "may-be"]),
            st.floats(0, 1),
        ),
        max_size=14,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_judgements_made_at_once_does_not_matter(
    rows: list[tuple[str, str, str, float]], chance: random.Random
) -> None:
    edges = list({(e.left, e.right): e for e in (edge(i, a, b, v, s) for i, (a, b, v, s) in enumerate(rows) if a != b)}.values())
    mixed = chance.sample(edges, len(edges))
    assert groups(ITEMS, edges) == groups(chance.sample(ITEMS, len(ITEMS)), mixed)


def test_a_thing_is_named_after_its_oldest_member() -> None:
    a, b, c = ITEMS[:3]
    recorded = {a: "2026-01-02", b: "2026-01-01", c: "2026-01-03"}
    named = named_groups("person", recorded, [edge(1, a, b)])
    assert named == {a: thing_id("person", b), b: thing_id("person", b), c: thing_id("person", c)}
    assert thing_id("person", b)[0] == "P"
    assert thing_id("body", b)[1:] == thing_id("person", b)[1:]


def placed(edges: list[Edge], days: dict[str, Days]) -> set[frozenset[str]]:
    items = {end for e in edges for end in (e.left, e.right)}
    return {frozenset(g) for g in partition(items, edges, days)}


def test_what_lies_on_days_that_exclude_each_other_is_not_one_thing() -> None:
    a, b, c = ITEMS[:3]
    spring, autumn = ("2022-04-04", "2022-04-04"), ("2022-11-09", "2022-11-09")
    near = {a: spring, b: ("2022-04-06", "2022-04-07")}
    assert placed([edge(1, a, b)], near) == {frozenset({a, b})}
    assert placed([edge(1, a, b)], {a: spring, b: autumn}) == {frozenset({a}), frozenset({b})}
    assert placed([edge(1, a, b, human=True)], {a: spring, b: autumn}) == {frozenset({a, b})}
    assert placed([edge(1, a, c, score=0.9), edge(2, b, c, score=0.8)], {a: spring, b: autumn}) == {
        frozenset({a, c}),
        frozenset({b}),
    }


def test_a_report_without_a_date_goes_nowhere_where_two_ties_are_as_good() -> None:
    a, b, c, d = ITEMS[:4]
    days: dict[str, Days] = {a: ("2022-04-04", "2022-04-04"), b: ("2022-11-09", "2022-11-09")}
    even = [edge(1, a, c, score=0.8), edge(2, b, c, score=0.8)]
    assert placed(even, days) == {frozenset({a}), frozenset({b}), frozenset({c})}
    assert placed([*even, edge(3, c, d)], days) == {frozenset({a}), frozenset({b}), frozenset({c, d})}
    assert placed([*even, edge(3, a, c, human=True)], days) == {frozenset({a, c}), frozenset({b})}
