"""Log-off, sleep, and a request to stop, in the middle of a word: what was typed is on the disk."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.closing import wait_for_writes
from ssio_desktop.ui.shell.session_end import SessionEnd
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.faults.typist import QUESTION
from tests.services.visits import begin
from tests.ui.window import OpenWindow, open_window

__all__ = ["open_window"]

End = Callable[[QApplication, QtBot, SessionEnd], None]


def _log_off(application: QApplication, qtbot: QtBot, ending: SessionEnd) -> None:
    """No session manager can be made here: what Qt would call is called, once it is seen that Qt
    would call it."""
    assert application.receivers("2commitDataRequest(QSessionManager&)") > 0
    ending.keep(None)


def _sleep(application: QApplication, qtbot: QtBot, ending: SessionEnd) -> None:
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)


def _stop(application: QApplication, qtbot: QtBot, ending: SessionEnd) -> None:
    with qtbot.waitSignal(application.aboutToQuit, raising=False, timeout=50):
        os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.parametrize(
    "end",
    [
        _log_off,
        _sleep,
        pytest.param(
            _stop, marks=pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
        ),
    ],
)
def test_a_word_half_typed_is_on_the_disk_when_the_session_ends(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, end: End
) -> None:
    visit = begin(ws, "900001", visit__purpose=None)
    window = open_window(ws)
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.form is not None)
    assert page.form is not None
    page.form.go_to(QUESTION)
    passage = page.form._link.widgets[QUESTION].findChild(Passage)
    assert isinstance(passage, Passage)
    application = QGuiApplication.instance()
    assert isinstance(application, QApplication)

    class Windows:
        all: tuple[MainWindow, ...] = (window,)

    operations = window.context.operations
    with SessionEnd(application, Windows(), lambda: wait_for_writes(operations)) as ending:
        passage.insertPlainText("Half a wo")
        assert visiting.open_visit(ws, visit).answers.get(QUESTION) is None
        end(application, qtbot, ending)
        assert visiting.open_visit(ws, visit).answers.get(QUESTION) == "Half a wo"
    assert page.form is not None
    assert passage.toPlainText() == "Half a wo"
