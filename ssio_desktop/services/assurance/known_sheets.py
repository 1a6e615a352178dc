"""The reading sheets that came with the program, read once."""

from __future__ import annotations

from ssio_desktop.domain.assurance.sheets import Sheets, read_sheets
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_FILE = "reading-sheet.toml"
_CACHE = "reading-sheets"


def sheets(ws: Workspace) -> Sheets:
    """All sheets and themes. SurroundingsError where the program’s own data is missing."""
    if _CACHE not in ws.cache:
        try:
            text = (ws.packs.quality / _FILE).read_text(encoding="utf-8")
        except OSError as error:
            raise SurroundingsError(
                say("The reading sheets, which come with the program, are missing."),
                where=str(ws.packs.quality),
                remedy=say("Install the program again. Your stores are not concerned."),
                code="program.incomplete",
            ) from error
        ws.cache[_CACHE] = read_sheets(text, _FILE)
    found = ws.cache[_CACHE]
    assert isinstance(found, Sheets)
    return found
