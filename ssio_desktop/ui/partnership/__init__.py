"""A school's partnership board in the window: its half-terms, members, agenda and minutes."""

from __future__ import annotations

from ssio_desktop.ui.partnership.page import PartnershipPage

__all__ = ["PartnershipPage"]
