from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from legation.model import RegisterError
from legation.register import Store
from tests.register.making import keep, open_store, page, second


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with open_store(tmp_path) as store:
        keep(store, page())
        keep(store, second())
        assert store.verify().sound
    return tmp_path / "register.db"


def faults(path: Path) -> set[str]:
    with Store.open(path, write=False) as store:
        return {fault.code for fault in store.verify().faults}


CHANGES = {
    "page-changed": "UPDATE pages SET text = replace(text, 'received', 'deceived')",
    "quote-lost": "UPDATE claims SET quote = 'never said' WHERE id = (SELECT min(id) FROM claims)",
    "claim-changed": "UPDATE claims SET normal = 'LA' WHERE normal = 'VN'",
    "claims-differ": "DELETE FROM claims WHERE id = (SELECT max(id) FROM claims)",
    "items-differ": "UPDATE items SET label = 'Somebody else' WHERE kind = 'person'",
    "reading-damaged": "UPDATE readings SET json = replace(json, 'received', 'deceived')",
    "capture-damaged": "UPDATE contents SET packed = (SELECT packed FROM contents ORDER BY sha256 LIMIT 1)",
    "capture-missing": "DELETE FROM contents WHERE sha256 = (SELECT min(sha256) FROM contents)",
    "judgement-of-nothing": "UPDATE judgements SET \"left\" = 'nowhere/p1' WHERE id = (SELECT min(id) FROM judgements)",
    "groups-differ": "UPDATE members SET thing = 'P0000000000' WHERE kind = 'person'",
    "search-missing": "DELETE FROM page_search",
}


@pytest.mark.parametrize("code", CHANGES)
def test_every_kind_of_change_is_seen(two: Store, code: str) -> None:
    assert two.verify().sound
    with two._engine.begin() as hand:
        hand.exec_driver_sql(CHANGES[code])
    assert code in {fault.code for fault in two.verify().faults}


def test_a_row_that_leads_nowhere_is_seen(kept: Path) -> None:
    """A server's constraints let nobody make one; a file that another program writes to has none."""
    with sqlite3.connect(kept) as hand:
        hand.executescript("PRAGMA foreign_keys=OFF; DELETE FROM pages WHERE name = 'two'")
    hand.close()
    assert "reference-missing" in faults(kept)


@pytest.mark.parametrize("seed", range(6))
def test_one_changed_byte_of_a_kept_text_is_seen(kept: Path, seed: int) -> None:
    whole = kept.read_bytes()
    # Somewhere within the frozen text of a page, as it lies in the file.
    start = whole.index(b"Secretary of Hanoi Party Committee")
    at = start + (seed * 7) % 30
    kept.write_bytes(whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :])
    assert faults(kept)


def test_a_file_cut_short_is_seen(kept: Path) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    # Where the directory of tables itself is gone, it cannot even be opened.
    found = {"file-damaged"}
    with suppress(RegisterError):
        found = faults(kept)
    assert "file-damaged" in found


def test_counts_say_what_was_checked(kept: Path) -> None:
    with Store.open(kept, write=False) as store:
        counts = store.verify().counts
    assert counts["pages"] == counts["readings"] == 2
    assert counts["claims"] > 40
