"""A drawing that is read, what is pointed at in words, and the same as a table behind a button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.table import DataTable
from ssio_desktop.ui.widgets.text import Text


class Drawn(QWidget):
    """Shows the drawing or the table. name: of both; hint: which keys do what."""

    def __init__(self, name: str, view: ReadDrawing, table: DataTable[Any], hint: str) -> None:
        super().__init__()
        self._name = name
        self._as_table = False
        self.view, self.table = view, table
        self.reading = Text("")
        view.told.connect(self.reading.setText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        self.toggle = button("", self._turn, icon="list", kind="quiet", small=True)
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._drawn: tuple[QWidget, ...] = (view, self.reading, Text(hint, "caption"))
        for each in (*self._drawn, table):
            layout.addWidget(each)
        view.choose(view.current)
        self.show_as(as_table=False)

    @property
    def as_table(self) -> bool:
        return self._as_table

    def show_as(self, *, as_table: bool) -> None:
        """Show the table, or the drawing."""
        self._as_table = as_table
        words = self.tr("Show as a drawing") if as_table else self.tr("Show as a table")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(f"{words}: {self._name}")
        for each in self._drawn:
            each.setVisible(not as_table)
        self.table.setVisible(as_table)

    def follow(self, former: Drawn, on_view: bool, on_table: bool) -> None:
        """Stand as a former one stood, whose place this takes: table or drawing, the mark that is
        pointed at, and the focus, if the drawing or the table had it."""
        self.show_as(as_table=former.as_table)
        self.view.choose(former.view.current)
        if on_view or on_table:
            self.show()
            now: QWidget = self.view if on_view else self.table
            now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        self.show_as(as_table=not self._as_table)
