"""Proposals of what follows up a statement."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import PartialDate, Quote, Reading, Statement
from legation.resolve import policy
from legation.resolve.follow_up import Deed, Said, deed_of, propose, said_of, weigh
from tests.register.making import page, reading

SAID = Said(
    id="p/s1",
    page="p",
    day="2022-04-04",
    cities=frozenset({"Hanoi", "Vientiane"}),
    countries=frozenset({"VN", "LA"}),
    topics=frozenset({"training"}),
    bodies=frozenset(),
    around=frozenset(),
    acts=frozenset({"training"}),
)
DEED = Deed(
    id="A1",
    kind="training",
    first="2022-10-03",
    told="2022-10-04",
    pages=frozenset({"q"}),
    cities=frozenset({"Hanoi", "Vientiane"}),
    countries=frozenset({"VN", "LA"}),
    topics=frozenset({"training"}),
    around=frozenset(),
    bodies=frozenset(),
)


def other(deed: Deed = DEED, **changes: object) -> Deed:
    return msgspec.structs.replace(deed, **changes)


def points(deed: Deed, said: Said = SAID) -> float:
    found = weigh(said, deed)
    return found.score if found else 0.0


def test_the_course_that_was_promised_follows_the_promise() -> None:
    (found,) = propose([SAID], [DEED])
    assert (found.said, found.deed, found.strong) == ("p/s1", "A1", True)
    assert found.reasons == (
        "the same sides: Hanoi, Vientiane",
        "in the same field: training",
        "what it speaks of: training",
        "182 days later",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"first": "2022-04-01"},
        {"first": "2022-04-06"},  # still the occasion at which it was said
        {"first": None, "told": "2022-03-01"},
        {"first": None, "pages": frozenset({"p"})},
        {"first": "2029-01-01"},
        {"cities": frozenset({"Hue", "Vientiane"})},
        {"cities": frozenset(), "countries": frozenset({"VN", "FR"})},
    ],
)
def test_what_is_not_later_or_joins_others_follows_nothing(changes: dict[str, object]) -> None:
    assert weigh(SAID, other(**changes)) is None


def test_what_speaks_against_it_weighs() -> None:
    assert points(other(first=None)) < points(DEED)
    assert points(other(kind="meeting")) < points(other(kind="conference")) < points(DEED)
    assert points(other(topics=frozenset({"energy"}), kind="project")) < points(other(kind="project"))
    police = msgspec.structs.replace(SAID, around=frozenset({"police"}))
    assert points(other(bodies=frozenset({"front"})), police) < points(other(bodies=frozenset({"police"})), police)
    assert points(other(figures=frozenset({40.0})), msgspec.structs.replace(SAID, figures=frozenset({40.0}))) > points(DEED)


def test_general_cooperation_is_followed_by_a_document_between_the_sides_alone() -> None:
    general = msgspec.structs.replace(SAID, topics=frozenset(), acts=frozenset())
    document = other(kind="agreement", topics=frozenset())
    assert points(document, general) >= policy.FOLLOW_UP.same
    assert points(other(document, bodies=frozenset({"front"})), general) < policy.FOLLOW_UP.may_be
    assert points(other(kind="meeting", topics=frozenset()), general) == 0.0


def test_a_statement_is_known_by_its_sides_field_and_day() -> None:
    read = reading(page())
    said = said_of(read, read.statements[0], read.activities[0], read.activities[0].date)
    assert (said.day, said.topics, said.cities) == ("2022-11-09", {"training"}, {"Hanoi", "Vientiane"})
    assert said.countries == {"VN", "LA"}
    assert "training" in said.acts
    assert said.figures == {40.0}
    assert said_of(read, read.statements[0], None, None).day == "2022-11-10"


def told(status: str = "held") -> list[tuple[Reading, object, tuple[Statement, ...]]]:
    read = reading(page(), status=status)
    return [(read, read.activities[0], ())]


def test_what_was_done_is_known_over_its_reports_and_a_plan_is_none() -> None:
    assert deed_of("A1", told("planned"), PartialDate("2022-11-09")) is None  # type: ignore[arg-type]
    both = [*told(), *told("planned")]
    deed = deed_of("A1", both, PartialDate("2022-11"))  # type: ignore[arg-type]
    assert deed is not None
    assert (deed.kind, deed.first, deed.told, deed.cities) == ("meeting", "2022-11-01", "2022-11-10", {"Hanoi", "Vientiane"})


def test_the_name_of_a_front_names_no_field() -> None:
    read = reading(page())
    front = "Lao Front for National Construction"
    quote = Quote(0, len(front) + 7, f"The {front} ...")
    body = msgspec.structs.replace(read.organisations[0], name=front, mentions=(Quote(4, 4 + len(front), front),))
    entry = msgspec.structs.replace(read.activities[0], quote=quote, parties=(front, "Hanoi"))
    deed = deed_of("A1", [(msgspec.structs.replace(read, organisations=(body,)), entry, ())], None)
    assert deed is not None
    assert deed.topics == {"mass-organisations"}


_NAMES = st.frozensets(st.sampled_from(["training", "economy", "health"]))
_SORTS = st.frozensets(st.sampled_from(["front", "union", "police"]))


@settings(max_examples=60, deadline=None)
@given(topics=_NAMES, fields=_NAMES, bodies=_SORTS, sorts=_SORTS, kind=st.sampled_from([*policy.FOLLOW_KINDS]))
def test_scores_are_shares_and_every_proposal_says_why(
    topics: frozenset[str], fields: frozenset[str], bodies: frozenset[str], sorts: frozenset[str], kind: str
) -> None:
    found = weigh(msgspec.structs.replace(SAID, topics=topics, bodies=bodies), other(topics=fields, bodies=sorts, kind=kind))
    if found is not None:
        assert policy.FOLLOW_UP.may_be <= found.score <= 1.0
        assert found.strong == (found.score >= policy.FOLLOW_UP.same)
        assert found.reasons[0].startswith("the same sides")
