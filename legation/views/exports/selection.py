"""What goes into an export: all that the register knows, or what joins certain sides in a certain time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from legation.register.answers import (
    ActivityLine,
    AgreementLine,
    BodyLine,
    ClaimLine,
    FigureLine,
    JudgementLine,
    Link,
    PageLine,
    PersonLine,
    PostHeld,
    Promise,
    StatementLine,
)
from legation.register.questions import Questions

# What came of statements, given the day that decides which terms are over.
Outcomes = Callable[[Questions, Sequence[StatementLine], str], Sequence[Promise]]


class Selection:
    """The register's answers for one export.

    `sides` (all must be joined), `since` and `until` choose activities, agreements and statements; people, posts, bodies,
    figures, claims, judgements and pages are then those of the chosen. `today` (a day) decides which agreements are over.
    `outcomes` says what came of statements; without it their states are not known.
    """

    def __init__(
        self,
        ask: Questions,
        *,
        sides: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        today: str | None = None,
        outcomes: Outcomes | None = None,
    ) -> None:
        self.ask = ask
        self._outcomes = outcomes
        self.sides, self.since, self.until, self.today = sides, since, until, today

    @property
    def narrowed(self) -> bool:
        """Whether only a part of the register is asked for."""
        return bool(self.sides or self.since or self.until)

    @cached_property
    def activities(self) -> tuple[ActivityLine, ...]:
        """Activities by date."""
        return self.ask.timeline(sides=self.sides, since=self.since, until=self.until)

    @cached_property
    def agreements(self) -> tuple[AgreementLine, ...]:
        """Agreements by the beginning of their term."""
        return self.ask.agreements(sides=self.sides, since=self.since, until=self.until, today=self.today)

    @cached_property
    def statements(self) -> tuple[StatementLine, ...]:
        """Statements by date."""
        return self.ask.statements(sides=self.sides, since=self.since, until=self.until)

    @cached_property
    def promises(self) -> Sequence[Promise]:
        """The statements with their states and what may have come of them."""
        if self._outcomes is None or self.today is None:
            return tuple(Promise(line, (), ()) for line in self.statements)
        return self._outcomes(self.ask, self.statements, self.today)

    @cached_property
    def people(self) -> tuple[PersonLine, ...]:
        """Those who took part in the activities or spoke."""
        return self.ask.people(ids=self._people) if self.narrowed else self.ask.people()

    @cached_property
    def _people(self) -> set[str]:
        taking_part = {who.id for line in self.activities for who in line.people}
        return (taking_part | {who.id for said in self.statements for who in said.by}) - {""}

    def posts(self) -> Iterator[tuple[Link, PostHeld]]:
        """Posts of the people, with their holders."""
        return self.ask.posts(ids=self._people if self.narrowed else None)

    @cached_property
    def bodies(self) -> tuple[BodyLine, ...]:
        """Bodies in which the posts are held or that are parties."""
        everything = self.ask.bodies()
        if not self.narrowed:
            return everything
        wanted = {held.body.id for _, held in self.posts() if held.body}
        parties = {name for line in self.activities for name in line.parties}
        parties |= {name for line in self.agreements for name in line.parties}
        wanted |= {found for name in parties if (found := self.body_called(name))}
        return tuple(body for body in everything if body.id in wanted)

    def body_called(self, name: str) -> str | None:
        """The id of the one body that is printed so; None where none or several are."""
        found = self._called.get(_plain(name), ())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for body in self.ask.bodies():
            for name in (body.name, *body.spellings):
                found[_plain(name)].add(body.id)
        return found

    @cached_property
    def _things(self) -> set[str]:
        said, bodies = {line.id for line in self.statements}, {line.id for line in self.bodies}
        return self._people | self._dealings | said | bodies

    @cached_property
    def _dealings(self) -> set[str]:
        return {line.id for line in self.activities} | {line.id for line in self.agreements}

    @cached_property
    def _told_on(self) -> set[str]:
        """Ids of the pages that tell of the chosen."""
        items = (item for thing in self._dealings for item in self.ask.members(thing)[1])
        return {item.split("/")[0] for item in items} | {said.quote.page for said in self.statements}

    @cached_property
    def pages(self) -> tuple[PageLine, ...]:
        """The reports, newest first."""
        return self.ask.pages(ids=self._told_on) if self.narrowed else self.ask.pages()

    @cached_property
    def figures(self) -> tuple[FigureLine, ...]:
        """Figures of the reports."""
        return self.ask.figures(pages=self._told_on) if self.narrowed else self.ask.figures()

    def claims(self) -> Iterator[ClaimLine]:
        """Every claim about what is chosen, page by page."""
        if not self.narrowed:
            yield from self.ask.claims()
            return
        wanted = self._things | {figure.id for figure in self.figures} | {""}  # topics are claims about no thing
        yield from (claim for claim in self.ask.claims(pages=self._told_on) if claim.thing in wanted)

    def judgements(self) -> Iterator[JudgementLine]:
        """Every judgement, undone ones too, that is about something chosen."""
        if not self.narrowed:
            yield from self.ask.judgements()
            return
        kept = self._people | self._dealings | {body.id for body in self.bodies}
        items = {item for thing in kept for item in self.ask.members(thing)[1]}
        yield from (line for line in self.ask.judgements() if line.left in items or line.right in items)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
