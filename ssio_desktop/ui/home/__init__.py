"""The first page: what needs the officer today."""

from __future__ import annotations

from ssio_desktop.ui.home.page import HomePage
from ssio_desktop.ui.shell.context import PageSpec

HOME_PAGES: tuple[PageSpec, ...] = (PageSpec("home", "Home", "house", HomePage, "Ctrl+1"),)

__all__ = ["HOME_PAGES", "HomePage"]
