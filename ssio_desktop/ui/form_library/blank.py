"""Where the printed blank of a form is shown; the one place that knows whether there is such a
page."""

from __future__ import annotations

from ssio_desktop.ui.shell.places import Place


def blank_place(ref: str) -> Place | None:
    """The place of the printed blank of a form (``id@version``); None while none is made."""
    del ref
    return None
