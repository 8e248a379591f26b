"""Files that stand under their name only when they are whole, and what a writer says of its work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec


class Written(msgspec.Struct):
    """How much was written, by what it is, and how much was left out, by the reason."""

    counts: dict[str, int] = {}
    left_out: dict[str, int] = {}

    def wrote(self, what: str) -> None:
        """Count one that was written."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def left(self, why: str) -> None:
        """Count one that was left out."""
        self.left_out[why] = self.left_out.get(why, 0) + 1


@contextmanager
def whole_file(path: Path | None) -> Iterator[BinaryIO]:
    """A file to write bytes into; it gets its name when the block ends, and is gone when it raises. None is the screen."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
