"""The real window over a real store, for tests of pages: built as the program builds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services.entering import ready
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.app import make_window
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from tests.conftest import ROOT
from tests.patience import PATIENCE_MS

OpenWindow = Callable[[Workspace], MainWindow]


def ask_nothing(window: QWidget) -> None:
    """A window that is closed at a test's end has nobody who could answer what it would ask.

    A test that failed may have left something typed, or work that goes on.
    """
    window._unsaved = list
    if not isinstance(window, MainWindow) or window.context.operations.is_closed:
        return
    for task in window._status.running:
        task.cancel()
    patience = QDeadlineTimer(PATIENCE_MS)
    while window._status.running and not patience.hasExpired():
        QTest.qWait(10)


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the window over a workspace's store; a bug inside fails the test."""
    bugs: list[BaseException] = []
    windows: list[MainWindow] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)

    def open_(ws: Workspace) -> MainWindow:
        entered = ready(ws.twin())
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = make_window(
            entered,
            settings,
            look,
            lambda what, error: bugs.append(error),
            ROOT / "docs" / "help",
        )
        qtbot.addWidget(window, before_close_func=ask_nothing)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_
    for window in windows:
        ask_nothing(window)
        window.close()
    if bugs:
        raise bugs[0]


class _Watch(QObject):
    """Notes the kinds of widgets that are shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow():  # type: ignore[attr-defined]
            self.kinds.append(type(watched).__name__)
        return False


@contextmanager
def windows_shown() -> Iterator[list[str]]:
    """What is shown as a window of its own meanwhile: it would take the keys from the one in use,
    as a part does that is shown before it has a parent."""
    application, watch = QApplication.instance(), _Watch()
    assert application is not None
    application.installEventFilter(watch)
    yield watch.kinds
    application.removeEventFilter(watch)
