"""Legation keeps the register of a cooperation, with the words that prove each entry.

>>> import legation
>>> reading = legation.read("Hanoi, 5 May 2022.\\n\\nThe Mayor of Hanoi, Tran Van An, met the Mayor of Vientiane on Thursday.")
>>> reading.language
'en'
>>> import tempfile, pathlib
>>> with tempfile.TemporaryDirectory() as folder, legation.open(pathlib.Path(folder) / "desk.db") as register:
...     register.pages()
()
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from legation.model import Issue, LegationError, PartialDate, Quote, Reading
from legation.version import __version__

if TYPE_CHECKING:
    from legation.run.desk import Register

__all__ = ["Issue", "LegationError", "PartialDate", "Quote", "Reading", "Register", "__version__", "open", "read"]


def read(source: str | os.PathLike[str]) -> Reading:
    """What one report says: `source` is its text, or the path of a file in any format that is read.

    A string is a path where it is one line and a file of that name exists. Raises SourceError or PageError, with the reason,
    where there is nothing to read.
    """
    from legation.run.single import read_one  # the reader is loaded when it is first needed, not when the package is imported

    return read_one(source)


def open(path: str | os.PathLike[str], *, write: bool = True) -> Register:  # noqa: A001 - the verb of the package
    """The register at `path`, a file or `postgresql://USER@HOST/DATABASE`; with `write` it is made where it is missing.

    Raises RegisterError where it cannot be used.
    """
    from legation.run.desk import Register

    return Register.open(path, write=write)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module protocol
    if name == "Register":
        from legation.run.desk import Register

        return Register
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
