"""Opening the encrypted database, and turning its errors into words.

Knows SQLCipher and nothing of events.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.store.last_commit import LastCommit
from ssio_desktop.wording import say

GONE: Final = "store.gone"
"""The code of what is told where a store is not where it was opened."""

APPLICATION_ID: Final = 0x5353494F
BUSY_MS: Final = 5_000
CACHE_KIB: Final = 32_768
"""Most memory for pages, in KiB: what does not fit is decrypted, or encrypted, over and over."""

_ROOMY_KIB: Final = 131_072
"""The same while everything is gone through and made anew."""

_LITTLE: Final = 128 * 1024
"""Bytes with which a disk counts as full when it gives an error."""

_CURES: Final = {
    "SQLITE_FULL": (
        say("The disk is full, so this could not be saved."),
        say("Free some space and try again. What was saved before is safe."),
    ),
    "SQLITE_READONLY": (
        say("The store is in a place where nothing may be written."),
        say("Move it to a folder of your own, or ask for the right to write there."),
    ),
    "SQLITE_BUSY": (
        say("Another program is using the store."),
        say("Close the other window, or wait a moment, and try again."),
    ),
    "SQLITE_LOCKED": (
        say("Another program is using the store."),
        say("Close the other window, or wait a moment, and try again."),
    ),
    "SQLITE_CANTOPEN": (
        say("The store cannot be opened where it is."),
        say("Check that the folder is there and that you may write to it."),
    ),
    "SQLITE_IOERR": (
        say("The disk gave an error."),
        say("If the store is on a stick or a network folder, check that it is still connected."),
    ),
    "SQLITE_PROTOCOL": (
        say("The disk does not answer."),
        say("If the store is on a stick or a network folder, check that it is still connected."),
    ),
    "SQLITE_CORRUPT": (
        say("The store is damaged."),
        say("Do not delete it. Open the latest backup, which lies in the folder beside it."),
    ),
    "SQLITE_NOTADB": (
        say("This file is not a store of this program, or it is damaged."),
        say("Do not delete it. Choose another file, or open the latest backup."),
    ),
}

_IN_THE_WAY: Final = (
    say("There is a file where a folder belongs, or a folder where a file belongs."),
    say("Give it another name, or move it elsewhere, and try again."),
)

_NAMELESS: Final = {
    "not a database": "SQLITE_NOTADB",
    "disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "malformed": "SQLITE_CORRUPT",
    "readonly database": "SQLITE_READONLY",
    "unable to open database": "SQLITE_CANTOPEN",
    "is locked": "SQLITE_BUSY",
    "locking protocol": "SQLITE_PROTOCOL",
}


class NotedDatabase(Database):
    """A database whose commits are numbered and noted beside it, and that must be where it was."""

    def __init__(self, raw: Any, path: Path, last_commit: LastCommit) -> None:
        super().__init__(raw, execute_plugins=False)
        self.last_commit = last_commit
        self._path = path
        self.identity = identity_of(path)

    def look(self) -> None:
        """SurroundingsError where the file was moved, deleted or replaced since it was opened: the
        system lets one write to it all the same, where nobody will find it again."""
        if identity_of(self._path) != self.identity:
            raise SurroundingsError(
                say("The store’s file was moved, deleted or replaced while it was open."),
                where=str(self._path),
                remedy=say(
                    "Put it back where it was and leave this window open: what you typed is kept "
                    "here until then, and saved by itself. Keep a store out of folders that "
                    "another program brings into step."
                ),
                code=GONE,
            )

    def close(self) -> None:
        """Close the database and the note."""
        super().close()
        self.last_commit.close()


def identity_of(path: Path) -> tuple[int, int] | None:
    """By which a file is told from another of the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def connect(
    path: Path, data_key: bytes, *, must_exist: bool = True, noting: bool = False
) -> Database:
    """A connection to the encrypted database, ready for use, in no transaction.

    data_key: 32 bytes. noting: whether its commits are noted beside it, as a store's are. Errors:
    UserError where there is no such file, SurroundingsError where it cannot be opened. The file is
    not changed by a failure.
    """
    if must_exist and not path.is_file():
        raise UserError(
            say("There is no store at this place."),
            where=str(path),
            remedy=say("Check the name, or make a new store."),
            code="store.missing",
        )
    with in_words(path):
        raw = sqlcipher.connect(str(path), isolation_level=None, timeout=BUSY_MS / 1000)
        try:
            raw.execute("PRAGMA cipher_log_level = NONE")
            raw.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            raw.execute("PRAGMA temp_store = MEMORY")
            raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            raw.execute("PRAGMA foreign_keys = ON")
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            raw.close()
            raise
    if noting:
        return NotedDatabase(raw, path, LastCommit(path, data_key))
    return Database(raw, execute_plugins=False)


def connect_to_read(path: Path, data_key: bytes) -> Database:
    """A connection that changes nothing, for a file that nobody writes to. Errors as
    :func:`connect`."""
    with in_words(path):
        address = f"{path.resolve().as_uri()}?mode=ro"
        raw = sqlcipher.connect(address, uri=True, isolation_level=None)
        try:
            raw.execute("PRAGMA cipher_log_level = NONE")
            raw.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            raw.execute("PRAGMA temp_store = MEMORY")
            raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            raw.close()
            raise
    return Database(raw, execute_plugins=False)


def damaged() -> SurroundingsError:
    """For text that is not what was written: of a long row whose further pages are damaged the
    database gives nothing but zeros the first time it is asked."""
    what, remedy = _CURES["SQLITE_CORRUPT"]
    return SurroundingsError(what, remedy=remedy, code="store.corrupt")


@contextmanager
def transaction(db: Database, *, typed: str = "") -> Iterator[Database]:
    """One write transaction: everything or nothing. Nested use joins the outer one.

    typed: the clock stamp of what was typed, where keeping that is all it does.
    """
    if is_open(db):
        yield db
        return
    noting = db.last_commit if isinstance(db, NotedDatabase) else None
    commit = None
    with in_words(db=db):
        db.conn.execute("BEGIN IMMEDIATE")
        before = db.conn.total_changes
        try:
            yield db
            if noting is not None and db.conn.total_changes != before:
                commit = noting.typing(db.conn, typed) if typed else noting.number(db.conn)
            db.conn.execute("COMMIT")
        except BaseException:
            if is_open(db):
                db.conn.execute("ROLLBACK")
            raise
        if isinstance(db, NotedDatabase) and commit is not None:
            # Only now, since it may have happened in between; nothing was acknowledged yet.
            db.look()
            db.last_commit.note(commit)


@contextmanager
def known_good(db: Database) -> Iterator[None]:
    """Inside, the database has more room, and does not look for each row that another refers to:
    for what is made from all those rows. Within a transaction of somebody else's it looks."""
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute(f"PRAGMA cache_size = -{_ROOMY_KIB}")
    try:
        yield
    finally:
        db.conn.execute("PRAGMA foreign_keys = ON")
        db.conn.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


@contextmanager
def snapshot(db: Database) -> Iterator[Database]:
    """Everything read inside is of one moment, whatever other connections write meanwhile."""
    if is_open(db):
        yield db
        return
    with in_words():
        db.conn.execute("BEGIN")
        try:
            yield db
        finally:
            if is_open(db):
                db.conn.execute("ROLLBACK")


class _Back(Exception):
    """Takes a transaction back."""


@contextmanager
def taken_back(db: Database) -> Iterator[None]:
    """A write transaction of which nothing is kept."""
    with suppress(_Back), transaction(db):
        yield
        raise _Back


def is_open(db: Database) -> bool:
    """Whether a transaction is open."""
    return bool(db.conn.in_transaction)


@contextmanager
def in_words(path: Path | None = None, *, db: Database | None = None) -> Iterator[None]:
    """Turn the database's and the system's errors into errors for people.

    path: of what is worked on; or db, whose path is asked for when something goes wrong.
    """
    try:
        yield
    except SsioError:
        raise
    except sqlcipher.Error as error:
        told = words_for(error, path or (_place(db) if db is not None else None))
        if told is None:
            raise
        raise told from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            what, remedy = _CURES["SQLITE_FULL"]
        elif error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            what, remedy = _CURES["SQLITE_READONLY"]
        elif error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
            what, remedy = _IN_THE_WAY
        else:
            raise
        raise SurroundingsError(
            what, where=str(path or ""), remedy=remedy, code="store.os"
        ) from error


def words_for(error: BaseException, path: Path | None) -> SurroundingsError | None:
    """What the database says, in words for people; None where it is none of its errors, or one of
    the program's own making."""
    if not isinstance(error, sqlcipher.Error):
        return None
    name = str(getattr(error, "sqlite_errorname", "") or "")
    if not name:
        # What copies and some checks raise bears no name, only the database's own words.
        name = next((found for words, found in _NAMELESS.items() if words in str(error)), "")
    if name.startswith("SQLITE_IOERR") and path is not None and _is_full(path):
        # What is shared between connections cannot grow: the database calls that a bad disk.
        name = "SQLITE_FULL"
    for known, (what, remedy) in _CURES.items():
        if name.startswith(known):
            return SurroundingsError(
                what,
                where=str(path or ""),
                remedy=remedy,
                code="store." + known.removeprefix("SQLITE_").lower(),
            )
    return None


def _place(db: Database) -> Path | None:
    with suppress(sqlcipher.Error):
        found = db.conn.execute("PRAGMA database_list").fetchone()
        return Path(found[2]) if found and found[2] else None
    return None


def _is_full(path: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LITTLE
    return False
