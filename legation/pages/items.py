"""Lists of other reports and of key words below a report that no label opens, told by their shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.pages.labels import Label, labels
from legation.pages.lines import Line
from legation.pages.marks import is_date_line
from legation.pages.printed import trailing_date, without_date

_STAMPED = 2  # items with dates make a list
_DATE_ROOM = 60  # a date line says little beside the date
_LABEL = 40  # characters of a label that no one has listed
_LEAST = 25  # characters of a title
_BULLET = re.compile(r"(?:[•»›▪■●►▶→>]+|\d{1,2}[.)])\s")
_AGO = re.compile(  # `3h ago`, `il y a 2 heures`, `4 giờ trước`
    r"\W*(?:(?:il y a|cach day|about)\s)?\d{1,2}\s?"
    r"(?:[hmd]|min|hrs?|mins?|minutes?|hours?|days?|weeks?|heures?|jours?|semaines?|phut|gio|ngay|tuan|ນາທີ|ຊົ່ວໂມງ|ມື້|ອາທິດ)"
    r"(?:\s?(?:ago|truoc|ກ່ອນ|ກ່ອນໜ້ານີ້|ທີ່ຜ່ານມາ))?\W*"
)
_BYLINE = 24  # characters beside a date
_TAG = 40  # characters of a tag
_TITLES = 3  # so many unlabelled titles below the report are a list


def heads_items(lines: Sequence[Line]) -> bool:
    """Whether a short line stands right above an item, as a label does and a byline does not."""
    return len(lines) > 1 and len(lines[0].bare) <= _LABEL and _is_label_like(lines[0]) and is_item(lines[1])


def are_tags(lines: Sequence[Line], mark: Label | None, said: str) -> bool:
    """Whether the report's own words stand alone below it, one a line."""
    if mark is not None or len(lines) < _STAMPED:
        return False
    return all(len(x.bare) <= _TAG and not x.closed and x.key in said for x in lines[:_STAMPED])


def begins_list(lines: Sequence[Line], mark: Label | None) -> bool:
    """Whether a list of other reports, or a question to the reader, begins at the first of `lines`, labelled `mark`."""
    if lines[0].bare.endswith("?") and len(lines[0].bare) <= _DATE_ROOM:
        return True
    return not is_credit(lines[0], mark) and not _may_close(lines[0]) and is_list(lines)


def is_credit(line: Line, mark: Label | None) -> bool:
    """A byline, a source, a date of publication: labelled as such, or nothing but a name."""
    if mark is not None:
        return mark.keep
    words = re.findall(r"[^\W\d_]+", line.bare)
    return 0 < len(words) <= 4 and len(line.bare) <= 30 and line.bare.isupper() and not any(c.isdigit() for c in line.bare)


def _may_close(line: Line) -> bool:
    """What ends a report without being running text: a last short sentence, a date line. Questions there ask the reader."""
    return (line.closed and not line.bare.endswith("?")) or _is_own_date(line)


def is_list(lines: Sequence[Line]) -> bool:
    """Whether titles of other reports begin here: an item with its date, a label above items, or a run of bare titles."""
    if is_item(lines[0]):
        return True
    stamps = [is_item(x) or is_stamp(x) for x in lines[1:6]]
    if any(stamps[:3]) and (len(lines[0].bare) <= _LABEL or sum(stamps) > 1):
        return True
    run = next((n for n, x in enumerate(lines) if x.closed), len(lines))
    titles = sum(len(x.bare) >= 25 for x in lines[:run])
    return titles >= _TITLES or (titles == _TITLES - 1 and 1 < len(lines[0].bare) < 25 and _is_label_like(lines[0]))


def _is_label_like(line: Line) -> bool:
    return bool(line.key) and not any(c.isdigit() for c in line.key) and ":" not in line.key


def is_stamp(line: Line) -> bool:
    """A line that is a date or time and nothing else, as they stand below titles of other reports."""
    label = labels().starting(line.key)
    if label is not None and label.keep:
        return False
    at = trailing_date(line.key)
    return (
        (at is not None and at <= 3)
        or _AGO.fullmatch(line.key) is not None
        or (is_date_line(line) and len(without_date(line.key)) <= _LEAST)
    )


def is_item(line: Line) -> bool:
    """A title with its date or time behind it, or with a list's mark before it."""
    if not line.closed and len(line.bare) >= 20 and _BULLET.match(line.bare):
        return True
    label = labels().starting(line.key)
    if label is not None and label.meaning in ("published", "updated"):
        return False
    at = trailing_date(line.key)
    return at is not None and at >= 12 and not line.closed and not _is_own_date(line) and len(line.bare) >= _LEAST


def _is_own_date(line: Line) -> bool:
    """A date line that is no title with its date behind it: what stands before the date is short, or a label."""
    if not is_date_line(line):
        return False
    label = labels().starting(line.key)
    return len(without_date(line.key)) <= _BYLINE or (label is not None and label.keep)
