from __future__ import annotations

import msgspec

from legation.register import Store
from tests.register.making import page, second
from tests.register.test_deciding import human, ids


def test_readings_come_in_the_order_of_their_pages(two: Store) -> None:
    with two.writing() as writer:
        assert writer.forget_comparisons() == 2
        found = [read.page for batch in writer.live_readings(1) for read in batch]
        assert writer.profiles([f"{page().id}/p1"]) == []
    assert found == sorted((page().id, second().id))


def test_a_rule_that_is_found_again_is_not_repeated(two: Store) -> None:
    with two.writing() as writer:
        standing = writer.judged_by_rules()
        count = len(standing)
        left, right, verdict, score, actor = min(standing)
        again = msgspec.structs.replace(human(left, right, verdict), score=score, actor=actor)
        assert writer.judge_again([again, msgspec.structs.replace(again, score=0.5)], standing) == 1
        assert len(standing) == count - 1


def test_undone_rules_part_what_they_joined_and_people_still_tie(two: Store) -> None:
    one, other = page().id, second().id
    with two.writing() as writer:
        writer.judge([human(f"{one}/p1", f"{other}/p1", "same")])
        assert writer.undo_rules(list(writer.judged_by_rules().values()), "resolver 9")
        writer.regroup_all()
    placed = ids(two)
    assert placed[f"{one}/p1"] == placed[f"{other}/p1"]
    assert placed[f"{one}/p2"] != placed[f"{other}/p2"]
    assert two.verify().faults == ()


def test_what_follows_up_what_is_left_alone_and_makes_nothing_one(two: Store) -> None:
    one, other = page().id, second().id
    before = {kind: ids(two, kind) for kind in ("activity", "statement")}
    with two.writing() as writer:
        standing = writer.judged_by_rules()
        tie = human(f"{one}/s1", f"{other}/a1", "same", "follow-up")
        writer.judge([tie, msgspec.structs.replace(tie, actor="resolver 1", verdict="may-be")])
        assert writer.judged_by_rules() == standing
        writer.regroup("activity", {f"{other}/a1"})
        writer.regroup_all()
    assert {kind: ids(two, kind) for kind in before} == before
    assert two.verify().faults == ()
