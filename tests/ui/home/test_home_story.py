"""The first page's task list by urgency, its line of the term, and the proof of the backup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.events import Json
from ssio_desktop.services import backups, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.term_view import TermCard
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import theme
from ssio_desktop.ui.visits import VisitsPage
from ssio_desktop.ui.widgets.text import Text
from tests.services.test_board_dates import noted
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.home.test_home_page import home
from tests.ui.window import OpenWindow

URNS = ("900001", "900002", "900003")


def overdue(ws: Workspace, urn: str = "900001", number: int = 1) -> str:
    """A visit with so many actions that were due the day before today."""
    more: dict[str, Json] = {}
    for at in range(2, number + 1):
        more |= {
            f"actions:a{at}": at,
            f"actions:a{at}.what": f"Step {at}",
            f"actions:a{at}.who": "Head",
            f"actions:a{at}.by_when": "2026-10-13",
        }
    begun = {"visit__visit_date": "2026-10-01", "next__next_date": "2026-10-16"}
    return begin(ws, urn, **begun, **{"actions:a1.by_when": "2026-10-13"}, **more)


def test_the_list_goes_by_urgency_and_each_line_says_day_and_state(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visit = overdue(ws)
    window = open_window(ws)
    page = home(window, qtbot, "1 action overdue")
    words = [each.text() for each in page.findChildren(Text) if each.isVisible()]
    order = ["Today", "Chase overdue actions", "This week", "Back up your record", "This term"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "13 Oct, 1 day overdue: Review the spelling scheme" in words
    assert "16 Oct, Friday, planned" in words
    (link,) = buttons(page, "Chase overdue actions: Ash Lane")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert window.context.navigator.here == Place("actions", f"{visit}/actions:a1")


def test_what_passed_without_a_note_leads_to_beginning_one_on_its_day(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    noted(ws, URNS[0], "2026-09-20", next_board_date="2026-10-12")
    begin(ws, URNS[1], visit__visit_date="2026-09-14", next__next_date="2026-10-05")
    window = open_window(ws)
    page = home(window, qtbot, "1 board date passed")
    listing = window.page("visits")
    assert isinstance(listing, VisitsPage)
    for label, form, on in (
        ("Record partnership boards", "partnership-board", "12 October 2026"),
        ("planned, no note", "termly-core", "5 October 2026"),
    ):
        window.context.navigator.go("home")
        next(each for each in buttons(page, "") if label in each.accessibleName()).click()
        qtbot.waitUntil(lambda: listing.dialog is not None and listing.dialog.isVisible())
        dialog = listing.dialog
        assert dialog is not None
        assert (dialog._form.currentData(), dialog._day.text()) == (form, on)
        dialog.reject()
        listing.dialog = None


def test_many_tasks_of_a_kind_are_folded_with_their_number(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    for urn in URNS:
        overdue(ws, urn, number=20)
    window = open_window(ws)
    page = home(window, qtbot, "60 actions overdue")
    (more,) = buttons(page, "Chase overdue actions: and 57 more")
    assert problems_in(page) == []
    more.click()
    assert window.context.navigator.here == Place("actions", "overdue")


def test_the_term_is_read_by_keys_or_as_a_list(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visit = overdue(ws)
    window = open_window(ws)
    page = home(window, qtbot, "1 action overdue")
    card = page.term
    assert isinstance(card, TermCard)
    assert card.reading.text() == ("16 October 2026, Ash Lane Primary School, visit planned")
    QTest.keyClick(card.view, Qt.Key.Key_Home)
    assert card.reading.text().startswith("1 October 2026, Ash Lane Primary School, visit made")
    QTest.keyClick(card.view, Qt.Key.Key_End)
    assert "return is due" in card.reading.text()
    card.toggle.click()
    qtbot.waitUntil(card.table.isVisible)
    assert [row.sentence for row in card.table.rows.rows] == [
        mark.sentence for mark in card.view.marks
    ]
    card.table.opened.emit(card.table.rows.rows[0])
    assert window.context.navigator.here == Place("visit", visit)


def test_a_backup_is_made_from_the_first_page_and_its_proof_is_shown(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visiting.finalise(ws, begin(ws, "900001"))
    page = home(open_window(ws), qtbot, "never made")
    qtbot.waitUntil(lambda: len(buttons(page, "Back up now")) == 2)
    buttons(page, "Back up now")[1].click()
    qtbot.waitUntil(lambda: says(page, "It was opened and read through"), timeout=15_000)
    assert backups.backup_state(ws).standing == "proved"
    qtbot.waitUntil(lambda: not says(page, "Back up your record"))
    assert problems_in(page) == []


def test_the_caseload_says_how_it_moved_and_what_was_not_visited(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    begin(ws, "900001")
    page = home(open_window(ws), qtbot, "Not categorised this term: 3 schools")
    assert says(page, "Without a visit this term: 2 schools")


def test_with_large_text_on_a_laptop_nothing_is_cut(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    look = theme()
    assert look is not None
    overdue(ws, number=5)
    window = open_window(ws)
    window.resize(1366, 768)
    home(window, qtbot, "5 actions overdue")
    try:
        look.choose(text_scale=2.0)
        page = home(window, qtbot, "5 actions overdue")
        area = page._scrolled
        assert area is not None
        qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    finally:
        look.choose(text_scale=1.0)
