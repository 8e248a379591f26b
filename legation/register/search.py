"""The search index: the one seam behind which full-text search lives (SQLite: FTS5 trigrams; PostgreSQL: pg_trgm).

Texts are indexed folded, without any diacritics and in lower case, so that `vieng chan` finds `Viêng Chăn`; trigrams find parts
of words and Lao, which is not spaced. Queries of under three letters go through every text.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from legation.lang import fold


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
    if all(len(term) >= 3 for term in wanted):
        phrase = " AND ".join('"' + term.replace('"', '""') + '"' for term in wanted)
        rows = connection.execute(
            text("SELECT page FROM page_search WHERE page_search MATCH :phrase ORDER BY rank, page LIMIT :limit"),
            {"phrase": phrase, "limit": limit},
        )
        return [row[0] for row in rows]
    like = " AND ".join(f"folded LIKE :t{i} ESCAPE '\\'" for i in range(len(wanted)))
    values: dict[str, str | int] = {f"t{i}": f"%{_escaped(term)}%" for i, term in enumerate(wanted)}
    found = connection.execute(
        text(f"SELECT page FROM page_search WHERE {like} ORDER BY page LIMIT :limit"),  # noqa: S608 (only our own names)
        {**values, "limit": limit},
    )
    return [row[0] for row in found]


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
