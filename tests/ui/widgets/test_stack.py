"""The stack shows one widget, measures that alone, and gives back the focus it had."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.widgets.stack import Stack


class Sheet(QWidget):
    """Two fields, counting how often it is asked for its measures."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.asked = 0
        self.least = height
        self.fields = (QLineEdit(), QLineEdit())
        column = QVBoxLayout(self)
        for each in self.fields:
            column.addWidget(each)

    def minimumSizeHint(self) -> QSize:
        self.asked += 1
        return QSize(200, self.least)


def stacked(qtbot: QtBot) -> tuple[QWidget, Stack, Sheet, Sheet]:
    window, stack, one, other = QWidget(), Stack(), Sheet(150), Sheet(420)
    QVBoxLayout(window).addWidget(stack)
    stack.add(one)
    stack.add(other)
    qtbot.addWidget(window)
    return window, stack, one, other


def test_nothing_is_on_show_until_it_is_wanted_and_then_it_has_all_the_room(qtbot: QtBot) -> None:
    window, stack, one, other = stacked(qtbot)
    window.resize(600, 500)
    with qtbot.waitExposed(window):
        window.show()
    assert stack.shown() is None and not one.isVisible() and not other.isVisible()
    stack.show_one(one)
    window.resize(700, 600)
    qtbot.waitUntil(lambda: one.size() == stack.size() and stack.width() > 600)
    stack.show_one(other)
    assert other.isVisible() and not one.isVisible() and other.size() == stack.size()
    stack.remove(other)
    assert stack.shown() is None and not other.isVisible()


def test_only_the_widget_on_show_is_measured(qtbot: QtBot) -> None:
    window, stack, one, other = stacked(qtbot)
    with qtbot.waitExposed(window):
        window.show()
    stack.show_one(one)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() >= 150)
    assert window.minimumSizeHint().height() < 420
    asked = other.asked
    one.least = 300
    one.updateGeometry()
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() >= 300)
    assert other.asked == asked
    stack.show_one(other)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() >= 420)


def test_the_focus_comes_back_to_where_it_was(qtbot: QtBot) -> None:
    window, stack, one, other = stacked(qtbot)
    with qtbot.waitExposed(window):
        window.show()
    stack.show_one(one)
    one.fields[1].setFocus()
    stack.show_one(other)
    other.fields[1].setFocus()
    stack.show_one(one)
    assert window.focusWidget() is one.fields[1]
    stack.show_one(other)
    assert window.focusWidget() is other.fields[1]
