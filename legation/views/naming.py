"""What the entries of a brief are called, in a few words of the reader's language."""

from __future__ import annotations

from legation.register.answers import ActivityLine, AgreementLine
from legation.views.brief import Brief
from legation.views.words import Words


def names_of(brief: Brief, words: Words) -> dict[str, str]:
    """For the id of each entry of the brief what it may be called where only a link to it stands."""
    found = {p.line.id: p.line.name for side in brief.people for p in side.people}
    found |= {e.line.id: activity_name(e.line, words) for e in brief.activities()}
    return found | {e.line.id: agreement_name(e.line, words) for e in brief.agreements}


def activity_name(line: ActivityLine, words: Words) -> str:
    """Its kind, then its date, else its place."""
    where = words.date(line.date) if line.date else ", ".join(words.places([line.place] if line.place else []))
    return ", ".join(x for x in (words("kind:" + line.kind), where) if x)


def agreement_name(line: AgreementLine, words: Words) -> str:
    """Its kind, then its term, else the day of its signing."""
    when = line.period or line.signed
    return ", ".join(x for x in (words("accord:" + line.kind), words.date(when) if when else "") if x)
