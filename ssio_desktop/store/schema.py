"""The tables of the event log, and the steps that bring an older store up to date.

Projections are not migrated: they are made again from the events (see ``projections``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlite_utils import Database

from ssio_desktop.errors import UserError
from ssio_desktop.store import blobs, seals
from ssio_desktop.store.connection import APPLICATION_ID, transaction
from ssio_desktop.wording import say

GUARDS: Final = {
    "events_never_change": "CREATE TRIGGER events_never_change BEFORE UPDATE ON events "
    "BEGIN SELECT RAISE(ABORT, 'events never change'); END",
    "events_never_go": "CREATE TRIGGER events_never_go BEFORE DELETE ON events "
    "BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
}
"""The triggers by name that keep events as they are; only a disposal passes them."""


def _first(db: Database) -> None:
    """Version 1: the log, its heads, batches, drafts and the store's own facts."""
    for statement in (
        """CREATE TABLE meta (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE batches (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            made_at TEXT NOT NULL,
            officer TEXT NOT NULL,
            kind TEXT NOT NULL,
            label TEXT NOT NULL,
            source TEXT NOT NULL,
            undoes TEXT
        ) STRICT""",
        """CREATE TABLE events (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            device TEXT NOT NULL,
            officer TEXT NOT NULL,
            stamp TEXT NOT NULL,
            entity TEXT NOT NULL,
            path TEXT NOT NULL,
            value TEXT NOT NULL,
            replaces TEXT NOT NULL,
            batch INTEGER NOT NULL REFERENCES batches(seq)
        ) STRICT""",
        "CREATE INDEX events_entity ON events(entity, path)",
        "CREATE INDEX events_stamp ON events(stamp)",
        "CREATE INDEX events_batch ON events(batch)",
        """CREATE TABLE replacements (
            replaced TEXT NOT NULL,
            entity TEXT NOT NULL,
            path TEXT NOT NULL,
            by TEXT NOT NULL,
            PRIMARY KEY (replaced, by)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE heads (
            entity TEXT NOT NULL,
            path TEXT NOT NULL,
            seq INTEGER NOT NULL REFERENCES events(seq),
            PRIMARY KEY (entity, path, seq)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE drafts (
            entity TEXT NOT NULL,
            path TEXT NOT NULL,
            value TEXT NOT NULL,
            officer TEXT NOT NULL,
            saved_at TEXT NOT NULL,
            PRIMARY KEY (entity, path)
        ) STRICT, WITHOUT ROWID""",
        *GUARDS.values(),
    ):
        db.conn.execute(statement)


def _second(db: Database) -> None:
    """Version 2: the bytes of attachments, and which events were disposed of."""
    blobs.create(db)
    db.conn.execute(
        "CREATE TABLE disposed (id TEXT PRIMARY KEY, digest TEXT NOT NULL, disposal TEXT NOT NULL) "
        "STRICT, WITHOUT ROWID"
    )


def _fourth(db: Database) -> None:
    """Version 4: the changes that came as files, and what undid what, found without looking at
    every change."""
    file = "json_extract(source, '$.sha256')"
    db.conn.execute(f"CREATE INDEX batches_files ON batches({file}) WHERE {file} IS NOT NULL")
    device = "json_extract(source, '$.device')"
    db.conn.execute(f"CREATE INDEX batches_devices ON batches({device}) WHERE {device} IS NOT NULL")
    db.conn.execute("CREATE INDEX batches_undoes ON batches(undoes) WHERE undoes IS NOT NULL")


MIGRATIONS: Final[tuple[Callable[[Database], None], ...]] = (
    _first,
    _second,
    seals.create,
    _fourth,
)
"""Step n brings a store from version n to version n + 1."""

VERSION: Final = len(MIGRATIONS)


def version_of(db: Database) -> int:
    """The schema version of the store; 0 for an empty file."""
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def check_version(db: Database) -> int:
    """The store's version. UserError where a newer program wrote it; nothing is changed."""
    found = version_of(db)
    if found > VERSION:
        raise UserError(
            say("This store was last used by a newer version of the program."),
            where=say(
                "store version {found}, this program knows {version}", found=found, version=VERSION
            ),
            remedy=say("Install the newer version. The store was not changed."),
            code="store.newer",
        )
    return found


def migrate(db: Database, steps: tuple[Callable[[Database], None], ...] = MIGRATIONS) -> None:
    """Bring the store up to date, one transaction a step. A backup must have been made before."""
    for number in range(version_of(db), len(steps)):
        with transaction(db):
            steps[number](db)
            db.conn.execute(f"PRAGMA user_version = {number + 1}")
            db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
