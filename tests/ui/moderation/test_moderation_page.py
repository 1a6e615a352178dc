from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import deciding, second_looks
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.moderation import ModerationPage, SecondPage
from ssio_desktop.ui.moderation.between import BetweenDialog
from tests.services.board_samples import judged_as
from tests.services.test_second_looks import SECRET, judged_again
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")
URN = "900001"


def opened(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> ModerationPage:
    window = open_window(ws)
    window.context.navigator.go("moderation")
    page = window.page("moderation")
    assert isinstance(page, ModerationPage)
    qtbot.waitUntil(lambda: bool(page.table.rows.rows))
    return page


def board_word(page: ModerationPage, urn: str) -> str:
    (row,) = (row for row in page.table.rows.rows if row.urn == urn)
    return row.decision.category if row.decision else ""


def test_one_key_agrees_another_asks_for_a_change_and_each_can_be_undone(
    open_window: OpenWindow, ws: Workspace, south: str, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    assert not page.agree_button.isEnabled()
    page.table.select([URN])
    page.table.setFocus()
    qtbot.waitUntil(lambda: says(page, SECRET))
    assert problems_in(page.window()) == []
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: board_word(page, URN) == "2")
    assert [row.urn for row in page.table.selected()] == [URN]
    page.context.operations.undo()
    qtbot.waitUntil(lambda: board_word(page, URN) == "")
    page.filters.which.setCurrentIndex(page.filters.which.findData("undecided"))
    page.filters.which.activated.emit(1)
    assert {row.urn for row in page.table.rows.rows} == {URN, "900002"}
    page.between()
    qtbot.waitUntil(lambda: isinstance(page.dialog, BetweenDialog))
    dialog = page.dialog
    assert isinstance(dialog, BetweenDialog)
    dialog.category.setCurrentIndex(dialog.category.findData("3b"))
    dialog.accept()
    assert dialog.isVisible()
    assert says(dialog, "Enter what changed") or buttons(dialog, "Enter what changed")
    dialog.reason.setPlainText("Three teachers left in one week.")
    dialog.accept()
    qtbot.waitUntil(lambda: {row.urn for row in page.table.rows.rows} == {"900002"})
    found = deciding.decision_of(ws, URN, TERM)
    assert found is not None
    assert (found.category, bool(found.between)) == ("3b", True)


def test_the_board_agrees_anew_where_the_officer_judged_otherwise_since(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    judged_as(ws, URN, TERM, "2")
    deciding.decide(ws, URN, TERM, "2")
    judged_as(ws, URN, TERM, "3b", reason="Two teachers left.")
    page = opened(open_window, ws, qtbot)
    qtbot.waitUntil(lambda: says(page, "1 school of Autumn term 2026 to decide on"))
    rows = page.table.rows
    place = next(at for at, row in enumerate(rows.rows) if row.urn == URN)
    cells = [str(rows.data(rows.index(place, at))) for at in range(rows.columnCount())]
    assert "2, of 2 judged before" in cells
    page.table.select([URN])
    page.table.setFocus()
    told = "the board agreed with 2. Since then the officer has judged 3b."
    qtbot.waitUntil(lambda: says(page, told))
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: board_word(page, URN) == "3b")
    qtbot.waitUntil(lambda: says(page, "0 schools of Autumn term 2026 to decide on"))


def test_a_second_judgement_is_drawn_made_by_the_wizard_and_then_compared(
    open_window: OpenWindow, ws: Workspace, south: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(open_window, ws, qtbot)
    page.asking = Answers(path=tmp_path / "asked")
    page.tabs.setCurrentIndex(1)
    page.draw(1)
    qtbot.waitUntil(lambda: len(page.second.table.rows.rows) == 2)
    page.second.table.select([URN])
    assert says(page, "Officer South has not judged Ash Lane Primary School yet.")
    assert not page.second.differing.isVisible()
    page.write_asked()  # no keys of this officer are known, so nobody could open the file
    qtbot.waitUntil(lambda: says(page.window(), "could be sealed"))
    assert not (tmp_path / "asked.ssio-post").exists()
    page.judge()
    wizard = page.window().findChild(SecondPage)
    assert wizard is not None
    qtbot.waitUntil(lambda: says(wizard, SECRET))
    assert problems_in(page.window()) == []
    assert not list(buttons(wizard, "school’s page"))
    fields = wizard.findChildren(QPlainTextEdit)
    assert all("north" not in each.toPlainText().casefold() for each in fields)
    draft = wizard._draft
    assert draft is not None
    wizard._edited(draft.with_answer("2.teaching", Answer("partly", False, SECRET)))
    wizard.leaving()
    qtbot.waitUntil(lambda: second_looks.looks(ws, TERM)[0].state == "begun")
    judged_again(ws, "900002", "1")
    page.context.navigator.go("moderation")
    page.refresh()
    qtbot.waitUntil(lambda: any(row.pair for row in page.second.table.rows.rows))
    page.second.table.select(["900002"])
    assert says(page, "2 by Officer North, 1 by Officer South")
    assert page.second.differing.rows.rows
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: says(page, "Too few to tell"))
    assert problems_in(page.window()) == []
