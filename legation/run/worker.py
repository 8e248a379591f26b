"""The child's side of a pool: a process that applies one function to what comes in, under limits, and answers item by item.

Frames on both pipes are a length (four bytes, big-endian) and so many bytes of msgpack: data only, so that a parser which a
hostile file has taken over can answer nonsense but not run anything in the parent.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import resource
import signal
import struct
from collections.abc import Callable
from typing import Any, BinaryIO, Final, get_type_hints

import msgspec

from legation.model import LegationError, SourceError

LENGTH: Final = struct.Struct(">I")
GRACE: Final = 1.0
"""A worker ends itself at its deadline, also when nobody is left to end it; the pool ends one that has not (seconds)."""


class Job(msgspec.Struct, frozen=True):
    """What a worker is for: the function's module and name, and the limits (seconds, bytes)."""

    module: str
    name: str
    deadline: float
    memory: int


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one item: the encoded `value`, or a `code` and `message` in its place."""

    value: bytes = b""
    code: str | None = None
    source: str | None = None
    message: str = ""


def types_of(function: Callable[..., Any]) -> tuple[Any, Any]:
    """The types that a function of one record takes and gives, from its annotations. Raises TypeError without them."""
    hints = get_type_hints(function)
    given = hints.pop("return", None)
    if len(hints) != 1 or given is None:
        raise TypeError(f"{function!r} does not say which record it takes and which it gives")
    return next(iter(hints.values())), given


def serve() -> None:
    """Read a job, then batches of items, from standard input; write one answer for each item. Returns when the pipe closes."""
    incoming, outgoing = _pipes()
    frame = read_frame(incoming)
    if frame is None:
        return
    job = msgspec.msgpack.decode(frame, type=Job)
    gc.disable()  # until the tables stand: there is no garbage among them
    try:
        function = getattr(importlib.import_module(job.module), job.name)
        decoder = msgspec.msgpack.Decoder(types_of(function)[0])
        # What a module loads once (word tables, models) it loads here: some of it needs files that the limits forbid.
        getattr(importlib.import_module(job.module), "prepare", lambda: None)()
    except Exception as error:
        _send(outgoing, Answer(code="failed", message=f"{job.module}.{job.name} cannot be loaded: {error}"))
        return
    _limit(job.memory)
    _send(outgoing, Answer())
    settled = False
    while (frame := read_frame(incoming)) is not None:
        for item in msgspec.msgpack.decode(frame, type=list[msgspec.Raw]):
            answer = _answer(function, decoder, item, job.deadline)
            _send(outgoing, answer)
            if answer.code == "memory":
                return  # what is left of the memory is not to be relied on: the pool starts another
        if not settled:
            settle()
            settled = True


def settle() -> None:
    """Set the tables that are loaded by now apart from what each page makes and leaves, and sweep seldom.

    Word tables hold hundreds of thousands of records that stay; looking through them again and again for garbage took a
    twentieth of the time of reading.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame, None where the stream has ended."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    body = stream.read(LENGTH.unpack(head)[0])
    return body if len(body) == LENGTH.unpack(head)[0] else None


def _answer(function: Callable[[Any], Any], decoder: msgspec.msgpack.Decoder[Any], item: msgspec.Raw, deadline: float) -> Answer:
    _alarm(deadline)
    try:
        return Answer(value=msgspec.msgpack.encode(function(decoder.decode(item))))
    except MemoryError:
        return Answer(code="memory", message="it needs more memory than a worker may have")
    except SourceError as error:
        return Answer(code=error.code, source=_clean(error.source), message=_clean(error.message))
    except LegationError as error:
        return Answer(code=type(error).__name__.removesuffix("Error").lower(), message=_clean(str(error)))
    except Exception as error:
        return Answer(code="failed", message=_clean(f"{type(error).__name__}: {error}"))
    finally:
        _alarm(0)


def _clean(text: str) -> str:
    return text[:1000].encode("utf-8", "replace").decode()


def _send(stream: BinaryIO, answer: Answer) -> None:
    body = msgspec.msgpack.encode(answer)
    with contextlib.suppress(BrokenPipeError):
        stream.write(LENGTH.pack(len(body)) + body)
        stream.flush()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, moved away from the standard streams, so that a library that prints does not spoil the frames."""
    incoming, outgoing = os.dup(0), os.dup(1)
    void = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(void, stream)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


def _alarm(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, seconds)  # SIGALRM is not handled, so it ends the process even inside C code


def _limit(memory: int) -> None:
    """Bound the address space; forbid writing files and core dumps. A limit that the system does not know is left out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    for limit, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))
