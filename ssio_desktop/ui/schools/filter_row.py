"""The words and choices that narrow the list of schools."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.imports import Segment
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.finding import NONE, Choice, SchoolFilter, SchoolIndex, Standing
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import icon_pixmap, theme, tokens
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import FlowLayout

_PAUSE = 40
"""Milliseconds of rest in typing after which the list follows: one screenful a keystroke."""


class SchoolFilterRow(QWidget):
    """A search field and boxes. changed() when the filter became another one.

    down() when the person goes from the search field to the list.
    """

    changed = Signal()
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = ""
        space = tokens().space
        self.search = SearchLine()
        self.search.setPlaceholderText(self.tr("Search by name, URN, town or postcode"))
        self.search.setAccessibleName(self.tr("Search schools"))
        self.search.down.connect(self.down)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda: self._rest.start())
        self.mine = Segment(self.tr("My caseload"))
        self.mine.setAccessibleName(self.tr("Only my caseload"))
        self.mine.clicked.connect(self._mine_pressed)
        self.authority = self._box(self.tr("Authority"))
        self.phase = self._box(self.tr("Phase"))
        self.category = self._box(self.tr("Category"))
        self.officer = self._box(self.tr("Officer"))
        self.standing = self._box(self.tr("Open or closed"))
        self.officer.currentIndexChanged.connect(self._show_mine)
        line = FlowLayout(across=space.s, down=space.s)
        for part in (
            self.mine,
            self.authority,
            self.phase,
            self.category,
            self.officer,
            self.standing,
        ):
            line.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addWidget(self.search)
        layout.addLayout(line)
        self._measure()
        if (found := theme()) is not None:
            found.changed.connect(self._measure)
        self._offer(self.standing, None, _standings(self), "open")

    @property
    def value(self) -> SchoolFilter:
        """The filter as it stands."""
        return SchoolFilter(
            text=self.search.text(),
            authority=_value(self.authority),
            phase=_value(self.phase),
            category=_value(self.category),
            officer=_value(self.officer),
            standing=cast(Standing, _value(self.standing)),
        )

    def offer(self, index: SchoolIndex, me: str) -> None:
        """Offer what occurs in the schools, keeping the choices made. me: id of the officer."""
        self._me = me
        authorities = index.authorities()
        self._offer(self.authority, self.tr("All authorities"), authorities)
        self.authority.setVisible(len(authorities) > 1)
        phases = [Choice(phase, words.capital(phase)) for phase in index.phases()]
        self._offer(self.phase, self.tr("All phases"), phases)
        categories = [
            Choice(code, self.tr("Category {code}").format(code=code))
            for code in index.categories()
        ]
        none = Choice(NONE, self.tr("Not categorised"))
        self._offer(self.category, self.tr("All categories"), [*categories, none])
        officers = index.officers()
        nobody = Choice(NONE, self.tr("No officer"))
        self._offer(self.officer, self.tr("All officers"), [*officers, nobody])
        self.mine.setEnabled(any(each.value == me for each in officers))
        self._show_mine()

    def clear(self) -> None:
        """Back to all open schools."""
        with QSignalBlocker(self):
            self.search.clear()
            for box in (self.authority, self.phase, self.category, self.officer, self.standing):
                box.setCurrentIndex(0)
                box.activated.emit(0)
        self._rest.stop()
        self._show_mine()
        self._tell()
        self.search.setFocus()

    def _box(self, name: str) -> QComboBox:
        box = keep_choice(ChoiceBox(name))
        box.currentIndexChanged.connect(self._tell)
        return box

    def _offer(
        self, box: QComboBox, everything: str | None, choices: Sequence[Choice], chosen: str = ""
    ) -> None:
        before = _value(box) or chosen
        with QSignalBlocker(box):
            box.clear()
            if everything is not None:
                box.addItem(everything, "")
            for choice in choices:
                box.addItem(choice.words, choice.value)
            box.setCurrentIndex(max(0, box.findData(before)))

    def _measure(self) -> None:
        # A long name must not take the room of the other boxes.
        for box in (self.authority, self.phase, self.category, self.officer, self.standing):
            box.setMaximumWidth(14 * tokens().type.body)

    def _mine_pressed(self, pressed: bool) -> None:
        self.officer.setCurrentIndex(max(0, self.officer.findData(self._me)) if pressed else 0)
        self.officer.activated.emit(self.officer.currentIndex())

    def _show_mine(self) -> None:
        self.mine.setChecked(bool(self._me) and _value(self.officer) == self._me)

    def _tell(self) -> None:
        self.changed.emit()


class SearchLine(QLineEdit):
    """A search field from which Down and Enter lead to the list, and Escape empties it."""

    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._measure()
        if (found := theme()) is not None:
            found.changed.connect(self._measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size, colours = tokens().size.icon, tokens().colours
        painter = QPainter(self)
        picture = icon_pixmap("search", colours.muted, size, self.devicePixelRatioF())
        painter.drawPixmap(tokens().space.m, (self.height() - size) // 2, picture)
        painter.end()

    def _measure(self) -> None:
        self.setTextMargins(tokens().size.icon + tokens().space.s, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.MoveToNextLine) or event.matches(
            QKeySequence.StandardKey.InsertParagraphSeparator
        ):
            self.down.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _value(box: QComboBox) -> str:
    return str(box.currentData() or "")


def _standings(widget: QWidget) -> list[Choice]:
    return [
        Choice("open", translate("schools", "Open")),
        Choice("closed", translate("schools", "Closed")),
        Choice("all", translate("schools", "Open and closed")),
    ]
