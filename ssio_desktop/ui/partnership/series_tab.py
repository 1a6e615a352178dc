"""The half-terms of a school's board: which are planned, held or left out, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.casework.partnership import own_rules, series
from ssio_desktop.services.casework.partnership.own_rules import RulesOfDay
from ssio_desktop.services.casework.partnership.series import Slot
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.partnership.asking import ask_board
from ssio_desktop.ui.partnership.gathering import SeenPartnership
from ssio_desktop.ui.partnership.rules_dialog import RulesDialog
from ssio_desktop.ui.partnership.words import slot_columns
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


class SeriesTab(QWidget):
    """open_meeting: is called with the key of a meeting to show."""

    def __init__(
        self, context: PageContext[Workspace], open_meeting: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._context = context
        self._open = open_meeting
        self._seen: SeenPartnership | None = None
        self.dialog: QWidget | None = None
        self.table: DataTable[Slot] = DataTable(
            RowsModel(slot_columns(), lambda row: row.half.id), self.tr("Half-terms"), shown=6
        )
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(lambda _: self.open_chosen())
        self.open_button = button(self.tr("Open the board"), self.open_chosen)
        self.plan_button = button(self.tr("Plan it on a day…"), self.plan_chosen, icon="calendar")
        self.move_button = button(self.tr("Move…"), self.move_chosen, icon="calendar")
        self.skip_button = button(self.tr("Leave it out…"), self.skip)
        self.unskip_button = button(self.tr("Hold it after all"), self.unskip, icon="undo-2")
        self.rules_button = button(self.tr("Rules of boards…"), self.ask_rules, kind="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            Text(
                self.tr(
                    "A board meets each half-term. Days are proposed from the authority’s "
                    "calendar: school days only, and none with another board of the officer."
                ),
                "muted",
            )
        )
        layout.addWidget(self.table)
        layout.addWidget(
            Flow(
                self.open_button,
                self.plan_button,
                self.move_button,
                self.skip_button,
                self.unskip_button,
                self.rules_button,
            )
        )
        layout.addStretch(1)

    def show_board(self, seen: SeenPartnership) -> None:
        """Show the half-terms of a board."""
        self._seen = seen
        self.table.show_rows(seen.slots)
        if not self.table.selected() and self.table.rows.rows:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._offer()

    @property
    def slot(self) -> Slot | None:
        """The chosen half-term."""
        return next(iter(self.table.selected()), None)

    def open_chosen(self) -> None:
        """Show the board of the chosen half-term; where there is none, ask for its day."""
        slot = self.slot
        if slot is not None and slot.meetings:
            self._open(slot.meetings[-1].key)
        elif slot is not None and slot.kind in ("proposed", "none", "noted"):
            self.plan_chosen()

    def plan_chosen(self) -> None:
        """Ask for the day of a board in the chosen half-term."""
        slot, seen = self.slot, self._seen
        if slot is None or seen is None:
            return
        urn = seen.urn

        def record(day: date, place: str) -> None:
            self._context.operations.change(
                lambda ws: series.plan_meeting(ws, urn, day, place), owner=self
            )

        self.dialog = ask_board(self, None, slot.day or slot.half.first, record)

    def move_chosen(self) -> None:
        """Ask for another day of the board that is planned."""
        slot = self.slot
        if slot is None or slot.kind != "planned":
            return
        found = slot.meetings[-1]

        def record(day: date, place: str) -> None:
            self._context.operations.change(
                lambda ws: series.move_meeting(ws, found.key, day, place), owner=self
            )

        self.dialog = ask_board(self, found, None, record)

    def skip(self) -> None:
        """Ask why no board meets in the chosen half-term."""
        slot, seen = self.slot, self._seen
        if slot is None or seen is None:
            return
        urn, half = seen.urn, slot.half

        def record(reason: str) -> None:
            self._context.operations.change(
                lambda ws: series.skip(ws, urn, half, reason), owner=self
            )

        dialog = ReasonDialog(
            self.tr("Leave the board out"),
            self.tr("Why no board meets in this half-term"),
            self.tr("Leave it out"),
            record,
            self,
            needed=self.tr("Say why the board does not meet"),
        )
        self.dialog = dialog
        dialog.open()

    def unskip(self) -> None:
        """Let a board be held after all."""
        slot, seen = self.slot, self._seen
        if slot is not None and seen is not None:
            urn, half = seen.urn, slot.half
            self._context.operations.change(lambda ws: series.unskip(ws, urn, half), owner=self)

    def ask_rules(self) -> None:
        """Ask for the authority's rules of boards, beginning with those of today."""
        self._context.operations.read(own_rules.on, self._rules_read, owner=self)

    def _rules_read(self, found: RulesOfDay) -> None:
        def record(begins: date, told: dict[str, Any]) -> None:
            self._context.operations.change(
                lambda ws: own_rules.change(ws, begins, **told), owner=self
            )

        dialog = RulesDialog(found, record, self)
        self.dialog = dialog
        dialog.open()

    def _offer(self) -> None:
        kind = self.slot.kind if self.slot is not None else ""
        has = bool(self.slot is not None and self.slot.meetings and kind != "skipped")
        self.open_button.setVisible(has)
        self.plan_button.setVisible(kind in ("proposed", "none", "noted"))
        self.move_button.setVisible(kind == "planned")
        self.skip_button.setVisible(kind in ("proposed", "planned", "none"))
        self.unskip_button.setVisible(kind == "skipped")
