"""The search page, through the window and the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.search import SearchPage
from ssio_desktop.ui.search.rows import FoundRow
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]


def search_page(window: MainWindow, qtbot: QtBot) -> SearchPage:
    window.start()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F, keys)
    page = window.page("search")
    assert isinstance(page, SearchPage)
    qtbot.waitUntil(lambda: not page.is_waiting and page.line.hasFocus())
    return page


def looked(page: SearchPage, qtbot: QtBot, typed: str, count: int) -> list[FoundRow]:
    page.line.clear()
    QTest.keyClicks(page.line, typed)
    qtbot.waitUntil(
        lambda: page.table.rows.rowCount() == count and page.count.text() != "", timeout=10_000
    )
    return list(page.table.rows.rows)


@pytest.fixture
def visit(ws: Workspace) -> str:
    forms.install_packed_forms(ws)
    given = {"findings.going_well": "Zebras are counted daily"}
    return visiting.new_visit(ws, "900001", "termly-core", answers=given).value


def test_typing_finds_an_answer_and_enter_opens_the_visit_at_that_question(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = search_page(window, qtbot)
    (row,) = looked(page, qtbot, "zebr", 1)
    assert row.about == "Ash Lane Primary School"
    assert page.count.text() == "1 place"
    QTest.keyClick(page.line, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    shown = window.page("visit")
    assert isinstance(shown, VisitPage)
    assert window.context.navigator.here == Place("visit", f"{visit}#findings.going_well")
    qtbot.waitUntil(lambda: shown.form is not None and shown.form.current == "findings")
    qtbot.waitUntil(lambda: "Zebras" in str(getattr(window.focusWidget(), "toPlainText", str)()))


def test_help_is_found_too_and_opens_at_its_heading(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = search_page(window, qtbot)
    page.line.setText("partnership stick")
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("help"))
    page.line.setText("screen reader")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() > 0)
    page.open_row(page.table.rows.rows[0])
    here = window.context.navigator.here
    assert here is not None
    assert here.page == "help"


def test_without_words_examples_are_given_and_without_finds_a_way_on(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = search_page(open_window(ws), qtbot)

    def says(words: str) -> bool:
        return any(words in each.text() for each in page.findChildren(QLabel) if each.isVisible())

    assert says("What are you looking for?")
    page.line.setText("quagga")
    qtbot.waitUntil(lambda: says("Nothing fits these words"))


def test_filters_narrow_and_are_cleared_and_earlier_versions_are_told_apart(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    visiting.keep_typing(ws, visit, {"findings.going_well": "Zebras and lions"})
    visiting.settle(ws, visit)
    page = search_page(open_window(ws), qtbot)
    looked(page, qtbot, "zebras", 1)
    page.filters.former.click()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2)
    assert {row.standing for row in page.table.rows.rows} == {"", "Earlier version"}
    page.filters.school.setCurrentIndex(page.filters.school.findData("900002"))
    page.filters.changed.emit()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 0)
    page.filters.clear()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)


def test_a_match_is_told_to_a_screen_reader_without_signs_and_copied_as_it_stands(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = search_page(open_window(ws), qtbot)
    looked(page, qtbot, "zebras", 1)
    index = page.table.rows.index(0, 0)
    said = page.table.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Zebras are counted daily"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_a_laptop(
    scale: float, ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.theme.choose(text_scale=scale)
    try:
        window.resize(1366, 768)
        page = search_page(window, qtbot)
        looked(page, qtbot, "zebras", 1)
        assert clipped(page) == []
    finally:
        window.context.theme.choose(text_scale=1.0)
