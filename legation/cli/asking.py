"""Verbs that ask the register: lists and single things, as tables or JSON."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, Since, Until, app
from legation.cli.output import heading, out, print_json, print_quotes, short, table
from legation.lang import LANGUAGES, rows
from legation.lang.sides import name_in, side_named
from legation.model import PartialDate, UsageError
from legation.register.answers import ActivityAnswer, ActivityLine, AgreementLine, Difference, Hit, PersonAnswer, StatementLine
from legation.register.questions import Questions
from legation.register.store import Store
from legation.views.words import Words

Sides = Annotated[
    list[str] | None, typer.Argument(metavar="[SIDE]...", help="Sides in any spelling or language: Hanoi, Hà Nội, ຮ່າໂນ້ຍ.")
]
Wanted = Annotated[str, typer.Argument(metavar="ID|NAME", help="An id of the register, or a name in any spelling.")]
WantedId = Annotated[str, typer.Argument(metavar="ID", help="An id of the register, as the lists show it.")]
_ENGLISH = Words("en")


@contextmanager
def asking(register: str, as_of: str | None) -> Iterator[Questions]:
    """The questions of the register at `register`, which must exist."""
    with Store.open(register, write=False) as store, store.asking(as_of) as questions:
        yield questions


def today(as_of: str | None) -> str:
    """The day that decides which terms are over: that of the question, else the present one."""
    return as_of[:10] if as_of else dt.datetime.now(dt.UTC).date().isoformat()


_AHEAD = re.compile(r"([1-9]\d{0,3})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30.44, "y": 365.25}  # months and years of the usual length


def ahead(day: str, time: str) -> str:
    """The day that lies a time (`180d`, `26w`, `6m`, `1y`) after another. Raises UsageError where it is no time.

    >>> ahead("2025-06-01", "180d"), ahead("2025-01-01", "1y")
    ('2025-11-28', '2026-01-01')
    """
    found = _AHEAD.fullmatch(time.strip().lower())
    if found is None:
        raise UsageError(f"not a time ahead: {time!r}; it is written 180d, 26w, 6m or 1y")
    try:
        then = dt.date.fromisoformat(day) + dt.timedelta(days=int(int(found[1]) * _DAYS[found[2]]))
    except OverflowError:
        raise UsageError(f"{time} after {day} is beyond the calendar") from None
    return then.isoformat()


def check_words(**given: str | None) -> None:
    """Raises UsageError where an option holds a word that nothing in the register can have; `kind="visit"`, `topic="youth"`."""
    for group, word in given.items():
        known = [row.meaning.split(":", 1)[1] for row in rows("en", "labels") if row.meaning.startswith(f"{group}:")]
        if word is not None and word not in known:
            raise UsageError(f"there is no {word!r}; there is {', '.join(known)}")


def check_time(since: str | None, until: str | None) -> None:
    """Raises UsageError where nothing can lie between the two days: they may have been given the wrong way round."""
    first = PartialDate(since).bounds()[0] if since else None
    last = PartialDate(until).bounds()[1] if until else None
    if first and last and first > last:
        raise UsageError(f"--since {since} is after --until {until}")


def check_sides(ask: Questions, sides: tuple[str, ...]) -> None:
    """Raises UsageError for a side that is neither a known place nor named in the register: it may be a slip of the pen."""
    for side in sides:
        if side_named(side) is None and not (ask.timeline(sides=(side,)) or ask.people(sides=(side,))):
            busiest = ", ".join(line.name for line in ask.sides()[:6])
            raise UsageError(f"the register knows no side {side!r}" + (f"; it knows {busiest} and others" if busiest else ""))


@app.command(epilog="Example: legation timeline Hanoi Vientiane --since 2022")
def timeline(
    sides: Sides = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    kind: Annotated[
        str | None, typer.Option(help="visit, meeting, conference, signing, training, ceremony, message, project.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="held or planned.")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What happened and what is planned, by date."""
    check_words(kind=kind, status=status)
    check_time(since, until)
    with asking(register, as_of) as ask:
        found = ask.timeline(sides=tuple(sides or ()), since=since, until=until, kind=kind, status=status)
        if not found:
            check_sides(ask, tuple(sides or ()))
    if json:
        print_json(found)
    else:
        _activities(" – ".join(sides or ()) or "Timeline", found)


@app.command(epilog="Example: legation person 'Tran Van An'")
def person(wanted: Wanted, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """A person: posts over time, spellings, encounters, statements."""
    with asking(register, as_of) as ask:
        found = ask.person(wanted)
    if json:
        print_json(found)
    else:
        _person(found)


@app.command(epilog="Example: legation body 'Hanoi Party Committee'")
def body(wanted: Wanted, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """An organisation: spellings, who held which post in it, its activities."""
    with asking(register, as_of) as ask:
        found = ask.body(wanted)
    if json:
        print_json(found)
        return
    heading(found.line.name, found.line.country, found.line.id)
    table("Spellings", ("spelling", "languages"), ((s.text, ", ".join(s.languages)) for s in found.spellings))
    table("Posts", ("post", "holder", "first", "last"), ((p.title, who.name, p.first, p.last) for who, p in found.posts))
    _activities("Activities", found.activities)


@app.command(epilog="Example: legation activity A1b2c3d4")
def activity(wanted: WantedId, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """An activity: every report of it, and where they differ."""
    with asking(register, as_of) as ask:
        found = ask.activity(wanted)
    if json:
        print_json(found)
    else:
        _activity(found)


@app.command(epilog="Example: legation agreement G1b2c3d4")
def agreement(wanted: WantedId, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """An agreement: parties, term, state, every report of it."""
    with asking(register, as_of) as ask:
        found = ask.agreement(wanted, today=today(as_of))
    if json:
        print_json(found)
        return
    _agreements("", [found.line])
    for word, other in (("Renews", found.line.renews), ("Renewed by", found.line.renewed_by)):
        if other:
            out.print(f"{word} {other}", markup=False)
    if len(found.versions) > 1:
        _differences(found.differences)
    print_quotes(v.quote for v in found.versions)


@app.command(epilog="Example: legation agreements Hanoi Vientiane --status in-force")
def agreements(
    sides: Sides = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    kind: Annotated[str | None, typer.Option(help="memorandum, agreement, minutes, programme, twinning, treaty, …")] = None,
    status: Annotated[str | None, typer.Option(help="proposed, signed, in-force, ended or renewed.")] = None,
    expiring: Annotated[
        str | None, typer.Option(metavar="TIME", help="Only those whose term ends within this time: 180d, 26w, 6m, 1y.")
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those past their term, with no renewal on record.")] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What was signed or proposed, with its term and state; a term that is over is `ended`."""
    check_words(accord=kind, state=status)
    check_time(since, until)
    day = today(as_of)
    with asking(register, as_of) as ask:
        wanted = tuple(sides or ())
        found = ask.agreements(
            sides=wanted,
            since=since,
            until=until,
            kind=kind,
            status=status,
            today=day,
            expiring=ahead(day, expiring) if expiring else None,
            overdue=overdue,
        )
        if not found:
            check_sides(ask, wanted)
    if json:
        print_json(found)
    elif expiring or overdue:
        rows = ((g.id, g.kind, g.state, g.ends, _days(day, g.ends), _between(g.parties), g.reports) for g in found)
        table("Ending", ("id", "kind", "state", "ends", "in", "between", "reports|right"), rows, none="No term ends then.")
    else:
        _agreements("Agreements", found)


@app.command(epilog="Example: legation search 'vieng chan'")
def search(
    text: Annotated[str, typer.Argument(help="Words, with or without diacritics; Lao also by parts of words.")],
    register: Register = DEFAULT_REGISTER,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """People, organisations and reports that hold the words, across spellings and scripts; a place by all its names."""
    with asking(register, as_of) as ask:
        found = found_by(ask, text)
    if json:
        print_json(found)
        return
    rows = ((h.kind, h.id, h.name, short(h.quotes[0].text, 80) if h.quotes else "") for h in found)
    table(f"“{text}”", ("kind", "id", "name", "words"), rows, none="Nothing is found.")


@app.command(epilog="Example: legation disagreements Hanoi Vientiane")
def disagreements(sides: Sides = None, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """Where reports of one thing differ: date, place, kind, state, post."""
    with asking(register, as_of) as ask:
        found = ask.disagreements()
        if sides:
            joined = tuple(sides)
            things = {a.id for a in ask.timeline(sides=joined)} | {g.id for g in ask.agreements(sides=joined)}
            things |= {p.id for side in joined for p in ask.people(sides=(side,))}
            found = tuple(d for d in found if d.thing in things)
    if json:
        print_json(found)
    else:
        _differences(found, most=40)


@app.command()
def issues(register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """What could not be read or decided."""
    with asking(register, as_of) as ask:
        found = ask.issues()
    if json:
        print_json(found)
        return
    table(
        "Issues",
        ("code", "where", "message", "recorded"),
        ((i.code, i.where, i.message, i.recorded[:19]) for i in found),
        none="None.",
    )


@app.command()
def pages(register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """Every report in the register."""
    with asking(register, as_of) as ask:
        found = ask.pages()
    if json:
        print_json(found)
        return
    rows = ((p.id, p.published, p.language, p.outlet or p.doc, short(p.title or "", 60)) for p in found)
    table("Reports", ("id", "published", "language", "outlet", "title"), rows)


def found_by(ask: Questions, text: str) -> tuple[Hit, ...]:
    """What holds the words, or, where they name a place, its name in any of the languages; each thing once."""
    forms = dict.fromkeys([text, *(name_in(text, language) for language in LANGUAGES)])
    hits: dict[tuple[str, str], Hit] = {}
    for form in forms:
        for hit in ask.search(form):
            hits.setdefault((hit.kind, hit.id), hit)
    return tuple(sorted(hits.values(), key=lambda hit: hit.kind == "page"))


def _activities(title: str, found: tuple[ActivityLine, ...]) -> None:
    rows = (
        (
            a.id,
            a.date or (f"(told {a.quote.published})" if a.quote.published else None),
            a.kind + (" (planned)" if a.status == "planned" else ""),
            ", ".join(_ENGLISH.places([a.place] if a.place else [])),
            _between(a.parties),
            _names(a),
            a.reports,
        )
        for a in found
    )
    table(title, ("id", "date", "kind", "place", "between", "people", "reports|right"), rows)


def _days(today: str, end: str | None) -> str:
    """How far off a day is: `12 days`, `3 days ago`."""
    days = (dt.date.fromisoformat(end or today) - dt.date.fromisoformat(today)).days
    return f"{days} days" if days >= 0 else f"{-days} days ago"


def _between(parties: tuple[str, ...]) -> str:
    return " – ".join(_ENGLISH.places(parties))


def _names(line: ActivityLine) -> str:
    names = [p.name for p in line.people]
    return ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")


def _agreements(title: str, found: tuple[AgreementLine, ...] | list[AgreementLine]) -> None:
    rows = ((g.id, g.kind, g.state, g.period, g.signed, _between(g.parties), g.reports) for g in found)
    table(title, ("id", "kind", "state", "term", "signed", "between", "reports|right"), rows)


def show_statements(title: str, found: tuple[StatementLine, ...]) -> None:
    """A table of statements."""
    rows = ((s.kind, s.date, ", ".join(x.name for x in s.by), ", ".join(s.topics), short(s.quote.text, 300)) for s in found)
    table(title, ("kind", "date", "by", "topics", "words"), rows)


def _differences(found: tuple[Difference, ...], most: int = 10) -> None:
    rows = []
    for difference in found[:most]:
        for n, value in enumerate(difference.values):
            outlets = ", ".join(dict.fromkeys(q.outlet or q.doc for q in value.quotes))
            first = n == 0
            rows.append((difference.thing if first else "", difference.field if first else "", value.value, outlets))
    table("Where sources differ", ("thing", "field", "value", "says"), rows, none="They agree.")


def _person(found: PersonAnswer) -> None:
    line = found.line
    heading(line.name, line.country, line.id)
    table("Posts", ("post", "of", "first", "last"), ((p.title, p.organisation, p.first, p.last) for p in found.posts))
    table("Spellings", ("spelling", "languages"), ((s.text, ", ".join(s.languages)) for s in found.spellings))
    table("Met", ("who", "times|right", "last"), ((m.person.name, len(m.activities), m.last) for m in found.met))
    _activities("Activities", found.activities)
    show_statements("Statements", found.statements)


def _activity(found: ActivityAnswer) -> None:
    _activities("", (found.line,))
    rows = (
        (v.quote.outlet or v.quote.doc, v.quote.language, v.kind, v.status, v.date, v.place, ", ".join(p.name for p in v.people))
        for v in found.versions
    )
    table("Reports", ("outlet", "language", "kind", "status", "date", "place", "people"), rows)
    if found.parts:
        _activities("Parts", found.parts)
    if found.agreements:
        _agreements("Agreements", found.agreements)
    if found.statements:
        show_statements("Statements", found.statements)
    if len(found.versions) > 1:
        _differences(found.differences)
    print_quotes(v.quote for v in found.versions)
