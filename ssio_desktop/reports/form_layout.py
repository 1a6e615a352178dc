"""Lays out places to fill in: boxes to tick, choices, and texts with lines for a pen.

What stands here is where they are; what makes them fields of the file is in ``form_fields``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ssio_desktop.reports.content import Field, Fields
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.strips import Piece, Place, Strip, Stroke, glue_all, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.text import line_piece, text_strips

LINE = 18.0
"""From one ruled line to the next, in points: room for handwriting."""

_BOX = 11.0
_GAP = 6.0
_BETWEEN = 28.0
_PAPER_LINE = "#d9dee5"


def field_strips(block: Fields, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """The strips of the fields, held together."""
    node = parent.add("Div")
    strips: list[Strip] = []
    for field in block.fields:
        match field.kind:
            case "text":
                strips += _text(field, style, width, node)
            case "hidden":
                strips.append(Strip(0.0, (Place(0, 0, 0, 0, field, "", None),)))
            case _:
                strips += _buttons(field, style, width, node)
    return glue_all(strips)


def _text(field: Field, style: HouseStyle, width: float, parent: Node) -> Iterator[Strip]:
    label = replace(style.type.label, weight="regular")
    made = text_strips(field.label, width, label, parent.add("P"))
    yield from glue_all([replace(made[0], gap=3.0), *made[1:]], to_next=True)
    height = field.lines * LINE
    ruled: list[Piece] = [
        Stroke(6, LINE * number, width - 6, LINE * number, _PAPER_LINE, 0.5)
        for number in range(1, field.lines)
    ]
    place = Place(0, 1, width, height, field, "", parent.add("Form"))
    yield Strip(height + 4, (*ruled, place))


def _buttons(field: Field, style: HouseStyle, width: float, parent: Node) -> Iterator[Strip]:
    """A tick or the options of a choice, side by side where there is room."""
    body = style.type.body
    options = field.options or ((field.value or "Yes", field.label),)
    if field.options and field.label:
        made = text_strips(field.label, width, style.type.label, parent.add("P"))
        yield from glue_all(made, to_next=True)
    pieces: list[Piece] = []
    x, y = 0.0, 0.0
    for value, words in options:
        lines = break_text(words, width - _BOX - _GAP, body)
        wide = _BOX + _GAP + max(line.width for line in lines)
        if x and x + wide > width:
            yield Strip(body.leading + 4, tuple(pieces))
            pieces, x, y = [], 0.0, 0.0
        top = (body.leading - _BOX) / 2 + 1
        pieces.append(Place(x, top, _BOX, _BOX, field, value, parent.add("Form")))
        node = parent.add("P")
        for number, line in enumerate(lines):
            piece = line_piece(line, body, node, x + _BOX + _GAP, wide, "left")
            pieces += moved((piece,), 0, number * body.leading)
        y = max(y, (len(lines) - 1) * body.leading)
        x += wide + _BETWEEN
    yield Strip(body.leading + y + 4, tuple(pieces))
