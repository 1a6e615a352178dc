"""The board's pages show the term that was chosen, in their words and in the choice of terms."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.term_box import TermBox
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

PAGES = ("board", "moderation", "risk", "picture")


def come_to_rest(window: MainWindow, page: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not window.page(page).is_waiting and not window.context.operations.is_busy,
        timeout=15_000,
    )


def test_the_term_chosen_is_the_term_shown(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    for season in ("spring", "summer", "autumn"):
        categorise(ws, "900001", TermId(2026, season), "2")
    window = open_window(ws)
    for name in PAGES:
        window.context.navigator.go(name)
        come_to_rest(window, name, qtbot)
        (box,) = window.page(name).findChildren(TermBox)
        assert box.currentText() == "Autumn term 2026 (now)"
        box.setCurrentIndex(box.findText("Summer term 2026"))
        box.activated.emit(box.currentIndex())
        come_to_rest(window, name, qtbot)
        assert (name, box.currentText()) == (name, "Summer term 2026")
