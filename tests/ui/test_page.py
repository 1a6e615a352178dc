"""The base of pages: loading, failing, emptiness, scrolling, refreshing."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.commands import Commands
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.mishaps import mishaps_told
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.widgets.text import Text
from tests.conftest import ROOT
from tests.ui.accessibility import problems_in

Shelf = dict[str, str]


class Reading(Page[Shelf]):
    """A page that reads one word."""

    watches = frozenset({"word"})

    def __init__(self, context: PageContext[Shelf]) -> None:
        super().__init__(context, "Words")
        self.go_on = threading.Event()
        self.go_on.set()
        self.refreshed = 0
        self.word = Text()
        self.content.addWidget(self.word)

    def refresh(self) -> None:
        self.refreshed += 1
        self.show_loading()
        self.context.operations.read(self._read, self._show)

    def _read(self, shelf: Shelf) -> str:
        self.go_on.wait(20)
        if "broken" in shelf:
            raise SurroundingsError("The stick was pulled out.", remedy="Put it back.")
        return shelf.get("word", "")

    def _show(self, word: str) -> None:
        if not word:
            self.show_empty("No word yet", "Record one.")
            return
        self.word.setText(word)
        self.show_content()


@pytest.fixture
def shelf() -> Shelf:
    return {"word": "umbrella"}


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path, shelf: Shelf) -> Iterator[PageContext[Shelf]]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)
    operations: Operations[Shelf] = Operations(lambda: shelf)
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    yield PageContext(operations, Navigator(), Messages(), Commands(), look, settings)
    operations.close()


@pytest.fixture
def page(qtbot: QtBot, context: PageContext[Shelf]) -> Reading:
    made = Reading(context)
    qtbot.addWidget(made)
    made.resize(500, 400)
    return made


def seen(page: Reading) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def shown(qtbot: QtBot, page: Reading) -> None:
    page.show()
    qtbot.waitUntil(lambda: not page.is_waiting)


def test_data_is_asked_for_once_when_the_page_is_shown(qtbot: QtBot, page: Reading) -> None:
    shown(qtbot, page)
    page.refresh_if_stale()
    assert seen(page) == ["Words", "umbrella"]
    assert page.refreshed == 1
    assert problems_in(page) == []


def test_a_slow_read_is_told_as_loading(qtbot: QtBot, page: Reading) -> None:
    page.go_on.clear()
    page.show()
    qtbot.waitUntil(lambda: "Loading…" in seen(page))
    page.go_on.set()
    qtbot.waitUntil(lambda: "umbrella" in seen(page))


def test_a_failed_read_is_told_on_the_page_and_can_be_tried_again(
    qtbot: QtBot, page: Reading, shelf: Shelf
) -> None:
    shelf["broken"] = "yes"
    shown(qtbot, page)
    assert "This could not be shown" in seen(page)
    assert "The stick was pulled out. Put it back." in seen(page)
    del shelf["broken"]
    (again,) = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    again.click()
    qtbot.waitUntil(lambda: seen(page) == ["Words", "umbrella"])


def test_nothing_to_show_says_what_to_do_next(qtbot: QtBot, page: Reading, shelf: Shelf) -> None:
    shelf.clear()
    shown(qtbot, page)
    assert seen(page) == ["Words", "No word yet", "Record one."]


def test_a_change_of_its_kind_refreshes_the_page_and_another_does_not(
    qtbot: QtBot, page: Reading, context: PageContext[Shelf], shelf: Shelf
) -> None:
    shown(qtbot, page)

    def write(kind: str) -> Callable[[Shelf], Outcome[None]]:
        def work(shelf: Shelf) -> Outcome[None]:
            shelf["word"] = kind
            return Outcome(None, frozenset({f"{kind}/1"}))

        return work

    with qtbot.waitSignal(context.operations.changed):
        context.operations.change(write("school"))
    assert page.refreshed == 1
    context.operations.change(write("word"))
    qtbot.waitUntil(lambda: seen(page) == ["Words", "word"])


def test_a_hidden_page_refreshes_when_it_is_shown_again(
    qtbot: QtBot, page: Reading, context: PageContext[Shelf]
) -> None:
    shown(qtbot, page)
    page.hide()
    with qtbot.waitSignal(context.operations.changed):
        context.operations.change(lambda shelf: Outcome(None, frozenset({"word/1"})))
    assert page.refreshed == 1
    page.show()
    assert page.refreshed == 2


def test_keys_scroll_from_the_heading_where_one_arrives(qtbot: QtBot, page: Reading) -> None:
    for number in range(60):
        page.content.addWidget(Text(f"Line {number}"))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: not page.is_waiting)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.focus_heading()
    for key, expected in (
        (Qt.Key.Key_PageDown, bar.pageStep()),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, bar.maximum()),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert bar.value() == expected


def test_what_scrolls_has_one_width_with_a_scroll_bar_or_without(
    qtbot: QtBot, page: Reading
) -> None:
    shown(qtbot, page)
    before = page.word.width()
    for number in range(60):
        page.content.addWidget(Text(f"Line {number}"))
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert abs(page.word.width() - before) <= 1


def test_what_nobody_caught_is_logged_and_told_once() -> None:
    logged: list[str] = []
    messages = Messages()

    def slip() -> None:
        raise ValueError("a slip of ours")

    with mishaps_told(messages, lambda what, error: logged.append(str(error))):
        for _ in range(2):
            try:
                slip()
            except ValueError as error:
                sys.excepthook(ValueError, error, error.__traceback__)
    assert logged == ["a slip of ours"]
    (told,) = messages.history
    assert told.code == "bug" and "a slip" not in told.text
