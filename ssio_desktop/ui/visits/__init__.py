"""Visits in the window: their list, the note being written, its report."""

from __future__ import annotations

from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.visits.list_page import VisitsPage
from ssio_desktop.ui.visits.report_page import ReportPage
from ssio_desktop.ui.visits.visit_page import VisitPage

VISIT_PAGES: tuple[PageSpec, ...] = (
    PageSpec("visits", "Visits", "notebook-pen", VisitsPage, "Ctrl+3"),
    PageSpec("visit", "Visit", "notebook-pen", VisitPage, in_rail=False, parent="visits"),
    PageSpec("report", "Report", "file-text", ReportPage, in_rail=False, parent="visits"),
)

__all__ = ["VISIT_PAGES", "ReportPage", "VisitPage", "VisitsPage"]
