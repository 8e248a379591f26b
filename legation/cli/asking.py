"""Verbs that ask the register: lists and single things, as tables or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, Since, Until, app
from legation.cli.output import heading, print_json, print_quotes, short, table
from legation.register.answers import ActivityAnswer, ActivityLine, AgreementLine, Difference, PersonAnswer, StatementLine
from legation.register.questions import Questions
from legation.register.store import Store

Sides = Annotated[
    list[str] | None, typer.Argument(metavar="[SIDE]...", help="Sides in any spelling or language: Hanoi, Hà Nội, ຮ່າໂນ້ຍ.")
]
Wanted = Annotated[str, typer.Argument(metavar="ID|NAME", help="An id of the register, or a name in any spelling.")]


@contextmanager
def asking(register: Path, as_of: str | None) -> Iterator[Questions]:
    """The questions of the register at `register`, which must exist."""
    with Store.open(register, write=False) as store, store.asking(as_of) as questions:
        yield questions


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
    with asking(register, as_of) as ask:
        found = ask.timeline(sides=tuple(sides or ()), since=since, until=until, kind=kind, status=status)
    if json:
        print_json(found)
    else:
        _activities(" – ".join(sides or ()) or "Timeline", found)


@app.command(epilog="Example: legation person 'Kaysone Phomvihane'")
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
def activity(wanted: Wanted, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """An activity: every report of it, and where they differ."""
    with asking(register, as_of) as ask:
        found = ask.activity(wanted)
    if json:
        print_json(found)
    else:
        _activity(found)


@app.command(epilog="Example: legation agreement G1b2c3d4")
def agreement(wanted: Wanted, register: Register = DEFAULT_REGISTER, as_of: AsOf = None, json: Json = False) -> None:
    """An agreement: parties, term, state, every report of it."""
    with asking(register, as_of) as ask:
        found = ask.agreement(wanted)
    if json:
        print_json(found)
        return
    _agreements("", [found.line])
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
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What was signed or proposed, with its term and state."""
    with asking(register, as_of) as ask:
        found = ask.agreements(sides=tuple(sides or ()), since=since, until=until, kind=kind, status=status)
    if json:
        print_json(found)
    else:
        _agreements("Agreements", found)


@app.command(epilog="Example: legation statements Hanoi Vientiane --kind request --topic training")
def statements(
    sides: Sides = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    kind: Annotated[str | None, typer.Option(help="commit, request or agree.")] = None,
    topic: Annotated[str | None, typer.Option(help="A field of cooperation, such as training or tourism.")] = None,
    by: Annotated[str | None, typer.Option(help="The speaker's id or name.")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What was promised, asked for and agreed."""
    with asking(register, as_of) as ask:
        found = ask.statements(sides=tuple(sides or ()), since=since, until=until, kind=kind, topic=topic, by=by)
    if json:
        print_json(found)
    else:
        _statements("Statements", found)


@app.command(epilog="Example: legation search 'vieng chan'")
def search(
    text: Annotated[str, typer.Argument(help="Words, with or without diacritics; Lao also by parts of words.")],
    register: Register = DEFAULT_REGISTER,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """People, organisations and reports that hold the words, across spellings and scripts."""
    with asking(register, as_of) as ask:
        found = ask.search(text)
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


def _activities(title: str, found: tuple[ActivityLine, ...]) -> None:
    rows = (
        (
            a.id,
            a.date,
            a.kind + (" (planned)" if a.status == "planned" else ""),
            a.place,
            " – ".join(a.parties),
            _names(a),
            a.reports,
        )
        for a in found
    )
    table(title, ("id", "date", "kind", "place", "between", "people", "reports|right"), rows)


def _names(line: ActivityLine) -> str:
    names = [p.name for p in line.people]
    return ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")


def _agreements(title: str, found: tuple[AgreementLine, ...] | list[AgreementLine]) -> None:
    rows = ((g.id, g.kind, g.state, g.period, g.signed, " – ".join(g.parties), g.reports) for g in found)
    table(title, ("id", "kind", "state", "term", "signed", "between", "reports|right"), rows)


def _statements(title: str, found: tuple[StatementLine, ...]) -> None:
    rows = ((s.kind, s.date, ", ".join(x.name for x in s.by), ", ".join(s.topics), short(s.quote.text, 110)) for s in found)
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
    _statements("Statements", found.statements)


def _activity(found: ActivityAnswer) -> None:
    _activities("", (found.line,))
    rows = (
        (v.quote.outlet or v.quote.doc, v.quote.language, v.kind, v.status, v.date, v.place, ", ".join(p.name for p in v.people))
        for v in found.versions
    )
    table("Reports", ("outlet", "language", "kind", "status", "date", "place", "people"), rows)
    _differences(found.differences)
    print_quotes(v.quote for v in found.versions)
