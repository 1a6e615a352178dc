"""Writing files that people ask for, and never onto a store or what belongs to one."""

from __future__ import annotations

import os
from pathlib import Path

from ssio_desktop.errors import UserError
from ssio_desktop.files import write_whole
from ssio_desktop.services.results import Outcome
from ssio_desktop.store.backup import key_file
from ssio_desktop.store.opening import SUFFIX
from ssio_desktop.wording import say

_COMPANIONS = (".key", ".last", ".second", "-wal", "-shm", "-journal")


def write_output(path: Path, data: bytes) -> Outcome[Path]:
    """Write a document whole or not at all. Errors as ``check_output`` and ``write_whole``."""
    check_output(path)
    write_whole(path, data)
    return Outcome(path)


def check_output(path: Path) -> None:
    """UserError where the file is a store, or one of the files that belong to a store.

    Any store, not only the open one: a store is known by the key file beside it, so that a slip
    of the pen in a file name never costs anybody a record.
    """
    path = path if path.name else path.resolve()
    if not (name := path.name):
        raise UserError(
            say("This is a whole disk, and not a place of one’s own to write to."),
            where=str(path),
            remedy=say("Give the name of a file or a folder on it. Nothing was written."),
            code="output.root",
        )
    base = next(
        (path.with_name(name.removesuffix(end)) for end in _COMPANIONS if name.endswith(end)), path
    )
    # os.path.exists answers False for a name that the disk refuses; Path.exists raises.
    belongs = base.suffix == SUFFIX or os.path.exists(key_file(base))  # noqa: PTH110
    in_backups = any(folder.name.endswith(f"{SUFFIX}.backups") for folder in path.parents)
    if belongs or in_backups or path.suffix == SUFFIX:
        raise UserError(
            say("This name belongs to a store, and writing there could destroy the record."),
            where=str(path),
            remedy=say("Choose another name or another folder. Nothing was written."),
            code="output.store",
        )
