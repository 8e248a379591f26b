"""Pictures of a brief as bitmaps for DOCX; years and names stand beside them as text, in cells."""

from __future__ import annotations

from math import ceil

from legation.views.bitmaps import Box, Colour, framed, png
from legation.views.blocks import Bar, Years

DOTS = 100  # a centimetre
WHITE: Colour = (255, 255, 255)
GROUND: Colour = (233, 230, 224)
COLOURS: dict[str, Colour] = {"planned": (154, 106, 0), "proposed": (154, 106, 0), "ended": (154, 160, 166)}
ACCENT: Colour = (11, 90, 122)
HOLLOW = ("planned", "proposed")


def years_picture(block: Years, most: float, small: bool) -> tuple[bytes, list[float]]:
    """Columns of boxes, and the width of each column in centimetres; `most` is the width of the page."""
    step = min(0.75 if small else 1.5, most / len(block.columns))
    tallest = max(1, *(len(states) for _, states in block.columns))
    cell = min(0.16 if small else 0.28, (0.8 if small else 2.8) / tallest)
    high, wide = round(tallest * cell * DOTS) + 1, round(step * len(block.columns) * DOTS)
    boxes: list[Box] = []
    for column, (_, states) in enumerate(block.columns):
        for row, state in enumerate(states):
            left, top = round((column + 0.1) * step * DOTS), high - round((row + 1) * cell * DOTS)
            boxes += _box(left, top, round(step * 0.8 * DOTS), max(1, round(cell * DOTS) - 3), state)
    return png(wide, high, boxes), [step] * len(block.columns)


def year_labels(block: Years, widths: list[float]) -> list[tuple[str, float]]:
    """Years to print under the picture, each with the width of the columns up to the next; none where they would be crowded."""
    every = max(1, ceil(0.75 / widths[0]))
    starts = range(0, len(widths), every)
    return [(str(block.columns[i][0]), sum(widths[i : i + every])) for i in starts]


def bar_picture(bar: Bar, width: float) -> bytes:
    """One bar on a thin line as long as the scale."""
    wide, high = round(width * DOTS), 26
    left = round(bar.start * wide)
    line: Box = (0, high // 2 - 1, wide, 2, GROUND)
    return png(wide, high, [line, *_box(left, 1, max(8, round((bar.end - bar.start) * wide)), high - 2, bar.state)])


def _box(left: int, top: int, wide: int, high: int, state: str) -> list[Box]:
    box: Box = (left, top, wide, high, COLOURS.get(state, ACCENT))
    return framed(box, WHITE) if state in HOLLOW and min(wide, high) > 8 else [box]
