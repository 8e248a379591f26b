"""What a line of a page says of itself, wherever it stands: labels, notices, menus, marks, date lines, credits."""

from __future__ import annotations

import re

from legation.pages.cues import cues
from legation.pages.labels import Label, Labels, labels
from legation.pages.lines import Line
from legation.pages.printed import full_dates, without_date

_IMAGE = re.compile(
    r"[|\s]*(?:!\[[^\]]*\](?:\([^)]*\))?[|\s]*)+"
    r"|[\[(]\s*[\w\u0e80-\u0eff]{2,12}\W{0,2}\d{0,3}(?:\s*/\s*\d{1,3})?(?:\.\w{3,4})?\s*[\])]"
    r"|\S+\.(?:jpe?g|png|gif|webp)"
)
_TEXT_SIZE = re.compile(r"[-+]\s*a\s*[-+]|(?:[-+]\s*)?(?:a\s*[-+]*[\s|/]*){2,5}")
_RULE = re.compile(r"(?:[*_=~#+•-]\s*){3,}|[—–─━]+(?:\s+[—–─━]+)*")
_PLAYER = re.compile(r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d")
_COUNTER = re.compile(
    r"(?i:[^\d]{0,15}\(?\d[\d.,]*\s(?:votes?(?:\(s\))?|bình chọn|đánh giá|lượt|views?|vues?|hits|shares?|likes?|partages?)\)?)"
    r"|[^\d(]{2,30}\(\d[\d.,]*k?\)"
)
_DIGIT = re.compile(r"\d")
_HASHTAGS = re.compile(r"(?:#[^\s#]*[^\s#,][\s,]*)+|(?:#\w[^#.!?:]{1,40}){2,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?!\d{1,4}[.-]\d{1,2}[.-]\d)[+\d][\d ().-]{7,}")
_ARROW = re.compile(r"(?:[←⟵‹⇦]|<{1,2}|«(?![^«]*»))\s?\w.*|[^«<]*\w[\s)]?\s?(?:[→⟶›⇨]|>{1,2}|»)")
_POINTED = re.compile(r"(?:>{1,3}|»(?![^»]*«)|[→➤➡☞👉⇒])\s*\w.{15,}|[►▶]\s*\w.{25,}")
_SIGNED = re.compile(  # an agency, or it and the initials of its writers
    r"[A-Z]{2,6}(?:/[A-Za-z]{1,4}){1,4}\.?|\((?!IMA?GE?\b|PHOTO|VIDEO|ADS?\b|GIF|MAP\b)[A-Z]{2,8}(?:/[A-Z]{2,8})?\)"
)
_CAPTION = re.compile(  # what a picture shows, and then who took it
    r".{12,}(?:[.,;)]\s|[(\[]|\s[-–—|]\s?)(?:(?:photos?|anh|nguon(?: anh)?|images?|pictures?|source|credit|foto)\s?(?::|by\b)|"
    r"(?:ພາບ|ຮູບ)[\u0e80-\u0eff]*\s?:|(?:photo|image|picture)s?[/ ]|©)"
)
_RIGHTS = re.compile(r"^\W*(?:©|\(c\)\s)|(?:©|\(c\))\s*(?:19|20)\d\d")
_HOLDER = re.compile(r"(?:©|\(c\))\s?[^\W\d_][^\d©]{2,70}")  # of a picture's rights, or of a page's
_REACH = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{3,}")
_FOLLOW = re.compile(r"(?:follow|theo doi|suivez|suivre|ຕິດຕາມ)\b.{0,40}\b(?:on|tren|sur|via|qua)(?:\s\w+){0,2}:?")
_GIVES = re.compile(r"[:\d@]")
_WHOLE = (
    (_SIGNED, Label("credit", keep=True)),
    (_IMAGE, Label("image")),
    (_COUNTER, Label("reactions")),
    (_HASHTAGS, Label("tags")),
    (_ADDRESS, Label("contact")),
)
_PARTED = re.compile(
    r"\s*(?:ເວລາ|luc|vao luc|at|a)?\s*(?:\d{1,2}\s?[:h.]\s?\d\d\S*|\d{1,2}h)\s*(?:[|·•/(,-]|$)"
)  # a time, then a mark
_NOTICES = frozenset(("read-more", "contact", "faq", "share", "subscribe", "reactions", "advertisement"))
_SINGLE = 60  # characters of menu words that stand in a row without separators
_MENU = 20  # characters of a part in a row of menu words
_AFTER_DATE = 20  # characters behind a date, without a mark between: a sentence goes on
_IN_SENTENCE = (" on", " in", " since", " from", " until", " by", " of")
_LONGEST_DATE = 140  # characters: author, two dates with their times, reading time
_DATE_ROOM = 60  # a date line says little beside the date
_DESPITE_DATES = frozenset(("clock", "copyright", "contact", "cookie", "read-more", "navigation", "about"))
_LABEL_WORDS = 2  # of a label before a date that no one has listed: `Release time: …`
_DATED = frozenset(("published", "updated"))
_BYLINE = 24  # characters before a date; a longer line with “on” before its date is a sentence or title


def is_date_line(line: Line) -> bool:
    """Whether the line gives a full date and little else (a place, a label, a byline)."""
    if line.prose or len(line.bare) > _LONGEST_DATE or _DIGIT.search(line.key) is None or not (found := full_dates(line.key)):
        return False
    before, after = without_date(line.key[: found[0].start]), without_date(line.key[found[0].end :])
    if len(before) + len(after) > _DATE_ROOM:
        return False
    head = line.key[: found[0].start].rstrip()
    if labels().starting(line.key) is not None or (head.endswith((":", "：")) and len(head.split()) <= _LABEL_WORDS):
        return True
    rest = line.key[found[0].end :]
    if before and len(after) > _AFTER_DATE and rest.lstrip()[:1].isalpha() and _PARTED.match(rest) is None:
        return False
    return len(before) <= _BYLINE or not before.endswith(_IN_SENTENCE)


def is_labelled_date(line: Line) -> bool:
    """Whether a date line says that its date is that of publication or of a change: `… | Ngày đăng: 12/05/2024`."""
    if not is_date_line(line):
        return False
    words = labels()
    said = (words.starting(line.key), *(words.starting(part) for part in line.parts))
    return any(label is not None and label.meaning in _DATED for label in said)


def own_label(line: Line, words: Labels) -> Label | None:
    """What the line says of itself, wherever it stands; None for a line that might be the report's."""
    if line.prose:
        return _prose_label(line, words)
    label = _short_label(line, words)
    if label is None or label.keep:
        return None if label is not None and label.meaning in _DATED and _DIGIT.search(line.key) is None else label
    return None if label.meaning not in _DESPITE_DATES and is_date_line(line) else label


def _short_label(line: Line, words: Labels) -> Label | None:
    if (shape := _shape(line)) is not None:
        return shape
    if (alone := words.alone(line)) is not None:
        return alone
    start = _starting(line, words)
    if start is not None and not start.keep and len(line.bare) <= 160:
        return start
    if words.passing(line.key) or cues().passing(line.key) or (len(line.parts) > 1 and words.leads_away(line.parts[0])):
        return Label("read-more")
    if not line.bare.endswith(".") and (made := cues().kind(line.key, _ends_named(line))):
        return Label(made, "list" if made == "related" else "")
    if (within := words.within(line.key)) is not None and not full_dates(line.key):
        return within
    if start is not None and len(line.bare) <= 160:
        return start
    if is_credited(line):
        return Label("credit", keep=True)
    if _CAPTION.match(line.key):
        return Label("caption", keep=True)
    return _menu(line, words)


def _starting(line: Line, words: Labels) -> Label | None:
    """The label with which a line begins; an address or office is one only beside a colon, a number or a mail address."""
    label = words.starting(line.key)
    if label is not None and label.meaning == "contact" and len(line.bare) > _SINGLE and not _GIVES.search(line.bare):
        return None
    return label


def _menu(line: Line, words: Labels) -> Label | None:
    """A row of menu words, or of figures."""
    alike = len(line.parts) > 1 or len(line.bare) <= _SINGLE
    if alike and words.covered(line) >= (1.0 if len(line.parts) == 1 else 0.5) and not full_dates(line.key):
        return Label(words.kind(line) if len(line.parts) > 1 else words.first(line))
    if len(line.parts) >= 3 and len(line.bare) <= _MENU * len(line.parts) and not line.closed and not full_dates(line.key):
        return Label("menu")
    if len(_DIGIT.findall(line.bare)) > len(line.bare) / 2 and not full_dates(line.key):
        return Label("menu")
    return None


def _prose_label(line: Line, words: Labels) -> Label | None:
    """Notices are written as sentences: consent, subscription, rights. Long paragraphs are the report's."""
    if len(line.bare) > 350:
        return None
    start = _starting(line, words)
    if start is not None and start.meaning in _NOTICES and len(line.bare) <= 220:
        return start
    if len(line.bare) <= 220 and cues().passing(line.key):
        return Label("read-more")
    if len(line.bare) <= 250 and "@" in line.bare and _REACH.search(line.bare[-80:]) and not full_dates(line.key):
        return Label("contact")
    within = words.within(line.key)
    longest = 350 if within is not None and within.meaning == "cookie" else 170
    return within if len(line.bare) <= longest else None


def _shape(line: Line) -> Label | None:
    bare = line.bare
    if not any(c.isalnum() for c in bare):
        return Label("rule", "end") if _RULE.fullmatch(bare) else Label("image")
    if _TEXT_SIZE.fullmatch(line.key) or (len(bare) <= _SINGLE and _PLAYER.search(bare)):
        return Label("display")
    whole = next((label for pattern, label in _WHOLE if pattern.fullmatch(bare)), None)
    if whole is not None:
        return whole
    if _FOLLOW.fullmatch(line.key):
        return Label("share")
    if _ARROW.fullmatch(bare) and len(bare) <= 160 and not full_dates(line.key[: len(line.key) // 2]):
        return Label("navigation")
    if _POINTED.fullmatch(bare) and not line.closed and len(bare) <= 160:
        return Label("read-more")
    return _owned(line) if "©" in bare or "(c)" in line.key else None


def _owned(line: Line) -> Label | None:
    """A line of rights: `holder` where it may be those in a picture."""
    bare = line.bare.lower()
    if _HOLDER.fullmatch(bare) and labels().within(line.key) is None:
        return Label("holder")
    return Label("copyright") if _RIGHTS.search(bare) and len(bare) < 110 and not line.closed else None


def is_credited(line: Line) -> bool:
    """Whether the line names who wrote, took or translated what."""
    return len(line.bare) <= 160 and _DIGIT.search(line.bare) is None and cues().credited(line.key)


def _ends_named(line: Line) -> bool:
    """Whether the last word begins with a capital, as the name of a section or author does."""
    last = line.bare.rsplit(None, 1)[-1]
    return last[:1].isupper() and not line.closed
