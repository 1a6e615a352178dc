"""The calendar: everything that has a date, by month, week or term."""

from __future__ import annotations

from ssio_desktop.ui.calendar.page import CalendarPage

__all__ = ["CalendarPage"]
