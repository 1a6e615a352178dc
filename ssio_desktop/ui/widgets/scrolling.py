"""What scrolls: a column in an area of its own, and keys where no scroll bar has the focus."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens


class Body(QWidget):
    """What an area scrolls: as high as its content is in the width there is. Qt would make it as
    high as if every text stood in the narrowest column, and leave the rest empty at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "scrolled")

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(0)
        return hint


def scrolled(layout: QVBoxLayout) -> QScrollArea:
    """An area that scrolls the column by itself; the keyboard passes it by."""
    inner = Body()
    inner.setLayout(layout)
    space = tokens().space
    layout.setContentsMargins(0, space.m, space.s, space.m)
    layout.setSpacing(space.l)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def scroll_by_key(area: QScrollArea, key: int) -> bool:
    """Move by a line, a page or to an end; False where the key does not or nothing scrolls."""
    bar = area.verticalScrollBar()
    page, line = bar.pageStep(), 3 * tokens().type.body
    where = {
        Qt.Key.Key_Down: bar.value() + line,
        Qt.Key.Key_Up: bar.value() - line,
        Qt.Key.Key_PageDown: bar.value() + page,
        Qt.Key.Key_Space: bar.value() + page,
        Qt.Key.Key_PageUp: bar.value() - page,
        Qt.Key.Key_Home: bar.minimum(),
        Qt.Key.Key_End: bar.maximum(),
    }.get(Qt.Key(key))
    if where is None or bar.maximum() == 0:
        return False
    bar.setValue(where)
    return True
