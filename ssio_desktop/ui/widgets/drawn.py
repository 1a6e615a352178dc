"""A drawing that is read, what is pointed at in words, and the same as a table behind a button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import PushButton, dress
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.table import DataTable
from ssio_desktop.ui.widgets.text import Text


def read_along(view: ReadDrawing, hint: str) -> tuple[ReadDrawing, Text, Text]:
    """A drawing, below it what is pointed at in words, and which keys do what."""
    reading = Text("")
    view.told.connect(reading.setText)
    view.choose(view.current)
    return view, reading, Text(hint, "caption")


class Turn(PushButton):
    """Shows a drawing, or the same as a table instead. name: of both."""

    def __init__(self, name: str, *, small: bool = False) -> None:
        super().__init__("")
        dress(self, icon="list", kind="quiet", small=small)
        self._both = name
        self._shown: tuple[Sequence[QWidget], QWidget | None] = ((), None)
        self.as_table = False
        self.clicked.connect(lambda: self.show_as(as_table=not self.as_table))

    def between(self, drawing: Sequence[QWidget], table: QWidget) -> None:
        """Turn between these from now on, and show what is chosen."""
        self._shown = (drawing, table)
        self.show_as(as_table=self.as_table)

    def show_as(self, *, as_table: bool) -> None:
        """Show the table, or the drawing."""
        self.as_table = as_table
        words = self.tr("Show as a drawing") if as_table else self.tr("Show as a table")
        self.setText(words)
        self.setAccessibleName(f"{words}: {self._both}")
        drawing, table = self._shown
        for each in drawing:
            each.setVisible(not as_table)
        if table is not None:
            table.setVisible(as_table)


class Drawn(QWidget):
    """A drawing and its table under the button that turns between them. name: of all of them;
    hint: which keys do what."""

    def __init__(self, name: str, view: ReadDrawing, table: DataTable[Any], hint: str) -> None:
        super().__init__()
        self.view, self.table = view, table
        self.toggle = Turn(name, small=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        drawing = read_along(view, hint)
        for each in (*drawing, table):
            layout.addWidget(each)
        self.toggle.between(drawing, table)

    @property
    def as_table(self) -> bool:
        return self.toggle.as_table

    def follow(self, former: Drawn, on_view: bool, on_table: bool) -> None:
        """Stand as a former one stood, whose place this takes: table or drawing, the mark that is
        pointed at, and the focus, if the drawing or the table had it."""
        self.toggle.show_as(as_table=former.as_table)
        self.view.choose(former.view.current)
        if on_view or on_table:
            self.show()
            now: QWidget = self.view if on_view else self.table
            now.setFocus(Qt.FocusReason.OtherFocusReason)
