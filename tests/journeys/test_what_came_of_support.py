"""A school was helped and its category rose; an officer reads on one page what was done and what
came of it, says what speaks against, prints the page, and looks at all schools. All through the
real window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import undoing
from ssio_desktop.services.impact import judging
from ssio_desktop.services.strengths import deploying
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.page import DocumentPage
from ssio_desktop.ui.impact import AuthorityImpactPage, SchoolImpactPage
from ssio_desktop.ui.impact.line import LineView
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from tests.journeys.test_support_and_watch import WAIT, fill, open_page, press
from tests.services.board_samples import judged_as, visited
from tests.services.impact.test_impact import helped
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.fitting import clipped
from tests.ui.window import OpenWindow

ASH, BIRCH = "900001", "900002"


def fits(page: QWidget, qtbot: QtBot) -> None:
    """Scrolled to its top, nothing of a page is cut off once it is laid out."""
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: clipped(page) == [], timeout=WAIT)


def test_what_came_of_support_is_read_judged_and_printed(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    for urn, end in ((BIRCH, "3a"), (ASH, "3b")):
        judged_as(ws, urn, TermId(2025, "autumn"), "3b")
        judged_as(ws, urn, TermId(2026, "autumn"), end)
    visited(ws, BIRCH, TermId(2025, "autumn"), "2025-11-04")
    deploying.say_outcome(ws, helped(ws), "met", "Nine of ten passed", date(2026, 6, 20))
    window = open_window(ws)
    page = open_page(window, "impact", BIRCH, qtbot)
    assert isinstance(page, SchoolImpactPage) and page.drawn is not None
    assert says(page, "Category 3b, now 3a.") and says(page, "Nobody has said yet what came of it.")
    assert says(page, "without support beyond visits: 1, of which 0 moved up")
    window.resize(1366, 768)
    assert problems_in(page) == []
    fits(page, qtbot)
    view = page.drawn.view
    assert isinstance(view, LineView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert "Autumn term 2025: category 3b" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert "4 November 2025: Visits" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert "Help from another school" in view.accessibleName()
    assert "Nine of ten passed" in view.accessibleName()
    assert len(page.drawn.table.rows.rows) == 4  # Two categories, a visit, the help.

    press(page, "Say what came of it…", qtbot)
    fill(page.dialog, what_came="Phonics is taught one way.")  # type: ignore[arg-type]
    assert isinstance(page.dialog, FormDialog) and page.dialog.isVisible()
    assert buttons(page.dialog, "Say what speaks against it")
    fill(
        page.dialog,
        of_which="Help from another school",
        did_it="some difference",
        what_speaks="The year was a strong one, and Ash Lane rose without help before.",
    )
    qtbot.waitUntil(lambda: says(page, "Against it: The year was a strong one"), timeout=WAIT)
    (judged,) = judging.judgements(ws, BIRCH)
    assert (judged.about, judged.view) == ("help", "some")
    undoing.undo_latest(ws)
    assert judging.judgements(ws, BIRCH) == ()

    press(page, "One page as PDF", qtbot)
    shown = window.page("document")
    assert isinstance(shown, DocumentPage)
    qtbot.waitUntil(lambda: shown.viewer.document.pageCount() == 1, timeout=WAIT)

    every = open_page(window, "impact-authority", "", qtbot)
    assert isinstance(every, AuthorityImpactPage)
    assert says(every, "These are too few to conclude anything.")
    assert says(every, "School years that are over: 2, of 2 schools. Of these 1 moved up")
    assert len(every.drawn) == 6  # Three comparisons and three lists.
    every.wanted.setCurrentIndex(every.wanted.findData("bought"))
    every.wanted.activated.emit(every.wanted.currentIndex())
    qtbot.waitUntil(lambda: says(every, "So nothing can be concluded"), timeout=WAIT)
    assert problems_in(every) == []
    look = theme()
    assert isinstance(look, Theme)
    look.choose(Scheme.LIGHT, 2.0)
    try:
        for name, key in (("impact-authority", ""), ("impact", BIRCH)):
            fits(open_page(window, name, key, qtbot), qtbot)
    finally:
        look.choose(Scheme.LIGHT, 1.0)
