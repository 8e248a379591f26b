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
BRIEFS = {"brief.html": "en", "brief.md": "en", "brief.vi.html": "vi", "brief.lo.html": "lo"}


def run(title: str, arguments: list[str]) -> None:
    print(f"\n── {title}\n   legation {' '.join(arguments)}\n", flush=True)
    code = legation(arguments)
    if code:
        sys.exit(code)


def main() -> None:
    DEMO.mkdir(exist_ok=True)
    for title, arguments in STEPS:
        run(title, arguments)
    for name, language in BRIEFS.items():
        arguments = ["brief", "Hanoi", "Vientiane", "-l", language, "--register", str(REGISTER), "-o", str(DEMO / name)]
        run("Write the brief", arguments)
    first, *others = BRIEFS
    print(f"\nThe brief is in {(DEMO / first).resolve()}: open it in a browser. Beside it: {', '.join(others)}.")
    print(f"Ask the register more: .venv/bin/legation search 'vieng chan' --register {REGISTER}")


if __name__ == "__main__":
    main()
