from __future__ import annotations

from pathlib import Path

from legation.register.dump import dump
from tests.register.making import Clock, keep, open_store, page, second


def test_registers_that_know_the_same_are_equal_whenever_and_in_whatever_order_they_learned_it(tmp_path: Path) -> None:
    found = []
    for name, order, day in (("a", (page(), second()), "2026-01-01"), ("b", (second(), page()), "2027-07-07")):
        (tmp_path / name).mkdir()
        with open_store(tmp_path / name, Clock(day)) as store:
            for of in order:
                keep(store, of)
            found.append(dump(store))
    assert found[0] == found[1]
    with open_store(tmp_path, Clock()) as store:
        keep(store, page())
        assert dump(store) != found[0]
