from __future__ import annotations

import pytest

from tools import bench, bench_resolve


def test_every_size_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_resolve, "_ADDED", 12)
    monkeypatch.setattr(bench_resolve, "_WARM", 4)
    ((mentions, judgements, people, activities, _seconds, *spread),) = bench_resolve.rows((400,))
    assert 400 <= int(mentions) < 420
    assert int(judgements) > int(activities) > int(people) / 3 > 10
    assert len(spread) == 8
    assert len(bench.HEADS["resolve"]) == 5 + len(spread)
