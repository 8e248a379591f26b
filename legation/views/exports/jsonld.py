"""JSON-LD: things in the words of schema.org, and in those of PROV which quotes of which pages they are derived from.

What is attested on a day is no beginning: posts have the days of their first and last report, in words of our own, and no
`startDate`. Partial dates are EDTF literals; `startDate` and `endDate` stand beside them where the year is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from legation.lang.sides import side_named
from legation.register.answers import (
    ActivityLine,
    AgreementLine,
    BodyLine,
    Citation,
    FigureLine,
    JudgementLine,
    Link,
    PageLine,
    PersonLine,
    PostHeld,
    StatementLine,
)
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written

EDTF = "http://id.loc.gov/datatypes/edtf"
# Nothing is fetched to read the file: the context stands in it. Our own words are those that schema.org and PROV have not.
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "legation": "urn:legation:",
    "url": {"@id": "https://schema.org/url", "@type": "@id"},
    "additionalType": {"@id": "https://schema.org/additionalType", "@type": "@id"},
    "prov:wasDerivedFrom": {"@type": "@id"},
    "prov:wasQuotedFrom": {"@type": "@id"},
    "prov:endedAtTime": {"@type": "xsd:dateTime"},
    "prov:invalidatedAtTime": {"@type": "xsd:dateTime"},
    "legation:date": {"@type": EDTF},
    "legation:term": {"@type": EDTF},
    "legation:firstAttested": {"@type": "xsd:date"},
    "legation:lastAttested": {"@type": "xsd:date"},
}
_SPOKEN = {"commit": "CommunicateAction", "request": "AskAction", "agree": "AgreeAction"}
Node = dict[str, Any]


def write_graph(file: BinaryIO, selection: Selection) -> Written:
    """Write one JSON-LD document, node by node."""
    done = Written()
    file.write(b'{"@context":' + msgspec.json.encode(CONTEXT) + b',"@graph":[')
    for number, (what, node) in enumerate(_nodes(selection)):
        file.write((b",\n" if number else b"\n") + msgspec.json.encode(_known(node)))
        done.wrote(what)
    file.write(b"\n]}\n")
    return done


def _nodes(selection: Selection) -> Iterator[tuple[str, Node]]:
    yield from (("pages", _page(page)) for page in selection.pages)
    yield from (("people", _person(person)) for person in selection.people)
    yield from (("posts", _post(who, held)) for who, held in selection.posts())
    yield from (("bodies", _body(body)) for body in selection.bodies)
    yield from (("activities", _activity(line, selection)) for line in selection.activities)
    yield from (("agreements", _agreement(line, selection)) for line in selection.agreements)
    yield from (("statements", _statement(said)) for said in selection.statements)
    yield from (("figures", _figure(figure)) for figure in selection.figures)
    yield from (("judgements", _judgement(line)) for line in selection.judgements())


def _page(page: PageLine) -> Node:
    return {
        "@id": f"legation:page/{page.id}",
        "@type": ["Article", "prov:Entity"],
        "headline": page.title,
        "identifier": page.doc,
        "inLanguage": page.language,
        "datePublished": page.published,
        "publisher": {"@type": "Organization", "name": page.outlet} if page.outlet else None,
        "url": safe_url(page.url),
    }


def _person(person: PersonLine) -> Node:
    return {
        "@id": f"legation:{person.id}",
        "@type": "Person",
        "name": person.name,
        "alternateName": [form for form in person.spellings if form != person.name],
        "affiliation": _country(person.country),
    }


def _country(code: str | None) -> Node | None:
    return {"@type": "Country", "identifier": code} if code else None


def _post(who: Link, held: PostHeld) -> Node:
    """A post as a role: of a body where one is known, else of the country (schema.org, “Role”)."""
    body: Node | None = {"@id": f"legation:{held.body.id}"} if held.body else None
    if body is None and held.organisation:
        body = {"@type": "Organization", "name": held.organisation}
    role = {
        "@type": "OrganizationRole",
        "roleName": held.title,
        "memberOf": body,
        "legation:firstAttested": held.first,
        "legation:lastAttested": held.last,
        "prov:wasDerivedFrom": [_quote(quote) for quote in held.quotes],
    }
    return {"@id": f"legation:{who.id}", "memberOf": _known(role)}


def _body(body: BodyLine) -> Node:
    return {
        "@id": f"legation:{body.id}",
        "@type": "Organization",
        "name": body.name,
        "alternateName": [form for form in body.spellings if form != body.name],
        "areaServed": _country(body.country),
    }


def _activity(line: ActivityLine, selection: Selection) -> Node:
    return {
        "@id": f"legation:{line.id}",
        "@type": "Event",
        "name": ": ".join(x for x in (line.kind, " – ".join(line.parties)) if x),
        "additionalType": f"legation:kind/{line.kind}",
        "legation:status": line.status,
        "eventStatus": {"@id": "https://schema.org/EventScheduled"} if line.status == "planned" else None,
        **_dates(line.date),
        "location": {"@type": "Place", "name": line.place} if line.place else None,
        "attendee": [{"@id": f"legation:{who.id}"} for who in line.people],
        "contributor": _parties(line.parties, selection),
        "superEvent": {"@id": f"legation:{line.part_of}"} if line.part_of else None,
        "prov:wasDerivedFrom": _quote(line.quote),
    }


def _agreement(line: AgreementLine, selection: Selection) -> Node:
    known_year = line.period and "XXXX" not in line.period
    return {
        "@id": f"legation:{line.id}",
        "@type": "CreativeWork",
        "name": ": ".join(x for x in (line.kind, " – ".join(line.parties)) if x),
        "additionalType": f"legation:kind/{line.kind}",
        "creativeWorkStatus": line.state,
        "legation:date": line.signed,
        "dateCreated": line.signed if line.signed and re.fullmatch(r"\d{4}(-\d\d){0,2}", line.signed) else None,
        "legation:term": line.period,
        "temporalCoverage": line.period if known_year else None,
        "contributor": _parties(line.parties, selection),
        "legation:renews": {"@id": f"legation:{line.renews}"} if line.renews else None,
        "prov:wasDerivedFrom": _quote(line.quote),
    }


def _statement(said: StatementLine) -> Node:
    return {
        "@id": f"legation:{said.id}",
        "@type": _SPOKEN[said.kind],
        "agent": [{"@id": f"legation:{who.id}"} if who.id else _named(who.name) for who in said.by],
        "about": list(said.topics),
        **({"legation:date": said.date} if said.date else {}),
        "legation:saidAt": {"@id": f"legation:{said.activity}"} if said.activity else None,
        "prov:wasDerivedFrom": _quote(said.quote),
    }


def _figure(figure: FigureLine) -> Node:
    return {
        "@id": f"legation:{figure.id}",
        "@type": "QuantitativeValue",
        "value": figure.value,
        "unitText": figure.what,
        "legation:approximate": figure.approximate,
        "prov:wasDerivedFrom": _quote(figure.quote),
    }


def _judgement(line: JudgementLine) -> Node:
    return {
        "@id": f"legation:judgement/{line.id}",
        "@type": "prov:Activity",
        "prov:used": [{"@id": f"legation:item/{item}"} for item in (line.left, line.right)],
        "legation:verdict": line.verdict,
        "legation:score": line.score,
        "legation:reason": list(line.reasons),
        "prov:wasAssociatedWith": {"@type": "prov:Agent", "name": line.actor},
        "prov:endedAtTime": line.recorded,
        "prov:invalidatedAtTime": line.undone,
    }


def _quote(quote: Citation) -> Node:
    """A quote by page and span; each time it proves something it is told in full, and it is one node all the same."""
    return {
        "@id": f"legation:quote/{quote.page}/{quote.start}-{quote.end}",
        "@type": ["Quotation", "prov:Entity"],
        "text": quote.text,
        "inLanguage": quote.language,
        "prov:wasQuotedFrom": f"legation:page/{quote.page}",
        "oa:hasSelector": {"@type": "oa:TextPositionSelector", "oa:start": quote.start, "oa:end": quote.end},
    }


def _parties(names: Iterable[str], selection: Selection) -> list[Node]:
    bodies = ((name, selection.body_called(name)) for name in names)
    return [{"@id": f"legation:{body}"} if body else _named(name) for name, body in bodies]


def _named(name: str) -> Node:
    side = side_named(name)
    if side is None:
        return {"@type": "Organization", "name": name}
    return {"@type": "Country" if side.level == "country" else "AdministrativeArea", "name": name, "identifier": side.key}


def _dates(edtf: str | None) -> Node:
    """The date as it is known; as ISO 8601 each end whose year is known."""
    if edtf is None:
        return {}
    first, _, last = edtf.partition("/")
    ends = {"startDate": first, "endDate": last or first}
    return {"legation:date": edtf, **{name: part for name, part in ends.items() if part[:4].isdigit()}}


def safe_url(url: str | None) -> str | None:
    """An address of the web; None for anything else, which a reader might open as well."""
    return url if url and re.fullmatch(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+", url) else None


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None and value != []}
