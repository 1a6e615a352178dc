"""The focus stays at its place while what has it is made anew, and nothing else gets the keys."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.focusing import tab_as_laid_out
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.turns import refilled
from ssio_desktop.ui.widgets.layouts import clear
from tests.ui.test_page import Shelf, context, shelf

__all__ = ["context", "shelf"]


def named(name: str, text: str = "") -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    return made


class Anew(Page[Shelf]):
    """A page that makes its fields anew whenever a word was changed."""

    watches = frozenset({"word"})

    def __init__(self, context: PageContext[Shelf], *names: str) -> None:
        super().__init__(context, "Anew")
        self.names = names
        self.go_on = threading.Event()
        self.go_on.set()

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(lambda _: self.go_on.wait(20), self._show, owner=self)

    def _show(self, _: object) -> None:
        clear(self.content)
        for name in self.names:
            self.content.addWidget(named(name, "umbrella"))
        self.show_content()

    def fields(self, name: str) -> list[QLineEdit]:
        """Those on show: Qt shows what was put into a layout a little later."""
        return [
            each
            for each in self.findChildren(QLineEdit)
            if each.accessibleName() == name and not each.isHidden()
        ]

    def field(self, name: str) -> QLineEdit:
        (found,) = self.fields(name)
        return found


def opened(qtbot: QtBot, context: PageContext[Shelf], *names: str) -> Anew:
    page = Anew(context, *names)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: not page.is_waiting and all(page.fields(each) for each in names))
    return page


def change(page: Anew) -> None:
    page.context.operations.changed.emit(Outcome(None, frozenset({"word/1"}), "", ""))


def test_a_field_that_is_made_anew_keeps_the_focus(
    qtbot: QtBot, context: PageContext[Shelf]
) -> None:
    page = opened(qtbot, context, "First", "Second")
    before = page.field("Second")
    before.setFocus()
    change(page)
    qtbot.waitUntil(lambda: not page.is_waiting and page.fields("Second") not in ([], [before]))
    qtbot.waitUntil(lambda: page.field("Second").hasFocus())


def test_where_nothing_like_it_is_made_the_heading_has_the_focus(
    qtbot: QtBot, context: PageContext[Shelf]
) -> None:
    page = opened(qtbot, context, "First", "Second")
    page.field("Second").setFocus()
    page.names = ("First", "Third")
    change(page)
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert page._heading.hasFocus()


def test_a_slow_read_takes_away_nothing_that_a_person_is_typing_in(
    qtbot: QtBot, context: PageContext[Shelf]
) -> None:
    page = opened(qtbot, context, "First")
    page.field("First").setFocus()
    page.go_on.clear()
    change(page)
    with qtbot.waitSignal(page._slow.timeout):
        pass
    assert page.field("First").hasFocus()
    assert not any(
        each.text() == "Loading…" for each in page.findChildren(QLabel) if each.isVisible()
    )
    page.go_on.set()
    qtbot.waitUntil(lambda: not page.is_waiting)


def test_a_column_that_is_refilled_hands_the_focus_on_with_its_marks(qtbot: QtBot) -> None:
    whole, told = QWidget(), list[str]()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    field = named("Word", "umbrella")
    column.addWidget(named("Other"))
    column.addWidget(field)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    field.setFocus()
    field.setSelection(6, -4)
    made = [named("Other"), named("Word", "umbrella")]
    list(refilled(column, made, lambda: told.append("otherwise")))
    assert made[1].hasFocus() and made[1].selectedText() == "brel"
    assert made[1].cursorPosition() == 2
    assert told == []
    list(refilled(column, [QLabel("one"), QLabel("two")], lambda: told.append("otherwise")))
    assert told == ["otherwise"]


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
@pytest.mark.parametrize(("words", "follows"), [("umbrella", "umb!rella"), ("um", "um!")])
def test_writing_goes_on_where_the_cursor_was_in_a_text_made_anew(
    qtbot: QtBot, kind: type[QLineEdit | QTextEdit | QPlainTextEdit], words: str, follows: str
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    column.addWidget(before := kind("umbrella"))
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    before.setFocus()
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 3):
        QTest.keyClick(before, key)
    made = kind(words)
    list(refilled(column, [made]))
    QTest.keyClick(made, "!")
    assert (made.text() if isinstance(made, QLineEdit) else made.toPlainText()) == follows


def test_of_two_alike_neither_is_given_the_focus(qtbot: QtBot) -> None:
    whole, told = QWidget(), list[str]()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    column.addWidget(button := QPushButton("Remove"))
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    button.setFocus()
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.addWidget(QPushButton("Remove"))
    row.addWidget(QPushButton("Remove"))
    list(refilled(column, [pair], lambda: told.append("otherwise")))
    assert told == ["otherwise"]


def test_tab_goes_as_it_is_laid_out_whatever_was_made_first(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, row = QVBoxLayout(whole), QHBoxLayout()
    last, first, second = named("last"), named("first"), named("second")
    column.addWidget(first)
    column.addLayout(row)
    row.addWidget(second)
    column.addWidget(last)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    tab_as_laid_out(whole)
    first.setFocus()
    for follows in (second, last):
        here = whole.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert follows.hasFocus()
