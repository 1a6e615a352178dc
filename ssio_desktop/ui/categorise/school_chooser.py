"""Which school to categorise, and in which term, for those who come without either."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.categorise.gathering import SchoolChoice
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 200
_MOVES = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class SchoolChooser(QWidget):
    """chosen(URN, term) is emitted when a person goes on with a school."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._choice: SchoolChoice | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, town or URN"))
        self.search.setAccessibleName(self.tr("Search for the school"))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self.choose)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("School"))
        self.list.itemActivated.connect(lambda _: self.choose())
        self.terms = TermBox()
        self._note = Text("", "caption")
        self._go = button(self.tr("Categorise"), self.choose, kind="primary")
        school = Text(self.tr("School, your own first"), "label")
        school.setBuddy(self.search)
        term = Text(self.tr("Term"), "label", wrap=False)
        term.setBuddy(self.terms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        for widget in (school, self.search):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._note)
        layout.addWidget(Flow(term, self.terms, self._go))

    def show_choice(self, choice: SchoolChoice) -> None:
        """Offer these schools and terms, the current term first."""
        self._choice = choice
        self.terms.show_terms(choice.terms, choice.current, choice.current)
        self._fill(self.search.text())

    def choose(self) -> None:
        """Go on with the school that is marked."""
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)), self.terms.term)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while one types."""
        if watched is self.search and isinstance(event, QKeyEvent):
            press = event.type() == QEvent.Type.KeyPress
            if press and event.key() in _MOVES and not event.modifiers():
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        if self._choice is None:
            return
        wanted = text.casefold().split()
        found = [row for row in self._choice.rows if _fits(row, wanted)]
        self.list.clear()
        for each in found[:_SHOWN]:
            item = QListWidgetItem(self._words(each))
            item.setData(Qt.ItemDataRole.UserRole, each.urn)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._go.setEnabled(bool(found))
        if not found:
            self._note.setText(self.tr("No school is called that."))
        elif len(found) > _SHOWN:
            self._note.setText(
                self.tr("The first {shown} of {count}; type more to find the others.").format(
                    shown=_SHOWN, count=len(found)
                )
            )
        else:
            self._note.setText("")

    def _words(self, school: SchoolRow) -> str:
        assert self._choice is not None
        if school.officer == self._choice.me:
            whose = self.tr("yours")
        else:
            whose = school.officer_name or self.tr("no officer")
        judged = (
            self.tr("category {category}, {term}").format(
                category=school.category, term=_term_words(school.category_term)
            )
            if school.category
            else self.tr("not categorised yet")
        )
        return f"{school.name} ({school.urn}) · {judged} · {whose}"


def _fits(school: SchoolRow, wanted: list[str]) -> bool:
    words = f"{school.name} {school.urn} {school.town}".casefold()
    return all(word in words for word in wanted)


def _term_words(name: str) -> str:
    try:
        title = said(TermId.parse(name).title)
    except UserError:
        return name
    return title[:1].lower() + title[1:]
