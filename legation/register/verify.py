"""Checking a register against itself: every quote found again, every id true to what it names, every reference met."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from legation.model import LegationError, Quote, Reading
from legation.register import schema
from legation.register.claims import claim_id, claims_of, items_of
from legation.register.outlines import outlines_of, packed
from legation.register.snapshot import Snapshot

_SOME = {"yield_per": 200}  # rows at a time: a server's driver would else bring all texts into memory


class Fault(msgspec.Struct, frozen=True):
    """Something that is not as it was written: `where` names the record."""

    code: str
    where: str
    message: str


class Verification(msgspec.Struct, frozen=True):
    """What was checked, how many of each, and every fault that was found."""

    counts: dict[str, int]
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether no fault was found."""
        return not self.faults


def verify_register(connection: Connection) -> Verification:
    """Check all of it; a file too damaged to be read through is itself a fault."""
    faults: list[Fault] = []
    counts: dict[str, int] = {}
    try:
        faults += _file(connection)
        counts = {table.name: _count(connection, table.name) for table in schema.metadata.sorted_tables}
        for part in (_captures, _pages, _readings, _claims, _judgements, _members, _search):
            faults += part(connection)
    except (DBAPIError, UnicodeDecodeError) as error:
        if connection.dialect.name != "sqlite":
            raise  # a server that went away is no fault of the register
        faults.append(Fault("file-damaged", "register", str(getattr(error, "orig", None) or error)))
    return Verification(counts, tuple(faults))


def _count(connection: Connection, name: str) -> int:
    return connection.execute(select(func.count()).select_from(schema.metadata.tables[name])).scalar_one()


def _file(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name == "sqlite":
        for row in connection.execute(text("PRAGMA integrity_check(20)")):
            if row[0] != "ok":
                yield Fault("file-damaged", "register", row[0])
        for broken in connection.execute(text("PRAGMA foreign_key_check")):
            yield Fault("reference-missing", f"{broken[0]} row {broken[1]}", f"its {broken[2]} does not exist")


def _captures(connection: Connection) -> Iterator[Fault]:
    table = schema.contents
    for row in connection.execute(select(table).execution_options(**_SOME)):
        try:
            content = zlib.decompress(row.packed)
        except zlib.error as error:
            yield Fault("capture-damaged", row.sha256, str(error))
            continue
        if hashlib.sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
            yield Fault("capture-damaged", row.sha256, "the bytes kept are not those that came")
    kept = select(table.c.sha256)
    for row in connection.execute(select(schema.captures).where(schema.captures.c.sha256.not_in(kept))):
        yield Fault("capture-missing", row.id, f"the bytes of {row.source} are not there")


def _pages(connection: Connection) -> Iterator[Fault]:
    linked = {row[0] for row in connection.execute(select(schema.page_captures.c.page))}
    for row in connection.execute(select(schema.pages.c.id, schema.pages.c.text).execution_options(**_SOME)):
        if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest()[:16] != row.id:
            yield Fault("page-changed", row.id, "the text is not the one that was read")
        if row.id not in linked:
            yield Fault("page-without-capture", row.id, "no capture leads to this page")


def _readings(connection: Connection) -> Iterator[Fault]:
    table = schema.readings
    query = select(table, schema.pages.c.text).join(schema.pages, schema.pages.c.id == table.c.page)
    for row in connection.execute(query.execution_options(**_SOME)):
        where = f"{row.page} read by {row.reader}"
        try:
            reading = msgspec.json.decode(row.json, type=Reading)
            reading.check(row.text)
        except (msgspec.DecodeError, LegationError) as error:
            yield Fault("reading-damaged", where, str(error))
            continue
        yield from _agrees(connection, reading, where)


def _agrees(connection: Connection, reading: Reading, where: str) -> Iterator[Fault]:
    claims = schema.claims
    mine = (claims.c.page == reading.page, claims.c.reader == reading.reader)
    kept = {row[0] for row in connection.execute(select(claims.c.id).where(*mine))}
    expected = {claim.id for claim in claims_of(reading)}
    if kept != expected:
        yield Fault("claims-differ", where, f"{len(expected - kept)} claims missing, {len(kept - expected)} unknown")
    items = schema.items
    kept_items = select(items.c.id, items.c.kind, items.c.label, items.c.outline)
    rows = connection.execute(kept_items.where(items.c.page == reading.page, items.c.reader == reading.reader))
    outlines = outlines_of(reading)
    # Items that were written before there were outlines have none.
    found = {(row.id, row.kind, row.label, row.outline or packed(outlines.get(row.id))) for row in rows}
    if found != {(item.id, item.kind, item.label, packed(outlines.get(item.id))) for item in items_of(reading)}:
        yield Fault("items-differ", where, "the items kept are not those of the reading")


def _claims(connection: Connection) -> Iterator[Fault]:
    table, page = schema.claims, None
    printed = ""
    for row in connection.execute(select(table).order_by(table.c.page).execution_options(**_SOME)):
        if row.page != page:
            page = row.page
            printed = connection.execute(select(schema.pages.c.text).where(schema.pages.c.id == page)).scalar() or ""
        quote = Quote(row.start, row.end, row.quote)
        if printed[row.start : row.end] != row.quote or not row.quote:
            yield Fault("quote-lost", f"{row.page} {row.start}:{row.end}", f"not found again: {row.quote[:60]!r}")
        if claim_id(row.page, quote, row.subject, row.property, f"{row.value}\x1e{row.normal}", row.reader) != row.id:
            yield Fault("claim-changed", row.id, "the claim is not the one that was written")


def _judgements(connection: Connection) -> Iterator[Fault]:
    table = schema.judgements
    known = select(schema.items.c.id)
    for row in connection.execute(select(table).where(table.c.left.not_in(known) | table.c.right.not_in(known))):
        yield Fault("judgement-of-nothing", str(row.id), f"{row.left} or {row.right} does not exist")


def _members(connection: Connection) -> Iterator[Fault]:
    """The groups kept are those that the judgements give."""
    now, anew = Snapshot(connection), Snapshot(connection, "9999")
    for kind in ("person", "body", "activity", "agreement", "statement", "figure"):
        kept, expected = now.things(kind), anew.things(kind)
        wrong = [item for item in expected if kept.get(item) != expected[item]]
        if wrong or len(kept) != len(expected):
            yield Fault("groups-differ", kind, f"{len(wrong)} items are not grouped as the judgements say")


def _search(connection: Connection) -> Iterator[Fault]:
    missing = select(schema.pages.c.id).where(schema.pages.c.id.not_in(text("(SELECT page FROM page_search)")))
    for row in connection.execute(missing):
        yield Fault("search-missing", row[0], "the page is not in the search index")
