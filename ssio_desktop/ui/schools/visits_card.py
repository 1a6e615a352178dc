"""The visits made to a school, latest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.visits import STATE_WORDS, VisitState
from ssio_desktop.services.schools import VisitLine
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

_LATEST = 8
"""So many visits are listed until all are asked for."""

_TONES: Mapping[str, str] = {
    "draft": "caution",
    "amending": "caution",
    "final": "info",
    "issued": "success",
    "withdrawn": "neutral",
}


class VisitsCard(SchoolCard):
    """The visits. go is called with a visit's id; begin starts a new one."""

    def __init__(
        self,
        go: Callable[[str], None],
        begin: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Visits"))
        self.setAccessibleName(self._title.text())
        self._go = go
        self._whole = ""
        self.add_action(button(self.tr("New visit"), begin, icon="plus", kind="quiet"))

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's visits."""
        self.clear()
        if not sheet.record.visits:
            self.body.addWidget(Text(self.tr("No visit is recorded."), "muted"))
            return
        urn, visits = sheet.record.school.urn, sheet.record.visits
        shown = visits if self._whole == urn else visits[:_LATEST]
        self.body.addWidget(
            small_table(
                (
                    self.tr("Day"),
                    self.tr("State"),
                    self.tr("Days used"),
                    self.tr("Officer"),
                    self.tr("Kind of visit"),
                ),
                [self._row(visit, sheet) for visit in shown],
            )
        )
        if len(shown) < len(visits):
            label = self.tr("Show all {count} visits").format(count=len(visits))
            self.add_rest(label, partial(self._show_all, sheet))

    def _show_all(self, sheet: SchoolSheet) -> None:
        self._whole = sheet.record.school.urn
        self.show_sheet(sheet)

    def _row(self, visit: VisitLine, sheet: SchoolSheet) -> tuple[QWidget | str, ...]:
        day = words.day(visit.visit_date) if visit.visit_date else self.tr("No day yet")
        title = sheet.forms.get(visit.form_id, visit.form_id)
        opener = button(day, partial(self._go, visit.id), kind="link")
        opener.setAccessibleName(self.tr("Open {title}, {day}").format(title=title, day=day))
        said = STATE_WORDS.get(cast(VisitState, visit.state), visit.state)
        state = tag(said, _TONES.get(visit.state, "neutral"))
        days = f"{visit.days_used:g}" if visit.days_used else words.NOTHING
        return (opener, state, days, visit.officer_name or words.NOTHING, title)
