"""What a register rests on: versions of the libraries that parse and store, against the oldest that are safe."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec
from sqlalchemy import URL

from legation.lang import LANGUAGES, SLOTS, coverage
from legation.model import RegisterError
from legation.register.places import file_of, server_of, shown_url
from legation.register.server import about
from legation.version import __version__

_ROOM = 500_000_000  # bytes that should be free beside a register


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at: `state` is `good`, `old` (below its safety floor), `lacking` or `note`."""

    what: str
    found: str
    wanted: str
    state: str
    why: str = ""


# Floors: the release from which on known faults of that part are mended.
_FLOORS = (
    ("SQLite", "3.51.3", "before it two writers that checkpoint at once can damage a log; Legation has one writer at a time"),
    ("expat", "2.8.0", "hash flooding by hostile XML (CVE-2026-41080, CVE-2026-7210)"),
    ("libxml2", "2.14.0", "faults in parsing hostile HTML and XML; pages are parsed in a worker with limits"),
    ("lxml", "6.1.0", "CVE-2026-41066"),
    ("Jinja2", "3.1.6", "CVE-2025-27516"),
    ("pypdfium2", "5.0.0", "carries PDFium; refreshed often"),
    ("SQLAlchemy", "2.0.36", ""),
    ("urllib3", "2.5.0", "redirects and decompression (CVE-2025-50181, -50182)"),
    ("Python", "3.11.8", "expat and tar faults in older ones"),
)


_SERVER = ("PostgreSQL", "15.0", "older ones get no fixes any more")
_DRIVER = ("psycopg", "3.2", "what speaks to the server; the extra `postgres`")
_TRIGRAMS = (
    "the extension pg_trgm was missing or not allowed when the register was made; as one who may: CREATE EXTENSION pg_trgm; "
    "CREATE INDEX ix_page_search_folded ON page_search USING gin (folded gin_trgm_ops)"
)


def examine(register: str | os.PathLike[str] | None = None) -> list[Finding]:
    """Look at libraries, language data, and the room beside the register or the server that keeps it."""
    found = [Finding("Legation", __version__, "", "note")]
    found += [_against(name, _versions().get(name) or _package(name), floor, why) for name, floor, why in _FLOORS]
    found.append(_words())
    if register is not None:
        url = server_of(register)
        found += [_room(file_of(register))] if url is None else _server(url)
    return found


def _against(name: str, has: str | None, floor: str, why: str) -> Finding:
    if has is None:
        return Finding(name, "not installed", floor, "lacking", why)
    return Finding(name, has, floor, "good" if numbers(has) >= numbers(floor) else "old", why)


def _server(url: URL) -> list[Finding]:
    name, floor, why = _SERVER
    found = [_against(_DRIVER[0], _package(_DRIVER[0]), *_DRIVER[1:])]
    try:
        told = about(url)
    except RegisterError as error:
        return [*found, Finding(name, "not reached", floor, "lacking", str(error))]
    found.append(_against(name, told.version, floor, why))
    if told.mark is None:
        return [*found, Finding("register", "not made yet", "", "note", shown_url(url))]
    slow = Finding("search index", "none: every search goes through every text", "trigrams", "old", _TRIGRAMS)
    return [*found, Finding("search index", "trigrams", "trigrams", "good") if told.trigrams else slow]


def numbers(text: str) -> tuple[int, ...]:
    """A version as numbers, to be compared.

    >>> numbers("3.51.3") > numbers("3.9.12")
    True
    """
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def _versions() -> dict[str, str]:
    import pyexpat

    from lxml import etree

    return {
        "SQLite": sqlite3.sqlite_version,
        "Python": platform.python_version(),
        "expat": pyexpat.EXPAT_VERSION.removeprefix("expat_"),
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
    }


def _package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _words() -> Finding:
    known = coverage()
    rows = {language: sum(int(str(known[language][slot]["rows"])) for slot in SLOTS) for language in LANGUAGES}
    return Finding("language data", ", ".join(f"{language} {count}" for language, count in rows.items()), "", "note", "rows")


def _room(register: Path) -> Finding:
    folder = register.parent if register.parent.is_dir() else Path()
    free = shutil.disk_usage(folder).free
    state = "good" if free >= _ROOM else "lacking"
    return Finding("room on the disk", f"{free / 1e9:.1f} GB", f"{_ROOM / 1e9:.1f} GB", state, f"beside {register.name}")
