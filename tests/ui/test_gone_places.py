"""A place that cannot be shown: the page forgets the one before, and leads on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.services import undoing, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools import SchoolPage
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import make_workspace, register, ws
from tests.services.visits import begin
from tests.ui.window import OpenWindow, open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]

URN = "900001"
WAIT = 15_000


def gone_to(window: MainWindow, page: str, key: str, qtbot: QtBot) -> Page[Workspace]:
    window.context.navigator.go(page, key)
    found = window.page(page)
    qtbot.waitUntil(lambda: not found.is_waiting, timeout=WAIT)
    return found


def offered(page: Page[Workspace]) -> list[str]:
    """The words of every button that is on show and can be pressed."""
    buttons = page.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and each.isEnabled()]


@pytest.mark.parametrize(
    ("page_id", "gone", "leads_to"),
    [
        ("school", "999999", "schools"),
        ("visit", "no-such-visit", "visits"),
        ("report", "no-such-visit", "visits"),
        ("accuracy-check", "no-such-visit", "visits"),
        ("reading-desk", "no-such-visit", "reading"),
        ("categorise", "999999:2026-autumn", "schools"),
        ("blank", "no-such-form", "visits"),
    ],
)
def test_a_place_that_is_gone_shows_nothing_of_the_one_before_and_is_told_once(
    page_id: str, gone: str, leads_to: str, open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN, findings__going_well="Well.")
    visiting.finalise(ws, visit)
    window = open_window(ws)
    here = {"school": URN, "categorise": f"{URN}:2026-autumn", "blank": "termly-core@1"}
    page = gone_to(window, page_id, here.get(page_id, visit), qtbot)
    before = page._heading.text()
    gone_to(window, page_id, gone, qtbot)
    assert page._heading.text() == page._first_words[0]
    assert page_id == "blank" or page._heading.text() != before
    title = next(spec.title for spec in window._specs.values() if spec.id == leads_to)
    assert offered(page) == [f"Go to {title}"]
    assert window.context.messages.history == []
    next(each for each in page.findChildren(QPushButton) if each.text() == f"Go to {title}").click()
    assert window.context.navigator.here == Place(leads_to)


def test_no_button_acts_on_the_school_before(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = gone_to(window, "school", URN, qtbot)
    assert isinstance(page, SchoolPage)
    gone_to(window, "school", "999999", qtbot)
    page.new_visit()
    page.categorise()
    assert page.documents.choices.isEmpty()
    assert window.context.navigator.here == Place("school", "999999")
    gone_to(window, "school", URN, qtbot)
    assert "New visit" in offered(page)


def test_a_visit_whose_beginning_is_undone_leaves_nothing_but_the_way_to_the_list(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    made: list[str] = []
    operations = window.context.operations
    operations.change(lambda w: visiting.new_visit(w, URN, "termly-core"), made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=WAIT)
    page = gone_to(window, "visit", made[0], qtbot)
    assert "Preview" in offered(page)
    operations.undo()
    qtbot.waitUntil(lambda: offered(page) == ["Go to Visits"], timeout=WAIT)
    assert page._heading.text() == "Visit"
    assert undoing.recent_changes(ws, 1)
