"""The rail at the left: the pages that can be gone to, the one on show marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.text import Text


class Rail(QFrame):
    """chosen(str) is emitted with a page's id."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], title: str) -> None:
        super().__init__()
        self.setProperty("part", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._pages = {page.id: page for page in pages}
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._narrow = False
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.m, space.xl, space.m, space.l)
        layout.setSpacing(space.xs)
        self._title = Text(title, "strong")
        layout.addWidget(self._title)
        layout.addSpacing(space.l)
        shown = [page for page in pages if page.in_rail]
        for page in (page for page in shown if not page.foot):
            layout.addWidget(self._button(page))
        layout.addStretch(1)
        for page in (page for page in shown if page.foot):
            layout.addWidget(self._button(page))
        self.measure()

    def mark(self, page_id: str) -> None:
        """Mark the page on show, or the page that a page of its kind is reached from."""
        page = self._pages.get(page_id)
        button = self._buttons.get(page.parent if page and page.parent else page_id)
        if button is not None:
            button.setChecked(True)

    def measure(self, narrow: bool | None = None) -> None:
        """Take the width that the size of text asks for; narrow shows icons only."""
        if narrow is not None:
            self._narrow = narrow
        size = tokens().size
        self.setFixedWidth(size.rail_narrow if self._narrow else size.rail)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self._title.setVisible(not self._narrow)
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setIconSize(QSize(size.icon, size.icon))

    def _button(self, page: PageSpec) -> QToolButton:
        made = QToolButton()
        made.setText("  " + page.title)
        made.setCheckable(True)
        made.setProperty("part", "place")
        made.setAccessibleName(page.title)
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        key = QKeySequence(page.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{page.title} ({key})" if key else page.title)
        set_icon(made, page.icon, "muted")
        made.clicked.connect(lambda: self.chosen.emit(page.id))
        self._group.addButton(made)
        self._buttons[page.id] = made
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setMaximumWidth(self.width())
