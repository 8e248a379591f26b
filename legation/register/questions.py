"""The register's questions: the one list of what can be asked. CLI, web, exports and the Python API all call these.

Every answer is a record of `answers.py`, each entry with the quotes that prove it. Names of sides are understood in any language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legation.register import (
    ask_activities,
    ask_agreements,
    ask_claims,
    ask_dealings,
    ask_follow_up,
    ask_judgements,
    ask_pages,
    ask_people,
    ask_statements,
)
from legation.register.answers import (
    ActivityAnswer,
    ActivityLine,
    AgreementAnswer,
    AgreementLine,
    BodyAnswer,
    BodyLine,
    Change,
    ClaimLine,
    Difference,
    Evidence,
    FigureLine,
    Hit,
    IssueLine,
    JudgementLine,
    Link,
    PageAnswer,
    PageLine,
    PersonAnswer,
    PersonLine,
    PostHeld,
    SideLine,
    StatementLine,
)
from legation.register.differences import disagreements
from legation.register.filters import Filter
from legation.register.snapshot import Snapshot


class Questions:
    """What can be asked of one unchanging state of the register. Days are `YYYY-MM-DD` or partial dates, both ends included.

    Questions about one thing raise UsageError where it does not exist or a name may be several; `sides` take names in any
    language or country codes, all of which must be joined.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def people(self, *, sides: tuple[str, ...] = (), ids: Collection[str] | None = None) -> tuple[PersonLine, ...]:
        """Everybody, by name; with `sides` those who act for one of them, with `ids` only these."""
        return ask_people.people(self.snapshot, Filter(sides=sides), ids)

    def person(self, wanted: str) -> PersonAnswer:
        """A person by id (also a former one) or name: posts over time, encounters, statements, spellings."""
        return ask_people.person(self.snapshot, wanted)

    def posts(self, *, ids: Collection[str] | None = None) -> Iterator[tuple[Link, PostHeld]]:
        """Every office as printed with its holder, one after the other; with `ids` those of these people."""
        return ask_people.posts(self.snapshot, ids)

    def bodies(self) -> tuple[BodyLine, ...]:
        """Every body, by name."""
        return ask_people.bodies(self.snapshot)

    def body(self, wanted: str) -> BodyAnswer:
        """A body by id or name: spellings, holders of posts, activities."""
        return ask_people.body(self.snapshot, wanted)

    def timeline(
        self,
        *,
        sides: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        status: str | None = None,
    ) -> tuple[ActivityLine, ...]:
        """Activities by date; those without a known day stand at their report's publication."""
        wanted = Filter(sides=sides, since=since, until=until, kind=kind, status=status)
        return ask_activities.timeline(self.snapshot, wanted)

    def activity(self, wanted: str) -> ActivityAnswer:
        """An activity with every report of it, where they differ, its parts, and what was said and signed at it."""
        return ask_dealings.activity(self.snapshot, wanted)

    def encounters(self, a: str, b: str, *, since: str | None = None, until: str | None = None) -> tuple[ActivityLine, ...]:
        """Activities at which two met; each is a person (id or name) or a side."""
        return ask_activities.encounters(self.snapshot, a, b, Filter(since=since, until=until))

    def agreements(
        self,
        *,
        sides: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        status: str | None = None,
        today: str | None = None,
        expiring: str | None = None,
        overdue: bool = False,
    ) -> tuple[AgreementLine, ...]:
        """Agreements by the beginning of their term; `today` (a day) decides which terms are over.

        With `expiring` (a day) only those whose term ends from `today` until then, with `overdue` those past their term; in both
        cases what nothing renews, by the end of the term.
        """
        wanted = Filter(sides=sides, since=since, until=until, kind=kind, status=status)
        found = ask_agreements.agreements(self.snapshot, wanted, today)
        if expiring is None and not overdue:
            return found
        return ask_agreements.ending(found, today or "", expiring, overdue=overdue)

    def agreement(self, wanted: str, *, today: str | None = None) -> AgreementAnswer:
        """An agreement with every report of it, and where they differ."""
        return ask_dealings.agreement(self.snapshot, wanted, today)

    def statements(
        self,
        *,
        sides: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        topic: str | None = None,
        by: str | None = None,
    ) -> tuple[StatementLine, ...]:
        """Commitments, requests and agreed points, by date; `by` is a person's id or name, or a side."""
        wanted = Filter(sides=sides, since=since, until=until, kind=kind, topic=topic, by=by)
        return ask_statements.statements(self.snapshot, wanted)

    def statement(self, wanted: str) -> StatementLine:
        """A statement by its id or item (`PAGE/s1`)."""
        return ask_follow_up.statement(self.snapshot, wanted)

    def figures(self, *, pages: Collection[str] | None = None) -> tuple[FigureLine, ...]:
        """Every count and amount; with `pages` (ids) those of these reports."""
        return ask_statements.figures(self.snapshot, pages)

    def disagreements(self, *, things: Collection[str] | None = None) -> tuple[Difference, ...]:
        """Where reports of one activity or agreement differ; with `things` (ids) those of these."""
        return disagreements(self.snapshot, things)

    def sides(self) -> tuple[SideLine, ...]:
        """Every city, province and country that activities join, the busiest first."""
        return ask_pages.sides(self.snapshot)

    def pages(self, *, ids: Collection[str] | None = None) -> tuple[PageLine, ...]:
        """Every page, newest publication first; with `ids` only these."""
        return ask_pages.pages(self.snapshot, ids)

    def page(self, wanted: str) -> PageAnswer:
        """A page by id, its beginning, or its file's name: text, things, claims."""
        return ask_pages.page(self.snapshot, wanted)

    def claims(self, *, pages: Collection[str] | None = None) -> Iterator[ClaimLine]:
        """Every claim with its quote, page by page and one after the other; with `pages` (ids) those of these reports."""
        return ask_claims.claims(self.snapshot, pages)

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        """People, bodies and pages that hold the words, whatever the diacritics; Lao by parts of words."""
        return ask_pages.find(self.snapshot, text, limit)

    def changes(self, since: str) -> tuple[Change, ...]:
        """What the register learned or changed at or after a day or instant (UTC)."""
        return ask_pages.changes(self.snapshot, since)

    def issues(self) -> tuple[IssueLine, ...]:
        """What could not be read or decided."""
        return ask_pages.issues(self.snapshot)

    def review_queue(self, *, unsure: bool = False) -> tuple[JudgementLine, ...]:
        """Pairs that may be one thing and wait for a person, the most useful first; `unsure` adds those that one left open."""
        return ask_judgements.review_queue(self.snapshot, unsure=unsure)

    def judgements(self, thing: str | None = None) -> tuple[JudgementLine, ...]:
        """Every judgement ever made (about one thing, by id, former id or item), undone ones too."""
        return ask_judgements.judgements(self.snapshot, thing)

    def evidence(self, item: str) -> Evidence:
        """What one page says of an item of a judgement, to decide by."""
        return ask_judgements.evidence(self.snapshot, item)

    def members(self, thing: str) -> tuple[str, list[str]]:
        """The kind and the items (`PAGE/LOCAL-ID`) of a thing, by its id, a former id or one of them."""
        return ask_judgements.members_of(self.snapshot, thing)
