"""Backups: whole, encrypted copies of a store, made while it is in use and proved by opening.

A backup is the database with a copy of its key file beside it, so it opens with the passphrase
the store had when the backup was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from ssio_desktop.errors import SsioError, SurroundingsError
from ssio_desktop.files import sync_folder, write_whole
from ssio_desktop.store.connection import connect, in_words
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Backup:
    """A proved copy. events: how many events it holds."""

    path: Path
    events: int


def key_file(path: Path) -> Path:
    """The key file that belongs to a store: its name with ``.key`` added."""
    return path.with_name(path.name + ".key")


def folder(path: Path) -> Path:
    """Where a store's backups lie: a folder beside it."""
    return path.with_name(path.name + ".backups")


def copies(path: Path) -> tuple[Path, ...]:
    """The backups of a store, the newest first by the moment in their names."""
    found = folder(path).glob(f"{path.stem}-*{path.suffix}")
    return tuple(sorted(found, key=lambda each: each.name, reverse=True))


def newest_good(path: Path, data_key: bytes) -> Path | None:
    """The newest backup that can be read through; None where there is none."""
    for each in copies(path):
        with suppress(SsioError):
            prove(each, data_key)
            return each
    return None


def make(db: Database, path: Path, data_key: bytes, when: datetime, reason: str) -> Backup:
    """Copy the store at ``path``, open on ``db``, into its backup folder, and prove the copy.

    reason: a short word for the file's name, such as ``import``.
    """
    place = folder(path)
    with in_words(place):
        place.mkdir(exist_ok=True)
        sync_folder(place.parent)
    name = f"{path.stem}-{when:%Y%m%d-%H%M%S-%f}-{reason}{path.suffix}"
    target = place / name
    unfinished = place / (name + ".part")
    try:
        with in_words(target):
            copy = sqlcipher.connect(str(unfinished), isolation_level=None)
            try:
                copy.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
                db.conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
            write_whole(key_file(target), key_file(path).read_bytes())
            unfinished.replace(target)
            # Without this a power cut may take the name away again.
            sync_folder(place)
        return Backup(target, prove(target, data_key))
    except BaseException:
        # What cannot be read back is no backup, and must not be taken for one later.
        for left in (unfinished, target, key_file(target)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        raise


def prove(path: Path, data_key: bytes) -> int:
    """Open a backup and check every page. The number of its events.

    SurroundingsError where it does not hold.
    """
    with opened(path, data_key) as copy, in_words(path):
        broken = copy.conn.execute("PRAGMA cipher_integrity_check").fetchall()
        verdict = "" if broken else copy.conn.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise SurroundingsError(
                say("The backup cannot be read through; it is damaged."),
                where=str(path),
                remedy=say("Check the disk, then make another backup, best in another place."),
                code="backup.damaged",
            )
        return int(copy.conn.execute("SELECT count(*) FROM events").fetchone()[0])


@contextmanager
def opened(path: Path, data_key: bytes) -> Iterator[Database]:
    """A backup, opened for reading; it is left as one file again."""
    copy = connect(path, data_key)
    try:
        yield copy
    finally:
        # A damaged copy may refuse; it is closed all the same.
        with suppress(sqlcipher.Error):
            copy.conn.execute("PRAGMA journal_mode = DELETE")
        copy.close()
