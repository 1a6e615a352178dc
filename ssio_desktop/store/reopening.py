"""Opening a store again that was open here already, and telling that it is not there any more."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store.connection import (
    GONE,
    NotedDatabase,
    connect,
    damaged,
    in_words,
    words_for,
)
from ssio_desktop.store.damage import with_ways_out
from ssio_desktop.store.earlier import refuse_earlier
from ssio_desktop.wording import say

UNREACHABLE = frozenset({GONE, "store.ioerr", "store.protocol", "store.readonly", "store.cantopen"})
"""The codes after which a connection may be of no use any more, even when the disk is back."""


def connect_again(path: Path, data_key: bytes, known: tuple[int, int] | None = None) -> Database:
    """A further connection to a store. SurroundingsError where it is not there any more, or came
    back, as a stick may, without what was saved last.

    known: the identity of the file that was open. Another in its place is read through first: the
    journal beside it may be of the one before.
    """
    missing = _gone(path)
    if missing is not None:
        raise missing
    refuse_earlier(path, data_key)
    db = connect(path, data_key, noting=True)
    try:
        if isinstance(db, NotedDatabase) and known not in (None, db.identity):
            with in_words(path):
                found = db.conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise damaged()
    except SurroundingsError as error:
        db.close()
        raise with_ways_out(error, path, data_key) from error
    return db


def told(error: Exception, path: Path, data_key: bytes) -> Exception:
    """An error of an open store in words: where it is gone, where it is damaged with the ways out;
    others as they are."""
    words = words_for(error, path) or error
    if not isinstance(words, SurroundingsError):
        return error
    return _gone(path) or with_ways_out(words, path, data_key)


def _gone(path: Path) -> SurroundingsError | None:
    try:
        path.stat()
    except OSError:
        return SurroundingsError(
            say("The store cannot be reached any more."),
            where=str(path),
            remedy=say(
                "If it lies on a stick or a network drive, connect it again and leave this window "
                "open: what you typed is kept here until then, and saved by itself."
            ),
            code=GONE,
        )
    return None
