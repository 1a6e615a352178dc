"""Reading reports before their issue: the readers' queue, and one report on the desk."""

from __future__ import annotations

from ssio_desktop.ui.reading.desk_page import DeskPage
from ssio_desktop.ui.reading.queue_page import ReadingPage

__all__ = ["DeskPage", "ReadingPage"]
