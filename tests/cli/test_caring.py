"""Copies, putting them back, changes and the doctor, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.postgres import PASSWORD, Cluster

Run = Callable[..., tuple[int, str, str]]


def test_a_copy_is_made_and_put_back(run: Run, register: str, tmp_path: Path) -> None:
    copy, new = str(tmp_path / "copy.db"), str(tmp_path / "new.db")
    code, out, _ = run("backup", copy, "-r", register)
    assert code == 0
    assert "every quote was found again" in out
    assert run("backup", copy, "-r", register)[0] == 1
    assert run("restore", copy, "-r", new)[0] == 0
    assert run("timeline", "--json", "-r", new)[1] == run("timeline", "--json", "-r", register)[1]


def test_what_changed_is_listed_in_order(run: Run, register: str) -> None:
    found = json.loads(run("changes", "--since", "2020-01-01", "--json", "-r", register)[1])
    assert [c["recorded"] for c in found] == sorted(c["recorded"] for c in found)
    assert {"page", "reading", "judgement"} <= {c["what"] for c in found}
    assert "Nothing has changed" in run("changes", "--since", "2999-01-01", "-r", register)[1]


def test_the_doctor_names_versions(run: Run, register: str) -> None:
    code, out, _ = run("doctor", "-r", register)
    assert code == 0
    assert "SQLite" in out
    assert {f["what"] for f in json.loads(run("doctor", "--json", "-r", register)[1])} >= {"SQLite", "Python"}


def test_a_register_on_a_server_answers_like_a_file(
    run: Run, register: str, reports: Path, cluster: Cluster, template: str, tmp_path: Path
) -> None:
    name = cluster.fresh(template)
    place = cluster.over_tcp(name)
    said = [run("read", str(reports), "-r", place)]
    for words in (
        ("timeline", "Hanoi", "Vientiane"),
        ("statements",),
        ("agreements",),
        ("search", "vieng chan"),
        ("brief", "Hanoi", "Vientiane"),
    ):
        asked = run(*words, "-r", place)
        assert asked == run(*words, "-r", register)
        said.append(asked)
    for words in (("verify",), ("doctor",), ("backup", str(tmp_path / "copy"))):
        said.append(run(*words, "-r", place))
    assert [code for code, _, _ in said] == [0] * 8 + [1], said
    assert "pg_dump --format=custom" in said[-1][2]
    assert "→ postgresql://desk@127.0.0.1" in said[0][1]
    assert all(PASSWORD not in out + err for _, out, err in said)
    cluster.drop(name)
