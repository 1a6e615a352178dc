"""What undoing a change writes: what would stand had it never been, at each place that it wrote."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from ssio_desktop.domain.events import Event
from ssio_desktop.store.arrivals import SHARED, came_in
from ssio_desktop.store.log import Write, events_of
from ssio_desktop.store.standing import is_echo, read_place, undoings


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """The writes that take a change back, and the places changed since, which are left alone.
    is_arrival: whether it, or what it undid, had taken in a file, which is then told to be out, or
    in, also where that is seen nowhere."""

    writes: tuple[Write, ...]
    left_alone: tuple[tuple[str, str], ...]
    is_arrival: bool


def undo_plan(db: Database, batch_id: str) -> UndoPlan:
    """What undoing a change would write. Of a file that was taken in, what was written over since
    is left alone and comes to light when that goes, and what other records are read by stays; of
    other changes every place is left as it is at which something came later."""
    known = undoings(db, thought_of=batch_id)
    first = known.first(batch_id)
    arrived = came_in(db, first)
    changes = dict.fromkeys((first, batch_id) if arrived else (batch_id,))
    places = dict.fromkeys(
        (event.entity, event.path)
        for each in changes
        for event in events_of(db, each)
        if not (arrived and event.kind in SHARED)
    )
    writes: list[Write] = []
    left: list[tuple[str, str]] = []
    for entity, path in places:
        place = read_place(db, entity, path, known)
        if not arrived and place.is_later(batch_id):
            left.append((entity, path))
            continue
        wanted = place.heads()
        echoes = tuple(place.settle(wanted))
        writes += [Write(entity, path, e.value, instead=e.replaces) for e in echoes]
        if not echoes and not place.of(batch_id) & {event.id for event in wanted}:
            left.append((entity, path))
    return UndoPlan(tuple(writes), tuple(left), arrived)


def first_said(db: Database, event: Event) -> Event:
    """What an event repeats that an undoing wrote, or a file that came again; else itself."""
    if not is_echo(db, (event.id,)):
        return event
    return read_place(db, event.entity, event.path, undoings(db)).first_said(event)
