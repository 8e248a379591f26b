"""One version, told the same everywhere."""

from __future__ import annotations

import tomllib
from pathlib import Path

import legation
from legation.version import __version__


def test_the_package_and_its_build_name_one_version() -> None:
    assert legation.__version__ == __version__
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "legation/version.py"
