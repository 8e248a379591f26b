"""Several processes that add pages to one register at once, on both databases.

    python -m tools.bench_writers [PAGES]      of each of four processes; 1,000 by default

Each adds a quarter of a set of invented reports and, besides, every tenth of all the others': those come from four sides. Then
the register is verified and counted: as many pages, readings and captures as there are reports, every one of them there.
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from legation.register import Store
from legation.run.local import Keeper
from tests.postgres import programs, running
from tools.bench_register import invented
from tools.bench_table import Row

WRITERS = 4
_SHARED = 10  # every so-manieth report is added by all


def _add(place: str, mine: int, count: int) -> None:
    with Store.open(place) as store:
        keeper = Keeper(store)
        for number, (capture, read) in enumerate(invented(count)):
            if number % WRITERS == mine or number % _SHARED == 0:
                keeper.keep(capture, read)


def race(place: str, count: int) -> tuple[float, str]:
    """Let the processes add `count` reports to the register at `place`, not made yet; gives seconds and what came of it."""
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_add, args=(place, mine, count)) for mine in range(WRITERS)]
    begun = time.perf_counter()
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    seconds = time.perf_counter() - begun
    broken = sum(process.exitcode != 0 for process in processes)
    return seconds, _found(place, count) + (f", {broken} PROCESSES FAILED" if broken else "")


def _found(place: str, count: int) -> str:
    expected = {read.page.id for _, read in invented(count)}
    with Store.open(place, write=False) as store:
        verified = store.verify()
        with store.asking() as ask:
            there = {line.id for line in ask.pages()}
    lost, doubled = len(expected - there), sum(verified.counts[name] - len(expected) for name in ("readings", "captures"))
    return f"{lost} lost, {doubled} doubled, {len(verified.faults)} faults"


@contextmanager
def _places() -> Iterator[dict[str, str]]:
    """A place on each database that is here."""
    with tempfile.TemporaryDirectory() as folder:
        found = {"SQLite": f"{folder}/r.db"}
        if (binaries := programs()) is None:
            yield found
            return
        with running(binaries, lasting=True) as cluster:
            yield found | {"PostgreSQL": cluster.url(cluster.fresh())}


def rows(pages: int = 1000) -> Iterator[Row]:
    """A row for each database: seconds, pages in a second, and what came of it."""
    with _places() as places:
        for name in ("SQLite", "PostgreSQL"):
            if name in places:
                seconds, said = race(places[name], WRITERS * pages)
                yield name, f"{WRITERS} × {pages:,}", f"{seconds:.0f}", f"{WRITERS * pages / seconds:.0f}", said
            else:
                yield name, "not installed here", "", "", ""


if __name__ == "__main__":
    for row in rows(*map(int, sys.argv[1:2])):
        print(" | ".join(row), flush=True)
