from __future__ import annotations

from sqlalchemy import Boolean, Float, Integer, LargeBinary, String, Text

from legation.register.schema import HEAD, metadata


def test_only_types_that_sqlite_and_postgresql_share() -> None:
    used = {type(column.type) for table in metadata.sorted_tables for column in table.columns}
    assert used <= {Boolean, Float, Integer, LargeBinary, String, Text}


def test_what_is_said_at_a_time_carries_its_record_time() -> None:
    timeless = {table.name for table in metadata.sorted_tables if "recorded" not in table.columns}
    assert timeless == {"contents", "keys", "members", "profiles", "sides"}, "contents are timeless, the others derived"


def test_revisions_are_numbers_that_grow() -> None:
    assert HEAD.isdigit()
    assert len(HEAD) == 4
