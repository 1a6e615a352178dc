"""The pages of casework that look at all of its parts: of a caseload, and of one school."""

from ssio_desktop.ui.casework.case_page import CasePage
from ssio_desktop.ui.casework.page import CaseworkPage

__all__ = ["CasePage", "CaseworkPage"]
