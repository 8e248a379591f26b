"""Registers of both kinds, for every test that does not care which one it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legation.register import Store
from tests.postgres import Cluster, programs, running

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A private PostgreSQL server; skips where its programs are not installed."""
    place = programs()
    if place is None:
        pytest.skip("PostgreSQL's programs (initdb, postgres) are not installed: its half of the register's tests is skipped")
    with running(place) as started:
        yield started


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """A database that holds an empty register, and sorts otherwise than SQLite where the server knows how to."""
    name = cluster.fresh(options=cluster.odd_order())
    Store.open(cluster.url(name)).close()
    return name


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the registers of a test are in."""
    return str(request.param)


@pytest.fixture
def new_place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Gives the place of a new register each time that it is called: a file that is to be made, or a database that has its tables."""
    made: list[str] = []
    if kind == "sqlite":

        def make() -> str:
            made.append(str(tmp_path / f"register-{len(made)}.db"))
            return made[-1]

        yield make
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    template: str = request.getfixturevalue("template")

    def copy() -> str:
        made.append(cluster.fresh(template))
        return cluster.url(made[-1])

    yield copy
    for name in made:
        cluster.drop(name)


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """The place of a new register."""
    return new_place()
