"""The forms that visits are written in: what they ask, installing, retiring, trying."""

from __future__ import annotations

from ssio_desktop.ui.form_library.page import FormsPage

__all__ = ["FormsPage"]
