"""Writes docs/cli.md from the commands themselves; tests/test_docs.py fails where the page says something else.

python tools/make_cli_docs.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from legation.cli import load
from legation.cli.app import EXIT_CODES, app

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"


def page() -> str:
    """The whole page."""
    load()
    group = typer.main.get_command(app)
    lines = ["# Commands", "", "Made from the commands themselves (`python tools/make_cli_docs.py`).", "", EXIT_CODES, ""]
    where = "the file `./legation.db` unless `--register` or the environment variable `LEGATION_REGISTER` names another"
    lines += [f"The register is {where}.", ""]
    lines += ["`legation --install-completion` sets up completion for the shell in use.", ""]
    for name, command in commands(group):
        lines += section(name, command)
    return "\n".join(lines).rstrip() + "\n"


def commands(group: Any, prefix: str = "legation") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - click's types
    """Every command with its full name, groups unfolded, by name."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}", command


def section(name: str, command: Any) -> list[str]:  # noqa: ANN401
    """One command: what it does, how it is called, its arguments and options."""
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    call = " ".join([name, *(p.metavar or (p.name or "").upper() for p in arguments), "[OPTIONS]"])
    out = [f"## {name}", "", " ".join((command.help or "").split()), "", "```", call, "```", ""]
    rows = [(p.metavar or (p.name or "").upper(), p.help or "") for p in arguments]
    rows += [("`" + "`, `".join(p.opts) + "`", p.help or "") for p in options]
    out += ["| | |", "| --- | --- |", *(f"| {escape(what)} | {escape(' '.join(text.split()))} |" for what, text in rows), ""]
    if command.epilog:
        out += [" ".join(command.epilog.split()), ""]
    return out


def escape(text: str) -> str:
    """For a cell of a table."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"written: {PAGE}")
