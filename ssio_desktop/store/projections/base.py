"""What a projection is, and how it is kept in step with the events."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlite_utils import Database

from ssio_desktop.domain.events import EntityState, Standing
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import fulltext, log, states

Row = Mapping[str, Any]
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Together:
    """What is said of rows by those of other entities, once the rows of each are there.

    groups: those that the rows of some entities are in; their names as a JSON list. settle: makes
    what is said within some groups, of the rows alone, or, for None, of all that were made anew.
    """

    groups: Callable[[Database, str], set[Any]]
    settle: Callable[[Database, Collection[Any] | None], None]


@dataclass(frozen=True, slots=True)
class Projection:
    """A table made from the entities of one kind.

    kind: entity kind, or empty for every kind. columns: name to ``str``, ``int`` or ``float``;
    the entity's own column is added. key: the columns after ``entity`` that make a row unique.
    rows: a pure function of what stands of one entity. indexes: columns searched by. partly: the
    same for the rows that fulfil a condition alone. together: where rows of several entities decide
    together what is said of them.
    """

    kind: str
    table: str
    columns: Mapping[str, type]
    rows: Callable[[Standing], Iterable[Row]]
    key: tuple[str, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    partly: tuple[tuple[tuple[str, ...], str], ...] = ()
    together: Together | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All columns in order, the entity first."""
        return ("entity", *self.columns)


class Projector:
    """Keeps a set of projections in step. version: raised whenever what they hold changes."""

    def __init__(self, projections: tuple[Projection, ...], version: int) -> None:
        self.projections = projections
        self.version = version
        self._kinds: dict[str, tuple[Projection, ...]] = {}
        self._inserts = {
            p.table: f"INSERT INTO {p.table} ({', '.join(p.names)}) "
            f"VALUES ({', '.join('?' * len(p.names))})"
            for p in projections
        }

    def create(self, db: Database) -> None:
        """Drop and create every table, and the index of words, empty; the tables' own indexes come
        when they are filled, which is sooner done."""
        fulltext.create(db)
        for projection in self.projections:
            db.conn.execute(f"DROP TABLE IF EXISTS {projection.table}")
            table = db.table(projection.table)
            table.create(
                {"entity": str, **projection.columns},
                pk=("entity", *projection.key) if projection.key else "entity",
                strict=True,
            )

    def refresh(
        self,
        db: Database,
        entities: Iterable[str],
        progress: Progress = silent,
        *,
        known: Mapping[str, EntityState] | None = None,
    ) -> None:
        """Make the rows of some entities again.

        known: states that are at hand; those of all others are read.
        """
        fulltext.catch_up(db)
        names = sorted(set(entities))
        for first in range(0, len(names), _AT_ONCE):
            progress(first, len(names))
            self._refresh_some(db, names[first : first + _AT_ONCE], known or {})

    def rebuild(self, db: Database, progress: Progress = silent) -> None:
        """Make every table again from the events."""
        log.recompute_heads(db)
        self.create(db)
        fulltext.catch_up(db)
        names = states.entities(db)
        for first in range(0, len(names), _AT_ONCE):
            progress(first, len(names))
            self._fill(db, names[first : first + _AT_ONCE], {})
        for projection in self.projections:
            for columns in projection.indexes:
                db.table(projection.table).create_index(columns)
            if projection.together is not None:
                projection.together.settle(db, None)
            for columns, condition in projection.partly:
                db.conn.execute(
                    f"CREATE INDEX idx_{projection.table}_{'_'.join(columns)} "
                    f"ON {projection.table} ({', '.join(columns)}) WHERE {condition}"
                )

    def digest(self, db: Database) -> str:
        """SHA-256 over all rows of all tables, in the order of their keys."""
        total = hashlib.sha256()
        for projection in self.projections:
            order = ", ".join(("entity", *projection.key))
            total.update(projection.table.encode())
            for row in db.conn.execute(
                f"SELECT {', '.join(projection.names)} FROM {projection.table} ORDER BY {order}"
            ):
                total.update(json.dumps(row, ensure_ascii=False).encode())
        for found in fulltext.digest_rows(db):
            total.update(json.dumps(found).encode())
        return total.hexdigest()

    def _refresh_some(
        self, db: Database, names: list[str], known: Mapping[str, EntityState]
    ) -> None:
        wanted = json.dumps(names)
        concerned = self._concerned(names)
        joined = [each.together for each in concerned if each.together is not None]
        before = [each.groups(db, wanted) for each in joined]
        for each in concerned:
            db.conn.execute(
                f"DELETE FROM {each.table} WHERE entity IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
        self._fill(db, names, known)
        for together, groups in zip(joined, before, strict=True):
            together.settle(db, groups | together.groups(db, wanted))

    def _concerned(self, names: Iterable[str]) -> list[Projection]:
        """The projections of the kinds that these entities are of."""
        kinds = {name.partition("/")[0] for name in names}
        return [each for each in self.projections if not each.kind or each.kind in kinds]

    def _fill(self, db: Database, names: list[str], known: Mapping[str, EntityState]) -> None:
        """Make the rows of some entities, which have none (any more)."""
        rows: dict[str, list[tuple[Any, ...]]] = {p.table: [] for p in self._concerned(names)}
        at_hand = (known[name].standing() for name in names if name in known)
        others = states.standings(db, (name for name in names if name not in known))
        making = {
            kind: [(p.rows, tuple(p.columns), rows[p.table].append) for p in self._by_kind(kind)]
            for kind in {name.partition("/")[0] for name in names}
        }
        for state in chain(at_hand, others):
            entity = state.entity
            for rows_of, columns, add in making[entity.partition("/")[0]]:
                for row in rows_of(state):
                    add((entity, *map(row.get, columns)))
        for table, made in rows.items():
            db.conn.executemany(self._inserts[table], made)

    def _by_kind(self, kind: str) -> tuple[Projection, ...]:
        if kind not in self._kinds:
            self._kinds[kind] = tuple(p for p in self.projections if p.kind in ("", kind))
        return self._kinds[kind]
