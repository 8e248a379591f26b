"""PLOVER events: the manual's fields and words, lists of actors, plans apart from what was held."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest

from legation.model import PartialDate
from legation.views.exports.code_book import vocabulary
from legation.views.exports.plover import ACTIVITIES, AGREEMENTS, CONTEXTS, STATEMENTS, write_events
from legation.views.exports.selection import Selection

# The manual's categories (REQUEST is POLECAT's), the modes of CONSULT, and the general contexts used here.
EVENTS = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "REQUEST"}
MODES = {"visit", "third-party", "multilateral", "phone"}
GENERAL = {
    "political",
    "military",
    "economic",
    "diplomatic",
    "resource",
    "culture",
    "enviro_disaster",
    "legal",
    "religion_ethnicity",
}
GENERAL |= {"government", "legislative", "future"}


@pytest.fixture
def events(selection: Selection) -> list[dict[str, Any]]:
    file = io.BytesIO()
    done = write_events(file, selection)
    found = [json.loads(line) for line in file.getvalue().splitlines()]
    assert len(found) == sum(done.counts.values())
    assert sum("date" not in event for event in found) == sum(done.left_out.values()) > 0
    return found


def test_every_kind_of_ours_has_its_event() -> None:
    assert ACTIVITIES.keys() == set(vocabulary("kind"))
    assert AGREEMENTS.keys() == set(vocabulary("state"))
    assert STATEMENTS.keys() == {"commit", "agree", "request"}
    assert CONTEXTS.keys() <= set(vocabulary("topic"))
    codes = {row[0] for table in (ACTIVITIES, AGREEMENTS, STATEMENTS) for row in table.values()}
    assert codes == EVENTS


def test_records_have_the_fields_of_the_manual(events: list[dict[str, Any]]) -> None:
    assert len({event["id"] for event in events}) == len(events)
    for event in events:
        assert set(event["event"]) <= EVENTS
        assert event["mode"][0] in ("planned", "held")
        assert set(event["mode"][1:]) <= MODES
        assert set(event["context"]) <= GENERAL
        assert isinstance(event["source"], list)
        assert isinstance(event["recipient"], list)
        assert all(re.fullmatch("[A-Z]{3}", actor["code"]) for actor in event["source"] + event["recipient"] if "code" in actor)
        assert event["text_info"]["end"] - event["text_info"]["start"] == len(event["event_text"][0])


def test_days_only_where_they_are_known(events: list[dict[str, Any]]) -> None:
    for event in events:
        days = [event[name] for name in ("date", "enddate") if name in event]
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
        if days:
            first, last = PartialDate(event["date_edtf"]).bounds()
            assert [str(first), str(last)] == days


def test_what_is_planned_is_agreed_to_in_the_future(events: list[dict[str, Any]]) -> None:
    visit = next(event for event in events if event.get("kind") == "visit")
    assert (visit["event"], visit["mode"], visit["planned_event"]) == (["AGREE"], ["planned", "visit"], ["CONSULT"])
    assert visit["context"][0] == "future"
    assert (visit["date"], visit["enddate"]) == ("2023-03-17", "2023-03-19")
    assert [actor["actor_text"] for actor in visit["recipient"]] == ["Hanoi"]  # the host
    assert {actor["code"] for actor in visit["source"]} == {"LAO"}


def test_all_who_met_are_sources_of_one_event(events: list[dict[str, Any]], selection: Selection) -> None:
    meeting = next(event for event in events if event.get("kind") == "meeting")
    assert meeting["event"] == ["CONSULT"]
    names = {actor["actor_text"] for actor in meeting["source"]}
    assert {"Trần Hải Vân", "Khamsone Vilaysack", "Hanoi Party Committee"} <= names
    assert meeting["recipient"] == []
    body = next(actor for actor in meeting["source"] if actor["actor_text"] == "Hanoi Party Committee")
    assert body["identifer"] in {b.id for b in selection.bodies}
    assert "culture" in meeting["context"]  # training was promised there


def test_statements(events: list[dict[str, Any]]) -> None:
    kinds = {event["kind"]: event for event in events if event.get("kind") in STATEMENTS}
    assert kinds["commit"]["event"] == ["AGREE"]
    assert kinds["request"]["event"] == ["REQUEST"]
    assert "quad_code" not in kinds["request"]
    assert kinds["request"]["source"] == [{"code": "LAO", "actor_text": "Vientiane", "identifer": "Vientiane"}]
