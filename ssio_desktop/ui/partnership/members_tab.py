"""The members of a school's board, and how they change."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.casework.boards import Member
from ssio_desktop.services.casework.partnership import members
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.partnership.asking import ask_last_day, ask_member, ask_successor
from ssio_desktop.ui.partnership.gathering import SeenPartnership
from ssio_desktop.ui.partnership.words import member_columns
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


class MembersTab(QWidget):
    """Shows the members of the board that it is given last."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._seen: SeenPartnership | None = None
        self.dialog: QWidget | None = None
        self.none = Text(
            self.tr("Nobody is recorded yet. The posts come with the first board that is planned."),
            "muted",
        )
        self.table: DataTable[Member] = DataTable(
            RowsModel(member_columns(), lambda row: row.id), self.tr("Members"), shown=12
        )
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(self.ask)
        self.change_button = button(self.tr("Correct…"), self.correct, icon="pencil")
        self.follow_button = button(self.tr("Somebody follows…"), self.follow)
        self.leave_button = button(self.tr("Leaves the board…"), self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            Flow(
                button(self.tr("Add a member…"), lambda: self.ask(None), icon="plus"),
                self.change_button,
                self.follow_button,
                self.leave_button,
            )
        )
        layout.addWidget(self.none)
        layout.addWidget(self.table)
        layout.addStretch(1)

    def show_board(self, seen: SeenPartnership) -> None:
        """Show the members of a board, former ones too."""
        self._seen = seen
        found = seen.board.board.members
        self.table.show_rows(found)
        self.none.setVisible(not found)
        self._offer()

    def ask(self, member: Member | None) -> None:
        """Ask for somebody new, or correct one."""
        seen = self._seen
        if seen is None:
            return

        def record(name: str, role: str, since: date | None) -> None:
            key = member.id if member else ""
            self._context.operations.change(
                lambda ws: members.set_member(ws, seen.urn, name, role, since, key), owner=self
            )

        self.dialog = ask_member(self, member, record)

    def correct(self) -> None:
        """Correct the chosen member."""
        if (member := self._chosen) is not None:
            self.ask(member)

    def follow(self) -> None:
        """Ask who follows the chosen member in the same role."""
        member, seen = self._chosen, self._seen
        if member is None or seen is None:
            return

        def record(name: str, first: date) -> None:
            self._context.operations.change(
                lambda ws: members.replace_member(ws, seen.urn, member.id, name, first), owner=self
            )

        self.dialog = ask_successor(self, member, seen.today, record)

    def leave(self) -> None:
        """Ask for the last day of the chosen member."""
        member, seen = self._chosen, self._seen
        if member is None or seen is None:
            return

        def record(last: date) -> None:
            self._context.operations.change(
                lambda ws: members.end_member(ws, seen.urn, member.id, last), owner=self
            )

        self.dialog = ask_last_day(self, member, seen.today, record)

    @property
    def _chosen(self) -> Member | None:
        return next(iter(self.table.selected()), None)

    def _offer(self) -> None:
        member = self._chosen
        self.change_button.setEnabled(member is not None)
        for each in (self.follow_button, self.leave_button):
            each.setEnabled(member is not None and member.until is None)
