"""A register in a PostgreSQL database, for a team.

Writing transactions wait for each other at their beginning (an advisory lock of the register's schema), as on SQLite: what a
page is tied to depends on everything that is on record. Readers wait for nobody and see one unchanging state (`REPEATABLE READ`,
read-only). Texts compare by code point in whatever way the database sorts, and have no length: answers are those of SQLite.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec

import msgspec
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from legation.model import RegisterError
from legation.register.places import shown_url
from legation.register.schema import APPLICATION_ID
from legation.register.upgrading import check_revision, upgrade

WAIT_SECONDS = 20
_MARK = "a register of Legation"  # comment of the table of revisions: tells a register from any other database
_WRITING = (
    f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'; "
    f"SELECT pg_advisory_xact_lock({APPLICATION_ID}, hashtext(CAST(current_schema() AS text)))"
)
_READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_ABOUT = text(
    """
    SELECT current_schema() AS "schema", current_setting('server_version') AS version,
      current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby,
      (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()) AS tables,
      (SELECT obj_description(c.oid, 'pg_class') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relname = 'alembic_version') AS mark,
      EXISTS (SELECT FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'ix_page_search_folded') AS trigrams
    """
)
_LOOSE = text(
    """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> 'alembic_version'
      AND (data_type = 'character varying' OR data_type = 'text' AND collation_name IS DISTINCT FROM 'C')
    """
)
# What a class of errors means, by the beginning of its code in the SQL standard.
_MEANINGS = (
    ("55P03", f"another process has been writing to the register for over {WAIT_SECONDS} seconds; try again"),
    ("53100", "the server's disk is full: nothing of this page was kept; make room and run the same command again"),
    ("25006", "the register cannot be written here (the server is read-only)"),
    ("42501", "this user may not do that in the register's database"),
    ("57P", "the server is being shut down or started; try again"),
    ("3D", "the server has no such database; make it first: createdb --encoding UTF8 NAME"),
    ("28", "the server does not let this user in"),
)


class About(msgspec.Struct, frozen=True):
    """What a server says of itself and of the schema that the address leads to."""

    schema: str | None
    version: str
    encoding: str
    standby: bool
    tables: int
    mark: str | None
    trigrams: bool


def open_server(url: URL, *, write: bool) -> Engine:
    """An engine on the register in the database `url`; with `write` it is made in an empty schema and brought up to date.

    Raises RegisterError, with nothing changed, where the server cannot be reached, does not let in, or has no such database,
    and where the schema is another program's or was written by a newer version.
    """
    place = shown_url(url)
    engine = _engine(url, place, write=write)
    try:
        _check(engine, place, write=write)
    except DBAPIError as error:
        engine.dispose()
        raise RegisterError(f"{place}: {plain_server(error)}") from error
    except RegisterError:
        engine.dispose()
        raise
    return engine


def about(url: URL) -> About:
    """What the server says of itself. Raises RegisterError where it cannot be asked."""
    place = shown_url(url)
    engine = _engine(url, place, write=False)
    try:
        with engine.connect() as connection:
            return _about(connection)
    except DBAPIError as error:
        raise RegisterError(f"{place}: {plain_server(error)}") from error
    finally:
        engine.dispose()


def plain_server(error: DBAPIError) -> str:
    """What an error of the server means for the person at the desk."""
    code = getattr(error.orig, "sqlstate", None) or ""
    said = " ".join(str(error.orig).split())
    for beginning, meaning in _MEANINGS:
        if code.startswith(beginning):
            return f"{meaning} ({said})"
    if not code or code.startswith("08"):
        return f"the server cannot be reached, or does not let in ({said})"
    return said


def _engine(url: URL, place: str, *, write: bool) -> Engine:
    if find_spec("psycopg") is None:
        raise RegisterError(f"{place}: a register on a server needs the extra `postgres`: pip install 'legation[postgres]'")
    engine = create_engine(
        url,
        connect_args={"connect_timeout": 10, "client_encoding": "utf8"} | ({} if "application_name" in url.query else _NAMED),
        pool_size=4,
        max_overflow=8,
        pool_pre_ping=True,  # a connection that lay idle may have been cut
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", not write)
        connection.exec_driver_sql(_READING if reading else _WRITING)

    return engine


_NAMED = {"application_name": "legation"}


def _about(connection: Connection) -> About:
    return About(**connection.execute(_ABOUT).one()._mapping)


def _check(engine: Engine, place: str, *, write: bool) -> None:
    with engine.connect().execution_options(reading=True) as connection:
        found = _about(connection)
        mine = found.mark == _MARK
        revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if mine else None
        may_write = not mine or connection.execute(text("SELECT has_table_privilege('pages', 'INSERT')")).scalar_one()
    if found.schema is None:
        raise RegisterError(f"{place}: the schema that the address leads to (search_path) does not exist")
    if found.encoding != "UTF8":
        raise RegisterError(f"{place}: the database holds texts as {found.encoding}; a register needs UTF8")
    if found.tables and not mine:
        raise RegisterError(f"{place}: this is no register but another program's database")
    if write and (found.standby or not may_write):
        why = "the server is a standby" if found.standby else "this user may only read"
        raise RegisterError(f"{place}: the register cannot be written here ({why})")
    if not found.tables and not write:
        raise RegisterError(f"{place}: there is no register here")
    if not found.tables or check_revision(place, revision, write=write):
        upgrade(engine, _finish)


def _finish(connection: Connection) -> None:
    """What the migrations, which SQLite shares, leave to be done."""
    by_table: dict[str, list[str]] = {}
    for table, column in connection.execute(_LOOSE).all():
        by_table.setdefault(table, []).append(column)
    for table, columns in by_table.items():
        loosened = ", ".join(f'ALTER COLUMN "{column}" TYPE text COLLATE "C"' for column in columns)
        connection.execute(text(f'ALTER TABLE "{table}" {loosened}'))
    connection.execute(text(f"COMMENT ON TABLE alembic_version IS '{_MARK}'"))
    # The extension may be missing, or this user not allowed to add it: search then goes through every text, and `doctor` says so.
    with suppress(DBAPIError), connection.begin_nested():
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
        connection.execute(
            text("CREATE INDEX IF NOT EXISTS ix_page_search_folded ON page_search USING gin (folded gin_trgm_ops)")
        )
