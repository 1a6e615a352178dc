"""Where the printed blank of a form is shown."""

from __future__ import annotations

from ssio_desktop.services.blanks import blank_key
from ssio_desktop.ui.shell.places import Place


def blank_place(ref: str) -> Place:
    """The place of the printed blank of a form (``id@version``), for any school."""
    return Place("blank", blank_key(ref, ""))
