"""Questions about judgements: what was decided, what waits for a person, and what there is to decide by."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable

from sqlalchemy import Row

from legation.model import Activity, Agreement, Body, Person, Quote, Statement, UsageError
from legation.register import schema
from legation.register.answers import Citation, Evidence, JudgementLine
from legation.register.clusters import FOLLOW_UP, RESOLVER
from legation.register.naming import named
from legation.register.snapshot import Snapshot

KINDS = ("person", "body", "activity", "agreement", "statement")
_Entry = Person | Body | Activity | Agreement | Statement
_AROUND = 160  # characters of the report on either side of a name


def review_queue(snap: Snapshot, *, unsure: bool = False) -> tuple[JudgementLine, ...]:
    """Pairs of things that may be one and are not decided, the most useful first; each pair of things once, by its best tie.

    Useful is what is likely and what joins many reports. A pair of which a person said `may-be` comes back with `unsure` only.
    """
    table = schema.judgements
    rows = snap.rows(table, snap.live(table, "undone_at"))
    decided = {(r.left, r.right) for r in rows if r.verdict != "may-be"}
    doubted = {(r.left, r.right) for r in rows if r.verdict == "may-be" and not r.actor.startswith(RESOLVER)}
    settled = decided if unsure else decided | doubted
    parted = _parted(snap, rows)
    best: dict[tuple[str, str], Row[tuple[object, ...]]] = {}
    for row in rows:
        pair = _things(snap, row)
        if row.verdict != "may-be" or (row.left, row.right) in settled or pair is None or pair in parted:
            continue
        if pair not in best or (row.score, -row.id) > (best[pair].score, -best[pair].id):
            best[pair] = row
    ranked = sorted(best.items(), key=lambda entry: (-_use(snap, entry[1], entry[0]), entry[1].id))
    return tuple(judgement_line(snap, row) for _, row in ranked)


def _things(snap: Snapshot, row: Row[tuple[object, ...]]) -> tuple[str, str] | None:
    """The two things that a judgement is about now; None where they are one already, or gone."""
    things = snap.things(row.kind)
    a, b = things.get(row.left), things.get(row.right)
    return None if a is None or b is None or a == b else (min(a, b), max(a, b))


def _parted(snap: Snapshot, rows: Iterable[Row[tuple[object, ...]]]) -> set[tuple[str, str]]:
    """Pairs of things of which a person said that they are two."""
    said = (_things(snap, row) for row in rows if row.verdict == "not-same" and not row.actor.startswith(RESOLVER))
    return {pair for pair in said if pair}


def _use(snap: Snapshot, row: Row[tuple[object, ...]], pair: tuple[str, str]) -> float:
    groups = snap.groups(row.kind)
    score: float = row.score
    return score * math.log2(sum(len(groups[thing]) for thing in pair))


def judgements(snap: Snapshot, thing: str | None = None) -> tuple[JudgementLine, ...]:
    """Every judgement ever made, undone ones too, newest last; only those about the members of `thing` where one is given.

    `thing` may be an id that was merged into another, or an item. Raises UsageError where there is no such thing.
    """
    table = schema.judgements
    rows = snap.rows(table, snap.known(table))
    if thing is not None:
        members = set(members_of(snap, thing)[1])
        rows = [row for row in rows if row.left in members or row.right in members]
    return tuple(judgement_line(snap, row) for row in sorted(rows, key=lambda r: r.id))


def members_of(snap: Snapshot, thing: str) -> tuple[str, list[str]]:
    """The kind and the items of a thing, by its id, a former id or an item of it. Raises UsageError where there is none."""
    for kind in KINDS:
        if thing in snap.things(kind):
            return kind, [thing]
        groups = snap.groups(kind)
        found = groups.get(thing) or groups.get(snap.heir(thing))
        if found:
            return kind, found
    raise UsageError(f"the register has no person, body, activity, agreement or statement {thing!r}")


def judgement_line(snap: Snapshot, row: Row[tuple[object, ...]]) -> JudgementLine:
    """A judgement with both items as printed."""
    left, right = _printed(snap, row.kind, row.left), _printed(snap, row.kind, row.right)
    return JudgementLine(
        id=row.id,
        kind=row.kind,
        left=row.left,
        right=row.right,
        left_name=left.text if left else row.left,
        right_name=right.text if right else row.right,
        left_quote=left,
        right_quote=right,
        verdict=row.verdict,
        score=row.score,
        reasons=tuple(json.loads(row.reasons)),
        actor=row.actor,
        recorded=row.recorded,
        undone=row.undone_at,
        undone_by=row.undone_by,
        undone_reason=row.undone_reason,
    )


def _printed(snap: Snapshot, kind: str, item: str) -> Citation | None:
    """What an item is in its page; None where the page's present reading has it no more."""
    kinds = ("statement", "activity", "agreement") if kind == FOLLOW_UP else (kind,)
    own = next((each for each in kinds if item in snap.things(each)), None)
    return snap.cite(item, _quote(_entry(snap, own, item))) if own else None


def _entry(snap: Snapshot, kind: str, item: str) -> _Entry:
    if kind in ("person", "body"):
        return named(snap, kind, item)
    page, local = item.split("/")
    reading = snap.reading(page)
    told: dict[str, tuple[_Entry, ...]] = {
        "activity": reading.activities,
        "agreement": reading.agreements,
        "statement": reading.statements,
    }
    return next(entry for entry in told[kind] if entry.id == local)


def _quote(entry: _Entry) -> Quote:
    return entry.mentions[0] if isinstance(entry, Person | Body) else entry.quote


def evidence(snap: Snapshot, item: str) -> Evidence:
    """What one page says of an item, and how much else is known of the thing it is. Raises UsageError where there is none."""
    kind = next((kind for kind in KINDS if item in snap.things(kind)), None)
    if kind is None:
        raise UsageError(f"the register has no item {item!r}")
    thing = snap.things(kind)[item]
    entry = _entry(snap, kind, item)
    quote = _quote(entry)
    return Evidence(
        kind=kind,
        item=item,
        thing=thing,
        name=quote.text,
        facts=tuple(_facts(snap, item, entry)),
        quote=snap.cite(item, quote),
        context=_context(snap, item, quote),
        reports=len(snap.groups(kind)[thing]),
    )


def _facts(snap: Snapshot, item: str, entry: _Entry) -> Iterable[tuple[str, str]]:
    """What tells one from another, field by field, as the page has it; what is not said is left out."""
    if isinstance(entry, Person):
        posts = [", ".join(filter(None, (post.title, post.organisation))) for post in entry.posts]
        rows = [("country", entry.country), *(("post", post) for post in posts), ("others", _others(snap, item))]
    elif isinstance(entry, Body):
        rows = [("country", entry.country)]
    elif isinstance(entry, Activity):
        date = entry.date.edtf if entry.date else None
        rows = [("kind", entry.kind), ("status", entry.status), ("date", date), ("place", entry.place)]
        rows += [("parties", " – ".join(entry.parties)), ("people", _names(snap, item, entry.people))]
    elif isinstance(entry, Statement):
        rows = [("kind", entry.kind), ("by", _speakers(snap, item, entry.by)), ("topics", ", ".join(entry.topics))]
    else:
        term, signed = (d.edtf if d else None for d in (entry.period, entry.signed))
        rows = [("kind", entry.kind), ("status", entry.status), ("term", term), ("signed", signed)]
        rows += [("parties", " – ".join(entry.parties))]
    return ((field, value) for field, value in rows if value)


def _others(snap: Snapshot, item: str) -> str:
    page, local = item.split("/")
    return _names(snap, item, [p.id for p in snap.reading(page).people if p.id != local and not p.historical])


def _speakers(snap: Snapshot, item: str, by: Iterable[str]) -> str:
    names = {p.id: p.name for p in snap.reading(item.split("/")[0]).people}
    return ", ".join(names.get(who, who) for who in by)


def _names(snap: Snapshot, item: str, people: Iterable[str]) -> str:
    names = {p.id: p.name for p in snap.reading(item.split("/")[0]).people}
    return ", ".join(names[who] for who in people if who in names)


def _context(snap: Snapshot, item: str, quote: Quote) -> str:
    """The words of the line around a quote."""
    text = snap.text(item.split("/")[0])
    first = max(text.rfind("\n", 0, quote.start) + 1, quote.start - _AROUND)
    end = text.find("\n", quote.end)
    last = min(len(text) if end < 0 else end, quote.end + _AROUND)
    return text[first:last].strip()
