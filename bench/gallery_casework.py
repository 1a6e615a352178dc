"""Moments of the casework's pages that are drawn besides the pages as they open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bench.gallery_stage import Scene, Stage
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.ui.impact import SchoolImpactPage
from ssio_desktop.ui.planner import PlannerPage


def _planner(stage: Stage) -> PlannerPage:
    term = TermId.parse(stage.keys.term).next()
    stage.go("planner", str(term))
    stage.settle()
    page = stage.window.page("planner")
    assert isinstance(page, PlannerPage)
    return page


def proposal(stage: Stage) -> None:
    """A term’s visits with a day for each."""
    page = _planner(stage)
    page.propose()
    stage.settle()


def _proposal_below(stage: Stage) -> None:
    """The table of the proposal, below the window’s edge."""
    page = stage.window.page("planner")
    assert isinstance(page, PlannerPage)
    page.table.setFocus()
    stage.settle()


def _keep_free(stage: Stage) -> QWidget | None:
    page = _planner(stage)
    page.keep_free()
    return page.dialog


def _impact(stage: Stage) -> SchoolImpactPage:
    stage.go("impact", stage.keys.urn)
    stage.settle()
    page = stage.window.page("impact")
    assert isinstance(page, SchoolImpactPage)
    return page


def _impact_table(stage: Stage) -> None:
    """Support and what moved as a table."""
    page = _impact(stage)
    if page.drawn is not None and not page.drawn.as_table:
        page.drawn.toggle.click()


def _judge(stage: Stage) -> QWidget | None:
    page = _impact(stage)
    page.judge()
    return page.dialog


CASEWORK = (
    Scene("impact-as-table", _impact_table),
    Scene("dialog-impact", _judge, shows=("FormDialog",)),
    Scene("planner-proposal", proposal),
    Scene("planner-proposal-table", _proposal_below),
    Scene("dialog-keep-free", _keep_free, shows=("FormDialog",)),
)
