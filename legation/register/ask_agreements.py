"""Questions about agreements: what stands between the sides, and until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from legation.model import Agreement, Reading
from legation.register.answers import AgreementLine
from legation.register.ask_activities import best_date, distinct_parties
from legation.register.differences import agreement_differences
from legation.register.filters import Filter, is_country, item_sides, joining, joins, shown_sides, wanted_sides, window, within
from legation.register.outlines import day
from legation.register.snapshot import Snapshot
from legation.register.terms import renewals

_FURTHEST = ("proposed", "signed", "in-force", "renewed", "ended")


class Told(msgspec.Struct, frozen=True):
    """An agreement as one page tells it."""

    item: str
    agreement: Agreement
    reading: Reading


def told_of(snap: Snapshot, thing: str) -> list[Told]:
    """Every report of an agreement, in the order in which they were learned."""
    items = snap.groups("agreement")[thing]
    snap.load(items)
    out = []
    for item in items:
        page, local = item.split("/")
        reading = snap.reading(page)
        out.append(Told(item, next(g for g in reading.agreements if g.id == local), reading))
    return out


def ending(lines: Iterable[AgreementLine], today: str, until: str | None, *, overdue: bool) -> tuple[AgreementLine, ...]:
    """Of these agreements those whose term ends from `today` until a day, with `overdue` those past it; the first to end first.

    What is renewed, what was never concluded and what is reported as ended is left out: nothing about it is to be done.
    """
    bound = [g for g in lines if g.ends and _binds(g)]
    found = [g for g in bound if (overdue and str(g.ends) < today) or (until is not None and today <= str(g.ends) <= until)]
    return tuple(sorted(found, key=_ending))


def _binds(line: AgreementLine) -> bool:
    """Whether it was concluded, and nobody reports its end or renewal."""
    return line.status in ("signed", "in-force") and line.renewed_by is None


def _ending(line: AgreementLine) -> tuple[str, str]:
    return line.ends or "", line.id


def agreements(snap: Snapshot, wanted: Filter, today: str | None) -> tuple[AgreementLine, ...]:
    """Agreements that fit, by their beginning; a time that is asked for is met by term, signing or report."""
    sides, (since, until) = wanted_sides(wanted.sides), window(wanted)
    out = []
    groups = joining(snap, snap.groups("agreement"), sides)
    later = renewals(snap, groups)
    for thing, items in groups.items():
        told = told_of(snap, thing)
        keys, names = item_sides(snap, items), [party for t in told for party in t.agreement.parties]
        if not all(joins(side, keys, names) for side in sides):
            continue
        if not any(within(t.agreement.period or t.agreement.signed, t.reading.published, since, until) for t in told):
            continue
        line = agreement_line(snap, thing, today, later)
        if wanted.kind in (None, line.kind) and wanted.status in (None, line.status, line.state):
            out.append(line)
    return tuple(sorted(out, key=lambda g: (day(g.period) or day(g.signed) or "9999", g.id)))


def fellows(snap: Snapshot, thing: str) -> dict[str, list[str]]:
    """The agreements that share a side with one, itself included: those among which its renewals are."""
    groups = snap.groups("agreement")
    sides = item_sides(snap, groups[thing])
    sides = {side for side in sides if not is_country(side)} or sides
    others = {item for side in sides for item in snap.with_side(side)}
    return {other: items for other, items in groups.items() if other == thing or not others.isdisjoint(items)}


def agreement_line(snap: Snapshot, thing: str, today: str | None, later: Mapping[str, str] | None = None) -> AgreementLine:
    """What all reports of an agreement together say; `today` (a day) decides whether its term is over.

    `later` tells which agreement renews which; worked out here where it is not given.
    """
    later = renewals(snap, fellows(snap, thing)) if later is None else later
    told = told_of(snap, thing)
    status = max((t.agreement.status for t in told), key=lambda s: _FURTHEST.index(s) if s in _FURTHEST else -1)
    period = best_date([t.agreement.period for t in told if t.agreement.period])
    signed = best_date([t.agreement.signed for t in told if t.agreement.signed])
    end = day(period, last=True)
    over = today is not None and end is not None and end < today and status not in ("proposed", "renewed")
    fullest = max(told, key=lambda t: (bool(t.agreement.period), bool(t.agreement.signed), len(t.agreement.parties)))
    return AgreementLine(
        id=thing,
        kind=Counter(t.agreement.kind for t in told).most_common(1)[0][0],
        status=status,
        state=("renewed" if thing in later else "ended") if over else status,
        parties=distinct_parties(party for t in told for party in t.agreement.parties),
        sides=shown_sides(item_sides(snap, [t.item for t in told])),
        period=period.edtf if period else None,
        signed=signed.edtf if signed else None,
        reports=len({t.reading.page for t in told}),
        quote=snap.cite(fullest.item, fullest.agreement.quote),
        differs=bool(agreement_differences(snap, thing)),
        renewed_by=later.get(thing),
        renews=next((earlier for earlier, renewal in later.items() if renewal == thing), None),
        ends=end,
    )
