"""Where a register is: a file, or a database on a server, as one word on the command line says it.

A password may stand in an address. It is given to the server alone: `shown` is what messages and files may hold.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from legation.model import RegisterError

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):/+")  # of two letters or more: `C:/` is a disk. A `Path` keeps one slash of two
_SERVERS = frozenset({"postgresql", "postgres", "postgresql+psycopg", "postgres+psycopg"})
_FORM = "postgresql://USER@HOST:PORT/DATABASE"
_HOST = re.compile(r"[\w.:%-]+")


def server_of(place: str | os.PathLike[str]) -> URL | None:
    """The address of the PostgreSQL database that `place` names; None where it names a file.

    Raises RegisterError, without repeating what was given, for an address of another kind or form.
    """
    given = os.fspath(place)
    scheme = _SCHEME.match(given)
    if scheme is None or scheme[1] == "sqlite":
        return None
    if scheme[1] not in _SERVERS:
        raise RegisterError(f"a register is a file or {_FORM}, not an address of the kind {scheme[1]}:")
    try:
        url = make_url("postgresql+psycopg://" + given[scheme.end(1) + 1 :].removeprefix("/").removeprefix("/"))
    except (ArgumentError, ValueError):
        # Whatever the library says may hold the password.
        raise RegisterError(f"this is no address of a PostgreSQL database; one looks like {_FORM}") from None
    if url.host and not _HOST.fullmatch(url.host):
        raise RegisterError(f"the host's name holds odd characters; in a password @ is written %40 and / %2F ({_FORM})")
    if not url.database:
        raise RegisterError(f"{shown_url(url)}: the address names no database ({_FORM})")
    return url


def file_of(place: str | os.PathLike[str]) -> Path:
    """The file that `place` names, a path or `sqlite:///PATH`. Raises RegisterError where it names none."""
    given = os.fspath(place)
    if not given.startswith("sqlite:"):
        return Path(given)
    name = given.removeprefix("sqlite:///")
    if not name or name == given:
        raise RegisterError("the address names no file; one looks like sqlite:///desk.db or sqlite:////srv/desk.db")
    return Path(name)


def shown(place: str | os.PathLike[str]) -> str:
    """A place as it may be printed: without password. Raises RegisterError where it is none.

    >>> shown("postgresql://desk:secret@db.example.org/legation?sslpassword=secret")
    'postgresql://desk@db.example.org/legation'
    """
    url = server_of(place)
    return str(file_of(place)) if url is None else shown_url(url)


def shown_url(url: URL) -> str:
    """An address as it may be printed: who, where and which database, and of the options only a socket's folder."""
    kept = {key: value for key, value in url.query.items() if key in ("host", "port")}
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database, kept)
    return bare.render_as_string(hide_password=True).replace("%2F", "/")
