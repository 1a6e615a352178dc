"""The terms and letters of formal action that came with the program, read once."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.casework.formal_terms import (
    Edition,
    Letter,
    edition_of,
    read_editions,
    read_letters,
)
from ssio_desktop.services.casework.packs import pack_text
from ssio_desktop.services.workspace import Workspace

_TERMS, _LETTERS = "formal-action.toml", "formal-letters.toml"


def editions(ws: Workspace) -> tuple[Edition, ...]:
    """Every edition, the earliest first."""
    if _TERMS not in ws.cache:
        ws.cache[_TERMS] = read_editions(pack_text(ws, _TERMS), _TERMS)
    found: tuple[Edition, ...] = ws.cache[_TERMS]
    return found


def edition(ws: Workspace, key: str, day: date) -> Edition:
    """An edition by its id; where it is not here, the one that held on a day."""
    known = editions(ws)
    return next((each for each in known if each.id == key), None) or edition_of(known, day)


def letters(ws: Workspace) -> tuple[Letter, ...]:
    """Every letter."""
    if _LETTERS not in ws.cache:
        ws.cache[_LETTERS] = read_letters(pack_text(ws, _LETTERS), _LETTERS)
    found: tuple[Letter, ...] = ws.cache[_LETTERS]
    return found
