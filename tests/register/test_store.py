from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.model import RegisterError
from legation.register import Store, utc_now
from legation.register.store import end_of
from tests.postgres import Cluster
from tests.register.making import capture, keep, page, second


def test_a_reader_sees_one_state_while_the_writer_goes_on(store: Store, place: str) -> None:
    keep(store, page())
    with Store.open(place, write=False) as reader, reader.asking() as ask:
        assert len(ask.pages()) == 1
        keep(store, second())
        assert len(ask.pages()) == 1
    with store.asking() as ask:
        assert len(ask.pages()) == 2


def test_has_tells_captures_read_by_this_reader(store: Store) -> None:
    keep(store, page())
    assert store.has(capture(page()), "1.test")
    assert not store.has(capture(page()), "2.other")
    assert not store.has(capture(second()), "1.test")


def test_asking_within_a_transaction_does_not_wait_for_it(store: Store) -> None:
    with store.writing():
        assert not store.has(capture(page()), "1.test")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2026-11-22", "2026-11-22T23:59:59.999999Z"),
        ("2026-11-22T08:30:00Z", "2026-11-22T08:30:00.999999Z"),
        ("2026-11-22T08:30:00.25+07:00", "2026-11-22T01:30:00.250000Z"),
        ("2026-11-22T08:30:00", "2026-11-22T08:30:00.999999Z"),
        (None, None),
    ],
)
def test_a_day_means_its_end(given: str | None, expected: str | None) -> None:
    assert end_of(given) == expected


@pytest.mark.parametrize("given", ["yesterday", "2026-13-01", "2026"])
def test_what_is_no_day_is_refused(given: str) -> None:
    with pytest.raises(RegisterError, match="not a day or instant"):
        end_of(given)


def test_the_clock_writes_instants_that_sort() -> None:
    first, then = utc_now(), utc_now()
    assert first <= then
    assert len(first) == 27
    assert first.endswith("Z")


def _add(path: str, names: list[str]) -> None:
    with Store.open(path) as store:
        for name in names:
            keep(store, second(name))


@pytest.fixture
def unmade(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A place where no register is yet: a file that is to be made, or an empty database."""
    if kind == "sqlite":
        yield str(tmp_path / "new.db")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        name = cluster.fresh()
        yield cluster.url(name)
        cluster.drop(name)


def test_four_processes_at_once_lose_and_double_nothing(unmade: str) -> None:
    """One of them makes the register; each has pages of its own, and all some that the others add too, in another order."""
    shared = [f"paper {i}" for i in range(6)]
    own = [[f"paper {i} of {number}" for i in range(4)] for number in range(4)]
    context = multiprocessing.get_context("spawn")
    work = [shared + own[0], shared[::-1] + own[1], own[2] + shared, own[3] + shared[::-1]]
    processes = [context.Process(target=_add, args=(unmade, names)) for names in work]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * 4
    with Store.open(unmade) as store:
        found = store.verify()
        assert found.faults == ()
        assert found.counts["pages"] == found.counts["readings"] == found.counts["captures"] == 22
        with store.asking() as ask:
            assert [p.reports for p in ask.people()] == [22, 22]


_FULL = """
import resource, sys
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from legation.model import RegisterError
from legation.register import Store
from tests.postgres import Cluster
from tests.register.making import keep, page
place = Path(sys.argv[1])
with Store.open(place) as store:
    keep(store, page())
    grown = sum(file.stat().st_size for file in place.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (grown, resource.RLIM_INFINITY))
    try:
        for number in range(10_000):
            keep(store, page(page().text + f"Told by {number}.\\n", f"report {number}"))
    except RegisterError as error:
        print(number, error)
"""


def test_a_full_disk_is_said_to_be_so_and_leaves_a_sound_register(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    done = subprocess.run([sys.executable, "-c", _FULL, str(path)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    number, _, said = done.stdout.partition(" ")
    assert "nothing of this page was kept" in said
    with Store.open(path) as store:
        found = store.verify()
        assert found.sound
        assert found.counts["pages"] == found.counts["readings"] == 1 + int(number)
        assert keep(store, page("Another text. " + page().text, "after")), "with room again, it goes on"
