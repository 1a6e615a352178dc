"""The review board in the window: returns in, every school's category, differences settled."""

from __future__ import annotations

from ssio_desktop.ui.board.page import BoardPage
from ssio_desktop.ui.shell.context import PageSpec

BOARD_PAGES: tuple[PageSpec, ...] = (PageSpec("board", "Board", "gavel", BoardPage, "Ctrl+5"),)

__all__ = ["BOARD_PAGES", "BoardPage"]
