from __future__ import annotations

from pathlib import Path

from tools.bench_writers import race


def test_processes_that_add_at_once_lose_and_double_nothing(tmp_path: Path) -> None:
    seconds, found = race(str(tmp_path / "r.db"), 12)
    assert found == "0 lost, 0 doubled, 0 faults"
    assert seconds > 0
