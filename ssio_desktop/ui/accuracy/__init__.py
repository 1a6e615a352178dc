"""Checks of factual accuracy in the window: the list of what waits, and the check of one visit."""

from __future__ import annotations

from ssio_desktop.ui.accuracy.check_page import CheckPage
from ssio_desktop.ui.accuracy.list_page import AccuracyPage

__all__ = ["AccuracyPage", "CheckPage"]
