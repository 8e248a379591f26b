"""The network of encounters, as networkx reads it back."""

from __future__ import annotations

import io

import msgspec
from lxml import etree

from legation.register.answers import Link
from legation.views.exports.gexf import encounters, plain, write_network
from legation.views.exports.selection import Selection
from tests.views.exports.tools import tool

_NAMES = {"g": "http://gexf.net/1.3"}


def network(selection: Selection) -> bytes:
    file = io.BytesIO()
    done = write_network(file, selection, "2026-11-22")
    assert done.counts == {"people": 2, "pairs": 1}
    return file.getvalue()


def test_nodes_edges_and_declared_attributes(selection: Selection) -> None:
    root = etree.fromstring(network(selection))
    declared = {
        kind: set(root.xpath(f"//g:attributes[@class='{kind}']/g:attribute/@id", namespaces=_NAMES)) for kind in ("node", "edge")
    }
    for kind in declared:
        assert set(root.xpath(f"//g:{kind}//g:attvalue/@for", namespaces=_NAMES)) <= declared[kind]
    nodes = set(root.xpath("//g:node/@id", namespaces=_NAMES))
    assert set(root.xpath("//g:edge/@source | //g:edge/@target", namespaces=_NAMES)) == nodes == {p.id for p in selection.people}


def test_networkx_reads_it_back(selection: Selection) -> None:
    networkx = tool("networkx")
    graph = networkx.read_gexf(io.BytesIO(network(selection)))
    (a, b, edge) = next(iter(graph.edges(data=True)))
    assert {graph.nodes[a]["label"], graph.nodes[b]["label"]} == {"Trần Hải Vân", "Khamsone Vilaysack"}
    held = [line for line in selection.activities if line.status == "held" and len(line.people) == 2]
    assert edge["weight"] == len(held)
    assert edge["activities"].split() == [line.id for line in held]
    assert (edge["first"], edge["last"]) == ("2022-11-09", "2022-11-09")


def test_plans_messages_and_fellows_are_no_encounters(selection: Selection) -> None:
    line = next(a for a in selection.activities if len(a.people) == 2)
    change = msgspec.structs.replace
    fellows = (Link("P1", "A", "VN"), Link("P2", "B", "VN"))
    for other in (change(line, status="planned"), change(line, kind="message"), change(line, people=fellows)):
        assert encounters((other,)) == {}
    unknown = (Link("P1", "A", None), Link("P2", "B", None))
    assert list(encounters((change(line, people=unknown),))) == [("P1", "P2")]


def test_a_day_is_no_part_of_a_month(selection: Selection) -> None:
    line = next(a for a in selection.activities if len(a.people) == 2)
    found = encounters((msgspec.structs.replace(line, date="2022-11"),))
    assert [pair.days for pair in found.values()] == [[]]


def test_no_character_that_xml_cannot_hold() -> None:
    assert plain("a\x00b\x0b\ufffe\ud800ທ\U0001f600") == "abທ\U0001f600"
