"""Backups: whole, encrypted copies of a store, made while it is in use and proved by opening.

A backup is the database with a copy of its key file beside it, so it opens with the passphrase
the store had when the backup was made.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from ssio_desktop.errors import SsioError, SurroundingsError
from ssio_desktop.files import TEMPORARY, sync_folder, write_whole
from ssio_desktop.progress import Cancelled, Progress, part_of, silent
from ssio_desktop.store.at_rest import copy_bytes, one_moment, same_bytes
from ssio_desktop.store.connection import connect, connect_to_read, in_words
from ssio_desktop.store.last_commit import forget
from ssio_desktop.wording import say

_PAGES = 2_000
"""Pages copied between two reports of progress, at which the copying can be stopped."""

_STEPS = 200_000
"""Steps of the database's own machine between two looks whether a proof is to be stopped."""

_ROWS = 500
"""Rows read at a time for a fingerprint, so that other threads get their turn."""

_NAME = re.compile(r"-(\d{8}-\d{6}-\d{6})-([a-z]+)(?:\.[^.]*)?\Z")
"""What a backup is called; a store may have been given another ending than ours, or none."""

_CUT_OFF = 3_600
"""Seconds after which an unfinished copy is nobody's work any more."""

_STAMP = "%Y%m%d-%H%M%S-%f"
_LOG = (
    "SELECT concat_ws(char(31), id, made_at, officer, kind, label, source, coalesce(undoes, '')) "
    "FROM batches ORDER BY seq",
    "SELECT concat_ws(char(31), id, device, officer, stamp, entity, path, value, replaces) "
    "FROM events ORDER BY seq",
    "SELECT concat_ws(char(31), entity, path, value, officer, saved_at) FROM drafts "
    "ORDER BY entity, path",
)
"""Each row as one text made by the database, which lets other threads run meanwhile, in the order
in which they lie there."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A proved copy. events: how many events it holds."""

    path: Path
    events: int


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup that lies in a folder. at: when it was made, UTC. reason: a word, as ``import``."""

    path: Path
    at: datetime
    reason: str
    size: int


def key_file(path: Path) -> Path:
    """The key file that belongs to a store: its name with ``.key`` added."""
    return path.with_name(path.name + ".key")


def folder(path: Path) -> Path:
    """Where a store's backups lie: a folder beside it."""
    return path.with_name(path.name + ".backups")


def make_folder(place: Path) -> None:
    """Make a folder of backups where there is none, for its owner alone as the store itself is: a
    key file in it is all that is needed for guessing at the passphrase."""
    place.mkdir(mode=0o700, exist_ok=True)


def store_of(path: Path) -> Path | None:
    """The store beside whose folder of backups a backup lies; None where it lies elsewhere."""
    place = path.resolve().parent
    name = place.name.removesuffix(".backups")
    return place.with_name(name) if name and name != place.name else None


def listed(place: Path) -> tuple[BackupFile, ...]:
    """The backups in a folder that have their key file, newest first; none where it is gone."""
    found: list[BackupFile] = []
    with suppress(OSError):
        for path in place.iterdir():
            match = _NAME.search(path.name)
            if match is None:
                continue
            with suppress(OSError, ValueError):
                at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                if key_file(path).is_file():
                    found.append(BackupFile(path, at, match[2], path.stat().st_size))
    return tuple(sorted(found, key=lambda each: (each.at, each.path.name), reverse=True))


def newest_good(path: Path, data_key: bytes) -> Path | None:
    """The newest backup that can be read through; None where there is none."""
    for each in listed(folder(path)):
        with suppress(SsioError):
            prove(each.path, data_key)
            return each.path
    return None


def make(
    db: Database,
    path: Path,
    data_key: bytes,
    when: datetime,
    reason: str,
    progress: Progress = silent,
) -> Backup:
    """Copy the store at ``path``, open on ``db``, into its backup folder, and prove the copy.

    reason: a short word for the file's name, such as ``import``. Others may write meanwhile: the
    copy is of the moment at which it was begun, and is compared with that moment row by row.
    SurroundingsError where it cannot be written or does not hold the same.
    """
    place = folder(path)
    with in_words(place):
        make_folder(place)
        sync_folder(place.parent)
    _tidy(place, "*.part*", TEMPORARY)
    _tidy(path.parent, TEMPORARY, f".{path.name}.coming*")
    name = f"{path.stem}-{when.astimezone(UTC):{_STAMP}}-{reason}{path.suffix}"
    target = place / name
    unfinished = place / (name + ".part")
    try:
        with in_words(target), one_moment(db, path, data_key) as rests:
            from_file = path if rests else None
            is_bytes = copy(db, unfinished, data_key, part_of(progress, 0, 2), at_rest=from_file)
            write_whole(key_file(target), key_file(path).read_bytes())
            unfinished.replace(target)
            # Without this a power cut may take the name away again.
            sync_folder(place)
            with opened(target, data_key) as made:
                # The seal of a page is looked at whenever it is read, and all that hold anything
                # are read here.
                proving = part_of(progress, 1, 2)
                with _stoppable(made, proving):
                    events = _whole(made, target)
                same = _same(db, made, path if is_bytes else None, target, proving)
        if not same:
            raise SurroundingsError(
                say("The backup that was just made does not hold what the store holds."),
                where=str(target),
                remedy=say("Check the disk, then make another backup, best in another place."),
                code="backup.differs",
            )
    except BaseException:
        # What cannot be read back is no backup, and must not be taken for one later.
        journals = (unfinished.with_name(unfinished.name + each) for each in ("-wal", "-shm"))
        for left in (unfinished, *journals, target, key_file(target)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        raise
    return Backup(target, events)


def _same(
    db: Database, made: Database, path: Path | None, target: Path, progress: Progress
) -> bool:
    """Whether a copy that can be read through holds what the store holds. path: of the store, where
    its file rests and its bytes were copied: then every byte is compared, which is more than what
    is recorded and takes a fraction of the time. Else, and where they differ, row by row."""
    if path is not None:
        first = [_first_page(each) for each in (db, made)]
        if first[0] == first[1] and same_bytes(path, target, progress):
            return True
    there = fingerprint(made, part_of(progress, 0, 2))
    return there == fingerprint(db, part_of(progress, 1, 2))


def _first_page(db: Database) -> list[tuple[object, ...]]:
    """What the first page says, which is written anew for a copy and differs in its bytes."""
    catalogue = db.conn.execute("SELECT type, name, rootpage, sql FROM sqlite_master").fetchall()
    facts = ("user_version", "application_id", "page_count", "schema_version")
    return [*catalogue, *(db.conn.execute(f"PRAGMA {each}").fetchone() for each in facts)]


def fingerprint(db: Database, progress: Progress = silent) -> str:
    """SHA-256 of every change, event and draft: equal where two files hold the same record."""
    total = hashlib.sha256()
    for number, statement in enumerate(_LOG):
        rows = db.conn.execute(statement)
        while some := rows.fetchmany(_ROWS):
            progress(number, len(_LOG))
            total.update("\n".join(row[0] for row in some).encode("utf-8", "surrogatepass"))
        total.update(b"\0")
    return total.hexdigest()


def remove(backup: BackupFile) -> None:
    """Remove a backup; its key file goes last, so that what is left can always be opened."""
    with in_words(backup.path):
        backup.path.unlink(missing_ok=True)
        forget(backup.path)
        key_file(backup.path).unlink(missing_ok=True)


def copy(
    db: Database,
    target: Path,
    data_key: bytes,
    progress: Progress = silent,
    *,
    at_rest: Path | None = None,
) -> bool:
    """Copy an open store as one file, and have the disk keep it. It is not proved. Whether the
    bytes of the file were copied.

    at_rest: the store's file, where it rests: then its bytes are copied as they are. Else each page
    goes through the database's backup interface, which takes ten times as long. Errors as the
    database and the system give them.
    """
    has_bytes = at_rest is not None and copy_bytes(at_rest, target, progress)
    made = sqlcipher.connect(str(target), isolation_level=None)
    try:
        made.execute("PRAGMA cipher_log_level = NONE")
        made.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        if has_bytes:
            # Nobody relies on it yet, and the disk is asked to keep the whole below.
            made.execute("PRAGMA synchronous = OFF")
        else:
            db.conn.backup(
                made,
                pages=_PAGES,
                progress=lambda _, left, total: progress(total - left, total),
            )
        made.execute("PRAGMA journal_mode = DELETE")
    finally:
        made.close()
    _flushed(target)
    return has_bytes


@contextmanager
def _stoppable(db: Database, progress: Progress) -> Iterator[None]:
    """Inside, one long statement can be stopped by the progress that is told meanwhile."""
    stopped: list[Cancelled] = []

    def look() -> int:
        try:
            progress(0, 1)
        except Cancelled as error:  # What is raised from here would not get through the database.
            stopped.append(error)
        return len(stopped)

    db.conn.set_progress_handler(look, _STEPS)
    try:
        yield
    except sqlcipher.OperationalError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        db.conn.set_progress_handler(None, 0)


def _flushed(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _tidy(place: Path, *patterns: str) -> None:
    """Remove what was left by a copy or a restore that was cut off, by a crash, more than an hour
    ago: each may be as large as the store."""
    with suppress(OSError):
        for path in (each for pattern in patterns for each in place.glob(pattern)):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _CUT_OFF:
                    path.unlink()


def prove(path: Path, data_key: bytes) -> int:
    """Open a backup and check every page, also those that hold nothing. The number of its events.

    SurroundingsError where it does not hold.
    """
    with opened(path, data_key) as copy, in_words(path):
        if copy.conn.execute("PRAGMA cipher_integrity_check").fetchall():
            raise _broken(path)
        return _whole(copy, path)


def _whole(copy: Database, path: Path) -> int:
    if copy.conn.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise _broken(path)
    return int(copy.conn.execute("SELECT count(*) FROM events").fetchone()[0])


def _broken(path: Path) -> SurroundingsError:
    return SurroundingsError(
        say("The backup cannot be read through; it is damaged."),
        where=str(path),
        remedy=say("Check the disk, then make another backup, best in another place."),
        code="backup.damaged",
    )


@contextmanager
def opened(path: Path, data_key: bytes) -> Iterator[Database]:
    """A backup, opened for reading; not a byte of it changes."""
    copy = connect_to_read(path, data_key)
    try:
        yield copy
    finally:
        copy.close()


@contextmanager
def opened_to_change(path: Path, data_key: bytes) -> Iterator[Database]:
    """A backup, opened for something to be taken out of it; it is left as one file again."""
    copy = connect(path, data_key)
    try:
        yield copy
    finally:
        # A damaged copy may refuse; it is closed all the same.
        with suppress(sqlcipher.Error):
            copy.conn.execute("PRAGMA journal_mode = DELETE")
        copy.close()
