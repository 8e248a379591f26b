"""The one table of columns: what every exported table holds, in words and in code. Files and code book are both made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from legation.register.answers import Citation, Link
from legation.views.exports.selection import Selection

Cell = str | int | float | bool | tuple[str, ...] | None

KINDS = {
    "id": "an id of the register; it stays resolvable for ever",
    "text": "text as printed, or a name",
    "word": "one of the words listed below",
    "date": "a partial date in EDTF: `2022-11-09`, `2022-11`, `XXXX-10-26` (no year printed), `2024-09-17/2024-09-19`, `2022/..`",
    "day": "a day, `YYYY-MM-DD`",
    "instant": "an instant in UTC, ISO 8601",
    "integer": "a whole number",
    "number": "a number with a decimal point",
    "boolean": "`true` or `false`",
    "list": "a JSON list of texts, empty: `[]`",
}


class Column(NamedTuple):
    """A column: `kind` is a key of KINDS, `about` says in words what `value` takes from a record."""

    name: str
    kind: str
    about: str
    value: Callable[[Any], Cell]


class Table(NamedTuple):
    """A table: its columns, and the records of a selection of which each makes a row. `key` tells rows apart."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    records: Callable[[Selection], Iterable[Any]]

    def rows(self, selection: Selection) -> Iterator[tuple[Cell, ...]]:
        """The rows, one after the other. What is not known is None, never an empty text."""
        for record in self.records(selection):
            yield tuple(None if (cell := column.value(record)) == "" else cell for column in self.columns)


def _quote(of: Callable[[Any], Citation]) -> tuple[Column, ...]:
    """The columns of a quote."""
    return (
        Column("page", "id", "the page that the quote stands on (`pages.id`)", lambda x: of(x).page),
        Column("start", "integer", "where the quote begins, in code points of the page's text", lambda x: of(x).start),
        Column("end", "integer", "where it ends (the first code point behind it)", lambda x: of(x).end),
        Column("quote", "text", "the words that prove the row, exactly as printed", lambda x: of(x).text),
    )


def _ids(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(link.id for link in links if link.id)


def _names(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(link.name for link in links)


def _sides(x: Any) -> Cell:  # noqa: ANN401 - any line that joins sides
    found: tuple[str, ...] = x.sides
    return found


_ID = Column("id", "id", "the row's thing", lambda x: x.id)
_REPORTS = Column("reports", "integer", "how many pages tell of it", lambda x: x.reports)
_COUNTRY = Column(
    "country", "text", "ISO 3166-1 alpha-2 code; empty where international, joint or not known", lambda x: x.country
)
_SIDES = Column("sides", "list", "keys of the places and countries that it joins", _sides)
_PARTIES = Column("parties", "list", "parties as printed, each place once", lambda x: x.parties)
_DIFFERS = Column("differs", "boolean", "whether its reports differ in kind, date, place, state or term", lambda x: x.differs)
_FULLEST = _quote(lambda x: x.quote)

PEOPLE = Table(
    "people",
    "Everybody who is named in public capacity. A person is a group of mentions that judgements tie together.",
    ("id",),
    (
        _ID,
        Column("name", "text", "the usual one of the printed names", lambda x: x.name),
        _COUNTRY,
        Column("post", "text", "the post attested last, as printed", lambda x: x.post),
        _REPORTS,
        Column("first", "day", "day of the first dated report", lambda x: x.first),
        Column("last", "day", "day of the last dated report", lambda x: x.last),
        Column("historical", "boolean", "whether only named as a figure of the past", lambda x: x.historical),
        Column("spellings", "list", "every printed form, the most frequent first", lambda x: x.spellings),
    ),
    lambda s: s.people,
)
POSTS = Table(
    "posts",
    "Offices as printed, one row for each holder and form; a post printed in two languages has two rows.",
    ("person", "title", "organisation"),
    (
        Column("person", "id", "who holds it (`people.id`)", lambda x: x[0].id),
        Column("name", "text", "the holder's usual name", lambda x: x[0].name),
        Column("title", "text", "the title as printed", lambda x: x[1].title),
        Column("organisation", "text", "the body as printed; empty where none is said", lambda x: x[1].organisation),
        Column("body", "id", "the body (`bodies.id`), where it is a thing of the register", lambda x: x[1].body and x[1].body.id),
        Column("first", "day", "first day at which a report attests it; it may have begun before", lambda x: x[1].first),
        Column("last", "day", "last day at which a report attests it; it may go on", lambda x: x[1].last),
        Column("attestations", "integer", "how many quotes attest it", lambda x: len(x[1].quotes)),
        *_quote(lambda x: x[1].quotes[0]),
    ),
    lambda s: s.posts(),
)
BODIES = Table(
    "bodies",
    "Organisations that are named.",
    ("id",),
    (
        _ID,
        Column("name", "text", "the usual one of the printed names", lambda x: x.name),
        _COUNTRY,
        _REPORTS,
        Column("spellings", "list", "every printed form, the most frequent first", lambda x: x.spellings),
    ),
    lambda s: s.bodies,
)
ACTIVITIES = Table(
    "activities",
    "What the sides did together or plan to: one row for each activity, whatever the number of its reports.",
    ("id",),
    (
        _ID,
        Column("kind", "word", "what most reports call it", lambda x: x.kind),
        Column("status", "word", "`held` if one report tells it as done, else `planned`", lambda x: x.status),
        Column("date", "date", "the most exact date printed or inferred", lambda x: x.date),
        Column("date_basis", "word", "how the date is known", lambda x: x.date_basis),
        Column("place", "text", "where, as printed", lambda x: x.place),
        _PARTIES,
        Column("people", "list", "ids of those who took part (`people.id`)", lambda x: _ids(x.people)),
        Column("people_names", "list", "their usual names, in the same order", lambda x: _names(x.people)),
        _SIDES,
        _REPORTS,
        Column("outlets", "list", "outlets that report it", lambda x: x.outlets),
        Column("part_of", "id", "the activity that it is part of (`activities.id`)", lambda x: x.part_of),
        _DIFFERS,
        *_FULLEST,
    ),
    lambda s: s.activities,
)
PARTICIPANTS = Table(
    "participants",
    "Who took part in which activity: one row for each pair.",
    ("activity", "person"),
    (
        Column("activity", "id", "the activity (`activities.id`)", lambda x: x[0].id),
        Column("person", "id", "who took part (`people.id`)", lambda x: x[1].id),
        Column("name", "text", "the usual name", lambda x: x[1].name),
        Column("country", "text", "ISO 3166-1 alpha-2 code of whom the person acts for", lambda x: x[1].country),
        Column("status", "word", "`held` or `planned`, the activity's", lambda x: x[0].status),
        Column("date", "date", "the activity's date", lambda x: x[0].date),
    ),
    lambda s: ((line, who) for line in s.activities for who in line.people),
)
AGREEMENTS = Table(
    "agreements",
    "Documents between sides; a renewal is a row of its own.",
    ("id",),
    (
        _ID,
        Column("kind", "word", "what most reports call it", lambda x: x.kind),
        Column("status", "word", "the furthest state that a report tells", lambda x: x.status),
        Column("state", "word", "the same, or `ended` or `renewed` where its term is over", lambda x: x.state),
        _PARTIES,
        _SIDES,
        Column("period", "date", "its term", lambda x: x.period),
        Column("ends", "day", "the last day that its term can mean", lambda x: x.ends),
        Column("signed", "date", "when it was signed", lambda x: x.signed),
        Column("renews", "id", "the agreement of the term before (`agreements.id`)", lambda x: x.renews),
        Column("renewed_by", "id", "the agreement of the term behind", lambda x: x.renewed_by),
        _REPORTS,
        _DIFFERS,
        *_FULLEST,
    ),
    lambda s: s.agreements,
)
STATEMENTS = Table(
    "statements",
    "What was promised, asked for or agreed, one row for each passage.",
    ("id",),
    (
        _ID,
        Column("kind", "word", "`commit`, `request` or `agree`", lambda x: x.kind),
        Column("by", "list", "ids of the people who spoke (`people.id`)", lambda x: _ids(x.by)),
        Column("by_names", "list", "names of the people and parties who spoke", lambda x: _names(x.by)),
        Column("topics", "list", "fields of cooperation", lambda x: x.topics),
        Column("date", "date", "the date of the activity at which it was said", lambda x: x.date),
        Column("activity", "id", "that activity (`activities.id`)", lambda x: x.activity),
        _SIDES,
        Column("state", "word", "the furthest state that it has reached (with `--follow-up`)", lambda x: x.state),
        Column("since", "date", "when it reached that (with `--follow-up`)", lambda x: x.since),
        Column("open", "boolean", "whether something is to be done yet (with `--follow-up`)", lambda x: x.open),
        *_FULLEST,
    ),
    lambda s: (promise.line for promise in s.promises),
)
FOLLOW_UPS = Table(
    "follow_ups",
    "With `--follow-up`: what follows up which statement, by proposals of the rules and decisions of people.",
    ("statement", "thing"),
    (
        Column("statement", "id", "the statement (`statements.id`)", lambda x: x[0].id),
        Column("thing", "id", "the activity or agreement (`activities.id`, `agreements.id`)", lambda x: x[1].thing),
        Column("kind", "text", "the activity's kind, or `agreement:` and its state", lambda x: x[1].kind),
        Column("date", "date", "when it was", lambda x: x[1].date),
        Column("verdict", "word", "`proposed` until a person decides", lambda x: x[1].verdict),
        Column("counts", "boolean", "whether the statement is taken to be followed up by it", lambda x: x[1].counts),
        Column("score", "number", "how sure the rules are, 0 to 1", lambda x: x[1].score),
        Column("reasons", "list", "why", lambda x: x[1].reasons),
        Column("actor", "text", "who decided", lambda x: x[1].actor),
        Column("judgement", "integer", "the decision (`judgements.id`)", lambda x: x[1].judgement),
        *_quote(lambda x: x[1].quote),
    ),
    lambda s: ((promise.line, found) for promise in s.promises for found in promise.follow_ups),
)
FIGURES = Table(
    "figures",
    "Counts and amounts that are printed.",
    ("id",),
    (
        _ID,
        Column("value", "number", "the value in the unit that `what` names", lambda x: x.value),
        Column("approximate", "boolean", "whether it is printed as near, over or under", lambda x: x.approximate),
        Column("what", "text", "what is counted, and the unit", lambda x: x.what),
        *_FULLEST,
    ),
    lambda s: s.figures,
)
QUOTES = Table(
    "quotes",
    "Every claim with the words that prove it: the evidence of all other tables.",
    ("id",),
    (
        Column("id", "id", "the claim", lambda x: x.id),
        Column("thing", "id", "what it is about: an id of another table; empty for the topics of a page", lambda x: x.thing),
        Column("subject", "id", "the item as its page has it, `PAGE/LOCAL-ID`", lambda x: x.subject),
        Column("property", "text", "what is said of it: name, post, country, date, party …", lambda x: x.property),
        Column("value", "text", "the value as printed", lambda x: x.value),
        Column("normal", "text", "the value as understood", lambda x: x.normal),
        *_FULLEST,
        Column("reader", "text", "the version of the reader, or who entered it", lambda x: x.reader),
        Column("recorded", "instant", "when the register learned it", lambda x: x.recorded),
    ),
    lambda s: s.claims(),
)
JUDGEMENTS = Table(
    "judgements",
    "Decisions that two items are one thing, are not, or may be; undone ones stay.",
    ("id",),
    (
        Column("id", "integer", "its number", lambda x: x.id),
        Column("kind", "word", "what it is about", lambda x: x.kind),
        Column("left", "id", "one item, `PAGE/LOCAL-ID`", lambda x: x.left),
        Column("left_name", "text", "as its page prints it", lambda x: x.left_name),
        Column("right", "id", "the other item", lambda x: x.right),
        Column("right_name", "text", "as its page prints it", lambda x: x.right_name),
        Column("verdict", "word", "what was decided", lambda x: x.verdict),
        Column("score", "number", "how sure the rules were, 0 to 1", lambda x: x.score),
        Column("reasons", "list", "why", lambda x: x.reasons),
        Column("actor", "text", "who decided: a person, or the rules by version", lambda x: x.actor),
        Column("recorded", "instant", "when", lambda x: x.recorded),
        Column("undone", "instant", "when it was undone", lambda x: x.undone),
        Column("undone_by", "text", "by whom", lambda x: x.undone_by),
        Column("undone_reason", "text", "why", lambda x: x.undone_reason),
    ),
    lambda s: s.judgements(),
)
PAGES = Table(
    "pages",
    "The reports. Their text is not part of the tables.",
    ("id",),
    (
        _ID,
        Column("doc", "text", "name of the file or address that it came as", lambda x: x.doc),
        Column("title", "text", "its headline", lambda x: x.title),
        Column("outlet", "text", "who published it", lambda x: x.outlet),
        Column("language", "text", "ISO 639-1 code", lambda x: x.language),
        Column("published", "day", "publication date", lambda x: x.published),
        Column("published_basis", "text", "where that was found", lambda x: x.published_basis),
        Column("source", "text", "where the bytes came from", lambda x: x.source),
        Column("url", "text", "its address", lambda x: x.url),
        Column("relevant", "boolean", "whether it tells of a dealing between sides", lambda x: x.relevant),
        Column("recorded", "instant", "when the register got it", lambda x: x.recorded),
    ),
    lambda s: s.pages,
)

TABLES = (PEOPLE, POSTS, BODIES, ACTIVITIES, PARTICIPANTS, AGREEMENTS, STATEMENTS, FOLLOW_UPS, FIGURES, QUOTES, JUDGEMENTS, PAGES)
BY_NAME = {table.name: table for table in TABLES}
