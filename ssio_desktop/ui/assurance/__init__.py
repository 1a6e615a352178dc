"""The quality of officers’ work in the window: the service or one officer, and a reading sheet."""

from __future__ import annotations

from ssio_desktop.ui.assurance.page import WorkPage
from ssio_desktop.ui.assurance.sheet_page import SheetPage

__all__ = ["SheetPage", "WorkPage"]
