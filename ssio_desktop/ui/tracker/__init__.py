"""Which returns have come, what is missing of each school, and whom to ask for it."""

from __future__ import annotations

from ssio_desktop.ui.tracker.page import TrackerPage

__all__ = ["TrackerPage"]
