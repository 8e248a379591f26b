"""Activities: visits, meetings, conferences, signings, training, ceremonies, messages, projects."""

from __future__ import annotations

from legation.model import Activity
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet


def find_activities(sheet: Sheet, findings: Findings) -> tuple[Activity, ...]:
    """Every dealing that took place or is announced, in order of its quote."""
    return ()
