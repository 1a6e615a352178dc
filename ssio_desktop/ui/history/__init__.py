"""What was done, by whom and when, and the way back."""

from __future__ import annotations

from ssio_desktop.ui.history.changes_page import ChangesPage
from ssio_desktop.ui.history.visit_history_page import VisitHistoryPage

__all__ = ["ChangesPage", "VisitHistoryPage"]
