"""Errors become exit codes here, and every verb explains itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from legation.cli import load
from legation.cli.app import app
from tools.make_cli_docs import commands

Run = Callable[..., tuple[int, str, str]]


def test_version_and_help(run: Run) -> None:
    assert run("--version")[1].startswith("legation 0.")
    code, out, _ = run("--help")
    assert code == 0
    for verb in ("read", "brief", "timeline", "person", "search", "verify", "evaluate"):
        assert verb in out


def test_every_command_has_help_for_itself_and_each_of_its_options() -> None:
    import typer

    load()
    for name, command in commands(typer.main.get_command(app)):
        assert command.help, name
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name}: {parameter.name}"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nonsense"], 2, "nonsense"),
        (["timeline", "--since"], 2, "since"),
        (["timeline", "-r", "nowhere/at-all.db"], 1, "nowhere"),
        (["read", "no-such-file.txt", "--json"], 3, "no-such-file.txt"),
    ],
)
def test_wrong_use_is_told_and_coded(run: Run, arguments: list[str], code: int, says: str) -> None:
    got, _, err = run(*arguments)
    assert got == code
    assert says in err


def test_a_foreign_file_is_no_register(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("this is not a database " * 100, encoding="utf-8")
    code, _, err = run("timeline", "-r", str(path))
    assert code == 1
    assert "notes.db" in err
    assert path.read_text(encoding="utf-8").startswith("this is not")
