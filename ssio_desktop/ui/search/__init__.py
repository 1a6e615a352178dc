"""Finding anything that was ever written, and going to the very place."""

from __future__ import annotations

from ssio_desktop.ui.search.page import SearchPage

__all__ = ["SearchPage"]
