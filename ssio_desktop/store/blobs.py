"""The bytes of files, kept beside the events that speak of them, by the digest of their content.

A file that is added twice is kept once. Which record it belongs to, and whether it still does, is
for the events to say; nothing here is ever changed, and only a disposal takes it away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final

from sqlite_utils import Database

PIECE: Final = 256 * 1024
"""Bytes of a row: a large file is read and written piece by piece, in moderate memory."""


def create(db: Database) -> None:
    """The table, empty."""
    db.conn.execute(
        "CREATE TABLE blobs (digest TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, "
        "PRIMARY KEY (digest, piece)) STRICT"
    )


def keep(db: Database, data: bytes) -> str:
    """Keep a file's bytes, inside a transaction of the caller's. Their SHA-256, 64 hexadecimal
    digits. Bytes that are kept already are not written again."""
    digest = hashlib.sha256(data).hexdigest()
    if not has(db, digest):
        db.conn.executemany(
            "INSERT INTO blobs (digest, piece, bytes) VALUES (?, ?, ?)",
            (
                (digest, number, data[start : start + PIECE])
                for number, start in enumerate(range(0, max(len(data), 1), PIECE))
            ),
        )
    return digest


def has(db: Database, digest: str) -> bool:
    """Whether the bytes with this digest are here."""
    found = db.conn.execute("SELECT 1 FROM blobs WHERE digest = ? LIMIT 1", (digest,))
    return found.fetchone() is not None


def pieces(db: Database, digest: str) -> Iterator[bytes]:
    """The bytes with this digest, in order; nothing where they are not here."""
    for (piece,) in db.conn.execute(
        "SELECT bytes FROM blobs WHERE digest = ? ORDER BY piece", (digest,)
    ):
        yield bytes(piece)


def read(db: Database, digest: str) -> bytes | None:
    """The bytes with this digest, or None where they are not here or are not whole."""
    data = b"".join(pieces(db, digest))
    return data if hashlib.sha256(data).hexdigest() == digest else None


def digests(db: Database) -> tuple[str, ...]:
    """The digests of everything kept, sorted."""
    rows = db.conn.execute("SELECT DISTINCT digest FROM blobs ORDER BY digest")
    return tuple(row[0] for row in rows)


def damaged(db: Database) -> tuple[str, ...]:
    """The digests of what is kept and is not what it was."""
    return tuple(digest for digest in digests(db) if read(db, digest) is None)


def remove(db: Database, gone: Iterable[str]) -> None:
    """Take bytes away, as a disposal does, inside a transaction of the caller's."""
    db.conn.executemany("DELETE FROM blobs WHERE digest = ?", [(digest,) for digest in gone])
