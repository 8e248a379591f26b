from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from legation.model import Capture, Issue, Reading
from legation.register import Store, schema
from legation.register.dump import dump
from legation.run import local, pipeline
from legation.run.batch import Options, read_all
from legation.run.local import Progress
from legation.run.pipeline import Read
from tests.register.making import keep, page, second

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from kill_test import torture, write_pages

HERE = Options(workers=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "pages"
    place.mkdir()
    write_pages(place, 6)
    return place


def test_a_batch_keeps_every_page_and_run_again_adds_nothing(folder: Path, place: str) -> None:
    seen: list[Progress] = []
    with Store.open(place) as store:
        first = local.add(store, [str(folder)], HERE, seen.append)
        assert (first.added, first.known, first.issues) == (6, 0, [])
        before = store.verify()
        again = local.add(store, [str(folder)], HERE, seen.append)
        assert (again.added, again.known) == (0, 6)
        assert store.verify() == before
        assert before.faults == ()
    assert [p.outcome for p in seen[6:]] == ["known"] * 6


def test_a_bad_source_costs_one_issue(tmp_path: Path, folder: Path, place: str) -> None:
    (folder / "aaa.txt").write_bytes(b"")
    (folder / "bbb.pdf").write_bytes(b"%PDF-1.7 broken")
    with Store.open(place) as store:
        summary = local.add(store, [str(folder), str(tmp_path / "missing.txt")], HERE)
        assert summary.added == 6
        assert len(summary.issues) == 3
        assert summary.failed >= 1
        with store.asking() as ask:
            assert len(ask.issues()) == 3
        assert store.verify().faults == ()


def test_a_language_that_is_not_read_is_an_issue_on_record(tmp_path: Path, place: str) -> None:
    odd = tmp_path / "other.txt"
    odd.write_text("市长今天会见了来访的代表团，双方就加强两市友好交往与务实合作交换了意见。\n", encoding="utf-8")
    with Store.open(place) as store:
        for workers in (0, 1):
            summary = local.add(store, [str(odd)], Options(workers=workers))
            assert ([i.code for i in summary.issues], summary.failed) == (["language-not-read"], 1)
        with store.asking() as ask:
            assert [(i.code, i.fatal, "'zh'" in i.message) for i in ask.issues()] == [("language-not-read", True, True)]


def test_workers_give_the_same_register_as_this_process(folder: Path, new_place: Callable[[], str]) -> None:
    found = []
    for workers in (0, 2):
        with Store.open(new_place()) as store:
            assert local.add(store, [str(folder)], Options(workers=workers)).added == 6
            found.append(dump(store))
    assert found[0] == found[1]


def test_a_fault_of_ours_on_one_page_does_not_end_the_batch(place: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = pipeline.read_capture

    def faulty(capture: Capture) -> Read:
        if "0003" in capture.source:
            raise ZeroDivisionError("a rule divides by nothing")
        return original(capture)

    monkeypatch.setattr(pipeline, "read_capture", faulty)
    with Store.open(place) as store:
        summary = local.add(store, [str(folder)], HERE)
    assert summary.added == 5
    assert [(i.code, i.message) for i in summary.issues] == [("failed", "ZeroDivisionError: a rule divides by nothing")]


def test_reading_alone_needs_no_register(folder: Path) -> None:
    (folder / "aaa.txt").write_bytes(b"")
    outcomes = list(read_all([str(folder)], HERE))
    assert isinstance(outcomes[0], Issue)
    assert [type(o) for o in outcomes[1:]] == [Reading] * 6
    assert [o.doc for o in outcomes[1:] if isinstance(o, Reading)] == [f"report-{i:04d}" for i in range(6)]


def test_another_reader_reads_again(place: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(place) as store:
        local.add(store, [str(folder)], HERE)
        original = pipeline.read_capture

        def newer(capture: Capture) -> Read:
            read = original(capture)
            return msgspec.structs.replace(read, reading=msgspec.structs.replace(read.reading, reader="99.newer"))

        monkeypatch.setattr(pipeline, "read_capture", newer)
        monkeypatch.setattr(local, "reader_version", lambda: "99.newer")
        assert local.add(store, [str(folder)], HERE).added == 6
        found = store.verify()
        assert found.faults == ()
        assert (found.counts["pages"], found.counts["readings"]) == (6, 12)


def test_killed_at_any_moment_and_continued_it_ends_the_same(tmp_path: Path, new_place: Callable[[], str], kind: str) -> None:
    kills = 6 if kind == "sqlite" else 2
    found = torture(tmp_path, 40, kills, secrets.randbelow(10**6), (new_place(), new_place()))
    assert found["faults"] == []
    assert found["never_lost"], found["held"]
    assert found["same"]


def test_pages_kept_before_there_were_profiles_are_met_all_the_same(place: str) -> None:
    """A register that an older version wrote has keys but no profiles: they are made when an item is met."""
    with Store.open(place) as store:
        keep(store, page())
        with store._engine.begin() as connection:
            connection.execute(schema.profiles.delete())
        keep(store, second())
        with store.asking() as ask:
            assert ask.person("Tran Hai Van").line.reports == 2
        assert store.verify().sound
