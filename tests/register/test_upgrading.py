from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import String, create_engine

from legation.model import RegisterError
from legation.register import upgrading
from legation.register.opening import open_engine
from legation.register.schema import HEAD, metadata
from legation.register.store import Store
from legation.register.upgrading import check_revision
from tests.postgres import Cluster


def _same_kind(context: object, column: object, inspected: object, kept: object, known: object) -> bool | None:
    """Alembic asks whether types differ, None leaving it to itself: on a server texts have no length."""
    return False if isinstance(kept, String) and isinstance(known, String) else None


def test_the_migrations_give_the_tables_that_the_program_knows(place: str) -> None:
    engine = open_engine(place, write=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: not (kind == "table" and str(name).startswith("page_search")),
                "compare_type": _same_kind,
            },
        )
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == HEAD
    engine.dispose()


def test_what_cannot_be_brought_up_is_refused() -> None:
    assert not check_revision("desk.db", HEAD, write=False)
    assert check_revision("desk.db", "0001", write=True)
    for revision in ("9999", None, "abc"):
        with pytest.raises(RegisterError, match="newer version of Legation"):
            check_revision("desk.db", revision, write=True)
    with pytest.raises(RegisterError, match="older schema"):
        check_revision("desk.db", "0001", write=False)


def test_an_older_register_on_a_server_is_brought_up_and_keeps_what_it_holds(cluster: Cluster) -> None:
    """Each migration in turn, on a register that was made by the first alone; for a file see `test_opening.py`."""
    name = cluster.fresh()
    place = cluster.url(name)
    engine = create_engine(place.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(upgrading._MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql("COMMENT ON TABLE alembic_version IS 'a register of Legation'")
        connection.exec_driver_sql("INSERT INTO things (id, kind, oldest, recorded) VALUES ('P1', 'person', 'x/p1', '2026')")
    engine.dispose()
    with pytest.raises(RegisterError, match="older schema"):
        Store.open(place, write=False)
    with Store.open(place) as store:
        assert store.verify().counts["things"] == 1
        assert store.verify().counts["profiles"] == 0
    cluster.drop(name)
