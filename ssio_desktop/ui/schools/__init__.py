"""The schools: finding them, one school's page, and what is recorded of them."""

from __future__ import annotations

from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.schools.school_page import SchoolPage
from ssio_desktop.ui.schools.schools_page import SchoolsPage
from ssio_desktop.ui.shell.context import PageSpec

SCHOOL_PAGES: tuple[PageSpec, ...] = (
    PageSpec("schools", "Schools", "school", SchoolsPage, shortcut="Ctrl+2"),
    PageSpec("school", "School", "school", SchoolPage, in_rail=False, parent="schools"),
    PageSpec("import", "Import", "download", ImportPage, in_rail=False, parent="schools"),
)

__all__ = ["SCHOOL_PAGES", "SchoolPage", "SchoolsPage"]
