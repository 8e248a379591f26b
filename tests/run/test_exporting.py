"""Readings come out of a register tied together by its judgements."""

from __future__ import annotations

from pathlib import Path

import legation
from legation.run.exporting import readings

VI = "Ngày 4/4/2022, tại Hà Nội, Chủ tịch UBND thành phố Hà Nội Trần Văn Kiên tiếp Đô trưởng Viêng Chăn Khamtay Souvanlasy."
EN = "HANOI - Chairman of the Hanoi People's Committee Tran Van Kien received Mayor of Vientiane Khamtay Souvanlasy on April 4, 2022."


def test_the_same_things_carry_the_same_keys(tmp_path: Path) -> None:
    (tmp_path / "vi.txt").write_text(VI, encoding="utf-8")
    (tmp_path / "en.txt").write_text(EN, encoding="utf-8")
    with legation.open(tmp_path / "r.db") as register:
        register.add([str(tmp_path / "vi.txt"), str(tmp_path / "en.txt")])
        with register.asking() as ask:
            found = {r["doc"]: r for r in readings(ask)}
    assert list(found) == ["en", "vi"]
    assert {p["who"] for p in found["vi"]["people"]} == {p["who"] for p in found["en"]["people"]}
    assert len({p["who"] for p in found["vi"]["people"]}) == 2
    assert [a["event"] for a in found["vi"]["activities"]] == [a["event"] for a in found["en"]["activities"]] != []
