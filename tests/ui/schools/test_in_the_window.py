"""The pages of schools among all the others, in the window as the program builds it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise import CategorisePage
from ssio_desktop.ui.schools import SchoolPage, SchoolsPage
from tests.ui.window import OpenWindow


def test_from_the_list_to_a_school_to_its_categorisation_and_back(
    qtbot: QtBot, ws: Workspace, open_window: OpenWindow
) -> None:
    window = open_window(ws)
    window.start("schools")
    listed = window.page("schools")
    assert isinstance(listed, SchoolsPage)
    qtbot.waitUntil(lambda: listed.table.rows.rowCount() == 3)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(listed.filters.search.hasFocus)
    qtbot.keyClicks(listed.filters.search, "llyn")
    qtbot.waitUntil(lambda: listed.table.rows.rowCount() == 1)
    qtbot.keyClick(listed.filters.search, Qt.Key.Key_Return)
    qtbot.keyClick(listed.table, Qt.Key.Key_Return)
    page = window.page("school")
    assert isinstance(page, SchoolPage)
    qtbot.waitUntil(lambda: page.sheet is not None)
    page.categorise_button.click()
    wizard = window.page("categorise")
    assert isinstance(wizard, CategorisePage)
    assert wizard.key == "900003:2026-autumn"
    qtbot.waitUntil(wizard.isVisible)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.isVisible)
    assert page.key == "900003"
