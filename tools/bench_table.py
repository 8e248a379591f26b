"""Puts what was measured into docs/benchmarks.md: for each part a table, between two comments that name the part.

    <!-- speed -->
    Measured with `make bench` on …
    | what | measured |
    …
    <!-- end of speed -->

All else in the file is written by hand and stays.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
from collections.abc import Sequence
from pathlib import Path

Row = tuple[str, ...]


def machine() -> str:
    """The machine that measures, in words."""
    model = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    named = f" ({model[1].strip()})" if model else ""
    size = f", {int(memory[1]) / 1e6:.0f} GB" if memory else ""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{named}{size}, Python {platform.python_version()}"


def _read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8") if Path(path).exists() else ""


def load() -> float:
    """How many processes wanted a core in the last minutes: what else went on while it was measured."""
    return os.getloadavg()[1]


def rendered(head: Row, rows: Sequence[Row], said: str) -> str:
    """A table in Markdown, under the line `said`."""
    lines = [head, tuple("---" for _ in head), *rows]
    return f"{said}\n\n" + "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def put(text: str, part: str, table: str) -> str:
    """`text` with the table of a part put in the place of the one before. Raises KeyError where the part has no place."""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise KeyError(f"docs/benchmarks.md has no place for {part}: {begin} … {end}")
    return f"{before}{begin}\n{table}\n{end}{after}"


def write(path: Path, part: str, head: Row, rows: Sequence[Row]) -> None:
    """Put a part's table into the file at `path`, with machine and day."""
    day = dt.datetime.now(tz=dt.UTC).strftime("%-d %B %Y, %H:%M UTC")
    said = f"Measured with `make bench` on {machine()}, on {day}; load of the machine {load():.1f}."
    path.write_text(put(path.read_text(encoding="utf-8"), part, rendered(head, rows, said)), encoding="utf-8")


__all__ = ["Row", "load", "machine", "put", "rendered", "write"]
