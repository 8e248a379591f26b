"""Comparing names that a file lists, pair by pair."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from legation.lang import LANGUAGES, rows
from legation.model import SourceError, UsageError
from legation.resolve.names import Comparison, compare

ADDED = ("score", "decision", "reasons")
_NEEDED = ("a", "b")


def comparison(a: str, b: str, country_a: str | None = None, country_b: str | None = None) -> Comparison:
    """Compare two names as printed; a country is a two-letter code. Raises UsageError where a name is empty."""
    for name in (a, b):
        if not name.strip():
            raise UsageError("a name is empty")
    ways = [(x, y) for x in _bare(a) for y in _bare(b)]
    found = [compare(x, y, country_a or None, country_b or None) for x, y in ways]
    return max(found, key=lambda told: told.score)


def _bare(name: str) -> tuple[str, ...]:
    """The name as printed, and without the form of address that it may begin with (which may be a name, too)."""
    printed = " ".join(name.split())
    folded = f"{printed.lower()} "
    if not folded.startswith(_addresses()):
        return (printed,)
    address = next(form for form in _addresses() if folded.startswith(form))
    rest = printed[len(address) :].strip()
    return (printed, rest) if rest else (printed,)


@lru_cache(maxsize=1)
def _addresses() -> tuple[str, ...]:
    """Forms of address of all languages, the longest first, each with the blank behind it."""
    found = {row.form.lower() for language in LANGUAGES for row in rows(language, "titles") if row.meaning == "honorific"}
    return tuple(sorted((f"{form} " for form in found), key=len, reverse=True))


def read_pairs(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """The columns and rows of a CSV file of pairs: columns `a` and `b`, others (`country_a`, `country_b`, any) as they come.

    Raises SourceError where the file cannot be read as such, naming the line where one is wrong.
    """
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        columns = [column.strip() for column in reader.fieldnames or ()]
        lacking = [name for name in _NEEDED if name not in columns]
        if lacking:
            raise SourceError("columns", str(path), f"has no column {' and no column '.join(lacking)}; it has {_listed(columns)}")
        if len(set(columns)) < len(columns):
            raise SourceError("columns", str(path), f"has a column twice: {_listed(columns)}")
        reader.fieldnames = columns
        return columns, [_row(row, path, reader.line_num) for row in reader]
    except csv.Error as error:
        raise SourceError("csv", str(path), f"line {reader.line_num}: {error}") from None


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("encoding", str(path), f"is not UTF-8 (byte {error.start})") from None
    except OSError as error:
        raise SourceError("unreadable", str(path), error.strerror or "cannot be read") from None


def _row(row: dict[str, str], path: Path, line: int) -> dict[str, str]:
    # The reader puts cells that are too many under None, and None where cells lack.
    if None in row or None in row.values():
        raise SourceError("cells", str(path), f"line {line}: has more or fewer cells than the heading")
    for name in _NEEDED:
        if not row[name].strip():
            raise SourceError("cells", str(path), f"line {line}: column {name} is empty")
    return row


def _listed(columns: list[str]) -> str:
    return ", ".join(columns) or "none"


def compared(rows: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Each row with score, decision and reasons; columns of these names are written anew."""
    for row in rows:
        found = comparison(row["a"], row["b"], row.get("country_a"), row.get("country_b"))
        yield row | {"score": f"{found.score:.2f}", "decision": found.decision, "reasons": "; ".join(found.reasons)}


def write_pairs(stream: TextIO, columns: list[str], rows: Iterator[dict[str, str]]) -> int:
    """Write rows as CSV with the columns that were added; gives how many."""
    writer = csv.DictWriter(stream, [*columns, *(c for c in ADDED if c not in columns)], lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    return count
