from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.tracker import TrackerPage
from tests.services.board_samples import officer, sent
from tests.services.conftest import MakeWorkspace
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

BEFORE, TERM = TermId(2026, "summer"), TermId(2026, "autumn")
A, B, C = "900001", "900002", "900003"


@pytest.fixture
def board(ws: Workspace) -> Workspace:
    """A board in which one officer returned in time, one late, and one nothing."""
    for key, name, urn in (("a", "Anwen", A), ("b", "Bea", B), ("c", "Cai", C)):
        officer(ws, key, name, [urn])
    sent(ws, "a", TERM, "2026-12-10", [A])
    sent(ws, "b", TERM, "2026-12-20", [B])
    return replace(ws, now=lambda: datetime(2026, 12, 28, 9, tzinfo=UTC))


def opened(window: MainWindow, qtbot: QtBot, asking: Answers | None = None) -> TrackerPage:
    window.context.navigator.go("tracker")
    page = window.page("tracker")
    assert isinstance(page, TrackerPage)
    page.asking = asking or Answers()
    qtbot.waitUntil(lambda: says(page, "2 of 3 officers have returned for Autumn term 2026."))
    return page


def test_the_grids_are_read_by_the_keys_and_say_in_their_tables_the_same(
    qtbot: QtBot, open_window: OpenWindow, board: Workspace
) -> None:
    window = open_window(board)
    page = opened(window, qtbot)
    assert page.officers is not None and page.whole is not None
    view = page.officers.view
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    heard = []
    for _ in range(3):
        heard.append(view.accessibleName())
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert [words.partition(": ")[2].split(".")[0] for words in heard] == [
        "Anwen, Autumn term 2026: Received",
        "Bea, Autumn term 2026: Received late",
        "Cai, Autumn term 2026: Missing",
    ]
    assert says(page, heard[2].partition(": ")[2])
    buttons(page, "Show as a table: Returns by officer and term")[0].click()
    rows = page.officers.table.rows
    assert [rows.data(rows.index(row, 2)) for row in range(3)] == [
        "10 Dec", "20 Dec, late", "Missing"
    ]  # fmt: skip
    assert problems_in(page) == []

    page.officer.setCurrentIndex(page.officer.findData("c"))
    page.officer.activated.emit(page.officer.currentIndex())
    assert [row.urn for row in page.whole.table.rows.rows] == [C]
    view = page.whole.view
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "Visit: No. No visit." in view.accessibleName()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert str(window.context.navigator.here).count(C) == 1


def test_letters_and_the_table_for_a_mail_merge_are_saved(
    qtbot: QtBot, open_window: OpenWindow, board: Workspace, tmp_path: Path
) -> None:
    window = open_window(board)
    page = opened(window, qtbot, Answers(path=tmp_path / "chase"))
    assert [row.name for row in page.chased.rows.rows] == ["Cai", "Anwen", "Bea"]
    with qtbot.waitSignal(window.context.messages.said):
        page.save_letters()
    assert (tmp_path / "chase.pdf").read_bytes().startswith(b"%PDF-")
    with qtbot.waitSignal(window.context.messages.said):
        page.save_merge()
    assert "Cai" in (tmp_path / "chase.csv").read_text("utf-8-sig")


def test_without_officers_or_schools_the_page_leads_to_the_board(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace
) -> None:
    window = open_window(make_workspace("clerk"))
    window.context.navigator.go("tracker")
    page = window.page("tracker")
    qtbot.waitUntil(lambda: says(page, "No returns yet"))
    assert page.findChildren(QLabel)
    buttons(page, "Go to the board")[0].click()
    place = window.context.navigator.here
    assert place is not None and place.page == "board"
