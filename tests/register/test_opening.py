from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from legation.model import RegisterError
from legation.register.opening import open_engine
from legation.register.store import Store
from tests.register.making import keep, open_store, page


def digest(path: Path) -> bytes:
    return path.read_bytes()


def test_the_writer_flushes_every_commit_and_maps_no_memory(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "r.db", write=True)
    with engine.connect() as connection:
        found = {p: connection.execute(text(f"PRAGMA {p}")).scalar() for p in ("journal_mode", "synchronous", "mmap_size")}
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "mmap_size": 0}


def test_a_reader_can_neither_write_nor_checkpoint(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    engine = open_engine(tmp_path / "register.db", write=False)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA wal_autocheckpoint")).scalar() == 0
        with pytest.raises(Exception, match="readonly"):
            connection.execute(text("DELETE FROM pages"))
    engine.dispose()


def refused(path: Path, match: str, *, write: bool = True) -> None:
    before = digest(path) if path.is_file() else None
    with pytest.raises(RegisterError, match=match):
        Store.open(path, write=write)
    assert (digest(path) if path.is_file() else None) == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    refused(tmp_path / "no" / "r.db", "the folder .* does not exist")


def test_reading_where_there_is_no_register_makes_none(tmp_path: Path) -> None:
    refused(tmp_path / "r.db", "there is no register here", write=False)
    assert not (tmp_path / "r.db").exists()


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    refused(tmp_path, "this is a folder")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE things (a)")
    other.close()
    refused(tmp_path / "other.db", "another program's database")


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("Dear diary, today I met nobody at all.")
    refused(tmp_path / "notes.db", "not an SQLite database")


def test_a_damaged_file_is_said_to_be_so(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        keep(store, page())
    path = tmp_path / "register.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:16] + b"\xff" * 2000 + whole[2016:])
    refused(path, "damaged|not an SQLite database")


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    path = tmp_path / "register.db"
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    refused(path, "newer version of Legation .*9999")


def test_an_opening_that_was_cut_off_is_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    with sqlite3.connect(path) as half:
        half.execute("PRAGMA journal_mode=WAL")
    half.close()
    assert path.stat().st_size > 0
    with Store.open(path) as store:
        assert store.verify().sound


def test_a_place_that_cannot_be_written_is_said_to_be_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(tmp_path).close()
    monkeypatch.setattr("os.access", lambda *_: False)
    refused(tmp_path / "register.db", "cannot be written here")
    with Store.open(tmp_path / "register.db", write=False) as store, store.asking() as ask:
        assert ask.people() == ()


def test_a_register_of_an_older_schema_is_brought_up_and_keeps_what_it_holds(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        keep(store, page())
        before = store.verify().counts
    path = tmp_path / "register.db"
    with sqlite3.connect(path) as older:
        older.execute("DROP TABLE profiles")
        older.execute("DROP INDEX ix_keys_live")
        older.execute("ALTER TABLE keys DROP COLUMN spare")
        older.execute("ALTER TABLE items DROP COLUMN outline")
        older.execute("CREATE INDEX ix_keys_key ON keys (key)")
        older.execute("UPDATE alembic_version SET version_num = '0001'")
    older.close()
    refused(path, "older schema", write=False)
    with Store.open(path) as store:
        assert store.verify().counts == before | {"profiles": 0}, "made again when they are needed"
        assert store.verify().sound
        assert not keep(store, page())
        with store.asking() as ask:
            assert [p.reports for p in ask.people()] == [1, 1]
