from __future__ import annotations

from collections.abc import Callable

from legation.register import Store
from legation.register.dump import dump
from tests.register.making import Clock, keep, page, second


def test_registers_that_know_the_same_are_equal_whenever_and_in_whatever_order_they_learned_it(
    new_place: Callable[[], str],
) -> None:
    found = []
    for order, day in (((page(), second()), "2026-01-01"), ((second(), page()), "2027-07-07")):
        with Store.open(new_place(), clock=Clock(day)) as store:
            for of in order:
                keep(store, of)
            found.append(dump(store))
    assert found[0] == found[1]
    with Store.open(new_place(), clock=Clock()) as store:
        keep(store, page())
        assert dump(store) != found[0]
