"""One action: its words, its history, and the entry by which progress is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.ui.actions import words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day as day_words

Record = Callable[[str, str, date], None]


class ActionDialog(AskingDialog):
    """record is called with state, note and day; open_visit shows what agreed it."""

    def __init__(
        self,
        line: ActionLine,
        today: date,
        record: Record,
        open_visit: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.line = line
        self._today = today
        self._record = record
        self._open_visit = open_visit
        self.setWindowTitle(self.tr("Action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.faults = ErrorSummary()
        self.state = QComboBox()
        self.state.addItem(self.tr("Choose how it stands"), "")
        for each in STATES:
            self.state.addItem(words.state(each), each)
        self.note = Passage(least_lines=3)
        self.day = QLineEdit(day_words(today))
        self._fill()
        room, em = parent.window().size(), tokens().type.body
        self.resize(
            min(44 * em, room.width() - 2 * tokens().space.l),
            min(46 * em, room.height() - 2 * tokens().space.l),
        )
        if self.line.told.told_there:
            self.go_button.setFocus()
        else:
            self.state.setFocus()

    def accept(self) -> None:
        """Check what was filled in, hand it over, and close."""
        day, state = read_typed_day(self.day.text()), str(self.state.currentData() or "")
        found: list[Fault] = []
        if not state:
            found.append(Fault.of(self.state, self.tr("Choose how the action stands")))
        if day is None:
            found.append(
                Fault.of(
                    self.day, self.tr("Enter the day as day, month and year, such as 3 11 2026")
                )
            )
        elif day > self._today:
            found.append(Fault.of(self.day, self.tr("Enter a day that is not in the future")))
        elif self.line.agreed is not None and day < self.line.agreed <= self._today:
            said = self.tr("Enter a day from {day}, when the action was agreed")
            found.append(Fault.of(self.day, said.format(day=day_words(self.line.agreed))))
        if state == "done" and not self.note.toPlainText().strip():
            found.append(Fault.of(self.note, self.tr("Say what shows that it was done")))
        elif state == self.line.state and self.note.toPlainText().strip() in (
            "",
            self.line.comment,
        ):
            found.append(
                Fault.of(
                    self.note, self.tr("Say what has come of it since, or choose another state")
                )
            )
        if self.faults.show_faults(found) or day is None:
            self._area.ensureWidgetVisible(self.faults)
            return
        note = self.note.toPlainText().strip()
        self.hand_over(lambda: self._record(state, note, day))

    def show_refusal(self, why: str) -> None:
        self.faults.show_refusal(why)
        self._area.ensureWidgetVisible(self.faults)

    def _fill(self) -> None:
        space = tokens().space
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, space.m, 0)
        column.setSpacing(space.s)
        column.addWidget(self.faults)
        column.addWidget(heading(self.line.what, "heading"))
        column.addWidget(self._standing())
        for text in self._facts():
            column.addWidget(Text(text, "muted"))
        self._history(column)
        column.addSpacing(space.s)
        self.go_button = button(self.tr("Open where it was agreed"), self._go)
        feet_row = [button(self.tr("Cancel"), self.reject), self.go_button]
        if self.line.told.told_there:
            hint = self.tr("How it stands is recorded where it was agreed, and nowhere else.")
            column.addWidget(Text(hint, "hint"))
        else:
            self._ask(column)
            save = button(self.tr("Record progress"), self.accept, kind="primary")
            save.setDefault(True)
            feet_row.append(save)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.l, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(self._area, 1)
        layout.addWidget(feet(*feet_row))

    def _ask(self, column: QVBoxLayout) -> None:
        column.addWidget(heading(self.tr("Record progress"), "heading"))
        hint = self.tr("It is added to what was recorded before. What is done needs what shows it.")
        column.addWidget(Text(hint, "hint"))
        for label, field in (
            (self.tr("How it stands"), self.state),
            (self.tr("What has come of it, and what shows it"), self.note),
            (self.tr("When that was so: day, month and year"), self.day),
        ):
            name = Text(label, "label")
            name.setBuddy(field)
            field.setAccessibleName(label)
            column.addWidget(name)
            column.addWidget(field)

    def _standing(self) -> QWidget:
        line = self.line
        late = words.how_late(line, self._today)
        parts: list[QWidget] = [tag(words.standing(line.standing), words.TONES[line.standing])]
        if late:
            parts.append(Text(late, "strong", wrap=False))
        return Flow(*parts)

    def _facts(self) -> list[str]:
        line = self.line
        return [
            line.school,
            self.tr("Who: {who}").format(who=line.who or self.tr("not recorded")),
            self.tr("Due: {day}").format(day=words.year_day(line.due)),
            *(
                self.tr("Agreed: {where}").format(where=words.agreed(each))
                for each in (line, *line.also)
            ),
        ]

    def _history(self, column: QVBoxLayout) -> None:
        column.addWidget(heading(self.tr("What was told of it"), "heading"))
        if not self.line.history:
            column.addWidget(Text(self.tr("Nothing yet."), "muted"))
        for entry in reversed(self.line.history):
            column.addWidget(Text(words.told(entry), "strong"))
            if entry.comment:
                column.addWidget(Text(entry.comment).selectable())

    def _go(self) -> None:
        self.reject()
        self._open_visit()
