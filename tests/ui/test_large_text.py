"""Large text on a small laptop: one window goes through every page, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.house_style.page import HouseStylePage
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.shell.rail import Rail
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme, tokens
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.services.visits import begin
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")
WIDTH, HEIGHT = 1366, 728
"""Of a laptop of 1366 × 768, less the bar of its system."""


@pytest.fixture
def large(open_window: OpenWindow, ws: Workspace) -> Iterator[MainWindow]:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    look = theme()
    assert isinstance(look, Theme)
    look.choose(Scheme.LIGHT, 2.0)
    window.resize(WIDTH, HEIGHT)
    yield window
    look.choose(Scheme.LIGHT, 1.0)


def go(window: MainWindow, page: str, key: str, qtbot: QtBot) -> list[str]:
    window.context.navigator.go(page, key)
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=15_000)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
    return [f"{page}: {problem}" for problem in (*clipped(window.page(page)), *unlit(window))]


def unlit(window: MainWindow) -> list[str]:
    """Whether the place that is lit in the rail can be seen whole."""
    rail = window.findChild(Rail)
    assert isinstance(rail, Rail)
    lit = [each for each in rail.findChildren(QToolButton) if each.property("here")]
    return [
        f"of “{each.toolTip()}” in the rail {seen} of {each.height()} pixels are seen"
        for each in lit
        if (seen := each.visibleRegion().boundingRect().height()) < each.height()
    ] or ([] if lit else ["no place is lit in the rail"])


def test_one_window_shows_every_page_at_twice_the_size_and_cuts_nothing_off(
    large: MainWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM, "2")
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    keys = {"school": URN, "categorise": f"{URN}:{TERM}"}
    keys |= dict.fromkeys(("visit", "report", "accuracy-check", "reading-desk"), visit)
    problems = [
        problem for spec in PAGES for problem in go(large, spec.id, keys.get(spec.id, ""), qtbot)
    ]
    assert problems == []
    assert (large.width(), large.height()) == (WIDTH, HEIGHT)


def test_the_fields_of_the_house_style_have_room_at_twice_the_size(
    large: MainWindow, qtbot: QtBot
) -> None:
    go(large, "style", "", qtbot)
    page = large.page("style")
    assert isinstance(page, HouseStylePage)
    assert page.form.visibleRegion().boundingRect().height() > 4 * tokens().size.control


def test_a_heading_keeps_its_room_beside_the_buttons_of_a_final_note(
    large: MainWindow, ws: Workspace, qtbot: QtBot
) -> None:
    """The buttons are shown after the heading was said, and after the page was laid out."""
    draft, final = begin(ws, URN), begin(ws, "900002")
    visiting.finalise(ws, final)
    go(large, "visit", draft, qtbot)
    go(large, "visit", final, qtbot)
    heading = large.page("visit")._heading
    qtbot.waitUntil(lambda: heading.width() > 16 * tokens().type.body)
