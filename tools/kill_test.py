"""Kill a batch at random moments, continue it, and compare the register with one that nobody disturbed.

    python tools/kill_test.py [--pages 200] [--kills 50] [--seed 1]

Prints one JSON object: how often the batch was killed, what the register held each time, and whether the end is the same. Exit
code 1 where a register did not open, did not verify, or ended otherwise than the undisturbed one.

All batches run from one copy of the package: the language data is part of the reader's version, and may be edited meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import legation
from legation.register import Store
from legation.register.dump import dump

_BATCH = """
import sys
from legation.register import Store
from legation.run import local
from legation.run.batch import Options
with Store.open(sys.argv[1]) as store:
    local.add(store, [sys.argv[2]], Options(workers=0))
"""
_TEXT = """{place} - On {day} November 2022, Secretary of the Hanoi Party Committee {host} received a delegation led by {guest}, \
Secretary of the Vientiane Party Committee.

Mr {host} said Hanoi will help Vientiane train {count} officials. The two capitals signed a memorandum for 2022-2025.
"""
_HOSTS = ("Tran Hai Van", "Le Thi Hong", "Pham Duc Anh")
_GUESTS = ("Khamsone Vilaysack", "Bounmy Sengdara", "Somchay Ounkham")


def write_pages(folder: Path, count: int) -> None:
    """Invented reports: several of each meeting, so that there is much to tie together."""
    for number in range(count):
        values = {
            "place": ("Hanoi", "Vientiane")[number % 2],
            "day": 1 + number // 4 % 28,
            "host": _HOSTS[number % 3],
            "guest": _GUESTS[number // 3 % 3],
            "count": 10 + number,
        }
        (folder / f"report-{number:04d}.txt").write_text(_TEXT.format(**values), encoding="utf-8")


def copy_package(base: Path) -> Path:
    """A copy of the package that nobody edits; gives the folder that holds it."""
    place = base / "program"
    shutil.copytree(Path(legation.__file__).parent, place / "legation", ignore=shutil.ignore_patterns("__pycache__"))
    return place


def start(register: str, folder: Path, program: Path) -> subprocess.Popen[bytes]:
    """The batch in a process of its own, in the folder that holds the program: there it is found first."""
    command = [sys.executable, "-c", _BATCH, register, str(folder)]
    return subprocess.Popen(command, cwd=program, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def run_to_the_end(register: str, folder: Path, program: Path) -> None:
    """Run the batch undisturbed; raises RuntimeError with what it said where it failed."""
    process = start(register, folder, program)
    _, said = process.communicate(timeout=600)
    if process.returncode:
        raise RuntimeError(said.decode())


def kill_once(register: str, folder: Path, program: Path, chance: random.Random, most: int) -> bool:
    """Start the batch, wait for up to `most` further pages, then a random moment, and kill -9. False if it ended before."""
    process = start(register, folder, program)
    wanted = _pages(register) + chance.randrange(max(2, most))
    while process.poll() is None and _pages(register) < wanted:
        time.sleep(0.002)
    time.sleep(chance.random() * 0.02)
    alive = process.poll() is None
    if alive:
        os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    return alive


def _pages(register: str) -> int:
    try:
        with Store.open(register, write=False) as store, store.asking() as ask:
            return len(ask.pages())
    except Exception:  # not made yet, or being made just now
        return 0


def torture(base: Path, pages: int, kills: int, seed: int, places: tuple[str, str] | None = None) -> dict[str, object]:
    """The whole trial; gives what it found. `places` are two new registers, files in `base` by default."""
    folder = base / "pages"
    folder.mkdir()
    write_pages(folder, pages)
    program = copy_package(base)
    calm, torn = places or (str(base / "calm.db"), str(base / "torn.db"))
    run_to_the_end(calm, folder, program)
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    killed, held, faults = 0, [], []
    for _ in range(kills):
        killed += kill_once(torn, folder, program, chance, 2 * pages // kills)
        with Store.open(torn) as store:
            found = store.verify()
        held.append(found.counts.get("readings", 0))
        faults += [str(fault) for fault in found.faults]
    run_to_the_end(torn, folder, program)
    with Store.open(calm, write=False) as one, Store.open(torn, write=False) as other:
        same = dump(one) == dump(other)
        end = other.verify()
    faults += [str(fault) for fault in end.faults]
    never_lost = held == sorted(held)
    return {"kills": killed, "held": held, "never_lost": never_lost, "faults": faults[:5], "same": same, "counts": end.counts}


def main() -> int:
    """Read the arguments and run; 0 where all is well."""
    arguments = argparse.ArgumentParser(description=__doc__)
    for name, default in (("pages", 200), ("kills", 50), ("seed", 1)):
        arguments.add_argument(f"--{name}", type=int, default=default)
    wanted = arguments.parse_args()
    with tempfile.TemporaryDirectory() as base:
        found = torture(Path(base), wanted.pages, wanted.kills, wanted.seed)
    print(json.dumps(found))
    return 0 if found["same"] and found["never_lost"] and not found["faults"] else 1


if __name__ == "__main__":
    sys.exit(main())
