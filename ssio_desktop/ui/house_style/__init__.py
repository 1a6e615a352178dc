"""The house style in the window: how documents look, with a preview that follows."""

from __future__ import annotations

from ssio_desktop.ui.house_style.page import HouseStylePage

__all__ = ["HouseStylePage"]
