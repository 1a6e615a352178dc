"""The board's meetings in the window: agenda, decisions as they are taken, people, challenges."""

from __future__ import annotations

from ssio_desktop.ui.meeting.page import MeetingPage

__all__ = ["MeetingPage"]
