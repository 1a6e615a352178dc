"""The headline figures published of a school, beside the authority's and the nation's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.measures import year_title
from ssio_desktop.services.performance.attainment import Attainment
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.performance import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

Go = Callable[[str, str], None]


class ResultsCard(SchoolCard):
    """go: to a page and key."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Results"))
        self.setAccessibleName(self._title.text())
        self._go = go
        self._urn = ""
        self.all = button(self.tr("All figures"), self._show_all, kind="quiet")
        self.add_action(self.all)

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show the headline figures of the latest year of each."""
        self.clear()
        self._urn = sheet.record.school.urn
        known = sheet.results is not None and bool(sheet.results.measures)
        self.all.setVisible(known)
        if sheet.results is None or not known:
            self.body.addWidget(
                Text(self.tr("No published figures of this school were imported."), "muted")
            )
            return
        self.body.addWidget(headlines(sheet.results))
        self.body.addWidget(Text(words.small_note(), "caption"))

    def _show_all(self) -> None:
        self._go("results", self._urn)


def headlines(shown: Attainment) -> QWidget:
    """The headline figures as a small table; every measure where none of them is a headline."""
    rows: list[Sequence[QWidget | str]] = [
        (
            year_title(view.latest.year),
            words.figure(view.measure, view.latest.school),
            words.figure(view.measure, view.latest.authority),
            words.figure(view.measure, view.latest.nation),
            said(view.measure.name),
        )
        for view in shown.headlines or shown.measures
    ]
    return small_table(
        (
            translate("performance", "Year"),
            words.series_name("school"),
            words.series_name("authority"),
            words.series_name("nation"),
            translate("performance", "Measure"),
        ),
        rows,
    )
