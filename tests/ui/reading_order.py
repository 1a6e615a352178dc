"""Where Tab goes against the order in which a page is read. Knows places, and nothing of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

Step = tuple[QWidget, QWidget, str]
"""From where, to where, and “up” or “back”."""

_EDGE = 4
"""Pixels that things beside or below each other may have in common."""


def steps_against_reading(widget: QWidget, reached: Sequence[QWidget]) -> list[Step]:
    """Steps up within a column, or back within a line; reached: what Tab came to, in its order.
    From the foot of a column to the head of the next one is no such step."""
    told = [
        (here, there, where)
        for here, there in pairwise([*reached, *reached[:1]])
        if widget.isAncestorOf(here) and widget.isAncestorOf(there)
        for where in _against_reading(here, there)
    ]
    if all(widget.isAncestorOf(each) for each in reached) and reached:
        # Where Tab comes round, from the last back to the first, it may go anywhere.
        corners = [each.mapTo(widget, QPoint(0, 0)) for each in reached]
        firsts = (
            reached[corners.index(min(corners, key=QPoint.manhattanLength))],
            reached[corners.index(min(corners, key=QPoint.y))],
        )
        rounds = [number for number, (_, there, _) in enumerate(told) if there in firsts]
        for number in rounds[:1]:
            del told[number]
    return told


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """What a widget stands in, from the inside."""
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _against_reading(here: QWidget, there: QWidget) -> Iterator[str]:
    one, other = _places(here, there)
    if other.bottom() <= one.top() and _share(
        (one.left(), one.right()), (other.left(), other.right())
    ):
        yield "up"
    elif other.right() <= one.left() and _share(
        (one.top(), one.bottom()), (other.top(), other.bottom())
    ):
        yield "back"


def _share(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches have more in common than an edge."""
    return min(one[1], other[1]) - max(one[0], other[0]) > _EDGE


def _places(here: QWidget, there: QWidget) -> tuple[QRect, QRect]:
    """Where the two stand in what holds both. Of something in an area that scrolls, and that does
    not hold the other, the area is taken: how far it is scrolled says nothing of the order."""
    holders = [each for each in ancestors(here) if each.isAncestorOf(there)]
    common = holders[0] if holders else here.window()

    def place(widget: QWidget) -> QRect:
        shown = widget
        for above in ancestors(widget):
            if above is common:
                break
            if isinstance(above, QAbstractScrollArea):
                shown = above
        return QRect(shown.mapTo(common, QPoint(0, 0)), shown.size())

    return place(here), place(there)
