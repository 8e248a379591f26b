"""Compares pairs of names with nomenklatura's logic-v2: run by `bench_names.py` in an environment that has it.

Takes a JSON list of pairs on standard input and gives `{"scores": [...], "micros": [...]}`: the score of each pair, and
microseconds of processor time for one pair in each round but the first, in which caches fill.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from typing import Any

ROUNDS = 3


def person(ftm: Any, number: int, name: str) -> Any:  # noqa: ANN401 - of a library that may not be here
    """A person who has nothing but a name; scores are kept by id, so each has one of their own."""
    entity = ftm.model.make_entity("Person")
    entity.id = f"n{number}"
    entity.add("name", name)
    return entity


def main() -> None:
    """Read pairs, write scores and times."""
    ftm = importlib.import_module("followthemoney")
    matching = importlib.import_module("nomenklatura.matching")
    algorithm = matching.get_algorithm("logic-v2")
    config = algorithm.default_config()
    pairs = json.load(sys.stdin)
    ids = {name: at for at, name in enumerate(dict.fromkeys(name for pair in pairs for name in pair))}
    people = {name: person(ftm, at, name) for name, at in ids.items()}
    scores: list[float] = []
    micros = []
    for _ in range(ROUNDS + 1):
        begun = time.process_time()
        scores = [algorithm.compare(people[a], people[b], config).score for a, b in pairs]
        micros.append((time.process_time() - begun) / len(pairs) * 1e6)
    json.dump({"scores": scores, "micros": micros[1:]}, sys.stdout)


if __name__ == "__main__":
    main()
