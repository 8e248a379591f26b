"""What a caller may set when getting captures, and the fixed limits of this room (bytes, seconds, counts)."""

from __future__ import annotations

import datetime as dt
import socket
from collections.abc import Callable
from typing import Any, BinaryIO, Final

import msgspec

from legation.version import __version__

MB: Final = 1024 * 1024
MAX_TEXT: Final = 10 * MB
"""Longest plain text, HTML source or JSONL line that is read."""
MAX_DOCUMENT: Final = 50 * MB
"""Largest PDF, DOCX or e-mail that is read."""
MAX_STREAM: Final = 100 * MB
"""Most bytes taken from standard input, unless it is JSONL, which is read line by line without an end."""

Resolver = Callable[[str, int], list[str]]
"""From host and port to every address of the host, as strings; raises OSError where there is none."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How sources are got.

    `allow_private` lets addresses of the own machine and network, and any port, be fetched. `timeout` bounds one connection
    or one silence, `deadline` a whole download with its redirects, `pause` is the least time between two requests to a host
    (all seconds); `max_bytes` bounds a body after decompression. `clock` gives the instant that captures carry as `obtained`;
    without one they carry none. `resolver` and `stdin` stand in for the system's in tests.
    """

    allow_private: bool = False
    timeout: float = 10.0
    deadline: float = 30.0
    pause: float = 1.0
    max_bytes: int = MAX_TEXT
    max_redirects: int = 5
    agent: str = msgspec.field(default_factory=lambda: user_agent())
    clock: Callable[[], dt.datetime] | None = None
    resolver: Resolver | None = None
    stdin: BinaryIO | None = None

    def obtained(self) -> str | None:
        """The present instant in ISO 8601 (UTC, whole seconds), None without a clock."""
        if self.clock is None:
            return None
        return self.clock().astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def user_agent() -> str:
    """Who asks, for the servers that are asked, with the version that reads."""
    return f"Legation/{__version__} (reads single pages on a person's request; honours robots.txt)"


def system_resolver(host: str, port: int) -> list[str]:
    """Every address that the operating system knows for `host`, without repeats, in its order. Raises OSError."""
    found: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
