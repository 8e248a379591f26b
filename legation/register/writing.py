"""The write side: everything of one page in one transaction, so that a batch killed at any moment can simply be run again."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, TextClause, bindparam, select, update
from sqlalchemy import text as statement
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from legation.model import Capture, Issue, Judgement, Page, PageError, Reading
from legation.register import schema, search
from legation.register.claims import claims_of, items_of
from legation.register.joining import chunks
from legation.register.outlines import outlines_of, packed
from legation.register.renewing import Renewing
from legation.register.sides import sides_of
from legation.register.superseding import supersede

_AT_ONCE = 32  # keys that one statement looks up
_SPARE = (
    update(schema.keys)
    .where(schema.keys.c.key == bindparam("of_key"), schema.keys.c.item == bindparam("of_item"))
    .values(spare=True)
)


@lru_cache(maxsize=16)
def _under_keys(count: int, dialect: str) -> TextClause:
    """The statement that finds what is kept under some keys, of each at most `most` items, those of the smallest ids."""
    live = "k.spare = 0" if dialect == "sqlite" else "NOT k.spare"  # as the index has it
    one = (
        "SELECT * FROM (SELECT k.key, k.item, m.thing FROM keys AS k JOIN members AS m ON m.item = k.item"  # noqa: S608 - no value
        " WHERE k.key = :k{} AND " + live + " ORDER BY k.item LIMIT :most) AS t{}"
    )
    return statement(" UNION ALL ".join(one.format(n, n) for n in range(count)))


@lru_cache(maxsize=64)
def _fill(count: int) -> dict[str, str | None]:
    """No key for the places of the statement that are left over."""
    return {f"k{n}": None for n in range(count, 1 << (count - 1).bit_length())}


class Profile(msgspec.Struct, frozen=True):
    """What comparisons need of an item; `packed` is for those who compare."""

    item: str
    page: str
    kind: str
    packed: bytes


def capture_id(capture: Capture) -> str:
    """Identity of a capture: what it holds, where it came from and what the source said beside it."""
    hints = json.dumps(capture.hints, sort_keys=True, ensure_ascii=False)
    text = "\x1f".join((capture.sha256, capture.source, hints))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Writer(Renewing):
    """One transaction on the register; `now` is the instant at which all of it is recorded."""

    def __init__(self, connection: Connection, now: str) -> None:
        super().__init__(connection, now)

    def add(self, capture: Capture, page: Page, reading: Reading) -> bool:
        """Keep a capture, its page and what it says. False where that was on record already, and nothing is added.

        A reading by another reader supersedes the page's earlier one, which is kept. Raises QuoteError where a quote of the
        reading is not found again in the page, PageError for a text that cannot be kept.
        """
        try:
            page.text.encode()
        except UnicodeEncodeError:
            raise PageError(f"{page.name}: the text holds lone surrogates, which no store can keep") from None
        if "\0" in page.text:
            raise PageError(f"{page.name}: the text holds NUL characters, which not every store can keep")
        reading.check(page.text)
        capture_key = self.add_capture(capture)
        replaced = self._add_page(capture_key, page)
        return self._add_reading(reading, replaced)

    def add_capture(self, capture: Capture) -> str:
        """Keep the bytes as they came; gives the capture's id."""
        key = capture_id(capture)
        packed = zlib.compress(capture.content, 6)
        self._insert(schema.contents, [{"sha256": capture.sha256, "packed": packed, "size": len(capture.content)}])
        row = {
            "id": key,
            "sha256": capture.sha256,
            "source": capture.source,
            "media": capture.media,
            "hints": json.dumps(capture.hints, sort_keys=True, ensure_ascii=False),
            "obtained": capture.obtained,
            "recorded": self.now,
        }
        self._insert(schema.captures, [row])
        return key

    def add_issue(self, issue: Issue) -> None:
        """Keep an issue; the same issue met again is kept once."""
        text = "\x1f".join((issue.code, issue.where, issue.message))
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self._insert(schema.issues, [{"id": key, "recorded": self.now, **msgspec.structs.asdict(issue)}])

    def add_keys(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Keep the keys by which items are found as candidates for being the same thing."""
        self._insert(schema.keys, [{"item": item, "key": key} for item, named in keys.items() for key in set(named)])

    def add_profiles(self, profiles: Iterable[Profile]) -> None:
        """Keep what comparisons need of items."""
        self._insert(schema.profiles, [msgspec.structs.asdict(profile) for profile in profiles])

    def profiles(self, items: Iterable[str]) -> list[Profile]:
        """What is kept of these items; of those that were kept before there were profiles nothing."""
        return [p for chunk in chunks(items) for p in self._profiles(schema.profiles.c.item.in_(chunk))]

    def profiles_of(self, pages: Iterable[str], kinds: Sequence[str]) -> list[Profile]:
        """What is kept of all items of some kinds of these pages."""
        table = schema.profiles
        return [p for chunk in chunks(pages) for p in self._profiles(table.c.page.in_(chunk) & table.c.kind.in_(kinds))]

    def _profiles(self, condition: ColumnElement[bool]) -> Iterator[Profile]:
        rows = self.connection.execute(select(schema.profiles).where(condition).order_by(schema.profiles.c.item))
        return (Profile(*row) for row in rows)

    def candidates(self, keys: Iterable[str], *, each: Mapping[str, int], most: int) -> dict[str, set[str]]:
        """Live items under the keys, and under which: of one key at most `most`, of one thing at most as many as `each` says.

        `each` goes by the key's first letter.

        A few members stand for a thing that hundreds of pages tell of, those of the smallest ids; the others are marked as
        spare, so that they are not looked at again until the thing is parted.
        """
        out: dict[str, set[str]] = {}
        met: Counter[tuple[str, str]] = Counter()
        spare: list[dict[str, str]] = []
        for key, item, thing in self._under(sorted(set(keys)), most):
            met[key, thing] += 1
            if met[key, thing] <= each[key[0]]:
                out.setdefault(item, set()).add(key)
            else:
                spare.append({"of_key": key, "of_item": item})
        if spare:
            self.connection.execute(_SPARE, spare)
        return out

    def _under(self, keys: Sequence[str], most: int) -> Iterator[tuple[str, str, str]]:
        """Key, item and thing of what is kept under the keys."""
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            # Of few lengths, so that each form of the statement is prepared once.
            query = _under_keys(1 << (len(some) - 1).bit_length(), self.connection.dialect.name)
            named = {f"k{n}": key for n, key in enumerate(some)}
            for row in self.connection.execute(query, {**_fill(len(some)), **named, "most": most}):
                yield row[0], row[1], row[2]

    def reading_of(self, page: str) -> Reading:
        """The live reading of a page."""
        table = schema.readings
        text = self.connection.execute(
            select(table.c.json).where(table.c.page == page, table.c.superseded_at.is_(None))
        ).scalar_one()
        return msgspec.json.decode(text, type=Reading)

    def judge(self, judgements: Iterable[Judgement], *, added: str | None = None) -> int:
        """Keep judgements and regroup what they touch; gives how many were new.

        A judgement that stands already (same pair, verdict and actor, not undone) is not repeated. `added` is a page that this
        transaction added, where each judgement is about one item of it and one of an older page: none can stand already.
        """
        return self.record(judgements, added=added)

    def _add_page(self, capture_key: str, page: Page) -> list[str]:
        """Keep a page and its link to the capture; gives the pages to which no capture leads any more."""
        row = {
            "id": page.id,
            "name": page.name,
            "text": page.text,
            "language": page.language,
            "furniture": json.dumps(list(page.furniture)),
            "source": page.source,
            "url": page.url,
            "title": page.title,
            "outlet": page.outlet,
            "published": page.published,
            "published_basis": page.published_basis,
            "recorded": self.now,
        }
        if self._insert(schema.pages, [row]):
            search.add(self.connection, page.id, page.text)
        links = schema.page_captures
        others = (links.c.capture == capture_key, links.c.page != page.id, links.c.superseded_at.is_(None))
        left = list(self.connection.scalars(select(links.c.page).where(*others)))
        if left:
            self.connection.execute(update(links).where(*others).values(superseded_at=self.now))
        self._insert(links, [{"capture": capture_key, "page": page.id, "recorded": self.now}])
        led_to = select(links.c.page).where(links.c.page.in_(left), links.c.superseded_at.is_(None))
        return sorted(set(left) - set(self.connection.scalars(led_to))) if left else []

    def _add_reading(self, reading: Reading, replaced: Sequence[str]) -> bool:
        table = schema.readings
        carried = [judgement for page in replaced for judgement in supersede(self, page, reading)]
        known = select(table.c.reader).where(table.c.page == reading.page, table.c.reader == reading.reader)
        if self.connection.execute(known).first():
            self.judge(carried)
            return False
        carried += supersede(self, reading.page, reading)
        row = {
            "page": reading.page,
            "reader": reading.reader,
            "relevant": reading.relevant,
            "json": msgspec.json.encode(reading).decode(),
            "recorded": self.now,
        }
        self._insert(table, [row])
        self._add_items(reading)
        self._add_claims(reading)
        self._insert(schema.sides, [msgspec.structs.asdict(side) for side in sides_of(reading)])
        self.judge(carried)
        return True

    def _add_items(self, reading: Reading) -> None:
        common = {"reader": reading.reader, "page": reading.page, "recorded": self.now}
        items, outlines = items_of(reading), outlines_of(reading)
        rows = [{**msgspec.structs.asdict(item), **common, "outline": packed(outlines.get(item.id))} for item in items]
        self._insert(schema.items, rows)
        self.found({item.id: item.kind for item in items})

    def _add_claims(self, reading: Reading) -> None:
        rows = [
            {
                "id": claim.id,
                "subject": claim.subject,
                "property": claim.property,
                "value": claim.value,
                "normal": claim.normal,
                "page": reading.page,
                "start": claim.quote.start,
                "end": claim.quote.end,
                "quote": claim.quote.text,
                "reader": reading.reader,
                "recorded": self.now,
            }
            for claim in claims_of(reading)
        ]
        self._insert(schema.claims, rows)

    def _insert(self, table: Table, rows: Sequence[Mapping[str, object]]) -> int:
        """Add the rows that are not there yet; gives how many were added (exact for a single row)."""
        if not rows:
            return 0
        insert = sqlite_insert if self.connection.dialect.name == "sqlite" else postgres_insert
        adding = insert(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
        return self.connection.execute(adding, rows).rowcount
