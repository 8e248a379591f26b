"""Which addresses may be fetched: http(s) on the public internet, and nothing that leads back into the own machine or network.

A name is resolved once, every address of it is checked, and the transport then connects to one of the checked addresses, so
that a second answer of the name server cannot change the target (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import re
import threading
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from legation.model import SourceError
from legation.sources.options import Resolver

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# IANA special-purpose registries (RFC 6890 and later). Own list: `ipaddress.is_global` of Python 3.11.7 lacks some of them.
_CLOSED_V4: Final = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_GLOBAL_V6: Final = ipaddress.IPv6Network("2000::/3")
# Teredo, ORCHID and other protocol assignments; documentation; 6to4.
_CLOSED_V6: Final = tuple(ipaddress.IPv6Network(n) for n in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_PORTS: Final = {"http": 80, "https": 443}
_LABEL: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


class Target(NamedTuple):
    """An address taken apart: `host` is ASCII, without brackets; `path` begins with `/` and holds the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address again, without fragment."""
        return f"{self.scheme}://{self.authority}{self.path}"


def is_address(target: str) -> bool:
    """Whether a user's target is an address rather than a path: a scheme and `://`."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", target) is not None


def target_of(url: str, *, allow_private: bool = False) -> Target:
    """The parts of `url`. Raises SourceError `address` for all but plain http and https to a name or address, without password.

    Ports other than 80 and 443 are for `allow_private` only.
    """
    if not url.isprintable() or any(c in url for c in ' \\<>"'):
        raise SourceError("address", repr(url), "an address holds no blanks, control characters or backslashes")
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise SourceError("address", url, f"it is no address ({error})") from error
    if parts.scheme not in _PORTS:
        raise SourceError("address", url, "only http and https addresses are fetched")
    if "@" in parts.netloc:
        raise SourceError("address", url, "addresses that hold a user name or password are not fetched")
    if port not in (80, 443) and not allow_private:
        raise SourceError("address", url, f"port {port} is not fetched: only 80 and 443 are")
    path = escaped(parts.path or "/") + (f"?{escaped(parts.query)}" if parts.query else "")
    return Target(parts.scheme, _host(parts.hostname or "", url), port, path)


def is_public(address: str) -> bool:
    """Whether `address` is a unicast address of the public internet; IPv4 inside IPv6 is judged as what it leads to.

    >>> [is_public(a) for a in ("93.184.215.14", "::ffff:127.0.0.1", "64:ff9b::a00:1", "fe80::1%eth0")]
    [True, False, False, False]
    """
    try:
        ip: Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None)
        if inner is None:
            return ip.scope_id is None and ip in _GLOBAL_V6 and not any(ip in net for net in _CLOSED_V6)
        ip = inner
    return not any(ip in net for net in _CLOSED_V4)


def addresses_of(target: Target, resolver: Resolver, *, allow_private: bool, timeout: float) -> list[str]:
    """Every address of the target's host, all of them checked; the one question to the name server for this request.

    Raises SourceError: `dead` (no such host), `timeout`, `private` (one of the addresses is not public).
    """
    found = _resolve(target, resolver, timeout)
    closed = [] if allow_private else [a for a in found if not is_public(a)]
    if closed:
        raise SourceError("private", target.url, f"{target.host} leads to {closed[0]}, which is not on the public internet")
    return found


def _resolve(target: Target, resolver: Resolver, timeout: float) -> list[str]:
    """Ask in a thread of its own, because the system's resolver knows no time-out."""
    answer: list[list[str] | OSError] = []

    def ask() -> None:
        try:
            answer.append(resolver(target.host, target.port))
        except (OSError, UnicodeError) as error:
            answer.append(OSError(str(error)))

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(timeout)
    if not answer:
        raise SourceError("timeout", target.url, f"the name {target.host} was not resolved within {timeout:g} s")
    if isinstance(answer[0], OSError) or not answer[0]:
        raise SourceError("dead", target.url, f"the host {target.host} was not found")
    return answer[0]


def _host(host: str, url: str) -> str:
    """The host in ASCII; numbers only in the usual spelling (not `0x7f.1`, `2130706433`), labels only as names allow."""
    if ":" in host:
        if "%" in host:
            raise SourceError("address", url, "addresses with a zone are not fetched")
        return str(ipaddress.IPv6Address(host))
    try:
        name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise SourceError("address", url, f"{host!r} is no host name") from error
    labels = name.split(".")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1]):
        try:
            return str(ipaddress.IPv4Address(name))
        except ValueError as error:
            raise SourceError("address", url, f"{host!r} is no host name and no address in the usual spelling") from error
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise SourceError("address", url, f"{host!r} is no host name")
    return name


def escaped(text: str) -> str:
    """`text` of a path or query: non-ASCII characters of a path percent-encoded as UTF-8; what is encoded already stays."""
    return "".join(c if c < "\x7f" else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace")) for c in text)
