"""Narrows the list of schools: by officer, phase, category, and what is to be done with them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal

from ssio_desktop.services.moderation import ModerationRow
from ssio_desktop.ui.board.filters import fill, filter_box
from ssio_desktop.ui.schools.words import capital
from ssio_desktop.ui.widgets.flow import Flow

_NONE = "-"


class ModerationFilters(Flow):
    """changed() when a person chooses. Every choice is kept from one sitting to the next."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.officer = filter_box(self.tr("Officer"), self.changed.emit)
        self.phase = filter_box(self.tr("Phase"), self.changed.emit)
        self.category = filter_box(self.tr("Category"), self.changed.emit)
        self.which = filter_box(self.tr("Which schools"), self.changed.emit)
        for box in (self.which, self.officer, self.phase, self.category):
            self.add(box)
        fill(
            self.which,
            self.tr("Every school"),
            [
                (self.tr("Not decided yet"), "undecided"),
                (self.tr("Possibly mis-categorised"), "mis-categorised"),
                (self.tr("Decided between meetings"), "between"),
            ],
        )

    def offer(self, rows: Iterable[ModerationRow]) -> None:
        """Offer what there is among the rows, keeping what was chosen."""
        found = list(rows)
        officers = {(r.school.officer_name, r.school.officer) for r in found if r.school.officer}
        fill(self.officer, self.tr("Every officer"), sorted(officers))
        phases = sorted({row.school.phase for row in found if row.school.phase})
        fill(self.phase, self.tr("Every phase"), [(capital(each), each) for each in phases])
        codes = sorted({row.category for row in found})
        words = [(code or self.tr("Not categorised"), code or _NONE) for code in codes]
        fill(self.category, self.tr("Every category"), words)

    def fits(self, row: ModerationRow) -> bool:
        """Whether a row passes every filter."""
        officer, phase, category, which = (
            str(box.currentData() or "")
            for box in (self.officer, self.phase, self.category, self.which)
        )
        return (
            officer in ("", row.school.officer)
            and phase in ("", row.school.phase)
            and category in ("", row.category or _NONE)
            and {
                "": True,
                "undecided": row.undecided,
                "mis-categorised": row.mis_categorised,
                "between": bool(row.decision and row.decision.between),
            }.get(which, True)
        )

    def clear(self) -> None:
        """Show every school again."""
        for box in (self.officer, self.phase, self.category, self.which):
            if box.currentIndex() > 0:
                box.setCurrentIndex(0)
                box.activated.emit(0)
