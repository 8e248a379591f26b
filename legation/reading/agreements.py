"""Agreements: every named or described document between sides."""

from __future__ import annotations

from legation.model import Agreement
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet


def find_agreements(sheet: Sheet, findings: Findings) -> tuple[Agreement, ...]:
    """Every document between sides, once each, in order of its quote."""
    return ()
