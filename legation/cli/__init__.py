"""The command line: parse, call, print. One file for each group of verbs."""

from __future__ import annotations

import sys

from legation.model import Capture
from legation.run.work import READING, Read
from legation.run.workers import Pool

__all__ = ["load", "main"]
_WITHOUT_REGISTER = frozenset(("read", "evaluate", "languages"))


def load() -> None:
    """Load every group of verbs, so that the app knows them all."""
    # Loading the groups is what makes their verbs known.
    from legation.cli import asking, briefing, caring, deciding, exporting, following, importing, keeping, naming, reading  # noqa: F401


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns its exit code (`app.EXIT_CODES`)."""
    given = sys.argv[1:] if arguments is None else arguments
    # Loading what parses the command line takes as long as loading what reads a page: where a page is to be read, a worker
    # process loads that at the same time.
    with Pool(READING) as ahead:
        if given[:1] == ["read"]:
            ahead.start()
        return _run(given, ahead)


def _run(given: list[str], ahead: Pool[Capture, Read]) -> int:
    from legation.cli import app, reading  # noqa: F401 - loading the verbs makes them known

    # The groups that ask a register bring the store's library along; a page is read sooner without it.
    if not given or given[0] not in _WITHOUT_REGISTER:
        load()
    return app.main(given, ahead)
