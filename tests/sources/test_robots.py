"""robots.txt as RFC 9309 says."""

import time

import pytest

from legation.sources.robots import Robots


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a/b", True),
        ("User-agent: *\nAllow: /\nDisallow: /a", "/a/b", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: legation\nDisallow: /x", "/a", True),
        ("User-agent: Legation/2.0\nDisallow: /x # ours", "/x", False),
        ("User-agent: other\nUser-agent: LEGATION\nCrawl-delay: 1\nDisallow: /x", "/x", False),
        ("User-agent: other\nDisallow: /x\nUser-agent: legation\nDisallow: /y", "/x", True),
        ("User-agent: legation\nDisallow: /x\n\nUser-agent: legation\nDisallow: /y", "/x", False),
        ("User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /x", "/x", False),
        ("Disallow: /x", "/x", True),
        ("User-agent: *\nDisallow: /*?print=", "/a/b?print=1", False),
        ("User-agent: *\nDisallow: /*/end$", "/a/end", False),
        ("User-agent: *\nDisallow: /*/end$", "/a/end/x", True),
        ("User-agent: *\nDisallow: /a*a$", "/a", True),
        ("User-agent: *\nDisallow: /only$", "/only/x", True),
        ("User-agent: *\nDisallow: /đoàn", "/%C4%91o%C3%A0n/1", False),
        ("User-agent: *\nDisallow: /%7Ename/%c3%a0", "/~name/%C3%A0", False),
    ],
)
def test_rules(text: str, path: str, allowed: bool) -> None:
    assert Robots(text, "Legation/1.0 (x)").allows(path) is allowed


def test_delay() -> None:
    assert Robots("User-agent: *\nCrawl-delay: 2.5", "Legation").delay == 2.5
    assert Robots("User-agent: *\nCrawl-delay: soon", "Legation").delay == 0.0
    assert Robots("User-agent: *\nCrawl-delay: -3", "Legation").delay == 0.0


def test_a_pattern_cannot_hold_the_reader_up() -> None:
    start = time.monotonic()
    Robots("User-agent: *\n" + f"Disallow: /{'a*' * 500}b$\n" * 200, "Legation").allows("/" + "a" * 2000)
    assert time.monotonic() - start < 2
