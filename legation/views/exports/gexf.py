"""GEXF 1.3: the network of encounters. People are nodes, and two are joined where they met, the more often the heavier.

Who met is what `legation person` says: both took part in a held activity that is no message, and act for two different countries
or it is not known for which.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import BinaryIO

import msgspec
from lxml import etree

from legation.register.answers import ActivityLine, Link, PersonLine
from legation.version import __version__
from legation.views.exports.days import whole_days
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written

_SPACE = "http://gexf.net/1.3"
_UNFIT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # no characters of XML 1.0
_OF_NODES = {"country": "string", "post": "string", "reports": "integer", "first": "string", "last": "string"}
_OF_EDGES = {"activities": "string", "kinds": "string", "first": "string", "last": "string"}


class Encounters(msgspec.Struct):
    """How often two people met: ids and kinds of the activities, and their known days."""

    activities: list[str] = []
    kinds: set[str] = set()
    days: list[str] = []


def write_network(file: BinaryIO, selection: Selection, stamp: str) -> Written:
    """Write the network of the people of a selection; `stamp` is the day of its making, `YYYY-MM-DD`."""
    done = Written({"people": 0, "pairs": 0})
    met = encounters(selection.activities)
    known = {who for pair in met for who in pair}
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("gexf", nsmap={None: _SPACE}, version="1.3"):
            with xml.element("meta", lastmodifieddate=stamp):
                _leaf(xml, "creator", f"Legation {__version__}")
                _leaf(xml, "description", "Who met whom at held activities; weight: at how many.")
            with xml.element("graph", defaultedgetype="undirected", mode="static"):
                _declare(xml, "node", _OF_NODES)
                _declare(xml, "edge", _OF_EDGES)
                with xml.element("nodes"):
                    for person in selection.people:
                        if person.id in known:
                            _node(xml, person)
                            done.wrote("people")
                        else:
                            done.left("people who met nobody")
                with xml.element("edges"):
                    for pair, found in met.items():
                        _edge(xml, pair, found)
                        done.wrote("pairs")
    return done


def encounters(activities: tuple[ActivityLine, ...]) -> dict[tuple[str, str], Encounters]:
    """Pairs of people who met, by their ids in order."""
    met: dict[tuple[str, str], Encounters] = {}
    for line in activities:
        if line.status != "held" or line.kind == "message":
            continue
        days = whole_days(line.date)
        for a, b in combinations(sorted(line.people, key=lambda who: who.id), 2):
            if _two_sides(a, b):
                found = met.setdefault((a.id, b.id), Encounters())
                found.activities.append(line.id)
                found.kinds.add(line.kind)
                found.days += [days[0].isoformat(), days[1].isoformat()] if days else []
    return met


def _two_sides(a: Link, b: Link) -> bool:
    return a.country is None or a.country != b.country


def _declare(xml: etree._IncrementalFileWriter, of: str, names: dict[str, str]) -> None:
    with xml.element("attributes", {"class": of}):
        for name, kind in names.items():
            xml.write(etree.Element("attribute", {"id": name, "title": name, "type": kind}))


def _node(xml: etree._IncrementalFileWriter, person: PersonLine) -> None:
    with xml.element("node", id=person.id, label=plain(person.name)):
        values = (person.country, person.post, str(person.reports), person.first, person.last)
        _values(xml, dict(zip(_OF_NODES, values, strict=True)))


def _edge(xml: etree._IncrementalFileWriter, pair: tuple[str, str], found: Encounters) -> None:
    a, b = pair
    with xml.element("edge", id=f"{a}-{b}", source=a, target=b, weight=str(len(found.activities))):
        first, last = (min(found.days), max(found.days)) if found.days else (None, None)
        values = (" ".join(found.activities), " ".join(sorted(found.kinds)), first, last)
        _values(xml, dict(zip(_OF_EDGES, values, strict=True)))


def _values(xml: etree._IncrementalFileWriter, values: dict[str, str | None]) -> None:
    with xml.element("attvalues"):
        for name, value in values.items():
            if value:
                xml.write(etree.Element("attvalue", {"for": name, "value": plain(value)}))


def _leaf(xml: etree._IncrementalFileWriter, name: str, text: str) -> None:
    with xml.element(name):
        xml.write(text)


def plain(text: str) -> str:
    """A text without the characters that no XML may hold."""
    return _UNFIT.sub("", text)
