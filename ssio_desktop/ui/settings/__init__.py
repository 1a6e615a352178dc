"""Settings in the window: who works here, for whom, how it looks, and care of the store."""

from __future__ import annotations

from ssio_desktop.ui.settings.page import SettingsPage
from ssio_desktop.ui.shell.context import PageSpec

SETTINGS_PAGES: tuple[PageSpec, ...] = (
    PageSpec("settings", "Settings", "settings", SettingsPage, "Ctrl+,", foot=True),
)

__all__ = ["SETTINGS_PAGES", "SettingsPage"]
