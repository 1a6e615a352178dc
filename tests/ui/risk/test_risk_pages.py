"""The pages of risk: a matrix read by keys, a form that checks, keeps what is typed and records."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import Judged
from ssio_desktop.services import risk
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.risk import RiskPage, RiskSchoolPage
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

TERM, BEFORE = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH = "900001", "900002"
RED = Judged(3, "Two teachers left.", 3, "Year 6 falls behind.", "worsening", "red")


def test_the_matrix_is_walked_by_keys_and_narrows_the_list(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    risk.assess(ws, ASH, TERM, RED)
    risk.assess(ws, BIRCH, TERM, replace(RED, likelihood=1, impact=1, rating="green"))
    window = open_window(ws)
    window.context.navigator.go("risk")
    page = window.page("risk")
    assert isinstance(page, RiskPage)
    qtbot.waitUntil(lambda: says(page, "2 of 3 schools assessed"))
    matrix = page.matrix
    assert matrix is not None
    matrix.setFocus()
    qtbot.keyClick(matrix, Qt.Key.Key_Home)
    assert "Likelihood 4 Under way, impact 1 Small: Amber, 0 schools" in matrix.accessibleName()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(matrix, key)
    told = "Likelihood 3 Likely, impact 3 Serious: Red, 1 school: Ash Lane Primary School"
    assert told in matrix.accessibleName()
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert [row.urn for row in page.table.rows.rows] == [ASH]
    buttons(page, "Show the whole matrix")[0].click()
    assert [row.rating for row in page.table.rows.rows] == ["red", "green", None]
    page.rating.setCurrentIndex(page.rating.findData("green"))
    page.rating.activated.emit(0)
    assert [row.urn for row in page.table.rows.rows] == [BIRCH]
    shown = matrix.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert len({shown.pixel(x, shown.height() // 9) for x in range(0, shown.width(), 3)}) > 4
    assert problems_in(page) == []


def test_a_school_is_assessed_from_last_terms_copy_and_nothing_typed_is_lost(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    categorise(ws, ASH, BEFORE, "2")
    categorise(ws, ASH, TERM, "3b")
    risk.assess(ws, ASH, BEFORE, RED)
    window = open_window(ws)
    go = window.context.navigator.go
    go("risk-school", f"{ASH}:{TERM}")
    page = window.page("risk-school")
    assert isinstance(page, RiskSchoolPage)
    qtbot.waitUntil(lambda: says(page, "A proposal, copied from Summer term 2026."))
    assert says(page, "Moved from 2 to 3b.") and says(page, "The matrix makes this Red.")
    assert page.form is not None and page.form.likelihood_why.toPlainText() == "Two teachers left."
    assert not page.form.signals["category"].tick.isChecked() and not page.has_unsaved()
    buttons(page, "Record the assessment")[0].click()
    assert says(page, "There is a problem") and buttons(page, "Choose the direction of travel.")
    buttons(page, "Choose the direction of travel.")[0].click()
    assert page.form.direction.buttons["worsening"].hasFocus()
    assert risk.assessment_of(ws, ASH, TERM) is None
    page.form.signals["category"].tick.click()
    page.form.direction.buttons["worsening"].click()
    page.form.rating.buttons["amber"].click()
    assert page.form.reason.isVisible() and page.has_unsaved()
    go("risk-school", f"{BIRCH}:{TERM}")
    qtbot.waitUntil(lambda: says(page, "Nothing was assessed for this school yet."))
    go("risk-school", f"{ASH}:{TERM}")
    qtbot.waitUntil(lambda: says(page, "Not recorded yet"))
    assert page.form is not None and page.form.rating.value == "amber"
    page.form.reason.setPlainText("A partner school has taken over.")
    assert problems_in(page) == []
    buttons(page, "Record the assessment")[0].click()
    qtbot.waitUntil(lambda: says(page, "Recorded for this term."))
    found = risk.assessment_of(ws, ASH, TERM)
    assert found is not None and found.judged.rating == "amber" and found.copied_from
    assert found.judged.signals == {"category": ""} and not page.has_unsaved()
    window.context.operations.undo()
    qtbot.waitUntil(lambda: says(page, "A proposal, copied from"))
    assert risk.assessment_of(ws, ASH, TERM) is None
