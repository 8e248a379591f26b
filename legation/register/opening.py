"""Opening a register: making a new one, bringing an older one up, refusing what is not one or cannot be used.

An address of a PostgreSQL database is opened in `server.py`.

On SQLite: write-ahead log, every commit flushed (`synchronous=FULL`), no memory map, one writer that alone checkpoints. Versions
of SQLite before 3.51.3 can damage a database on which two connections checkpoint at once; with one writer that cannot arise.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from legation.model import RegisterError
from legation.register.places import file_of, server_of
from legation.register.schema import APPLICATION_ID
from legation.register.server import open_server, plain_server
from legation.register.upgrading import check_revision, upgrade

BUSY_SECONDS = 20.0


def open_engine(path: str | os.PathLike[str], *, write: bool) -> Engine:
    """An engine on the register at `path`, a file or `postgresql://…`; `write` makes it where it is missing and brings it up.

    Raises RegisterError, with nothing changed, where the folder is missing, the place is read-only, or the file is damaged, is
    another program's, or was written by a newer version; for an address see `open_server`.
    """
    url = server_of(path)
    return _open_file(file_of(path), write=write) if url is None else open_server(url, write=write)


def _open_file(place: Path, *, write: bool) -> Engine:
    _check_place(place, write=write)
    fresh = not place.exists() or place.stat().st_size == 0
    engine = _sqlite(place, write=write)
    try:
        if fresh:
            upgrade(engine, _mark)
        else:
            _check_file(engine, place, write=write)
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        raise RegisterError(f"{place}: {plain(error)}") from error
    except RegisterError:
        engine.dispose()
        raise
    return engine


def plain(error: Exception) -> str:
    """What a database error means for the person at the desk."""
    if isinstance(error, DBAPIError) and hasattr(error.orig, "sqlstate"):
        return plain_server(error)
    cause = str(getattr(error, "orig", None) or error)
    if "not a database" in cause:
        return "this is no register: the file is not an SQLite database, or it is damaged"
    if "malformed" in cause:
        return f"the register is damaged ({cause}): restore it from a backup"
    if "readonly" in cause or "unable to open" in cause:
        return f"the register cannot be written here ({cause})"
    if "locked" in cause:
        return f"another process has been writing to the register for over {BUSY_SECONDS:.0f} seconds; try again"
    if "full" in cause or "I/O error" in cause:
        # A limit on the size of files, a quota and a broken disk all look like this.
        return f"the disk is full or failing ({cause}): nothing of this page was kept; make room and run the same command again"
    return cause


def _check_place(place: Path, *, write: bool) -> None:
    if place.is_dir():
        raise RegisterError(f"{place}: this is a folder, not a register")
    if not place.parent.is_dir():
        raise RegisterError(f"{place}: the folder {place.parent} does not exist")
    if not place.exists() and not write:
        raise RegisterError(f"{place}: there is no register here")
    if write and not os.access(place if place.exists() else place.parent, os.W_OK):
        raise RegisterError(f"{place}: the register cannot be written here (no permission)")
    if place.exists() and place.stat().st_size:
        with place.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                raise RegisterError(f"{place}: this is no register: the file is not an SQLite database, or it is damaged")


def _sqlite(place: Path, *, write: bool) -> Engine:
    engine = create_engine(
        f"sqlite:///file:{quote(str(place.absolute()))}?mode={_mode(place, write=write)}&uri=true",
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        pool_size=4,
        max_overflow=8,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for pragma in _pragmas(write=write):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", not write)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _mode(place: Path, *, write: bool) -> str:
    # Readers open read-only: a reader that closes last must not checkpoint. From a place where nothing can be written (a CD, an
    # archive) a log that is not there cannot be made either, and need not be.
    if write:
        return "rwc"
    sealed = not os.access(place.parent, os.W_OK) and not place.with_name(place.name + "-wal").exists()
    return "ro&immutable=1" if sealed else "ro"


def _pragmas(*, write: bool) -> tuple[str, ...]:
    common = ("PRAGMA mmap_size=0", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF")
    if write:
        return (*common, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=1000")
    return (*common, "PRAGMA query_only=ON", "PRAGMA wal_autocheckpoint=0")


def _check_file(engine: Engine, place: Path, *, write: bool) -> None:
    # Looked at through a connection of its own, without a write lock, so that a refusal leaves the file untouched.
    looking = sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    try:
        owner = looking.execute("PRAGMA application_id").fetchone()[0]
        tables = {row[0] for row in looking.execute("SELECT name FROM sqlite_master")}
        revision = None
        if "alembic_version" in tables:
            revision = next(iter(looking.execute("SELECT version_num FROM alembic_version")), (None,))[0]
    finally:
        looking.close()
    if not tables and owner in (0, APPLICATION_ID):
        # A first opening that was cut off before its one transaction: nothing is in it yet.
        if not write:
            raise RegisterError(f"{place}: the register is empty")
        upgrade(engine, _mark)
    elif owner != APPLICATION_ID:
        raise RegisterError(f"{place}: this is no register but another program's database")
    elif check_revision(str(place), revision, write=write):
        upgrade(engine, _mark)


def _mark(connection: Connection) -> None:
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
