"""Agreements that follow one another: a renewal is a new term of the same line, never one document with the old.

Two agreements are of one line where the same parties made documents of a like kind, and the later term begins about when the
earlier one ends.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from legation.lang import fold
from legation.lang.sides import side_named
from legation.model import Agreement, PartialDate, Reading
from legation.register.snapshot import Snapshot

_APART = 400  # days: a term may be let run out before the next is signed, or be replaced in its last year
_LIKE = frozenset({"memorandum", "agreement", "programme", "minutes", "twinning"})


class Term(msgspec.Struct, frozen=True):
    """One agreement's term: the first and last day, its kind, and who made it as each report names them."""

    thing: str
    kind: str
    first: dt.date
    last: dt.date
    parties: frozenset[frozenset[str]]


def renewals(snap: Snapshot, groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Agreement → the one that renews it, among `groups` (agreement → its items)."""
    snap.load(item for items in groups.values() for item in items)
    lines: dict[frozenset[str], list[Term]] = defaultdict(list)
    for thing, items in groups.items():
        if (term := _term(snap, thing, items)) is not None:
            for parties in term.parties:
                lines[parties].append(term)
    found: dict[str, str] = {}
    for terms in lines.values():
        ordered = sorted(terms, key=lambda term: (term.first, term.last, term.thing))
        for at, term in enumerate(ordered):
            later = next((other for other in ordered[at + 1 :] if _follows(term, other)), None)
            if later is not None:
                found.setdefault(term.thing, later.thing)
    return found


def _follows(term: Term, other: Term) -> bool:
    like = term.kind == other.kind or {term.kind, other.kind} <= _LIKE
    return like and other.last > term.last and abs((other.first - term.last).days) <= _APART


def _term(snap: Snapshot, thing: str, items: Iterable[str]) -> Term | None:
    told = [_told(snap, item) for item in items]
    dated = [bounds for _, agreement in told if (bounds := _bounds(agreement.period))]
    if not dated:
        return None
    first, last = min(dated, key=lambda bounds: (bounds[1] - bounds[0], bounds))
    parties = frozenset(key for reading, agreement in told if len(key := _parties(snap, reading, agreement)) > 1)
    return Term(thing, told[0][1].kind, first, last, parties)


def _told(snap: Snapshot, item: str) -> tuple[Reading, Agreement]:
    page, local = item.split("/")
    reading = snap.reading(page)
    return reading, next(g for g in reading.agreements if g.id == local)


def _bounds(period: PartialDate | None) -> tuple[dt.date, dt.date] | None:
    first, last = period.bounds() if period else (None, None)
    return (first, last) if first and last else None


def _parties(snap: Snapshot, reading: Reading, agreement: Agreement) -> frozenset[str]:
    """Who made it, whatever they are called: a body of the register, else a place, else the words."""
    bodies = {_plain(mention.text): f"{reading.page}/{body.id}" for body in reading.organisations for mention in body.mentions}
    things = snap.things("body")
    found = set()
    for party in agreement.parties:
        side = side_named(party)
        item = bodies.get(_plain(party))
        found.add(side.key if side else things.get(item, item) if item else _plain(party))
    return frozenset(found)


def _plain(name: str) -> str:
    return " ".join(fold(name).text.split())
