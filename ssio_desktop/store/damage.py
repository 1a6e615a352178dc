"""What is said of a damaged store: what happened, and the ways out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlite_utils import Database

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


def broken_pages(db: Database) -> tuple[str, ...]:
    """What the database says of its own pages, a line each; empty where all are whole."""
    # A page that was torn on its way from the journal into the file is whole in the journal.
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    lines = [row[0] for row in db.conn.execute("PRAGMA cipher_integrity_check")]
    if not lines:
        found = db.conn.execute("PRAGMA integrity_check")
        lines = [row[0] for row in found if row[0] != "ok"]
    return tuple(str(line) for line in lines)
