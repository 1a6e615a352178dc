"""The board’s page in a window, for tests."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.ui.board import BoardPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.ui.answers import Answers, says


def opened(
    window: MainWindow, qtbot: QtBot, words: str, asking: Answers | None = None
) -> BoardPage:
    """The page, once it says these words."""
    window.context.navigator.go("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    page.asking = asking or Answers()
    qtbot.waitUntil(lambda: says(page, words) and not page.is_waiting)
    return page
