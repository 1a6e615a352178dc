"""What of a page is cut off, as sentences: ``assert clipped(page) == []``."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)


def clipped(page: QWidget) -> list[str]:
    """Buttons, lines of text and boxes narrower than their words, that lie beyond the window’s
    edge, or that cover each other; what can be scrolled to counts as there."""
    QApplication.processEvents()
    problems = []
    window = page.window()
    least = window.minimumSizeHint()
    if least.width() > window.width() or least.height() > window.height():
        problems.append(f"the window needs {least.width()} × {least.height()} at least")
    seen = list(_seen(page))
    for each, words in seen:
        if each.width() < _needed(each) - 1:
            problems.append(f"“{words}” has {each.width()} of {_needed(each)} pixels")
        right = each.mapTo(window, QPoint(each.width(), 0)).x()
        if right > window.width() + 1 and not _scrolls(each):
            problems.append(f"“{words}” ends {right - window.width()} pixels beyond the edge")
    return problems + list(_overlaps(window, seen))


def _seen(page: QWidget) -> Iterator[tuple[QWidget, str]]:
    for each in page.findChildren(QWidget):
        if isinstance(each, QComboBox) and each.isVisible() and each.currentText():
            yield each, each.currentText()
        if isinstance(each, QAbstractButton) and each.toolTip().split("\n")[0] == each.text() != "":
            continue  # It may give way to its neighbours: its words are kept whole beside it.
        if isinstance(each, QAbstractButton | QLabel) and each.isVisible() and each.text():
            yield each, each.text()


def _needed(widget: QWidget) -> int:
    if isinstance(widget, QComboBox):
        # The frame and the arrow beside the words, as the style in use draws them.
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(control, option, part, widget).width()
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return words + widget.width() - room
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = widget.text().split()
        return max((widget.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    if isinstance(widget, QLabel):
        return widget.fontMetrics().horizontalAdvance(widget.text())
    return min(widget.sizeHint().width(), widget.minimumSizeHint().width())


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def _overlaps(window: QWidget, seen: list[tuple[QWidget, str]]) -> Iterator[str]:
    places = [
        (QRect(each.mapTo(window, QPoint(0, 0)), each.size()), each, words) for each, words in seen
    ]
    for number, (place, each, words) in enumerate(places):
        for other_place, other, other_words in places[number + 1 :]:
            if each.isAncestorOf(other) or other.isAncestorOf(each) or _scrolls(each):
                continue
            if place.adjusted(1, 1, -1, -1).intersects(other_place.adjusted(1, 1, -1, -1)):
                yield f"“{words}” and “{other_words}” cover each other"
