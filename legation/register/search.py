"""The search index: the one seam behind which full-text search lives (SQLite: FTS5 trigrams; PostgreSQL: pg_trgm).

Texts are indexed folded, without any diacritics and in lower case, so that `vieng chan` finds `Viêng Chăn`; trigrams find parts
of words and Lao, which is not spaced. Queries of under three letters go through every text. Both give the same pages; in which
order those that hold all words come is each one's own measure of how much of a page the words are.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from legation.lang import fold

_USUAL = 2500.0  # characters of a page
_RANKED = 5000  # pages that are weighed: those that hold words as common as this are as good as each other


def folded(printed: str) -> str:
    """The form in which texts and queries are compared."""
    kept = fold(printed).text.replace("\0", " ").encode("utf-8", "replace").decode()
    return " ".join(kept.split())


def add(connection: Connection, page: str, printed: str) -> None:
    """Index a page's text."""
    connection.execute(
        text("INSERT INTO page_search (folded, page) VALUES (:folded, :page)"), {"folded": folded(printed), "page": page}
    )


def find(connection: Connection, query: str, limit: int) -> list[str]:
    """Ids of the pages that hold every word (or quoted phrase) of `query`, best first."""
    wanted = terms(query)
    if not wanted:
        return []
    if not all(len(term) >= 3 for term in wanted):
        return _through_every_text(connection, wanted, limit)
    return (_by_trigrams if connection.dialect.name == "sqlite" else _by_likeness)(connection, wanted, limit)


def _by_trigrams(connection: Connection, wanted: list[str], limit: int) -> list[str]:
    phrase = " AND ".join('"' + term.replace('"', '""') + '"' for term in wanted)
    rows = connection.execute(
        text("SELECT page FROM page_search WHERE page_search MATCH :phrase ORDER BY rank, page LIMIT :limit"),
        {"phrase": phrase, "limit": limit},
    )
    return [row[0] for row in rows]


def _by_likeness(connection: Connection, wanted: list[str], limit: int) -> list[str]:
    """PostgreSQL: as often as a word stands in a page, weighed as BM25 does, by the page's length against that of most pages."""
    condition, values = _like(wanted)
    weights = []
    for i, term in enumerate(wanted):
        values |= {f"w{i}": term, f"n{i}": len(term)}
        count = f"((length(folded) - length(replace(folded, CAST(:w{i} AS text), ''))) / CAST(:n{i} AS float))"
        weights.append(f"{count} / ({count} + 0.3 + 0.9 * length(folded) / {_USUAL})")
    query = (
        f"SELECT page FROM (SELECT page, folded FROM page_search WHERE {condition} LIMIT {_RANKED}) AS met "  # noqa: S608
        f"ORDER BY {' + '.join(weights)} DESC, page LIMIT :limit"
    )
    return [row[0] for row in connection.execute(text(query), {**values, "limit": limit})]


def _through_every_text(connection: Connection, wanted: list[str], limit: int) -> list[str]:
    condition, values = _like(wanted)
    query = f"SELECT page FROM page_search WHERE {condition} ORDER BY page LIMIT :limit"  # noqa: S608 (only our own names)
    return [row[0] for row in connection.execute(text(query), {**values, "limit": limit})]


def _like(wanted: list[str]) -> tuple[str, dict[str, str | int]]:
    condition = " AND ".join(f"folded LIKE :t{i} ESCAPE '\\'" for i in range(len(wanted)))
    return condition, {f"t{i}": f"%{_escaped(term)}%" for i, term in enumerate(wanted)}


def terms(query: str) -> list[str]:
    """The folded words of a query; what stands between double quotes stays together.

    >>> terms('"Viêng Chăn" hợp tác')
    ['vieng chan', 'hop', 'tac']
    """
    out: list[str] = []
    for number, part in enumerate(folded(query).split('"')):
        out += [part.strip()] if number % 2 else part.split()
    return [term for term in out if term]


def _escaped(term: str) -> str:
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
