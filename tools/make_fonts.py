"""Cuts the fonts that PDF briefs carry out of Debian's Noto fonts: python tools/make_fonts.py (extra `fonts`).

Reads the files of the package fonts-noto-core (Noto, SIL Open Font License 1.1, no reserved names), keeps Latin with the marks of
Vietnamese and French, Lao, punctuation, currency signs and arrows, drops hinting, and writes them to legation/views/fonts beside
the licence and a table of what they cover.

Lao tone marks are set to one height. Where a vowel below raises or lowers them by a few hundredths of an em, writers of PDF draw
the cluster in two pieces, and readers of PDF (PDFium, which is that of Chrome) copy it out twice: ນັ້ນ becomes ນັ້ນັ້ນ.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

NOTO = Path("/usr/share/fonts/truetype/noto")
TO = Path(__file__).parent.parent / "legation" / "views" / "fonts"
LATIN = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2100, 0x2126))
SIGNS = ((0x2190, 0x2199), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265), (0x25CC, 0x25CC))
LAO = ((0x20, 0x20), (0xA0, 0xA0), (0xE80, 0xEFF), (0x200B, 0x200D), (0x25CC, 0x25CC))
HIGH = 700  # units of the em above which an anchor is that of a tone mark over a vowel
FACES = {"NotoSans": LATIN + SIGNS, "NotoSansLao": LAO, "NotoSerifLao": LAO}


def cut(source: Path, ranges: Iterable[tuple[int, int]], target: Path) -> set[int]:
    """Writes the part of `source` that shows `ranges` to `target`; returns the code points that it has."""
    from fontTools import subset

    options: Any = subset.Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    cutter.subset(font)
    if ranges is LAO:
        level(font)
    subset.save_font(font, str(target), options)
    return set(font.getBestCmap())


def level(font: Any, most: int = 90) -> None:  # noqa: ANN401 - a font of a library without types
    """Sets marks upon marks to the height of their own anchor where it is less than `most` units away."""
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ():
        for table in (getattr(t, "ExtSubTable", t) for t in lookup.SubTable):
            if getattr(table, "Mark2Array", None) is None:
                continue
            own = {r.Class: r.MarkAnchor.YCoordinate for r in table.Mark1Array.MarkRecord if r.MarkAnchor.YCoordinate > HIGH}
            for record in table.Mark2Array.Mark2Record:
                for class_, anchor in enumerate(record.Mark2Anchor):
                    if anchor is not None and class_ in own and abs(anchor.YCoordinate - own[class_]) < most:
                        anchor.YCoordinate = own[class_]


def spans(points: Iterable[int]) -> list[str]:
    """Code points as lines of first and last, in hexadecimal.

    >>> spans([0x41, 0x42, 0x44])
    ['0041-0042', '0044-0044']
    """
    ordered = sorted(points)
    runs = (list(run) for _, run in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0]))
    return [f"{run[0][1]:04X}-{run[-1][1]:04X}" for run in runs]


def main() -> int:
    TO.mkdir(exist_ok=True)
    covered: set[int] = set()
    for face, ranges in FACES.items():
        for weight in ("Regular", "Bold"):
            source = NOTO / f"{face}-{weight}.ttf"
            if not source.exists():
                print(f"{source} is missing: install Debian's fonts-noto-core", file=sys.stderr)
                return 1
            covered |= cut(source, ranges, TO / source.name)
            print(f"{source.name}: {(TO / source.name).stat().st_size:,} bytes")
    (TO / "covers.txt").write_text("\n".join(spans(covered)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
