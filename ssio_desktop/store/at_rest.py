"""A store's file while nobody writes to it, and copying its bytes then.

With a journal (sqlite.org/wal.html) every commit goes to the journal, and a checkpoint takes it
over into the file, though never further than the oldest reader may read. So where all of the
journal was taken over, and a reader begins before anything is added to it, the file holds what that
reader sees, and stays as it is until that reader has done. Others go on writing to the journal.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from ssio_desktop.errors import SsioError
from ssio_desktop.files import BLOCK
from ssio_desktop.progress import Progress
from ssio_desktop.store.connection import connect, is_open
from ssio_desktop.store.pages import PAGE

_COPIER: Final = Path("/bin/dd")
_TRIES: Final = 3
_PAUSE: Final = 0.05
_LOOK_EVERY: Final = 0.1
_WAIT_MS: Final = 500
"""For another who is writing, before the copy is made in the other way."""


@contextmanager
def one_moment(db: Database, path: Path, data_key: bytes) -> Iterator[bool]:
    """What is read inside is of one moment, whoever writes meanwhile. Whether the store's file
    holds that moment as a whole, and stays as it is until the end.

    It does not inside a transaction of somebody else's, without a journal, while another reads what
    is not in the file yet, or while another writes for long.
    """
    if is_open(db):
        yield False
        return
    rests = False
    for attempt in range(_TRIES):
        time.sleep(_PAUSE if attempt else 0)
        rests = _begun_at_rest(db, path, data_key)
        if rests:
            break
    if not rests and not is_open(db):
        _begin(db)
    try:
        yield rests
    finally:
        if is_open(db):
            db.conn.execute("ROLLBACK")


def _begun_at_rest(db: Database, path: Path, data_key: bytes) -> bool:
    """Begin to read while the file holds all; False, and nothing begun, where it does not."""
    with suppress(sqlcipher.Error, SsioError), closing(connect(path, data_key)) as guard:
        # Most of the journal is taken over while others may write; what came meanwhile is little.
        db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        guard.conn.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        guard.conn.execute("BEGIN IMMEDIATE")
        try:
            busy, frames, done = db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            if busy or frames < 0 or frames != done:
                return False
            # Nobody else can have added anything: the right to write is held here.
            _begin(db)
        finally:
            guard.conn.execute("ROLLBACK")
        return True
    return False


def _begin(db: Database) -> None:
    db.conn.execute("BEGIN")
    try:
        db.conn.execute("SELECT count(*) FROM meta").fetchone()
    except BaseException:
        db.conn.execute("ROLLBACK")
        raise


def copy_bytes(path: Path, target: Path, progress: Progress) -> bool:
    """Copy the file of a store that rests. Whether that was done; where it was not, nothing is left
    behind, and the other way to copy finds the reason again and has words for it."""
    try:
        before = _look(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        handle = os.open(target, flags, mode=0o600)
        try:
            if os.name == "nt":
                _copy_here(path, handle, progress)
            else:
                _copy_beside(path, handle, progress)
        finally:
            os.close(handle)
        if _look(path) == before and target.stat().st_size == before[1]:
            return True
    except OSError:
        pass
    with suppress(OSError):
        target.unlink(missing_ok=True)
    return False


def same_bytes(path: Path, copy: Path, progress: Progress) -> bool | None:
    """Whether the file of a store that rests and its copy are the same, byte by byte, but for the
    first page, which says how the database is used. None where that could not be looked at."""
    try:
        with copy.open("rb") as ours:
            if os.name == "nt":
                with path.open("rb", buffering=0) as source:
                    return _are_same(source, ours, progress)
            command = [str(_COPIER), f"if={path.resolve()}", f"bs={BLOCK}"]
            with subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                env={},
                stderr=subprocess.DEVNULL,
            ) as child:
                assert child.stdout is not None
                try:
                    same = _are_same(child.stdout, ours, progress)
                except BaseException:
                    child.kill()
                    raise
            return same if child.returncode == 0 or not same else None
    except OSError:
        return None


def _are_same(theirs: IO[bytes], ours: BinaryIO, progress: Progress) -> bool:
    total = os.fstat(ours.fileno()).st_size
    while True:
        at = ours.tell()
        wanted = ours.read(BLOCK)
        found = _read(theirs, max(len(wanted), 1))
        skip = PAGE if at == 0 else 0
        if found[skip:] != wanted[skip:] or len(found) != len(wanted):
            return False
        if not wanted:
            return True
        progress(at, total)


def _read(source: IO[bytes], size: int) -> bytes:
    """So many bytes, fewer at the end alone: a pipe gives what it has."""
    parts: list[bytes] = []
    while size and (part := source.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _look(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _copy_here(path: Path, handle: int, progress: Progress) -> None:
    total = path.stat().st_size
    with path.open("rb", buffering=0) as source:
        while block := source.read(BLOCK):
            rest = memoryview(block)
            while rest:
                rest = rest[os.write(handle, rest) :]
            progress(source.tell(), total)


def _copy_beside(path: Path, handle: int, progress: Progress) -> None:
    """By a program of the system: on Linux and macOS a program that closes a file gives up all its
    locks on it (POSIX, ``fcntl``), and those of the database are what keeps another from taking
    its journal away. ``dd`` gives the copy blocks of its own, which a clone of the file has not."""
    total = path.stat().st_size
    child = subprocess.Popen(
        [str(_COPIER), f"if={path.resolve()}", f"bs={BLOCK}"],
        stdin=subprocess.DEVNULL,
        stdout=handle,
        stderr=subprocess.PIPE,
        env={},
    )
    with child:
        try:
            while child.returncode is None:
                with suppress(subprocess.TimeoutExpired):
                    child.communicate(timeout=_LOOK_EVERY)
                progress(os.fstat(handle).st_size, total)
        except BaseException:
            child.kill()
            raise
    if child.returncode:
        raise OSError(f"{_COPIER} failed")
