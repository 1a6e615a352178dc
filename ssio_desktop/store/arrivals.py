"""What came in with a file and was taken back by an undo: which events do that, so that they stay
here and give way when the same comes again.

An undo writes events, and those of a colleague's file would, sent on, withdraw at the colleague's
what only this store wanted to be rid of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, canonical, entity_states
from ssio_desktop.store.states import FIELDS, heads_at, read_events

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
    gone = taken_back(db)
    again = {each.id for each, _ in coming_again(db, told, gone)}
    return again | {event.id for event in told if not _is_here(db, event.id)}


def coming_again(
    db: Database, events: Iterable[Event], gone: Mapping[str, Event]
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """What of a file's events stands no longer because an undo took it back, each with the ids of
    what it takes the place of when the file comes again. gone: as :func:`taken_back`."""
    places = {(event.entity, event.path) for event in gone.values()}
    some = (event for event in events if (event.entity, event.path) in places)
    for entity, state in entity_states(some).items():
        for path, said in state.paths.items():
            undone = [head for head in heads_at(db, entity, path) if head.id in gone]
            texts = {canonical(head.value) for head in undone}
            for text, each in {canonical(head.value): head for head in said.heads}.items():
                if undone and text not in texts and not _is_written_over(db, each, gone):
                    yield each, tuple(sorted(head.id for head in undone))
                elif not undone and (beside := _given_away(db, each, text, gone)):
                    yield each, beside


def _is_written_over(db: Database, event: Event, gone: Mapping[str, Event]) -> bool:
    """Whether something recorded here stands in the place of an event, whatever was undone."""
    by = db.conn.execute("SELECT by FROM replacements WHERE replaced = ?", (event.id,))
    return any(
        _is_here(db, row[0]) and row[0] not in gone and not _came_with(db, row[0]) for row in by
    )


def _given_away(
    db: Database, event: Event, text: str, gone: Mapping[str, Event]
) -> tuple[str, ...]:
    """The ids of what undoing the event's file wrote and another file, come again, took the place
    of: the two had stood beside each other, and do so again."""
    after: dict[str, list[Event]] = {}
    known = {other.id: other for other in _at(db, event.entity, event.path)}
    for other in known.values():
        for each in other.replaces:
            after.setdefault(each, []).append(other)
    if any(other.id not in gone for other in after.get(event.id, ())):
        return ()  # It was written over, here or by whoever said it.
    below = _reached(event.id, lambda each: (other.id for other in after.get(each, ())))
    above = _reached(event.id, lambda each: known[each].replaces if each in known else ())
    former = {(known[each].officer, canonical(known[each].value)) for each in above & known.keys()}
    found = set[str]()
    for each in below & gone.keys():
        others = {other.id: (other.officer, canonical(other.value)) for other in after[each]}
        if all(value[1] != text and _came_with(db, key) for key, value in others.items()):
            # One that says what it wrote over itself gives way to it.
            found |= {key for key, value in others.items() if value in former} or {each}
    return tuple(sorted(found))


def _reached(start: str, step: Callable[[str], Iterable[str]]) -> set[str]:
    found, open_ = set[str](), [start]
    while open_:
        fresh = set(step(open_.pop())) - found
        found |= fresh
        open_ += fresh
    return found


def to_send(db: Database, events: Iterable[Event]) -> Iterator[Event]:
    """The events without those that only took back here what a file had brought."""
    gone = taken_back(db)
    return (event for event in events if event.id not in gone)


def _is_here(db: Database, event_id: str) -> bool:
    return db.conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone() is not None


def _at(db: Database, entity: str, path: str) -> Iterator[Event]:
    return read_events(
        db, f"SELECT {FIELDS} FROM events e WHERE e.entity = ? AND e.path = ?", (entity, path)
    )


def _came_with(db: Database, event_id: str) -> bool:
    row = db.conn.execute(
        "SELECT b.id FROM events e JOIN batches b ON b.seq = e.batch WHERE e.id = ?", (event_id,)
    ).fetchone()
    return row is not None and came_in(db, row[0])


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
