"""The wizard's last step: what is missing takes the focus, and every answer can be changed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.services import categorising
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise.check_panel import CheckPanel
from ssio_desktop.ui.categorise.criterion_card import CriterionCard
from ssio_desktop.ui.categorise.panels import CategoryPanel
from tests.services.conftest import make_workspace, register, ws
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.categorise.test_wizard import TERM, URN, opened
from tests.ui.window import OpenWindow, open_window, windows_shown

__all__ = ["make_workspace", "open_window", "register", "ws"]


def test_completing_too_early_puts_the_focus_on_what_is_missing(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    with windows_shown() as others:
        page._go(len(page._steps) - 1)
    assert others == []
    panel = page._panel
    assert isinstance(panel, CheckPanel)
    qtbot.waitUntil(panel.isVisible)
    page._next.click()
    qtbot.waitUntil(panel.summary.hasFocus)
    assert "\n".join(problems_in(page)) == ""
    qtbot.waitUntil(lambda: bool(buttons(panel.summary, "No category has been chosen")))
    buttons(panel.summary, "No category has been chosen")[0].click()
    assert isinstance(page._panel, CategoryPanel)
    assert not categorising.read_draft(ws, URN, TERM).completed


def test_an_answer_is_changed_from_the_check_and_one_comes_back_to_it(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    made = categorising.open_categorisation(ws, URN, TERM)
    draft = made.draft.with_answer("2.teaching", Answer("met", evidence="Seen in four lessons."))
    categorising.save(ws, made, draft)
    page = opened(open_window, ws, qtbot)
    page._go(len(page._steps) - 1)
    qtbot.waitUntil(lambda: says(page, "Met\nSeen in four lessons."))
    criterion = made.framework.criterion("2.teaching")
    assert criterion is not None
    buttons(page, f"Change: {criterion.text}")[0].click()
    qtbot.waitUntil(lambda: bool(page.findChildren(CriterionCard)))
    assert page._next.text() == "Back to the check"
    page._next.click()
    assert isinstance(page._panel, CheckPanel)
    assert page._next.text() == "Complete"
