"""The message bar: tone in words, nothing lost, nothing in the way of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.lists import MessageList
from ssio_desktop.ui.shell.message_bar import MessageBar
from ssio_desktop.ui.shell.messages import Messages
from tests.ui.accessibility import problems_in


@pytest.fixture
def messages() -> Messages:
    return Messages()


@pytest.fixture
def window(qtbot: QtBot, messages: Messages) -> Iterator[QWidget]:
    """A window with the bar above a button."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(MessageBar(messages))
    layout.addWidget(QPushButton("Elsewhere"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def bar(window: QWidget) -> MessageBar:
    found = window.findChild(MessageBar)
    assert isinstance(found, MessageBar)
    return found


def words(window: QWidget) -> list[str]:
    return [
        each.text()
        for each in bar(window).findChildren(QLabel)
        if each.text() and not each.isHidden()
    ]


@pytest.mark.parametrize(
    ("tone", "word"),
    [
        (Tone.INFORMATION, "Note"),
        (Tone.SUCCESS, "Done"),
        (Tone.WARNING, "Warning"),
        (Tone.ERROR, "Error"),
    ],
)
def test_the_tone_is_said_in_a_word(
    window: QWidget, messages: Messages, tone: Tone, word: str
) -> None:
    messages.say(Message(tone, "It happened."))
    assert words(window) == [word, "It happened."]
    assert bar(window).accessibleName() == f"{word}: It happened."
    assert problems_in(window) == []


def test_an_error_comes_back_after_something_else_was_said(
    window: QWidget, messages: Messages
) -> None:
    messages.warning("The stick was pulled out.")
    messages.success("Category recorded.")
    assert "Category recorded." in words(window)
    bar(window).close_message()
    assert "The stick was pulled out." in words(window)
    bar(window).close_message()
    assert bar(window).isHidden()


def test_the_same_error_said_twice_is_closed_once(window: QWidget, messages: Messages) -> None:
    messages.warning("The stick was pulled out.")
    messages.warning("The stick was pulled out.")
    bar(window).close_message()
    assert bar(window).isHidden()


def test_a_success_goes_by_itself_but_not_while_the_focus_is_in_it(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    bar(window)._timer.setInterval(1)
    messages.success("Category recorded.", action="Undo", act=lambda: None)
    assert bar(window).focus_here()
    with qtbot.waitSignal(bar(window)._timer.timeout):
        pass
    assert not bar(window).isHidden()
    elsewhere = next(
        each for each in window.findChildren(QPushButton) if each.text() == "Elsewhere"
    )
    elsewhere.setFocus()
    qtbot.waitUntil(bar(window).isHidden)


def test_a_warning_does_not_go_by_itself(window: QWidget, messages: Messages) -> None:
    messages.success("Category recorded.")
    messages.warning("The stick was pulled out.")
    assert not bar(window)._timer.isActive()


def test_the_button_does_what_it_says_and_closes_the_message(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    done: list[str] = []
    messages.success("Category recorded.", action="Undo", act=lambda: done.append("undone"))
    (undo,) = [each for each in window.findChildren(QPushButton) if each.text() == "Undo"]
    assert undo.accessibleName() == "Undo"
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar(window).isHidden()


def test_escape_closes_and_gives_the_focus_away(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    messages.warning("The stick was pulled out.")
    bar(window).focus_here()
    with qtbot.waitSignal(bar(window).released):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bar(window).isHidden()


def test_details_beyond_a_few_are_counted_and_the_list_has_them_all(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    rows = tuple(f"Row {number}: no URN." for number in range(9))
    messages.say(Message(Tone.WARNING, "Rows were left out.", "line 3", details=rows))
    shown = words(window)[-1].splitlines()
    assert shown[0] == "Line 3."
    assert shown[-1] == "… and 3 more: see the messages."
    listed = MessageList(messages.history, window)
    qtbot.addWidget(listed)
    listed.show()
    texts = [each.text() for each in listed.findChildren(QLabel)]
    assert set(rows) <= set(texts)
    assert problems_in(listed) == []
