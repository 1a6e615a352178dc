"""A colleague's visit in the window: what is said of it, and how it becomes one's own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.reason import ReasonDialog
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.reasons import give_reason
from tests.ui.window import OpenWindow

WAIT = 15_000
TAKE_OVER = "Take over this visit…"


def menu_of(page: VisitPage) -> list[str]:
    menu = page._more.menu()
    assert menu is not None
    return [action.text() for action in menu.actions() if action.text()]


def choose(page: VisitPage, words: str) -> None:
    menu = page._more.menu()
    assert menu is not None
    (action,) = [action for action in menu.actions() if action.text() == words]
    action.trigger()


def test_a_colleagues_visit_is_taken_over_from_the_menu_with_a_reason_and_back(
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    south = make_workspace("south")
    south.store.receive(list(ws.store.events()), label="File")
    visit, mine = begin(south, "900001"), begin(ws, "900002")
    ws.store.receive(list(south.store.events()), label="File")
    window = open_window(ws)
    window.context.navigator.go("visit", mine)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page._final.isVisible(), timeout=WAIT)
    line = page.advice.whose
    assert not line.isVisible()
    assert TAKE_OVER not in menu_of(page)

    window.context.navigator.go("visit", visit)
    qtbot.waitUntil(line.isVisible, timeout=WAIT)
    assert "This is the visit of Officer South." in line.words.text()
    assert not page._final.isVisible()
    assert line.button.text() == TAKE_OVER
    assert line.button.isVisible()
    assert problems_in(page) == []

    asked: list[str] = []
    with monkeypatch.context() as empty:
        # Without words nothing is done, and the dialog says what is needed.
        def opened(dialog: ReasonDialog) -> None:
            dialog.do.click()
            asked.extend(each.text() for each in dialog.faults.findChildren(QPushButton))

        empty.setattr(ReasonDialog, "open", opened)
        choose(page, TAKE_OVER)
    assert asked == ["Say why the visit is yours now."]
    assert visiting.read(ws, visit).officer == south.officer

    give_reason(monkeypatch, "The school moved to me.")
    choose(page, TAKE_OVER)
    qtbot.waitUntil(lambda: page._final.isVisible(), timeout=WAIT)
    assert visiting.read(ws, visit).officer == ws.officer
    assert line.isVisible()
    said = line.words.text()
    assert "took it over from Officer South on 14 October 2026: The school moved to me." in said
    assert "Only its officer" not in said
    assert not line.button.isVisible()
    assert TAKE_OVER not in menu_of(page)

    window._undo()
    qtbot.waitUntil(lambda: not page._final.isVisible(), timeout=WAIT)
    assert visiting.read(ws, visit).officer == south.officer
    assert "This is the visit of Officer South." in line.words.text()
    assert "took it over" not in line.words.text()
    assert TAKE_OVER in menu_of(page)
