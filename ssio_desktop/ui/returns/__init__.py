"""The termly return in the window: is it ready, what is missing, make it."""

from __future__ import annotations

from ssio_desktop.ui.returns.page import ReturnPage

__all__ = ["ReturnPage"]
