"""What came in with a file and was taken back by an undo: which events do that, so that they stay
here and give way when the same comes again.

An undo writes events, and those of a colleague's file would, sent on, withdraw at the colleague's
what only this store wanted to be rid of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, canonical, entity_states
from ssio_desktop.store.states import FIELDS, read_events

SHARED: Final = frozenset({"form", "framework", "officer"})
"""Kinds that other records are read by, whichever file brought them first: an undo leaves them."""


def came_in(db: Database, batch_id: str) -> bool:
    """Whether a change took in a file that another store had made."""
    row = db.conn.execute(
        "SELECT 1 FROM batches WHERE id = ? AND kind <> 'undo' AND "
        "(kind = 'set-up-file' OR json_extract(source, '$.device') IS NOT NULL)",
        (batch_id,),
    ).fetchone()
    return row is not None


def concerns_arrival(db: Database, batch_id: str) -> bool:
    """Whether a change undoes such a one, or undoes an undoing of it."""
    row = db.conn.execute("SELECT undoes FROM batches WHERE id = ?", (batch_id,)).fetchone()
    if row is None or row[0] is None:
        return False
    return came_in(db, row[0]) or concerns_arrival(db, row[0])


def taken_back(db: Database) -> dict[str, Event]:
    """The events, by id, by which undoing such a change took back what it had brought."""
    undoings = dict(
        db.conn.execute("SELECT id, undoes FROM batches WHERE undoes IS NOT NULL").fetchall()
    )
    wanted = [each for each in undoings if _takes_back(db, each, undoings)]
    return {event.id: event for each in wanted for event in _events(db, each)}


def brought(db: Database, events: Iterable[Event]) -> set[str]:
    """The ids of those events that taking them in would bring: what is not here, and what is here
    and was taken back by an undo that still stands."""
    told = tuple(events)
    undone: dict[tuple[str, str], set[str]] = {}
    for each in taken_back(db).values():
        if _stands(db, each):
            undone.setdefault((each.entity, each.path), set()).add(canonical(each.value))
    again = {
        head.id
        for entity, state in entity_states(e for e in told if (e.entity, e.path) in undone).items()
        for path, said in state.paths.items()
        for head in said.heads
        if canonical(head.value) not in undone[entity, path]
    }
    return again | {event.id for event in told if not _is_here(db, event.id)}


def to_send(db: Database, events: Iterable[Event]) -> Iterator[Event]:
    """The events without those that only took back here what a file had brought."""
    gone = taken_back(db)
    return (event for event in events if event.id not in gone)


def _is_here(db: Database, event_id: str) -> bool:
    return db.conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone() is not None


def _stands(db: Database, event: Event) -> bool:
    row = db.conn.execute(
        "SELECT 1 FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity = ? AND h.path = ? AND e.id = ?",
        (event.entity, event.path, event.id),
    ).fetchone()
    return row is not None


def _takes_back(db: Database, batch_id: str, undoings: dict[str, str]) -> bool:
    """Whether it undoes a file's taking in, and not an undoing of that."""
    steps = 0
    while batch_id in undoings:
        batch_id, steps = undoings[batch_id], steps + 1
    return steps % 2 == 1 and came_in(db, batch_id)


def _events(db: Database, batch_id: str) -> Iterator[Event]:
    return read_events(
        db,
        f"SELECT {FIELDS} FROM events e JOIN batches b ON b.seq = e.batch WHERE b.id = ?",
        (batch_id,),
    )
