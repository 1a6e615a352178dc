"""Visits in the window: their list, the note being written, its report."""

from __future__ import annotations

from ssio_desktop.ui.visits.list_page import VisitsPage
from ssio_desktop.ui.visits.report_page import ReportPage
from ssio_desktop.ui.visits.visit_page import VisitPage

__all__ = ["ReportPage", "VisitPage", "VisitsPage"]
