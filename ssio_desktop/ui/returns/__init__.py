"""The termly return in the window: is it ready, what is missing, make it."""

from __future__ import annotations

from ssio_desktop.ui.returns.page import ReturnPage
from ssio_desktop.ui.shell.context import PageSpec

RETURN_PAGES: tuple[PageSpec, ...] = (PageSpec("return", "Return", "send", ReturnPage, "Ctrl+4"),)

__all__ = ["RETURN_PAGES", "ReturnPage"]
