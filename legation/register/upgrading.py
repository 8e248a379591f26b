"""Bringing a register's tables up: the migrations that it lacks, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine

from legation.model import RegisterError
from legation.register.schema import HEAD

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, finish: Callable[[Connection], None]) -> None:
    """Run the missing migrations, then `finish` in the same transaction.

    The transaction keeps other writers out, and which ones are missing is looked up within it: of several processes that make
    one register at once, one makes it and the others find it made.
    """
    from alembic import command
    from alembic.config import Config

    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        finish(connection)


def check_revision(place: str, revision: str | None, *, write: bool) -> bool:
    """Whether a register of this revision has to be brought up first. Raises RegisterError where that cannot be done."""
    if revision == HEAD:
        return False
    if revision is None or not revision.isdigit() or revision > HEAD:
        raise RegisterError(
            f"{place}: the register was written by a newer version of Legation (schema {revision}, this one knows {HEAD})"
        )
    if not write:
        raise RegisterError(f"{place}: the register has an older schema ({revision}); open it once for writing to bring it up")
    return True
