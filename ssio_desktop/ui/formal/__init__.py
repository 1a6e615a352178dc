"""The page of formal action at one school: where the case is, and the one step to take next."""

from ssio_desktop.ui.formal.page import FormalActionPage

__all__ = ["FormalActionPage"]
