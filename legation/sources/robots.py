"""robots.txt as RFC 9309 says: the longest matching rule wins, `*` and `$` count, groups of one agent are taken together.

`urllib.robotparser` takes the first rule that fits and reads `*` as a letter: it would fetch what `Disallow: /*.pdf$` closes.
"""

from __future__ import annotations

import contextlib
import re
from typing import Final

from legation.sources.addresses import escaped

MAX_RULES: Final = 5000
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]")


class Robots:
    """What a site's robots.txt says to one agent: `allows(path)`, and the `delay` between requests that it asks for (seconds)."""

    def __init__(self, text: str, agent: str) -> None:
        """Read `text` for `agent`, of which the product token counts: what stands before `/` or a blank."""
        token = re.split(r"[/\s]", agent, maxsplit=1)[0].lower()
        groups = _groups(text)
        own = groups.get(token, groups.get("*", []))
        self._rules = [(_normal(value), field == "allow") for field, value in own if field in ("allow", "disallow") and value][
            :MAX_RULES
        ]
        self.delay = max((_seconds(value) for field, value in own if field == "crawl-delay"), default=0.0)

    def allows(self, path: str) -> bool:
        """Whether `path` (with its query) may be fetched.

        >>> rules = Robots("User-agent: *\\nDisallow: /*.pdf$\\nDisallow: /a\\nAllow: /a/b", "Legation/1")
        >>> [rules.allows(p) for p in ("/x.pdf", "/x.pdf?1", "/a/c", "/a/b/c")]
        [False, True, False, True]
        """
        normal = _normal(path)
        fitting = [(len(pattern), allowed) for pattern, allowed in self._rules if _fits(pattern, normal)]
        return max(fitting, default=(0, True))[1]


def _groups(text: str) -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    ruled = False
    for line in text.splitlines():
        field, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        field = field.lower()
        if not colon:
            continue
        if field == "user-agent":
            agents = [*([] if ruled else agents), value.partition("/")[0].lower()]
            ruled = False
            groups.setdefault(agents[-1], [])
        elif field in ("allow", "disallow", "crawl-delay"):
            ruled = True
            for agent in agents:
                groups[agent].append((field, value))
    return groups


def _fits(pattern: str, path: str) -> bool:
    """Without a regular expression, because a site could write one that never ends."""
    whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not others:
        return not whole or path == first
    at = len(first)
    last = others.pop() if whole else ""
    for part in others:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return path.endswith(last) and len(path) - len(last) >= at


def _normal(path: str) -> str:
    """Percent-encoding in one form, so that a rule and a path that mean the same compare equal."""

    def one(found: re.Match[str]) -> str:
        letter = chr(int(found[1], 16))
        return letter if _UNRESERVED.fullmatch(letter) else found[0].upper()

    return re.sub(r"%([0-9A-Fa-f]{2})", one, escaped(path))


def _seconds(value: str) -> float:
    with contextlib.suppress(ValueError):
        return max(0.0, min(float(value), 3600.0))
    return 0.0
