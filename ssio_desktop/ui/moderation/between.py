"""Records a decision that was taken between two meetings, because of a sudden change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day as day_words

Decide = Callable[[str, str, date], object]


class BetweenDialog(AskingDialog):
    """decide is called with category, reason and day. now: the category that counts."""

    def __init__(
        self,
        school: str,
        now: str,
        entries: Sequence[tuple[str, str]],
        today: date,
        decide: Decide,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._today, self._decide = today, decide
        title = self.tr("A decision between meetings on {school}").format(school=school)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body, space = tokens().type.body, tokens().space
        self.setMinimumWidth(min(32 * body, round(parent.window().width() * 0.9)))
        self.faults = ErrorSummary()
        self.category = QComboBox()
        for code, name in entries:
            self.category.addItem(f"{code} – {name}", code)
        self.category.setCurrentIndex(max(0, self.category.findData(now)))
        self.reason = Passage(least_lines=4)
        self.reason.setTabChangesFocus(True)
        self.day = QLineEdit(day_words(today))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self.faults)
        layout.addWidget(heading(title, "heading"))
        layout.addWidget(Text(self.tr("Until now: {category}").format(category=now), "muted"))
        for words, field in (
            (self.tr("Category from now on"), self.category),
            (self.tr("What changed, and why it cannot wait for the meeting"), self.reason),
            (self.tr("Day on which it was decided"), self.day),
        ):
            field.setAccessibleName(words)
            label = Text(words, "label")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        record = button(self.tr("Record the decision"), self.accept, kind="primary")
        record.setDefault(True)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), record))
        self.category.setFocus()

    def accept(self) -> None:
        """Check what was filled in, hand it over, and close."""
        day, reason = read_typed_day(self.day.text()), self.reason.toPlainText().strip()
        found: list[Fault] = []
        if not reason:
            found.append(Fault.of(self.reason, self.tr("Enter what changed")))
        if day is None:
            words = self.tr("Enter the day as day, month and year, such as 3 11 2026")
            found.append(Fault.of(self.day, words))
        elif day > self._today:
            found.append(Fault.of(self.day, self.tr("Enter a day that is not in the future")))
        if self.faults.show_faults(found) or day is None:
            return
        self.hand_over(lambda: self._decide(str(self.category.currentData()), reason, day))

    def show_refusal(self, why: str) -> None:
        self.faults.show_refusal(why)
