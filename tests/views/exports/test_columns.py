"""The table of columns is sound: names, kinds and keys, and each row holds what its kinds say."""

from __future__ import annotations

import re

import pytest

from legation.model import PartialDate
from legation.views.exports.columns import KINDS, TABLES, Cell, Table
from legation.views.exports.selection import Selection

TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
_TYPES = {"integer": int, "number": float, "boolean": bool, "list": tuple}


@TABLE
def test_names_and_kinds(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert set(table.key) <= set(names)
    assert {column.kind for column in table.columns} <= KINDS.keys()
    assert all(re.fullmatch(r"[a-z_]+", name) for name in names)
    assert table.about.endswith(".")


@TABLE
def test_rows_hold_what_their_columns_say(table: Table, selection: Selection) -> None:
    rows = list(table.rows(selection))
    assert rows
    keys = [tuple(row[i] for i, c in enumerate(table.columns) if c.name in table.key) for row in rows]
    assert len(set(keys)) == len(keys)
    for row in rows:
        for column, cell in zip(table.columns, row, strict=True):
            check(cell, column.kind)


def check(cell: Cell, kind: str) -> None:
    assert cell != ""
    if cell is not None:
        assert type(cell) is _TYPES.get(kind, str)
    if isinstance(cell, str) and kind in ("date", "day"):
        assert PartialDate(cell)


def test_every_id_that_is_referred_to_is_a_row(selection: Selection) -> None:
    found = {t.name: [dict(zip([c.name for c in t.columns], row, strict=True)) for row in t.rows(selection)] for t in TABLES}
    ids = {name: {row.get("id") for row in rows} for name, rows in found.items()}
    assert {row["person"] for row in found["posts"]} <= ids["people"]
    assert {row["body"] for row in found["posts"]} - {None} <= ids["bodies"]
    assert {who for row in found["activities"] for who in row["people"]} <= ids["people"]
    assert {row["activity"] for row in found["statements"]} - {None} <= ids["activities"]
    assert {row["page"] for name in ("quotes", "activities", "figures") for row in found[name]} <= ids["pages"]
    things = set().union(*(ids[name] for name in ("people", "bodies", "activities", "agreements", "statements", "figures")))
    assert {row["thing"] for row in found["quotes"]} - {None} <= things
