"""A note beside the store of its latest commit, by which a journal that is gone or cut off shows.

A database whose journal lost its end is whole, and of an earlier moment; nothing inside tells of
what is gone. So each commit bears a number, kept in the store, and is noted after it was
acknowledged in a small file beside it. The note is written without waiting for the disk: one that
is behind, torn or missing says nothing, and one that is ahead of the store was written for
something that is no longer there. It is sealed with the store's key, so that no other store's
note, and no noise, is ever believed.
"""

from __future__ import annotations

import hmac
import os
import secrets
import struct
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

COMMIT: Final = "commit"
"""The fact of a store that holds its latest commit: number, moment, and a word made by chance."""

_PURPOSE: Final = b"ssio-last/1"
_SLOT: Final = struct.Struct(">QQ16s32s32s")
_SEAL: Final = 32
_SLOTS: Final = 8
"""Commits that are noted side by side, so that one torn note leaves the one before it."""

_NUMBERED: Final = (
    "INSERT INTO meta (key, value) VALUES (?, '1 ' || ?) ON CONFLICT (key) DO UPDATE SET "
    "value = (CAST(value AS INTEGER) + 1) || substr(excluded.value, 2) RETURNING value"
)


@dataclass(frozen=True, slots=True, order=True)
class Commit:
    """One commit. number: from 1, of this copy. typed: clock stamp of what was typed since then,
    which is saved too often to be numbered; empty where nothing was. at_ms: when, in milliseconds
    since 1970 UTC by the wall clock. word: 32 hexadecimal digits by which two pasts of the same
    length differ."""

    number: int
    typed: str
    at_ms: int
    word: str

    @property
    def moment(self) -> datetime:
        """When it was made, UTC."""
        return datetime.fromtimestamp(self.at_ms / 1000, tz=UTC)


def note_file(store: Path) -> Path:
    """The file that notes a store's latest commit."""
    return store.with_name(store.name + ".last")


class LastCommit:
    """Notes the commits of one connection. A note that cannot be written is left out: it guards
    what was saved, and must not keep anything from being saved."""

    def __init__(self, store: Path, data_key: bytes) -> None:
        self._place = note_file(store)
        self._key = _sealing_key(data_key)
        self._handle: int | None = None
        self._turn = 0

    def number(self, connection: Any) -> Commit:
        """Number the commit that is about to be made; inside its transaction."""
        row = connection.execute(_NUMBERED, (COMMIT, _new_past())).fetchone()
        return _commit(str(row[0]))

    def typing(self, connection: Any, stamp: str) -> Commit:
        """What was typed is about to be kept, and nothing else; inside its transaction.

        It gets no number, which would cost a page each time: what was typed goes only in a commit
        that has one, so that the latest stamp of it tells as much.
        """
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (COMMIT,)).fetchone()
        if row is None:
            return self.number(connection)
        return replace(_commit(str(row[0])), typed=stamp, at_ms=time.time_ns() // 1_000_000)

    def note(self, commit: Commit) -> None:
        """Note a commit that was acknowledged by the disk."""
        with suppress(OSError):
            if self._handle is None:
                flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
                self._handle = os.open(self._place, flags | getattr(os, "O_CLOEXEC", 0), mode=0o600)
            self._turn = (self._turn + 1) % _SLOTS
            os.lseek(self._handle, self._turn * _SLOT.size, os.SEEK_SET)
            os.write(self._handle, _sealed(commit, self._key))

    def close(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None


def noted(store: Path, data_key: bytes) -> Commit | None:
    """The latest commit that was noted beside a store; None where no note can be read."""
    key = _sealing_key(data_key)
    with suppress(OSError):
        data = note_file(store).read_bytes()[: _SLOTS * _SLOT.size]
        return max(_read(data, key), default=None)
    return None


def held(store: Path, data_key: bytes) -> Commit | None:
    """The latest commit that a store's file and its journal hold; None where none can be read.

    Nothing is changed, and a journal stays as it is.
    """
    with suppress(sqlcipher.Error, OSError, ValueError):
        # Without a journal a reader would make an empty one, unless told that nothing changes.
        how = "mode=ro" if store.with_name(store.name + "-wal").exists() else "immutable=1"
        address = f"{store.resolve().as_uri()}?{how}"
        with closing(sqlcipher.connect(address, uri=True, isolation_level=None)) as raw:
            raw.execute("PRAGMA cipher_log_level = NONE")
            raw.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            tables = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if not tables:  # A young store may lie in its journal as a whole.
                return Commit(0, "", 0, "")
            row = raw.execute("SELECT value FROM meta WHERE key = ?", (COMMIT,)).fetchone()
            if row is None:  # Never numbered, by an earlier version of the program.
                return Commit(0, "", 0, "")
            typed = raw.execute("SELECT coalesce(max(saved_at), '') FROM drafts").fetchone()
            return replace(_commit(str(row[0])), typed=str(typed[0]))
    return None


def renumber(connection: Any, number: int) -> None:
    """Let a store's latest commit bear another number; inside a transaction."""
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (COMMIT, f"{number} {_new_past()}"),
    )


def forget(store: Path) -> None:
    """Remove the note, where another state takes the store's place on purpose."""
    note_file(store).unlink(missing_ok=True)


def _new_past() -> str:
    return f"{time.time_ns() // 1_000_000} {secrets.token_hex(16)}"


def _sealing_key(data_key: bytes) -> bytes:
    return hmac.digest(data_key, _PURPOSE, sha256)


def _sealed(commit: Commit, key: bytes) -> bytes:
    typed = commit.typed.encode("ascii", "replace")[:32]
    word = bytes.fromhex(commit.word)
    content = _SLOT.pack(commit.number, commit.at_ms, word, typed, b"")[:-_SEAL]
    return content + hmac.digest(key, content, sha256)


def _read(data: bytes, key: bytes) -> Iterator[Commit]:
    for start in range(0, len(data) - _SLOT.size + 1, _SLOT.size):
        number, at_ms, word, typed, seal = _SLOT.unpack_from(data, start)
        content = data[start : start + _SLOT.size - len(seal)]
        if hmac.compare_digest(hmac.digest(key, content, sha256), seal):
            stamp = typed.rstrip(b"\0").decode("ascii", "replace")
            yield Commit(number, stamp, at_ms, word.hex())


def _commit(text: str) -> Commit:
    number, at_ms, word = text.split(" ")
    return Commit(int(number), "", int(at_ms), word)
