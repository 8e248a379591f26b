"""How well and how fast names are compared, and nomenklatura's logic-v2 on the same pairs.

    python -m tools.bench_names [PAIRS.csv] [--other PYTHON]

PAIRS.csv has the columns a, b, same (1 or 0); without it the pairs are those that `tests/resolve/name_making.py` makes by rule.
`--other` is the Python of an environment that has nomenklatura (the extra `benchmark-names`; it compiles PyICU, so that libicu
must be there). Times are processor time for one pair on one core, ours with reasons: of names that were met before in pairs
that were not, of pairs met before, and of names that are new altogether.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from legation.resolve import hearing, systems
from legation.resolve.keys import asked, keys_of_name
from legation.resolve.names import compare
from tests.resolve.name_making import pairs, vietnamese_pairs

Pair = tuple[str, str]
BESIDE = Path(__file__).with_name("bench_names_beside.py")
CUT = 0.7  # from which score on logic-v2 calls two people one


def load(path: Path | None) -> tuple[list[Pair], list[bool]]:
    """Pairs and whether they are one person's."""
    if path is None:
        made = [*pairs(1000, 301), *vietnamese_pairs(600, 301)]
        return [(a, b) for a, b, _, _ in made], [same for _, _, same, _ in made]
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    return [(row["a"], row["b"]) for row in rows], [row["same"] == "1" for row in rows]


def quality(told: Iterable[bool], truth: Iterable[bool]) -> str:
    """Precision, recall and F1 in one line."""
    both = list(zip(told, truth, strict=True))
    right, found, there = (sum(t and s for t, s in both), sum(t for t, _ in both), sum(s for _, s in both))
    precision, recall = right / max(found, 1), right / max(there, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}; {found - right} joined wrongly, {there - right} missed"


def micros(found: list[Pair], forget: Callable[[], None]) -> float:
    """Microseconds for one pair with decision and reasons: median of five rounds, something forgotten before each."""
    times = []
    for _ in range(5):
        forget()
        begun = time.process_time()
        for a, b in found:
            told = compare(a, b)
            _ = told.decision, told.reasons
        times.append((time.process_time() - begun) / len(found) * 1e6)
    return statistics.median(times)


def forget_pairs() -> None:
    """Forget what pairs came to, not how names are taken apart."""
    compare.cache_clear()


def forget_names() -> None:
    """Forget names too; words that were sounded before are kept, as they are where names share them."""
    compare.cache_clear()
    systems.name_of.cache_clear()
    hearing.sounding.cache_clear()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="?")
    parser.add_argument("--other", type=Path, help="the Python of an environment that has nomenklatura")
    given = parser.parse_args()
    found, truth = load(given.pairs)
    one = [pair for pair, same in zip(found, truth, strict=True) if same]
    print(f"{len(found)} pairs, {len(one)} of one person")
    print("legation:", quality((compare(a, b).decision == "same" for a, b in found), truth))
    print(f"legation: {sum(not asked(keys_of_name(a)).isdisjoint(keys_of_name(b)) for a, b in one)} of {len(one)} share a key")
    kinds = (("pairs new", forget_pairs), ("pairs met before", lambda: None), ("names new", forget_names))
    print("legation:", ", ".join(f"{what} {micros(found, forget):.1f} µs" for what, forget in kinds))
    if given.other:
        done = subprocess.run([given.other, BESIDE], input=json.dumps(found), capture_output=True, text=True, check=True)
        other = json.loads(done.stdout)
        print("logic-v2:", quality((score >= CUT for score in other["scores"]), truth))
        print(f"logic-v2: pairs met before {statistics.median(other['micros']):.0f} µs")


if __name__ == "__main__":
    main()
