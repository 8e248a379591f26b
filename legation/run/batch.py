"""Reading many captures in a few worker processes, without any register."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from legation.model import Capture, Issue, LegationError, Reading, SourceError
from legation.run.work import READING, Read
from legation.run.workers import MEMORY, Pool
from legation.sources import Options as SourceOptions
from legation.sources import captures


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch is run: worker processes (0 reads in this process, without deadline), limits of each item, sources.

    A `pool` that was made before is used, with limits of its own; it is closed at the end all the same.
    """

    workers: int = 2
    deadline: float = 10.0
    memory: int = MEMORY
    sources: SourceOptions = msgspec.field(default_factory=SourceOptions)
    pool: Pool[Capture, Read] | None = None


def read_all(targets: Sequence[str], options: Options | None = None) -> Iterator[Reading | Issue]:
    """What every source says, in order, without any register."""
    wanted = options or Options()
    for _, outcome in outcomes(captures(targets, options=wanted.sources), wanted):
        if isinstance(outcome, Issue):
            yield outcome
        else:
            yield from outcome.issues
            yield outcome.reading


def outcomes(found: Iterable[Capture | Issue], options: Options) -> Iterator[tuple[Capture | None, Read | Issue]]:
    """Each capture with what came of it, in order; issues of the sources pass through with none."""
    if options.workers == 0:
        yield from ((c, _here(c)) if isinstance(c, Capture) else (None, c) for c in found)
        return
    out: deque[Capture | None] = deque()

    def given() -> Iterator[Capture | Issue]:
        for item in found:
            out.append(item if isinstance(item, Capture) else None)
            yield item

    pool = options.pool or Pool(READING, deadline=options.deadline, memory=options.memory)
    pool.size = options.workers
    with pool:
        for result in pool.map(given()):
            yield out.popleft(), result


def _here(capture: Capture) -> Read | Issue:
    from legation.run.pipeline import read_capture  # who reads in other processes need not load it

    try:
        return read_capture(capture)
    except SourceError as error:
        return Issue(code=error.code, where=error.source, message=error.message)
    except LegationError as error:
        return Issue(code="unreadable", where=capture.source, message=str(error))
    except Exception as error:  # a fault of ours on one page does not end the batch; workers say the same
        return Issue(code="failed", where=capture.source, message=f"{type(error).__name__}: {error}")
