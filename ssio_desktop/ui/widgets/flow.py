"""Layouts that follow the room there is: a flow that wraps, two columns that become one.

They know nothing of what they hold, but that words can wrap.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.theme.theme import tokens


class FlowLayout(QLayout):
    """Items from left to right at their own size, then on the next line. Hidden ones take no room.

    across and down: pixels between items and between lines; as for words in a line if not given.
    at_end: each line stands at the right.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        across: int | None = None,
        down: int | None = None,
        at_end: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across = across
        self._down = down
        self._at_end = at_end
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Asked some thousand times while a page is laid out; nothing changes it but ``invalidate``,
        # which a change of the theme brings about too.
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return known

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = max(0, len(shown) - 1) * self._gaps()[0]
        height = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps, height)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _gaps(self) -> tuple[int, int]:
        space = tokens().space
        return (
            space.s if self._across is None else self._across,
            space.xxs if self._down is None else self._down,
        )

    def _place(self, rect: QRect, *, moving: bool) -> int:
        across, down = self._gaps()
        left, top, line = rect.x(), rect.y(), 0
        placed: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            hint = _size(item, rect.width())
            width = min(hint.width(), rect.width())
            if line and left + width > rect.right() + 1:
                self._set(placed, line, rect, moving=moving)
                left, top, line = rect.x(), top + line + down, 0
            placed.append((item, QRect(left, top, width, hint.height())))
            left += width + across
            line = max(line, hint.height())
        self._set(placed, line, rect, moving=moving)
        return top + line - rect.y()

    def _set(
        self, placed: list[tuple[QLayoutItem, QRect]], line: int, rect: QRect, *, moving: bool
    ) -> None:
        """Put the items of a line into its middle, and begin the next."""
        aside = rect.right() - placed[-1][1].right() if self._at_end and placed else 0
        for item, place in placed if moving else ():
            item.setGeometry(place.translated(aside, (line - place.height()) // 2))
        placed.clear()


def _size(item: QLayoutItem, most: int) -> QSize:
    """The room that an item takes in lines so wide. Words that can wrap do so only where they are
    wider than a line; by itself a label would ask for a narrow block of them."""
    words = item.widget()
    if not (isinstance(words, QLabel) and words.wordWrap()):
        return item.sizeHint()
    own = words.contentsMargins()
    width = words.fontMetrics().size(0, words.text()).width() + own.left() + own.right()
    width = min(width + 2 * words.margin() + 1, most)
    return QSize(width, item.heightForWidth(width))


class LeastHeight(QVBoxLayout):
    """A column that asks a scroll area for no more height than it needs at least: what can scroll
    by itself, such as a table, is then squeezed before the whole scrolls."""

    _is_asking = False

    def heightForWidth(self, width: int) -> int:
        if self._is_asking:
            return super().heightForWidth(width)
        # Qt asks for the height first where it is asked for the least.
        self._is_asking = True
        try:
            return self.minimumHeightForWidth(width)
        finally:
            self._is_asking = False


class Flow(QWidget):
    """A widget that holds others in a flow. at_end: see ``FlowLayout``."""

    def __init__(self, *parts: QWidget, at_end: bool = False) -> None:
        super().__init__()
        self._flow = FlowLayout(self, at_end=at_end)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put another at the end."""
        self._flow.addWidget(part)


class TwoColumns(QWidget):
    """Two columns side by side; one below the other where the whole is narrower than they need.

    needed: logical pixels at 100 % text. shares: how the width is divided.
    """

    def __init__(self, needed: int = 820, shares: tuple[int, int] = (3, 2)) -> None:
        super().__init__()
        self._needed = needed
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(tokens().space.l)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for column, share in zip((self.left, self.right), shares, strict=True):
            column.setSpacing(tokens().space.l)
            self._box.addLayout(column, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._needed * tokens().text_scale
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
