"""Forms on paper: printing a blank to write on in a school, and typing it in afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services import blanks, forms, paper_notes, schools, setting_up
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.paper_notes import Written
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.paper.school_field import SchoolField
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.text import Text

FIRST_FORM = "termly-core"


@dataclass(frozen=True, slots=True)
class Choice:
    """What there is to choose from. me: the officer who works here."""

    forms: tuple[FormInfo, ...]
    schools: tuple[SchoolRow, ...]
    officers: tuple[Officer, ...]
    me: str


def gather(ws: Workspace) -> Choice:
    """Read the choices. Schools of one's own caseload come first."""
    rows = schools.list_schools(ws, only_open=True)
    own = sorted(rows, key=lambda row: row.officer != ws.officer)
    return Choice(forms.versions(ws), tuple(own), setting_up.officers(ws), ws.officer)


class FormsOnPaperPage(Page[Workspace]):
    """Two cards: a blank to print, and a paper note to type in. It has no key."""

    watches = frozenset({"form", "school", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("Forms on paper"),
            self.tr("For when the laptop stays in the bag: print, write, and type in later."),
        )
        self._choice: Choice | None = None
        self.form = _box(self.tr("Form to print"))
        self.school = SchoolField(self.tr("School to print it for"))
        self.show_blank = button(self.tr("Show the blank form"), self.open_blank, icon="printer")
        self.printed = _box(self.tr("Form, as the foot of the paper has it"))
        self.visited = SchoolField(self.tr("School that was visited"))
        self.visited_on = _day(self.tr("Date of the visit"))
        self.written_on = _day(self.tr("Written on"))
        self.written_by = _box(self.tr("Written by"))
        self.written_by.setEditable(True)
        self.begin_button = button(
            self.tr("Begin typing in"), self.begin, icon="notebook-pen", kind="primary"
        )
        self.fault = Text("", "error")
        self.fault.hide()
        self._blank_fault = Text("", "error")
        self._blank_fault.hide()
        self._lay_out()

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(gather, self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.school.setFocus()
        return True

    # --- doing --------------------------------------------------------------------------

    def open_blank(self) -> None:
        """Show the blank of the chosen form, for the school if one was named."""
        urn = self.school.urn
        if not urn and not self.school.is_empty:
            _complain(self._blank_fault, self.tr("No school is called that."), self.school)
            return
        self._blank_fault.hide()
        form = str(self.form.currentData() or "")
        if form:
            self.context.navigator.go("blank", blanks.blank_key(form, urn))

    def begin(self) -> None:
        """Begin the visit that the paper tells of, and open it."""
        urn = self.visited.urn
        visited = read_typed_day(self.visited_on.text())
        written = read_typed_day(self.written_on.text() or self.visited_on.text())
        if not urn:
            _complain(self.fault, self.tr("Name the school that was visited."), self.visited)
        elif visited is None:
            what = self.tr("Enter the date of the visit, such as 3 11 2026.")
            _complain(self.fault, what, self.visited_on)
        elif written is None:
            what = self.tr("Enter the day as day, month and year, such as 3 11 2026.")
            _complain(self.fault, what, self.written_on)
        else:
            self.fault.hide()
            self._begin(urn, visited, written)

    def _begin(self, urn: str, visited: date, written: date) -> None:
        name = self.written_by.currentText().strip()
        row = self.written_by.findText(name)
        by = str(self.written_by.itemData(row)) if row >= 0 else name
        what = Written(str(self.printed.currentData() or ""), visited, written, by)
        self.context.operations.change(
            lambda ws: paper_notes.begin_from_paper(ws, urn, what),
            lambda visit: self.context.navigator.go("visit", visit),
            owner=self,
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, choice: Choice) -> None:
        self._choice = choice
        for box in (self.form, self.printed):
            _offer(box, choice.forms)
        for field in (self.school, self.visited):
            field.offer(choice.schools)
        typed = self.written_by.currentText()
        self.written_by.clear()
        for each in choice.officers:
            self.written_by.addItem(each.name, each.id)
        self.written_by.setCurrentIndex(self.written_by.findData(choice.me))
        if typed:
            self.written_by.setEditText(typed)
        if choice.schools:
            self.show_content()
        else:
            self.show_empty(
                self.tr("There are no schools yet"),
                self.tr("Import the register of schools first, on the Schools page."),
                icon="school",
            )

    def _lay_out(self) -> None:
        self.school.setPlaceholderText(self.tr("Name or URN; empty for any school"))
        self.visited.setPlaceholderText(self.tr("Name or URN"))
        print_card, layout = card(self.tr("Print a blank form"))
        layout.addWidget(
            Text(
                self.tr(
                    "Every question with its number and room to write. For one school, what is "
                    "known of it and what the last visit agreed are printed already."
                )
            )
        )
        _field(layout, self.tr("Form"), self.form)
        _field(layout, self.tr("School (optional)"), self.school)
        layout.addWidget(self._blank_fault)
        layout.addWidget(Flow(self.show_blank))
        type_card, layout = card(self.tr("Type in a paper note"))
        layout.addWidget(
            Text(
                self.tr(
                    "The note opens with the numbers of the paper beside the questions. The record "
                    "keeps who wrote it and when."
                )
            )
        )
        _field(layout, self.tr("Form, as the foot of the paper has it"), self.printed)
        _field(layout, self.tr("School"), self.visited)
        _field(layout, self.tr("Date of the visit"), self.visited_on)
        _field(layout, self.tr("Written on (if it was another day)"), self.written_on)
        _field(layout, self.tr("Written by"), self.written_by)
        layout.addWidget(self.fault)
        layout.addWidget(Flow(self.begin_button))
        self.content.addWidget(print_card)
        self.content.addWidget(type_card)
        self.content.addStretch(1)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _day(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setAccessibleDescription(translate("paper", "Day, month and year, such as 3 11 2026"))
    field.setMaximumWidth(16 * tokens().type.body)
    return field


def _field(layout: QVBoxLayout, label: str, editor: QWidget) -> None:
    title = Text(label, "label")
    title.setBuddy(editor)
    layout.addSpacing(tokens().space.xs)
    layout.addWidget(title)
    layout.addWidget(editor)


def _offer(box: QComboBox, infos: tuple[FormInfo, ...]) -> None:
    """Forms by title with their code; the choice made before, else the usual form, stays."""
    chosen = box.currentData() or next((info.ref for info in infos if info.id == FIRST_FORM), "")
    box.clear()
    for info in infos:
        box.addItem(f"{info.title} ({info.ref})", info.ref)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _complain(fault: Text, what: str, where: QWidget) -> None:
    fault.setText(what)
    fault.show()
    where.setFocus()
