"""The page of watching one school: why, what the record signals, and how the school travels."""

from ssio_desktop.ui.watch.page import WatchPage

__all__ = ["WatchPage"]
