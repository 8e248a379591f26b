from __future__ import annotations

import re
import shlex
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from legation.model import RegisterError
from legation.register import Store
from legation.register.backup import backup, restore
from legation.register.dump import dump
from tests.postgres import Cluster
from tests.register.making import keep, open_store, page, second


def rows(path: Path) -> list[str]:
    with Store.open(path, write=False) as store:
        return dump(store)


def test_a_copy_is_made_while_the_register_is_written_to(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        keep(store, page())
        with store.writing():
            found = backup(tmp_path / "register.db", tmp_path / "copy.db")
        keep(store, second())
    assert found.counts["pages"] == 1
    assert rows(tmp_path / "copy.db") != rows(tmp_path / "register.db")
    assert sorted(p.name for p in tmp_path.glob("copy*")) == ["copy.db"]


def test_nothing_is_replaced_by_a_copy(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(RegisterError, match="replaces nothing"):
        backup(tmp_path / "register.db", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"
    with pytest.raises(RegisterError, match="does not exist"):
        backup(tmp_path / "register.db", tmp_path / "no" / "copy.db")


def test_a_register_that_is_not_sound_gives_no_copy(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        keep(store, page())
    with sqlite3.connect(tmp_path / "register.db") as connection:
        connection.execute("UPDATE claims SET quote = quote || 'x'")
    connection.close()
    with pytest.raises(RegisterError, match="not sound"):
        backup(tmp_path / "register.db", tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_a_backup_is_put_back_and_what_was_there_is_kept(tmp_path: Path) -> None:
    register, copy = tmp_path / "register.db", tmp_path / "copy.db"
    with open_store(tmp_path) as store:
        keep(store, page())
    backup(register, copy)
    before = rows(register)
    with Store.open(register) as store:
        keep(store, second())
        after = dump(store)
    with pytest.raises(RegisterError, match="--replace"):
        restore(copy, register)
    assert rows(register) == after
    restore(copy, register, replace=True)
    assert rows(register) == before
    assert rows(tmp_path / "register.db.before-restore") == after
    with pytest.raises(RegisterError, match="earlier restore"):
        restore(copy, register, replace=True)


def test_a_backup_makes_a_register_where_none_is(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        keep(store, page())
    backup(tmp_path / "register.db", tmp_path / "copy.db")
    restore(tmp_path / "copy.db", tmp_path / "new.db")
    assert rows(tmp_path / "new.db") == rows(tmp_path / "register.db")


def test_what_is_no_backup_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("no register")
    with pytest.raises(RegisterError, match="no register"):
        restore(tmp_path / "copy.db", tmp_path / "new.db")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.db"]


SECRET = "s3cret"  # noqa: S105


@pytest.mark.parametrize("tool", ["pg_dump", "pg_restore"])
def test_for_a_register_on_a_server_the_command_is_named_without_the_password(tmp_path: Path, tool: str) -> None:
    place = f"postgresql://desk:{SECRET}@db/legation"
    with pytest.raises(RegisterError, match=tool) as said:
        backup(place, tmp_path / "copy") if tool == "pg_dump" else restore(tmp_path / "copy", place)
    assert SECRET not in str(said.value)
    assert str(said.value).count("postgresql://desk@db/legation") == 1


def test_the_named_commands_copy_a_register_and_put_it_back(cluster: Cluster, template: str, tmp_path: Path) -> None:
    if shutil.which("pg_dump") is None or shutil.which("pg_restore") is None:
        pytest.skip("PostgreSQL's pg_dump and pg_restore are not installed")
    old, new = cluster.fresh(template), cluster.fresh()
    with Store.open(cluster.url(old)) as store:
        keep(store, page())
        before = dump(store)
    for work in (lambda: backup(cluster.url(old), tmp_path / "my copy"), lambda: restore(tmp_path / "my copy", cluster.url(new))):
        with pytest.raises(RegisterError) as said:
            work()
        command = re.search(r"pg_(dump|restore) .*", str(said.value))
        assert command is not None
        subprocess.run(shlex.split(command[0]), check=True, timeout=60)
    with Store.open(cluster.url(new)) as store:
        assert dump(store) == before
        assert store.verify().sound
    for name in (old, new):
        cluster.drop(name)
