"""How long reading took, term by term: a table of figures and a bar for each term."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ssio_desktop.services.reading_queue import Turnaround
from ssio_desktop.ui.home.bars import Bar
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


class Figures(QWidget):
    """Figures of the reading, never of the people who read."""

    def __init__(self, figures: Sequence[Turnaround]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.l)
        if not figures:
            layout.addWidget(Text(self.tr("No report was asked to be read yet."), "muted"))
            return
        table: DataTable[Turnaround] = DataTable(
            RowsModel(self._columns(), lambda each: str(each.term)),
            self.tr("Quality assurance by term"),
            shown=8,
        )
        table.show_rows(figures)
        layout.addWidget(table)
        layout.addWidget(self._bars(figures))

    def _columns(self) -> tuple[Column[Turnaround], ...]:
        def days(value: float | None) -> str:
            return "–" if value is None else f"{value:g}"

        return (
            Column("term", self.tr("Term"), lambda e: e.term.title, lambda e: e.term.order),
            Column("asked", self.tr("Asked"), lambda e: str(e.asked), None, "right", 9),
            Column("answered", self.tr("Answered"), lambda e: str(e.answered), None, "right", 11),
            Column("returned", self.tr("Returned"), lambda e: str(e.returned), None, "right", 11),
            Column("waiting", self.tr("Waiting"), lambda e: str(e.waiting), None, "right", 10),
            Column("middle", self.tr("Days, median"), lambda e: days(e.middle), None, "right", 14),
            Column(
                "longest", self.tr("Days, longest"), lambda e: days(e.longest), None, "right", 14
            ),
        )

    def _bars(self, figures: Sequence[Turnaround]) -> QWidget:
        whole, layout = card(self.tr("Working days from asking to answer"))
        answered = [each for each in figures if each.middle is not None]
        if not answered:
            layout.addWidget(Text(self.tr("Nothing was answered yet."), "muted"))
            return whole
        most = max((each.middle or 0) for each in answered) or 1
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().space.m)
        grid.setColumnStretch(1, 1)
        swatch = tokens().colours.tones["info"]
        for place, each in enumerate(reversed(answered)):
            middle = each.middle or 0
            told = self.tr("{days} days, median of {count}").format(
                days=f"{middle:g}", count=each.answered
            )
            grid.addWidget(Text(each.term.title, wrap=False), place, 0)
            bar = Bar(middle / most, swatch, f"{said(each.term.title)}: {told}")
            grid.addWidget(bar, place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Text(told, "muted", wrap=False), place, 2)
        layout.addLayout(grid)
        return whole
