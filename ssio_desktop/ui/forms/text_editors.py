"""Questions answered by typing: a line, a passage that grows, a number, a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.forms.editor import Editor
from ssio_desktop.ui.theme.theme import tokens
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


class Passage(QTextEdit):
    """Plain running text, as high as what is in it; Tab leaves it."""

    def __init__(self, least_lines: int = 3) -> None:
        super().__init__()
        self._least = least_lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The style sheet's padding is outside the viewport; the document needs none of its own.
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow)

    def show_least(self, lines: int) -> None:
        """Be at least this many lines high."""
        self._least = lines
        self._fit()

    def _fit(self) -> None:
        lines = self.fontMetrics().lineSpacing() * self._least
        frame = self.height() - self.viewport().height()
        if not self.isVisible():
            margins = self.contentsMargins()
            frame = max(frame if frame < 60 else 0, margins.top() + margins.bottom())
        wanted = max(round(self.document().size().height()), lines) + max(frame, 4)
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _follow(self) -> None:
        """Keep the line being written in view once the field has grown."""
        if self.hasFocus():
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        area = _area_around(self)
        body = area.widget() if area is not None else None
        if area is None or body is None:
            return
        at = self.viewport().mapTo(body, self.cursorRect().center())
        spot = QRect(at, at)
        area.ensureVisible(spot.x(), spot.y(), 0, 2 * self.fontMetrics().lineSpacing())


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


def _area_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def rule() -> QFrame:
    """A thin line between things."""
    line = QFrame()
    line.setProperty("part", "rule")
    return line
