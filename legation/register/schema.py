"""The register's tables. Types are those that SQLite and PostgreSQL share; instants are ISO 8601 text in UTC.

Rows are only ever added; what ends gets an end (`superseded_at`, `undone_at`), never an overwrite. `members` and `things` are a
derived index of the judgements and may be rebuilt from them.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, false, text

HEAD = "0003"  # revision of the newest migration; a register of a revision that is not known here is refused
APPLICATION_ID = 0x4C454741  # "LEGA", in the header of the SQLite file: tells a register from any other database

metadata = MetaData()

captures = Table(
    "captures",
    metadata,
    Column("id", String(16), primary_key=True),  # digest of content, source and hints
    Column("sha256", String(64), nullable=False),
    Column("source", Text, nullable=False),
    Column("media", String(16), nullable=False),
    Column("hints", Text, nullable=False),  # JSON object
    Column("obtained", String(32)),
    Column("recorded", String(32), nullable=False),
)

# Content apart from its captures: the same bytes from two addresses are kept once.
contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("packed", LargeBinary, nullable=False),  # zlib
    Column("size", Integer, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("furniture", Text, nullable=False),  # JSON list of line numbers
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", String(10)),
    Column("published_basis", String(16)),
    Column("recorded", String(32), nullable=False),
)

page_captures = Table(
    "page_captures",
    metadata,
    Column("capture", String(16), ForeignKey("captures.id"), primary_key=True),
    Column("page", String(16), ForeignKey("pages.id"), primary_key=True),
    Column("recorded", String(32), nullable=False),
    Column("superseded_at", String(32)),
    Index("ix_page_captures_page", "page"),
)

readings = Table(
    "readings",
    metadata,
    Column("page", String(16), ForeignKey("pages.id"), primary_key=True),
    Column("reader", String(64), primary_key=True),
    Column("relevant", Boolean, nullable=False),
    Column("json", Text, nullable=False),
    Column("recorded", String(32), nullable=False),
    Column("superseded_at", String(32)),
)

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),  # PAGE/LOCAL-ID
    Column("reader", String(64), primary_key=True),
    Column("page", String(16), ForeignKey("pages.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("label", Text, nullable=False),  # name, or the quote's span
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    Column("outline", Text),  # JSON: what lists show of a person or body; derived from the reading
    Column("recorded", String(32), nullable=False),
    Column("superseded_at", String(32)),
    Index("ix_items_page", "page"),
    Index("ix_items_kind", "kind", "first_day"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("subject", Text, nullable=False),  # an item
    Column("property", String(24), nullable=False),
    Column("value", Text, nullable=False),  # as printed
    Column("normal", Text, nullable=False),  # as understood
    Column("page", String(16), ForeignKey("pages.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("reader", String(64), nullable=False),
    Column("recorded", String(32), nullable=False),
    Column("superseded_at", String(32)),
    Index("ix_claims_subject", "subject"),
    Index("ix_claims_page", "page"),
)

sides = Table(
    "sides",
    metadata,
    Column("item", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("role", String(8), primary_key=True),  # party, person, body, place
    Index("ix_sides_side", "side"),
)

keys = Table(
    "keys",
    metadata,
    Column("item", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("spare", Boolean, nullable=False, server_default=false()),  # fellows of the same thing stand in for it under this key
    Index("ix_keys_live", "key", "item", sqlite_where=text("spare = 0"), postgresql_where=text("NOT spare")),
)

# What comparisons need of an item, so that its page need not be read again: derived, like `keys`, and made by those who compare.
profiles = Table(
    "profiles",
    metadata,
    Column("item", Text, primary_key=True),
    Column("page", String(16), ForeignKey("pages.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Index("ix_profiles_page", "page", "kind"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("verdict", String(8), nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON list
    Column("actor", Text, nullable=False),
    Column("recorded", String(32), nullable=False),
    Column("undone_at", String(32)),
    Column("undone_by", Text),
    Column("undone_reason", Text),
    Index("ix_judgements_left", "left", "right"),
    Index("ix_judgements_right", "right"),
    Index("ix_judgements_verdict_left", "verdict", "left"),
    Index("ix_judgements_verdict_right", "verdict", "right"),
)

members = Table(
    "members",
    metadata,
    Column("item", Text, primary_key=True),
    Column("thing", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Index("ix_members_thing", "thing", "item"),
    Index("ix_members_kind", "kind"),
)

things = Table(
    "things",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("oldest", Text, nullable=False),  # the member from which the id is derived
    Column("heir", String(16)),  # the thing that it is part of now; null while it lives
    Column("recorded", String(32), nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("code", String(32), nullable=False),
    Column("where", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("fatal", Boolean, nullable=False),
    Column("recorded", String(32), nullable=False),
)
