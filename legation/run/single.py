"""Reading one report in this process, without a register."""

from __future__ import annotations

import os
from pathlib import Path

from legation.model import Capture, Issue, Reading, SourceError
from legation.run.pipeline import read_capture
from legation.sources import captures


def read_one(source: str | os.PathLike[str]) -> Reading:
    """What one report says: `source` is its text, or the path of a file that holds one report.

    A string is a path where it is one line and a file of that name exists. Raises SourceError or PageError.
    """
    return read_capture(_file(os.fspath(source)) if _is_file(source) else _text(str(source))).reading


def _is_file(source: str | os.PathLike[str]) -> bool:
    if not isinstance(source, str):
        return True
    # A longer line cannot be a file's name and would only make the system complain.
    return "\n" not in source and len(source) < 1000 and Path(source).is_file()


def _text(text: str) -> Capture:
    if not text.strip():
        raise SourceError("empty", "text", "there is nothing in it")
    # Half a character (a lone surrogate) cannot be written; a question mark stands for it, so that all else stays in its place.
    return Capture(source="text", media="text", content=text.encode("utf-8", "replace"))


def _file(path: str) -> Capture:
    found = list(captures([path]))
    first = found[0] if found else Issue(code="missing", where=path, message="there is nothing to read")
    if isinstance(first, Issue):
        raise SourceError(first.code, first.where, first.message)
    if len(found) > 1:
        raise SourceError("several", path, f"holds {len(found)} reports; read it into a register or with the command line")
    return first
