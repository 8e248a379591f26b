from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation.register import Store
from tests.register.making import Clock, keep, page, second


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(place: str, clock: Clock) -> Iterator[Store]:
    """A new register of either kind: every test that takes it runs on both."""
    with Store.open(place, clock=clock) as opened:
        yield opened


@pytest.fixture
def two(store: Store) -> Store:
    """A register that holds two reports of one meeting."""
    keep(store, page())
    keep(store, second())
    return store
