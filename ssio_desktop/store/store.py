"""The store: one encrypted file with everything an officer has recorded.

The only door for services. Each method that changes something is one transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from ssio_desktop.domain.clock import HybridClock, Stamp, wall_clock_ms
from ssio_desktop.domain.events import EntityState, Event, Json
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, part_of, silent
from ssio_desktop.store import backup, disposal, drafts, log, reopening, schema, seals, states
from ssio_desktop.store.connection import in_words, known_good, taken_back, transaction
from ssio_desktop.store.damage import broken_pages
from ssio_desktop.store.log import Appended, Batch, Write
from ssio_desktop.store.projections import Projector
from ssio_desktop.store.undoing import first_said, undo_plan
from ssio_desktop.wording import say

OFFICER = "officer"
DEVICE = "device"
_PROJECTIONS = "projections"


class Store:
    """An open store. Made by ``opening.create_store`` and ``opening.open_store``. told: what is to
    be said to whoever opened it, a sentence each.

    One object belongs to one thread; ``twin`` gives another thread its own.
    """

    def __init__(self, path: Path, db: Database, data_key: bytes, projector: Projector) -> None:
        self.path = path
        self.db = db
        self._data_key = data_key
        self._projector = projector
        self.told: tuple[str, ...] = ()
        self.device = self.meta(DEVICE)
        # A stamp ends with eight digits of its device; asked for the device alone, the database
        # would read every event each time that a store or a twin is opened.
        own = db.conn.execute(
            "SELECT stamp FROM events INDEXED BY events_stamp "
            "WHERE substr(stamp, -8) = ? AND device = ? ORDER BY stamp DESC LIMIT 1",
            (self.device.replace("-", "")[-8:], self.device),
        ).fetchone()
        self._clock = HybridClock(
            self.device, last=Stamp.parse(own[0]) if own else None, wall=wall_clock_ms
        )
        self._observe_latest()
        if self.meta(_PROJECTIONS) != str(projector.version):
            self.rebuild()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Nothing is left to be saved: every change was saved when made."""
        self.db.close()

    def twin(self) -> Store:
        """Another connection to the same store, for another thread."""
        return self.opener()()

    def opener(self) -> Callable[[], Store]:
        """What opens the same store again, in whatever thread calls it, without a passphrase.
        SurroundingsError where it is not there (any more), or has not what was saved last."""
        path, key, projector = self.path, self._data_key, self._projector
        known = getattr(self.db, "identity", None)

        def again() -> Store:
            db = reopening.connect_again(path, key, known)
            try:
                with in_words(path):
                    return Store(path, db, key, projector)
            except BaseException:
                db.close()
                raise

        return again

    def told_of(self, error: Exception) -> Exception:
        """An error in words, with the ways out where the store is gone or damaged; others as they
        are."""
        return reopening.told(error, self.path, self._data_key)

    # --- facts of this copy, which do not travel -------------------------------------------

    def meta(self, key: str, default: str = "") -> str:
        """A fact of this copy of the store, such as its device id."""
        row = self.db.conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def set_meta(self, key: str, value: str) -> None:
        """Keep a fact of this copy of the store."""
        with transaction(self.db):
            self.db.conn.execute(
                "INSERT INTO meta (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    @property
    def officer(self) -> str:
        """Id of the officer who works on this copy."""
        return self.meta(OFFICER)

    # --- changes ----------------------------------------------------------------------------

    def append(
        self,
        writes: Iterable[Write],
        *,
        label: str,
        kind: str = "change",
        source: Json = None,
        promoting: tuple[drafts.Draft, ...] = (),
        guard: Callable[[], None] | None = None,
        progress: Progress = silent,
    ) -> Appended:
        """Record writes as events, and the projections that follow, in one transaction.

        promoting: drafts that these writes contain, forgotten in the same transaction. guard:
        called inside the transaction, before anything is written and with no other writer beside
        it; what it raises leaves all as it was.
        """
        with transaction(self.db):
            if guard is not None:
                guard()
            done = log.append(
                self.db,
                self._clock,
                self.device,
                self.officer,
                writes,
                label=label,
                kind=kind,
                source=source,
                progress=part_of(progress, 0, 2),
            )
            drafts.clear(self.db, promoting)
            self._projector.refresh(self.db, done.entities, part_of(progress, 1, 2), known=done.new)
        return done

    def receive(
        self,
        events: Iterable[Event],
        *,
        label: str,
        kind: str = "return",
        source: Json = None,
        progress: Progress = silent,
    ) -> Appended:
        """Take in events from another store: set union, in one transaction."""
        with transaction(self.db):
            done = log.receive(
                self.db,
                self._clock,
                events,
                self.device,
                self.officer,
                label=label,
                kind=kind,
                source=source,
            )
            self._projector.refresh(self.db, done.entities, progress)
        self._observe_latest()
        return done

    def undo(self, batch_id: str) -> tuple[Appended, tuple[tuple[str, str], ...]]:
        """Take a batch back. Returns what was written, and the (entity, path) pairs left alone, as
        they were changed since. UserError where there is no such batch, or it was undone already.
        """
        with transaction(self.db):
            batch = log.batch(self.db, batch_id)
            if batch is None:
                raise UserError(say("That change is not in this store."), code="undo.unknown")
            if self.is_undone(batch_id):
                raise UserError(say("That change was undone already."), code="undo.again")
            plan = undo_plan(self.db, batch_id)
            done = log.append(
                self.db,
                self._clock,
                self.device,
                self.officer,
                plan.writes,
                label=batch.label,
                kind="undo",
                undoes=batch_id,
                always=plan.is_arrival,
            )
            self._projector.refresh(self.db, done.entities)
        return done, plan.left_alone

    def first_said(self, event: Event) -> Event:
        """What an event repeats that an undoing wrote, or a file that came again; else itself."""
        return first_said(self.db, event)

    def is_undone(self, batch_id: str) -> bool:
        """Whether a batch was undone, and the undoing was not itself undone."""
        rows = self.db.conn.execute("SELECT id FROM batches WHERE undoes = ?", (batch_id,))
        return any(not self.is_undone(row[0]) for row in rows.fetchall())

    def _observe_latest(self) -> None:
        latest = self.db.conn.execute("SELECT max(stamp) FROM events").fetchone()[0]
        if latest:
            self._clock.observe(Stamp.parse(latest))

    # --- drafts -----------------------------------------------------------------------------

    def save_draft(self, entity: str, values: Mapping[str, Json]) -> str:
        """Keep what is being typed; one small transaction. Returns the clock stamp of saving."""
        stamp = str(self._clock.tick())
        with transaction(self.db, typed=stamp):
            drafts.save(self.db, entity, values, self.officer, stamp)
        return stamp

    def drafts(self, entity: str = "") -> tuple[drafts.Draft, ...]:
        """What was typed and is not yet an event, for one entity or for all."""
        return drafts.of_entity(self.db, entity) if entity else drafts.everywhere(self.db)

    # --- reading ----------------------------------------------------------------------------

    def state(self, entity: str) -> EntityState:
        """Everything known of one entity."""
        return states.state_of(self.db, entity)

    def states(self, kind: str) -> Iterator[EntityState]:
        """The states of all entities of a kind, by name."""
        for entity in states.entities(self.db, kind):
            yield states.state_of(self.db, entity)

    def values_under(self, kind: str, prefix: str) -> Iterator[tuple[str, str, Json]]:
        """(entity, rest of path, value) of every path under a prefix, of all of a kind."""
        return states.values_under(self.db, kind, prefix)

    def history(self, entity: str, path: str = "") -> tuple[Event, ...]:
        """Every event of an entity, or of one of its paths, oldest first."""
        return tuple(log.history(self.db, entity, path))

    def events(self) -> Iterator[Event]:
        """Every event, by id."""
        return log.all_events(self.db)

    def batches(self, limit: int = 200, *, without: str = "") -> list[Batch]:
        """The latest changes, newest first; without those of one kind."""
        return log.batches(self.db, limit, without=without)

    def batch(self, batch_id: str) -> Batch | None:
        """One change, if it is here."""
        return log.batch(self.db, batch_id)

    def events_of(self, batch_id: str) -> tuple[Event, ...]:
        """The events of one change, in the order they were made."""
        return tuple(log.events_of(self.db, batch_id))

    def latest_moment(self) -> datetime | None:
        """When the latest event was made, by its stamp; None while there is none."""
        latest = self.db.conn.execute("SELECT max(stamp) FROM events").fetchone()[0]
        return Stamp.parse(latest).moment() if latest else None

    def count_events(self, since: str = "") -> int:
        """How many events the store holds, or how many are new since a :meth:`mark`."""
        new = f" WHERE seq > {int(since.partition('/')[0])}" if since else ""
        return int(self.db.conn.execute(f"SELECT count(*) FROM events{new}").fetchone()[0])

    # --- care -------------------------------------------------------------------------------

    def rebuild(self, progress: Progress = silent) -> None:
        """Make heads and projections again from the events."""
        with known_good(self.db), transaction(self.db):
            self._projector.rebuild(self.db, progress)
            self.set_meta(_PROJECTIONS, str(self._projector.version))

    def projection_digest(self) -> str:
        """SHA-256 of every row of every projection."""
        return self._projector.digest(self.db)

    def digest(self) -> str:
        """SHA-256 of the set of events: equal for two stores that hold the same events."""
        return _digest(self.events())

    def digest_of(self, path: Path) -> str:
        """As :meth:`digest`, of a backup of this store."""
        with backup.opened(path, self._data_key) as copy:
            return _digest(log.all_events(copy))

    def follows(self) -> bool:
        """Whether the tables that the window reads are what the events give. Nothing is changed."""
        before = self.projection_digest()
        with taken_back(self.db):
            self._projector.rebuild(self.db)
            after = self.projection_digest()
        return after == before

    def broken_pages(self) -> tuple[str, ...]:
        """What the database says of its own pages, a line each; empty where all are whole."""
        return broken_pages(self.db)

    def broken_seals(self, progress: Progress = silent) -> tuple[seals.Broken, ...]:
        """The changes whose seals do not hold."""
        return seals.verify(self.db, progress)

    def seal(self) -> str:
        """The latest seal of the chain, 64 hexadecimal digits."""
        return seals.head(self.db)

    def judge_backup(self, path: Path, *, compare: bool = True) -> int | None:
        """Open a backup and check every page of it; the first change at which its chain of seals
        is not this store's, or None. SurroundingsError or UserError where it does not hold.

        compare: with this store's chain, which takes whole pages.
        """
        backup.prove(path, self._data_key)
        if not compare:
            return None
        with backup.opened(path, self._data_key) as copy:
            if schema.version_of(copy) < schema.VERSION:
                return None
            return seals.differs_from(self.db, copy)

    def dispose(
        self,
        entities: Iterable[str],
        record: Callable[[disposal.Tombstones], list[Write]],
        disposal_id: str,
        *,
        label: str,
    ) -> Appended:
        """Take everything of some entities out of the store, leaving tombstones, and then out of
        its free pages and its journal. record: what is written of it, in the same transaction.

        Cannot be undone. Backups are left as they are: see :meth:`dispose_in_backup`.
        """
        with in_words(self.path):
            self.db.conn.execute("PRAGMA secure_delete = ON")
            with transaction(self.db):
                found = disposal.look(self.db, entities)
                disposal.remove(self.db, found, disposal_id)
                done = log.append(
                    self.db,
                    self._clock,
                    self.device,
                    self.officer,
                    record(found),
                    label=label,
                    kind="disposal",
                )
                self._projector.rebuild(self.db)
                seals.reseal(self.db)
            disposal.scrub(self.db)
        return done

    def dispose_in_backup(self, path: Path, found: disposal.Tombstones, disposal_id: str) -> None:
        """Take the same out of a backup of this store. SurroundingsError where it cannot be opened
        or written."""
        with in_words(path), backup.opened_to_change(path, self._data_key) as copy:
            rebuild = self._projector.rebuild
            disposal.remove_from_copy(copy, found.entities, disposal_id, rebuild)

    def back_up(self, reason: str, progress: Progress = silent) -> backup.Backup:
        """Make and prove a backup beside the store."""
        now = datetime.now(tz=UTC)
        return backup.make(self.db, self.path, self._data_key, now, reason, progress)

    def mark(self) -> str:
        """A short text that is another whenever anything was recorded or typed since."""
        typed = "SELECT count(*), coalesce(max(saved_at), '') FROM drafts"
        last = self.db.conn.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0]
        return "/".join(map(str, (last, *self.db.conn.execute(typed).fetchone())))


def _digest(events: Iterable[Event]) -> str:
    total = hashlib.sha256()
    for event in events:
        total.update(event.digest().encode())
    return total.hexdigest()
