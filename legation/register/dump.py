"""The register's contents as plain lines in a fixed order, without record times: two registers that know the same are equal."""

from __future__ import annotations

from sqlalchemy import Table, select

from legation.register import schema
from legation.register.store import Store

# Record time, and what hangs on the order in which pages came: numbers of judgements, which member of a thing is the oldest, and
# which ones are met in comparisons.
_LEFT_OUT = {"recorded", "superseded_at", "undone_at", "obtained", "spare"}
_NOT_DUMPED = {"things", "members"}


def dump(store: Store) -> list[str]:
    """Every row but for record times, then the groups of items that are one thing; sorted."""
    out: list[str] = []
    with store.asking() as ask:
        for table in schema.metadata.sorted_tables:
            if table.name not in _NOT_DUMPED:
                rows = ask.snapshot.connection.execute(select(*_columns(table)))
                out += [f"{table.name} {tuple(row)!r}" for row in rows]
        for kind in ("person", "body", "activity", "agreement", "statement", "figure"):
            out += [f"{kind} {sorted(items)!r}" for items in ask.snapshot.groups(kind).values()]
    return sorted(out)


def _columns(table: Table) -> list:  # type: ignore[type-arg]
    numbered = table is schema.judgements
    return [c for c in table.columns if c.name not in _LEFT_OUT and not (numbered and c.name == "id")]
