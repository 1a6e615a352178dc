"""The history of a school: the drawing, what is pointed at in words, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.history import Happening
from ssio_desktop.ui.schools.history_view import HistoryView
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.widgets.drawn import Turn, read_along
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

_ROWS = 8


class StoryCard(SchoolCard):
    """go is called with the page and key of what is opened."""

    def __init__(self, go: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("The story so far"))
        self.setAccessibleName(self._title.text())
        self._go = go
        self.view: HistoryView | None = None
        self.table: DataTable[Happening] | None = None
        self.toggle = Turn(self._title.text())
        self.add_action(self.toggle)

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's history."""
        self.clear()
        self.view = self.table = None
        told = sheet.history
        self.toggle.setVisible(bool(told.happenings))
        if not told.happenings:
            self.body.addWidget(
                Text(
                    self.tr(
                        "Nothing yet. Categories, inspections and visits appear here on one line "
                        "of time, once there are any."
                    ),
                    "muted",
                )
            )
            return
        self.view = HistoryView(told)
        self.view.opened.connect(lambda place: self._go(*place))
        hint = self.tr("Left and Right go through it, Enter opens.")
        if told.older:
            earlier = self.tr("Earlier, in the table only: {count}.").format(count=told.older)
            hint = f"{hint} {earlier}"
        drawing = read_along(self.view, hint)
        self.table = DataTable(
            RowsModel(_columns(self), lambda row: (row.day, row.lane, row.title, row.place)),
            self.tr("The story so far"),
            shown=_ROWS,
        )
        self.table.show_rows(reversed(told.happenings))
        self.table.opened.connect(self._opened)
        for each in (*drawing, self.table):
            self.body.addWidget(each)
        self.toggle.between(drawing, self.table)

    def _opened(self, row: Happening) -> None:
        if row.place[0]:
            self._go(*row.place)


def _columns(card: StoryCard) -> tuple[Column[Happening], ...]:
    lanes = {
        "category": translate("schools", "Category"),
        "inspection": translate("schools", "Inspection"),
        "visit": translate("schools", "Visit"),
    }
    return (
        Column(
            "day",
            translate("schools", "Day"),
            lambda row: words.day(row.day),
            lambda row: row.day,
            width=11,
        ),
        Column("lane", translate("schools", "What"), lambda row: lanes[row.lane], width=11),
        Column(
            "title", translate("schools", "Kind or term"), lambda row: row.title, width=26, least=12
        ),
        Column(
            "detail",
            translate("schools", "Outcome or state"),
            lambda row: row.detail,
            hint=lambda r: r.detail,
        ),
    )
