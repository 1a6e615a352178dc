"""Beginning a visit: which school, in which form, on which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day as day_words

_SHOWN = 200
FIRST_FORM = "termly-core"


class NewVisitDialog(QDialog):
    """begin is called with URN, form id and day when the person has chosen. urn and form: what is
    chosen already; day: the one proposed."""

    def __init__(
        self,
        schools: Sequence[SchoolRow],
        forms: Sequence[FormInfo],
        day: date,
        begin: Callable[[str, str, date], None],
        parent: QWidget,
        *,
        urn: str = "",
        form: str = "",
    ) -> None:
        super().__init__(parent)
        self._schools = list(schools)
        self._begin = begin
        self.setWindowTitle(self.tr("New visit"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name or URN"))
        self._search.setAccessibleName(self.tr("Search for the school"))
        self._search.textChanged.connect(self._fill)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("School"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(lambda _: self._accept())
        self._form = QComboBox()
        self._form.setAccessibleName(self.tr("Kind of visit"))
        for info in forms:
            self._form.addItem(info.title, info.id)
        self._form.setCurrentIndex(max(0, self._form.findData(form or FIRST_FORM)))
        self._day = QLineEdit(day_words(day))
        self._day.setAccessibleName(self.tr("Date of the visit"))
        self._day.setAccessibleDescription(self.tr("Day, month and year, such as 3 11 2026"))
        self._faults = ErrorSummary()
        self._lay_out(urn, parent)
        self._fill("")
        (self._form if urn else self._search).setFocus()

    def _lay_out(self, urn: str, parent: QWidget) -> None:
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self._faults)
        layout.addWidget(heading(self.tr("New visit"), "heading"))
        if urn:
            self._schools = [row for row in self._schools if row.urn == urn]
            layout.addWidget(Text(self._schools[0].name if self._schools else urn, "lead"))
            self._search.hide()
            self._list.hide()
        else:
            layout.addWidget(_label(self.tr("School"), self._search))
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addWidget(_label(self.tr("Kind of visit"), self._form))
        layout.addWidget(self._form)
        layout.addWidget(_label(self.tr("Date of the visit"), self._day))
        layout.addWidget(self._day)
        begin = button(self.tr("Begin the visit"), self._accept, kind="primary")
        begin.setDefault(True)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), begin))
        body = tokens().type.body
        room = parent.window().size()
        self.setMinimumWidth(min(32 * body, room.width() - 2 * space.xl))
        if not urn:
            self.resize(self.minimumWidth(), min(40 * body, room.height() - 2 * space.l))

    def _fill(self, text: str) -> None:
        wanted = text.casefold().split()
        self._list.clear()
        for row in self._schools:
            words = f"{row.name} {row.urn} {row.town}".casefold()
            if all(word in words for word in wanted):
                item = QListWidgetItem(f"{row.name}  ({row.urn})")
                item.setData(Qt.ItemDataRole.UserRole, row.urn)
                self._list.addItem(item)
                if self._list.count() >= _SHOWN:
                    break
        # Chosen by itself only where there is nothing else to choose: one school, or the one found.
        if self._list.count() == 1:
            self._list.setCurrentRow(0)

    def _accept(self) -> None:
        item: QListWidgetItem | None = self._list.currentItem()
        day = read_typed_day(self._day.text())
        faults: list[Fault] = []
        if item is None:
            faults.append(Fault.of(self._search, self.tr("Choose a school.")))
        if self._form.currentData() is None:
            faults.append(Fault.of(self._form, self.tr("There is no form to write the visit in.")))
        if day is None:
            told = self.tr("Enter the date as day, month and year, such as 3 11 2026.")
            faults.append(Fault.of(self._day, told))
        if not self._faults.show_faults(faults) and day is not None and item is not None:
            self.accept()
            self._begin(item.data(Qt.ItemDataRole.UserRole), self._form.currentData(), day)


def _label(words: str, control: QWidget) -> Text:
    made = Text(words, "label")
    made.setBuddy(control)
    return made
