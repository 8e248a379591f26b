"""What came of statements: the register's decisions and the proposals that the resolver makes of its reports."""

from __future__ import annotations

from collections.abc import Iterable

from legation.register.promises import done_near, spoken
from legation.register.snapshot import Snapshot
from legation.resolve.follow_up import Proposal, deed_of, propose, said_of


def proposals(snap: Snapshot, statements: Iterable[str]) -> list[Proposal]:
    """What may follow up these statements (items), for each the likeliest first."""
    listed = list(statements)
    said = [said_of(s.reading, s.said, s.at, s.date) for s in spoken(snap, listed)]
    deeds = (deed_of(d.thing, d.told, d.date) for d in done_near(snap, listed))
    return propose(said, [deed for deed in deeds if deed is not None])
