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
