"""The pages of what was done for schools and what came of it."""

from ssio_desktop.ui.impact.authority_page import AuthorityImpactPage
from ssio_desktop.ui.impact.school_page import SchoolImpactPage

__all__ = ["AuthorityImpactPage", "SchoolImpactPage"]
