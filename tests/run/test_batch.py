"""Reading a batch without a register: in order, in this process or in others, issues beside readings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from legation.model import Issue, Reading
from legation.run.batch import Options, read_all


@pytest.mark.parametrize("workers", [0, 1])
def test_readings_and_issues_come_in_the_order_of_their_sources(tmp_path: Path, workers: int) -> None:
    (tmp_path / "a.txt").write_text("The mayor of Hanoi met the mayor of Vientiane on 5 May 2022.", encoding="utf-8")
    (tmp_path / "b.txt").touch()
    (tmp_path / "c.txt").write_text("It rained in the mountains and in the valley for three days.", encoding="utf-8")
    found = list(read_all([str(tmp_path)], Options(workers=workers)))
    assert [x.doc if isinstance(x, Reading) else x.code for x in found] == ["a", "empty", "c"]
    assert isinstance(found[1], Issue)


def test_reading_needs_no_store() -> None:
    code = "import sys, legation.run.batch; assert 'sqlalchemy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
