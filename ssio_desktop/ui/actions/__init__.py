"""The agreed actions of an officer's schools, and recording how they stand."""

from __future__ import annotations

from ssio_desktop.ui.actions.page import ActionsPage

__all__ = ["ActionsPage"]
