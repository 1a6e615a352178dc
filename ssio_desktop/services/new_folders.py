"""Folders that people ask for, and what is left of one where the program was ended in between: a
hidden folder with words in clear, which nobody would find. It is noted and taken away later."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.exchange.open_folder import OpenFolder, whole_folder
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.connection import in_words

_NOTED: Final = "folders.under-way"
_UNFINISHED: Final = re.compile(r"\.ssio-[0-9a-f]{16}\.part")
_QUIET: Final = 600
"""Seconds without a new file after which nobody is at work on a folder any more."""


@contextmanager
def new_folder(ws: Workspace, target: Path) -> Iterator[OpenFolder]:
    """As ``whole_folder``, with a note of where the work lies until it is done."""
    place: Path | None = None
    try:
        with whole_folder(target) as made:
            place = made.place
            _note(ws, add=str(place))
            yield made
    finally:
        # Of a stick that was pulled nothing can be said: what is noted is looked for again later.
        with suppress(OSError):
            if place is not None and not place.exists():
                _note(ws, done=str(place))


def remove_cut_off(ws: Workspace) -> None:
    """Take away the folders that were never finished, where they can be reached."""
    for name in _noted(ws):
        place = Path(name)
        with suppress(OSError):
            if not place.parent.is_dir():
                continue  # On a stick that is away.
            if place.is_dir() and _UNFINISHED.fullmatch(place.name):
                if time.time() - _latest(place) < _QUIET:
                    continue
                shutil.rmtree(place)
            _note(ws, done=name)


def _latest(place: Path) -> float:
    return max(each.stat().st_mtime for each in (place, *place.rglob("*")))


def _noted(ws: Workspace) -> frozenset[str]:
    try:
        return frozenset(map(str, json.loads(ws.store.meta(_NOTED, "[]"))))
    except (ValueError, TypeError):
        return frozenset()


def _note(ws: Workspace, *, add: str = "", done: str = "") -> None:
    # A store that cannot be written to is exported all the more.
    with suppress(SurroundingsError), in_words(ws.store.path):
        left = sorted((_noted(ws) | {add}) - {done, ""})
        ws.store.set_meta(_NOTED, json.dumps(left))
