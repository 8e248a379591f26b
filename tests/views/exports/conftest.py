"""A register with two reports of one dealing, and hostile words wherever a page can put them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from legation.model import Activity, Agreement, PartialDate, Post, Reading, Statement
from legation.model.judgements import Judgement
from legation.register import Store
from legation.run.follow_up import promises
from legation.views.exports.selection import Selection
from tests.register.making import TEXT, at, keep, open_store, page, reading, second

EVIL = '=HYPERLINK("x");+1, <b>&\t@"'
PLANS = (
    "Hanoi will receive a delegation of Vientiane from 17 to 19 March 2023.\n"
    "A forum of Hanoi and Vientiane is planned for May 2023.\n"
    "The minutes between Hanoi and Vientiane, signed on 1 April 2020, are valid until 31 March 2024.\n"
    f"Vientiane asked for {EVIL} teachers.\n"
)


def planned() -> tuple[object, Reading]:
    """A report of plans: one with its days, one without, an agreement with its last day, and a statement full of traps."""
    told = page(TEXT + PLANS, "plans", published="2023-01-05", outlet=EVIL, title=EVIL)
    text, base = told.text, reading(told)
    visit, forum = (at(text, line) for line in PLANS.split("\n")[:2])
    activities = (
        *base.activities,
        Activity(
            id="a2",
            kind="visit",
            status="planned",
            quote=visit,
            date=PartialDate("2023-03-17/2023-03-19"),
            place="Hanoi",
            people=("p2",),
            parties=("Hanoi", "Vientiane"),
        ),
        Activity(
            id="a3", kind="conference", status="planned", quote=forum, date=PartialDate("2023-05"), parties=("Hanoi", "Vientiane")
        ),
    )
    minutes = Agreement(
        id="g2",
        kind="minutes",
        status="signed",
        quote=at(text, PLANS.split("\n")[2]),
        parties=("Hanoi", "Vientiane"),
        period=PartialDate("2020-04-01/2024-03-31"),
        signed=PartialDate("2020-04-01"),
    )
    asked = Statement(id="s2", kind="request", quote=at(text, f"{EVIL} teachers"), by=("Vientiane",), topics=("education",))
    people = (
        msgspec.structs.replace(base.people[0], posts=(*base.people[0].posts, Post(EVIL, None, at(text, EVIL)))),
        *base.people[1:],
    )
    read = msgspec.structs.replace(
        base, activities=activities, agreements=(*base.agreements, minutes), statements=(*base.statements, asked), people=people
    )
    return told, read


@pytest.fixture
def plans(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        keep(store, page())
        keep(store, second())
        told, read = planned()
        keep(store, told, read)  # type: ignore[arg-type]
        left, right = sorted((f"{page().id}/s1", f"{told.id}/a2"))  # type: ignore[attr-defined]
        decision = Judgement(
            kind="follow-up", left=left, right=right, verdict="follows", score=1.0, reasons=(EVIL,), actor="A desk officer"
        )
        with store.writing() as writer:
            writer.judge([decision])
        yield store


@pytest.fixture
def selection(plans: Store) -> Iterator[Selection]:
    with plans.asking() as ask:
        yield Selection(ask, today="2023-06-01", outcomes=promises)
