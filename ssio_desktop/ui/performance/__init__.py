"""Published figures in the window: a school's results, and the targets."""

from __future__ import annotations

from ssio_desktop.ui.performance.school_page import ResultsPage
from ssio_desktop.ui.performance.targets_page import TargetsPage

__all__ = ["ResultsPage", "TargetsPage"]
