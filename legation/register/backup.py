"""Copies of a register: made while it is in use, checked before they count, and put back whole.

A backup is a register like any other: it can be opened, asked and verified where it lies. A register on a server is copied by the
server's own tools, which are named here with the exact command.
"""

from __future__ import annotations

import os
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

from legation.model import RegisterError
from legation.register.opening import BUSY_SECONDS, open_engine, plain
from legation.register.places import file_of, server_of, shown_url
from legation.register.verify import Verification, verify_register

_PAGES = 1024  # of the file, copied at a time: writers get their turn in between


def backup(register: str | os.PathLike[str], file: Path) -> Verification:
    """Copy a register into a new file, as it is at one moment; gives what verifying the copy found.

    Written beside the goal, verified, flushed and only then put in its place: what stands there is a whole and sound copy or
    nothing. Raises RegisterError where the register or the goal cannot be used, or the copy is not sound; for a register on a
    server with the command that copies it.
    """
    if (url := server_of(register)) is not None:
        command = f"pg_dump --format=custom --no-owner --file={_quoted(file)} {_quoted(shown_url(url))}"
        raise RegisterError(f"a register on a server is copied, while it is in use, by the server's own tool: {command}")
    if file.exists():
        raise RegisterError(f"{file}: there is something already; a backup replaces nothing")
    if not file.parent.is_dir():
        raise RegisterError(f"{file}: the folder {file.parent} does not exist")
    open_engine(register, write=False).dispose()  # refuses what is no register, in words for a person
    return _copied(file_of(register), file)


def restore(file: Path, register: str | os.PathLike[str], *, replace: bool = False) -> Verification:
    """Put a backup in a register's place; gives what verifying it found.

    A register that is there is kept beside it as `NAME.before-restore` with `replace`, and refused without. Raises RegisterError
    where the backup is not sound or the place cannot be used; nothing is changed then. For a register on a server it says which
    command puts a copy there.
    """
    if (url := server_of(register)) is not None:
        command = f"pg_restore --no-owner --single-transaction --dbname={_quoted(shown_url(url))} {_quoted(file)}"
        raise RegisterError(f"a copy is put into an empty database by the server's own tool: {command}")
    place = file_of(register)
    open_engine(file, write=False).dispose()
    if place.exists() and not replace:
        raise RegisterError(f"{place}: there is a register already; --replace keeps it as {_before(place).name}")
    if place.exists() and _before(place).exists():
        raise RegisterError(f"{_before(place)}: is there from an earlier restore; move it away first")
    made = place.with_name(place.name + ".restoring")
    made.unlink(missing_ok=True)
    found = _copied(file, made)
    if place.exists():
        _close_log(place)
        place.rename(_before(place))
    made.rename(place)
    _flush(place.parent)
    return found


def _copied(source: Path, goal: Path) -> Verification:
    part = goal.with_name(goal.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)) as reading,
            closing(sqlite3.connect(part)) as writing,
        ):
            reading.backup(writing, pages=_PAGES)
            writing.execute("PRAGMA journal_mode=DELETE")
        found = _verified(part)
        if not found.sound:
            fault = found.faults[0]
            raise RegisterError(f"{source}: not sound, and no copy was kept: {fault.code} {fault.where}: {fault.message}")
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.rename(goal)
        _flush(goal.parent)
    except (sqlite3.Error, OSError) as error:
        raise RegisterError(f"{goal}: {plain(error) if isinstance(error, sqlite3.Error) else error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
    return found


def _verified(place: Path) -> Verification:
    engine = open_engine(place, write=False)
    try:
        with engine.connect().execution_options(reading=True) as connection:
            return verify_register(connection)
    finally:
        engine.dispose()


def _close_log(register: Path) -> None:
    """Bring what a log still holds into the file, so that it can be moved as one; raises RegisterError while it is written to."""
    try:
        with closing(sqlite3.connect(register, timeout=1)) as connection:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise RegisterError(f"{register}: {plain(error)}") from error
    if busy:
        raise RegisterError(f"{register}: another process is writing to the register; try again")


def _quoted(word: str | Path) -> str:
    return shlex.quote(str(word))


def _before(register: Path) -> Path:
    return register.with_name(register.name + ".before-restore")


def _flush(folder: Path) -> None:
    """Make a new name in a folder last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
