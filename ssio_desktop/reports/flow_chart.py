"""Lays out movement: names at both sides, and between them ribbons as thick as they have members.
What tells better from worse besides colour is that a ribbon goes up or down, and its outline."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ssio_desktop.reports.content import Align, Tone
from ssio_desktop.reports.flows import Flow, Ribbon, Turn
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.marks import box
from ssio_desktop.reports.strips import Piece, Shape, Stroke, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.text import line_piece

_UNIT: Final = 60.0
"""Points that all members together are thick, before the least is kept."""
_LEAST: Final = 8.0
"""Points of the thinnest ribbon: its number has to stand in it."""
_GAP: Final = 4.0
_NAMES: Final = 0.3
"""Of the width, for the names at each side."""
_NODE: Final = 5.0
_STEPS: Final = 16
_TONES: Final[dict[Turn, Tone]] = {
    "better": "good",
    "same": "plain",
    "worse": "alarm",
    "unknown": "caution",
}


def flow_height(flow: Flow) -> float:
    """Points that a drawing of it takes."""
    names = max(len(flow.befores), len(flow.afters))
    return sum(_thick(flow, each) for each in flow.ribbons) + names * _GAP + 2


def _thick(flow: Flow, ribbon: Ribbon) -> float:
    whole = sum(each.count for each in flow.ribbons)
    return max(_LEAST, _UNIT * ribbon.count / whole)


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """Draws one flow into a width; as high as :func:`flow_height` says."""

    flow: Flow
    style: HouseStyle
    width: float
    node: Node

    def pieces(self) -> Iterator[Piece]:
        """Everything of it, measured from its upper left corner."""
        order = self.flow.order.index
        by_before = sorted(self.flow.ribbons, key=lambda r: (order(r.before), order(r.after)))
        by_after = sorted(self.flow.ribbons, key=lambda r: (order(r.after), order(r.before)))
        lefts = dict(self._tops(by_before, [each.before for each in by_before]))
        rights = dict(self._tops(by_after, [each.after for each in by_after]))
        left, right = self.width * _NAMES, self.width * (1 - _NAMES)
        # The thin ones lie over the others, which would hide them.
        for ribbon in sorted(by_before, key=lambda r: -r.count):
            yield from self._ribbon(ribbon, left, right, lefts[ribbon], rights[ribbon])
        for names, tops, x in (
            (self.flow.befores, lefts, left - _NODE),
            (self.flow.afters, rights, right),
        ):
            yield from self._names(names, tops, x)

    def _tops(
        self, ribbons: Sequence[Ribbon], names: Sequence[str]
    ) -> Iterator[tuple[Ribbon, float]]:
        """Where each begins at one side, from the top; a gap before each other name."""
        top, last = 1.0, names[0] if names else ""
        for ribbon, name in zip(ribbons, names, strict=True):
            top += _GAP if name != last else 0
            yield ribbon, top
            top, last = top + _thick(self.flow, ribbon), name

    def _names(
        self, names: Sequence[tuple[str, int]], tops: dict[Ribbon, float], x: float
    ) -> Iterator[Piece]:
        is_left = x < self.width / 2
        for name, count in names:
            own = [r for r in tops if (r.before if is_left else r.after) == name]
            top = min(tops[each] for each in own)
            foot = max(tops[each] + _thick(self.flow, each) for each in own)
            yield box(x, top, _NODE, foot - top, self.style.palette.accent, self.node)
            told, room = f"{name}: {count}", self.width * _NAMES - _NODE - 5
            at = x - 5 - room if is_left else x + _NODE + 5
            yield self._text(told, at, (top + foot) / 2, room, "right" if is_left else "left")

    def _ribbon(
        self, ribbon: Ribbon, left: float, right: float, start: float, end: float
    ) -> Iterator[Piece]:
        thick, tone = _thick(self.flow, ribbon), _TONES[ribbon.turn]
        upper = [self._on_the_way(left, right, start, end, n / _STEPS) for n in range(_STEPS + 1)]
        lower = [(x, y + thick) for x, y in upper]
        yield Shape((*upper, *reversed(lower)), self.style.palette.tint(tone), self.node)
        ink = self.style.palette.bar(tone)
        for edge in (upper, lower):
            for (x1, y1), (x2, y2) in pairwise(edge):
                yield Stroke(x1, y1, x2, y2, ink, 0.5, self.node)
        yield self._text(str(ribbon.count), left + 4, start + thick / 2, 30, "left")
        yield self._text(str(ribbon.count), right - 34, end + thick / 2, 30, "right")

    def _on_the_way(
        self, left: float, right: float, start: float, end: float, part: float
    ) -> tuple[float, float]:
        eased = (1 - math.cos(math.pi * part)) / 2
        return left + (right - left) * part, start + (end - start) * eased

    def _text(self, text: str, x: float, middle: float, width: float, align: Align) -> Piece:
        style = replace(self.style.type.furniture, leading=8.0)
        lines = break_text(text, width, style)
        told = lines[0].text.rstrip() + ("…" if len(lines) > 1 else "")
        (piece,) = moved(
            (line_piece(break_text(told, 1000, style)[0], style, self.node, x, width, align),),
            0,
            middle - 4.0,
        )
        return piece
