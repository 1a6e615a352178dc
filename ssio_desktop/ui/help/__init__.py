"""Help in the window, from the same text as docs/help."""

from __future__ import annotations

from ssio_desktop.ui.help.page import HelpPage

__all__ = ["HelpPage"]
