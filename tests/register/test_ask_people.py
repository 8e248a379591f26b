from __future__ import annotations

from legation.register import Store
from legation.register.ask_people import attested
from tests.register.making import TEXT, keep, page, reading


def test_posts_carry_the_days_at_which_they_are_attested(store: Store) -> None:
    keep(store, page(), reading(page(), host_title="Deputy Secretary"))
    later = page(TEXT.replace("November 2022", "November 2024"), "later", published="2024-11-11")
    keep(store, later, reading(later, date="2024-11-09"))
    with store.asking() as ask:
        answer = ask.person("Trần Hải Vân")
    assert [(p.title, p.first, p.last) for p in answer.posts] == [
        ("Deputy Secretary", "2022-11-09", "2022-11-09"),
        ("Secretary", "2024-11-09", "2024-11-09"),
    ]
    assert answer.line.post == "Secretary, Hanoi Party Committee"
    assert (answer.line.first, answer.line.last) == ("2022-11-09", "2024-11-09")
    assert answer.posts[0].body is not None
    assert answer.posts[0].body.name == "Hanoi Party Committee"
    assert [m.person.name for m in answer.met] == ["Khamsone Vilaysack"]
    assert answer.met[0].last == "2024-11-09"
    assert len(answer.statements) == 2
    assert answer.countries == ("VN",)


def test_a_post_is_attested_by_the_activity_else_by_the_report() -> None:
    assert attested(reading(page()), "p1") == "2022-11-09"
    assert attested(reading(page(), date=None), "p1") == "2022-11-10"
    assert attested(reading(page(), status="planned"), "p1") == "2022-11-10"


def test_people_of_a_side(two: Store) -> None:
    with two.asking() as ask:
        assert [p.name for p in ask.people(sides=("Lào",))] == ["Khamsone Vilaysack"]
        assert [p.name for p in ask.people(sides=("Hanoi", "Vientiane"))] == ["Khamsone Vilaysack", "Trần Hải Vân"]


def test_a_body_knows_who_holds_its_posts_and_its_activities(two: Store) -> None:
    with two.asking() as ask:
        answer = ask.body("Hanoi Party Committee")
        assert [(who.name, post.title) for who, post in answer.posts] == [("Trần Hải Vân", "Secretary")]
        assert [a.kind for a in answer.activities] == ["meeting"]
        assert [b.name for b in ask.bodies()] == ["Hanoi Party Committee", "Vientiane Party Committee"]


def test_every_post_with_its_holder(two: Store) -> None:
    with two.asking() as ask:
        everybody = list(ask.posts())
        one = ask.person("Trần Hải Vân")
        assert [held for who, held in everybody if who.id == one.line.id] == list(one.posts)
        assert {who.name for who, _ in ask.posts(ids=[one.line.id])} == {"Trần Hải Vân"}
        assert len(everybody) == 2
