"""Coming in: choosing a store, making one, and giving the passphrase."""

from __future__ import annotations

from ssio_desktop.ui.start.dialog import StartDialog
from ssio_desktop.ui.start.doors import Doors

__all__ = ["Doors", "StartDialog"]
