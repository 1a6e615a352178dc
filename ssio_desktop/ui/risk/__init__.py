"""The risk of each school in the window: the matrix, the list, and the form of one school."""

from __future__ import annotations

from ssio_desktop.ui.risk.page import RiskPage
from ssio_desktop.ui.risk.school_page import RiskSchoolPage

__all__ = ["RiskPage", "RiskSchoolPage"]
