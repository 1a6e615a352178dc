"""What is said of a damaged store: what happened, and the ways out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store import backup
from ssio_desktop.wording import say

DAMAGED: Final = frozenset({"store.corrupt", "store.notadb", "store.ioerr"})
"""The codes of what a damaged page may give."""


def with_ways_out(error: SurroundingsError, path: Path, data_key: bytes) -> SurroundingsError:
    """For a damaged store: the newest backup that is whole, and salvage, in place of the cure.

    Reads backups through until one is whole, which takes its time.
    """
    if error.code not in DAMAGED:
        return error
    copy = backup.newest_good(path, data_key)
    first = (
        say(
            "Open the backup {name}, in the folder beside it: it was read through just now and is "
            "whole.",
            name=copy.name,
        )
        if copy is not None
        else say("There is no whole backup in the folder beside it.")
    )
    rest = say(
        "What was recorded since can be got out with “ssio-desktop salvage”. Do not delete the "
        "store."
    )
    return SurroundingsError(error.what, where=str(path), remedy=f"{first} {rest}", code=error.code)
