"""The categorisation wizard: from a school and a term to a category with its reasons."""

from __future__ import annotations

from ssio_desktop.ui.categorise.page import CategorisePage
from ssio_desktop.ui.shell.context import PageSpec

CATEGORISE_PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "categorise",
        "Categorise a school",
        "list-checks",
        CategorisePage,
        in_rail=False,
        parent="schools",
    ),
)

__all__ = ["CATEGORISE_PAGES", "CategorisePage"]
