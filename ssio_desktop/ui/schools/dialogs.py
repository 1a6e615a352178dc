"""Dialogs in which schools are assigned, and their own facts recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.services.setting_up import Officer
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.local_card import CHAIR
from ssio_desktop.ui.schools.officer_choice import ChosenOfficer, OfficerChoice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading


class _Asking(QDialog):
    """A heading, fields below each other, and two buttons."""

    def __init__(self, title: str, accept: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(26 * tokens().type.body)
        space = tokens().space
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        self._layout.setSpacing(space.s)
        self._layout.addWidget(heading(title, "heading"))
        self.accept_button = button(accept, self.accept, kind="primary")
        self.accept_button.setDefault(True)
        self._buttons = feet(button(self.tr("Cancel"), self.reject), self.accept_button)

    def add_field(self, label: str, editor: QWidget) -> None:
        """Put a field under those there are."""
        self._layout.addSpacing(tokens().space.xs)
        title = Text(label, "label")
        title.setBuddy(editor)
        self._layout.addWidget(title)
        self._layout.addWidget(editor)

    def finish(self) -> None:
        """Put the buttons below the last field."""
        self._layout.addStretch(1)
        self._layout.addWidget(self._buttons)


class AssignDialog(_Asking):
    """Asks to whom schools are to be assigned, and hands the answer to assign."""

    def __init__(
        self,
        count: int,
        officers: Sequence[Officer],
        me: str,
        chosen: str,
        assign: Callable[[ChosenOfficer], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("schools", "Assign to an officer"), translate("schools", "Assign"), parent
        )
        self._assign = assign
        noun = self.tr("1 school") if count == 1 else self.tr("{n} schools").format(n=count)
        self._layout.addWidget(Text(self.tr("{schools} selected").format(schools=noun), "muted"))
        self.officer = OfficerChoice(officers, me, chosen)
        self.add_field(self.tr("Officer"), self.officer)
        self.finish()
        self.officer.box.setFocus()

    def accept(self) -> None:
        if self.officer.check():
            self._assign(self.officer.value)
            super().accept()


class LocalFactsDialog(_Asking):
    """Asks for officer, package and chair of one school. Each of the three functions is called
    only with what was changed."""

    def __init__(
        self,
        sheet: SchoolSheet,
        assign: Callable[[ChosenOfficer], None],
        set_package: Callable[[bool | None], None],
        set_chair: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("schools", "Known to the authority"), translate("schools", "Save"), parent
        )
        self._record = sheet.record
        self._acts = (assign, set_package, set_chair)
        self._layout.addWidget(Text(sheet.record.school.name, "muted"))
        self.officer = OfficerChoice(sheet.officers, sheet.me, sheet.record.officer)
        self.package = QComboBox()
        self.package.setAccessibleName(self.tr("Package of services"))
        for words, buys in (
            (self.tr("Not recorded"), None),
            (self.tr("Bought"), True),
            (self.tr("Not bought"), False),
        ):
            self.package.addItem(words, buys)
            if buys == sheet.record.package:
                self.package.setCurrentIndex(self.package.count() - 1)
        self.chair = QLineEdit(sheet.record.contacts.get(CHAIR, ""))
        self.chair.setAccessibleName(self.tr("Chair of governors"))
        self.add_field(self.tr("Officer"), self.officer)
        self.add_field(self.tr("Package of services"), self.package)
        self.add_field(self.tr("Chair of governors"), self.chair)
        self.finish()
        self.officer.box.setFocus()

    def accept(self) -> None:
        if not self.officer.check():
            return
        assign, set_package, set_chair = self._acts
        if self.officer.value != ChosenOfficer(self._record.officer):
            assign(self.officer.value)
        if self.package.currentData() != self._record.package:
            set_package(self.package.currentData())
        if self.chair.text().strip() != self._record.contacts.get(CHAIR, ""):
            set_chair(self.chair.text())
        super().accept()
