"""What is asked of worker processes, told by name: whoever hands work out need not load what does it."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

import msgspec

from legation.model import Capture, Issue, Page, Reading

A = TypeVar("A")
R = TypeVar("R")


class Work(msgspec.Struct, Generic[A, R], frozen=True):
    """A function of one record: its module, its name there, and the type of what it gives."""

    module: str
    name: str
    gives: type[R]


class Read(msgspec.Struct, frozen=True):
    """A page, its reading, and what was lost on the way (none of it fatal)."""

    page: Page
    reading: Reading
    issues: tuple[Issue, ...] = ()


READING: Final[Work[Capture, Read]] = Work("legation.run.pipeline", "read_capture", Read)
