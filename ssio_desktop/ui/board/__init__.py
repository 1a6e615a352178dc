"""The review board in the window: returns in, every school's category, differences settled."""

from __future__ import annotations

from ssio_desktop.ui.board.page import BoardPage

__all__ = ["BoardPage"]
