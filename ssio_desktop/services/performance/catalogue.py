"""The measures and targets that came with the program, read once for a workspace."""

from __future__ import annotations

import tomllib
from pathlib import Path

from ssio_desktop.domain.measures import Catalogue, read_catalogue
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_KEY = "measures"


def catalogue(ws: Workspace) -> Catalogue:
    """All measures. SurroundingsError where the program's own data is missing or broken."""
    found = ws.cache.get(_KEY)
    if not isinstance(found, Catalogue):
        path = folder(ws) / "measures.toml"
        found = read_catalogue(read_toml(path), path.name)
        ws.cache[_KEY] = found
    return found


def folder(ws: Workspace) -> Path:
    """Where the data on figures lies. SurroundingsError where there is none."""
    if ws.packs.performance is None or not ws.packs.performance.is_dir():
        raise SurroundingsError(
            say("The program’s own data is missing: its measures and targets."),
            remedy=say("Install the program again. Your stores are not concerned."),
            code="program.incomplete",
        )
    return ws.packs.performance


def read_toml(path: Path) -> dict[str, object]:
    """A file of the program's own data. SurroundingsError where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SurroundingsError(
            say("The program’s own data cannot be read."),
            where=f"{path.name}: {error}",
            remedy=say("Install the program again. Your stores are not concerned."),
            code="program.incomplete",
        ) from error
