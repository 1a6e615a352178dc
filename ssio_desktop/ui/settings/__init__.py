"""Settings in the window: who works here, for whom, how it looks, and care of the store."""

from __future__ import annotations

from ssio_desktop.ui.settings.page import SettingsPage

__all__ = ["SettingsPage"]
