"""Where Tab leads: through what is on show as it is laid out, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGridLayout,
    QLayout,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)


def tab_as_laid_out(root: QWidget | None) -> None:
    """Let Tab go through everything on show in here in the order of its layouts: line by line, and
    column after column where they stand beside each other. What has the focus without taking Tab,
    as the heading where one arrives, has its place among them, so that Tab goes on from there."""
    for before, after in pairwise(_as_read(root) if root is not None else ()):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    if _can_have_focus(widget):
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    else:
        for part in _parts(widget):
            yield from _as_read(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # By row and column; the other two say how many of each are taken up.
        places.sort(key=lambda place: list(cast("tuple[int, ...]", layout.getItemPosition(place))))
    for item in map(layout.itemAt, places):
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _as_read(widget)
        elif inner is not None:
            yield from _laid_out(inner)


def _parts(widget: QWidget) -> list[QWidget]:
    """What stands in a widget that has no layout. Those that take Tab have parts of their own for
    the keys, such as the line of a box to choose from, and keep them."""
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [inner] if inner is not None else []
    if isinstance(widget, QTabWidget):
        shown = widget.currentWidget()
        return [widget.tabBar(), *([shown] if shown is not None else [])]
    keeps_its_own = _takes_tab(widget) and not isinstance(widget, QTabBar)
    if isinstance(widget, QAbstractScrollArea) or keeps_its_own:
        return []
    inside = [each for each in widget.children() if isinstance(each, QWidget)]
    return sorted(
        (each for each in inside if not each.isWindow()), key=lambda each: (each.y(), each.x())
    )


def next_in_line(here: QWidget) -> QWidget:
    """What Tab would lead to, or the same where it leads nowhere."""
    after = here.nextInFocusChain()
    while after is not None and after is not here:
        if _takes_tab(after):
            return after
        after = after.nextInFocusChain()
    return here


def _can_have_focus(widget: QWidget) -> bool:
    focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return focusable and widget.isVisible() and widget.isEnabled()


def _takes_tab(widget: QWidget) -> bool:
    focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(focusable) and widget.isVisible() and widget.isEnabled()


def would_stray(here: QWidget | None, page: QWidget) -> bool:
    """Whether what had the focus can no longer have it and the next in line is not on the page: Qt
    would go round to the rail, and who hears the window would not know why."""
    if here is None or (here.isVisible() and here.isEnabled()):
        return False
    return not page.isAncestorOf(next_in_line(here))
