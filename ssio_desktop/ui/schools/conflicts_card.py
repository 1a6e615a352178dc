"""Where officers recorded different things of a school, and the choosing between them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.board.conflicts import DifferenceView, Settle
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.widgets.text import Text


class ConflictsCard(SchoolCard):
    """Each place as on the board’s list. settle asks how one is to end."""

    def __init__(self, settle: Settle, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Records that differ"))
        self.setAccessibleName(self._title.text())
        self._settle = settle

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's conflicts; the card hides where there are none."""
        self.clear()
        self.setVisible(bool(sheet.differences))
        if sheet.differences:
            self.body.addWidget(
                Text(
                    self.tr(
                        "Officers recorded different things at the same time. The later one is "
                        "shown until a person settles which is to count."
                    ),
                    "muted",
                )
            )
        for each in sheet.differences:
            self.body.addWidget(DifferenceView(each, self._settle, named=False))
