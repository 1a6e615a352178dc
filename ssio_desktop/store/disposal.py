"""Taking values out of a store for good, which nothing else does: an explicit, recorded act.

What is disposed of leaves its ids and digests behind, so that merging cannot bring it back. Knows
SQL and nothing of why.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from ssio_desktop.domain.attachments import ATTACHMENT, read_attachment
from ssio_desktop.domain.events import Event
from ssio_desktop.store import blobs, schema, seals
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.states import FIELDS, read_events

GONE = "A change of a record that was disposed of"
"""The label of every change that wrote what was disposed of."""


@dataclass(frozen=True, slots=True)
class Tombstones:
    """What stays of the events of some entities: (id, digest) of each, by id. files: digests of
    bytes that only these events spoke of."""

    entities: tuple[str, ...]
    events: tuple[tuple[str, str], ...]
    files: tuple[str, ...]


def look(db: Database, entities: Iterable[str]) -> Tombstones:
    """What disposing of some entities would take away. Nothing is changed."""
    names = tuple(sorted(set(entities)))
    events = list(_events(db, names))
    files = set(files_of(events))
    if files:
        others = read_events(
            db,
            f"SELECT {FIELDS} FROM events e WHERE e.path GLOB ? AND e.entity NOT IN "
            "(SELECT value FROM json_each(?))",
            (f"{ATTACHMENT}.*", json.dumps(names)),
        )
        files -= files_of(others)
    pairs = tuple(sorted((event.id, event.digest()) for event in events))
    return Tombstones(names, pairs, tuple(sorted(files)))


def remove(db: Database, found: Tombstones, disposal: str) -> None:
    """Take the events away and note what they were. Inside a transaction of the caller's, who makes
    heads, projections and the index of words again."""
    ids = json.dumps([key for key, _ in found.events])
    run = db.conn.execute
    run("CREATE TEMP TABLE IF NOT EXISTS going (seq INTEGER PRIMARY KEY, batch INTEGER)")
    run("DELETE FROM temp.going")
    run(
        "INSERT INTO temp.going SELECT seq, batch FROM events WHERE id IN "
        "(SELECT value FROM json_each(?))",
        (ids,),
    )
    for name in schema.GUARDS:
        run(f"DROP TRIGGER {name}")
    run("DELETE FROM heads WHERE seq IN (SELECT seq FROM temp.going)")
    run("DELETE FROM replacements WHERE by IN (SELECT value FROM json_each(?))", (ids,))
    run("DELETE FROM events WHERE seq IN (SELECT seq FROM temp.going)")
    for statement in schema.GUARDS.values():
        run(statement)
    run(
        "UPDATE batches SET label = ?, source = 'null' WHERE seq IN (SELECT batch FROM temp.going)",
        (GONE,),
    )
    run("DELETE FROM temp.going")
    names = json.dumps(found.entities)
    run("DELETE FROM drafts WHERE entity IN (SELECT value FROM json_each(?))", (names,))
    blobs.remove(db, found.files)
    db.conn.executemany(
        "INSERT OR IGNORE INTO disposed (id, digest, disposal) VALUES (?, ?, ?)",
        [
            *((key, digest, disposal) for key, digest in found.events),
            *((name, "", disposal) for name in found.entities),
        ],
    )


def is_disposed(db: Database, event: Event) -> bool:
    """Whether an event, or everything of what it is about, was disposed of here."""
    row = db.conn.execute(
        "SELECT 1 FROM disposed WHERE id = ? OR id = ? LIMIT 1", (event.id, event.entity)
    ).fetchone()
    return row is not None


def remember(db: Database, entries: Iterable[Sequence[str]]) -> None:
    """Note (id or entity, digest, disposal) of what was disposed of in a store that this one is
    made from. Inside a transaction of the caller's."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO disposed (id, digest, disposal) VALUES (?, ?, ?)", list(entries)
    )


def remove_from_copy(
    db: Database, entities: Sequence[str], disposal: str, rebuild: Callable[[Database], object]
) -> None:
    """Take everything of some entities out of a backup, of an older program too, and leave nothing
    of it in there; one that has its tombstones and nothing else of them is left as it is. rebuild:
    makes the tables again. In no transaction."""
    if schema.version_of(db) < schema.VERSION:
        schema.migrate(db)
    if _is_gone(db, entities):
        return
    db.conn.execute("PRAGMA secure_delete = ON")
    with transaction(db):
        remove(db, look(db, entities), disposal)
        rebuild(db)
        seals.reseal(db)
    scrub(db)


def all_known(db: Database) -> dict[str, tuple[str, ...]]:
    """The entities that every disposal took away, by its id."""
    found: dict[str, list[str]] = {}
    for name, disposal in db.conn.execute(
        "SELECT id, disposal FROM disposed WHERE digest = '' ORDER BY id"
    ):
        found.setdefault(disposal, []).append(name)
    return {disposal: tuple(names) for disposal, names in found.items()}


def _is_gone(db: Database, entities: Sequence[str]) -> bool:
    names = json.dumps(list(entities))
    (left,) = db.conn.execute(
        "SELECT count(*) FROM json_each(?) n WHERE n.value NOT IN (SELECT id FROM disposed) "
        "OR n.value IN (SELECT entity FROM events) OR n.value IN (SELECT entity FROM drafts)",
        (names,),
    ).fetchone()
    return not left


def scrub(db: Database) -> None:
    """Leave nothing of what was deleted in free pages or in the journal. In no transaction."""
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.conn.execute("VACUUM")
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _events(db: Database, names: Sequence[str]) -> Iterable[Event]:
    return read_events(
        db,
        f"SELECT {FIELDS} FROM events e WHERE e.entity IN (SELECT value FROM json_each(?))",
        (json.dumps(names),),
    )


def files_of(events: Iterable[Event]) -> frozenset[str]:
    """The digests of all attached files that events speak of."""
    return frozenset(digest for event in events for digest in _files(event))


def _files(event: Event) -> Iterable[str]:
    kind, _, key = event.path.partition(".")
    entry = read_attachment(key, event.value) if kind == ATTACHMENT else None
    return (entry.sha256,) if entry else ()
