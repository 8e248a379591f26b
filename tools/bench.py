"""Measures speed and memory, and writes the table of docs/benchmarks.md.

make bench                     everything (some minutes)
python tools/bench.py speed    one of: speed, growth, start, batch, register, kill, dates
"""

from __future__ import annotations

import os
import platform
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

ROOT = Path(__file__).parent.parent
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
SIZE = 2500  # bytes of UTF-8: the length of page that the targets speak of
Row = tuple[str, str]


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
        for factor in (1, 10, 100):
            # Copies of a report would be taken for repeated furniture: each copy's lines get a number of their own.
            body = b"\n".join(b"%d. " % n + capture.content for n in range(factor))
            begun = time.process_time()
            read_page(page_of(Capture(source="long.txt", media="text", content=body)))
            times.append(time.process_time() - begun)
        yield f"one page of {capture.source[:2]}: ×1, ×10, ×100 (s)", ", ".join(f"{t:.3f}" for t in times)


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
        done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr[-200:],
    )


def register() -> Iterator[Row]:
    """Adding given readings to a register, and asking it, at three sizes."""
    command = [sys.executable, "tools/bench_register.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        what, _, value = line.rpartition(": ")
        yield what, value


def dates() -> Iterator[Row]:
    """Every printed form of a date in each language, at random: printed, read, and the same again."""
    asked = 10_000
    command = [sys.executable, "-m", "pytest", "-q", "tests/reading/test_dates.py", "-k", "printed"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "LEGATION_DATE_EXAMPLES": str(asked)}
    )
    result = "all equal" if done.returncode == 0 else done.stdout.strip().splitlines()[-1]
    yield f"{asked:,} random dates for each language in all printed forms, printed and read again", result


PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "speed": speed,
    "growth": growth,
    "start": start,
    "batch": batch,
    "register": register,
    "kill": kill,
    "dates": dates,
}


def main(names: list[str]) -> None:
    rows: list[Row] = []
    for name in names or list(PARTS):
        print(f"── {name}", flush=True)
        for what, value in PARTS[name]():
            print(f"{what}: {value}", flush=True)
            rows.append((what, value))
    if not names:
        machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
        head = f"Measured with `make bench` on {machine}."
        body = "\n".join(f"| {what} | {value} |" for what, value in rows)
        text = f"# Benchmarks\n\n{head}\n\n| what | measured |\n| --- | --- |\n{body}\n"
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
