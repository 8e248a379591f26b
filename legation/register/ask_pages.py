"""Questions about the register's own contents: pages, issues, changes, search, sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from legation.lang import fold
from legation.lang.sides import country_side, side_named
from legation.model import Quote, UsageError
from legation.register import ask_claims, schema, search
from legation.register.answers import (
    Change,
    Citation,
    ClaimLine,
    Hit,
    IssueLine,
    Link,
    PageAnswer,
    PageLine,
    SideLine,
)
from legation.register.naming import called, link, sounding, spellings
from legation.register.snapshot import Snapshot

_QUOTES = 5  # quotes shown for one search hit
_AROUND = 60  # characters of context on each side of a found word


def pages(snap: Snapshot, ids: Iterable[str] | None = None) -> tuple[PageLine, ...]:
    """Every page (of those that are asked for), newest publication first; undated ones last."""
    known = _live_pages(snap)
    chosen = known if ids is None else known.intersection(ids)
    snap.load(chosen)
    lines = [page_line(snap, page) for page in chosen]
    return tuple(sorted(lines, key=lambda p: (p.published or "", p.recorded, p.id), reverse=True))


def _live_pages(snap: Snapshot) -> set[str]:
    """Pages that stand: those whose captures give another page now have no reading any more."""
    return set(snap.connection.scalars(select(schema.readings.c.page).where(snap.live(schema.readings))))


def page_line(snap: Snapshot, page: str) -> PageLine:
    """A page as a line of a list."""
    row, reading = snap.page(page), snap.reading(page)
    return PageLine(
        id=row.id,
        doc=row.name,
        title=row.title,
        outlet=row.outlet,
        language=row.language,
        published=reading.published,
        published_basis=row.published_basis,
        source=row.source,
        relevant=reading.relevant,
        recorded=row.recorded,
        url=row.url,
    )


def page(snap: Snapshot, wanted: str) -> PageAnswer:
    """A page by its id or the beginning of it, or by its file's name. Raises UsageError where there is none, or several."""
    found = _page_id(snap, wanted)
    reading = snap.reading(found)
    linked = schema.page_captures.join(schema.captures, schema.captures.c.id == schema.page_captures.c.capture)
    sources = select(schema.captures.c.source).select_from(linked).where(schema.page_captures.c.page == found)
    return PageAnswer(
        line=page_line(snap, found),
        text=snap.text(found),
        furniture=reading.noise,
        reader=reading.reader,
        topics=tuple(sorted({t.name for t in reading.topics})),
        people=tuple(_links(snap, "person", found, (p.id for p in reading.people))),
        bodies=tuple(_links(snap, "body", found, (b.id for b in reading.organisations))),
        activities=tuple(_plain_links(snap, "activity", found, [(a.id, a.kind) for a in reading.activities])),
        agreements=tuple(_plain_links(snap, "agreement", found, [(g.id, g.kind) for g in reading.agreements])),
        sources=tuple(sorted({row[0] for row in snap.connection.execute(sources)})),
        claims=claims(snap, found),
    )


def _page_id(snap: Snapshot, wanted: str) -> str:
    table = schema.pages
    like = table.c.id.startswith(wanted, autoescape=True) if len(wanted) >= 4 else table.c.id == wanted
    named = snap.rows(table, like | (table.c.name == wanted), snap.known(table))
    standing = _live_pages(snap)
    rows = [row for row in named if row.id in standing]
    if named and not rows:
        raise UsageError(f"{wanted!r} was replaced by another page of the same source; an earlier day shows it")
    if len(rows) != 1:
        raise UsageError(f"{wanted!r} may be {len(rows)} pages" if rows else f"the register has no page {wanted!r}")
    return str(rows[0].id)


def _links(snap: Snapshot, kind: str, page: str, locals_: Iterable[str]) -> Iterator[Link]:
    things = snap.things(kind)
    for thing in dict.fromkeys(things[f"{page}/{local}"] for local in locals_):
        yield link(snap, kind, thing)


def _plain_links(snap: Snapshot, kind: str, page: str, named_: list[tuple[str, str]]) -> Iterator[Link]:
    things = snap.things(kind)
    for local, name in named_:
        yield Link(things[f"{page}/{local}"], name)


def claims(snap: Snapshot, page: str) -> tuple[ClaimLine, ...]:
    """Every live claim of a page, in order of its quotes."""
    return tuple(ask_claims.claims(snap, (page,)))


def issues(snap: Snapshot) -> tuple[IssueLine, ...]:
    """What could not be read or decided, in the order in which it was met."""
    table = schema.issues
    rows = snap.connection.execute(select(table).where(snap.known(table)).order_by(table.c.recorded, table.c.id))
    return tuple(IssueLine(row.code, row.where, row.message, row.fatal, row.recorded) for row in rows)


def changes(snap: Snapshot, since: str) -> tuple[Change, ...]:
    """What the register learned or changed at or after `since` (a day or an instant, UTC), in order."""
    return tuple(sorted(_changes(snap, since), key=lambda c: (c.recorded, c.what, c.id)))


def _changes(snap: Snapshot, since: str) -> Iterator[Change]:
    tables = schema
    for row in snap.rows(tables.pages, tables.pages.c.recorded >= since, snap.known(tables.pages)):
        yield Change(row.recorded, "page", row.id, row.title or row.name)
    readings = tables.readings
    for row in snap.rows(readings, readings.c.recorded >= since, snap.known(readings)):
        yield Change(row.recorded, "reading", row.page, f"read by {row.reader}", row.reader)
    for row in snap.rows(readings, readings.c.superseded_at >= since, readings.c.superseded_at <= (snap.as_of or "9999")):
        yield Change(row.superseded_at, "superseded", row.page, f"the reading by {row.reader} ended", row.reader)
    judged = tables.judgements
    for row in snap.rows(judged, judged.c.recorded >= since, snap.known(judged)):
        yield Change(row.recorded, "judgement", str(row.id), f"{row.verdict}: {row.left} and {row.right}", row.actor)
    for row in snap.rows(judged, judged.c.undone_at >= since, judged.c.undone_at <= (snap.as_of or "9999")):
        yield Change(row.undone_at, "undone", str(row.id), row.undone_reason or "", row.undone_by)
    met = tables.issues
    for row in snap.rows(met, met.c.recorded >= since, snap.known(met)):
        yield Change(row.recorded, "issue", row.id, f"{row.where}: {row.message}")


def find(snap: Snapshot, query: str, limit: int = 50) -> tuple[Hit, ...]:
    """People and bodies whose name fits (people also by its sound), then pages that hold every word, whatever the diacritics."""
    out = []
    for kind in ("person", "body"):
        heard = sounding(snap, query) if kind == "person" else []
        for thing in list(dict.fromkeys([*called(snap, kind, query), *heard]))[:limit]:
            items = snap.groups(kind)[thing]
            quotes = tuple(q for s in spellings(snap, kind, items) for q in s.quotes)
            out.append(Hit(kind, thing, link(snap, kind, thing).name, quotes[:_QUOTES]))
    live = _live_pages(snap)
    for page_id in search.find(snap.connection, query, limit):
        if page_id in live:
            row = snap.page(page_id)
            out.append(Hit("page", page_id, row.title or row.name, tuple(_found(snap, page_id, query))))
    return tuple(out)


def _found(snap: Snapshot, page: str, query: str) -> Iterator[Citation]:
    """The lines' parts of a page that hold the words of a query."""
    text = snap.text(page)
    folded = fold(text)
    taken: list[tuple[int, int]] = []
    for term in search.terms(query):
        at = folded.text.find(term)
        if at < 0:
            continue
        start, end = folded.span(at, at + len(term))
        start, end = _widened(text, start, end)
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            yield snap.cite(f"{page}/", Quote.trimmed(text, start, end))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A span widened within its line, to the ends of words."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + _AROUND)
    while first < start and first > 0 and not text[first - 1].isspace():
        first += 1
    while last > end and last < len(text) and not text[last].isspace():
        last -= 1
    return first, last


def sides(snap: Snapshot) -> tuple[SideLine, ...]:
    """Every side of the register with the number of its activities, agreements and people; the busiest first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for kind in ("activity", "agreement", "person"):
        groups = snap.groups(kind)
        snap.sides(item for items in groups.values() for item in items)
        for items in groups.values():
            for key in {key for found in snap.sides(items).values() for key in found}:
                counts[key][kind] += 1
    lines = [_side_line(key, found) for key, found in counts.items()]
    return tuple(sorted(lines, key=lambda s: (-s.activities, -s.agreements, s.key)))


def _side_line(key: str, found: dict[str, int]) -> SideLine:
    side = country_side(key) if len(key) == 2 and key.isupper() else side_named(key)
    name, country = (side.name, side.country) if side else (key, None)
    return SideLine(key, name, country, found["activity"], found["agreement"], found["person"])
