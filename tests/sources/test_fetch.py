"""The transport against servers that lie, drip, burst or lead elsewhere; all of them on loopback."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from legation.model import SourceError
from legation.sources.addresses import target_of
from legation.sources.fetch import Fetcher, Response
from legation.sources.options import MB, Options
from legation.sources.robots import Robots


class Server:
    """A server that sends raw bytes for each path and notes what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | Callable[[socket.socket], None]] = {}
        self.asked: list[str] = []
        self.hosts: list[str] = []
        self.first: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            head = connection.recv(65536)
            self.first.append(head)
            words = head.split()
            if len(words) < 2 or not head.startswith(b"GET "):
                return
            path = words[1].decode()
            self.asked.append(path)
            self.hosts += [line[5:].strip().decode() for line in head.split(b"\r\n") if line.lower().startswith(b"host:")]
            answer = self.answers.get(path, reply(b"no", status="404 Not Found"))
            try:
                answer(connection) if callable(answer) else connection.sendall(answer)
            except OSError:
                return


def reply(body: bytes, *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else []), "Connection: close"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@pytest.fixture
def server() -> Iterator[Server]:
    own = Server()
    yield own
    own.close()


def options(**changes: object) -> Options:
    return Options(**{"allow_private": True, "pause": 0.0, "timeout": 1.0, "deadline": 2.0, **changes})  # type: ignore[arg-type]


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(SourceError) as caught:
        yield
    assert caught.value.code == code, str(caught.value)


def test_a_page_and_what_the_server_is_told(server: Server) -> None:
    server.answers["/a?b=%C4%91"] = reply("Xin chào".encode(), "Content-Type: text/html; charset=UTF-8")
    found = Fetcher(options()).get(server.url("/a?b=đ#c"))
    assert found == Response(
        url=server.url("/a?b=%C4%91"), status=200, content_type="text/html; charset=UTF-8", body="Xin chào".encode()
    )
    assert found.charset == "utf-8"
    assert server.asked == ["/robots.txt", "/a?b=%C4%91"]
    assert b"User-Agent: Legation/" in server.first[1]


def test_a_private_address_is_refused_before_a_byte_is_sent(server: Server) -> None:
    for url in ("http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest"):
        with refused("private"):
            Fetcher(options(allow_private=False)).get(url)
    assert server.first == []


def test_the_name_is_asked_once_a_hop_and_the_checked_address_is_used(server: Server) -> None:
    """A name server that changes its answer (rebinding) never gets a second question."""
    answers = iter([["127.0.0.1"]] * 2)
    asked = []

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    server.answers["/"] = reply(b"found")
    found = Fetcher(options(resolver=resolver)).get(server.url("/", host="news.example"))
    assert found.body == b"found"
    assert asked == ["news.example"] * 2  # robots.txt and the page
    assert server.hosts == [f"news.example:{server.port}"] * 2


def test_rebinding_between_two_hops_is_seen() -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    fetcher = Fetcher(options(allow_private=False, resolver=lambda host, port: next(answers), timeout=0.2, deadline=0.4))
    fetcher._robots["http://news.example"] = Robots("", "Legation")
    fetcher._connect = _no_connection  # type: ignore[method-assign]
    with refused("dead"):
        fetcher.get("http://news.example/")
    with refused("private"):
        fetcher.get("http://news.example/")


def _no_connection(target, found, end):
    raise SourceError("dead", target.url, f"would connect to {found}")


def test_redirects_are_followed_and_every_hop_is_checked(server: Server) -> None:
    server.answers["/old"] = reply(b"", "Location: /new", status="301 Moved")
    server.answers["/new"] = reply(b"here")
    assert Fetcher(options()).get(server.url("/old")).url == server.url("/new")
    server.answers["/loop"] = reply(b"", "Location: /loop", status="302 Found")
    with refused("redirects"):
        Fetcher(options()).get(server.url("/loop"))
    for place in ("file:///etc/passwd", "gopher://127.0.0.1/", "http://user@127.0.0.1/", "http://0x7f.1/"):
        server.answers["/out"] = reply(b"", f"Location: {place}", status="302 Found")
        with refused("address"):
            Fetcher(options()).get(server.url("/out"))


def test_a_redirect_into_the_own_network_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    fetcher = Fetcher(options(allow_private=False, resolver=lambda host, port: ["93.184.215.14"]))
    monkeypatch.setattr(fetcher, "_heed_robots", lambda target: None)
    inner = fetcher._hop
    first = Response(url="http://news.example/", status=302, content_type="", body=b"")
    hops = []

    def hop(target, cap, end):
        hops.append(target.url)
        return (first, server.url("/secret").replace(f":{server.port}", "")) if len(hops) == 1 else inner(target, cap, end)

    monkeypatch.setattr(fetcher, "_hop", hop)
    fetcher._options = options(allow_private=False)
    with refused("private"):
        fetcher.get("http://news.example/")
    assert hops == ["http://news.example/", "http://127.0.0.1/secret"]
    assert server.asked == []


def test_robots_are_honoured_and_asked_once_for_a_host(server: Server) -> None:
    server.answers["/robots.txt"] = reply(b"User-agent: *\nDisallow: /closed\n\nUser-agent: Legation\nDisallow: /ours\n")
    server.answers["/open"] = server.answers["/ours"] = server.answers["/moved"] = reply(b"text")
    fetcher = Fetcher(options())
    assert fetcher.get(server.url("/open")).body == b"text"
    with refused("robots"):
        fetcher.get(server.url("/ours"))
    server.answers["/moved"] = reply(b"", "Location: /ours", status="302 Found")
    with refused("robots"):
        fetcher.get(server.url("/moved"))
    assert server.asked == ["/robots.txt", "/open", "/moved"]


def test_a_failing_robots_file_closes_the_site_and_a_missing_one_opens_it(server: Server) -> None:
    server.answers["/"] = reply(b"text")
    assert Fetcher(options()).get(server.url()).body == b"text"
    server.answers["/robots.txt"] = reply(b"", status="503 Unavailable")
    with refused("robots"):
        Fetcher(options()).get(server.url())


def test_a_host_is_not_hurried(server: Server) -> None:
    server.answers["/"] = reply(b"text")
    fetcher = Fetcher(options(pause=0.3))
    start = time.monotonic()
    fetcher.get(server.url())
    fetcher.get(server.url())
    assert time.monotonic() - start >= 0.3


def test_statuses_and_dead_hosts(server: Server) -> None:
    server.answers["/gone"] = reply(b"", status="410 Gone")
    with refused("dead"):
        Fetcher(options()).get(server.url("/gone"))
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with refused("dead"):
        Fetcher(options()).get(f"http://127.0.0.1:{port}/")


def test_the_cap_holds_for_plain_and_for_packed_bodies(server: Server) -> None:
    server.answers["/long"] = reply(b"x" * 5000)
    server.answers["/bomb"] = reply(gzip.compress(bytes(50 * MB)), "Content-Encoding: gzip")
    server.answers["/packed"] = reply(gzip.compress(b"text" * 100), "Content-Encoding: gzip")
    server.answers["/cut"] = reply(gzip.compress(b"text" * 100)[:-9], "Content-Encoding: gzip")
    server.answers["/odd"] = reply(b"x", "Content-Encoding: br")
    with refused("too-large"):
        Fetcher(options(max_bytes=4999)).get(server.url("/long"))
    assert len(Fetcher(options(max_bytes=5000)).get(server.url("/long")).body) == 5000
    with refused("too-large"):
        Fetcher(options(max_bytes=MB)).get(server.url("/bomb"))
    assert Fetcher(options()).get(server.url("/packed")).body == b"text" * 100
    for path in ("/cut", "/odd"):
        with refused("damaged"):
            Fetcher(options()).get(server.url(path))


def drip(head: bytes) -> Callable[[socket.socket], None]:
    def send(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(100):
            connection.sendall(b"x")
            time.sleep(0.05)

    return send


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-Long: ", reply(b"", "Content-Length: 1000", length=False), reply(b"", length=False)],
    ids=["status", "header", "body", "body without length"],
)
def test_a_dripping_server_is_cut_at_the_deadline(server: Server, head: bytes) -> None:
    server.answers["/"] = drip(head)
    start = time.monotonic()
    with refused("timeout"):
        Fetcher(options(deadline=0.5)).get(server.url())
    assert time.monotonic() - start < 3


def test_a_silent_server_and_a_body_that_is_cut_off(server: Server) -> None:
    server.answers["/silent"] = lambda connection: time.sleep(1)
    server.answers["/cut"] = reply(b"half", "Content-Length: 99", length=False)
    with refused("timeout"):
        Fetcher(options(timeout=0.2)).get(server.url("/silent"))
    with refused("damaged"):
        Fetcher(options()).get(server.url("/cut"))


def test_the_proxy_of_the_environment_is_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.answers["/"] = reply(b"text")
    assert Fetcher(options()).get(server.url()).body == b"text"


def test_tls_names_the_host_while_the_connection_goes_to_the_checked_address(server: Server) -> None:
    fetcher = Fetcher(options(resolver=lambda host, port: ["127.0.0.1"]))
    target = target_of(f"https://news.example:{server.port}/", allow_private=True)
    with pytest.raises(SourceError):
        fetcher._hop(target, 10, time.monotonic() + 1)
    assert b"news.example" in server.first[0]
    assert server.first[0].startswith(b"\x16\x03")


def test_the_next_checked_address_is_tried(server: Server) -> None:
    server.answers["/"] = reply(b"text")
    fetcher = Fetcher(options(resolver=lambda host, port: ["127.255.255.254", "127.0.0.1"]))
    assert fetcher.get(server.url("/", host="news.example")).body == b"text"
