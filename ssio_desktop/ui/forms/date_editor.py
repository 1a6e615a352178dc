"""A day typed as day, month and year in three boxes, with a clock time where one is asked for."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.forms.editor import Editor
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.values import as_typed
from ssio_desktop.xforms.views import QuestionView

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_GAP = re.compile(r"[\s/.\-]+")


class DateEditor(Editor):
    """Three boxes. A “/”, “.”, “-” or space goes on to the next; a whole date can be pasted into
    the first; a month may be written in letters, and a year with two figures.
    """

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._has_time = view.kind == "datetime"
        names = [(self.tr("Day"), 3), (self.tr("Month"), 3), (self.tr("Year"), 4)]
        if self._has_time:
            names.append((self.tr("Time"), 5))
        self._names = [name for name, _ in names]
        self._boxes = [QLineEdit() for _ in names]
        space, em = tokens().space, tokens().type.body
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.m)
        for box, (name, ems) in zip(self._boxes, names, strict=True):
            box.setFixedWidth(ems * em + 2 * space.m)
            box.setAccessibleName(name)
            box.textEdited.connect(self._typed)
            column = QVBoxLayout()
            column.setSpacing(space.xxs)
            column.addWidget(Text(name, "caption", wrap=False))
            column.addWidget(box)
            row.addLayout(column)
        row.addStretch(1)

    def show_answer(self, view: QuestionView) -> None:
        for box, words in zip(self._boxes, self._parts(as_typed(view.value)), strict=True):
            if box.text() != words:
                box.setText(words)
        self.show_surroundings(view)

    def show_surroundings(self, view: QuestionView) -> None:
        for box in self._boxes:
            box.setReadOnly(view.readonly)

    def say_name(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        for box, part in zip(self._boxes, self._names, strict=True):
            box.setAccessibleName(f"{name}: {part}")
            box.setAccessibleDescription(description)

    def controls(self) -> tuple[QWidget, ...]:
        return tuple(self._boxes)

    def focus_target(self) -> QWidget:
        return self._boxes[0]

    def tidy(self) -> None:
        month, year = self._boxes[1], self._boxes[2]
        number = _month(month.text())
        century = f"20{year.text()}" if re.fullmatch(r"\d\d", year.text()) else year.text()
        if (month.text(), year.text()) != (number, century):
            month.setText(number)
            year.setText(century)
            self._tell()

    def _typed(self, words: str) -> None:
        box = self._boxes[0]
        if box.hasFocus() and len(found := self._parts(words.strip())) and all(found[:3]):
            for each, part in zip(self._boxes, found, strict=True):
                each.setText(part)
            self._boxes[2].setFocus()
        for here, after in pairwise(self._boxes):
            if here.hasFocus() and _GAP.search(here.text()):
                here.setText(_GAP.sub("", here.text()))
                if here.text():
                    after.setFocus(Qt.FocusReason.TabFocusReason)
                    after.selectAll()
                break
        self._tell()

    def _tell(self) -> None:
        day, month, year = (box.text().strip() for box in self._boxes[:3])
        clock = self._boxes[3].text().strip() if self._has_time else ""
        if not (day or month or year):
            self.answered.emit(clock)
            return
        words = f"{day}/{_month(month)}/{year}"
        self.answered.emit(f"{words} {clock}" if self._has_time else words)

    def _parts(self, words: str) -> list[str]:
        """What stands in each box for a value: ISO, or as it was typed."""
        day, _, clock = words.replace("T", " ", 1).partition(" ")
        if not self._has_time:
            day, clock = words, ""
        iso = _ISO.fullmatch(day)
        if iso:
            parts = [str(int(iso[3])), str(int(iso[2])), iso[1]]
        else:
            parts = re.split(r"[/.]|(?<=\w)\s+(?=\w)", day.strip())
            parts = [*parts, "", "", ""][:3]
        return [*parts, clock] if self._has_time else parts


def _month(words: str) -> str:
    """A month as a number; what is none stays as it is."""
    start = words.strip().casefold()[:3]
    return str(_MONTHS.index(start) + 1) if start in _MONTHS else words.strip()
