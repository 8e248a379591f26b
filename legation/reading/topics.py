"""Topics: the fields of cooperation that the report names."""

from __future__ import annotations

from legation.model import Topic
from legation.reading.sheet import Sheet


def find_topics(sheet: Sheet) -> tuple[Topic, ...]:
    """Every word of a topic in the report's text, in order; the reading keeps those of things done, promised or discussed."""
    return ()
