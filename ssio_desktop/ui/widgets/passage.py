"""Plain running text that grows with what is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextEdit, QWidget

_LINE_ENDS = dict.fromkeys((0x2028, 0x2029, 0xFDD0, 0xFDD1), "\n")
"""What a document of Qt has between its lines."""


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

    def toPlainText(self) -> str:
        """The words as they were typed. Qt gives a plain space for one at which no line is to
        break, as between a number and its thousands."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_least(self, lines: int) -> None:
        """Be at least this many lines high."""
        self._least = lines
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words are put in where they are dropped; files go to the window, which knows who reads
        them."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

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


def _area_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
