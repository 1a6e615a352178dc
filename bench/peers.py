"""Plain databases to measure against: no events, no heads, no projections, no words for errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

Plain = sqlite3.Connection

_KEY = "ab" * 32


def plain(path: Path) -> Plain:
    """An unencrypted database that is as careful as the store: WAL and synchronous FULL."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def encrypted(path: Path) -> Any:
    """The same with SQLCipher and a raw key, as the store has it."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def make_table(connection: Any, table: str, columns: Sequence[str], key: str = "") -> None:
    """A table of texts."""
    named = ", ".join(f'"{name}" TEXT' for name in columns)
    primary = f', PRIMARY KEY ("{key}")' if key else ""
    without = " WITHOUT ROWID" if key else ""
    connection.execute(f"CREATE TABLE {table} ({named}{primary}){without}")


def insert_all(connection: Any, table: str, rows: Iterable[Sequence[Any]], width: int) -> None:
    """Insert rows in one transaction."""
    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)
    connection.execute("COMMIT")


def grow_log(connection: Any) -> None:
    """Let the write-ahead log have the size that it has in a store that is in use.

    While it grows each commit costs more, because the file's length has to reach the disk too.
    """
    connection.execute("CREATE TABLE filling (x BLOB)")
    connection.execute("INSERT INTO filling VALUES (zeroblob(6000000))")
    connection.execute("DROP TABLE filling")
    connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
