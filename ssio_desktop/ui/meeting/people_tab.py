"""The people of a meeting, by role."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.meeting_parts import Person
from ssio_desktop.domain.meetings import Role
from ssio_desktop.services import meetings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.meeting.asking import ask_person
from ssio_desktop.ui.meeting.columns import people_columns
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text


class PeopleTab(QWidget):
    """Shows the people of the meeting that it is given last."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._meeting = ""
        self.dialog: QWidget | None = None
        self.none = Text(self.tr("Nobody is recorded yet. Add the chair and the members."), "muted")
        self.table: DataTable[Person] = DataTable(
            RowsModel(people_columns(), lambda row: row.id), self.tr("People"), shown=16
        )
        self.table.opened.connect(self.ask)
        self.table.chosen.connect(self._offer)
        self.change_button = button(self.tr("Change…"), self._change_chosen, icon="pencil")
        self.remove_button = button(self.tr("Remove"), self.remove, icon="trash-2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.m, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            Flow(
                button(self.tr("Add somebody…"), lambda: self.ask(None), icon="plus"),
                self.change_button,
                self.remove_button,
            )
        )
        layout.addWidget(self.none)
        layout.addWidget(self.table)
        layout.addStretch(1)

    def show_meeting(self, seen: SeenMeetings) -> None:
        """Show the people of a meeting."""
        found = seen.meeting
        self._meeting = found.id if found else ""
        people = found.people if found else ()
        self.table.show_rows(people)
        self.none.setVisible(not people)
        self._offer()

    def ask(self, person: Person | None) -> None:
        """Ask for somebody new, or for another thing of one."""
        meeting = self._meeting

        def record(name: str, role: Role, present: bool | None) -> None:
            key = person.id if person else ""
            self._context.operations.change(
                lambda ws: meetings.set_person(
                    ws, meeting, name, role, present=present, person=key
                ),
                owner=self,
            )

        self.dialog = ask_person(self, person, record)

    def remove(self) -> None:
        """Take the chosen one off the list; it can be undone."""
        person, meeting = next(iter(self.table.selected()), None), self._meeting
        if person is not None:
            self._context.operations.change(
                lambda ws: meetings.remove_person(ws, meeting, person.id), owner=self
            )

    def _change_chosen(self) -> None:
        person = next(iter(self.table.selected()), None)
        if person is not None:
            self.ask(person)

    def _offer(self) -> None:
        for each in (self.change_button, self.remove_button):
            each.setEnabled(bool(self.table.selected()))
