from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from legation.register import Store
from legation.run import doctor
from tests.postgres import Cluster


def test_what_parses_and_stores_is_named_with_its_floor(tmp_path: Path) -> None:
    found = {f.what: f for f in doctor.examine(tmp_path / "r.db")}
    assert found["SQLite"].found == sqlite3.sqlite_version
    assert {"expat", "libxml2", "lxml", "Python", "language data", "room on the disk"} <= found.keys()
    assert all(f.state in ("good", "old", "lacking", "note") for f in found.values())


@pytest.mark.parametrize(("has", "state"), [("3.40.1", "old"), ("3.51.3", "good"), ("3.51.10", "good"), ("4", "good")])
def test_a_version_below_its_floor_is_old(monkeypatch: pytest.MonkeyPatch, has: str, state: str) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version", has)
    assert {f.what: f.state for f in doctor.examine()}["SQLite"] == state


def test_a_library_that_is_not_there_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_FLOORS", (("no-such-library", "1", ""),))
    assert doctor.examine()[1].state == "lacking"


def test_a_server_is_named_with_its_version_and_its_search_index(cluster: Cluster) -> None:
    name = cluster.fresh()
    place = cluster.over_tcp(name)
    found = {f.what: f for f in doctor.examine(place)}
    assert (found["PostgreSQL"].state, found["register"].state) == ("good", "note")
    assert found["PostgreSQL"].found[:2].isdigit()
    Store.open(place).close()
    found = {f.what: f for f in doctor.examine(place)}
    assert (found["search index"].found, found["psycopg"].state) == ("trigrams", "good")
    assert "room on the disk" not in found, "that of the server is not to be seen from here"
    cluster.sql("DROP INDEX ix_page_search_folded", name)
    slow = {f.what: f for f in doctor.examine(place)}["search index"]
    assert slow.state == "old"
    assert "CREATE EXTENSION pg_trgm" in slow.why
    cluster.drop(name)


def test_a_server_that_is_not_there_is_lacking(cluster: Cluster) -> None:
    found = {f.what: f for f in doctor.examine(cluster.over_tcp("legation", port=1))}
    assert found["PostgreSQL"].state == "lacking"
    assert "cannot be reached" in found["PostgreSQL"].why
