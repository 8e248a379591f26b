"""The brief as one HTML page: nothing from outside, no script, every line with its quotes in place."""

from __future__ import annotations

from functools import lru_cache, partial
from importlib.resources import files
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from legation.views.brief import ActivityEntry, Brief
from legation.views.naming import names_of, post_name
from legation.views.pictures import Mark, terms_picture, years_picture
from legation.views.standing import standing
from legation.views.words import Words


def brief_html(brief: Brief) -> str:
    """The whole page as text."""
    words = Words(brief.language)
    numbers = {page.id: n for n, page in enumerate(brief.pages, 1)}
    return (
        _templates()
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            w=words,
            css=Markup(files("legation.views").joinpath("templates/brief.css").read_text(encoding="utf-8")),  # noqa: S704 - ours
            number=numbers.get,
            names=names_of(brief, words),
            post_name=post_name,
            period=period(brief, words),
            glance=glance(brief),
            years=years_picture(activity_marks(brief, words), words("activities")),
            terms=terms_picture(term_marks(brief, words), words("agreements")),
            years_of=partial(years_of, words=words),
            meant=partial(meant, words),
            safe_url=safe_url,
            standing=partial(standing, words=words),
        )
    )


def glance(brief: Brief) -> list[tuple[str, str, int]]:
    """Anchor, label and number of each part of the brief."""
    return [
        ("people", "people", sum(len(side.people) for side in brief.people)),
        ("timeline", "activities", sum(1 for _ in brief.activities())),
        ("agreements", "agreements", len(brief.agreements)),
        ("statements", "statements", sum(len(group.statements) + group.more for group in brief.statements)),
        ("figures", "figures", len(brief.figures)),
        ("disagreements", "disagreements", len(brief.disagreements)),
        ("sources", "sources", len(brief.pages)),
    ]


def period(brief: Brief, words: Words) -> str:
    """The period that the brief covers, in words; empty where it is not bounded."""
    if brief.since and brief.until:
        return words("period", since=words.date(brief.since), until=words.date(brief.until))
    if brief.since:
        return words("since", since=words.date(brief.since))
    return words("until", until=words.date(brief.until)) if brief.until else ""


def years_of(timeline: tuple[ActivityEntry, ...], words: Words) -> list[tuple[str, list[ActivityEntry]]]:
    """The timeline by year, in its order; what has no year stands under words that say so."""

    def year(entry: ActivityEntry) -> str:
        date = entry.when or ""
        bare = date.removeprefix("../")[:4]
        if bare.isdigit():
            return bare
        return words("year-unknown") if date else words("no-date")

    return [(label, list(group)) for label, group in groupby(timeline, year)]


def meant(words: Words, field: str, value: str) -> str:
    """A differing value as a person reads it."""
    if field in ("date", "signed", "period"):
        return words.date(value)
    if field == "status":
        return words(value) if value in ("held", "planned") else words(f"state:{value}")
    if field == "kind":
        return next((words(k) for k in (f"kind:{value}", f"accord:{value}") if words(k) != k), value)
    return words.places([value])[0] if field == "place" else value


def safe_url(url: str | None) -> bool:
    """Whether an address may become a link: web addresses only."""
    return bool(url) and str(url).startswith(("https://", "http://"))


def activity_marks(brief: Brief, words: Words) -> list[Mark]:
    """The dated activities as the picture of years shows them."""
    return [_activity_mark(e, words) for e in brief.activities() if e.line.date]


def _activity_mark(entry: ActivityEntry, words: Words) -> Mark:
    line = entry.line
    title = f"{words.date(line.date)}: {words('kind:' + line.kind)}, {' – '.join(words.places(line.parties))}"
    return Mark(line.date or "", title, f"#{line.id}", line.status)


def term_marks(brief: Brief, words: Words) -> list[Mark]:
    """The agreements whose term or day of signing is known as the picture of terms shows them."""
    marks = []
    for entry in brief.agreements:
        when = entry.line.period or entry.line.signed
        if when:
            title = f"{words('accord:' + entry.line.kind)}, {words.date(when)}: {words('state:' + entry.line.state)}"
            marks.append(Mark(when, title, f"#{entry.line.id}", entry.line.state))
    return marks


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = PackageLoader("legation.views")
    settings: dict[str, Any] = {"trim_blocks": False, "lstrip_blocks": False}
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, **settings)
