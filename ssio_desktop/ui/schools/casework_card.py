"""How the casework of a school stands, with a way to each of its parts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow


class CaseworkCard(SchoolCard):
    """go: to a page and key."""

    def __init__(self, go: Callable[[str, str], None]) -> None:
        super().__init__("")
        self._title.setText(self.tr("Casework"))
        self.setAccessibleName(self._title.text())
        self._go = go

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show every part, and what has to be done."""
        self.clear()
        urn = sheet.record.school.urn
        rows = []
        for part, standing in sheet.casework:
            title = said(part.title)
            link = button(title, partial(self._go, part.id, urn), kind="link")
            mark = urgency_tag(standing.urgency) if standing and standing.urgency else ""
            rows.append((link, mark, whole_words(standing)))
        if rows:
            headings = (self.tr("Part"), self.tr("To do"), self.tr("How it stands"))
            self.body.addWidget(small_table(headings, rows))
        self.body.addWidget(
            Flow(button(self.tr("Show all casework"), partial(self._go, "case", urn)))
        )
