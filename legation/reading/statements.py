"""Statements: what a side commits to, asks for, or agrees with the other."""

from __future__ import annotations

from legation.model import Statement, Topic
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet


def find_statements(sheet: Sheet, findings: Findings, topics: tuple[Topic, ...]) -> tuple[Statement, ...]:
    """Every forward-looking act of speech, one for each sentence or clause, in order."""
    return ()
