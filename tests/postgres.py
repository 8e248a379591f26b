"""A private PostgreSQL for the tests, from the binaries that are installed: started in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL

PASSWORD = "tests-know-it"  # noqa: S105 - of a server that lives as long as the tests
# Nothing of it has to outlive the tests: no flushes.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "listen_addresses": "127.0.0.1",
}


def programs() -> Path | None:
    """The folder of the server's programs; None where there are none."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _user() -> dict[str, Any]:
    # The server refuses to run as root.
    return {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.getuid() == 0 else {}


class Cluster:
    """A running server: databases made at will, each an empty one or a copy of a template."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self._numbers = count()

    def url(self, database: str, **changes: Any) -> str:
        given: dict[str, Any] = {"username": "desk", "query": {"host": str(self.folder), "port": str(self.port)}} | changes
        return URL.create("postgresql", database=database, **given).render_as_string(hide_password=False)

    def over_tcp(self, database: str, password: str = PASSWORD, **changes: Any) -> str:
        """The same database by host and port, where a password is asked for."""
        given = {"password": password, "host": "127.0.0.1", "port": self.port, "query": {}} | changes
        return self.url(database, **given)

    def sql(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run a statement as the server's master."""
        with psycopg.connect(self.url(database, username="master"), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def fresh(self, template: str = "template0", options: str = "") -> str:
        """A new database of the tests' user; gives its name."""
        name = f"register_{next(self._numbers)}"
        self.sql(f"CREATE DATABASE {name} OWNER desk TEMPLATE {template} {options}")
        return name

    def odd_order(self) -> str:
        """How to make a database that sorts as dictionaries do, not by code point; nothing where the server cannot."""
        known = self.sql(
            "SELECT FROM pg_collation WHERE collname = 'en-US-x-icu' AND current_setting('server_version_num') >= '150000'"
        )
        return "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'" if known else ""

    def drop(self, name: str) -> None:
        self.sql(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running(bin_: Path, *, lasting: bool = False) -> Iterator[Cluster]:
    """A server for as long as the block lasts; `lasting` makes it flush every commit, as one that is not for tests does."""
    # Not in pytest's own folder: that one is closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="legation-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "nobody", "nogroup")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL, **_user()}
    wanted = ["--no-sync", "--username=master", "--encoding=UTF8", "--locale=C.UTF-8", "--auth-local=trust"]
    subprocess.run([bin_ / "initdb", "-D", folder / "data", *wanted, "--auth-host=scram-sha-256"], check=True, **quiet)
    settings = (_SETTINGS | ({"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"} if lasting else {})) | {
        "port": str(port),
        "unix_socket_directories": str(folder),
    }
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen([bin_ / "postgres", "-D", folder / "data", *options], stderr=log, **quiet)
    try:
        cluster = Cluster(folder, port)
        _wait(cluster, server)
        cluster.sql(f"CREATE ROLE desk LOGIN PASSWORD '{PASSWORD}'")
        yield cluster
    finally:
        server.send_signal(signal.SIGQUIT)  # at once, whoever is connected
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait(cluster: Cluster, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            cluster.sql("SELECT 1")
        except psycopg.OperationalError:
            if server.poll() is not None:
                raise RuntimeError((cluster.folder / "log").read_text()) from None
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")
