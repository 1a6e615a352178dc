"""A dialog of labelled fields that says what is wrong before anything is recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day as day_words

Row = tuple[str, QWidget]


class FormDialog(AskingDialog):
    """check says what is wrong; then is called once nothing is, after the dialog has closed. Where
    what it asks for is refused, the dialog is there again with all that was typed, and says why.

    verb: what the button says it does. intro: a sentence or two above the fields.
    """

    def __init__(
        self,
        title: str,
        rows: Sequence[Row],
        verb: str,
        check: Callable[[], Sequence[Fault]],
        then: Callable[[], object],
        parent: QWidget,
        *,
        intro: str = "",
    ) -> None:
        super().__init__(parent)
        self._check, self._then = check, then
        self._is_fitted = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.faults = ErrorSummary()
        space = tokens().space
        self._body = Body()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, space.m, 0)
        column.setSpacing(space.s)
        column.addWidget(self.faults)
        column.addWidget(heading(title, "heading"))
        if intro:
            column.addWidget(Text(intro, "muted"))
        for label, field in rows:
            name = Text(label, "label")
            name.setBuddy(field)
            field.setAccessibleName(said(label))
            column.addWidget(name)
            column.addWidget(field)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.do = button(verb, self.accept, kind="primary")
        self.do.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.l, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(self._area, 1)
        cancel = button(translate("meeting", "Cancel"), self.reject)
        layout.addWidget(feet(cancel, self.do))
        room, em = parent.window().size(), tokens().type.body
        self._most = room.height() - 2 * space.l
        self.resize(
            min(40 * em, room.width() - 2 * space.l),
            min((12 + 5 * len(rows)) * em, self._most),
        )
        if rows:
            rows[0][1].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """At first as high as all fields, where the window is; it scrolls beyond that."""
        super().showEvent(event)
        if self._is_fitted:
            return
        self._is_fitted = True
        needed = self._body.heightForWidth(self._area.viewport().width())
        missing = needed - self._area.viewport().height()
        if missing > 0:
            self.resize(self.width(), max(self.height(), min(self.height() + missing, self._most)))

    def accept(self) -> None:
        """Close and go on, or say what is wrong."""
        if self.faults.show_faults(list(self._check())):
            self._area.ensureWidgetVisible(self.faults)
            return
        self.hand_over(self._then)

    def show_refusal(self, why: str) -> None:
        self.faults.show_refusal(why)
        self._area.ensureWidgetVisible(self.faults)


def day_field(day: date | None) -> QLineEdit:
    """A line to type a day in."""
    made = QLineEdit(day_words(day) if day else "")
    made.setPlaceholderText("3 11 2026")
    return made


def day_faults(
    field: QLineEdit, *, optional: bool = False, within: tuple[date, date] | None = None
) -> list[Fault]:
    """What is wrong with a typed day. within: the first and the last that can be meant; asked here,
    while what else was typed stands in the dialog still."""
    text = field.text().strip()
    typed = read_typed_day(text)
    if typed is not None and within is not None and not within[0] <= typed <= within[1]:
        words = translate("meeting", "Enter a day from {first} to {last}").format(
            first=day_words(within[0]), last=day_words(within[1])
        )
        return [Fault.of(field, words)]
    if (optional and not text) or typed is not None:
        return []
    words = translate("meeting", "Enter the day as day, month and year, such as 3 11 2026")
    return [Fault.of(field, words)]


def needed(field: QLineEdit | Passage, words: str) -> list[Fault]:
    """A fault where nothing stands in a field."""
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return [] if text.strip() else [Fault.of(field, words)]


def box(entries: Sequence[tuple[str, object]], chosen: object = None) -> QComboBox:
    """A drop-down of words and values."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    for words, value in entries:
        made.addItem(said(words), value)
    at = next((place for place, (_, value) in enumerate(entries) if value == chosen), 0)
    made.setCurrentIndex(at)
    return made
