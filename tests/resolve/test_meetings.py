from __future__ import annotations

from itertools import pairwise

from legation.model import Judgement
from legation.resolve import Meetings, items_of, keys_of_item
from tests.register.making import page, reading, second


def met_after(pages: int, *, each: int, most: int = 256, tied: bool = True) -> set[str]:
    """The hosts that one more report's host meets after so many reports of one meeting."""
    meetings = Meetings(dict.fromkeys("pbag", each), most)
    hosts = []
    for of in sorted((second(f"number {n}") for n in range(pages)), key=lambda of: of.id):
        new = items_of(reading(of))
        meetings.add(new, {item.id: keys_of_item(item) for item in new})
        hosts.append(new[0].id)
    if tied:
        meetings.tie(_same(one, other) for one, other in pairwise(hosts))
    host = items_of(reading(page()))[0]
    return set(meetings.met(keys_of_item(host)))


def _same(left: str, right: str) -> Judgement:
    return Judgement(kind="person", left=left, right=right, verdict="same", score=1.0, reasons=(), actor="resolver 9")


def test_a_few_stand_for_a_thing() -> None:
    assert len(met_after(6, each=2)) == 2
    assert len(met_after(6, each=2, tied=False)) == 6
    assert len(met_after(6, each=8)) == 6


def test_no_more_are_met_than_is_allowed() -> None:
    assert met_after(6, each=9, most=3, tied=False) == set(sorted(met_after(6, each=9))[:3])


def test_with_an_activity_come_all_dealings_of_its_page() -> None:
    meetings = Meetings(dict.fromkeys("pbag", 9), 9)
    new = items_of(reading(page()))
    meetings.add(new, {item.id: keys_of_item(item) for item in new})
    assert meetings.known([f"{page().id}/a1"]) == list(new[4:])
    assert meetings.known([f"{page().id}/p2"]) == [new[1]]
