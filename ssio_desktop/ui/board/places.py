"""The parts of the board's work, as a line of links on each of their pages."""

from __future__ import annotations

from typing import Any

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.siblings import Siblings

BOARD = "board"


class BoardPlaces(Siblings):
    """A link to each page of the board's work but the one on show.

    here: the id of the page that shows them.
    """

    def __init__(self, context: PageContext[Any], here: str) -> None:
        super().__init__(
            context, translate("BoardPlaces", "Parts of the board’s work"), BOARD, here
        )
