"""The code book: what each column of the exported tables means, made from the one table of columns."""

from __future__ import annotations

from collections.abc import Iterator

from legation.lang import rows
from legation.register.states import STATES
from legation.views.exports.columns import KINDS, TABLES, Table
from legation.views.exports.plover import ACTIVITIES, AGREEMENTS, CONTEXTS, STATEMENTS

# Which words a column of words may hold: the group of the language data's labels, or the words themselves.
_WORDS = {
    "activities.kind": "kind",
    "activities.status": ("held", "planned"),
    "activities.date_basis": ("stated", "weekday", "dateline", "published", "relative", "visit", "inferred"),
    "agreements.kind": "accord",
    "agreements.status, agreements.state": "state",
    "statements.kind": ("commit", "request", "agree"),
    "statements.topics": "topic",
    "statements.state": STATES,
    "follow_ups.verdict": ("proposed", "follows", "rejected", "may-be", "revokes"),
    "judgements.kind": ("person", "body", "activity", "agreement", "follow-up"),
    "judgements.verdict": ("same", "not-same", "may-be", "follows", "rejected", "revokes"),
}
_HEAD = """\
# Code book

What `legation export csv` and `legation export parquet` write. Made from the table of columns in the program
(`python tools/make_code_book.py`).

One file is one table; rows are told apart by the key. What is not known is an empty cell in CSV and null in Parquet, and no
cell is ever an empty text.

**CSV that loses nothing** (the default): UTF-8, comma, first line the names of the columns, RFC 4180. Lists are JSON.

**CSV for spreadsheets** (`--spreadsheet`): the same, with a byte order mark and every cell in quotation marks. Spreadsheets
compute cells that begin with `=`, `+`, `-`, `@`, a tab or a line break, whatever blanks stand before: such cells get an
apostrophe in front, and so does what follows a `;`, `|`, tab or line break within a cell, where a program that cuts there
would begin a new one. Cells that begin with an apostrophe get a second one. Columns of kind integer, number and boolean are
left as they are. To get the printed words back take away one apostrophe at the beginning of a cell and behind each `;`, `|`,
tab and line break.

"""


def code_book() -> str:
    """The whole book as Markdown."""
    return _HEAD + "\n".join([*_kinds(), *(line for table in TABLES for line in _table(table)), *_words(), *_plover()])


def _kinds() -> Iterator[str]:
    yield from ("## Kinds of columns", "", "| kind | meaning |", "| --- | --- |")
    yield from (f"| {name} | {_cell(about)} |" for name, about in KINDS.items())
    yield ""


def _table(table: Table) -> Iterator[str]:
    key = ", ".join(f"`{name}`" for name in table.key)
    yield from (f"## {table.name}", "", f"{table.about} Key: {key}.", "", "| column | kind | meaning |", "| --- | --- | --- |")
    yield from (f"| `{column.name}` | {column.kind} | {_cell(column.about)} |" for column in table.columns)
    yield ""


def _words() -> Iterator[str]:
    yield from ("## Words", "", "| column | words |", "| --- | --- |")
    for column, words in _WORDS.items():
        found = vocabulary(words) if isinstance(words, str) else words
        yield f"| {column} | {', '.join(f'`{word}`' for word in found)} |"
    yield ""


def _plover() -> Iterator[str]:
    yield from (
        "## Events in PLOVER",
        "",
        "What `legation export plover` makes of our words. A planned activity is AGREE with context `future`.",
        "",
    )
    yield from ("| ours | event | mode | class | because |", "| --- | --- | --- | --- | --- |")
    yield from (
        f"| activity: {ours} | {event} | {mode or ''} | {quad} | {why} |" for ours, (event, mode, quad, why) in ACTIVITIES.items()
    )
    yield from (f"| agreement: {ours} | {event} | | {quad} | {why} |" for ours, (event, quad, why) in AGREEMENTS.items())
    yield from (f"| statement: {ours} | {event} | | {quad or ''} | {why} |" for ours, (event, quad, why) in STATEMENTS.items())
    yield from ("", "| topic | context |", "| --- | --- |")
    yield from (f"| {topic} | {CONTEXTS.get(topic, '')} |" for topic in vocabulary("topic"))
    yield ""


def vocabulary(group: str) -> tuple[str, ...]:
    """The words of a group of labels: `kind` of activities, `accord` of agreements, `state`, `topic`."""
    prefix = f"{group}:"
    return tuple(row.meaning.removeprefix(prefix) for row in rows("en", "labels") if row.meaning.startswith(prefix))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
