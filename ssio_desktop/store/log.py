"""The event log: appending, receiving, undoing, and the heads that follow.

Every function here runs inside a transaction that its caller opened. Projections are told which
entities were touched; they are kept elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, field

from sqlite_utils import Database

from ssio_desktop.domain.clock import HybridClock
from ssio_desktop.domain.events import (
    EntityState,
    Event,
    Json,
    PathState,
    canonical,
    storable_with_text,
)
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import seals
from ssio_desktop.store.arrivals import note_again
from ssio_desktop.store.disposal import is_disposed
from ssio_desktop.store.standing import (
    Place,
    come_again,
    is_echo,
    is_taken_in,
    places_taken_back,
    read_place,
    undoings,
)
from ssio_desktop.store.states import FIELDS, heads_at, is_known, read_events
from ssio_desktop.wording import say

_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class Write:
    """A wish to set one path of one entity to a value; None withdraws what is there.

    settles: replace every head, which ends a conflict. Without it a write replaces only the value
    that is shown (and heads that agree with it), so that a colleague's differing value stays.
    instead: the ids of what this, perhaps beside other writes, takes the place of.
    """

    entity: str
    path: str
    value: Json
    settles: bool = False
    instead: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One change as the person knows it: all events of one transaction.

    id: UUIDv7. made_at: clock stamp. kind: ``change``, ``import``, ``return`` or ``undo``.
    source: where it came from (file name, digest, as-at date). undoes: id of the batch it undoes.
    """

    id: str
    made_at: str
    officer: str
    kind: str
    label: str
    source: Json = None
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append did: its batch (None where nothing changed), entities touched, events.

    new: the states of those entities that were not there before, as far as they are at hand.
    disposed: events passed over because what they are about was disposed of here.
    """

    batch: Batch | None
    entities: frozenset[str]
    events: int
    new: Mapping[str, EntityState] = field(default_factory=dict, repr=False)
    disposed: int = 0


def append(
    db: Database,
    clock: HybridClock,
    device: str,
    officer: str,
    writes: Iterable[Write],
    *,
    label: str,
    kind: str = "change",
    source: Json = None,
    undoes: str | None = None,
    always: bool = False,
    progress: Progress = silent,
) -> Appended:
    """Make events of the writes that change something, and their batch. always: make the batch also
    where none does."""
    batch: Batch | None = None
    batch_seq = 0
    if always:
        batch = Batch(new_id(), str(clock.tick()), officer, kind, label, source, undoes)
        batch_seq = _insert_batch(db, batch)
    touched: set[str] = set()
    count = 0
    new: dict[str, dict[str, PathState]] = {}
    undone = undoings(db)
    total = len(writes) if isinstance(writes, Sized) else 0
    for number, write in enumerate(writes):
        if number % _PROGRESS_EVERY == 0:
            progress(number, total)
        if write.entity not in touched and not is_known(db, write.entity):
            new[write.entity] = {}
        value, text = storable_with_text(write.value)
        untouched = write.entity in new and write.path not in new[write.entity]
        heads = [] if untouched else heads_at(db, write.entity, write.path)
        replaced = _replaced_by(write, text, heads)
        if replaced is None:
            continue
        if undone.arrivals and write.instead is None and is_echo(db, replaced):
            replaced |= _meant(read_place(db, write.entity, write.path, undone), replaced)
        if batch is None:
            batch = Batch(new_id(), str(clock.tick()), officer, kind, label, source, undoes)
            batch_seq = _insert_batch(db, batch)
        event = Event(
            new_id(),
            device,
            officer,
            str(clock.tick()),
            write.entity,
            write.path,
            value,
            tuple(sorted(replaced)),
        )
        seq = _insert_event(db, event, text, batch_seq)
        _insert_head(db, event, seq)
        touched.add(write.entity)
        count += 1
        if write.entity in new:
            new[write.entity][write.path] = PathState((event,))
    if batch is not None:
        seals.seal(db, batch_seq)
    states = {name: EntityState(name, dict(sorted(paths.items()))) for name, paths in new.items()}
    return Appended(batch, frozenset(touched), count, states)


def _replaced_by(write: Write, text: str, heads: list[Event]) -> set[str] | None:
    """The ids of what a write replaces, or None where it would change nothing.

    text: the canonical text of the value to be written.
    """
    if write.instead is not None:
        return set(write.instead)
    if not heads:
        return None if text == "null" else set()
    agreeing = [head for head in heads if canonical(head.value) == canonical(heads[-1].value)]
    same = text == canonical(heads[-1].value)
    if same and (len(agreeing) == len(heads) or not write.settles):
        return None
    return {head.id for head in (heads if write.settles else agreeing)}


def _meant(place: Place, replaced: set[str]) -> set[str]:
    """The ids of what was repeated by what a write replaces: others, who do not get the repetition,
    have to know that this is written over it."""
    return set().union(*(place.meant.get(each, ()) for each in replaced))


def receive(
    db: Database,
    clock: HybridClock,
    events: Iterable[Event],
    device: str,
    officer: str,
    *,
    label: str,
    kind: str = "return",
    source: Json = None,
) -> Appended:
    """Take in events made elsewhere: set union. Events already here are passed over; where an undo
    had taken them back, what they say stands again. A file that brings nothing is noted too, once.

    UserError where an event bears the id of another one that is here already.
    """
    is_file = kind == "set-up-file" or (isinstance(source, dict) and "device" in source)
    places = places_taken_back(db) if is_file else set()
    again: dict[tuple[str, str], list[Event]] = {}
    batch: Batch | None = None
    batch_seq = 0
    touched: set[str] = set()
    count = 0
    any_disposed = db.conn.execute("SELECT 1 FROM disposed LIMIT 1").fetchone() is not None
    passed_over = 0
    for event in events:
        if any_disposed and is_disposed(db, event):
            passed_over += 1
            continue
        if (event.entity, event.path) in places:
            again.setdefault((event.entity, event.path), []).append(event)
        known = find(db, event.id)
        if known is not None:
            if known != event:
                raise UserError(
                    say(
                        "The file has been tampered with or damaged: it gives another content to a "
                        "record that is here already."
                    ),
                    where=f"{event.entity}, {event.path}",
                    remedy=say("Nothing was taken in. Ask its sender for a fresh copy."),
                    code="return.contradicts",
                )
            continue
        if batch is None:
            batch = Batch(new_id(), str(clock.tick()), officer, kind, label, source)
            batch_seq = _insert_batch(db, batch)
        seq = _insert_event(db, event, canonical(event.value), batch_seq)
        if not _is_replaced(db, event):
            _insert_head(db, event, seq)
        touched.add(event.entity)
        count += 1
    for (entity, path), echo in come_again(db, again):
        if batch is None:
            batch = Batch(new_id(), str(clock.tick()), officer, kind, label, source)
            batch_seq = _insert_batch(db, batch)
        stamp, replaced = str(clock.tick()), tuple(sorted(echo.replaces))
        event = Event(new_id(), device, echo.officer, stamp, entity, path, echo.value, replaced)
        _insert_head(db, event, _insert_event(db, event, canonical(event.value), batch_seq))
        note_again(db, batch_seq)
        touched.add(entity)
        count += 1
    sha256 = source.get("sha256") if is_file and isinstance(source, dict) else None
    if batch is None and isinstance(sha256, str) and not is_taken_in(db, sha256):
        batch = Batch(new_id(), str(clock.tick()), officer, kind, label, source)
        batch_seq = _insert_batch(db, batch)
    if batch is not None:
        seals.seal(db, batch_seq)
    return Appended(batch, frozenset(touched), count, disposed=passed_over)


def is_recorded(db: Database, entity: str, path: str) -> bool:
    """Whether there is any event at a path of an entity, whatever became of it."""
    found = db.conn.execute(
        "SELECT 1 FROM events WHERE entity = ? AND path = ? LIMIT 1", (entity, path)
    )
    return found.fetchone() is not None


def events_of(db: Database, batch_id: str) -> Iterator[Event]:
    """The events of a batch, in the order they were made."""
    return read_events(
        db,
        f"SELECT {FIELDS} FROM events e JOIN batches b ON b.seq = e.batch "
        "WHERE b.id = ? ORDER BY e.seq",
        (batch_id,),
    )


def find(db: Database, event_id: str) -> Event | None:
    """The event with this id, if it is here."""
    return next(read_events(db, f"SELECT {FIELDS} FROM events e WHERE e.id = ?", (event_id,)), None)


def history(db: Database, entity: str, path: str = "") -> Iterator[Event]:
    """Every event of an entity (or of one path), oldest first."""
    if path:
        return read_events(
            db,
            f"SELECT {FIELDS} FROM events e WHERE e.entity = ? AND e.path = ? "
            "ORDER BY e.stamp, e.id",
            (entity, path),
        )
    return read_events(
        db,
        f"SELECT {FIELDS} FROM events e WHERE e.entity = ? ORDER BY e.stamp, e.id",
        (entity,),
    )


def all_events(db: Database) -> Iterator[Event]:
    """Every event, by id."""
    return read_events(db, f"SELECT {FIELDS} FROM events e ORDER BY e.id", ())


def batches(db: Database, limit: int = 200, *, without: str = "") -> list[Batch]:
    """The latest batches, newest first; without those of one kind."""
    rows = db.conn.execute(
        "SELECT id, made_at, officer, kind, label, source, undoes FROM batches "
        "WHERE kind <> ? ORDER BY seq DESC LIMIT ?",
        (without, limit),
    )
    return [_batch(row) for row in rows]


def batch(db: Database, batch_id: str) -> Batch | None:
    """One batch, if it is here."""
    row = db.conn.execute(
        "SELECT id, made_at, officer, kind, label, source, undoes FROM batches WHERE id = ?",
        (batch_id,),
    ).fetchone()
    return _batch(row) if row else None


def recompute_heads(db: Database) -> None:
    """Make the heads and replacements again from the events."""
    db.conn.execute("DELETE FROM heads")
    db.conn.execute("DELETE FROM replacements")
    db.conn.execute(
        "INSERT OR IGNORE INTO replacements (replaced, entity, path, by) "
        "SELECT r.value, e.entity, e.path, e.id FROM events e, json_each(e.replaces) r "
        "WHERE e.replaces <> '[]'"
    )
    # Out of the index alone, in the order of the heads; the events that were replaced are looked up
    # once and not each event of the store.
    db.conn.execute(
        "INSERT INTO heads (entity, path, seq) "
        "SELECT entity, path, seq FROM events INDEXED BY events_entity WHERE seq NOT IN "
        "(SELECT e.seq FROM replacements r CROSS JOIN events e ON e.id = r.replaced "
        "WHERE e.entity = r.entity AND e.path = r.path) ORDER BY entity, path, seq"
    )


def _insert_batch(db: Database, batch: Batch) -> int:
    cursor = db.conn.execute(
        "INSERT INTO batches (id, made_at, officer, kind, label, source, undoes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            batch.id,
            batch.made_at,
            batch.officer,
            batch.kind,
            batch.label,
            canonical(batch.source),
            batch.undoes,
        ),
    )
    return int(cursor.lastrowid or 0)


def _insert_event(db: Database, event: Event, value: str, batch_seq: int) -> int:
    """Add the event and end what it replaces; its sequence number. value: canonical text."""
    run = db.conn.execute
    cursor = run(
        "INSERT INTO events (id, device, officer, stamp, entity, path, value, replaces, batch) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.id,
            event.device,
            event.officer,
            event.stamp,
            event.entity,
            event.path,
            value,
            json.dumps(event.replaces) if event.replaces else "[]",
            batch_seq,
        ),
    )
    for other in event.replaces:
        run(
            "INSERT OR IGNORE INTO replacements (replaced, entity, path, by) VALUES (?, ?, ?, ?)",
            (other, event.entity, event.path, event.id),
        )
        run(
            "DELETE FROM heads WHERE entity = ? AND path = ? "
            "AND seq = (SELECT seq FROM events WHERE id = ?)",
            (event.entity, event.path, other),
        )
    return int(cursor.lastrowid or 0)


def _is_replaced(db: Database, event: Event) -> bool:
    """Whether an event that stands here already replaces this one, as one made elsewhere may."""
    found = db.conn.execute(
        "SELECT 1 FROM replacements WHERE replaced = ? AND entity = ? AND path = ?",
        (event.id, event.entity, event.path),
    )
    return found.fetchone() is not None


def _insert_head(db: Database, event: Event, seq: int) -> None:
    db.conn.execute(
        "INSERT INTO heads (entity, path, seq) VALUES (?, ?, ?)", (event.entity, event.path, seq)
    )


def _batch(row: Sequence[str]) -> Batch:
    key, made_at, officer, kind, label, source, undoes = row
    return Batch(key, made_at, officer, kind, label, json.loads(source), undoes)
