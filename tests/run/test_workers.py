"""What the parser does, the batch survives; in order, and with nobody left behind."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from legation.model import Issue, PageError, SourceError, UsageError
from legation.run.worker import Job
from legation.run.workers import Pool


class Item(msgspec.Struct, frozen=True):
    source: str
    order: str = ""


PREPARED: list[str] = []


def prepare() -> None:
    """What a worker calls before its first item."""
    PREPARED.append("once")


def obey(item: Item) -> str:  # noqa: C901
    """Do what the item says, as a hostile file would make a parser do."""
    match item.order:
        case "spin":
            while True:
                pass
        case "grow":
            return str(len(bytearray(10**9)))
        case "exit":
            os._exit(3)
        case "fault":
            ctypes.string_at(0)
        case "refuse":
            raise SourceError("binary", "inner", "no text")
        case "no page":
            raise PageError("nothing to read")
        case "fail":
            raise ValueError("\udc80 odd")
        case "print":
            print("spoils the frames", flush=True)
            os.write(1, b"\xff" * 100)
        case "write":
            Path(item.source).write_text("x" * 10)
        case "environment":
            return os.environ.get("LEGATION_SECRET", "none")
        case "pid":
            return str(os.getpid())
        case "prepared":
            return " ".join(PREPARED)
        case "large":
            return "x" * 3_000_000
    return item.source


def unannotated(item):
    return item


def run(*orders: str, workers: int = 2, deadline: float = 1.0) -> list[str]:
    """Results as they come: the source, or the code of the issue."""
    with Pool(obey, workers=workers, deadline=deadline) as pool:
        items = [Item(str(n), order) for n, order in enumerate(orders)]
        return [r.code if isinstance(r, Issue) else r for r in pool.map(items)]


def test_results_come_in_order_of_the_items() -> None:
    assert run(*[""] * 100) == [str(n) for n in range(100)]
    assert run() == []


def test_one_bad_item_never_takes_another_with_it() -> None:
    orders = ["", "exit", "", "grow", "", "fault", "spin", "", "refuse", "no page", "fail", "print", ""]
    expected = ["0", "crash", "2", "memory", "4", "crash", "timeout", "7", "binary", "page", "failed", "11", "12"]
    assert run(*orders) == expected


def test_every_item_of_a_batch_bad() -> None:
    assert run(*["exit"] * 4, workers=1) == ["crash"] * 4
    assert run(*["grow"] * 3, workers=1) == ["memory"] * 3


def test_a_worker_prepares_itself_once() -> None:
    assert run("prepared", "prepared", workers=1) == ["once", "once"]


def test_an_issue_names_the_item_and_the_limit() -> None:
    with Pool(obey, deadline=0.3) as pool:
        (issue,) = pool.map([Item("a.pdf", "spin")])
        assert isinstance(issue, Issue)
        assert (issue.where, issue.fatal) == ("a.pdf", True)
        assert "0.3 s" in issue.message
        (refused,) = pool.map([Item("a.pdf", "refuse")])
        assert isinstance(refused, Issue)
        assert (refused.where, refused.message) == ("inner", "no text")


def test_issues_pass_through_in_their_place() -> None:
    issue = Issue(code="empty", where="b.txt", message="there is nothing in it")
    with Pool(obey) as pool:
        assert list(pool.map([Item("a"), issue, Item("c")])) == ["a", issue, "c"]


def test_a_worker_writes_no_file_and_sees_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_SECRET", "word")
    path = tmp_path / "out.txt"
    with Pool(obey) as pool:
        written, seen = pool.map([Item(str(path), "write"), Item("", "environment")])
    assert isinstance(written, Issue)
    assert seen == "none"
    assert not path.exists() or path.read_text() == ""


def test_large_records_both_ways() -> None:
    with Pool(obey, workers=2) as pool:
        items = [Item("y" * 2_000_000), Item("z", "large")] * 4
        assert [len(str(r)) for r in pool.map(items)] == [2_000_000, 3_000_000] * 4


def test_slow_items_are_not_held_back_for_a_full_batch() -> None:
    def slowly() -> Iterator[Item]:
        for n in range(3):
            time.sleep(0.6)
            yield Item(str(n))

    with Pool(obey) as pool:
        list(pool.map([Item("warm")]))
        results = pool.map(slowly())
        start = time.monotonic()
        assert next(results) == "0"
        assert time.monotonic() - start < 1.15


def test_a_consumer_that_takes_its_time_is_no_timeout() -> None:
    with Pool(obey, workers=1, deadline=0.5) as pool:
        results = pool.map([Item(str(n)) for n in range(40)])
        first = next(results)
        time.sleep(1.5)
        assert [first, *results] == [str(n) for n in range(40)]


def test_workers_are_kept_between_calls_replaced_when_killed_and_ended_at_the_end() -> None:
    with Pool(obey, workers=1) as pool:
        (first,) = pool.map([Item("", "pid")])
        (again,) = pool.map([Item("", "pid")])
        assert first == again
        os.kill(int(str(first)), signal.SIGKILL)
        (other,) = pool.map([Item("", "pid")])
        assert other != first
    with pytest.raises(ProcessLookupError):
        os.kill(int(str(other)), 0)


def test_leaving_early_ends_the_workers() -> None:
    pool = Pool(obey, workers=1)
    results = pool.map(Item("", "pid") for _ in range(1000))
    pid = int(str(next(results)))
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def gone(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("order", ["", "spin"])
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to look for processes")
def test_no_worker_outlives_a_killed_parent(order: str) -> None:
    code = (
        "import sys, time; from legation.run.workers import Pool; from tests.run.test_workers import Item, obey\n"
        "pool = Pool(obey, workers=1, deadline=0.5)\n"
        f"results = pool.map(iter([Item('', 'pid')] + [Item('x', '{order}')] * 1))\n"
        "print(next(results), flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert gone(pid, 5)


def test_what_a_worker_could_not_import_is_refused_at_once() -> None:
    with pytest.raises(UsageError):
        Pool(lambda item: item)
    with pytest.raises(TypeError):
        Pool(unannotated)


def test_a_worker_that_cannot_start_says_why() -> None:
    pool = Pool(obey)
    pool._job = Job("no.such.module", "obey", 1.0, 10**9)
    with pytest.raises(UsageError, match=r"no\.such"):
        list(pool.map([Item("a")]))
