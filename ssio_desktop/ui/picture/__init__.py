"""The picture of all schools: categories over time, movement, how many are good, three lists."""

from __future__ import annotations

from ssio_desktop.ui.picture.page import PicturePage

__all__ = ["PicturePage"]
