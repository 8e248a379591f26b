"""From a page to its reading: the finders in their order."""

from __future__ import annotations

from functools import lru_cache

from legation.lang import data_digest
from legation.model import Page, Reading
from legation.reading.activities import find_activities
from legation.reading.agreements import find_agreements
from legation.reading.bodies import find_bodies
from legation.reading.dates import find_dates
from legation.reading.figures import find_figures
from legation.reading.findings import Findings
from legation.reading.people import find_people
from legation.reading.places import find_places
from legation.reading.references import find_references
from legation.reading.relevance import is_relevant
from legation.reading.sheet import Sheet
from legation.reading.statements import find_statements
from legation.reading.topics import find_topics, topics_that_count

RULES = 2  # raised whenever the rules of a finder change, so that a register knows older readings as such


@lru_cache(maxsize=1)
def reader_version() -> str:
    """Names rules and language data: `RULES.DIGEST`."""
    return f"{RULES}.{data_digest()[:8]}"


def read_page(page: Page) -> Reading:
    """Everything that one page says. A function of the page alone: no clock, network or store.

    Every quote of the reading is found again in `page.text`; what is not raises QuoteError here, before it can be kept.
    """
    sheet = Sheet(page)
    findings = find(sheet)
    topics = find_topics(sheet)
    activities = find_activities(sheet, findings)
    agreements = find_agreements(sheet, findings)
    statements = find_statements(sheet, findings, topics)
    relevant = is_relevant(sheet, findings, activities, agreements, statements)
    blank = Reading(
        doc=page.name,
        page=page.id,
        reader=reader_version(),
        language=page.language,
        relevant=relevant,
        published=page.published,
        noise=page.furniture,
    )
    if not relevant:
        return blank
    reading = Reading(
        **{name: getattr(blank, name) for name in ("doc", "page", "reader", "language", "relevant", "published", "noise")},
        topics=topics_that_count(sheet, findings, topics, activities, agreements, statements),
        people=findings.people,
        organisations=findings.bodies,
        activities=activities,
        agreements=agreements,
        statements=statements,
        figures=find_figures(sheet, findings.dates),
    )
    reading.check(page.text)
    return reading


def find(sheet: Sheet) -> Findings:
    """Dates, places, bodies, people and references of a sheet."""
    places = find_places(sheet)
    bodies = find_bodies(sheet, places)
    people = find_people(sheet, places, bodies)
    return Findings(find_dates(sheet), places, bodies, people, find_references(sheet, people, bodies))
