"""What undoing a batch writes: the values from before it, and the conflicts it ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, Json, canonical, event_order
from ssio_desktop.store.arrivals import SHARED, came_in, concerns_arrival
from ssio_desktop.store.log import Write, events_of, find, replaced_by
from ssio_desktop.store.states import heads_at


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """The writes that take a batch back, and the places changed since, which are left alone."""

    writes: tuple[Write, ...]
    left_alone: tuple[tuple[str, str], ...]


def undo_plan(db: Database, batch_id: str) -> UndoPlan:
    """What undoing a batch would write: the values from before it. Of a file that was taken in,
    what other records are read by stays."""
    arrived = came_in(db, batch_id)
    left_out = SHARED if arrived else frozenset()
    beside = arrived or concerns_arrival(db, batch_id)
    made = {event.id: event for event in events_of(db, batch_id) if event.kind not in left_out}
    places = list(dict.fromkeys((event.entity, event.path) for event in made.values()))
    writes: list[Write] = []
    left: list[tuple[str, str]] = []
    for entity, path in places:
        # A later change that was undone is as if it had not been made; and what another file's
        # undoing left beside this is nothing of its own.
        read = [(head, put_back(db, head, made)) for head in heads_at(db, entity, path)]
        standing = [head for head, stands in read if stands is not None]
        heads = [stands for _, stands in read if stands is not None]
        is_alone = len(read) == 1
        mine = [head for head in heads if head.id in made]
        rest = [head for head in heads if head.id not in made]
        if mine and rest and beside:
            # What stood beside it stays, and what takes its place says the same or what it said.
            pairs = zip(standing, heads, strict=True)
            writes += [
                Write(entity, path, value, instead=stood)
                for stood, head in pairs
                if head.id in made
                for value in _beside(db, head, made, rest, arrived)
            ]
            if arrived:
                # What only said again what goes says again what stays.
                stay = {canonical(head.value) for head in rest}
                writes += [
                    Write(entity, path, rest[-1].value, instead=head)
                    for head, stands in read
                    if stands is None and canonical(head.value) not in stay
                ]
            continue
        if not mine or rest:
            left.append((entity, path))
            continue
        before = [event for head in mine for event in _before(db, head, made) if event is not None]
        before.sort(key=lambda e: (e.stamp, e.id))
        values = list({canonical(event.value): event.value for event in before}.values())
        if len(values) > 1 and is_alone:
            # It ended a conflict, which stands again with all that stood in it.
            writes += [Write(entity, path, value, instead=standing[0]) for value in values]
            continue
        value = before[-1].value if before else None
        if beside and not is_alone:
            # Each gives way by itself, so that doing it again brings back all that stood here.
            writes += [
                Write(entity, path, _own_before(db, stands, made, value), instead=head)
                for head, stands in read
            ]
            continue
        writes.append(Write(entity, path, value, settles=not is_alone))
    return UndoPlan(tuple(writes), tuple(left))


def _beside(
    db: Database, head: Event, made: dict[str, Event], rest: list[Event], arrived: bool
) -> list[Json]:
    """The values in the place of one that a file brought beside others: those that only it wrote
    over, or else what stands beside; of an undoing of that, the one from before the undoing."""
    before = sorted((e for e in _before(db, head, made) if e is not None), key=event_order)
    if arrived:
        own = [event.value for event in before if replaced_by(db, event.id) <= made.keys()]
        return own or [rest[-1].value]
    return [before[-1].value if before else None]


def _own_before(db: Database, head: Event | None, made: dict[str, Event], other: Json) -> Json:
    """The value from before one of several heads; the other value where there was none."""
    before = [event for event in _before(db, head, made) if event is not None] if head else []
    return max(before, key=event_order).value if before else other


def put_back(db: Database, head: Event, made: dict[str, Event]) -> Event | None:
    """The event whose value an undoing put back, however often, but no further than those that are
    to be undone; an event of another kind itself. None for what the undoing of a file left where
    nothing had stood before the file: it only says again what stands beside it."""
    while head.id not in made:
        row = db.conn.execute(
            "SELECT b.undoes FROM events e JOIN batches b ON b.seq = e.batch WHERE e.id = ?",
            (head.id,),
        ).fetchone()
        if row is None or row[0] is None:
            return head
        undone = {event.id: event for event in events_of(db, row[0])}
        stood = [put_back(db, event, undone) for each in head.replaces if (event := find(db, each))]
        before = [event for each in stood if each for event in _before(db, each, undone) if event]
        if not before:
            return None if came_in(db, row[0]) else head
        text = canonical(head.value)
        head = max(before, key=lambda e: (canonical(e.value) == text, e.stamp, e.id))
    return head


def _before(db: Database, head: Event, made: dict[str, Event]) -> Iterator[Event | None]:
    for other in head.replaces:
        event = made.get(other) or find(db, other)
        if event is not None and event.id in made:
            yield from _before(db, event, made)
        else:
            yield event
