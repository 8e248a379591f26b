"""Which names of a page are the same person's: full names first, then the short forms of later mentions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from legation.lang import fold
from legation.reading.apposition import HEADS
from legation.reading.names import NameSpan, is_syllable
from legation.reading.post_parts import BodyIndex
from legation.reading.tokens import Words

_PART = re.compile(r"[^\W_]+")


class Draft(msgspec.Struct):
    """A person while the page is read: every place where the name stands, and the system of naming that it follows."""

    spans: list[NameSpan]
    parts: tuple[str, ...]
    system: str = ""
    gender: str = ""
    number: int = 0

    @property
    def vietnamese(self) -> bool:
        """Whether the name is made as Vietnamese names are."""
        return self.system == "vi"


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a name for comparison within a page: lower case, no diacritics, hyphens and capitals inside cut."""
    text = re.sub(r"(?<=[a-zà-öø-ÿ])(?=[A-Z])", " ", text).replace("đ", "d").replace("Đ", "D")
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()
    return tuple(_PART.findall(bare))


class _Known:
    """The people known so far, by what another name of theirs has in common with them: hundreds may stand on a long page."""

    def __init__(self, words: Words) -> None:
        self.drafts: list[Draft] = []
        self._words = words
        self._by: defaultdict[str, set[int]] = defaultdict(set)
        self._shorts: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, span: NameSpan, parts: tuple[str, ...]) -> None:
        """Begin another person."""
        self.drafts.append(Draft([], parts, _system(self._words, span, len(parts)), number=len(self.drafts)))
        self.place(self.drafts[-1], span, parts)

    def place(self, draft: Draft, span: NameSpan, parts: tuple[str, ...]) -> None:
        """Give a person another span."""
        draft.spans.append(span)
        if len(parts) > len(draft.parts) and set(draft.parts) <= set(parts):
            draft.parts = parts
        for key in (*_keys(draft.parts), f"@{span.j}"):
            self._by[key].add(draft.number)
        for form in _short_forms(self._words, draft, span):
            self._shorts[form].add(draft.number)

    def like(self, span: NameSpan, parts: tuple[str, ...]) -> list[Draft]:
        """Those who may be meant by a name, the latest first."""
        near: set[int] = set().union(*(self._by.get(key, ()) for key in (*_keys(parts), f"@{span.i}")))
        return [self.drafts[n] for n in sorted(near, reverse=True)]

    def short(self, form: str) -> list[Draft]:
        """Those for whom a single word stands, in order."""
        return [self.drafts[n] for n in sorted(self._shorts.get(form, ()))]


def _keys(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Two names are of one person only where one of these is the same: a part, the first letter, the first sound."""
    return *parts, "^" + "".join(parts)[:1], "~" + sound(parts)[:1]


def gather(words: Words, bodies: BodyIndex, names: list[NameSpan]) -> list[Draft]:
    """The people of the page, each with every span where a name of theirs stands."""
    known = _Known(words)
    for span in sorted(names, key=lambda s: (s.j - s.i < 2, s.i)):
        parts = parts_of(words.text(span.i, span.j))
        draft = _owner(words, known, span, parts)
        if draft is None:
            known.add(span, parts)
        else:
            known.place(draft, span, parts)
    _add_short(words, bodies, known)
    for draft in known.drafts:
        draft.spans.sort(key=lambda s: s.i)
        draft.gender = next((s.gender for s in draft.spans if s.gender), "")
    return sorted(known.drafts, key=lambda d: d.spans[0].i)


def _owner(words: Words, known: _Known, span: NameSpan, parts: tuple[str, ...]) -> Draft | None:
    """Whose name it is; a single word is first sought where it is the usual short form (“Ms Van”: Nguyen Thi Van)."""
    if span.j - span.i == 1:
        usual = known.short(" ".join(parts))
        if usual:
            return _nearest(usual, span.i)
    for draft in known.like(span, parts):
        if _tones_differ(words, draft, span):
            continue
        if _glossed(words, draft, span) or _same(draft.parts, parts, span.j - span.i) or _respelled(words, draft, span, parts):
            return draft
    return None


def _tones_differ(words: Words, draft: Draft, span: NameSpan) -> bool:
    """Whether both print diacritics and disagree: Nguyễn Văn Hiến is not Nguyễn Văn Hiện."""
    if not draft.vietnamese or span.j - span.i < 2:
        return False
    full = draft.spans[0]
    mine, yours = words.text(span.i, span.j), words.text(full.i, full.j)
    if mine.isascii() or yours.isascii() or parts_of(mine) != parts_of(yours):
        return False
    return fold(mine, "vi").text != fold(yours, "vi").text


def _respelled(words: Words, draft: Draft, span: NameSpan, parts: tuple[str, ...]) -> bool:
    """Two spellings of one foreign name in a page (“Somchay Vilayvong”, “Xổm-chay Vi-lay-vông”); Vietnamese names must agree."""
    if draft.vietnamese or span.j - span.i < 2 or len(draft.parts) < 2:
        return False
    near = len(draft.parts) == len(parts) and _near("".join(draft.parts), "".join(parts))
    return (near or _sound_alike(sound(draft.parts), sound(parts))) and _system(words, span, len(parts)) != "vi"


def _sound_alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 6 or a[0] != b[0]:
        return False
    shared = (_letters(a) & _letters(b)).total()  # no more can be matched than this
    return 2 * shared >= 0.8 * (len(a) + len(b)) and SequenceMatcher(None, a, b).ratio() >= 0.8


@lru_cache(maxsize=4096)
def _letters(text: str) -> Counter[str]:
    return Counter(text)


@lru_cache(maxsize=4096)
def sound(parts: tuple[str, ...]) -> str:
    """A rough key of how a name sounds: what presses spell in several ways is made one, doubled letters too."""
    text = "".join(parts)
    for printed, one in (
        ("ph", "f"),
        ("th", "t"),
        ("kh", "k"),
        ("ck", "k"),
        ("x", "s"),
        ("z", "s"),
        ("q", "k"),
        ("c", "k"),
        ("w", "v"),
    ):
        text = text.replace(printed, one)
    text = text.replace("y", "i").replace("h", "")
    out = [c for i, c in enumerate(text) if i == 0 or text[i - 1] != c]
    return "".join(out)


def _system(words: Words, span: NameSpan, count: int) -> str:
    """The language whose way of naming the family name shows (“vi”, “zh”, “ko”), or an empty string."""
    if span.j - span.i == 1:
        return "vi" if count == 1 and words.row("names", span.i, "given-name") is not None else ""
    systems = {h.row.get("system") for h, _ in words.rows("names", span.i) if h.row.meaning == "family-name"}
    if any("-" in words.tokens[k].text for k in range(span.i, span.j)):
        return "ko" if "ko" in systems else ""
    if "zh" in systems and ("vi" not in systems if words.language == "vi" else span.j - span.i == 2):
        return "zh"
    syllables = all(is_syllable(words.tokens[k].text) for k in range(span.i, span.j))
    return "vi" if "vi" in systems and 2 <= count <= 5 and syllables else ""


def _glossed(words: Words, draft: Draft, span: NameSpan) -> bool:
    """“Wang Haitao (Vương Hải Đào)”."""
    last = draft.spans[-1]
    return last.j == span.i and words.gap(span.i) == "(" and words.gap(span.j).startswith(")") and not span.titled


def _same(full: tuple[str, ...], parts: tuple[str, ...], length: int) -> bool:
    if full == parts or "".join(full) == "".join(parts):
        return True
    if set(parts) < set(full) or (set(full) < set(parts) and len(full) > 1):
        return length == 1 or _in_order(parts, full) or _in_order(full, parts) or set(parts) == set(full)
    return sorted(full) == sorted(parts)


def _in_order(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(part in rest for part in short)


def _near(a: str, b: str) -> bool:
    """One slip of the pen: the same letters but for one, or two neighbours exchanged; short names must agree."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 10 or a[0] != b[0]:
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return (len(a) <= 1 and len(b) <= 1) or (len(a) == len(b) == 2 and a == b[::-1])


def _add_short(words: Words, bodies: BodyIndex, found: _Known) -> None:
    drafts = found.drafts
    taken = {k for d in drafts for s in d.spans for k in range(s.i, s.j)}
    known = {tuple(parts_of(words.text(s.i, s.j))): d for d in drafts for s in d.spans if s.j - s.i > 1}
    firsts = {key[:1] for key in known}
    for k, token in enumerate(words.tokens):
        if not token.capital or k in taken or k in bodies.covered:
            continue
        again = _again(words, k, known) if parts_of(token.text)[:1] in firsts else None
        if again is not None:
            again[0].spans.append(NameSpan(k, again[1]))
            taken |= set(range(k, again[1]))
            continue
        candidates = found.short(" ".join(parts_of(token.text)))
        if candidates and _is_short(words, k):
            _nearest(candidates, k).spans.append(NameSpan(k, k + 1))


def _again(words: Words, k: int, known: dict[tuple[str, ...], Draft]) -> tuple[Draft, int] | None:
    """A full name printed again where nothing beside it says that it is one."""
    for j in range(min(k + 6, len(words)), k + 1, -1):
        draft = known.get(parts_of(words.text(k, j)))
        if draft is not None and not any(words.gap(m) for m in range(k + 1, j)):
            return draft, j
    return None


def _short_forms(words: Words, draft: Draft, span: NameSpan) -> list[str]:
    """Words that stand for the whole name later on: the last of a Vietnamese name, first or last of others."""
    if span.j - span.i == 1 and len(draft.parts) > 1:
        return []
    ends = [" ".join(parts_of(words.tokens[k].text)) for k in (span.i, span.j - 1)]
    return [form for form in ends[draft.vietnamese :] if len(form) > 1]


def _is_short(words: Words, k: int) -> bool:
    titled = words.gap(k) == "" and words.ends_with("titles", k, "honorific", "rank") is not None
    titled = titled or (words.gap(k) == "" and words.ends_with("posts", k, *HEADS) is not None)
    if titled:
        return True
    if words.language == "vi":
        return False
    speaks = k + 1 < len(words) and words.gap(k + 1) in ("", ",") and words.row("names", k + 1, "speech") is not None
    if words.place(k) is not None or words.row("bodies", k) is not None:
        return speaks and words.row("bodies", k) is None
    beside = (k > 0 and words.gap(k) == "" and words.tokens[k - 1].capital and not words.tokens[k - 1].first) or (
        k + 1 < len(words) and words.gap(k + 1) == "" and words.tokens[k + 1].capital
    )
    return speaks or not beside


def _nearest(candidates: list[Draft], k: int) -> Draft:
    def last_before(draft: Draft) -> int:
        return max((s.i for s in draft.spans if s.i < k), default=-1)

    return max(candidates, key=last_before)
