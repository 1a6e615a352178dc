"""The wizard's first step, and the way in without a school."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import categorising, schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.ui.categorise import CategorisePage
from ssio_desktop.ui.categorise.criterion_card import CriterionCard
from ssio_desktop.ui.categorise.facts_panel import FactsPanel
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.inspections import inspected
from tests.services.test_categorising import categorise, fits
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")


def wizard(window: MainWindow) -> CategorisePage:
    page = window.page("categorise")
    assert isinstance(page, CategorisePage)
    return page


def first_step(window: MainWindow, qtbot: QtBot, key: str = f"{URN}:{TERM}") -> FactsPanel:
    window.context.navigator.go("categorise", key)
    page = wizard(window)
    qtbot.waitUntil(lambda: not page.is_waiting and bool(page.findChildren(FactsPanel)))
    return page.findChildren(FactsPanel)[-1]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def chooser_shown(window: MainWindow, qtbot: QtBot) -> CategorisePage:
    window.context.navigator.go("categorise")
    page = wizard(window)
    qtbot.waitUntil(lambda: page.chooser.isVisible() and page.chooser.list.count() > 0)
    return page


def test_the_school_and_its_last_judgement_come_before_any_question(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    last = categorising.open_categorisation(ws, URN, TERM.previous())
    draft = replace(fits(last, "2"), category="2", reason="Books show it.", next_steps="A visit.")
    categorising.complete(ws, last, draft)
    said = words(first_step(open_window(ws), qtbot))
    for told in ("Phase", "Primary", "Ages", "Pupils", "Sixth form", "Early years", "Head"):
        assert told in said
    for told in ("Summer term 2026", "Books show it.", "A visit."):
        assert told in said
    assert "The best fit suggested the same." in said
    assert not wizard_has_questions()


def wizard_has_questions() -> bool:
    return any(
        found.isVisible()
        for top in QApplication.topLevelWidgets()
        for found in top.findChildren(CriterionCard)
    )


def test_grades_and_report_cards_stand_beside_each_other_in_their_own_words(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    inspected(ws, URN, "graded", "12/05/2021", overall="2", number="1")
    inspected(ws, URN, "graded", "12/05/2017", overall="3", number="0", relates="No")
    areas = {"achievement": "Strong standard"}
    inspected(ws, URN, "report-card", "12/01/2026", number="2", areas={**areas})
    said = words(first_step(open_window(ws), qtbot))
    for told in ("Report cards", "Strong standard", "Graded inspections", "Good"):
        assert told in said
    assert "Made of the school’s predecessor" in said


def test_what_is_new_since_the_last_judgement_is_listed(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM.previous(), "2")
    entity = categorising.entity_of(URN, TERM.previous())
    ws.record([Write(entity, "completed_on", "2026-09-20")], None, label="Dated")
    register = ws.store.state(f"school/{URN}").under("register")["2026-09-01"]
    assert isinstance(register, dict)
    raw = register["raw"]
    assert isinstance(raw, dict)
    later = {**register, "raw": {**raw, **{name: "91" for name in raw if name == "pupils"}}}
    ws.record([Write(f"school/{URN}", "register.2026-10-01", later)], None, label="Register")
    inspected(ws, URN, "graded", "29/09/2026", overall="2", number="7")
    card = {"number": "8", "publication": "25/09/2026"}
    inspected(ws, URN, "report-card", "15/09/2026", **card)
    begin(ws, URN)
    said = words(first_step(open_window(ws), qtbot))
    assert "New since 20 Sep 2026" in said
    assert "Graded inspection, 29 Sep 2026: Good." in said
    assert "Report card, 15 Sep 2026; published 25 Sep 2026." in said
    assert "Termly visit, 13 Oct 2026, Officer North." in said
    assert "Pupils: 91, before" in said


def test_where_nothing_is_new_that_is_said(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM.previous(), "2")
    said = words(first_step(open_window(ws), qtbot))
    assert "No inspection, no visit, and nothing in the register." in said


def test_another_term_is_opened_from_the_first_step(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    panel = first_step(window, qtbot)
    box = panel.terms
    names = [box.itemText(number) for number in range(box.count())]
    assert names == ["Summer term 2026", "Autumn term 2026 (now)", "Spring term 2027"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert window.context.navigator.here == Place("categorise", f"{URN}:2027-spring")
    page = wizard(window)
    qtbot.waitUntil(lambda: page._opened is not None and str(page._opened.term) == "2027-spring")
    qtbot.waitUntil(lambda: page.findChildren(FactsPanel)[-1].terms.term == "2027-spring")


def test_what_was_typed_for_one_term_is_not_saved_for_another(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    first_step(window, qtbot)
    page = wizard(window)
    page._continue()
    card = page.findChildren(CriterionCard)[0]
    card.evidence.setPlainText("Seen in October.")
    page._step_back()
    window.context.navigator.go("categorise", f"{URN}:2027-spring")
    qtbot.waitUntil(lambda: not page.is_waiting and not window.context.operations.is_busy)
    page._continue()
    page.findChildren(CriterionCard)[0].evidence.setPlainText("Seen in March.")
    window.close()
    key = card.criterion.id

    def evidence(term: TermId) -> str:
        return categorising.read_draft(ws, URN, term).answer(key).evidence

    assert evidence(TERM) == "Seen in October."
    assert evidence(TERM.next()) == "Seen in March."


def test_without_a_school_one_is_found_by_name_and_opened_with_the_keyboard(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = chooser_shown(window, qtbot)
    qtbot.waitUntil(page.chooser.search.hasFocus)
    assert problems_in(window) == []
    qtbot.keyClicks(page.chooser.search, "birch")
    assert page.chooser.list.count() == 1
    qtbot.keyClick(page.chooser.search, Qt.Key.Key_Return)
    assert window.context.navigator.here == Place("categorise", f"900002:{TERM}")
    qtbot.waitUntil(lambda: not page.is_waiting and not page.chooser.isVisible())
    assert "Birch Hill Primary School" in page.accessibleName()


def test_ones_own_schools_come_first_and_the_term_can_be_chosen(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    schools.assign_officer(ws, [URN], "")
    categorise(ws, "900002", TERM, "2")
    window = open_window(ws)
    page = chooser_shown(window, qtbot)
    shown = [page.chooser.list.item(number).text() for number in range(3)]
    assert shown[0] == ("Birch Hill Primary School (900002) · category 2, autumn term 2026 · yours")
    assert shown[2] == "Ash Lane Primary School (900001) · not categorised yet · no officer"
    page.chooser.terms.setCurrentIndex(0)
    qtbot.keyClick(page.chooser.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.chooser.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.context.navigator.here == Place("categorise", "900003:2026-summer")


def test_the_palette_offers_to_categorise_a_school(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    (command,) = window.context.commands.find("categorise a school")
    command.run()
    assert window.context.navigator.here == Place("categorise")
    page = wizard(window)
    qtbot.waitUntil(page.chooser.isVisible)


def test_a_key_without_a_term_means_the_current_one(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    assert first_step(open_window(ws), qtbot, URN).terms.term == str(TERM)


def test_the_choice_of_a_term_wraps_where_the_text_is_large(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    look = window.context.theme
    first_step(window, qtbot)
    look.choose(text_scale=2.0)
    try:
        panel = wizard(window).findChildren(FactsPanel)[-1]
        (link,) = [each for each in panel.findChildren(QPushButton) if "page" in each.text()]
        side_by_side = panel.terms.sizeHint().width() + link.sizeHint().width()
        assert panel.minimumSizeHint().width() < side_by_side
    finally:
        look.choose(text_scale=1.0)
