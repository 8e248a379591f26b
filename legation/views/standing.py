"""How a statement stands, in words: open still, or what came of it and since when."""

from __future__ import annotations

from legation.register.answers import StatementLine
from legation.views.words import Words

_SPOKEN = frozenset({"mentioned", "requested", "offered", "agreed"})  # told by the kind of the statement already


def standing(said: StatementLine, words: Words) -> str:
    """The state of a statement; empty where it was not asked for."""
    if said.state is None:
        return ""
    parts = [words("promise:open")] if said.open else []
    if said.state not in _SPOKEN:
        reached = words(f"promise:{said.state}")
        reached = words("promise-since", state=reached, date=words.date(said.since)) if said.since else reached
        parts.append(reached if said.certain else f"{reached} ({words('to-confirm')})")
    return " · ".join(parts)
