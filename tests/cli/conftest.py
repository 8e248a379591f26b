"""A register made by the command line from a few reports of one invented dealing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from legation.cli import main

REPORTS = {
    "vi.txt": """Hà Nội và Viêng Chăn ký bản ghi nhớ hợp tác giai đoạn 2022-2025
Thứ Hai, 04/04/2022 21:37
Ngày 4-4, tại Viêng Chăn, Bí thư Thành ủy Hà Nội Trần Văn Kiên đã hội đàm với Bí thư Thành ủy Viêng Chăn Khamtay Souvanlasy.
Ông Kiên cho biết Hà Nội sẽ giúp Viêng Chăn đào tạo cán bộ.
Hai bên đã ký bản ghi nhớ hợp tác giai đoạn 2022-2025 giữa Hà Nội và Viêng Chăn.
""",
    "en.txt": """Hanoi, Vientiane sign cooperation memorandum
05/04/2022
VIENTIANE - Secretary of the Hanoi Party Committee Tran Van Kien held talks with Khamtay Souvanlasy, Secretary of the Vientiane\
 Party Committee, in Vientiane on April 4.
Kien said Hanoi will help Vientiane train officials.
The two sides signed a memorandum of understanding for the 2022-2025 period.
""",
    "domestic.txt": """Weather turns cold in the north
05/04/2022
Temperatures fell in the northern mountains on Tuesday, and farmers covered their seedlings.
""",
}


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def register(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("register") / "desk.db")
    assert main(["read", str(reports), "--register", path]) == 0
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(list(arguments))
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
