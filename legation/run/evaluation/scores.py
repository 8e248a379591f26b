"""Our readings beside gold readings, by the measure that the gold folder's guidelines define."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from legation.model import UsageError
from legation.run.evaluation.likeness import likeness, overlap, pair_up, plain
from legation.run.evaluation.tally import Score, Tally

Contract = Mapping[str, Any]
_LISTS = ("people", "organisations", "activities", "agreements", "statements", "figures")
_NOTHING: Contract = {
    "language": "",
    "relevant": False,
    "published": None,
    "noise": [],
    "topics": [],
    **{kind: [] for kind in _LISTS},
}
_LOCAL_PERSON = re.compile(r"p\d+")


def load_readings(path: Path) -> dict[str, Contract]:
    """Readings by `doc`, from a folder of `NAME.json` files or a JSON Lines file. Raises UsageError where there are none."""
    if path.is_dir():
        rows = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(path.glob("*.json"))]
    elif path.is_file():
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    else:
        raise UsageError(f"{path}: no such file or folder")
    found: dict[str, Contract] = {r["doc"]: r for r in rows if isinstance(r, dict) and "doc" in r}
    if not found:
        raise UsageError(f"{path}: holds no readings (NAME.json beside NAME.txt)")
    return found


def evaluate(
    folder: Path, ours: Mapping[str, Contract], *, language: str | None = None, docs: str = "*", only: Iterable[str] | None = None
) -> list[Score]:
    """Scores of our readings against the gold readings in `folder`; a gold document that we lack was read with nothing found.

    `language`, `docs` (a shell pattern) and `only` (names) narrow the documents that are scored.
    """
    tally = Tally()
    names = None if only is None else set(only)
    for doc, gold in load_readings(folder).items():
        if (language and gold["language"] != language) or not fnmatch(doc, docs) or (names is not None and doc not in names):
            continue
        text = (folder / f"{doc}.txt").read_text(encoding="utf-8")
        _Comparison(tally, text, gold, {**_NOTHING, **ours.get(doc, {})}).run()
    return tally.scores()


class _Comparison:
    """One gold reading beside ours."""

    def __init__(self, tally: Tally, text: str, gold: Contract, ours: Contract) -> None:
        self.tally, self.text, self.gold, self.ours = tally, text, gold, ours
        self.doc = gold["doc"]
        self.to_gold: dict[str, str] = {}  # our id of a person → gold's

    def run(self) -> None:
        for field in ("language", "relevant", "published"):
            self.tally.asked(field, self.gold[field] == self.ours[field])
        self.tally.same("noise lines", set(self.gold["noise"]), set(self.ours["noise"]))
        self.tally.same("topics", set(self.gold["topics"]), set(self.ours["topics"]))
        self.people()
        self.pairs("organisations", "organisations", _same_body, 0.8)
        self.activities()
        self.agreements()
        self.statements()
        self.pairs("figures", "figures", self.same_figure, 1.0)

    def pairs(self, kind: str, field: str, score: Any, floor: float) -> list[tuple[Contract, Contract]]:  # noqa: ANN401
        gold, ours = self.gold[field], self.ours[field]
        found = pair_up(gold, ours, score, floor)
        self.tally.found(kind, len(gold), len(ours), len(found))
        return [(gold[i], ours[j]) for i, j in found]

    def link(self, kind: str, key: str, gold: Contract, ours: Contract) -> None:
        mine = gold.get(key) or f"{self.doc}/{gold['id']}", ours.get(key) or f"{self.doc}/{ours['id']}"
        self.tally.links[kind].append(mine)

    def people(self) -> None:
        matched = {}
        for gold, ours in self.pairs("people", "people", _same_name, 0.8):
            self.to_gold[ours["id"]] = gold["id"]
            matched[gold["id"]] = ours
            self.link("people", "who", gold, ours)
            self.tally.asked("people country", gold["country"] == ours.get("country"))
            self.tally.same("people mentions", {plain(m) for m in gold["mentions"]}, {plain(m) for m in ours["mentions"]})
        for gold in self.gold["people"]:
            posts = matched.get(gold["id"], {"posts": []})["posts"]
            self.tally.found("posts", len(gold["posts"]), len(posts), len(pair_up(gold["posts"], posts, _same_post, 0.7)))
        for ours in self.ours["people"]:
            if ours["id"] not in self.to_gold:
                self.tally.found("posts", 0, len(ours["posts"]), 0)

    def in_gold(self, ids: Iterable[str]) -> set[str]:
        return {self.to_gold.get(i, "?" + i) for i in ids}

    def activities(self) -> None:
        for gold, ours in self.pairs("activities", "activities", self.same_activity, 0.4):
            self.link("activities", "event", gold, ours)
            self.tally.asked("activity date", _same(gold["date"], ours["date"]))
            self.tally.asked("activity place", plain(gold["place"]) == plain(ours["place"]))
            self.tally.same("activity people", set(gold["people"]), self.in_gold(ours["people"]))

    def same_activity(self, gold: Contract, ours: Contract) -> float:
        if gold["kind"] != ours["kind"]:
            return 0.0
        a, b = set(gold["people"]), self.in_gold(ours["people"])
        who: float = 2 * len(a & b) / (len(a) + len(b)) if a or b else _same_parties(gold["parties"], ours["parties"])
        same_words = overlap(self.text, gold["quote"], ours["quote"])
        return float(0.5 * who + 0.35 * same_words + 0.15 * _same(gold["date"], ours["date"]))

    def agreements(self) -> None:
        for gold, ours in self.pairs("agreements", "agreements", self.same_agreement, 0.55):
            self.link("agreements", "accord", gold, ours)
            self.tally.asked("agreement period", _same(gold["period"], ours["period"]))
            self.tally.asked("agreement status", gold["status"] == ours["status"])

    def same_agreement(self, gold: Contract, ours: Contract) -> float:
        same_words = overlap(self.text, gold["quote"], ours["quote"])
        same_sides = _same_parties(gold["parties"], ours["parties"])
        return 0.4 * float(gold["kind"] == ours["kind"]) + 0.3 * same_words + 0.3 * same_sides

    def statements(self) -> None:
        for gold, ours in self.pairs("statements", "statements", self.same_statement, 0.6):
            a = {x for x in gold["by"] if _LOCAL_PERSON.fullmatch(x)} or {"a side"}
            b = self.in_gold(x for x in ours["by"] if _LOCAL_PERSON.fullmatch(x)) or {"a side"}
            self.tally.same("statement speaker", a, b)

    def same_statement(self, gold: Contract, ours: Contract) -> float:
        return overlap(self.text, gold["quote"], ours["quote"]) if gold["kind"] == ours["kind"] else 0.0

    def same_figure(self, gold: Contract, ours: Contract) -> float:
        return float(gold["value"] == ours["value"] and overlap(self.text, gold["quote"], ours["quote"]) > 0.5)


def _same(gold: str | None, ours: str | None) -> bool:
    return (gold or None) == (ours or None)


def _same_name(gold: Contract, ours: Contract) -> float:
    a, b = plain(gold["name"]), plain(ours["name"])
    if a == b:
        return 1.0
    if a.replace(" ", "") == b.replace(" ", ""):
        return 0.95
    score = likeness(gold["name"], ours["name"])
    return score if score >= 0.8 else 0.0


def _same_body(gold: Contract, ours: Contract) -> float:
    return max(likeness(a, b) for a in gold["mentions"] for b in ours["mentions"])


def _same_post(gold: Contract, ours: Contract) -> float:
    return likeness(*(f"{p.get('title') or ''} {p.get('organisation') or ''}" for p in (gold, ours)))


def _same_parties(gold: list[str], ours: list[str]) -> float:
    return 2 * len(pair_up(gold, ours, likeness, 0.5)) / (len(gold) + len(ours)) if gold or ours else 1.0
