"""Who to speak to at a school: the head as the register names them, and those typed in here."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.local_card import CHAIR
from ssio_desktop.ui.schools.parts import SchoolCard, facts
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading

_ROLE = re.compile(r"[^a-z0-9]+")


class ContactsCard(SchoolCard):
    """add is called when a contact is to be recorded."""

    def __init__(self, add: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Contacts"))
        self.setAccessibleName(self._title.text())
        self.add_button = button(self.tr("Add a contact"), add, icon="plus", kind="quiet")
        self.add_action(self.add_button)

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show whom the record names; those nobody named are left out."""
        self.clear()
        record, school = sheet.record, sheet.record.school
        named = [
            (school.head_job_title or self.tr("Headteacher"), school.head_name),
            (self.tr("Chair of governors"), record.contacts.get(CHAIR, "")),
            *(
                (words.capital(role.replace("_", " ")), name)
                for role, name in sorted(record.contacts.items())
                if role != CHAIR
            ),
            (self.tr("Telephone"), school.telephone),
            (self.tr("Officer"), record.officer_name),
        ]
        if any(value for _, value in named):
            self.body.addWidget(facts(named))
        else:
            self.body.addWidget(Text(self.tr("Nobody is named yet."), "muted"))


class ContactDialog(QDialog):
    """Asks for a role and a name; record is called with the role's key and the name."""

    def __init__(self, record: Callable[[str, str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._record = record
        self.setWindowTitle(self.tr("Add a contact"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.role, self.name = QLineEdit(), QLineEdit()
        self.faults = ErrorSummary()
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self.faults)
        layout.addWidget(heading(self.tr("Add a contact"), "heading"))
        for label, field in (
            (self.tr("Role, such as deputy or SEN co-ordinator"), self.role),
            (self.tr("Name (leave blank to take the role away)"), self.name),
        ):
            title = Text(label, "label")
            title.setBuddy(field)
            field.setAccessibleName(label)
            layout.addWidget(title)
            layout.addWidget(field)
        save = button(self.tr("Record the contact"), self.accept, kind="primary")
        save.setDefault(True)
        layout.addSpacing(space.s)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), save))
        room = parent.window().width() - 2 * space.xl
        self.setMinimumWidth(min(28 * tokens().type.body, room))
        self.role.setFocus()

    def accept(self) -> None:
        """Check the role, hand both over, and close."""
        role = _ROLE.sub("_", self.role.text().strip().casefold()).strip("_")
        if not role:
            self.faults.show_faults([Fault.of(self.role, self.tr("Enter the person’s role"))])
            return
        super().accept()
        self._record(role, self.name.text())
