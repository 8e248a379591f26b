"""iCalendar (RFC 5545): planned activities and the ends of agreements as events of whole days.

What is not known to the day is left out and counted: a calendar knows no “some time in May”.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import BinaryIO

from legation.register.answers import ActivityLine, AgreementLine, Citation
from legation.version import __version__
from legation.views.exports.days import last_day, whole_days
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written
from legation.views.words import Words

_WIDTH = 75  # octets in a line of RFC 5545, section 3.1
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
NO_DAY = "planned, not known to the day"
NO_END = "ends of agreements not known to the day"
PROPOSED = "agreements that are only proposed"
RENEWED = "agreements that were renewed"


def write_calendar(file: BinaryIO, selection: Selection, words: Words, stamp: str) -> Written:
    """Write a calendar in the language of `words`; `stamp` is the day of its making, `YYYY-MM-DD`."""
    done = Written({"planned activities": 0, "ends of agreements": 0})
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Legation//Legation {__version__}//EN", "CALSCALE:GREGORIAN")
    _put(file, head)
    for line in selection.activities:
        if line.status == "planned":
            _planned(file, line, words, stamp, done)
    for agreement in selection.agreements:
        _end(file, agreement, words, stamp, done)
    _put(file, ("END:VCALENDAR",))
    return done


def _planned(file: BinaryIO, line: ActivityLine, words: Words, stamp: str, done: Written) -> None:
    days = whole_days(line.date)
    if days is None:
        done.left(NO_DAY)
        return
    title = (
        f"{words('kind:' + line.kind)}: {' – '.join(words.places(line.parties))}" if line.parties else words("kind:" + line.kind)
    )
    _put(file, _event(line.id, stamp, days, title, line.quote, (("CATEGORIES", line.kind), ("LOCATION", line.place or ""))))
    done.wrote("planned activities")


def _end(file: BinaryIO, line: AgreementLine, words: Words, stamp: str, done: Written) -> None:
    end = last_day(line.period)
    if line.status == "proposed" or line.renewed_by or end is None:
        done.left(PROPOSED if line.status == "proposed" else RENEWED if line.renewed_by else NO_END)
        return
    parties = " – ".join(words.places(line.parties))
    title = f"{words('accord:' + line.kind)}, {words('until', until=words.date(end.isoformat()))}: {parties}"
    _put(file, _event(f"{line.id}-end", stamp, (end, end), title, line.quote, (("CATEGORIES", line.kind),)))
    done.wrote("ends of agreements")


def _event(
    name: str, stamp: str, days: tuple[dt.date, dt.date], title: str, quote: Citation, more: tuple[tuple[str, str], ...]
) -> Iterator[str]:
    """The lines of one event. Its end is the day behind the last one (section 3.6.1); it blocks nobody's time."""
    first, last = days
    source = ", ".join(x for x in (quote.outlet or quote.doc, quote.published) if x)
    yield from ("BEGIN:VEVENT", f"UID:{name}@legation", f"DTSTAMP:{stamp.replace('-', '')}T000000Z")
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    yield f"DTEND;VALUE=DATE:{_basic(last + dt.timedelta(days=1))}"
    yield f"SUMMARY:{escaped(title)}"
    yield f"DESCRIPTION:{escaped(f'“{quote.text}” ({source})')}"
    yield from (f"{key}:{escaped(value)}" for key, value in more if value)
    if quote.url and re.fullmatch(r"https?://[!-~]+", quote.url):
        yield f"URL:{quote.url}"
    yield from ("STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "END:VEVENT")


def _basic(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    r"""A text as a value (section 3.3.11).

    >>> print(escaped("Hà Nội; Viêng Chăn, 9-11"))
    Hà Nội\; Viêng Chăn\, 9-11
    """
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line cut into pieces of at most 75 octets, each but the first behind a blank, no character cut in two."""
    pieces, piece = [], b""
    for character in line:
        raw = character.encode("utf-8")
        if len(piece) + len(raw) > _WIDTH:
            pieces.append(piece)
            piece = b" "
        piece += raw
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def _put(file: BinaryIO, lines: Iterator[str] | tuple[str, ...]) -> None:
    for line in lines:
        file.write(folded(line))
