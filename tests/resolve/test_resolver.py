from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Page, Reading
from legation.register import Edge, partition
from legation.resolve import items_of, resolve
from tests.gold.readings import gold_reading
from tests.register.making import TEXT, page, reading, second

GOLD = Path(__file__).parents[3] / "shared" / "gold"


def pages() -> list[tuple[Page, Reading]]:
    """Six reports: one meeting in four spellings, one a year later, and one of other people."""
    out = [(page(), reading(page()))]
    for name, host, guest in (
        ("plain", "Tran Hai Van", "Khamsone Vilaysack"),
        ("press", "Trần Hải Vân", "Khăm-xỏn Vi-lay-xắc"),
        ("lao", "Trần Hải Vân", "ຄຳສອນ ວິໄລສັກ"),
    ):
        of = page(TEXT.replace("Trần Hải Vân", host).replace("Khamsone Vilaysack", guest), name)
        out.append((of, reading(of, host=host, guest=guest)))
    later = second("later", published="2023-12-01")
    out.append((later, reading(later, date="2023-11-30")))
    of = page(TEXT.replace("Trần Hải Vân", "Lê Thị Hồng").replace("Khamsone Vilaysack", "Bounmy Sengdara"), "others")
    out.append((of, reading(of, host="Lê Thị Hồng", guest="Bounmy Sengdara", date="2021-03-03")))
    return out


def grouped(readings: list[Reading]) -> set[frozenset[str]]:
    """Add readings one by one, as a register does, and group at the end."""
    known: list[object] = []
    judged = []
    for read in readings:
        new = items_of(read)
        judged += resolve(known, new)  # type: ignore[arg-type]
        known += new
    edges = [Edge(i, j.left, j.right, j.verdict, j.score, False) for i, j in enumerate(judged)]
    return {frozenset(g) for g in partition([i.id for i in known], edges)}  # type: ignore[attr-defined]


def test_one_meeting_in_four_spellings_is_one_of_each() -> None:
    found = [read for _, read in pages()]
    groups = grouped(found)
    names = [of.id for of, _ in pages()]
    assert frozenset(f"{p}/p1" for p in names[:5]) in groups
    assert frozenset(f"{p}/p2" for p in names[:5]) in groups
    assert frozenset(f"{p}/a1" for p in names[:4]) in groups
    assert frozenset({f"{names[4]}/a1"}) in groups
    assert frozenset(f"{p}/o1" for p in names) in groups
    assert frozenset({f"{names[5]}/p1"}) in groups


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_pages_does_not_change_what_is_one_thing(chance: random.Random) -> None:
    found = [read for _, read in pages()]
    assert grouped(chance.sample(found, len(found))) == grouped(found)


def test_known_pairs_are_not_judged_again_and_pages_not_with_themselves() -> None:
    first, other = (items_of(read) for _, read in pages()[:2])
    assert resolve((*first, *other), ()) == []
    assert resolve((), first) == []
    for judgement in resolve(first, other):
        assert judgement.left < judgement.right
        assert judgement.left.split("/")[0] != judgement.right.split("/")[0]
        assert judgement.reasons
        assert judgement.actor.startswith("resolver")


@pytest.mark.gold
@pytest.mark.skipif(not (GOLD / "dev").is_dir(), reason="the gold readings ../shared/gold/dev are not here")
def test_gold_readings_are_tied_as_people_tied_them() -> None:
    sys.path.insert(0, str(GOLD))
    from score import b_cubed  # type: ignore[import-not-found]

    items, truth = [], {}
    for path in sorted((GOLD / "dev").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        _, read = gold_reading(GOLD / "dev", path.stem)
        items += items_of(read)
        for rows, key in (("people", "who"), ("activities", "event"), ("agreements", "accord")):
            truth.update({f"{read.page}/{row['id']}": (rows, row[key]) for row in gold[rows]})
    judged = resolve([], items)
    edges = [Edge(i, j.left, j.right, j.verdict, j.score, False) for i, j in enumerate(judged)]
    placed = {item: n for n, group in enumerate(partition([i.id for i in items], edges)) for item in group}
    floors = {"people": 0.97, "activities": 0.84, "agreements": 0.90}
    for rows, floor in floors.items():
        found = b_cubed([(key, placed[item]) for item, (kind, key) in truth.items() if kind == rows])
        assert found["f1"] >= floor, (rows, found)
        assert found["precision"] >= 0.97, (rows, found)
