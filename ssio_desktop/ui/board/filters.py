"""Narrows the board's table: by category, movement, officer, and to records that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from ssio_desktop.services.board import BoardRow
from ssio_desktop.ui.board.words import movement_name
from ssio_desktop.ui.shell.remembering import keep_choice, keep_tick
from ssio_desktop.ui.widgets.flow import Flow

_NONE = "-"
_LONGEST = 24
"""Characters of a choice for which a box has room."""


class BoardFilters(Flow):
    """changed() when a person chooses."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.category = self._box(self.tr("Category"))
        self.movement = self._box(self.tr("Since last term"))
        self.officer = self._box(self.tr("Officer"))
        self._may_differ = False
        self.differing = keep_tick(QCheckBox(self.tr("Only where records differ")))
        self.differing.clicked.connect(lambda: self.changed.emit())
        self.add(self.differing)

    def offer(self, rows: Iterable[BoardRow]) -> None:
        """Offer what there is among the rows, keeping what was chosen."""
        found = list(rows)
        categories = sorted({row.category for row in found})
        fill(
            self.category,
            self.tr("Every category"),
            [(code or self.tr("Not categorised"), code or _NONE) for code in categories],
        )
        movements = sorted({row.movement for row in found if row.movement != "none"})
        fill(
            self.movement,
            self.tr("Every movement"),
            [(movement_name(kind), kind) for kind in movements],
        )
        officers = sorted({(row.officer_name, row.officer) for row in found if row.officer})
        fill(self.officer, self.tr("Every officer"), officers)
        # A term in which none differ is shown whole, and the tick is there again where some do.
        self._may_differ = any(row.conflicts for row in found)
        self.differing.setVisible(self._may_differ)

    @property
    def chosen_officer(self) -> str:
        """Id of the officer whose schools alone are shown; empty for all."""
        return str(self.officer.currentData() or "")

    def choose_category(self, code: str) -> None:
        """Show one category only, whatever was chosen before."""
        self.officer.setCurrentIndex(0)
        self.movement.setCurrentIndex(0)
        self.differing.setChecked(False)
        self.category.setCurrentIndex(max(0, self.category.findData(code or _NONE)))
        self.changed.emit()

    def fits(self, row: BoardRow) -> bool:
        """Whether a row passes every filter."""
        category, movement, officer = (
            str(box.currentData() or "") for box in (self.category, self.movement, self.officer)
        )
        return (
            category in ("", row.category or _NONE)
            and movement in ("", row.movement)
            and officer in ("", row.officer)
            and (not (self._may_differ and self.differing.isChecked()) or row.conflicts > 0)
        )

    def _box(self, name: str) -> QComboBox:
        made = filter_box(name, self.changed.emit)
        self.add(made)
        return made


def filter_box(name: str, chosen: Callable[[], object]) -> QComboBox:
    """A drop-down whose choice is kept from one sitting to the next."""
    made = keep_choice(QComboBox())
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.activated.connect(lambda _: chosen())
    return made


def fill(box: QComboBox, every: str, entries: list[tuple[str, str]]) -> None:
    """Offer these choices, words and value each, below one for all, and keep what was chosen. The
    box has room for all of them, but for very long ones."""
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    longest = max(len(box.itemText(place)) for place in range(box.count()))
    box.setMinimumContentsLength(min(_LONGEST, longest))
