"""A small pool of worker processes for what must not take the batch down with it: parsing files that others made.

Each worker applies one named, pure function to records, with a deadline for each item and a limit on its memory. Items travel in
batches, answers come one by one, so that the item at fault is known when a worker dies: it is tried once more, alone, in a
fresh worker, and then becomes an Issue (`timeout`, `memory`, `crash`); the others of its batch go on elsewhere.

For Linux and macOS: Windows can neither wait for several pipes nor bound a process's memory in this way.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

import msgspec

from legation.model import Issue, UsageError
from legation.run.work import Work
from legation.run.worker import GRACE, LENGTH, Answer, Job, types_of

A = TypeVar("A")
R = TypeVar("R")

MEMORY: Final = 512 * 1024 * 1024
_BATCH_ITEMS: Final = 16
_BATCH_BYTES: Final = 1024 * 1024
_BATCH_WAIT: Final = 0.05
"""Items that come so slowly (seconds) are sent and waited for as they are: a fetched page does not wait for the next one."""
_LONGEST_ANSWER: Final = 256 * 1024 * 1024
_START: Final = 60.0
_BOOT: Final = "import json,sys; sys.path[:] = json.loads(sys.argv[1]); from legation.run.worker import serve; serve()"
# Threads of numeric libraries would take address space for nothing; hostile files need not see the rest of the environment.
_ENVIRONMENT: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2", "PYTHONUTF8": "1"}
_KEPT: Final = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "HOME", "LD_LIBRARY_PATH")


class _Task(msgspec.Struct):
    number: int
    where: str
    data: bytes
    again: bool = False


class _Worker:
    """One process and what it was given and has not answered yet."""

    def __init__(self, job: Job) -> None:
        command = [sys.executable, "-I", "-c", _BOOT, json.dumps([p or os.getcwd() for p in sys.path])]  # noqa: PTH109
        environment = {**{k: os.environ[k] for k in _KEPT if k in os.environ}, **_ENVIRONMENT}
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, bufsize=0
        )
        self._widen()
        self.tasks: deque[_Task] = deque()
        self.ready = False
        self.waited = 0.0
        self._buffer = bytearray()
        self._write(msgspec.msgpack.encode(job))

    def fileno(self) -> int:
        """The pipe that answers come through, for a selector."""
        assert self.process.stdout is not None  # noqa: S101
        return self.process.stdout.fileno()

    def send(self, tasks: list[_Task]) -> None:
        """Give it a batch; what it cannot take any more shows when its pipe closes."""
        self.tasks.extend(tasks)
        self.waited = 0.0
        self._write(msgspec.msgpack.encode([msgspec.Raw(task.data) for task in tasks]))

    def receive(self) -> tuple[list[bytes], bool]:
        """The frames that have come, and whether the pipe still stands."""
        chunk = os.read(self.fileno(), 1 << 20)
        self._buffer += chunk
        frames: list[bytes] = []
        while len(self._buffer) >= LENGTH.size:
            length = LENGTH.unpack_from(self._buffer)[0]
            if length > _LONGEST_ANSWER:
                return frames, False
            if len(self._buffer) < LENGTH.size + length:
                break
            frames.append(bytes(self._buffer[LENGTH.size : LENGTH.size + length]))
            del self._buffer[: LENGTH.size + length]
        return frames, bool(chunk)

    def end(self) -> int:
        """Kill it and give its exit status."""
        with contextlib.suppress(OSError):
            self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        return self.process.wait()

    def _widen(self) -> None:
        """Let a batch fit into the pipe, so that the parent need not wait until the worker has started (Linux)."""
        with contextlib.suppress(ImportError, AttributeError, OSError):
            import fcntl

            assert self.process.stdin is not None  # noqa: S101
            fcntl.fcntl(self.process.stdin.fileno(), fcntl.F_SETPIPE_SZ, _BATCH_BYTES)

    def _write(self, body: bytes) -> None:
        assert self.process.stdin is not None  # noqa: S101
        view = memoryview(LENGTH.pack(len(body)) + body)
        with contextlib.suppress(BrokenPipeError):
            while view:
                view = view[self.process.stdin.write(view) :]


class Pool(Generic[A, R]):
    """Worker processes that apply `function` to records; a context manager, not to be shared between threads.

    `function` stands at the top of an importable module and says by annotations which record it takes and which it gives
    (msgspec types), or is told as `Work`. `deadline` is in seconds for one item, `memory` in bytes of address space for one
    worker; `size`, the most workers there are, may be set until there is work. Where the function's module has a function
    `prepare`, each worker calls that first, before the limits hold: for what takes long to load, or needs a temporary file to
    be loaded, because workers write none.
    """

    def __init__(
        self, function: Callable[[A], R] | Work[A, R], *, workers: int = 2, deadline: float = 10.0, memory: int = MEMORY
    ) -> None:
        """Raises UsageError for a function that a worker could not import. Processes are started when there is work."""
        work = function if isinstance(function, Work) else _by_name(function)
        self._job = Job(work.module, work.name, deadline, memory)
        self._result: msgspec.msgpack.Decoder[R] = msgspec.msgpack.Decoder(work.gives)
        self.size = max(1, workers)
        self._workers: list[_Worker] = []
        self._finish = weakref.finalize(self, _end_all, self._workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def start(self) -> None:
        """Start a first worker before there is work, so that it loads what it needs meanwhile."""
        if not self._workers:
            self._workers.append(_Worker(self._job))

    def close(self) -> None:
        """End all workers."""
        _end_all(self._workers)

    def map(self, items: Iterable[A | Issue]) -> Iterator[R | Issue]:
        """The result of each item, in the order of the items; issues among the items pass through.

        An exception of the function is an Issue too: a SourceError's code, the name of another error of ours (`page`), else
        `failed`. `where` is the item's `source` where it has one, else its number from 1. Leaving the iterator early ends
        the workers.
        """
        run: _Run[A, R] = _Run(self._workers, self._job, self._result, self.size)
        try:
            yield from run.results(iter(items))
        except BaseException:
            self.close()
            raise


class _Run(Generic[A, R]):
    """One call of `map`: which items wait, which are out, which results wait for their turn."""

    def __init__(self, workers: list[_Worker], job: Job, decoder: msgspec.msgpack.Decoder[R], size: int) -> None:
        self._workers, self._job, self._decoder, self._size = workers, job, decoder, size
        self._waiting: deque[_Task] = deque()
        self._done: dict[int, R | Issue] = {}
        self._taken = 0
        self._given = 0
        self._dry = False
        self._slow = False

    def results(self, items: Iterator[A | Issue]) -> Iterator[R | Issue]:
        """The results in order; takes items as workers become free, never far ahead of what was given."""
        while True:
            while self._given in self._done:
                yield self._done.pop(self._given)
                self._given += 1
            if self._dry and self._given == self._taken:
                return
            before = self._taken
            self._fill(items)
            self._dispatch()
            self._listen(block=self._slow or self._taken == before)

    def _full(self) -> bool:
        return len(self._waiting) >= _BATCH_ITEMS or self._taken - self._given >= self._size * _BATCH_ITEMS * 4

    def _fill(self, items: Iterator[A | Issue]) -> None:
        self._slow = False
        start, size = time.monotonic(), sum(len(t.data) for t in self._waiting)
        while not self._dry and not self._full() and size < _BATCH_BYTES:
            try:
                item = next(items)
            except StopIteration:
                self._dry = True
                return
            if isinstance(item, Issue):
                self._done[self._taken] = item
            else:
                data = msgspec.msgpack.encode(item)
                size += len(data)
                where = getattr(item, "source", None) or str(self._taken + 1)
                self._waiting.append(_Task(self._taken, str(where), data))
            self._taken += 1
            if time.monotonic() - start > _BATCH_WAIT:
                self._slow = True
                return

    def _dispatch(self) -> None:
        while self._waiting:
            worker = next((w for w in self._workers if not w.tasks), None)
            if worker is None:
                if len(self._workers) >= self._size:
                    return
                worker = _Worker(self._job)
                self._workers.append(worker)
            worker.send(self._batch())

    def _batch(self) -> list[_Task]:
        tasks = [self._waiting.popleft()]
        size = len(tasks[0].data)
        while self._waiting and not tasks[0].again and not self._waiting[0].again and len(tasks) < _BATCH_ITEMS:
            size += len(self._waiting[0].data)
            if size > _BATCH_BYTES:
                break
            tasks.append(self._waiting.popleft())
        return tasks

    def _listen(self, *, block: bool) -> None:
        """Take the answers that are there; with `block`, wait for some. Only time spent here counts towards deadlines."""
        busy = [w for w in self._workers if w.tasks]
        if not busy:
            return
        with selectors.DefaultSelector() as selector:
            for worker in busy:
                selector.register(worker, selectors.EVENT_READ, worker)
            start = time.monotonic()
            ready = [key.data for key, _ in selector.select(max(0.0, min(map(self._left, busy))) if block else 0)]
            spent = time.monotonic() - start
        for worker in busy:
            worker.waited += spent
            if worker in ready:
                self._receive(worker)
            elif self._left(worker) <= 0:
                self._lost(worker, late=True)

    def _left(self, worker: _Worker) -> float:
        # The worker ends itself at the deadline; this is for one that cannot.
        return (self._job.deadline + GRACE if worker.ready else _START) - worker.waited

    def _receive(self, worker: _Worker) -> None:
        frames, stands = worker.receive()
        for frame in frames:
            worker.waited = 0.0
            if worker in self._workers:
                self._answer(worker, frame)
        if not stands and worker in self._workers:
            self._lost(worker, late=False)

    def _answer(self, worker: _Worker, frame: bytes) -> None:
        try:
            answer = msgspec.msgpack.decode(frame, type=Answer)
        except msgspec.DecodeError as error:  # the parser in it was taken over, or spoiled the memory
            answer = Answer(code="crash", message=f"the worker's answer makes no sense ({error})")
        if not worker.ready:
            if answer.code is not None:
                raise UsageError(answer.message)
            worker.ready = True
            return
        if not worker.tasks:
            return
        if answer.code == "memory" and not worker.tasks[0].again:
            self._lost(worker, late=False)
            return
        task = worker.tasks.popleft()
        self._done[task.number] = self._value(answer, task)
        if answer.code == "memory":  # it ends itself now; nothing more may be sent to it
            self._workers.remove(worker)
            worker.end()

    def _value(self, answer: Answer, task: _Task) -> R | Issue:
        if answer.code is not None:
            return Issue(code=answer.code, where=answer.source or task.where, message=answer.message)
        try:
            return self._decoder.decode(answer.value)
        except msgspec.DecodeError as error:
            return Issue(code="crash", where=task.where, message=f"the worker's answer makes no sense ({error})")

    def _lost(self, worker: _Worker, *, late: bool) -> None:
        """A worker is gone: find what it was at, put the rest of its batch back."""
        self._workers.remove(worker)
        with contextlib.suppress(subprocess.TimeoutExpired):
            worker.process.wait(0 if late else 1)
        status = worker.end()
        if not worker.ready:
            raise UsageError(f"the worker for {self._job.module}.{self._job.name} did not start (status {status})")
        if not worker.tasks:
            return
        task = worker.tasks.popleft()
        self._waiting.extendleft(reversed(worker.tasks))
        if late or status == -signal.SIGALRM:
            message = f"it was not read within {self._job.deadline:g} s"
            self._done[task.number] = Issue(code="timeout", where=task.where, message=message)
        elif task.again:
            message = f"reading it ended the worker process (status {status})"
            self._done[task.number] = Issue(code="crash", where=task.where, message=message)
        else:
            task.again = True
            self._waiting.appendleft(task)


def _by_name(function: Callable[[A], R]) -> Work[A, R]:
    module, name = function.__module__, function.__qualname__
    if module == "__main__" or "." in name or "<" in name:
        raise UsageError(f"a worker cannot import {module}.{name}")
    return Work(module, name, types_of(function)[1])


def _end_all(workers: list[_Worker]) -> None:
    while workers:
        workers.pop().end()
