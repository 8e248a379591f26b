"""Measures speed, memory, what survives odd input and kills, and writes the tables of docs/benchmarks.md.

make bench                               everything (half an hour), tables written
python -m tools.bench speed [--write]    one of:
    speed, growth, start, dates, beside, batch, register, resolve, writers, kill, fuzz
"""

from __future__ import annotations

import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from legation.model import Capture
from legation.pages import page_of
from legation.reading import read_page
from legation.run.worker import settle
from tools import bench_resolve, bench_table
from tools.bench_table import Row

ROOT = Path(__file__).parent.parent
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
SIZE = 2500  # bytes of UTF-8: the length of page that the targets speak of
DATES = 10_000  # random ones, in each language


def pages_of_size(size: int) -> list[Capture]:
    """The example reports, each brought to about `size` bytes by whole lines of its own, repeated or left out."""
    found = []
    for path in REPORTS:
        lines = path.read_bytes().splitlines(keepends=True)
        text, at = b"", 0
        while len(text) + len(lines[at % len(lines)]) <= size or not text:
            text += lines[at % len(lines)]
            at += 1
        found.append(Capture(source=path.name, media="text", content=text))
    return found


def speed() -> Iterator[Row]:
    """Pages read in one process on one core, and the most memory it took."""
    captures = pages_of_size(SIZE)
    for capture in captures:
        read_page(page_of(capture))  # language data is loaded once, not for each page
    settle()  # as a worker process does after its first batch
    kilobytes = sum(len(c.content) for c in captures) / len(captures) / 1000
    rates = [rate(captures) for _ in range(9)]
    shown = f"{statistics.median(rates):.0f} (best {max(rates):.0f})"
    yield f"plain text of {kilobytes:.1f} kB, pages per second and core, median of 9 rounds", shown
    for language in ("vi", "en", "lo", "fr"):
        own = [c for c in captures if c.source.startswith(language)]
        yield f"… {language}", f"{statistics.median(rate(own) for _ in range(9)):.0f}"
    yield (
        "peak memory of that process, four languages loaded (MB)",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}",
    )


def rate(captures: list[Capture]) -> float:
    """Pages per second of processor time."""
    begun = time.process_time()
    for capture in captures:
        read_page(page_of(capture))
    return len(captures) / (time.process_time() - begun)


def growth() -> Iterator[Row]:
    """Seconds for one page of 1, 10 and 100 times the length: a straight line, or a page could stall a batch."""
    base = [c for c in pages_of_size(SIZE) if c.source.startswith(("vi-01", "en-01", "lo-01", "fr-01"))]
    for capture in base:
        times = []
        read_page(page_of(capture))
        for factor in (1, 10, 100):
            body = b"\n".join(numbered(capture.content, n) for n in range(factor))
            begun = time.process_time()
            read_page(page_of(Capture(source="long.txt", media="text", content=body)))
            times.append(time.process_time() - begun)
        kilobytes = len(body) / 1000
        shown = tuple(f"{t:.3f}" for t in times)
        yield capture.source[:2], f"{len(capture.content) / 1000:.1f} kB", *shown, f"{times[-1] * 100 / kilobytes:.2f}"


def numbered(content: bytes, number: int) -> bytes:
    """The lines of a report with a number before each: copies of a report would be taken for repeated furniture."""
    return b"\n".join(b"%d. " % number + line if line.strip() else line for line in content.splitlines())


def start() -> Iterator[Row]:
    """Seconds until something is there: the import, one page by the command line."""
    yield "import legation (s, best of 5)", f"{best([sys.executable, '-c', 'import legation']):.2f}"
    page = str(REPORTS[0])
    yield (
        "legation read --json of one page (s, best of 5)",
        f"{best([sys.executable, '-m', 'legation.cli', 'read', '--json', page]):.2f}",
    )


def best(command: list[str]) -> float:
    """Least wall seconds of five runs."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        times.append(time.perf_counter() - begun)
    return min(times)


def batch() -> Iterator[Row]:
    """The whole walk: every report of the project through worker processes into a register."""
    with tempfile.TemporaryDirectory() as folder:
        sources = [*REPORTS, *sorted((ROOT / "tests" / "gold").glob("*/*.txt"))]
        register = f"{folder}/r.db"
        command = [sys.executable, "-m", "legation.cli", "read", *map(str, sources), "--register", register]
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        spent = time.perf_counter() - begun
        yield f"{len(sources)} reports into a new register, {os.cpu_count()} cores (s)", f"{spent:.1f}"
        yield "… kB of register for each report", f"{Path(register).stat().st_size / 1000 / len(sources):.0f}"


def kill() -> Iterator[Row]:
    """Fifty kills at random moments of a batch of 200 pages."""
    done = subprocess.run([sys.executable, "tools/kill_test.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    yield (
        "50 × kill -9 during a batch of 200 pages",
        _of_kills(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else done.stderr[-200:],
    )


def _of_kills(said: str) -> str:
    found = json.loads(said)
    kept = "nothing lost" if found["never_lost"] else "LOST"
    same = "the same register as an undisturbed batch" if found["same"] else "ANOTHER register than an undisturbed batch"
    return f"{found['kills']} kills: {kept}, {len(found['faults'])} faults, {same}"


def register() -> Iterator[Row]:
    """Adding given readings to a register, and asking it, at three sizes: a row for each."""
    command = [sys.executable, "tools/bench_register.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    rows: list[list[str]] = []
    for line in done.stdout.splitlines():
        what, _, value = line.rpartition(": ")
        if size := re.match(r"register of (\d+) reports", what):
            rows.append([f"{int(size[1]):,}"])
        rows[-1].append(value)
    yield from map(tuple, rows)


def resolve() -> Iterator[Row]:
    """Judging whole registers of invented reports, and adding one report more to each: a row for each size."""
    return bench_resolve.rows(bench_resolve.SIZES)


def writers() -> Iterator[Row]:
    """Four processes that add a thousand pages each to one register at once, on both databases."""
    from tools.bench_writers import rows

    return rows()


def dates() -> Iterator[Row]:
    """The property of dates (what is printed is read again) over 10,000 random dates in each language."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/reading/test_dates.py"]
    environment = os.environ | {"LEGATION_DATE_EXAMPLES": str(DATES)}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    end = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr[-200:]
    if done.returncode:
        print(done.stdout[-3000:], file=sys.stderr)
    yield f"{DATES:,} random dates in each of four languages, in all printed forms: tests", end
    yield "… seconds", f"{time.perf_counter() - begun:.0f}"


def beside() -> Iterator[Row]:
    """Beside underthesea and dateparser, on the Vietnamese gold pages."""
    from tools.bench_beside import rows

    return rows()


def fuzz() -> Iterator[Row]:
    """A million odd cases."""
    from tools.bench_fuzz import run, table

    return table(run())


PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "speed": speed,
    "growth": growth,
    "start": start,
    "dates": dates,
    "beside": beside,
    "batch": batch,
    "register": register,
    "resolve": resolve,
    "writers": writers,
    "kill": kill,
    "fuzz": fuzz,
}
HEADS: dict[str, Row] = {
    "growth": ("page", "length", "× 1 (s)", "× 10 (s)", "× 100 (s)", "seconds for each 100 kB of the longest (at most 2)"),
    "beside": ("pages", "read by", "pages/s", "people F1 (precision, recall)", "days F1 (precision, recall)"),
    "writers": ("database", "processes × pages", "seconds", "pages in a second", "found afterwards"),
    "register": (
        "reports",
        "adding one, first and last hundred (ms)",
        "`people()` (s)",
        "timeline of two sides (s)",
        "… of one year (s)",
        "brief (s)",
        "memory (MB)",
    ),
    "resolve": (
        "mentions",
        "judgements",
        "people",
        "activities",
        "judging all (s)",
        *(
            f"adding one, {what}: {part}"
            for what in ("ms of processor", "ms on the clock")
            for part in ("mean", "p50", "p95", "p99")
        ),
    ),
}


def main(given: list[str]) -> None:
    names = [name for name in given if name != "--write"]
    for name in names or PARTS:
        rows: list[Row] = []
        print(f"── {name}", flush=True)
        for row in PARTS[name]():
            print(" | ".join(row), flush=True)
            rows.append(row)
        if "--write" in given or not names:
            bench_table.write(ROOT / "docs" / "benchmarks.md", name, HEADS.get(name, ("what", "measured")), rows)


if __name__ == "__main__":
    main(sys.argv[1:])
