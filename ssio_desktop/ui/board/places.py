"""The parts of the board's work, as a line of links on each of their pages."""

from __future__ import annotations

from functools import partial
from typing import Any

from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow

BOARD = "board"


class BoardPlaces(Flow):
    """A link to each page of the board's work but the one on show.

    here: the id of the page that shows them.
    """

    def __init__(self, context: PageContext[Any], here: str) -> None:
        wanted = [
            spec
            for spec in PAGES
            if spec.id != here and (spec.id == BOARD or (spec.parent == BOARD and spec.listed))
        ]
        super().__init__(
            *(
                button(
                    spec.title,
                    partial(context.navigator.go, spec.id),
                    kind="quiet",
                    icon=spec.icon,
                    small=True,
                )
                for spec in wanted
            )
        )
        self.setAccessibleName(self.tr("Parts of the board’s work"))
