"""Questions answered by typing: a line, a passage that grows, a number, a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.forms.editor import Editor
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.xforms.values import as_typed
from ssio_desktop.xforms.views import QuestionView

_WIDTHS = {"integer": 8, "decimal": 8, "time": 7, "datetime": 17}
"""Width of a field in ems, where what is typed has a usual length."""


class LineEditor(Editor):
    """One line: text, a number, a time."""

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setMaxLength(1_000_000)
        self._line.textEdited.connect(self.answered.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        ems = _WIDTHS.get(view.kind)
        if ems is None:
            layout.addWidget(self._line)
        else:
            self._line.setFixedWidth(ems * tokens().type.body + 2 * tokens().space.m)
            layout.addWidget(self._line)
            layout.addStretch(1)
        if view.kind in ("integer", "decimal"):
            self._line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def show_answer(self, view: QuestionView) -> None:
        words = as_typed(view.value)
        if self._line.text() != words:
            self._line.setText(words)
            if not self._line.hasFocus():
                self._line.setCursorPosition(0)
        self.show_surroundings(view)

    def show_surroundings(self, view: QuestionView) -> None:
        self._line.setReadOnly(view.readonly)

    def focus_target(self) -> QWidget:
        return self._line


class PassageEditor(Editor):
    """A passage of text."""

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._passage = Passage()
        self._passage.textChanged.connect(self._typed)
        self._is_showing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._passage)

    def show_answer(self, view: QuestionView) -> None:
        words = as_typed(view.value)
        if self._passage.toPlainText() != words:
            self._is_showing = True
            self._passage.setPlainText(words)
            self._is_showing = False
        self.show_surroundings(view)

    def show_surroundings(self, view: QuestionView) -> None:
        if self._passage.isReadOnly() != view.readonly:
            self._passage.setReadOnly(view.readonly)
        self._passage.show_least(1 if view.readonly else 3)

    def focus_target(self) -> QWidget:
        return self._passage

    def _typed(self) -> None:
        if not self._is_showing:
            self.answered.emit(self._passage.toPlainText())
