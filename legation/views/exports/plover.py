"""PLOVER: events in the fields of the manual's chapter “JSON Data Fields”, one object a line.

Actors are lists, never pairs; what is planned is AGREE with context `future`, as the manual wants it, and says beside that what
it will be. Coding manual: github.com/openeventdata/PLOVER, PLOVER_MANUAL (0.7).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from legation.lang.sides import side_named
from legation.register.answers import ActivityLine, AgreementLine, Citation, Link, StatementLine
from legation.version import __version__
from legation.views.exports.alpha3 import ALPHA3
from legation.views.exports.days import whole_days
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written

CODEBOOK = "plover-base; mapping of legation docs/exports.md"
# Our kind → PLOVER event, its mode, its quad class (1 verbal, 2 material cooperation), and why. REQUEST has no class here: PLOVER
# counts it as verbal conflict, and what one side kindly asks of the other is none.
ACTIVITIES: dict[str, tuple[str, str | None, int, str]] = {
    "visit": ("CONSULT", "visit", 1, "visiting and hosting visits"),
    "meeting": ("CONSULT", None, 1, "meetings, talks; who hosts is not coded"),
    "conference": ("CONSULT", "multilateral", 1, "meeting in a multilateral context"),
    "signing": ("SUPPORT", None, 1, "sign or finalize an agreement"),
    "training": ("COOPERATE", None, 2, "exchange and sharing of knowledge"),
    "ceremony": ("SUPPORT", None, 1, "expression of support"),
    "message": ("SUPPORT", None, 1, "expression of support"),
    "project": ("COOPERATE", None, 2, "material cooperation; whom it benefits is not coded, so never AID"),
}
AGREEMENTS: dict[str, tuple[str, int, str]] = {
    "proposed": ("AGREE", 1, "promise to sign"),
    "signed": ("SUPPORT", 1, "sign or finalize an agreement"),
    "in-force": ("SUPPORT", 1, "sign or finalize an agreement"),
    "ended": ("SUPPORT", 1, "sign or finalize an agreement; that it ended is told in `status`"),
    "renewed": ("SUPPORT", 1, "sign or finalize an agreement"),
}
STATEMENTS: dict[str, tuple[str, int | None, str]] = {
    "commit": ("AGREE", 1, "promise, willingness to cooperate"),
    "agree": ("AGREE", 1, "agree to cooperate"),
    "request": ("REQUEST", None, "request; the manual of 2021 left these out, POLECAT codes them"),
}
# Fields of cooperation → general contexts (the manual's table); what has no fellow there gets none.
CONTEXTS = {
    "party-building": "political",
    "inspection": "government",
    "public-administration": "government",
    "urban-planning": "government",
    "legislation": "legislative",
    "mass-organisations": "political",
    "training": "culture",
    "education": "culture",
    "culture": "culture",
    "people-to-people": "culture",
    "economy": "economic",
    "agriculture": "economic",
    "industry": "economic",
    "tourism": "economic",
    "infrastructure": "economic",
    "energy": "resource",
    "environment": "enviro_disaster",
    "defence": "military",
    "justice": "legal",
    "religion": "religion_ethnicity",
}


def write_events(file: BinaryIO, selection: Selection) -> Written:
    """Write activities, agreements and statements as events, one JSON object a line."""
    done = Written({"activities": 0, "agreements": 0, "statements": 0})
    topics: dict[str, set[str]] = defaultdict(set)
    for said in selection.statements:
        if said.activity:
            topics[said.activity].update(said.topics)
    for what, events in (
        ("activities", (_activity(line, topics[line.id], selection) for line in selection.activities)),
        ("agreements", (_agreement(line, selection) for line in selection.agreements)),
        ("statements", (_statement(said) for said in selection.statements)),
    ):
        for event in events:
            file.write(msgspec.json.encode(event) + b"\n")
            done.wrote(what)
            if "date" not in event:
                done.left("dates not known to the day (see date_edtf)")
    return done


def _activity(line: ActivityLine, topics: set[str], selection: Selection) -> dict[str, Any]:
    kind, mode, quad, _ = ACTIVITIES[line.kind]
    planned = line.status == "planned"
    source, recipient = _visiting(line, [*_people(line.people), *_parties(line.parties, selection)])
    return _event(
        line.id,
        date=line.date,
        source=source,
        recipient=recipient,
        event=["AGREE"] if planned else [kind],
        quad_code=1 if planned else quad,
        mode=[line.status, *([mode] if mode else [])],
        context=_contexts(topics, future=planned),
        quote=line.quote,
        event_loc=_place(line.place),
        link=line.part_of,
        kind=line.kind,
        status=line.status,
        planned_event=[kind] if planned else None,
        reports=line.reports,
    )


def _agreement(line: AgreementLine, selection: Selection) -> dict[str, Any]:
    kind, quad, _ = AGREEMENTS[line.status]
    proposed = line.status == "proposed"
    return _event(
        line.id,
        date=line.signed,
        source=_parties(line.parties, selection),
        recipient=[],
        event=[kind],
        quad_code=quad,
        mode=["planned" if proposed else "held"],
        context=_contexts((), future=proposed),
        quote=line.quote,
        kind=line.kind,
        status=line.status,
        term_edtf=line.period,
        reports=line.reports,
    )


def _statement(said: StatementLine) -> dict[str, Any]:
    kind, quad, _ = STATEMENTS[said.kind]
    return _event(
        said.id,
        date=said.date,
        source=[_person(who) if who.id else _party(who.name, None) for who in said.by],
        recipient=[],
        event=[kind],
        quad_code=quad,
        mode=["held"],
        context=_contexts(said.topics, future=False),
        quote=said.quote,
        link=said.activity,
        kind=said.kind,
        topics=list(said.topics),
    )


def _event(name: str, *, date: str | None, quote: Citation, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON values
    """A record: `date` and `enddate` only where they are known to the day, `date_edtf` as much as is known."""
    days = whole_days(date)
    known = {"date": days[0].isoformat(), "enddate": days[1].isoformat()} if days else {}
    record = {"id": name, "has_event": True, **known, "date_edtf": date, **fields, **_cited(quote)}
    return {key: value for key, value in record.items() if value is not None}


def _cited(quote: Citation) -> dict[str, Any]:
    about = {"citation": quote.page, "url": quote.url, "title": quote.title, "language": quote.language}
    about |= {"publication": quote.outlet, "publication_date": quote.published}
    return {
        "event_text": [quote.text],
        "text_info": {"start": quote.start, "end": quote.end},
        "cite_info": {key: value for key, value in about.items() if value},
        "coder": f"Legation {__version__}",
        "codebook": CODEBOOK,
    }


def _visiting(line: ActivityLine, actors: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Guests as source and hosts as recipient of a visit to a known country; else all as source, as the manual has it."""
    place = side_named(line.place) if line.place and line.kind == "visit" else None
    host = ALPHA3.get(place.country) if place else None
    hosts = [actor for actor in actors if host and actor.get("code") == host]
    guests = [actor for actor in actors if actor not in hosts]
    return (guests, hosts) if hosts and guests else (actors, [])


def _people(people: Iterable[Link]) -> Iterator[dict[str, Any]]:
    return (_person(who) for who in people)


def _person(who: Link) -> dict[str, Any]:
    return _actor(who.country, who.name, who.id)


def _parties(names: Iterable[str], selection: Selection) -> list[dict[str, Any]]:
    return [_party(name, selection.body_called(name)) for name in names]


def _party(name: str, body: str | None) -> dict[str, Any]:
    side = side_named(name)
    return _actor(side.country if side else None, name, body or (side.key if side else None))


def _actor(country: str | None, text: str, identifier: str | None) -> dict[str, Any]:
    # `identifer` is how the manual spells the name of the field.
    found = {"code": ALPHA3.get(country or ""), "actor_text": text, "identifer": identifier}
    return {key: value for key, value in found.items() if value}


def _place(name: str | None) -> dict[str, str] | None:
    if name is None:
        return None
    side = side_named(name)
    codes = {"country code": side.country, "cc3": ALPHA3.get(side.country, "")} if side and side.country else {}
    return {"name": name, **{key: code for key, code in codes.items() if code}}


def _contexts(topics: Iterable[str], *, future: bool) -> list[str]:
    found = sorted({CONTEXTS[topic] for topic in topics if topic in CONTEXTS})
    return [*(["future"] if future else []), "diplomatic", *found]
