"""The first page: what needs the officer today."""

from __future__ import annotations

from ssio_desktop.ui.home.page import HomePage

__all__ = ["HomePage"]
