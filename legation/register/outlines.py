"""Outlines: what a list shows of a person or body of one page, kept beside the item so that no list has to open readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from legation.model import PartialDate, Quote, Reading


class Outline(msgspec.Struct, frozen=True, array_like=True):
    """A person or body in short: `day` attests the posts (title, body), `forms` are printed names and how often each stands."""

    name: str
    language: str
    country: str | None
    forms: tuple[tuple[str, int], ...]
    historical: bool = False
    day: str | None = None
    posts: tuple[tuple[str, str | None], ...] = ()


def outlines_of(reading: Reading) -> dict[str, Outline]:
    """Item → outline, of every person and body of a reading."""
    out = {
        f"{reading.page}/{person.id}": Outline(
            person.name,
            reading.language,
            person.country,
            _forms(person.mentions),
            person.historical,
            attested(reading, person.id),
            tuple((post.title, post.organisation) for post in person.posts),
        )
        for person in reading.people
    }
    for body in reading.organisations:
        out[f"{reading.page}/{body.id}"] = Outline(body.name, reading.language, body.country, _forms(body.mentions))
    return out


def packed(outline: Outline | None) -> str | None:
    """An outline as it is kept."""
    return None if outline is None else msgspec.json.encode(outline).decode()


def attested(reading: Reading, local: str) -> str | None:
    """The day at which a report attests what it says of a person: the first known day of an activity of theirs, else that of
    its publication; None where neither is known.
    """
    days = [d for a in reading.activities if local in a.people and a.status == "held" and (d := day(a.date))]
    return min(days, default=None) or reading.published


def day(date: PartialDate | str | None, *, last: bool = False) -> str | None:
    """First (or last) day that a date can mean, as `YYYY-MM-DD`; None where it is open or has no year."""
    if date is None:
        return None
    found = (PartialDate(date) if isinstance(date, str) else date).bounds()[last]
    return found.isoformat() if found else None


def _forms(mentions: Sequence[Quote]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(" ".join(q.text.split()) for q in mentions).items())
