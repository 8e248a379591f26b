from __future__ import annotations

import inspect

import msgspec

from legation.register import Questions, Store

LISTS = ("people", "bodies", "timeline", "agreements", "statements", "figures", "disagreements", "sides", "pages")


def test_every_question_is_answered_on_an_empty_register_and_on_one_that_holds_something(store: Store, two: Store) -> None:
    for ask_of in (store, two):
        with ask_of.asking() as ask:
            for name in (
                "people",
                "bodies",
                "timeline",
                "agreements",
                "statements",
                "figures",
                "disagreements",
                "sides",
                "pages",
            ):
                assert isinstance(getattr(ask, name)(), tuple), name
            for name in ("issues", "review_queue", "judgements"):
                assert isinstance(getattr(ask, name)(), tuple), name


def test_every_answer_can_be_sent(two: Store) -> None:
    with two.asking() as ask:
        for answer in (ask.people(), ask.timeline(), ask.page("one"), ask.person("Tran Hai Van"), ask.judgements()):
            assert msgspec.json.decode(msgspec.json.encode(answer))


def test_every_question_says_what_it_gives() -> None:
    for name, method in inspect.getmembers(Questions, inspect.isfunction):
        if not name.startswith("_"):
            assert method.__doc__, name
            assert method.__annotations__.get("return"), name


def test_narrower_questions_give_a_part_of_the_list(two: Store) -> None:
    with two.asking() as ask:
        person, page = ask.people()[0], ask.pages()[0]
        assert ask.people(ids=[person.id, "P0000000000"]) == (person,)
        assert ask.people(ids=[]) == ()
        assert ask.pages(ids=[page.id]) == (page,)
        assert [f.quote.page for f in ask.figures(pages=[page.id])] == [page.id]
        assert ask.figures(pages=[]) == ()
        assert ask.disagreements(things=[]) == ()
        assert ask.timeline(sides=("Vientiane", "Hanoi")) == ask.timeline()
        assert ask.timeline(sides=("Vientiane", "Paris")) == ()
        assert len(ask.statements(sides=("Vientiane",))) == 2, "through the activity at which they were said"
