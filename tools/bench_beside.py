"""Legation beside what one would else take for Vietnamese reports: underthesea's names and dateparser's dates.

    python -m tools.bench_beside [--venv FOLDER]

Both read the same pages in one run, one process and one core each: underthesea (named entities of each split sentence) and
`dateparser.search` with the order of Vietnamese dates, dates told in the past, at least day and month named, and the gold day of
publication as the day from which it counts, which Legation has to find for itself. The other libraries are of the extra
`benchmark`, installed into an environment that is thrown away: nothing of Legation needs them. `--venv` names one that is kept.

Measured are people (F1 by the rule of names of `score.py`: the same folded name, or word bags alike to 0.8) and days (F1 over
each page's set of full days; gold are the days of publication, of activities and of agreements). A page's days of
background count against both sides alike. Only pages are counted that tell of a dealing. The other side is scored twice: as it
comes, and helped, with furniture left out and the day of publication given by gold, names of one word passed over and short names
put to long ones.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from legation.model import Capture, PartialDate
from legation.pages import page_of
from legation.reading import read_page
from legation.reading.dates import find_dates
from legation.reading.sheet import Sheet
from legation.run.evaluation.likeness import likeness, pair_up, plain
from legation.run.worker import settle

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
FOLDERS = {
    "own": ROOT / "tests/gold/own",
    "blind": ROOT / "tests/gold/blind",
    "blind2": ROOT / "tests/gold/blind2",
    "shared": ROOT / "../shared/gold/dev",
}
ROUNDS = 3
_LIBRARIES = ("underthesea", "dateparser")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Told(msgspec.Struct):
    """What one side says of a page."""

    people: list[str]
    days: set[str]


class Gold(msgspec.Struct):
    """A page, as it is and without its furniture, and what gold says of it."""

    capture: Capture
    text: str
    report: str
    published: str | None
    told: Told


def gold_pages(folders: Iterable[Path]) -> list[Gold]:
    """The Vietnamese pages of the folders that tell of a dealing."""
    found = []
    for path in sorted(p for folder in folders for p in folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["language"] == "vi" and gold["relevant"]:
            content = path.with_suffix(".txt").read_bytes()
            text = content.decode()
            report = "\n".join(line for n, line in enumerate(text.split("\n"), 1) if n not in gold["noise"])
            told = Told([p["name"] for p in gold["people"]], days_of(gold))
            capture = Capture(source=path.stem, media="text", content=content)
            found.append(Gold(capture, text, report, gold["published"], told))
    return found


def days_of(reading: dict[str, Any]) -> set[str]:
    """Every full day that a reading puts to its publication, activities and agreements, both ends of intervals."""
    dates = [reading["published"], *(a["date"] for a in reading["activities"])]
    dates += [date for g in reading["agreements"] for date in (g["signed"], g["period"])]
    return {end for date in dates for end in (date or "").split("/") if _DAY.fullmatch(end)}


def ours(page: Gold) -> Told:
    """What Legation's reading says."""
    reading = read_page(page_of(page.capture)).to_contract()
    return Told([p["name"] for p in reading["people"]], days_of(reading))


def our_finder(page: Gold) -> set[str]:
    """Every full day that Legation's finder of dates sees in the report: like for like with a search for dates."""
    made = page_of(page.capture)
    days = {made.published} if made.published else set()
    return days | {end for mention in find_dates(Sheet(made)) for end in _full(mention.date)}


def _full(date: PartialDate) -> list[str]:
    return [end for end in date.ends if _DAY.fullmatch(end)]


def our_rates(pages: list[Gold]) -> list[float]:
    """Whole readings per second of processor time, a figure for each round."""
    settle()  # as a worker process does once its tables are loaded
    rates = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for page in pages:
            read_page(page_of(page.capture))
        rates.append(len(pages) / (time.process_time() - begun))
    return rates


def once(names: Iterable[str]) -> list[str]:
    """Names without repeats, by their folded form."""
    return list({plain(name): name for name in names if plain(name)}.values())


def helped(names: Iterable[str]) -> list[str]:
    """Names of two words and more, those left out whose words end a longer one."""
    full = [name for name in once(names) if " " in plain(name)]
    return [name for name in full if not any(plain(other).endswith(" " + plain(name)) for other in full)]


def f1(pairs: Iterable[tuple[int, int, int]]) -> str:
    """F1 with precision and recall from (gold, found, right) of each page."""
    gold, found, right = (sum(column) for column in zip(*pairs, strict=True))
    precision, recall = right / max(1, found), right / max(1, gold)
    return f"{2 * precision * recall / max(1e-9, precision + recall):.3f} ({precision:.2f}, {recall:.2f})"


def people(gold: Told, names: list[str]) -> tuple[int, int, int]:
    """Gold, found and right people of a page."""
    return len(gold.people), len(names), len(pair_up(gold.people, names, _same, 0.8))


def _same(a: str, b: str) -> float:
    if plain(a).replace(" ", "") == plain(b).replace(" ", ""):
        return 1.0
    return likeness(a, b)


def days(gold: Told, found: set[str]) -> tuple[int, int, int]:
    """Gold, found and right days of a page."""
    return len(gold.days), len(found), len(gold.days & found)


@contextmanager
def environment(kept: Path | None) -> Iterator[Path]:
    """The Python of an environment that holds the extra `benchmark`: the one kept, or one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        place = kept or Path(folder)
        python = place / "bin" / "python"
        if not python.exists():
            project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
            wanted = [each for each in project["optional-dependencies"]["benchmark"] if each.startswith(_LIBRARIES)]
            subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *wanted], check=True, stderr=subprocess.DEVNULL)
        yield python


def others(python: Path, texts: list[dict[str, str | None]]) -> tuple[list[Told], list[float]]:
    """What the other side says of texts, and its pages per second."""
    given = json.dumps(texts)
    command = [str(python), str(HERE / "beside_others.py")]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)
    return [Told(page["people"], set(page["days"])) for page in said["pages"]], said["rates"]


Row = tuple[str, ...]
HEAD = ("pages", "read by", "pages/s", "people F1 (precision, recall)", "days F1 (precision, recall)")


def rows(kept: Path | None = None) -> Iterator[Row]:
    """The rows of the table; one that says so where the other libraries cannot be had."""
    sets = {name: gold_pages([folder]) for name, folder in FOLDERS.items() if folder.is_dir()}
    try:
        with environment(kept) as python:
            for name, pages in sets.items():
                yield from _compared(f"{name}, {len(pages)}", pages, python)
    except subprocess.CalledProcessError as error:
        yield ("not measured", f"the other libraries cannot be had: {error.cmd[:4]}", "", "", "")


def _compared(name: str, pages: list[Gold], python: Path) -> Iterator[Row]:
    read = [ours(page) for page in pages]
    whole, rates = others(python, [{"text": page.text, "published": page.published} for page in pages])
    parts, _ = others(python, [{"text": page.report, "published": page.published} for page in pages])
    golds = [page.told for page in pages]
    yield (
        name,
        "Legation: the whole reading",
        f"{statistics.median(our_rates(pages)):.0f}",
        f1(people(gold, told.people) for gold, told in zip(golds, read, strict=True)),
        f1(days(gold, told.days) for gold, told in zip(golds, read, strict=True)),
    )
    yield "", "… every day that its finder of dates sees", "", "", f1(days(page.told, our_finder(page)) for page in pages)
    yield (
        "",
        "underthesea + dateparser",
        f"{statistics.median(rates):.1f}",
        f1(people(gold, once(told.people)) for gold, told in zip(golds, whole, strict=True)),
        f1(days(gold, told.days) for gold, told in zip(golds, whole, strict=True)),
    )
    found = [told.days | ({page.published} if page.published else set()) for told, page in zip(parts, pages, strict=True)]
    yield (
        "",
        "… helped",
        "",
        f1(people(gold, helped(told.people)) for gold, told in zip(golds, parts, strict=True)),
        f1(days(gold, told) for gold, told in zip(golds, found, strict=True)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path)
    for row in rows(parser.parse_args().venv):
        print(" | ".join(row), flush=True)


__all__ = ["HEAD", "rows"]

if __name__ == "__main__":
    main()
