"""Lays out one row of cells, line by line, so that a tall row can run on to the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssio_desktop.reports.content import Align
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.strips import Fill, Piece, Strip, Stroke, glue, glue_all, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import Colour, TextStyle
from ssio_desktop.reports.text import line_piece

_WHOLE = 8
"""A row of up to so many lines is never divided."""


@dataclass(frozen=True, slots=True)
class CellBox:
    """One cell: its text, place in the row, and look. fill: a tint behind it, or empty."""

    text: str
    x: float
    width: float
    style: TextStyle
    node: Node | None
    align: Align = "left"
    fill: Colour = ""


@dataclass(frozen=True, slots=True)
class RowLook:
    """White inside a row, and the line below it (none where its colour is empty)."""

    pad_x: float = 5.0
    pad_top: float = 4.0
    pad_bottom: float = 4.5
    rule: Colour = ""
    rule_width: float = 0.5


def row_strips(cells: Sequence[CellBox], width: float, look: RowLook) -> list[Strip]:
    """The strips of a row: one for each line of its tallest cell.

    Tall rows part between lines, two lines at least on either page.
    """
    texts = [
        break_text(cell.text.strip("\n"), max(1.0, cell.width - 2 * look.pad_x), cell.style)
        for cell in cells
    ]
    leading = max(cell.style.leading for cell in cells)
    count = max(len(lines) for lines in texts)
    strips: list[Strip] = []
    for index in range(count):
        top = look.pad_top if index == 0 else 0.0
        bottom = look.pad_bottom if index == count - 1 else 0.0
        height = top + leading + bottom
        pieces: list[Piece] = [
            Fill(cell.x, 0.0, cell.width, height, cell.fill, key=cell)
            for cell in cells
            if cell.fill
        ]
        for cell, lines in zip(cells, texts, strict=True):
            if index < len(lines) and lines[index].runs:
                piece = line_piece(
                    lines[index],
                    cell.style,
                    cell.node,
                    cell.x + look.pad_x,
                    cell.width - 2 * look.pad_x,
                    cell.align,
                )
                pieces.append(_lowered(piece, top))
        if look.rule and index == count - 1:
            pieces.append(Stroke(0.0, height, width, height, look.rule, look.rule_width))
        strips.append(Strip(height, tuple(pieces)))
    return glue_all(strips) if count <= _WHOLE else glue(strips)


def _lowered(piece: Piece, distance: float) -> Piece:
    (lowered,) = moved((piece,), 0.0, distance)
    return lowered
