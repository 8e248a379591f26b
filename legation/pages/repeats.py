"""What a page says twice: its headline, a paragraph, or a quotation set off beside the paragraph that holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.pages.lines import Line
from legation.pages.printed import without_date

_REPEATED = 25  # characters of a line that is not repeated by chance
_CUT = re.compile(r"\s*(?:\.{3}|…)$")
_BEGINNING = 40  # characters of a line cut short
_QUOTES = '“”"«»‘’ \u00a0'
_QUOTED = 200  # characters of a quotation that is set off
_NEAR = 12  # lines
_SPEAKER = 60  # characters


def _is_again(line: Line, headline: Line) -> bool:
    """Whether a line is the headline once more, with a date or number behind it."""
    rest = line.key.removeprefix(headline.key)
    return (
        len(rest) < len(line.key)
        and len(headline.key) >= _REPEATED
        and rest.lstrip()[:1] in tuple("([-|")
        and not without_date(rest)
    )


def drop_pull_quotes(lines: Sequence[Line], last: int, out: set[int]) -> None:
    """A quotation set off between paragraphs of which one holds it, and its speaker's name, are furniture."""
    for i, line in enumerate(lines[: last + 1]):
        said = line.bare.strip(_QUOTES)
        if i in out or said == line.bare or line.bare[0] not in _QUOTES or not _REPEATED <= len(said) <= _QUOTED:
            continue
        if any(said.rstrip(".,") in x.bare for x in lines[max(0, i - _NEAR) : i + _NEAR] if x is not line and x.prose):
            out.add(i)
            if i + 1 <= last and lines[i + 1].bare[0] in "-–—" and len(lines[i + 1].bare) <= _SPEAKER:
                out.add(i + 1)


def drop_repeats(lines: Sequence[Line], headline: int | None, out: set[int]) -> None:
    """A headline or paragraph that the report has had already is furniture the second time, and so is one cut short."""
    seen: set[str] = set()
    whole = [line.key for i, line in enumerate(lines) if i not in out]
    for i, line in enumerate(lines):
        if i in out or (len(line.key) < _REPEATED and (headline is None or line.key != lines[headline].key)):
            continue
        cut = _CUT.sub("", line.key) if line.bare.endswith(("...", "…")) else ""
        again = headline is not None and i > headline and _is_again(line, lines[headline])
        if line.key in seen or again or (len(cut) >= _BEGINNING and sum(k.startswith(cut) for k in whole) > 1):
            out.add(i)
        seen.add(line.key)
