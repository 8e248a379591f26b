"""What the entries of a brief are called, in a few words of the reader's language."""

from __future__ import annotations

from legation.register.answers import ActivityLine, AgreementLine, PostHeld
from legation.views.brief import Brief
from legation.views.words import Words


def names_of(brief: Brief, words: Words) -> dict[str, str]:
    """For the id of each entry of the brief what it may be called where only a link to it stands."""
    found = {p.line.id: p.name or p.line.name for side in brief.people for p in side.people}
    found |= {e.line.id: activity_name(e.line, words) for e in brief.activities()}
    return found | {e.line.id: agreement_name(e.line, words) for e in brief.agreements}


def activity_name(line: ActivityLine, words: Words) -> str:
    """Its kind, then its date, else who took part, else its place."""
    known = [line.people[0].name] if line.people else words.places([line.place] if line.place else [])
    return ", ".join([words("kind:" + line.kind), *([words.date(line.date)] if line.date else known)])


def agreement_name(line: AgreementLine, words: Words) -> str:
    """Its kind, then its term, else the day of its signing."""
    when = line.period or line.signed
    return ", ".join(x for x in (words("accord:" + line.kind), words.date(when) if when else "") if x)


def post_name(post: PostHeld) -> str:
    """An office as its language puts it: Vietnamese and Lao set the body right behind the title, others behind a comma."""
    joint = " " if post.quotes and post.quotes[0].language in ("vi", "lo") else ", "
    return joint.join(x for x in (post.title, post.organisation) if x)
