"""What the authority has chosen of its house style, and what is fixed of it with a report. Draws
nothing and knows no document, so that the window starts without them."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.house_style import StyleChoices, read_choices, values_of
from ssio_desktop.services import setting_up
from ssio_desktop.services.workspace import Workspace

STYLE = "style"
"""What the paths of the choices begin with, within the authority; and their name in the facts that
are fixed with a report."""


def choices(ws: Workspace) -> StyleChoices:
    """What the authority has chosen."""
    return read_choices(ws.store.state(setting_up.authority_entity(ws)).under(STYLE))


def fixed_style(ws: Workspace) -> dict[str, Json]:
    """What is fixed with a report of its style: the choices that are the authority's own. A logo
    is named, not copied; its picture stays in the record."""
    return values_of(choices(ws))
