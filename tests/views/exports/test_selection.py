"""What goes into an export, whole and narrowed."""

from __future__ import annotations

from legation.register import Store
from legation.views.exports.selection import Selection


def test_without_filters_everything_goes_in(plans: Store) -> None:
    with plans.asking() as ask:
        whole = Selection(ask, today="2023-01-06")
        assert not whole.narrowed
        assert (whole.people, whole.bodies, whole.pages) == (ask.people(), ask.bodies(), ask.pages())
        assert list(whole.claims()) == list(ask.claims())
        assert list(whole.judgements()) == list(ask.judgements())
        assert len(list(whole.posts())) == 3


def test_a_time_takes_along_what_belongs_to_it_alone(plans: Store) -> None:
    with plans.asking() as ask:
        part = Selection(ask, since="2023-03-01", until="2023-04-01", today="2023-01-06")
        assert [a.kind for a in part.activities] == ["visit"]
        assert {p.name for p in part.people} == {"Khamsone Vilaysack"}
        assert [g.kind for g in part.agreements] == ["minutes", "memorandum"]  # whose terms run then
        assert {p.doc for p in part.pages} == {"one", "two", "plans"}
        assert {who.name for who, _ in part.posts()} == {"Khamsone Vilaysack"}
        assert {c.quote.page for c in part.claims()} == {p.id for p in part.pages}
        gone = ask.person("Trần Hải Vân").line.id
        assert gone not in {c.thing for c in part.claims()}
        assert part.activities[0].id in {c.thing for c in part.claims()}
        assert 0 < len(list(part.judgements())) < len(ask.judgements())


def test_a_time_of_which_nothing_is_known(plans: Store) -> None:
    with plans.asking() as ask:
        none = Selection(ask, sides=("Hanoi",), since="1950", until="1951")
        found = (none.activities, none.people, none.pages, none.figures, none.claims(), none.judgements())
        assert [list(rows) for rows in found] == [[]] * 6


def test_a_body_is_known_by_any_spelling_unless_two_share_it(plans: Store) -> None:
    with plans.asking() as ask:
        selection = Selection(ask)
        found = selection.body_called("hanoi  party committee")
        assert found == ask.body("Hanoi Party Committee").line.id
        assert selection.body_called("Hanoi") is None
        selection._called["twice"] = {"B1", "B2"}
        assert selection.body_called("Twice") is None


def test_what_came_of_statements_is_known_where_somebody_can_tell(selection: Selection, plans: Store) -> None:
    assert "follows" in {found.verdict for promise in selection.promises for found in promise.follow_ups}
    assert all(promise.line.state for promise in selection.promises)
    with plans.asking() as ask:
        bare = Selection(ask, today="2023-06-01")
        assert [promise.line for promise in bare.promises] == list(bare.statements)
        assert {promise.line.state for promise in bare.promises} == {None}
