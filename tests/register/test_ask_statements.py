from __future__ import annotations

import msgspec

from legation.model import Statement
from legation.register import Store
from legation.register.ask_statements import activity_of
from tests.register.making import at, keep, page, reading


def test_statements_are_narrowed_by_speaker_kind_topic_and_side(two: Store) -> None:
    with two.asking() as ask:
        assert len(ask.statements()) == 2
        assert len(ask.statements(by="Tran Hai Van", kind="commit", topic="training", sides=("Hanoi", "Laos"))) == 2
        assert ask.statements(by="Khamsone Vilaysack") == ()
        assert ask.statements(kind="request") == ()
        assert ask.statements(topic="energy") == ()
        assert ask.statements(sides=("Bangkok",)) == ()
        said = ask.statements()[0]
        assert (said.by[0].name, said.date, said.quote.text) == ("Trần Hải Vân", "2022-11-09", "promised to train 40 officials")
        assert said.activity == ask.timeline()[0].id


def test_a_speaker_that_is_no_person_of_the_page_is_a_party(store: Store) -> None:
    of = page()
    read = reading(of)
    both = Statement(id="s2", kind="agree", quote=at(of.text, "The two capitals keep"), by=("Hanoi", "Vientiane"))
    keep(store, of, msgspec.structs.replace(read, statements=(both,)))
    with store.asking() as ask:
        assert [(who.id, who.name) for who in ask.statements()[0].by] == [("", "Hanoi"), ("", "Vientiane")]


def test_of_several_activities_the_last_before_it_with_the_speaker_counts() -> None:
    read = reading(page())
    other = msgspec.structs.replace(read.activities[0], id="a2", people=("p2",))
    several = msgspec.structs.replace(read, activities=(read.activities[0], other))
    found = activity_of(several, read.statements[0])
    assert found is not None
    assert found.id == "a1"
    assert activity_of(several, msgspec.structs.replace(read.statements[0], by=("Huế",))) is None


def test_figures_are_listed_with_their_quotes(two: Store) -> None:
    with two.asking() as ask:
        assert [(f.value, f.what, f.quote.text) for f in ask.figures()] == [(40.0, "officials", "40 officials")] * 2
