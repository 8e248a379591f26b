"""The command line: parse, call, print. One file for each group of verbs."""

from __future__ import annotations

import sys

from legation.cli import app as shared
from legation.cli import reading  # noqa: F401 - loading it makes its verbs known

__all__ = ["load", "main"]
_WITHOUT_REGISTER = frozenset(("read", "evaluate", "languages"))


def load() -> None:
    """Load every group of verbs, so that the app knows them all."""
    from legation.cli import asking, briefing, importing, keeping  # noqa: F401 - loading them is what makes their verbs known


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns its exit code (`app.EXIT_CODES`)."""
    given = sys.argv[1:] if arguments is None else arguments
    # The groups that ask a register bring the store's library along; a page is read sooner without it.
    if not given or given[0] not in _WITHOUT_REGISTER:
        load()
    return shared.main(arguments)
