"""The window with the pages of schools over a real store, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import undoing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.pages import SCHOOL_PAGES
from ssio_desktop.ui.schools import SchoolPage, SchoolsPage
from ssio_desktop.ui.shell.commands import Commands
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.places import Navigator, Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from tests.conftest import ROOT
from tests.ui.window import ask_nothing

W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """A window at work."""

    qtbot: QtBot
    window: MainWindow
    context: PageContext[Workspace]

    @property
    def here(self) -> Place | None:
        return self.context.navigator.here

    def schools(self) -> SchoolsPage:
        """The list of schools, once its data is here."""
        self.context.navigator.go("schools")
        page = self.window.page("schools")
        assert isinstance(page, SchoolsPage)
        self.wait(lambda: page.is_ready)
        return page

    def school(self, urn: str) -> SchoolPage:
        """A school's page, once its data is here."""
        self.context.navigator.go("school", urn)
        page = self.window.page("school")
        assert isinstance(page, SchoolPage)
        self.wait(lambda: page.sheet is not None and page.sheet.record.school.urn == urn)
        self.wait(lambda: page.is_whole)
        # What was just laid out is shown at the next turn of the event loop.
        self.wait(lambda: all(each.isVisible() for each in page.links.findChildren(QLabel)))
        return page

    def imports(self, key: str = "schools") -> ImportPage:
        """The page of imports."""
        self.context.navigator.go("import", key)
        page = self.window.page("import")
        assert isinstance(page, ImportPage)
        return page

    def wait(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=20_000)

    def press(self, widget: QWidget, words: str) -> None:
        """Press the button below a widget that has these words."""
        (found,) = [
            each
            for each in widget.findChildren(QPushButton)
            if each.text() == words and each.isVisible()
        ]
        found.click()


OpenDesk = Callable[[Workspace], Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenDesk]:
    """Opens a window over a workspace's store; a bug inside fails the test."""
    bugs: list[BaseException] = []
    opened: list[Desk] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)

    def open_(ws: Workspace) -> Desk:
        operations: Operations[Workspace] = Operations(
            ws.twin,
            undo=undoing.undo,
            at_once=Workspace.at_once,
            dispose=Workspace.close,
            log=lambda what, error: bugs.append(error),
        )
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        context = PageContext(operations, Navigator(), Messages(), Commands(), look, settings)
        window = MainWindow(context, SCHOOL_PAGES, title="Wellbrook", standing="Officer North")
        qtbot.addWidget(window, before_close_func=ask_nothing)
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        desk = Desk(qtbot, window, context)
        opened.append(desk)
        return desk

    yield open_
    for desk in opened:
        desk.window.close()
    assert bugs == []
