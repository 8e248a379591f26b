"""FollowTheMoney entities: valid by their own model, no reference into nothing, no day that nobody printed."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from legation.register import Store
from legation.views.exports.ftm import is_public, write_entities
from legation.views.exports.selection import Selection
from tests.views.exports.conftest import EVIL
from tests.views.exports.tools import tool

# What the model asks for (followthemoney 4.11): properties that a schema must have, and what may be pointed at.
REQUIRED = {"Person": ["name"], "PublicBody": ["name"], "Organization": ["name"], "Position": ["name"], "Event": ["name"]}
REQUIRED |= {"Occupancy": ["holder", "post"], "Mention": ["document", "name"], "Article": [], "Note": []}
BODIES = {"PublicBody", "Organization"}
POINTS = {
    "holder": {"Person"},
    "post": {"Position"},
    "organization": BODIES,
    "document": {"Article"},
    "proof": {"Article"},
    "resolved": BODIES | {"Person"},
    "involved": BODIES | {"Person"},
    "entity": {"Person", "Event"},
}
Entity = dict[str, Any]


def exported(selection: Selection) -> list[Entity]:
    file = io.BytesIO()
    done = write_entities(file, selection)
    found = [json.loads(line) for line in file.getvalue().splitlines()]
    assert sum(done.counts.values()) == len(found)
    return found


def check(found: list[Entity]) -> None:
    schemata = {entity["id"]: entity["schema"] for entity in found}
    assert len(schemata) == len(found)
    for entity in found:
        properties = entity["properties"]
        assert set(REQUIRED[entity["schema"]]) <= properties.keys()
        assert all(values and all(isinstance(v, str) and v for v in values) for values in properties.values())
        for name in POINTS.keys() & properties.keys():
            assert {schemata[key] for key in properties[name]} <= POINTS[name]


def test_the_shape_of_the_model(selection: Selection) -> None:
    found = exported(selection)
    check(found)
    assert {entity["schema"] for entity in found} == {*REQUIRED} - {"PublicBody"}


def test_a_part_points_at_nothing_outside(plans: Store) -> None:
    with plans.asking() as ask:
        check(exported(Selection(ask, since="2023-03-01", until="2023-03-31")))
        check(exported(Selection(ask, sides=("Vientiane",), until="2022-12-31")))


def test_followthemoney_takes_every_value(selection: Selection) -> None:
    ftm = tool("followthemoney")
    for entity in exported(selection):
        ftm.model.get(entity["schema"]).validate(entity)
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        traps = {name for name, values in entity["properties"].items() if any(EVIL in value for value in values)}
        assert kept.keys() == entity["properties"].keys()
        for name, values in entity["properties"].items():
            assert kept[name] == sorted(values) or name in traps or name == "retrievedAt", (entity["schema"], name)


def test_attested_is_not_begun(selection: Selection) -> None:
    found = [entity["properties"] for entity in exported(selection) if entity["schema"] == "Occupancy"]
    assert all("startDate" not in properties and "endDate" not in properties for properties in found)
    assert ["2022-11-09"] in [properties["date"] for properties in found]


def test_days_as_exact_as_they_are_known(selection: Selection) -> None:
    events = {
        entity["properties"]["keywords"][0]: entity["properties"] for entity in exported(selection) if entity["schema"] == "Event"
    }
    assert (events["visit"]["startDate"], events["visit"]["endDate"]) == (["2023-03-17"], ["2023-03-19"])
    assert events["conference"]["date"] == ["2023-05"]


@pytest.mark.parametrize(
    ("name", "public"),
    [
        ("Ministry of Health", True),
        ("Ủy ban nhân dân thành phố Hà Nội", True),
        ("Công ty Điện lực", False),
        ("Sở Y tế", True),
        ("Women's Union", False),
        ("ກະຊວງສາທາລະນະສຸກ", True),
        ("Ministère de la santé", True),
        ("Asean", False),
    ],
)
def test_bodies_of_the_state(name: str, public: bool) -> None:
    assert is_public(name) is public
