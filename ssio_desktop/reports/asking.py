"""Lays out a question on paper: its number and words, and boxes or lines for the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssio_desktop.reports.content import Ask, Boxes, Lines, Ticks
from ssio_desktop.reports.fonts import typeface
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.strips import Piece, Strip, Stroke, glue, glue_all, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.text import line_piece, passage, spaced, text_strips

_GUTTER = 28.0
"""Where the number stands, left of the question."""

_LINE = 24.0
"""From line to line: 8.5 mm, which a hand needs."""

_BOX, _TICK = 20.0, 10.0
"""Sides of a box for one character and of one to tick: 7 mm and 3.5 mm."""

_WHOLE = 9
"""Choices in up to so many rows are never divided by the end of a page."""


def ask_strips(ask: Ask, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """A question; its words never stand on a page without the beginning of its room."""
    scale = style.type
    node = parent.add("Div")
    said = node.add("P")
    inner = width - _GUTTER
    bold = replace(scale.body, weight="bold")
    strips = text_strips(ask.text, inner, bold, said, x=_GUTTER)
    if ask.number:
        mark = line_piece(
            break_text(f"{ask.number} ", 1000, bold)[0], bold, said, 0, _GUTTER - 8, "left"
        )
        strips[0] = replace(strips[0], pieces=(mark, *strips[0].pieces))
    if ask.remark.strip():
        small = replace(scale.furniture, size=9.5, leading=12.5)
        strips += text_strips(ask.remark, inner, small, node.add("P"), x=_GUTTER)
    strips = glue_all(strips, to_next=True)
    room = _Room(ask.text, style, _GUTTER, inner, node)
    if ask.answer.strip():
        known = passage(ask.answer, inner, scale.body, node)
        made = [replace(one, pieces=moved(one.pieces, _GUTTER, 0)) for one in known]
    elif isinstance(ask.room, Lines):
        made = room.lines(ask.room)
    elif isinstance(ask.room, Ticks):
        made = room.ticks(ask.room)
    else:
        made = room.boxes(ask.room)
    return spaced([*strips, *spaced(made, 2.0)], 10.0)


def _columns(widths: Sequence[float], room: float, indent: float) -> int:
    """How many columns choices are set in: few of them may take two lines, none more.

    widths: of the choices in points, the narrowest first.
    """
    for columns in range(min(4, len(widths)), 1, -1):
        wide = room / columns - indent
        most = widths[max(0, round(len(widths) * 0.75) - 1)]
        if most <= wide and widths[-1] <= 1.7 * wide:
            return columns
    return 1


@dataclass(frozen=True, slots=True)
class _Room:
    """Draws the room of one question. x, width: of the column it stands in, in points."""

    question: str
    style: HouseStyle
    x: float
    width: float
    node: Node

    def lines(self, room: Lines) -> list[Strip]:
        form = self._field("text", self.question)
        line = Stroke(
            self.x, _LINE - 2, self.x + self.width, _LINE - 2, self.style.palette.rule, 0.75, form
        )
        return glue([Strip(_LINE, (line,)) for _ in range(max(1, room.count))])

    def ticks(self, room: Ticks) -> list[Strip]:
        """Choices in as many columns as the longest of them leaves room for, read across."""
        look = self.style.type.body
        face = typeface(look.weight)
        indent = _TICK + 8
        widths = sorted(face.width(choice, look.size) for choice in room.choices)
        columns = _columns(widths, self.width, indent + 8)
        wide = self.width / columns
        listed = self.node.add("L")
        strips: list[Strip] = []
        for start in range(0, len(room.choices), columns):
            row: list[list[Strip]] = []
            for place, choice in enumerate(room.choices[start : start + columns]):
                left = self.x + place * wide
                entry = listed.add("LI")
                box = entry.add("Lbl").add("Form")
                box.filled = "tick" if room.several else "choice"
                box.alternative = choice or "An empty choice"
                made = text_strips(
                    choice, wide - indent - 6, look, entry.add("LBody"), x=left + indent
                )
                square = self._square(left + 1, 3.0, _TICK, _TICK, box)
                made[0] = replace(made[0], pieces=(*square, *made[0].pieces))
                row.append(made)
            tall = max(len(made) for made in row)
            lines = [
                Strip(
                    look.leading + (3.5 if place == tall - 1 else 0.0),
                    tuple(
                        piece for made in row if place < len(made) for piece in made[place].pieces
                    ),
                )
                for place in range(tall)
            ]
            strips += glue_all(lines)
        return glue_all(strips) if len(strips) <= _WHOLE else glue(strips)

    def boxes(self, room: Boxes) -> list[Strip]:
        form = self._field("text", f"{self.question}: {' '.join(name for name, _ in room.groups)}")
        small = self.style.type.furniture
        pieces: list[Piece] = []
        x = self.x
        for name, count in room.groups:
            for _ in range(count):
                pieces += self._square(x, 2.0, _BOX, _BOX, form)
                x += _BOX
            line = break_text(f"{name} ", 1000, small)[0]
            under = line_piece(line, small, form, x - count * _BOX, count * _BOX, "centre")
            pieces += moved((under,), 0.0, _BOX + 3.0)
            x += 12.0
        return [Strip(_BOX + 16.0, tuple(pieces))]

    def _field(self, kind: str, words: str) -> Node:
        form = self.node.add("Form")
        form.filled = "text" if kind == "text" else "tick"
        form.alternative = words or "To be filled in"
        return form

    def _square(self, x: float, y: float, width: float, height: float, form: Node) -> list[Piece]:
        ink = self.style.type.label.colour
        right, low = x + width, y + height
        corners = ((x, y, right, y), (right, y, right, low), (right, low, x, low), (x, low, x, y))
        return [Stroke(*sides, ink, 0.75, form) for sides in corners]
