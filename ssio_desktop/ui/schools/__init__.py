"""The schools: finding them, one school's page, and what is recorded of them."""

from __future__ import annotations

from ssio_desktop.ui.schools.school_page import SchoolPage
from ssio_desktop.ui.schools.schools_page import SchoolsPage

__all__ = ["SchoolPage", "SchoolsPage"]
