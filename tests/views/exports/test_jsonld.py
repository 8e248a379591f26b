"""Linked data: rdflib reads it, and each thing leads to the words that prove it."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from legation.register import Store
from legation.views.exports.jsonld import CONTEXT, safe_url, write_graph
from legation.views.exports.selection import Selection
from tests.views.exports.tools import tool


@pytest.fixture
def raw(selection: Selection) -> bytes:
    file = io.BytesIO()
    done = write_graph(file, selection)
    assert sum(done.counts.values()) == len(json.loads(file.getvalue())["@graph"])
    return file.getvalue()


def terms(node: Any) -> set[str]:  # any JSON value
    if isinstance(node, dict):
        return set(node) | {term for value in node.values() for term in terms(value)}
    return {term for value in node for term in terms(value)} if isinstance(node, list) else set()


def test_the_document_needs_nothing_from_elsewhere(raw: bytes) -> None:
    document = json.loads(raw)
    assert document["@context"] == CONTEXT
    prefixes = {term.split(":")[0] for term in terms(document["@graph"]) if ":" in term}
    assert prefixes <= CONTEXT.keys()


def test_dates_are_whole_or_partial_but_never_made_up(raw: bytes) -> None:
    nodes = {node.get("additionalType", "") + node.get("legation:status", ""): node for node in json.loads(raw)["@graph"]}
    forum, visit = nodes["legation:kind/conferenceplanned"], nodes["legation:kind/visitplanned"]
    assert (forum["legation:date"], forum["startDate"]) == ("2023-05", "2023-05")
    assert (visit["startDate"], visit["endDate"]) == ("2023-03-17", "2023-03-19")
    assert "startDate" not in json.dumps([node for node in json.loads(raw)["@graph"] if "memberOf" in node])


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
def test_rdflib_reads_it_and_every_quote_is_found_again(raw: bytes, plans: Store) -> None:
    rdflib = tool("rdflib")
    graph = rdflib.Graph().parse(data=raw, format="json-ld")
    found = list(
        graph.query("""
        PREFIX s: <https://schema.org/> PREFIX p: <http://www.w3.org/ns/prov#> PREFIX o: <http://www.w3.org/ns/oa#>
        SELECT ?quote ?text ?page ?start ?end WHERE {
          ?quote a s:Quotation ; s:text ?text ; p:wasQuotedFrom ?page ; o:hasSelector [ o:start ?start ; o:end ?end ] . ?page a s:Article }""")
    )
    assert len(found) > 5
    with plans.asking() as ask:
        for _, text, page, start, end in found:
            name = str(page).removeprefix("urn:legation:page/")
            assert ask.page(name).text[int(start) : int(end)] == str(text)
    events = graph.query("""
        PREFIX s: <https://schema.org/> PREFIX p: <http://www.w3.org/ns/prov#>
        SELECT ?event WHERE { ?event a s:Event . FILTER NOT EXISTS { ?event p:wasDerivedFrom ?quote } }""")
    assert list(events) == []
    people = graph.query("""
        PREFIX s: <https://schema.org/> SELECT ?name WHERE { ?event a s:Event ; s:attendee [ a s:Person ; s:name ?name ] }""")
    assert {str(row[0]) for row in people} == {"Trần Hải Vân", "Khamsone Vilaysack"}


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "https://a b", 'https://a"b', "file:///etc/passwd"])
def test_what_is_no_address_of_the_web(url: str | None) -> None:
    assert safe_url(url) is None


def test_what_is_one() -> None:
    assert safe_url("https://example.org/tin-tức?a=1&b=%20") == "https://example.org/tin-tức?a=1&b=%20"
