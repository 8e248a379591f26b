"""The store: a register opened at a place. One writer at a time, any number of readers."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from legation.model import Capture, RegisterError
from legation.register.opening import open_engine, plain
from legation.register.places import shown
from legation.register.questions import Questions
from legation.register.schema import page_captures, readings
from legation.register.snapshot import Snapshot
from legation.register.verify import Verification, verify_register
from legation.register.writing import Writer, capture_id


def utc_now() -> str:
    """The present instant, ISO 8601 in UTC with microseconds: the default clock of record time."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Store:
    """A register at a place (a file, or a database on a server). Use as a context manager, or call `close`."""

    def __init__(self, engine: Engine, place: str, clock: Callable[[], str] = utc_now) -> None:
        self._engine = engine
        self._clock = clock
        self.place = place

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, write: bool = True, clock: Callable[[], str] = utc_now) -> Store:
        """Open the register at `path`, a file or `postgresql://…`; `write` makes it where it is missing.

        Raises RegisterError; see `open_engine`.
        """
        return cls(open_engine(path, write=write), shown(path), clock)

    def close(self) -> None:
        """Let go of the file, or of the server."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def writing(self, now: str | None = None) -> Iterator[Writer]:
        """One transaction: kept whole when the block ends, left out whole when it raises. Record time is `now` or the clock's."""
        with self._speaking_plainly(), self._engine.begin() as connection:
            yield Writer(connection, now or self._clock())

    @contextmanager
    def asking(self, as_of: str | None = None) -> Iterator[Questions]:
        """The register's questions over one unchanging state: as it is, or as it was known at `as_of` (day or instant, UTC)."""
        with self._speaking_plainly(), self._reading() as connection:
            yield Questions(Snapshot(connection, end_of(as_of)))

    def has(self, capture: Capture, reader: str) -> bool:
        """Whether a capture is on record and its page has been read by this reader."""
        link, read = page_captures, readings
        query = (
            select(link.c.page)
            .join(read, read.c.page == link.c.page)
            .where(link.c.capture == capture_id(capture), link.c.superseded_at.is_(None), read.c.reader == reader)
        )
        with self._speaking_plainly(), self._reading() as connection:
            return connection.execute(query).first() is not None

    def verify(self) -> Verification:
        """Check the whole register against itself; see `verify.py`."""
        with self._speaking_plainly(), self._reading() as connection:
            return verify_register(connection)

    def _reading(self) -> Connection:
        return self._engine.connect().execution_options(reading=True)

    @contextmanager
    def _speaking_plainly(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise RegisterError(f"{self.place}: {plain(error)}") from error


def end_of(as_of: str | None) -> str | None:
    """The last instant of a day or of the second that `as_of` names. Raises RegisterError where it is neither.

    >>> end_of("2026-11-22")
    '2026-11-22T23:59:59.999999Z'
    """
    if as_of is None:
        return None
    try:
        if len(as_of) == 10:
            return dt.date.fromisoformat(as_of).isoformat() + "T23:59:59.999999Z"
        moment = dt.datetime.fromisoformat(as_of)
    except ValueError:
        raise RegisterError(f"not a day or instant: {as_of!r} (like 2026-11-22 or 2026-11-22T08:30:00Z)") from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    if not moment.microsecond and "." not in as_of:
        moment = moment.replace(microsecond=999_999)
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
