"""The main job, once through: reads examples/ into a register, shows what it found, writes a brief and says where."""

from __future__ import annotations

import sys
from pathlib import Path

from legation.cli import main as legation

DEMO = Path("demo")
REGISTER = DEMO / "legation.db"
STEPS = [
    ("Read the examples into a register", ["read", "examples", "--register", str(REGISTER)]),
    ("What happened between Hanoi and Vientiane", ["timeline", "Hanoi", "Vientiane", "--register", str(REGISTER)]),
    ("What was signed", ["agreements", "Hanoi", "Vientiane", "--register", str(REGISTER)]),
    ("Where the sources differ", ["disagreements", "Hanoi", "Vientiane", "--register", str(REGISTER)]),
    ("Every quote found again", ["verify", "--register", str(REGISTER)]),
]
BRIEFS = ("brief.html", "brief.md")


def run(title: str, arguments: list[str]) -> None:
    print(f"\n── {title}\n   legation {' '.join(arguments)}\n", flush=True)
    code = legation(arguments)
    if code:
        sys.exit(code)


def main() -> None:
    DEMO.mkdir(exist_ok=True)
    for title, arguments in STEPS:
        run(title, arguments)
    for name in BRIEFS:
        run("Write the brief", ["brief", "Hanoi", "Vientiane", "--register", str(REGISTER), "-o", str(DEMO / name)])
    print(f"\nThe brief is in {(DEMO / BRIEFS[0]).resolve()} (and as {BRIEFS[1]} beside it).")
    print(f"Ask the register more: .venv/bin/legation search 'vieng chan' --register {REGISTER}")


if __name__ == "__main__":
    main()
