"""The calendar, through the window, the keyboard and the mouse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import Calendar, HalfTerm, Term, TermId
from ssio_desktop.services import accuracy, forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.calendar import CalendarPage
from ssio_desktop.ui.calendar.spans import span, step
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]


def calendar_page(window: MainWindow, qtbot: QtBot, day: str) -> CalendarPage:
    window.context.navigator.go("calendar", day)
    page = window.page("calendar")
    assert isinstance(page, CalendarPage)
    qtbot.waitUntil(lambda: not page.is_waiting and page.grid.day() == date.fromisoformat(day))
    return page


@pytest.fixture
def visit(ws: Workspace) -> str:
    forms.install_packed_forms(ws)
    return visiting.new_visit(ws, "900001", "termly-core", day=date(2026, 11, 3)).value


def test_a_screen_reader_hears_a_day_and_what_it_holds(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = calendar_page(open_window(ws), qtbot, "2026-11-03")
    grid = QAccessible.queryAccessibleInterface(page.grid)
    assert grid is not None
    assert grid.role() is QAccessible.Role.Table
    said = [grid.child(each) for each in range(grid.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in said if each is not None]
    words = "Tuesday 3 November 2026, 1 entry; Visit planned: Ash Lane Primary School"
    assert len([name for name in names if name.startswith(words)]) == 1
    assert page.grid.days.said(date(2026, 11, 5)) == "Thursday 5 November 2026, nothing"


def test_arrows_go_by_day_and_week_and_on_into_the_next_month(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = calendar_page(open_window(ws), qtbot, "2026-11-28")
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 29)),
        (Qt.Key.Key_Up, date(2026, 11, 22)),
        (Qt.Key.Key_Down, date(2026, 11, 29)),
        (Qt.Key.Key_Down, date(2026, 12, 6)),
        (Qt.Key.Key_PageUp, date(2026, 11, 6)),
        (Qt.Key.Key_T, date(2026, 10, 14)),
    ):
        QTest.keyClick(page.grid, key)
        qtbot.waitUntil(lambda day=day: page.grid.day() == day)  # type: ignore[misc]
    assert page.title.text() == "October 2026"


def test_enter_opens_the_days_only_entry(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = calendar_page(window, qtbot, "2026-11-03")
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert window.context.navigator.here == Place("visit", visit)


def test_n_begins_a_visit_on_the_day(ws: Workspace, open_window: OpenWindow, qtbot: QtBot) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    page = calendar_page(window, qtbot, "2026-11-05")
    QTest.keyClick(page.grid, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
    assert page.dialog is not None
    page.dialog._search.setText("900001")
    page.dialog._accept()
    qtbot.waitUntil(lambda: (window.context.navigator.here or Place("")).page == "visit")
    (row,) = visiting.list_visits(ws)
    assert row.visit_date == date(2026, 11, 5)


def test_a_planned_visit_is_dragged_to_another_day_and_back_by_undo(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.resize(1366, 768)
    page = calendar_page(window, qtbot, "2026-11-03")
    grid, view = page.grid, page.grid.viewport()
    cell = grid.visualRect(grid.days.index_of(date(2026, 11, 3)))
    start = next(
        QPoint(cell.center().x(), y)
        for y in range(cell.top(), cell.bottom())
        if grid._entry_at(QPoint(cell.center().x(), y)) is not None
    )
    target = grid.visualRect(grid.days.index_of(date(2026, 11, 12))).center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 0))
    QTest.mouseMove(view, target)
    with qtbot.waitSignal(window.context.operations.changed):
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert visiting.read(ws, visit).date == date(2026, 11, 12)
    qtbot.waitUntil(lambda: len(grid.days.entries(date(2026, 11, 12))) == 1)
    with qtbot.waitSignal(window.context.operations.changed):
        window.context.operations.undo()
    assert visiting.read(ws, visit).date == date(2026, 11, 3)


def test_a_planned_visit_is_moved_by_keys_and_a_slip_is_told_beside_the_field(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = calendar_page(window, qtbot, "2026-11-03")
    assert page.panel.move_button.isEnabled()
    page.panel.move_button.click()
    dialog = page.moving
    assert dialog is not None
    assert dialog.day.text() == "3 November 2026"
    assert problems_in(dialog) == []
    for typed, told in (
        ("soon", "Enter the date as day, month and year, such as 3 11 2026."),
        ("3/11/2026", "Enter another day than the one it is planned for."),
    ):
        dialog.day.setText(typed)
        QTest.keyClick(dialog.day, Qt.Key.Key_Return)
        assert [each.text() for each in dialog.faults.lines.findChildren(QPushButton)] == [told]
        assert dialog.isVisible()
    dialog.day.setText("10 11 26")
    with qtbot.waitSignal(window.context.operations.changed):
        QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    assert visiting.read(ws, visit).date == date(2026, 11, 10)


def test_a_check_of_facts_that_is_recorded_shows_on_its_day_at_once(
    ws: Workspace, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    window = open_window(ws)
    page = calendar_page(window, qtbot, "2026-10-28")

    def kinds() -> list[str]:
        return [item.kind for item in page.grid.days.entries(date(2026, 10, 28))]

    assert "accuracy" not in kinds()
    due = date(2026, 10, 28)
    window.context.operations.change(
        lambda here: accuracy.send(here, visit, tmp_path / "draft.pdf", due=due)
    )
    qtbot.waitUntil(lambda: "accuracy" in kinds(), timeout=15_000)
    window.context.operations.change(
        lambda here: accuracy.close(here, visit, reason="Agreed by telephone")
    )
    qtbot.waitUntil(lambda: "accuracy" not in kinds(), timeout=15_000)


@pytest.mark.parametrize("view", ["week", "term"])
def test_a_week_and_a_term_are_shown_whole(
    view: str, ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = calendar_page(open_window(ws), qtbot, "2026-11-03")
    page.view.setCurrentIndex(page.view.findData(view))
    page.view.activated.emit(page.view.currentIndex())
    qtbot.waitUntil(lambda: page.grid.days.rowCount() == (1 if view == "week" else 16))
    assert page.grid.day() == date(2026, 11, 3)
    assert page.title.text() == (
        "2 November to 8 November 2026" if view == "week" else "Autumn term 2026"
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_a_laptop(
    scale: float, ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.theme.choose(text_scale=scale)
    try:
        window.resize(1366, 768)
        page = calendar_page(window, qtbot, "2026-11-03")
        assert clipped(page) == []
        assert problems_in(window) == []
    finally:
        window.context.theme.choose(text_scale=1.0)


def test_months_of_unequal_length_are_stepped_through() -> None:
    nothing = Calendar(())
    assert step("month", date(2026, 1, 31), 1, nothing) == date(2026, 2, 28)
    assert step("month", date(2026, 12, 31), 1, nothing) == date(2027, 1, 31)
    assert span("month", date(2026, 2, 10), nothing).weeks == 5
    assert span("week", date(2026, 11, 8), nothing).first == date(2026, 11, 2)


def test_later_and_earlier_go_from_term_to_term_through_holidays_and_past_the_last() -> None:
    terms = Calendar(
        (
            _term("2026-autumn", date(2026, 9, 1), date(2026, 12, 18)),
            _term("2027-spring", date(2027, 1, 4), date(2027, 3, 26)),
            _term("2027-summer", date(2027, 4, 12), date(2027, 7, 22)),
        )
    )
    day, seen = date(2026, 12, 24), []
    for _ in range(5):
        day = step("term", day, 1, terms)
        seen.append(day)
    assert seen[:2] == [date(2027, 1, 4), date(2027, 4, 12)]
    assert seen[2] < seen[3] < seen[4]
    assert step("term", date(2027, 3, 30), -1, terms) == date(2026, 12, 18)
    assert step("term", date(2027, 1, 4), -1, terms) == date(2026, 12, 18)


def test_the_ends_of_all_days_are_no_fault() -> None:
    for day in (date.max, date.min):
        for view in ("month", "week", "term"):
            shown = span(view, day, Calendar(()))
            assert shown.weeks >= 1
            assert shown.first <= shown.last
            for by in (1, -1):
                step(view, day, by, Calendar(()))


def _term(name: str, first: date, last: date) -> Term:
    return Term(TermId.parse(name), (HalfTerm(first, first), HalfTerm(last, last)))
