"""The dates beside a document: its term, the day of long ago on which it was signed, and when it ended."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from legation.lang import Hit
from legation.model import DateError, PartialDate
from legation.reading.dates import DateMention
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_NEWS = 25  # days after which a signing is no news, so that its document is the basis of present work
BESIDE = 150  # how far behind its document a term or day of signing may stand, in code points
_AHEAD = 45  # the same before it: “for 2022-2025 they have a memorandum”
_TOUCHING = 3  # the same where another document stands before the date: “the 2022-2025 memorandum”
_TIED = 60  # how far before a date a word may stand that says what happens then (“expired in December”)
_SIGNED = 40  # how far before a document its verb of signing may stand
_NAMED = 28  # code points between a document and the year in its name: “ hợp tác năm ”, “ on health for ”
_TERM = 100  # days from which a stretch of days is a term and no visit
_EDGE = re.compile(
    r"\b(?:end|start|beginning|early|late|mid|cuối|đầu|giữa|fin|début|by|trước|avant|since|trong|during|courant)\b|ທ້າຍ|ຕົ້ນ"
)  # of a year
_TO = re.compile(
    r"(?:\b(?:to|until|till|through|đến|tới|à)|ຮອດ|ເຖິງ) ?(?:năm |hết |tháng |ngày |ປີ ?|ເດືອນ ?)*(?:\d|[A-Z]|[a-zéû]+ \d)"
)
_SCHOOL = re.compile(r"năm học|(?:academic|school|financial|fiscal) year|année (?:scolaire|universitaire)|ສົກຮຽນ")
_HALF = re.compile(r"(\d{4})-01/\1-06|(\d{4})-07/\2-12")
_WIDE = re.compile(r"[;.]|\n")


class Term(msgspec.Struct, frozen=True):
    """What the dates beside a document say of it: its term, and the earlier date that it bears."""

    period: PartialDate | None = None
    past: PartialDate | None = None


def term_of(sheet: Sheet, findings: Findings, sentence: Sentence, span: tuple[int, int], room: tuple[int, int]) -> Term:
    """Term and earlier date of the document at `span`, from the dates of its sentence that stand in its `room`."""
    alone = room[0] == sentence.start
    beside = [m for m in findings.dates if m.grain != "line" and _is_beside(m, span, room, alone=alone)]
    read = [(m.date, _role(sheet, sentence, span, m)) for m in beside]
    period = next((_until(date) if role == "until" else date for date, role in read if role in ("term", "until")), None)
    past = next((_begin(date) for date, role in read if role == "past"), None) or _signed_long_ago(sheet, findings, span, room)
    ended = next((date for date, role in read if role == "ended"), None)
    if period is None and ended is not None and past is not None:
        period = _span(past, ended)
    return Term(period, past)


def _until(date: PartialDate) -> PartialDate:
    return PartialDate.span(None, date, date.basis)


def _signed_long_ago(sheet: Sheet, findings: Findings, span: tuple[int, int], room: tuple[int, int]) -> PartialDate | None:
    """The old date at the head of a sentence that tells of a signing: “In 2017 the two ports signed a memorandum”."""
    signing = [h for h in sheet.hits("verbs", room[0], span[0]) if h.row.meaning == "signing"]
    published = sheet.page.published
    if not signing or not published:
        return None
    for mention in findings.dates:
        if not room[0] <= mention.quote.start < signing[0].start or mention.anniversary:
            continue
        old = mention.date.knows_year and mention.date.edtf[:4] < published[:4]
        if (mention.grain == "year" and old) or (mention.grain in ("day", "month") and _is_old(sheet, mention.date)):
            return mention.date
    return None


def _is_beside(mention: DateMention, span: tuple[int, int], room: tuple[int, int], *, alone: bool) -> bool:
    """Whether a date stands behind its document, or before it where it cannot belong to another one."""
    start, end = mention.quote.start, mention.quote.end
    if start >= span[0]:
        return start <= span[1] + BESIDE and (start < room[1] or start <= span[1])
    ahead = max(span[0] - (_AHEAD if alone else _TOUCHING), room[0]) <= end <= span[0]
    return ahead and (alone or end + 1 >= span[0])


def _role(sheet: Sheet, sentence: Sentence, span: tuple[int, int], mention: DateMention) -> str:
    """What a date is to the document: `term`, `past` (the day that it bears), `ended`, or nothing."""
    tied = set() if _is_of_visit(sheet, span, mention) else _tied(sheet, sentence, span, mention)
    date, grain = mention.date, mention.grain
    if mention.anniversary:
        near = 0 <= mention.quote.start - span[1] <= _TIED
        since = grain == "interval" and date.edtf.endswith("..")
        return "past" if grain in ("day", "month") or ((grain == "year" or since) and near) else ""
    if grain == "interval" and date.edtf.endswith(".."):
        return "" if "valid" in tied else "past"
    if grain == "interval" and date.edtf.startswith(".."):
        coarse = date.edtf.count("-") == 0
        return "term" if tied & {"valid", "renewed", "ended"} or (coarse and span[1] <= mention.quote.start) else ""
    if grain == "interval":
        return "term" if _is_long(date) else ""
    if "ended" in tied and mention.quote.start >= span[1]:
        return "ended"
    if grain != "interval" and "/" not in date.edtf and tied & {"valid", "renewed"} and _is_until(sheet, mention):
        return "until"
    if "valid" in tied and grain != "period":
        return ""
    if grain == "period":
        if _SCHOOL.search(sheet.text, max(0, mention.quote.start - 24), mention.quote.start + 8):
            return ""
        if "/" in date.edtf:
            return "term"
        return _of_year(sheet, span, mention) if _names(sheet, span, mention) else ""
    if grain == "year":
        return _of_year(sheet, span, mention)
    return "past" if _is_old(sheet, date) or _is_basis(sheet, sentence, span, mention) else ""


def _is_of_visit(sheet: Sheet, span: tuple[int, int], mention: DateMention) -> bool:
    """Whether a visit is told of between a document and a date, so that the date is the visit's."""
    between = sheet.hits("verbs", span[1], mention.quote.start) if mention.quote.start > span[1] else []
    return any(h.row.meaning in ("visit", "meeting", "delegation") for h in between)


def _is_basis(sheet: Sheet, sentence: Sentence, span: tuple[int, int], mention: DateMention) -> bool:
    """Whether, in a report of unknown day, a document is carried out that bears a date (“minutes signed in June 2024”)."""
    if sheet.page.published or not mention.date.knows_year or mention.quote.start < span[1]:
        return False
    signed = [h for h in sheet.hits("verbs", span[1], mention.quote.start) if h.row.meaning == "signing"]
    carried = sheet.hits("documents", sentence.start, span[0], "in-force")
    return bool(signed and carried and signed[0].start - span[1] <= _TOUCHING)


def bears_term(sheet: Sheet, findings: Findings, hit: Hit) -> bool:
    """Whether a term of years stands in the name that an ordinary word begins or ends: “the 2021-2025 plan”."""
    for mention in findings.dates:
        if mention.grain != "period" or "/" not in mention.date.edtf:
            continue
        if 0 <= mention.quote.start - hit.end <= _NAMED or 0 <= hit.start - mention.quote.end <= 1:
            between = sheet.text[min(hit.end, mention.quote.end) : max(hit.start, mention.quote.start)]
            return not any(c in between for c in ",;:.(\n")
    return False


def _is_until(sheet: Sheet, mention: DateMention) -> bool:
    """Whether a year is the one to which a document was extended: “renewed to 2027”."""
    return bool(_TO.search(sheet.text, max(0, mention.quote.start - 12), mention.quote.start + 12))


def _tied(sheet: Sheet, sentence: Sentence, span: tuple[int, int], mention: DateMention) -> set[str]:
    """The words of validity or end between a document and a date behind it, and of renewal before the date."""
    start = max(sentence.start, mention.quote.start - _TIED)
    since = span[1] if mention.quote.end > span[1] else start
    found = [h for h in sheet.hits("documents", start, mention.quote.start) if h.start >= since or h.row.meaning == "renewed"]
    return {h.row.meaning for h in found if not _WIDE.search(sheet.text[h.end : mention.quote.start])}


def _of_year(sheet: Sheet, span: tuple[int, int], mention: DateMention) -> str:
    """A year in a document's name is its term unless it is past (“the 2025 agreement”); another year is that of its signing."""
    year = int(mention.date.edtf[:4]) if mention.date.knows_year else 0
    published = int(sheet.page.published[:4]) if sheet.page.published else 0
    told = mention.date.basis != "relative" and _names(sheet, span, mention)
    if told and (year >= published if published else _is_signed_before(sheet, span)):
        return "term"
    return "past" if not published or year <= published else ""


def _names(sheet: Sheet, span: tuple[int, int], mention: DateMention) -> bool:
    """Whether a year stands in the document's name, with no verb of signing in between."""
    start, end = min(span[1], mention.quote.end), max(span[0], mention.quote.start)
    between = sheet.text[start:end]
    if len(between) > _NAMED or any(c in between for c in ",;.(") or _EDGE.search(sheet.text[start : mention.quote.end].lower()):
        return False
    return not any(h.row.meaning == "signing" for h in sheet.hits("verbs", start, end + 1))


def _is_signed_before(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Whether a verb of signing stands right before the document, so that its year is no year of signing.

    “Since they signed the agreement in 2005” is another matter.
    """
    start = max(0, span[0] - _SIGNED)
    since = sheet.hits("documents", start, span[0], "in-force")
    return not since and any(h.row.meaning == "signing" for h in sheet.hits("verbs", start, span[0]))


def _is_long(date: PartialDate) -> bool:
    if _HALF.fullmatch(date.edtf):
        return False  # a half of a year is when something is to be done
    first, last = date.bounds() if date.knows_year else (None, None)
    return first is not None and last is not None and (last - first).days >= _TERM


def _is_old(sheet: Sheet, date: PartialDate) -> bool:
    """Whether a day lies well before the report."""
    last = date.bounds()[1] if date.knows_year else None
    published = sheet.page.published
    return bool(published and last and (dt.date.fromisoformat(published) - last).days > _NEWS)


def _begin(date: PartialDate) -> PartialDate:
    return PartialDate(date.ends[0], date.basis) if date.is_interval else date


def _span(begin: PartialDate, end: PartialDate) -> PartialDate | None:
    try:
        return PartialDate(f"{begin.ends[0]}/{end.ends[-1]}", end.basis)
    except DateError:
        return None
