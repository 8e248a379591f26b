"""Whether a report tells of dealings between public bodies of different countries, cities, provinces or parties."""

from __future__ import annotations

from legation.model import Activity, Agreement, Statement
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet


def is_relevant(
    sheet: Sheet,
    findings: Findings,
    activities: tuple[Activity, ...],
    agreements: tuple[Agreement, ...],
    statements: tuple[Statement, ...],
) -> bool:
    """Whether the report is about dealings between sides; False empties the reading, furniture excepted."""
    return True
