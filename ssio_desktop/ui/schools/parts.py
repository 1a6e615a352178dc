"""Small parts that the cards of a school's page share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text, heading

_ON_ONE_LINE = 16
"""Words no longer than this are not broken in a table's cell."""


class SchoolCard(QFrame):
    """A surface with a heading, buttons at its right, and a body to be filled anew."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setAccessibleName(title)
        space = tokens().space
        self._title = heading(title, "heading")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(space.s)
        top = QHBoxLayout()
        top.setSpacing(space.m)
        top.addWidget(self._title, 1)
        top.addLayout(self._actions)
        # Cards beside each other begin at one height, with buttons or without.
        top.addStrut(tokens().size.control)
        self.body = QVBoxLayout()
        self.body.setSpacing(space.m)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addLayout(top)
        layout.addLayout(self.body)
        layout.addStretch(1)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the heading."""
        self._actions.addWidget(widget)

    def clear(self) -> None:
        """Take everything out of the body."""
        clear(self.body)

    def add_rest(self, label: str, show_all: Callable[[], None]) -> None:
        """Below the latest of many entries, offer the older ones too."""
        self.body.addWidget(
            button(label, show_all, kind="quiet", icon="chevron-down"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )


def facts(pairs: Sequence[tuple[str, str]], columns: int = 1) -> QWidget:
    """Facts by name, down one column after the other; those with nothing to say are left out."""
    space = tokens().space
    told = [pair for pair in pairs if pair[1]]
    if tokens().text_scale >= 1.6:
        columns = 1
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.l)
    grid.setVerticalSpacing(space.s)
    height = -(-len(told) // columns)
    for place, (name, value) in enumerate(told):
        column, line = divmod(place, height)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Text(name, "muted", wrap=False), line, 2 * column, top)
        said = Text(value).selectable()
        said.setAccessibleName(f"{name}: {value}")
        grid.addWidget(said, line, 2 * column + 1, top)
        grid.setColumnStretch(2 * column + 1, 1)
    return made


class Aside(QBoxLayout):
    """Two parts beside each other, or below each other where the page is narrow."""

    def __init__(self, main: QWidget, side: QWidget, shares: tuple[int, int] = (2, 1)) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(tokens().space.l)
        self.addWidget(main, shares[0])
        self.addWidget(side, shares[1])

    def fit(self, width: int) -> None:
        """Arrange for a page this wide, in pixels."""
        wide = width >= tokens().size.measure * 1.3
        direction = QBoxLayout.Direction
        self.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def small_table(headings: Sequence[str], rows: Sequence[Sequence[QWidget | str]]) -> QWidget:
    """A few rows under headings. A cell is text or a widget; the last column takes what is left."""
    space = tokens().space
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.l)
    grid.setVerticalSpacing(space.xs)
    for column, title in enumerate(headings):
        said = Text(title, "overline", wrap=False)
        # A link's words begin inside its frame, and its heading stands above the words.
        said.setIndent(space.xs + 2 if rows and isinstance(rows[0][column], QPushButton) else 0)
        grid.addWidget(said, 0, column)
    for number, row in enumerate(rows):
        line = 2 * number + 1
        rule = QFrame()
        rule.setProperty("part", "rule")
        grid.addWidget(rule, line, 0, 1, len(headings))
        for column, cell in enumerate(row):
            # Long words in any column give way where text is large; short ones keep their line.
            widget = (
                Text(cell, wrap=column == len(row) - 1 or len(cell) > _ON_ONE_LINE)
                if isinstance(cell, str)
                else cell
            )
            grid.addWidget(widget, line + 1, column, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnStretch(len(headings) - 1, 1)
    return made
