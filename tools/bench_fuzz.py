"""Tries everything that takes text or bytes in on a million cases that no one would think of.

    python -m tools.bench_fuzz [--cases 1000000] [--seed N] [--kinds reader,dates]
    python -m tools.bench_fuzz --again build/fuzz/FILE.json      one case that failed

What must hold: no exception but the refusals that are meant, every quote found again, the same reading in another process (of
another hash seed), at most two seconds for each 100 kB. A case that fails is made smaller and written to `build/fuzz`. Every case
follows from the seed, its kind and its number; the seed is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import sys
import time
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

import msgspec

from tools.bench_cases import case_of
from tools.bench_checks import CHECKS, LANGUAGES, Case, Fault

OUT = Path(__file__).parent.parent / "build" / "fuzz"
MILLION = 1_000_000
# Of a thousand cases; the pages that are long are few, because each takes as long as hundreds of the others.
SHARES = {
    "reader": 335,
    "dates": 150,
    "numbers": 100,
    "page": 120,
    "fold": 100,
    "partial": 60,
    "walk": 60,
    "files": 40,
    "contract": 20,
    "made": 15,
}
LONG = 4000  # for so many cases one of 25 to 100 kB
CHUNK = {"long": 5, "files": 200, "made": 500}
USUAL_CHUNK = 1000
_SAID = 100  # after so many chunks a line says how far it is
AGAIN = 20  # one chunk in so many is read a second time, in another process
SECONDS_PER_BYTE = 2 / 100_000
LEAST = 0.3  # seconds that any case may take: clocks and caches are not that fine
SHRINKING = 20.0  # seconds


class Told(msgspec.Struct):
    """What came of a chunk: how many cases, the files of those that failed, the slowest (seconds per 100 kB of a long page)."""

    kind: str
    cases: int
    faults: list[str]
    slowest: float
    print: str = ""


def failure(case: Case) -> tuple[str | None, object, float]:
    """What went wrong with a case (None where nothing did), what was made of it, and the seconds it took."""
    begun = time.process_time()
    try:
        made = CHECKS[case.kind](case)
    except RecursionError as error:
        return f"RecursionError: {error}", None, 0.0
    except Exception as error:
        return f"{type(error).__name__}: {error}", None, 0.0
    return None, made, time.process_time() - begun


def judged(case: Case) -> tuple[str | None, object, float]:
    """As `failure`, a case that takes too long three times over counted as one that fails."""
    wrong, made, spent = failure(case)
    if wrong is not None or spent <= allowed(case):
        return wrong, made, spent
    spent = min(spent, failure(case)[2], failure(case)[2])
    return (f"slow: {spent:.2f} s" if spent > allowed(case) else None), made, spent


def size_of(case: Case) -> int:
    """Bytes of what is tried."""
    return len(case.data) or len(case.text.encode("utf-8", "surrogatepass"))


def allowed(case: Case) -> float:
    """Seconds that a case may take."""
    return max(LEAST, SECONDS_PER_BYTE * size_of(case))


def chunk(kind: str, seed: int, first: int, count: int, prints: bool) -> Told:
    """Try `count` cases of a kind, from number `first` on."""
    told = Told(kind, count, [], 0.0)
    if kind == "made":
        told.faults = _made(seed, first, count)
        return told
    digest = hashlib.sha256()
    for number in range(first, first + count):
        case = case_of(kind, seed, number)
        wrong, made, spent = judged(case)
        told.slowest = max(told.slowest, spent * 100_000 / size_of(case) if kind == "long" else spent)
        if wrong is not None:
            told.faults.append(keep(case, wrong, f"{kind}-{seed}-{number}"))
        if prints:
            digest.update(repr(made).encode("utf-8", "surrogatepass"))
    told.print = digest.hexdigest() if prints else ""
    return told


def _made(seed: int, first: int, count: int) -> list[str]:
    """Texts that hypothesis makes, and makes smaller where one fails."""
    import hypothesis
    from hypothesis import strategies as st

    last: list[Case] = []

    @hypothesis.seed(f"{seed}/{first}")
    @hypothesis.settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(st.text(max_size=120), st.sampled_from(LANGUAGES))
    def run(text: str, language: str) -> None:
        last[:] = [Case(kind="made", text=text, language=language)]
        CHECKS["made"](last[0])

    try:
        run()
    except Exception as error:
        return [keep(last[0], f"{type(error).__name__}: {error}", f"made-{seed}-{first}")]
    return []


def keep(case: Case, wrong: str, name: str) -> str:
    """Make a failing case smaller and write it; gives a line that says what and where."""
    small = shrunk(case, wrong)
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / f"{name}.json"
    record = msgspec.structs.asdict(small) | {"data": b64encode(small.data).decode(), "wrong": wrong}
    path.write_text(json.dumps(record), encoding="utf-8")
    return f"{path}: {wrong[:200]}"


def shrunk(case: Case, wrong: str) -> Case:
    """The case with as much left out as can be, so that it still fails in the same way (delta debugging by halves)."""
    kind, end = sort_of(wrong), time.monotonic() + SHRINKING

    def fails(small: Case) -> bool:
        found = judged(small)[0]
        return found is not None and sort_of(found) == kind

    field = "data" if case.data and case.kind != "contract" else "text"
    step = len(getattr(case, field)) // 2
    while step >= 1 and time.monotonic() < end:
        at = 0
        while at < len(whole := getattr(case, field)) and time.monotonic() < end:
            small = msgspec.structs.replace(case, **{field: whole[:at] + whole[at + step :]})
            if fails(small):
                case = small
            else:
                at += step
        step //= 2
    return case


def sort_of(wrong: str) -> str:
    """The kind of a failure: its words without its figures and quotations."""
    return re.sub(r"\d+|'.*'|\".*\"", "", wrong)[:60]


def again(path: Path) -> str | None:
    """What is wrong with a case that was kept; None where nothing is any more."""
    record = json.loads(path.read_text(encoding="utf-8"))
    record.pop("wrong")
    return judged(Case(**(record | {"data": b64decode(record["data"])})))[0]


def plan(cases: int, kinds: list[str], seed: int) -> Iterator[tuple[str, int, int, int]]:
    """Chunks (kind, seed, first number, count) for about `cases` in all, long pages besides."""
    shares = {kind: share for kind, share in SHARES.items() if kind in kinds}
    wanted = {kind: max(1, -(-cases * share // sum(shares.values()))) for kind, share in shares.items()}
    if "long" in kinds:
        wanted = {"long": max(1, cases // LONG), **wanted}
    for kind, count in wanted.items():
        size = CHUNK.get(kind, USUAL_CHUNK)
        yield from ((kind, seed, first, min(size, count - first)) for first in range(0, count, size))


def run(cases: int = MILLION, seed: int | None = None, kinds: list[str] | None = None, jobs: int | None = None) -> list[Told]:
    """Try `cases` cases in as many processes as there are cores; one line for each fault is printed as it is found."""
    seed = random.SystemRandom().randrange(1 << 32) if seed is None else seed
    print(f"seed {seed}", flush=True)
    chunks = list(plan(cases, kinds or [*SHARES, "long"], seed))
    marked = {each for each in chunks[::AGAIN] if each[0] not in ("made", "long")}
    told = _through(chunks, marked, jobs or os.cpu_count() or 1)
    # Once more in other processes, whose sets and dictionaries lie in another order.
    twice = {key: each.print for key, each in _through(sorted(marked), marked, 1).items()}
    for key, mark in twice.items():
        if told[key].print != mark and not told[key].faults:
            told[key].faults.append(f"{key}: read otherwise in another process")
            print(told[key].faults[-1], flush=True)
    return list(told.values())


Key = tuple[str, int, int, int]


def _through(chunks: list[Key], marked: set[Key], jobs: int) -> dict[Key, Told]:
    told: dict[Key, Told] = {}
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting: dict[Future[Told], Key] = {pool.submit(chunk, *each, each in marked): each for each in chunks}
        for done in as_completed(waiting):
            key = waiting[done]
            try:
                told[key] = done.result()
            except BrokenProcessPool:
                told[key] = Told(key[0], 0, [f"{key}: the process died here or beside it"], 0.0)
            for fault in told[key].faults:
                print(fault, flush=True)
            if len(told) % _SAID == 0:
                print(f"{sum(each.cases for each in told.values()):,} cases tried", flush=True)
    return told


def table(told: list[Told]) -> Iterator[tuple[str, str]]:
    """A line for each kind, and one for all."""
    cases: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    slowest: dict[str, float] = {}
    for each in told:
        cases[each.kind] += each.cases
        faults[each.kind] += len(each.faults)
        slowest[each.kind] = max(slowest.get(each.kind, 0.0), each.slowest)
    for kind, count in cases.items():
        slow = f"slowest {slowest[kind] * 1000:.0f} ms" if kind != "long" else f"slowest {slowest[kind]:.2f} s for each 100 kB"
        shown = "" if kind == "made" else f"; {slow}"
        yield f"… {_WHAT[kind]}", f"{count:,} cases, {faults[kind]} faults{shown}"
    yield "fuzz, cases in all", f"{cases.total():,}, {faults.total()} faults"


_WHAT = {
    "reader": "the reader, on passages of reports and words of all slots, mutated",
    "walk": "all stages from bytes to reading, likewise",
    "made": "the reader, on texts that hypothesis makes",
    "dates": "dates",
    "numbers": "numbers and figures",
    "page": "furniture and date of publication",
    "fold": "folding, its way back, and the lexicon",
    "files": "HTML, e-mail, JSON, zip, DOCX, PDF and encodings, bytes changed",
    "partial": "partial dates",
    "contract": "readings from elsewhere, values changed",
    "long": "pages of 25 to 100 kB that repeat themselves",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=MILLION)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--kinds", type=lambda s: s.split(","))
    parser.add_argument("--again", type=Path, nargs="+")
    given = parser.parse_args()
    if given.again:
        found = {path: again(path) for path in given.again}
        print(*(f"{path}: {wrong or 'nothing is wrong'}" for path, wrong in found.items()), sep="\n")
        return int(any(found.values()))
    told = run(given.cases, given.seed, given.kinds, given.jobs)
    for what, value in table(told):
        print(f"{what}: {value}")
    return int(any(each.faults for each in told))


__all__ = ["Fault", "again", "case_of", "judged", "run", "shrunk", "table"]

if __name__ == "__main__":
    sys.exit(main())
