"""Who published a report: what the source says, the agency in the dateline, the rights line, or the site's host."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from legation.pages.lines import Line

_AGENCY = re.compile(r"[(/](?P<name>[A-Z][\w&.-]{1,11})[)/]\s*[-–—.:]|[(](?P<lao>[\u0e80-\u0eff]{2,12})[)]\s*[-–—]")
_RIGHTS = re.compile(r"(?:©|\([cC]\)|[Cc]opyright)\W*(?:(?:19|20)\d\d\W*)?(?:[Bb]y\s+)?(?P<name>[^\W\d_][^.,|©\d]{1,60})")


def outlet_of(lines: Sequence[Line], first: int, url: str | None) -> str | None:
    """The outlet that a plain text names: agency of its dateline, holder of its rights, else the host of its address."""
    if first < len(lines) and (agency := _AGENCY.search(lines[first].bare[:120])):
        return agency["name"] or agency["lao"]
    for line in reversed(lines[-6:]):
        if not line.prose and (holder := _RIGHTS.search(line.bare)):
            return holder["name"].strip()
    return host_of(url)


def host_of(url: str | None) -> str | None:
    """Host of an address without `www.`; None where there is none.

    >>> host_of("https://www.example.org/a/b")
    'example.org'
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
