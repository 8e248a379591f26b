"""The lines of a page as the furniture classifier sees them, without any DOM."""

from __future__ import annotations

import re

import msgspec

from legation.lang import fold

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\u00ad\ufeff]")
_CLOSED_BY = tuple(".!?…;:")
_BEHIND_END = "\"”»’')]|"
_FULL_STOP = re.compile(r"""[.!?…][\s"”»’')\]|]*(?:[—–/(-]+\s?[A-Z][A-Za-z/]{1,7}[\s./)]*)?$""")  # an agency may sign it
_DATED = re.compile(r"\(\s*\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?\s*\)$")  # a date with its own full stop closes no sentence
_SEPARATORS = re.compile(r"\s*(?:[|·•›❯»→←▶◀▲▼★☆☰✉●■◆►▸※]|>{1,3}|/(?!\d)(?<!\d/)|\t)\s*|\s{2,}")
# Most lines hold none of these: they need no splitting.
_MAY_SEPARATE = re.compile(r"[|·•›❯»→←▶◀▲▼★☆☰✉●■◆►▸※>/\t]")
_BLANKS = re.compile(r"\s\s")
_SPACED_MARK = re.compile(r"\s+([:?!;])")
_SPACE = re.compile(r"\s+")
_LAO = re.compile("[\u0e80-\u0eff]")
_LAO_SPACE = re.compile(r"(?<=[\u0e80-\u0eff])\s+(?=[\u0e80-\u0eff])")
_KEPT = 200  # a label stands in the first characters of a line; what follows need not be folded


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line that is not blank.

    `number` counts from 1; `bare` is the printed line without outer space and invisible characters; `key` its beginning, folded
    for comparison (no diacritics, no space within Lao); `parts` are what stands between separators, folded; `prose` says that
    it is long and punctuated as running text is; `closed` that it ends as a sentence does.
    """

    number: int
    bare: str
    key: str
    parts: tuple[str, ...]
    prose: bool
    closed: bool


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    lines = _INVISIBLE.sub("", text).split("\n")
    return [_line(number, bare) for number, raw in enumerate(lines, 1) if (bare := raw.strip())]


def key_of(text: str) -> str:
    """Folded form by which short lines and labels are compared, whatever the language of the page.

    >>> key_of("Mots-clés :")
    'mots-cles:'
    """
    return _folded(_SPACE.sub(" ", _INVISIBLE.sub("", text)))


def _folded(bare: str) -> str:
    folded = fold(bare, "en").text
    if "  " in folded:
        folded = _SPACE.sub(" ", folded)
    if " :" in folded or " ?" in folded or " !" in folded:
        folded = _SPACED_MARK.sub(r"\1", folded)
    return _LAO_SPACE.sub("", folded).strip() if _LAO.search(folded) else folded.strip()


def _line(number: int, bare: str) -> Line:
    parts = [p for p in _SEPARATORS.split(bare) if p] if _MAY_SEPARATE.search(bare) or _BLANKS.search(bare) else [bare]
    key = _folded(bare[:_KEPT])
    folded = tuple(_folded(p) for p in parts) if len(parts) > 1 and len(bare) <= _KEPT else (key,)
    return Line(number, bare, key, folded, _is_prose(bare, len(parts)), _is_closed(bare))


def _is_closed(bare: str) -> bool:
    """Whether the line ends as a sentence does, with what may close behind its mark."""
    if not bare.endswith(_CLOSED_BY):
        before = bare.rstrip(_BEHIND_END)
        while before != (shorter := before.rstrip().rstrip(_BEHIND_END)):
            before = shorter
        if not before.endswith(_CLOSED_BY):
            return False
    return not (bare.endswith((")", ".")) and _DATED.search(bare))


def _is_prose(bare: str, parts: int) -> bool:
    """Running text: a sentence of some length, or anything long that is no row of menu words."""
    if parts >= 4 and len(bare) / parts < 40:
        return False
    if len(bare) >= (110 if _LAO.search(bare) else 150):  # Lao writes few full stops, and its titles are shorter
        return True
    if _FULL_STOP.search(bare) is None or _DATED.search(bare):
        return False
    return len(bare) >= 70 or (len(bare) >= 45 and bare.count(" ") >= 7)
