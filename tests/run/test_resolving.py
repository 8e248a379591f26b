from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from legation import resolve
from legation.model import Judgement, Page, Reading
from legation.register import Store, schema
from legation.register.dump import dump
from legation.run import local, resolving
from legation.run.resolving import resolve_anew
from tests.register.making import Clock, keep, page, second
from tests.register.test_deciding import human, ids
from tests.run.crowded import crowded_reports

Reports = list[tuple[Page, Reading]]
_WIDE = dict.fromkeys(local.EACH, 1000)


@pytest.fixture
def everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """All items of a thing are met, and not a few that stand for it: which ones these are hangs on the order."""
    for room in (local, resolving):
        monkeypatch.setattr(room, "EACH", dict.fromkeys(local.EACH, 1000))


def made(place: Path, reports: Reports, *, at_once: bool = False) -> list[str]:
    """What a register knows to which these reports were added."""
    with Store.open(place, clock=Clock()) as store:
        for of, read in reports:
            keep(store, of, read, judged=not at_once)
        if at_once:
            resolve_anew(store)
        assert store.verify().faults == ()
        return dump(store)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.usefixtures("everybody")
def test_in_any_order_and_at_once_the_register_is_the_same(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a draw of reports
    reports = crowded_reports(24, chance)
    expected = made(tmp_path / "one.db", reports)
    assert made(tmp_path / "once.db", reports, at_once=True) == expected
    for number in range(2):
        assert made(tmp_path / f"{number}.db", chance.sample(reports, len(reports))) == expected


@pytest.mark.usefixtures("everybody")
def test_a_register_that_an_older_resolver_judged_becomes_as_one_made_today(tmp_path: Path) -> None:
    reports = crowded_reports(10, random.Random(8))  # noqa: S311
    expected = made(tmp_path / "new.db", reports)
    with Store.open(tmp_path / "old.db", clock=Clock()) as store:
        for of, read in reports:
            keep(store, of, read, judged=False)
        with store.writing() as writer:
            writer.judge(_by_old_rules(reports))
            writer.add_keys({f"{reports[0][0].id}/p1": ["p:of-old"]})
        seen: list[tuple[int, int]] = []
        found = resolve_anew(store, lambda done, total: seen.append((done, total)))
        assert (found.pages, found.undone) == (10, 2)
        assert seen[-1] == (10, 10)
        assert _standing(dump(store)) == _standing(expected)
        assert store.verify().faults == ()
        with store._engine.connect() as connection:
            undone = connection.execute(select(schema.judgements).where(schema.judgements.c.undone_at.is_not(None))).all()
        assert {(row.actor, row.undone_by) for row in undone} == {("resolver 1", resolve.ACTOR)}
        before = dump(store)
        again = resolve_anew(store)
        assert (again.judged, again.undone) == (0, 0)
        assert dump(store) == before


def test_what_people_decided_stays_and_ids_with_it(tmp_path: Path) -> None:
    first, other = page(), second()
    with Store.open(tmp_path / "r.db", clock=Clock()) as store:
        keep(store, first)
        keep(store, other)
        with store.writing() as writer:
            writer.judge([human(f"{first.id}/p1", f"{other.id}/p1"), human(f"{first.id}/o1", f"{other.id}/o2", "same", "body")])
        before = [ids(store, kind) for kind in ("person", "body", "activity")]
        with store.writing() as writer:
            rules = writer.judged_by_rules()
            assert writer.undo_rules(rules.values(), "resolver 0") == len(rules)
            writer.regroup_all()
        assert ids(store, "activity") != before[2]
        assert resolve_anew(store).judged == len(rules)
        assert [ids(store, kind) for kind in ("person", "body", "activity")] == before


def test_stopped_half_way_the_register_is_as_it_was(tmp_path: Path) -> None:
    with Store.open(tmp_path / "r.db", clock=Clock()) as store:
        for of, read in crowded_reports(4, random.Random(9)):  # noqa: S311
            keep(store, of, read)
        before = dump(store)

        def stop(_done: int, _total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            resolve_anew(store, stop)
        assert dump(store) == before


def _by_old_rules(reports: Reports) -> list[Judgement]:
    """Judgements of another version: one that nobody would make, one of a score that it has no longer."""
    one, two, three = (of.id for of, _ in reports[:3])
    wrong = human(f"{one}/p1", f"{two}/p2", "same")
    other = human(f"{one}/o1", f"{three}/o1", "same", "body")
    return [msgspec.structs.replace(judgement, actor="resolver 1") for judgement in (wrong, other)]


def _standing(lines: list[str]) -> list[str]:
    return [line for line in lines if "resolver 1" not in line]
