"""The transport: one page over http(s), with every hop checked, and nothing taken beyond the caps.

Each hop is resolved once; the connection goes to a checked address while Host header and TLS name stay the host's. No proxy
of the environment is used, no cookie kept, no password sent. A watchdog cuts the connection at the deadline, so that a
server which drips its bytes cannot hold on; compressed bodies are unpacked under the same cap as plain ones.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin

import msgspec
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from legation.model import SourceError
from legation.sources.addresses import Target, addresses_of, target_of
from legation.sources.options import MB, Options, system_resolver
from legation.sources.robots import Robots

_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_ROBOTS_CAP: Final = MB // 2
"""RFC 9309 section 2.5 asks for 500 KiB at least; what follows is not read."""
_LONGEST_PAUSE: Final = 30.0
_CHUNK: Final = 65536


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What came back: the final address, status, `Content-Type` and the unpacked body."""

    url: str
    status: int
    content_type: str
    body: bytes

    @property
    def charset(self) -> str | None:
        """The charset that the Content-Type declares."""
        _, _, rest = self.content_type.lower().partition("charset=")
        return rest.split(";")[0].strip(" \"'") or None


class Fetcher:
    """Fetches pages for one call of `captures`; remembers each host's robots.txt and when it was last asked."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._robots: dict[str, Robots] = {}
        self._asked: dict[str, float] = {}

    def get(self, url: str) -> Response:
        """The page at `url`.

        Raises SourceError: `address`, `private`, `dead` (no host, no connection, or a status other than 200), `robots`,
        `redirects`, `timeout`, `too-large`, `damaged` (the body cannot be unpacked or is cut off).
        """
        response = self._follow(url, self._options.max_bytes, heed_robots=True)
        if response.status != 200:
            raise SourceError("dead", url, f"the server answered {response.status}")
        return response

    def _follow(self, url: str, cap: int, *, heed_robots: bool) -> Response:
        left, at = self._options.deadline, url
        for _ in range(self._options.max_redirects + 1):
            target = target_of(at, allow_private=self._options.allow_private)
            if heed_robots:
                self._heed_robots(target)
            start = time.monotonic()
            response, location = self._hop(target, cap, start + left)
            left -= time.monotonic() - start
            if location is None:
                return response
            at = urljoin(target.url, location)
        raise SourceError("redirects", url, f"more than {self._options.max_redirects} redirects")

    def _heed_robots(self, target: Target) -> None:
        key = f"{target.scheme}://{target.authority}"
        if key not in self._robots:
            self._robots[key] = self._rules(key)
        rules = self._robots[key]
        if not rules.allows(target.path):
            raise SourceError("robots", target.url, "the site's robots.txt does not allow this page to be fetched")
        asked = self._asked.get(key)
        if asked is not None:
            pause = min(max(self._options.pause, rules.delay), _LONGEST_PAUSE)
            time.sleep(max(0.0, asked + pause - time.monotonic()))
        self._asked[key] = time.monotonic()

    def _rules(self, key: str) -> Robots:
        """The rules of a host: none where it has no robots.txt (4xx), all closed where its server fails (RFC 9309, 2.3.1)."""
        answer = self._follow(f"{key}/robots.txt", -_ROBOTS_CAP, heed_robots=False)
        if answer.status >= 500 or answer.status == 429:
            raise SourceError("robots", key, f"the site's robots.txt could not be read (the server answered {answer.status})")
        return Robots(answer.body.decode("utf-8-sig", "replace") if answer.status == 200 else "", self._options.agent)

    def _hop(self, target: Target, cap: int, end: float) -> tuple[Response, str | None]:
        """One request. A negative `cap` cuts the body there instead of refusing it."""
        options = self._options
        found = addresses_of(
            target, options.resolver or system_resolver, allow_private=options.allow_private, timeout=options.timeout
        )
        connection = self._connect(target, found, end)
        try:
            with _watchdog(connection, end):
                answer = self._talk(connection, target, cap)
            if time.monotonic() >= end:  # a body without a length ends cleanly where the watchdog cut it
                raise TimeoutError
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            raise self._why(target, end, error) from error
        finally:
            connection.close()
        return answer

    def _talk(self, connection: HTTPConnection, target: Target, cap: int) -> tuple[Response, str | None]:
        headers = {
            "Host": target.authority,
            "User-Agent": self._options.agent,
            "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        connection.request("GET", target.path, headers=headers, preload_content=False, decode_content=False)
        with contextlib.closing(connection.getresponse()) as answer:
            location = answer.headers.get("Location")
            if answer.status in _REDIRECTS and location is not None:
                return Response(url=target.url, status=answer.status, content_type="", body=b""), location
            body = _body(answer, cap, target.url)
            kind = answer.headers.get("Content-Type", "")
            return Response(url=target.url, status=answer.status, content_type=kind, body=body), None

    def _connect(self, target: Target, found: list[str], end: float) -> HTTPConnection:
        """A connection to the first checked address that takes one."""
        last: Exception = OSError("no address")
        for address in found:
            left = end - time.monotonic()
            if left <= 0:
                break
            connection = _connection(target, address, min(self._options.timeout, left))
            try:
                connection.connect()
            except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as error:
                connection.close()
                last = error
            else:
                return connection
        raise self._why(target, end, last) from last

    def _why(self, target: Target, end: float, error: Exception) -> SourceError:
        late = time.monotonic() >= end
        refused = isinstance(error, urllib3.exceptions.NewConnectionError)  # which urllib3 counts among its time-outs
        if late or (isinstance(error, urllib3.exceptions.TimeoutError | TimeoutError) and not refused):
            seconds = self._options.deadline if late else self._options.timeout
            return SourceError("timeout", target.url, f"the server took longer than {seconds:g} s")
        if isinstance(error, urllib3.exceptions.ProtocolError | http.client.HTTPException):
            return SourceError("damaged", target.url, f"the server broke off or answered nonsense ({error})")
        return SourceError("dead", target.url, f"no answer ({type(error).__name__}: {error})"[:300])


def _connection(target: Target, address: str, timeout: float) -> HTTPConnection:
    if target.scheme == "https":
        return HTTPSConnection(
            address,
            target.port,
            timeout=timeout,
            server_hostname=target.host,
            assert_hostname=target.host,
            cert_reqs="CERT_REQUIRED",
        )
    return HTTPConnection(address, target.port, timeout=timeout)


@contextlib.contextmanager
def _watchdog(connection: HTTPConnection, end: float) -> Iterator[None]:
    """Cut the connection at `end`, whatever call hangs in it: time-outs of sockets start anew with every byte."""

    held = connection.sock  # the connection forgets it once the answer's head is read

    def cut() -> None:
        with contextlib.suppress(OSError):
            if isinstance(held, socket.socket):
                # Not the method of SSLSocket, which would first undo the encryption under the reader's feet.
                socket.socket.shutdown(held, socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, end - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _body(answer: urllib3.HTTPResponse, cap: int, url: str) -> bytes:
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise SourceError("damaged", url, f"the body is packed as {coding!r}, which was not asked for")
    machine = None if coding in ("identity", "") else zlib.decompressobj(zlib.MAX_WBITS | 32)
    limit = abs(cap)
    out = bytearray()
    while len(out) <= limit and (chunk := answer.read1(_CHUNK, decode_content=False)):
        out += chunk if machine is None else _unpacked(machine, chunk, limit + 1 - len(out), url)
    if len(out) <= limit:
        if machine is not None and not machine.eof and out:
            raise SourceError("damaged", url, "the body is cut off")
        return bytes(out)
    if cap < 0:
        return bytes(out[:limit])
    raise SourceError("too-large", url, f"the page is larger than {limit // MB} MB")


def _unpacked(machine: zlib._Decompress, chunk: bytes, room: int, url: str) -> bytes:
    try:
        return machine.decompress(chunk, room)
    except zlib.error as error:
        raise SourceError("damaged", url, f"the body cannot be unpacked ({error})") from error
