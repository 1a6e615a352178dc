"""A good school that became vulnerable: more support is agreed, a session is bought, given and
charged, and the school is watched until it is well again. All through the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import undoing
from ssio_desktop.services.casework import charges, entitlement, sessions, support_years, watch
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.entitlement import CapacityPage, EntitlementPage
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.watch import WatchPage
from ssio_desktop.ui.watch.travel import TravelView
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.strips import StripsView
from tests.services.board_samples import judged_as, visited
from tests.ui.accessibility import problems_in
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow

WAIT = 20_000
ASH, TERM = "900001", TermId(2026, "autumn")


def fill(dialog: FormDialog | None, **values: str) -> None:
    """Type into a dialog by the names of its fields, and press its button."""
    assert dialog is not None
    for name, value in values.items():
        field = next(
            each
            for kind in (Passage, QLineEdit, QComboBox)
            for each in dialog.findChildren(kind)
            if each.accessibleName().lower().startswith(name.replace("_", " "))
        )
        if isinstance(field, QComboBox):
            field.setCurrentIndex(
                next(at for at in range(field.count()) if value in field.itemText(at))
            )
            field.activated.emit(field.currentIndex())
        elif isinstance(field, Passage):
            field.setPlainText(value)
        else:
            assert isinstance(field, QLineEdit)
            field.setText(value)
    dialog.do.click()


def press(page: QWidget, name: str, qtbot: QtBot) -> None:
    """Press a button by its name, as the keyboard does, once it is there."""

    def found() -> list[QPushButton]:
        return [
            each
            for each in page.findChildren(QPushButton)
            if each.accessibleName().startswith(name) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    (made,) = found()
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Return)


def open_page(window: MainWindow, page: str, key: str, qtbot: QtBot) -> QWidget:
    window.context.navigator.go(page, key)
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=WAIT)
    return window.page(page)


def test_a_vulnerable_school_gets_what_it_needs_and_is_watched_until_it_is_well(
    ws: Workspace,
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged_as(ws, ASH, TERM, "2TV")
    visited(ws, ASH, TERM, "2026-09-22")
    sessions.book(ws, ASH, date(2026, 10, 8), what="Year 6", service="officer-half-day")
    window = open_window(ws)

    # The page asks first for what became of the session, then for what the school needs.
    page = open_page(window, "entitlement", ASH, qtbot)
    assert isinstance(page, EntitlementPage)
    assert page.next_button.text() == "Record what became of a session"
    page.next_button.click()
    fill(page.dialog, time="1 day")
    qtbot.waitUntil(lambda: page.next_button.text() == "Agree what is needed", timeout=WAIT)
    page.next_button.click()
    assert page.dialog is not None
    page.dialog.do.click()
    assert page.dialog.faults.isVisible() and page.dialog.isVisible()
    fill(page.dialog, how_many="2", what_for="An acting head until Easter")
    qtbot.waitUntil(lambda: page.next_button.text() == "Book a session", timeout=WAIT)
    found = support_years.of_school(ws, ASH)
    assert found.year.now is not None and found.year.now.entitled == 5
    assert found.sessions[0].state == "given" and found.sessions[0].days == 1
    page.next_button.click()
    fill(page.dialog, what_it="Books of year 5", day="20 11 2026", bought="A day with")
    qtbot.waitUntil(lambda: len(support_years.of_school(ws, ASH).sessions) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=WAIT)
    press(page, "Cancel it: 20 November 2026", qtbot)
    fill(page.dialog, why="The school has visitors")
    qtbot.waitUntil(
        lambda: support_years.of_school(ws, ASH).sessions[1].state == "cancelled", timeout=WAIT
    )
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=WAIT)

    # The authority takes its own charges into use.
    ours = tmp_path / "ours.toml"
    ours.write_text('title = "Ours"\n', encoding="utf-8")
    monkeypatch.setattr(page.asking, "file", lambda *_: ours)
    press(page, "Take another list", qtbot)
    qtbot.waitUntil(lambda: charges.price_list(ws).title == "Ours", timeout=WAIT)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=WAIT)

    # The picture is read part by part with the keys.
    view = page.findChild(StripsView)
    assert isinstance(view, StripsView)
    view.setFocus()
    assert "1 visit given" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert "4 visits neither given nor planned" in view.accessibleName()

    # The school is watched, judged, seen, and taken off again.
    watching = open_page(window, "watch", ASH, qtbot)
    assert isinstance(watching, WatchPage)
    watching.next_button.click()
    fill(watching.dialog, why="An acting head", what_would="A head in post")
    qtbot.waitUntil(lambda: watching.next_button.text() == "Judge its direction…", timeout=WAIT)
    watching.next_button.click()
    fill(watching.dialog, direction="Getting better", what_tells="Interviews are set")
    qtbot.waitUntil(lambda: watching.findChild(TravelView) is not None, timeout=WAIT)
    press(watching, "Mark as seen", qtbot)
    qtbot.waitUntil(lambda: watch.last_look(ws, ASH).at is not None, timeout=WAIT)
    standing = watch.standings(ws, [ASH])[ASH]
    assert standing.code == "Getting better"
    assert problems_in(window) == []
    watching.take_off()
    fill(watching.dialog, what_was="The head began")
    qtbot.waitUntil(lambda: not watch.standings(ws, [ASH]), timeout=WAIT)
    last = ws.store.batches(1)[0]
    assert "taken off watch" in last.label
    undoing.undo(ws, last.id)
    assert watch.standings(ws, [ASH])

    # Officers’ days stand beside what caseloads may need.
    time = open_page(window, "capacity", "", qtbot)
    assert isinstance(time, CapacityPage)
    press(time, "Days that", qtbot)
    fill(time.dialog, days_in="3")
    qtbot.waitUntil(lambda: any("more needed" in each for each in _marks(time)), timeout=WAIT)
    assert entitlement.standings(ws, [ASH])[ASH].urgency == ""

    # With all of this in them the pages have room for text of twice the size.
    look = theme()
    assert isinstance(look, Theme)
    window.resize(1366, 728)
    look.choose(Scheme.LIGHT, 2.0)
    try:
        cut = [
            (page, clipped(open_page(window, page, key, qtbot)))
            for page, key in (("entitlement", ASH), ("watch", ASH), ("capacity", ""))
        ]
    finally:
        look.choose(Scheme.LIGHT, 1.0)
    assert [each for each in cut if each[1]] == []


def _marks(page: QWidget) -> list[str]:
    views = page.findChildren(StripsView)
    return [part.sentence for view in views for _, _, part in view._places]
