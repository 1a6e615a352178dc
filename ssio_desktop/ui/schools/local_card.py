"""What the authority itself knows of a school: officer, package and chair, and their changing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.parts import SchoolCard, facts
from ssio_desktop.ui.widgets.buttons import button

CHAIR = "chair"
"""The role under which a school's chair of governors is kept."""


class LocalCard(SchoolCard):
    """The authority's own facts. edit is called when they are to be changed."""

    def __init__(self, edit: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Known to the authority"))
        self.setAccessibleName(self._title.text())
        self.edit_button = button(self.tr("Edit"), edit, icon="pencil", kind="quiet")
        self.edit_button.setAccessibleName(self.tr("Edit officer, package and chair"))
        self.add_action(self.edit_button)

    def show_record(self, record: SchoolRecord) -> None:
        """Show what is recorded; what is not says so."""
        self.clear()
        nobody = self.tr("Not recorded")
        others = [
            (words.capital(role), name) for role, name in record.contacts.items() if role != CHAIR
        ]
        self.body.addWidget(
            facts(
                (
                    (self.tr("Officer"), record.officer_name or self.tr("None")),
                    (self.tr("Package"), words.package(record.package)),
                    (self.tr("Chair of governors"), record.contacts.get(CHAIR, nobody)),
                    *others,
                )
            )
        )
