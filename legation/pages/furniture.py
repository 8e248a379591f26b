"""Which lines of a page are furniture: a decision list over lines, without any DOM.

A page is read as head, report and tail. The head holds menus, then the headline, then date line, byline and share row; the
report runs from the first to the last line of running text; the tail holds credits, then lists, counters and notices. A label
such as “Related news” opens a list that runs until the report's own text resumes. Within the report nothing is dropped that is
not a mark, a label of its own, or an item of such a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise

import msgspec

from legation.pages.headline import find_headline
from legation.pages.items import are_tags, begins_list, heads_items, is_credit, is_item, is_stamp
from legation.pages.labels import Label, labels
from legation.pages.lines import Line, lines_of
from legation.pages.marks import is_credited, is_date_line, is_labelled_date, own_label
from legation.pages.repeats import drop_pull_quotes, drop_repeats

_PICTURES = re.compile(r"\b(?:photos?|anh|images?|pictures?)\b|ພາບ|ຮູບ")
_SIGNED_OFF = re.compile(r"[—–-]\s?[A-Z][A-Za-z/]{1,7}[./]*$|\./\.?$|[/(][A-Z]{2,8}[/)]\.?$")  # an agency signs
_STAMPED = 2  # items with dates make a list
_SHARED = 3  # words of five letters or more
_COMMENT = re.compile(r"(?P<by>[^:!?]{1,30}?)(?:\s\([^)]*\))?\s?:\s+\S")
_CLOSING = frozenset(("tags", "reactions", "copyright", "contact", "navigation", "subscribe"))
_BEFORE_TEASERS = frozenset(("credit", "tags", "share", "reactions"))
_LAO = re.compile("[\u0e80-\u0eff]{4}")
_AHEAD = 12  # lines that tell whether a list begins
_CUT = re.compile(r"\s*(?:\.{3}|…)$")
_AS_LONG = 0.7  # of the longest line
_CLOSE = 4  # lines
_TEASERS = 4  # more paragraphs below than above are no teasers, a few aside
_TITLE = 20  # characters of a title of another report


class Layout(msgspec.Struct, frozen=True):
    """A page's lines in their parts.

    `lines` are those not blank; `headline`, `first` and `last` index them: the headline (None where there is none), the first
    and the last line of running text (equal to the number of lines, and -1, where there is none). `furniture` are line numbers.
    """

    lines: tuple[Line, ...]
    headline: int | None
    first: int
    last: int
    furniture: tuple[int, ...]

    @property
    def kept(self) -> list[Line]:
        """The lines that are no furniture."""
        dropped = set(self.furniture)
        return [line for line in self.lines if line.number not in dropped]


def lay_out(text: str) -> Layout:
    """Tell report from furniture in a page's text; a function of the text alone."""
    lines = lines_of(text)
    marks = [own_label(line, labels()) for line in lines]
    lines = _with_prose(lines, marks)
    first = next((i for i, line in enumerate(lines) if line.prose and not _is_out(marks[i])), len(lines))
    headline = find_headline(lines, first, [_kind(line, mark) for line, mark in zip(lines[:first], marks, strict=False)])
    out = _head(lines, marks, headline, first)
    last = _walk(lines, marks, headline, first, out)
    drop_repeats(lines, headline, out)
    drop_pull_quotes(lines, last, out)
    return Layout(tuple(lines), headline, first, last, tuple(lines[i].number for i in sorted(out)))


def _with_prose(lines: list[Line], marks: Sequence[Label | None]) -> list[Line]:
    """Where no line looks like running text (notes without full stops), the longest without a label are it."""
    free = [line for line, mark in zip(lines, marks, strict=True) if mark is None and not is_date_line(line)]
    if not free or any(line.prose for line in lines):
        return lines
    least = _AS_LONG * max(len(line.bare) for line in free)
    long = {line.number for line in free if len(line.bare) >= least}
    return [msgspec.structs.replace(x, prose=True) if x.number in long else x for x in lines]


def _kind(line: Line, mark: Label | None) -> str:
    """`date` for a date line, the meaning of a furniture label, `` for a line that may be a headline."""
    if mark is not None and not mark.keep:
        return mark.meaning
    return "date" if is_date_line(line) else ""


def _is_out(label: Label | None) -> bool:
    return label is not None and not label.keep


def _head(lines: Sequence[Line], marks: Sequence[Label | None], headline: int | None, first: int) -> set[int]:
    """Above the headline all but a date line is furniture; a date there is the page's clock where another one follows."""
    out = set()
    for i in range(headline if headline is not None else first):
        if not (is_date_line(lines[i]) and not _is_out(marks[i])) or _is_clock(lines, marks, i, headline, first):
            out.add(i)
    return out


def _is_clock(lines: Sequence[Line], marks: Sequence[Label | None], i: int, headline: int | None, first: int) -> bool:
    if headline is None:
        return False
    if any(is_date_line(lines[j]) for j in range(headline + 1, min(first, len(lines)))):
        return True
    return any(_is_out(mark) and mark is not None and mark.meaning != "bullet" for mark in marks[i + 1 : headline])


def _walk(lines: Sequence[Line], marks: Sequence[Label | None], headline: int | None, first: int, out: set[int]) -> int:
    """Go down the report and its tail; fill `out`; return the index of the last line of running text."""
    i = first if headline is None else headline + 1
    running = _prose_of(lines, marks)
    prose, inside, told = running.at, set(running.at), _Told(lines)
    last = -1
    while i < len(lines):
        mark = marks[i]
        if last >= 0 and not _is_out(mark):
            mark = labels().heading(lines[i]) or mark
        if i in inside and not _is_out(mark):
            last = i
        elif mark is not None and mark.opens == "end" and _closes(lines, mark, i, prose):
            out.update(range(i, len(lines)))
            break
        elif mark is not None and (mark.opens == "list" or (mark.meaning in _CLOSING and _is_late(prose, i))):
            resumed = len(lines)
            if not _is_comments(lines, mark, i):
                box = next((j for j in prose if i < j <= i + 2), None) if last >= 0 else None
                boxed = box is not None and _is_box(lines, marks, i, box)
                resumed = box if box is not None and boxed else _resume(lines, prose, i, last, told)
                resumed = _with_captions(lines, marks, i, resumed)
            out.update(j for j in range(i, resumed) if not _is_last_credit(lines, marks, j) and not _is_dated(lines, mark, i, j))
            i = resumed
            continue
        elif _drops(lines[i], mark, i, prose) if mark is not None else _is_offer(lines, marks, i):
            out.add(i)
        elif mark is None and _are_teasers(lines, marks, i, running, last):
            out.update(range(i, len(lines)))
            break
        i += 1
    _tail(lines, marks, last, out)
    return last


def _drops(line: Line, mark: Label, i: int, prose: Sequence[int]) -> bool:
    """Whether a labelled line is furniture where it stands: single section words within the report may be its subheads."""
    if mark.keep or (mark.meaning == "holder" and i <= prose[-1] + 1):
        return False
    inside = bool(prose) and prose[0] < i < prose[-1]
    return not (inside and mark.meaning in ("menu", "word", "site", "clock", "bullet", "about") and len(line.parts) == 1)


def _is_offer(lines: Sequence[Line], marks: Sequence[Label | None], i: int) -> bool:
    """Whether a short line stands between the mark of an advertisement and another label."""
    above, below = marks[i - 1] if i else None, marks[i + 1] if i + 1 < len(marks) else None
    return above is not None and above.meaning == "advertisement" and _is_out(below) and not lines[i].closed


class _Prose(msgspec.Struct, frozen=True):
    """Where running text stands: the indices, the last that another one follows directly, the last that is cut short."""

    at: list[int]
    paired: int
    cut: int


def _prose_of(lines: Sequence[Line], marks: Sequence[Label | None]) -> _Prose:
    at = [j for j, line in enumerate(lines) if line.prose and not _is_out(marks[j])]
    paired = max((a for a, b in pairwise(at) if b == a + 1), default=-1)
    return _Prose(at, paired, max((j for j in at if lines[j].bare.endswith(("...", "…"))), default=-1))


def _are_teasers(lines: Sequence[Line], marks: Sequence[Label | None], i: int, prose: _Prose, last: int) -> bool:
    """Whether all that stands below are titles of other reports, each with a sentence or two under it.

    They are told from subheads by a sentence that is cut short, or by a signature above them.
    """
    if last < 0 or i < prose.paired or lines[i].closed or len(lines[i].bare) < _TITLE:
        return False
    above = bisect_left(prose.at, i)
    below = len(prose.at) - above
    if not below or below > above + _TEASERS or i + 1 != prose.at[above]:
        return False
    signed = marks[i - 1]
    return prose.cut > i or (below > 1 and signed is not None and signed.meaning in _BEFORE_TEASERS)


def _closes(lines: Sequence[Line], mark: Label, i: int, prose: Sequence[int]) -> bool:
    """Whether the report ends at `i`: a short heading below at least as much running text as stands under it.

    A rule says less than a heading: what stands under it must be half as much.
    """
    line = lines[i]
    above = sum(j < i for j in prose)
    below = len(prose) - above
    if mark.meaning == "rule":
        return above >= max(1, 2 * below)
    heading = len(line.bare) <= 80 and not (line.closed and ":" not in line.bare[-2:]) and not any(c.isdigit() for c in line.bare)
    return heading and above >= max(1, below)


def _is_late(prose: Sequence[int], i: int) -> bool:
    """Whether most of the running text stands above: what closes a report opens no list at its top."""
    above = sum(j < i for j in prose)
    return above >= 2 and above >= len(prose) - above


def _is_dated(lines: Sequence[Line], mark: Label, i: int, j: int) -> bool:
    """Whether the report's own date stands close under what closes it: `Was this page useful?`, `Last updated: …`."""
    return mark.opens != "list" and j <= i + _CLOSE and is_labelled_date(lines[j])


def _is_last_credit(lines: Sequence[Line], marks: Sequence[Label | None], i: int) -> bool:
    """Whether nothing but labels stands below a credit: the report's own, though a list stands above it."""
    return is_credited(lines[i]) and all(_is_out(mark) for mark in marks[i + 1 :])


def _is_comments(lines: Sequence[Line], mark: Label, i: int) -> bool:
    """Whether readers speak below `i`: under a label of reactions, a name and a colon open the line."""
    return mark.meaning == "reactions" and i + 1 < len(lines) and _COMMENT.match(lines[i + 1].bare) is not None


def _resume(lines: Sequence[Line], prose: Sequence[int], i: int, last: int, told: _Told) -> int:
    """Where the report goes on behind a list that `i` opens.

    At two paragraphs that follow each other; at one that stands below no title and speaks of the report's own names, as a teaser
    does not; or at the only one left if it speaks of them.
    """
    left = [j for j in prose if j > i]
    if last < 0:
        return left[0] if left else len(lines)
    before = told.down_to(last)
    for at, j in enumerate(left):
        known = len(_names(lines[j]) & before)
        titled = j - 1 > i and not lines[j - 1].closed
        if (
            (at + 1 < len(left) and left[at + 1] == j + 1)
            or (known >= 2 and not titled)
            or (known and len(left) == 1 and not (titled and _words(lines[j]) & _words(lines[j - 1])))
        ):
            return j
        if at + 1 == len(left) and (_SIGNED_OFF.search(lines[j].bare) or _breaks_list(lines, i, j, last)):
            return j
    return len(lines)


def _is_box(lines: Sequence[Line], marks: Sequence[Label | None], i: int, j: int) -> bool:
    """Whether a label at `i` names one report in passing, so that the paragraph at `j` is no teaser: a credit or label follows.

    A teaser speaks the words of the title above it.
    """
    if not lines[j].closed or _CUT.search(lines[j].bare) or (j == i + 2 and _words(lines[j]) & _words(lines[j - 1])):
        return False
    below = marks[j + 1] if j + 1 < len(lines) else None
    return below is not None and (below.meaning == "credit" or (j == i + 2 and marks[i + 1] is None and below.opens == ""))


def _with_captions(lines: Sequence[Line], marks: Sequence[Label | None], i: int, resumed: int) -> int:
    """Where the report goes on, the captions right above its text included."""
    while i + 1 < resumed < len(lines) and (above := marks[resumed - 1]) is not None and above.meaning == "caption":
        resumed -= 1
    return resumed


def _breaks_list(lines: Sequence[Line], i: int, j: int, last: int) -> bool:
    """Whether a sentence below items with dates is no teaser: no item has one, and it speaks the report's words."""
    stamped = sum(is_item(x) or is_stamp(x) for x in lines[i + 1 : j])
    if stamped < _STAMPED or not lines[j].bare.endswith(".") or any(x.prose for x in lines[i + 1 : j]):
        return False
    return len(_words(lines[j]) & set().union(*(_words(x) for x in lines[: last + 1]))) >= _SHARED


def _words(line: Line) -> set[str]:
    return set(re.findall(r"[^\W\d_]{5,}", line.bare.lower()))


def _names(line: Line) -> set[str]:
    """Words with a capital behind the first; in a script without capitals, runs of six characters."""
    if _LAO.search(line.bare):
        return {line.key[i : i + 6] for i in range(len(line.key) - 5)}
    words = re.findall(r"[^\W\d_]{3,}", line.bare)
    return {w for w in words[1:] if w[0].isupper() and not w.isupper()}  # `USD` and `UBND` stand in any report


class _Told:
    """The names that the report has told of, gathered as the walk goes down its lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._names: set[str] = set()
        self._count = 0

    def down_to(self, last: int) -> set[str]:
        """Names of the lines down to `last`, which is never before that of an earlier question."""
        for line in self._lines[self._count : last + 1]:
            self._names |= _names(line)
        self._count = max(self._count, last + 1)
        return self._names


def _tail(lines: Sequence[Line], marks: Sequence[Label | None], last: int, out: set[int]) -> None:
    """Below the report: its credits and captions come first and stay; from the first furniture on, only credits do."""
    tail = range(last + 1, len(lines)) if last >= 0 else range(0)
    said = "\n".join(line.key for line in lines[: last + 1]) if tail else ""
    opened = introduced = False
    for i in tail:
        below = list(islice((lines[j] for j in range(i, len(lines)) if j not in out), _AHEAD))
        introduced = not opened and (introduced or (i not in out and _announces_pictures(lines[i])))
        if i in out:
            opened = True
        elif introduced or is_labelled_date(lines[i]):
            continue  # their captions
        elif (
            heads_items(below)
            or (opened and not is_credit(lines[i], marks[i]))
            or begins_list(below, marks[i])
            or are_tags(below, marks[i], said)
        ):
            out.add(i)
            opened = True


def _announces_pictures(line: Line) -> bool:
    return line.bare.endswith(":") and _PICTURES.search(line.key) is not None
