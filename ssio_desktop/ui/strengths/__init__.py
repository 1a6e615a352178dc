"""The pages of schools that help schools."""

from ssio_desktop.ui.strengths.help_page import FindHelpPage
from ssio_desktop.ui.strengths.page import StrengthsPage

__all__ = ["FindHelpPage", "StrengthsPage"]
