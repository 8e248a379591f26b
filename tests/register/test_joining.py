from __future__ import annotations

import msgspec
from sqlalchemy import func, select

from legation.model import Judgement
from legation.register import Store, schema
from tests.register.making import keep, page, second
from tests.register.test_deciding import human, ids


def spare(store: Store) -> int:
    with store._engine.connect() as connection:
        query = select(func.count()).select_from(schema.keys).where(schema.keys.c.spare)
        return connection.execute(query).scalar_one()


def under(store: Store, key: str, each: int) -> set[str]:
    with store.writing() as writer:
        return set(writer.candidates([key], each={key[0]: each}, most=256))


def test_a_few_items_stand_for_a_thing_until_it_is_parted(two: Store) -> None:
    keep(two, second("three"))
    key = "p:" + "".join(sorted("tranhaivan"))
    everybody = {f"{of.id}/p1" for of in (page(), second(), second("three"))}
    assert under(two, key, 8) == everybody
    assert under(two, key, 2) == set(sorted(everybody)[:2])
    assert spare(two) == 1
    left, *_, right = sorted(everybody)
    with two.writing() as writer:
        writer.judge([human(left, right)])
    assert spare(two) == 0
    assert under(two, key, 2) == everybody, "two of the one thing and one of the other"


def test_items_of_one_page_never_come_together_through_a_third(two: Store) -> None:
    one, other = page().id, second().id
    rule = human(f"{one}/p1", f"{other}/p2", "same")
    with two.writing() as writer:
        writer.judge([_by_rule(rule)])
    assert ids(two)[f"{one}/p1"] != ids(two)[f"{one}/p2"]
    assert two.verify().faults == ()


def test_a_rule_that_keeps_two_things_apart_leaves_both_as_they_are(two: Store) -> None:
    before = ids(two)
    with two.writing() as writer:
        writer.judge([_by_rule(human(f"{page().id}/p1", f"{second().id}/p2"))])
    assert ids(two) == before
    assert two.verify().faults == ()


def test_a_rule_between_items_of_one_thing_parts_it(two: Store) -> None:
    with two.writing() as writer:
        writer.judge([_by_rule(human(f"{page().id}/p1", f"{second().id}/p1"))])
    assert ids(two)[f"{page().id}/p1"] != ids(two)[f"{second().id}/p1"]
    assert two.verify().faults == ()


def _by_rule(judgement: Judgement) -> Judgement:

    return msgspec.structs.replace(judgement, actor="resolver 9")
