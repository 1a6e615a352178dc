from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.paper.blank_page import BlankPage
from ssio_desktop.ui.paper.paper_page import FormsOnPaperPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow

URN = "900001"
WAIT = 15_000


def on_paper(window: MainWindow, qtbot: QtBot) -> FormsOnPaperPage:
    window.context.navigator.go("paper")
    page = window.page("paper")
    assert isinstance(page, FormsOnPaperPage)
    qtbot.waitUntil(lambda: page.form.count() > 0 and page.form.isVisible(), timeout=WAIT)
    return page


def test_a_blank_is_shown_for_the_school_that_was_named(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    page = on_paper(window, qtbot)
    page.school.setText("Ash Lane")
    page.show_blank.click()
    shown = window.page("blank")
    assert isinstance(shown, BlankPage)
    qtbot.waitUntil(lambda: shown.document.pageCount() > 5, timeout=WAIT)
    text = shown.document.getAllText(0).text()
    assert "Ash Lane Primary School" in text
    assert "Form termly-core@2" in text
    assert problems_in(window) == []


def test_a_school_that_is_not_known_is_asked_for_again(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    page = on_paper(window, qtbot)
    page.visited.setText("No such school")
    page.begin()
    assert page.fault.isVisible()
    assert page.focusWidget() is page.visited
    page.visited.setText("900001")
    page.begin()
    assert page.focusWidget() is page.visited_on
    assert visiting.list_visits(ws) == ()


def test_a_paper_note_opens_with_its_numbers_and_says_where_it_came_from(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    page = on_paper(window, qtbot)
    page.printed.setCurrentIndex(page.printed.findData("termly-core@2"))
    page.visited.setText(f"Ash Lane Primary School ({URN})")
    page.visited_on.setText("13 10 2026")
    page.written_on.setText("14 October 2026")
    page.written_by.setEditText("Officer of another team")
    page.begin_button.click()
    visit = window.page("visit")
    assert isinstance(visit, VisitPage)
    qtbot.waitUntil(lambda: visit.form is not None, timeout=WAIT)
    assert visit.form is not None
    labels = [each.accessibleName() for each in visit.form.findChildren(type(page.visited_on))]
    assert any(name.startswith("1. Date of the visit") for name in labels)
    subtitle = visit._subtitle.text()
    assert "Officer of another team wrote on 14 October 2026" in subtitle
    assert problems_in(window) == []


def test_a_visit_that_was_not_on_paper_shows_no_numbers(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    forms.install_packed_forms(ws)
    visit_id = visiting.new_visit(ws, URN, "termly-core").value
    window = open_window(ws)
    window.context.navigator.go("visit", visit_id)
    visit = window.page("visit")
    assert isinstance(visit, VisitPage)
    qtbot.waitUntil(lambda: visit.form is not None, timeout=WAIT)
    assert visit.form is not None
    assert not visit.form._link.numbers
