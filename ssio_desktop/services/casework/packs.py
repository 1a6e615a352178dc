"""The data of casework that came with the program: terms, letters, options."""

from __future__ import annotations

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


def pack_text(ws: Workspace, name: str) -> str:
    """The text of a file. SurroundingsError where it did not come along."""
    path = ws.packs.casework / name
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SurroundingsError(
            say("A part of the program’s own data is missing."),
            where=str(path),
            remedy=say("Install the program again. Your stores are not concerned."),
            code="casework.pack",
        ) from error
