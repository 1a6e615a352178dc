"""A school's results and the targets in the window: read by keys, with tables, and nothing given
away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services import importing, setting_up
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.performance.targets import targets
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise import CategorisePage
from ssio_desktop.ui.performance import ResultsPage, TargetsPage
from tests.services.conftest import MakeWorkspace
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

WAIT = 15_000
BRACKEN, LITTLE = "900011", "900010"


@pytest.fixture
def figures(make_workspace: MakeWorkspace) -> Workspace:
    """The invented authority's schools and figures."""
    ws = make_workspace("north")
    setting_up.set_authority(ws, "999", "Wetherdale")
    sample = find_resources().sample
    importing.run_import(ws, importing.preview_schools(ws, sample / "edubasealldata20260901.csv"))
    for name in ("2023-2024_ks2final", "key_stage_2_performance", "2025-2026_census"):
        path = sample / "performance" / f"{name}.csv"
        importing.run_import(ws, preview_performance(ws, path, la="999"))
    return ws


def test_a_schools_results_are_read_over_the_years_and_by_group(
    qtbot: QtBot, open_window: OpenWindow, figures: Workspace
) -> None:
    window = open_window(figures)
    window.context.navigator.go("results", f"{BRACKEN}:ks2-rwm")
    page = window.page("results")
    assert isinstance(page, ResultsPage)
    qtbot.waitUntil(lambda: len(page.drawn) == 2, timeout=WAIT)
    lines, bars = page.drawn
    lines.view.setFocus()
    qtbot.keyClick(lines.view, Qt.Key.Key_Home)
    assert "2023/24, This school:" in lines.view.accessibleName()
    assert "By chance alone from" in lines.view.accessibleName()
    qtbot.keyClick(lines.view, Qt.Key.Key_End)
    assert "2025/26, Similar schools:" in lines.view.accessibleName()
    lines.toggle.click()
    assert lines.table.isVisible() and lines.table.rows.rowCount() == 3
    lines.toggle.click()
    drawn = lines.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 5) for y in range(drawn.height())}
    assert len(colours) > 4
    assert [bar.name for bar in bars.view.bars][:2] == ["Boys", "Girls"]
    assert says(page, "The nearest of 17 schools of the same kind")
    assert problems_in(page) == []
    # A withheld figure is said in words, and its opposite is not shown.
    window.context.navigator.go("results", f"{LITTLE}:ks2-rwm")
    qtbot.waitUntil(lambda: says(page, "Results: Little Ings"), timeout=WAIT)
    told = {bar.name: bar for bar in page.drawn[1].view.bars}
    assert told["Boys"].told[0] == "Withheld: too few pupils"
    assert told["Boys"].school is None and told["Girls"].school is None
    assert says(page, "Figures of fewer than six are not shown")


def test_targets_are_chosen_by_year_and_lead_to_the_schools_behind_them(
    qtbot: QtBot, open_window: OpenWindow, figures: Workspace
) -> None:
    window = open_window(figures)
    window.context.navigator.go("targets", "3-ks2-rwm")
    page = window.page("targets")
    assert isinstance(page, TargetsPage)
    qtbot.waitUntil(lambda: page.drawn is not None, timeout=WAIT)
    assert says(page, "Schools behind it, 2025/26")
    (chosen,) = page.table.selected()
    assert (chosen.target.id, chosen.status(2026)) == ("3", "not met")
    page.year.setCurrentIndex(page.year.findData(2024))
    page.year.activated.emit(page.year.currentIndex())
    qtbot.waitUntil(lambda: says(page, "Schools behind it, 2023/24"), timeout=WAIT)
    page.add_target()
    assert page.dialog is not None
    page.dialog.accept()
    dialog = page.dialog
    qtbot.waitUntil(lambda: bool(buttons(dialog, "Give the target a name")), timeout=WAIT)
    assert problems_in(dialog) == []
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
    assert problems_in(page) == []
    assert not page.change_button.isEnabled()
    assert all(not view.target.own for view in targets(figures).targets)


def test_figures_stand_beside_the_criteria_and_change_no_answer(
    qtbot: QtBot, open_window: OpenWindow, figures: Workspace
) -> None:
    window = open_window(figures)
    before = figures.store.digest()
    window.context.navigator.go("categorise", f"{BRACKEN}:2026-autumn")
    page = window.page("categorise")
    assert isinstance(page, CategorisePage)
    qtbot.waitUntil(lambda: says(page, "no criterion is judged from these figures"), timeout=WAIT)
    assert says(page, "Reading, writing and maths: expected standard")
    assert figures.store.digest() == before
