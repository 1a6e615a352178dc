"""Every page of the window, in the order of the rail."""

from __future__ import annotations

from ssio_desktop.ui.board import BOARD_PAGES
from ssio_desktop.ui.categorise import CATEGORISE_PAGES
from ssio_desktop.ui.home import HOME_PAGES
from ssio_desktop.ui.returns import RETURN_PAGES
from ssio_desktop.ui.schools import SCHOOL_PAGES
from ssio_desktop.ui.settings import SETTINGS_PAGES
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.visits import VISIT_PAGES

PAGES: tuple[PageSpec, ...] = (
    *HOME_PAGES,
    *SCHOOL_PAGES,
    *VISIT_PAGES,
    *RETURN_PAGES,
    *BOARD_PAGES,
    *SETTINGS_PAGES,
    *CATEGORISE_PAGES,
)
