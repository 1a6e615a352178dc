"""Answering a request for what is held of a person or a school."""

from __future__ import annotations

from ssio_desktop.ui.disclosure.page import DisclosurePage

__all__ = ["DisclosurePage"]
