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

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.locking.lock import Lock
from ssio_desktop.ui.shell import window as shell_window
from ssio_desktop.ui.shell.closing import wait_for_writes
from ssio_desktop.ui.shell.explain import explain
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
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.wait(50)


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

        def end(self) -> bool:
            return False

    operations = window.context.operations
    with SessionEnd(application, Windows(), lambda: wait_for_writes(operations)) as ending:
        passage.insertPlainText("Half a wo")
        assert visiting.open_visit(ws, visit).answers.get(QUESTION) is None
        end(application, qtbot, ending)
        assert visiting.open_visit(ws, visit).answers.get(QUESTION) == "Half a wo"
    assert page.form is not None
    assert passage.toPlainText() == "Half a wo"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_request_to_stop_ends_the_program_though_it_is_locked_and_nobody_answers(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(ws)
    operations, windows = window.context.operations, window._windows
    assert windows is not None
    asked: list[object] = []
    for question in ("may_leave", "may_close"):
        monkeypatch.setattr(shell_window, question, lambda *given: asked.append(given))
    lock = Lock(lambda: windows.all, operations, window.context.settings, parent=operations)
    lock.lock()
    application = QGuiApplication.instance()
    assert isinstance(application, QApplication)
    operations._saving.lost("visit/x", explain(SurroundingsError("The disk is full.")), None)
    ended: list[bool] = []
    with SessionEnd(application, windows, lambda: wait_for_writes(operations)) as ending:
        # The loop that it would end is that of all tests.
        ending._leave = lambda: ended.append(True)
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.wait(50)
        # Words that are nowhere else keep it: somebody may still come.
        assert windows.all == (window,) and not ended
        operations._saving.kept("visit/x")
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: bool(ended))
    assert windows.all == () and operations.is_closed and not asked
    lock._right(None)  # Its dialog stands before every window of the tests to come otherwise.
