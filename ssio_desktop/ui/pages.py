"""Every page of the window, in the order of the rail."""

from __future__ import annotations

from ssio_desktop.ui.categorise import CATEGORISE_PAGES
from ssio_desktop.ui.shell.context import PageSpec

PAGES: tuple[PageSpec, ...] = (*CATEGORISE_PAGES,)
