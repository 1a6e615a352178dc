from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import SureDialog
from ssio_desktop.ui.locking.after import LOCK_AFTER
from ssio_desktop.ui.locking.lock import Lock
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.text import Text
from tests.services.conftest import PASSPHRASE, make_workspace, register, ws
from tests.ui.accessibility import problems_in
from tests.ui.answers import says
from tests.ui.window import OpenWindow, open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]

PATH = "findings.going_well"


class Clocks:
    """Two clocks that go on when they are told to."""

    def __init__(self) -> None:
        self.idle = self.wall = 1_000.0

    def pass_(self, seconds: float) -> None:
        self.idle += seconds
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def lock_of(window: MainWindow, clocks: Clocks) -> Lock:
    context = window.context
    return Lock(
        lambda: [window],
        context.operations,
        context.settings,
        idle_clock=lambda: clocks.idle,
        wall_clock=lambda: clocks.wall,
        parent=window,
    )


def is_locked(lock: Lock) -> bool:
    return lock.is_locked


def unlock(lock: Lock, passphrase: str) -> None:
    assert lock.dialog is not None
    lock.dialog.form.line.edit.setText(passphrase)
    lock.dialog._give()


def told_by_accessibility(widget: QWidget) -> str:
    """Every name that a screen reader would find in a window, of what is not hidden."""
    names: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        found = waiting.pop()
        if found is None or found.state().invisible:
            continue
        names.append(found.text(QAccessible.Text.Name))
        waiting += [found.child(number) for number in range(found.childCount())]
    return "\n".join(names)


def test_not_a_keystroke_is_lost_and_one_goes_on_where_one_was(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, "900001", "termly-core").value
    window = open_window(ws)
    window.context.navigator.go("visit", f"{visit}#{PATH}")
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(
        lambda: page.form is not None and page.form.focused_path == PATH, timeout=15_000
    )
    field = window.focusWidget()
    assert isinstance(field, QTextEdit)
    qtbot.keyClicks(field, "Reading is stro")
    lock = lock_of(window, clocks)
    assert "Ash Lane" in told_by_accessibility(window)
    lock.lock()
    # Handed over at once: the computer may sleep before any timer runs out.
    assert page._autosave is not None and page._autosave.is_clean
    assert lock.dialog is not None and problems_in(lock.dialog) == []
    assert not page.isVisible() and "Ash Lane" not in told_by_accessibility(window)
    assert "Ash Lane" not in window.windowTitle()
    qtbot.waitUntil(lambda: not window.context.operations.is_busy)
    assert visiting.open_visit(ws, visit).answers[PATH] == "Reading is stro"
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)
    assert page.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClicks(field, "ng")
    assert field.toPlainText() == "Reading is strong"


def test_a_wrong_passphrase_opens_nothing_and_the_next_attempts_have_to_wait(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    window = open_window(ws)
    lock = lock_of(window, clocks)
    lock.lock()
    dialog = lock.dialog
    assert dialog is not None
    waits = []
    for _ in range(3):
        unlock(lock, "no such words")
        qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
        waits.append(dialog.seconds_left)
    assert waits == [0, 0, 2]
    assert says(dialog, "The next attempt in 2 s")
    assert not dialog.form.line.edit.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible() and lock.is_locked
    for _ in range(2):
        dialog._tick()
    assert dialog.form.line.edit.isEnabled()
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)


def test_it_locks_after_the_minutes_that_were_chosen_without_a_key(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    window = open_window(ws)
    lock = lock_of(window, clocks)
    for _ in range(29):
        clocks.pass_(30)
        lock.look()
    assert not is_locked(lock)
    lock.touch()
    for _ in range(29):
        clocks.pass_(30)
        lock.look()
    assert not is_locked(lock)
    # A key that reaches any window says that somebody is there.
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    for _ in range(29):
        clocks.pass_(30)
        lock.look()
    assert not is_locked(lock)
    clocks.pass_(30)
    lock.look()
    assert is_locked(lock)
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)
    window.context.settings.setValue(LOCK_AFTER, 0)
    for _ in range(500):
        clocks.pass_(30)
        lock.look()
    assert not is_locked(lock)


def test_it_locks_when_the_clock_jumped_because_the_computer_slept(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    window = open_window(ws)
    lock = lock_of(window, clocks)
    clocks.wall += 600
    lock.look()
    assert lock.is_locked and lock.dialog is not None and says(lock.dialog, "asleep")
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)


def test_a_dialog_that_is_open_is_covered_and_comes_back(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    window = open_window(ws)
    dialog = SureDialog("About Ash Lane", "Withdraw it?", (), "Yes", "No", window)
    dialog.open()
    lock = lock_of(window, clocks)
    lock.lock()
    words = dialog.findChildren(QLabel)
    assert dialog.isVisible() and not any(each.isVisible() for each in words)
    assert dialog.windowTitle() == "SSIO Desktop, locked"
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)
    assert any(each.isVisible() for each in words)
    assert dialog.windowTitle() == "About Ash Lane"
    dialog.reject()


def test_what_comes_to_light_while_it_is_locked_is_covered_too(
    open_window: OpenWindow, ws: Workspace, clocks: Clocks, qtbot: QtBot
) -> None:
    window = open_window(ws)
    lock = lock_of(window, clocks)
    lock.lock()
    cover = lock.dialog
    assert cover is not None
    cover.form.line.edit.setText("three wet")
    # Work that was begun before ends now, and asks something.
    dialog = SureDialog("About Ash Lane", "Withdraw it?", (), "Yes", "No", window)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is cover)
    said = Text("Refused: Ash Lane is closed.")
    said.setParent(dialog)
    said.show()
    window.setWindowTitle("Visit to Ash Lane")
    words = dialog.findChildren(QLabel)
    assert words and not any(each.isVisible() for each in words)
    for title in (dialog.windowTitle(), window.windowTitle()):
        assert title == "SSIO Desktop, locked"
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible() and cover.form.line.edit.text() == "three wet"
    with qtbot.waitSignal(lock.unlocked, timeout=15_000):
        unlock(lock, PASSPHRASE)
    assert all(each.isVisible() for each in words)
    assert (dialog.windowTitle(), window.windowTitle()) == ("About Ash Lane", "Visit to Ash Lane")
    dialog.reject()
