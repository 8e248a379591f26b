from __future__ import annotations

import pytest

from legation.model import UsageError
from legation.register import Store
from tests.register.making import keep, page, second
from tests.register.test_deciding import human


def test_only_undecided_pairs_wait_for_review(store: Store) -> None:
    keep(store, page())
    keep(store, second(), judged=False)
    pair = human(f"{page().id}/p1", f"{second().id}/p1", "may-be")
    with store.writing() as writer:
        writer.judge([pair])
    with store.asking() as ask:
        assert ask.review_queue() == ()  # a person has left it open
        (waiting,) = ask.review_queue(unsure=True)
        assert (waiting.left_name, waiting.right_name, waiting.reasons) == ("Trần Hải Vân", "Trần Hải Vân", ("I know them",))
        assert waiting.left_quote is not None
    with store.writing() as writer:
        writer.judge([human(pair.left, pair.right, "same")])
    with store.asking() as ask:
        assert ask.review_queue(unsure=True) == ()
        assert len(ask.judgements(ask.person("Tran Hai Van").line.id)) == 2


def test_evidence_is_what_one_page_says(two: Store) -> None:
    with two.asking() as ask:
        found = ask.evidence(f"{page().id}/p1")
        assert found.kind == "person"
        assert found.thing == ask.person("Tran Hai Van").line.id
        assert found.reports == 2
        assert found.name in found.context
        assert dict(found.facts)["country"] == "VN"
        told = dict(ask.evidence(f"{page().id}/a1").facts)
        assert (told["kind"], told["date"]) == ("meeting", "2022-11-09")
        assert "term" in dict(ask.evidence(f"{page().id}/g1").facts)
        with pytest.raises(UsageError, match="no item"):
            ask.evidence("x/p1")


def test_members_are_found_by_any_name_of_the_thing(two: Store) -> None:
    with two.asking() as ask:
        thing = ask.person("Tran Hai Van").line.id
        kind, items = ask.members(thing)
        assert (kind, len(items)) == ("person", 2)
        assert ask.members(items[0]) == ("person", items[:1])
        with pytest.raises(UsageError, match="nothing"):
            ask.judgements("nothing")
