"""The page on sources names every code that the room can give, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_code_is_documented_and_every_documented_code_is_given() -> None:
    files = [*(ROOT / "legation/sources").glob("*.py"), *(ROOT / "legation/run").glob("worker*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    # Most codes stand beside the word that makes them; these are chosen by an expression.
    given = set(re.findall(r'(?:SourceError\(|code=|_note\()\s*"([a-z-]+)"', source))
    given |= {code for code in ("missing", "unreadable", "truncated") if f'"{code}"' in source}
    table = (ROOT / "docs/sources.md").read_text(encoding="utf-8").partition("## Issues")[2]
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE))
    assert given == documented
