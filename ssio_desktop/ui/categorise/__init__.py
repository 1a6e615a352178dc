"""The categorisation wizard: from a school and a term to a category with its reasons."""

from __future__ import annotations

from ssio_desktop.ui.categorise.page import CategorisePage

__all__ = ["CategorisePage"]
