from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.register import Store
from tests.register.making import Clock, keep, open_store, page, second


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_store(tmp_path, clock) as opened:
        yield opened


@pytest.fixture
def two(store: Store) -> Store:
    """A register that holds two reports of one meeting."""
    keep(store, page())
    keep(store, second())
    return store
