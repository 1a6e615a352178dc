"""What would stand at a place had what was taken back never come: read from all that was ever
written there, in the order in which it came here, and from what undid what.

An undoing writes events, and so does a file that comes again. They say nothing of their own: each
repeats what was said by others, and here it is read which.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, Json, canonical, event_order
from ssio_desktop.store.arrivals import IS_ARRIVAL, IS_REPEATING, SHARED
from ssio_desktop.store.states import FIELDS, event_of

_NEXT: Final = "next"
"""The change that is thought of and not made yet: no change has such an id."""
_NOBODY: Final = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Undoings:
    """What undid what in a store. of: by the id of a change, the number and id of each that undid
    it; undoes: the other way round. arrivals: those undone that had taken in a file."""

    of: dict[str, list[tuple[int, str]]]
    undoes: dict[str, str]
    arrivals: frozenset[str]
    device: str

    def is_undone(self, batch: str) -> bool:
        """Whether a change was undone, and the undoing was not itself undone."""
        return any(not self.is_undone(key) for _, key in self.of.get(batch, ()))

    def first(self, batch: str) -> str:
        """The change at the bottom of undoings of undoings."""
        while batch in self.undoes:
            batch = self.undoes[batch]
        return batch


def undoings(db: Database, thought_of: str = "") -> Undoings:
    """What undid what. thought_of: a change that is taken to be undone besides."""
    run = db.conn.execute
    rows = run("SELECT seq, id, undoes FROM batches WHERE undoes IS NOT NULL").fetchall()
    arrivals = run(
        "SELECT b.id FROM batches b "
        f"WHERE b.id IN (SELECT undoes FROM batches WHERE undoes IS NOT NULL) AND {IS_ARRIVAL}"
    ).fetchall()
    device = run("SELECT value FROM meta WHERE key = 'device'").fetchone()
    known = Undoings({}, {}, frozenset(row[0] for row in arrivals), device[0] if device else "")
    for seq, key, undone in rows:
        known.of.setdefault(undone, []).append((seq, key))
        known.undoes[key] = undone
    if thought_of:
        known.of.setdefault(thought_of, []).append((_last(db) + 1, _NEXT))
    return known


def places_taken_back(db: Database) -> set[tuple[str, str]]:
    """(entity, path) of all that came with files which were ever taken back, and of all else at
    which what stands was written by an undoing or when a file came again."""
    came = (
        "SELECT e.entity, e.path FROM batches b CROSS JOIN events e ON e.batch = b.seq "
        f"WHERE b.id IN (SELECT undoes FROM batches WHERE undoes IS NOT NULL) AND {IS_ARRIVAL}"
    )
    standing = (
        "SELECT e.entity, e.path FROM batches b CROSS JOIN events e ON e.batch = b.seq "
        "CROSS JOIN heads h ON h.entity = e.entity AND h.path = e.path AND h.seq = e.seq WHERE "
    )
    undone = f"{standing} b.undoes IS NOT NULL"
    again = f"{standing} json_extract(b.source, '$.device') IS NOT NULL AND {IS_REPEATING}"
    rows = db.conn.execute(f"{came} UNION {undone} UNION {again}")
    return {(entity, path) for entity, path in rows.fetchall()}


@dataclass(frozen=True, slots=True)
class Change:
    """A change with events at a place. at: its number among the changes of this store."""

    id: str
    at: int
    made_at: str
    is_arrival: bool


@dataclass(frozen=True, slots=True)
class Echo:
    """An event to be written: it repeats a value of somebody's in the place of some others."""

    value: Json
    officer: str
    replaces: frozenset[str]


@dataclass(slots=True)
class Place:
    """All that was ever written at a place. said: what somebody said, each with what brought it.
    meant: of each event that only repeats, the ids of what it repeats. again: of what was said, the
    changes by which it came again. here: the changes that wrote something here."""

    entity: str
    path: str
    known: Undoings
    events: dict[str, Event] = field(default_factory=dict)
    said: dict[str, Change] = field(default_factory=dict)
    meant: dict[str, frozenset[str]] = field(default_factory=dict)
    again: dict[str, list[Change]] = field(default_factory=dict)
    here: set[str] = field(default_factory=lambda: {_NEXT})

    def heads(self, at: int | None = None, also: frozenset[str] = _NOBODY) -> list[Event]:
        """What ought to stand, the latest last. at: after the change of this number. also: ids of
        what is taken to have come again."""
        standing = {key for key in self.said if key in also or self.stands(key, at)}
        covered = {other for key in standing for other in self._below(key, standing)}
        return sorted((self.events[key] for key in standing - covered), key=event_order)

    def stands(self, key: str, at: int | None = None) -> bool:
        """Whether what was said was not taken back, or came again."""
        return any(
            not self._is_undone(change.id, change.is_arrival, at)
            for change in (self.said[key], *self.again.get(key, ()))
        )

    def first_said(self, event: Event) -> Event:
        """What an event repeats, the latest where that is several; of what was said itself."""
        meant = [self.events[key] for key in self.meant.get(event.id, ())]
        return max(meant, key=event_order, default=event)

    def is_later(self, batch: str) -> bool:
        """Whether anything stands that came after a change (or what it undid), and not with it."""
        first = self.known.first(batch)
        begun = min((each.at for each in self.said.values() if each.id == first), default=0)
        return any(
            change.at > begun and change.id != first and self.stands(key)
            for key, change in self.said.items()
        )

    def of(self, batch: str) -> frozenset[str]:
        """The ids of what a change (or what it undid) said here, or brought again."""
        first = self.known.first(batch)
        return frozenset(
            key
            for key, change in self.said.items()
            if first in (change.id, *(each.id for each in self.again.get(key, ())))
        )

    def away(self, told: Iterable[Event]) -> frozenset[str]:
        """The ids of those events of a file that are here and were taken back."""
        return frozenset(e.id for e in told if e.id in self.said and not self.stands(e.id))

    def add(self, event: Event, change: Change) -> None:
        """Take in the next event: one that is said, or repeats what was."""
        self.events[event.id] = event
        if change.id in self.known.undoes:
            self.here.add(change.id)
            self._repeats(event, change, self.heads(change.at))
        elif change.is_arrival and self._is_ours(event, change):
            for key in self._brings_again(event, change):
                self.again.setdefault(key, []).append(change)
            self._repeats(event, change, self.heads(change.at))
        else:
            self.said[event.id] = change

    def settle(self, wanted: list[Event], traced: frozenset[str] = _NOBODY) -> Iterator[Echo]:
        """What has to be written so that what stands becomes what ought to, and nothing where it
        does. traced: ids of what came again, which has to be seen afterwards."""
        replaced = {other for event in self.events.values() for other in event.replaces}
        standing = sorted(
            (event for key, event in self.events.items() if key not in replaced), key=event_order
        )
        ids = {event.id for event in wanted}
        meant = {head.id: self.meant.get(head.id, frozenset({head.id})) for head in standing}
        kept = [h for h in standing if (meant[h.id] <= ids if meant[h.id] else not ids)]
        going = traced.union(head.id for head in standing if head not in kept)
        shown = _NOBODY.union(*(meant[head.id] for head in kept))
        missing: dict[tuple[str, str], list[Event]] = {}
        for event in wanted:
            if event.id not in shown:
                missing.setdefault((event.officer, canonical(event.value)), []).append(event)
        for (officer, _), events in missing.items():
            yield Echo(events[0].value, officer, going | {event.id for event in events})
        if not going or missing:
            return
        if kept and ids:
            # What goes can only be replaced by saying once more what stays.
            last = kept[-1]
            stays = self.first_said(last)
            yield Echo(stays.value, stays.officer, going | {last.id} | meant[last.id])
        else:
            yield Echo(None, standing[-1].officer, going)

    def _repeats(self, event: Event, change: Change, standing: list[Event]) -> None:
        """Read what an event repeats of what stands; one that repeats nothing says something."""
        text = canonical(event.value)
        found = frozenset(each.id for each in standing if canonical(each.value) == text)
        named = found.intersection(event.replaces)
        if found or (event.value is None and not standing):
            self.meant[event.id] = named or found
        else:
            self.said[event.id] = change

    def _is_ours(self, event: Event, change: Change) -> bool:
        """Whether an event was written here when a file came in, and is not of the file."""
        is_repeating = any(other in self.meant for other in event.replaces)
        return event.device == self.known.device and (event.stamp > change.made_at or is_repeating)

    def _brings_again(self, event: Event, change: Change) -> list[str]:
        """The ids of what was taken back and comes again with an event, which names it; before 23
        November 2026 it did not, and was by the same officer and of the same value."""
        away = [key for key in self.said if not self.stands(key, change.at)]
        if self.said.keys() & set(event.replaces):
            return [key for key in away if key in event.replaces]
        text, told = canonical(event.value), self.events
        return [
            key
            for key in away
            if told[key].officer == event.officer and canonical(told[key].value) == text
        ]

    def _is_undone(self, batch: str, is_arrival: bool, at: int | None) -> bool:
        """Whether a change was undone here: a file as a whole, others where the undoing wrote."""
        return any(
            (at is None or number <= at)
            and (is_arrival or key in self.here)
            and not self._is_undone(key, is_arrival, at)
            for number, key in self.known.of.get(batch, ())
        )

    def _below(self, key: str, standing: Iterable[str]) -> set[str]:
        """The ids of what was said that something was written over, be it through what does not
        stand."""
        found, seen = set[str](), set[str]()
        open_ = list(self.events[key].replaces)
        while open_:
            other = open_.pop()
            if other in seen:
                continue
            seen.add(other)
            if other in self.meant:
                open_ += self.meant[other]
            elif other in self.said:
                found.add(other)
                if other not in standing:
                    open_ += self.events[other].replaces
        return found - {key}


def come_again(
    db: Database, told: Mapping[tuple[str, str], list[Event]]
) -> Iterator[tuple[tuple[str, str], Echo]]:
    """What has to be written, at places where something was taken back before, after the events of
    a file were taken in there."""
    known = undoings(db)
    for (entity, path), events in told.items():
        place = read_place(db, entity, path, known)
        again = place.away(events)
        wanted = place.heads(also=again)
        for echo in tuple(place.settle(wanted, again)):
            yield (entity, path), echo


def brought(db: Database, events: Iterable[Event]) -> set[str]:
    """The ids of those events that taking them in would bring: what is not here, and what is here
    and was taken back by an undo that still stands."""
    told = tuple(events)
    here = {event.id for event in told if is_here(db, event.id)}
    fresh = {event.id for event in told} - here
    return fresh.union(*(each.again for each in would_stand(db, told)))


@dataclass(frozen=True, slots=True)
class Coming:
    """What a file does at a place where something was taken back before: what stands there now and
    what would, and the ids of what comes again."""

    entity: str
    path: str
    now: tuple[Event, ...]
    then: tuple[Event, ...]
    again: frozenset[str]


def would_stand(
    db: Database, events: Iterable[Event], ahead: Iterable[Event] = ()
) -> Iterator[Coming]:
    """What a file's events would do at the places where something was taken back before. ahead:
    those of files that come in before it at one go."""
    places, told = places_taken_back(db), dict[tuple[str, str], list[Event]]()
    before = dict[tuple[str, str], list[Event]]()
    for found, some in ((told, events), (before, ahead)):
        for event in some:
            if (event.entity, event.path) in places:
                found.setdefault((event.entity, event.path), []).append(event)
    if not told:
        return
    known, coming = undoings(db), Change(_NEXT, _last(db) + 1, "", is_arrival=False)
    for (entity, path), some in told.items():
        place = read_place(db, entity, path, known)
        standing, back = [], _NOBODY
        for those in (before.get((entity, path), ()), some):
            for event in those:
                if event.id not in place.events:
                    place.add(event, coming)
            again = place.away(those) - back
            back |= again
            standing.append(tuple(place.heads(also=back)))
        yield Coming(entity, path, standing[0], standing[1], again)


def is_taken_in(db: Database, sha256: str) -> bool:
    """Whether a file of this digest was taken in, and not taken back since."""
    taken = db.conn.execute(
        "SELECT id FROM batches WHERE json_extract(source, '$.sha256') = ?", (sha256,)
    ).fetchall()
    known = undoings(db)
    return any(not known.is_undone(row[0]) for row in taken)


def is_echo(db: Database, ids: Iterable[str]) -> bool:
    """Whether any of some events was written by an undoing, or when a file came again."""
    found = db.conn.execute(
        "SELECT 1 FROM json_each(?) i JOIN events e ON e.id = i.value "
        f"JOIN batches b ON b.seq = e.batch WHERE b.undoes IS NOT NULL OR {IS_REPEATING} LIMIT 1",
        (json.dumps(list(ids)),),
    )
    return found.fetchone() is not None


def is_here(db: Database, event_id: str) -> bool:
    """Whether an event is in the store."""
    return db.conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone() is not None


def read_place(db: Database, entity: str, path: str, known: Undoings) -> Place:
    """A place with all that was written there."""
    place = Place(entity, path, known)
    is_shared = entity.partition("/")[0] in SHARED
    for row in db.conn.execute(
        f"SELECT {FIELDS}, b.id, b.seq, b.made_at, {IS_ARRIVAL} FROM events e "
        "JOIN batches b ON b.seq = e.batch WHERE e.entity = ? AND e.path = ? ORDER BY e.seq",
        (entity, path),
    ):
        batch, seq, made_at, arrived = row[8:]
        first = known.first(batch)
        is_arrival = bool(arrived) if first == batch else first in known.arrivals
        place.add(event_of(row), Change(batch, seq, made_at, is_arrival and not is_shared))
    return place


def _last(db: Database) -> int:
    return int(db.conn.execute("SELECT coalesce(max(seq), 0) FROM batches").fetchone()[0])
