"""Reads pages with underthesea and dateparser: run by `bench_beside.py` in an environment of their own.

Takes a JSON list of `{"text", "published"}` on standard input; gives `{"pages": [{"people", "days"}], "rates": [...]}`: of each
page the names in order and the days in full, and pages per second of processor time, a figure for each round.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
import sys
import time
from typing import Any

ROUNDS = 3


def read(text: str, published: str | None) -> dict[str, list[str]]:
    """Names of people and full days of a text, sentence by sentence."""
    # Libraries that are in no environment of the project: loaded by name, so that nothing here seems to need them.
    split, ner = (getattr(importlib.import_module("underthesea"), name) for name in ("sent_tokenize", "ner"))
    search = importlib.import_module("dateparser.search").search_dates
    people, days = [], []
    settings: dict[str, Any] = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day", "month"]}
    if published:
        settings["RELATIVE_BASE"] = dt.datetime.fromisoformat(published)
    for line in text.split("\n"):
        for sentence in split(line) if line.strip() else []:
            people += names(ner(sentence))
            days += [found.date().isoformat() for _, found in search(sentence, languages=["vi"], settings=settings) or []]
    return {"people": people, "days": days}


def names(tagged: list[tuple[str, str, str, str]]) -> list[str]:
    """The words tagged as one person, joined."""
    found: list[list[str]] = []
    for word, _, _, label in tagged:
        if label == "B-PER" or (label == "I-PER" and not found):
            found.append([word])
        elif label == "I-PER":
            found[-1].append(word)
    return [" ".join(words) for words in found]


def main() -> None:
    pages = json.load(sys.stdin)
    read(**pages[0])  # models are loaded once, not for each page
    rates = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        made = [read(**page) for page in pages]
        rates.append(len(pages) / (time.process_time() - begun))
    json.dump({"pages": made, "rates": rates}, sys.stdout)


if __name__ == "__main__":
    main()
