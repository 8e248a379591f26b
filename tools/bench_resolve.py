"""Measures resolution: a whole register judged at once, and one report more added to it, at several sizes.

    python -m tools.bench_resolve [MENTIONS ...] [--keep FOLDER]      10,000 and 100,000 by default; a million takes half an hour

The reports are invented (`tools/invented.py`). Mentions are persons, bodies, activities and agreements of single pages.
"""

from __future__ import annotations

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select

from legation.model import Capture
from legation.register import Store, schema
from legation.run.local import Keeper
from legation.run.pipeline import Read
from legation.run.resolving import resolve_anew
from tools.bench_table import Row
from tools.invented import World

SIZES = (10_000, 100_000)
SPREAD = ("mean", "p50", "p95", "p99")
_ADDED = 300  # reports that are added one by one
_WARM = 30  # of these, before times count: a batch's caches are warm
_TOLD = 8.6  # mentions in a report
_AT_ONCE = 500  # pages in a transaction while the register is filled
_KINDS = ("person", "body", "activity", "agreement")
Report = tuple[Capture, Read]


def mentions_of(report: Report) -> int:
    """How many persons, bodies, activities and agreements a report tells of."""
    reading = report[1].reading
    return len(reading.people) + len(reading.organisations) + len(reading.activities) + len(reading.agreements)


def fill(store: Store, mentions: int) -> tuple[int, list[Report]]:
    """Keep reports with so many mentions, unjudged; gives how many, and reports of any time among them that were left out."""
    chance = random.Random(2)  # noqa: S311 - which reports are left out is no secret
    share = _ADDED / (mentions / _TOLD)
    told, stream = 0, World().reports(sys.maxsize)
    left_out: list[Report] = []
    while told < mentions:
        with store.writing() as writer:
            for capture, read in itertools.islice(stream, _AT_ONCE):
                if len(left_out) < _ADDED and chance.random() < share:
                    left_out.append((capture, read))
                elif told < mentions:
                    writer.add(capture, read.page, read.reading)
                    told += mentions_of((capture, read))
    return told, left_out


def things(store: Store) -> dict[str, int]:
    """How many things of each kind there are."""
    query = select(schema.things.c.kind, func.count()).where(schema.things.c.heir.is_(None)).group_by(schema.things.c.kind)
    with store.asking() as ask:
        return {row[0]: row[1] for row in ask.snapshot.connection.execute(query)}


def judged(store: Store) -> Row:
    """Judge everything; gives judgements, things (persons, activities), processor seconds."""
    begun = time.process_time()
    found = resolve_anew(store)
    seconds = time.process_time() - begun
    counted = things(store)
    return f"{found.judged:,}", f"{counted['person']:,}", f"{counted['activity']:,}", f"{seconds:,.0f}"


def added(store: Store, reports: list[Report]) -> Row:
    """Add reports one by one; gives mean, median, 95th and 99th percentile in milliseconds of processor, then of the clock."""
    keeper = Keeper(store)
    times: list[tuple[float, float]] = []
    for number, (capture, read) in enumerate(reports):
        begun = time.process_time(), time.perf_counter()
        keeper.keep(capture, read)
        if number >= _WARM:
            times.append((time.process_time() - begun[0], time.perf_counter() - begun[1]))
    return tuple(figure for one in zip(*times, strict=True) for figure in _spread([seconds * 1000 for seconds in one]))


def _spread(times: list[float]) -> Row:
    cuts = statistics.quantiles(times, n=100)
    return tuple(f"{time:.0f}" for time in (statistics.mean(times), cuts[49], cuts[94], cuts[98]))


def rows(sizes: tuple[int, ...], kept: Path | None = None) -> Iterator[Row]:
    """A row for each size."""
    for mentions in sizes:
        with tempfile.TemporaryDirectory() as folder:
            place = (kept or Path(folder)) / f"{mentions}.db"
            with Store.open(place) as store:
                told, reports = fill(store, mentions)
                yield f"{told:,}", *judged(store), *added(store, reports)


def main() -> None:
    """Print the rows of each size."""
    given = sys.argv[1:]
    kept = Path(given[given.index("--keep") + 1]) if "--keep" in given else None
    sizes = tuple(int(size) for size in given if size.isdigit())
    for row in rows(sizes or SIZES, kept):
        print(" | ".join(row), flush=True)


if __name__ == "__main__":
    main()
