"""What was typed into a dialog is there again where the store refuses it."""

from __future__ import annotations

import shiboken6
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.casework import watch
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.passage import Passage
from tests.ui.window import OpenWindow

ASH = "900001"


class Asking:
    """A dialog over the window that puts a school on watch, as its page does."""

    def __init__(self, window: MainWindow) -> None:
        self.why = Passage()
        self.told: list[object] = []
        self.operations = window.context.operations
        self.operations.failed.connect(self.told.append)
        rows = (("Why", self.why),)
        page = window.page("home")
        self.dialog = FormDialog("Watch", rows, "Put on watch", list, self.record, page)
        self.dialog.open()

    def record(self) -> None:
        words = self.why.toPlainText()
        self.operations.change(lambda ws: self.work(ws, words))

    def work(self, ws: Workspace, words: str) -> Outcome[watch.Watch]:
        return watch.put_on(ws, ASH, reason=words, exit="A rise")


def test_what_was_refused_stands_in_the_dialog_again_and_is_recorded_once_it_is_right(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    asking = Asking(open_window(ws))
    words = "She cried. " * 400
    asking.why.setPlainText(words)
    before = ws.store.digest()
    asking.dialog.do.click()
    assert not asking.dialog.isVisible()
    qtbot.waitUntil(lambda: asking.dialog.faults.isVisible())
    assert asking.dialog.isVisible() and asking.why.toPlainText() == words
    assert (asking.told, ws.store.digest()) == ([], before)
    asking.why.setPlainText("She cried.")
    asking.dialog.do.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(asking.dialog))
    assert (asking.told, watch.of_school(ws, ASH).watches[0].reason) == ([], "She cried.")


def test_what_the_disk_prevented_is_kept_to_be_tried_again_and_not_asked_for_twice(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    asking = Asking(open_window(ws))
    work, full = asking.work, SurroundingsError("The disk is full.", remedy="Make room.")

    def prevented(ws: Workspace, words: str) -> Outcome[watch.Watch]:
        raise full

    asking.why.setPlainText("She cried.")
    asking.work = prevented  # type: ignore[method-assign]
    asking.dialog.do.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(asking.dialog))
    assert len(asking.told) == 1
    asking.work = work  # type: ignore[method-assign]
    asking.operations.retry_unsaved()
    qtbot.waitUntil(lambda: asking.operations.pending_writes == 0)
    assert watch.of_school(ws, ASH).watches[0].reason == "She cried."


def test_a_dialog_that_records_nothing_itself_is_gone_at_once(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    asking = Asking(open_window(ws))
    asking.dialog._then = lambda: None
    asking.dialog.do.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(asking.dialog))
