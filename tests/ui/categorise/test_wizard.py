from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import categorising, schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise import CategorisePage
from ssio_desktop.ui.categorise.criterion_card import CriterionCard
from ssio_desktop.ui.categorise.facts_panel import FactsPanel
from ssio_desktop.ui.categorise.panels import CategoryPanel, NextStepsPanel
from ssio_desktop.ui.theme.theme import Scheme
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")


def at_the_school(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> CategorisePage:
    """The wizard for one school at its first step, with its data on show."""
    window = open_window(ws)
    window.context.navigator.go("categorise", f"{URN}:{TERM}")
    page = window.page("categorise")
    assert isinstance(page, CategorisePage)
    qtbot.waitUntil(lambda: bool(page.findChildren(FactsPanel)))
    return page


def opened(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> CategorisePage:
    """The wizard for one school at its first aspect."""
    page = at_the_school(open_window, ws, qtbot)
    press_continue(qtbot)
    qtbot.waitUntil(lambda: bool(page.findChildren(CriterionCard)))
    return page


def press_continue(qtbot: QtBot) -> None:
    """Ctrl+Enter, wherever the focus is."""
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def stored(ws: Workspace, criterion: str) -> Answer:
    return categorising.read_draft(ws, URN, TERM).answer(criterion)


def test_an_answer_is_saved_by_itself(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> None:
    page = opened(open_window, ws, qtbot)
    card = page.findChildren(CriterionCard)[0]
    segment = card.findChildren(QRadioButton)[0]
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    card.evidence.setPlainText("Seen in four lessons.")
    card.salient.click()
    expected = Answer("met", True, "Seen in four lessons.")
    qtbot.waitUntil(lambda: stored(ws, card.criterion.id) == expected)


def test_the_keys_one_to_five_judge(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> None:
    page = opened(open_window, ws, qtbot)
    card = page.findChildren(CriterionCard)[0]
    segment = card.findChildren(QRadioButton)[0]
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: stored(ws, card.criterion.id).judgement == "not met")


def test_an_unchanged_school_is_done_with_one_key_a_page(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM.previous(), "2")
    page = at_the_school(open_window, ws, qtbot)
    presses = 0
    while not page.findChildren(CategoryPanel):
        press_continue(qtbot)
        presses += 1
        assert presses < 25
    (panel,) = page.findChildren(CategoryPanel)
    choice = next(b for b in panel.findChildren(QRadioButton) if b.text().startswith("2  "))
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    press_continue(qtbot)
    (steps,) = page.findChildren(NextStepsPanel)
    text = steps.first_focus()
    assert text is not None
    qtbot.keyClicks(text, "Visit in March.")
    press_continue(qtbot)
    press_continue(qtbot)
    qtbot.waitUntil(lambda: categorising.read_draft(ws, URN, TERM).completed, timeout=10_000)
    (row,) = [row for row in schools.list_schools(ws) if row.urn == URN]
    assert (row.category, row.category_term) == ("2", "2026-autumn")
    again = categorising.open_categorisation(ws, URN, TERM)
    asked = {key for step in again.steps() for key in step.criteria}
    assert [key for key in asked if again.marks()[key] != "confirmed"] == []


def test_a_step_that_an_answer_brings_in_before_the_one_on_show_does_not_hold_one_there(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = at_the_school(open_window, ws, qtbot)
    while not page.findChildren(CategoryPanel):
        press_continue(qtbot)
    before = len(page._steps)
    (panel,) = page.findChildren(CategoryPanel)
    choice = next(b for b in panel.findChildren(QRadioButton) if b.text().startswith("2  "))
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert len(page._steps) > before
    assert page._steps[page._here].kind == "category"
    press_continue(qtbot)
    assert page.findChildren(NextStepsPanel)


def test_a_wizard_that_is_left_goes_on_where_it_was(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    card = page.findChildren(CriterionCard)[0]
    qtbot.mouseClick(card.findChildren(QRadioButton)[1], Qt.MouseButton.LeftButton)
    page.window().close()
    again = opened(open_window, ws, qtbot)
    first = again.findChildren(CriterionCard)[0]
    assert first.findChildren(QRadioButton)[1].isChecked()


def test_what_is_missing_is_listed_and_leads_to_its_step(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    page._go(len(page._steps) - 1)
    links = [b for b in page.findChildren(type(page._next)) if b.property("kind") == "link"]
    missing = next(link for link in links if "category" in link.text().lower())
    missing.click()
    assert page.findChildren(CategoryPanel)


def test_closing_the_window_at_once_loses_nothing(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    first, second = page.findChildren(CriterionCard)[:2]
    first.evidence.setPlainText("The first half")
    page._save()
    first.evidence.setPlainText("The first half and the second")
    qtbot.mouseClick(second.findChildren(QRadioButton)[2], Qt.MouseButton.LeftButton)
    page.window().close()
    assert stored(ws, first.criterion.id).evidence == "The first half and the second"
    assert stored(ws, second.criterion.id).judgement == "not met"


def test_another_theme_takes_the_focus_from_no_page_and_the_cursor_from_no_text(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = opened(open_window, ws, qtbot)
    look = page.context.theme
    evidence = page.findChildren(CriterionCard)[0].evidence
    evidence.setFocus()
    qtbot.keyClicks(evidence, "Seen in ")
    look.choose(Scheme.DARK)
    QApplication.processEvents()
    qtbot.keyClicks(focused(), "4 lessons")
    assert page.findChildren(CriterionCard)[0].evidence.toPlainText() == "Seen in 4 lessons"
    page.context.navigator.go("visits")
    look.choose(Scheme.LIGHT)
    QApplication.processEvents()
    assert focused().isVisible() and not page.isAncestorOf(focused())


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
