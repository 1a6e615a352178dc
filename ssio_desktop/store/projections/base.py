"""What a projection is, and how it is kept in step with the events."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlite_utils import Database

from ssio_desktop.domain.events import EntityState
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import fulltext, log, states

Row = Mapping[str, Any]
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Projection:
    """A table made from the entities of one kind.

    kind: entity kind, or empty for every kind. columns: name to ``str``, ``int`` or ``float``;
    the entity's own column is added. key: the columns after ``entity`` that make a row unique.
    rows: a pure function of one entity's state. indexes: columns searched by.
    """

    kind: str
    table: str
    columns: Mapping[str, type]
    rows: Callable[[EntityState], Iterable[Row]]
    key: tuple[str, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All columns in order, the entity first."""
        return ("entity", *self.columns)


class Projector:
    """Keeps a set of projections in step. version: raised whenever what they hold changes."""

    def __init__(self, projections: tuple[Projection, ...], version: int) -> None:
        self.projections = projections
        self.version = version
        self._inserts = {
            p.table: f"INSERT INTO {p.table} ({', '.join(p.names)}) "
            f"VALUES ({', '.join('?' * len(p.names))})"
            for p in projections
        }

    def create(self, db: Database) -> None:
        """Drop and create every table, and the index of words, empty."""
        fulltext.create(db)
        for projection in self.projections:
            db.conn.execute(f"DROP TABLE IF EXISTS {projection.table}")
            table = db.table(projection.table)
            table.create(
                {"entity": str, **projection.columns},
                pk=("entity", *projection.key) if projection.key else "entity",
                strict=True,
            )
            for columns in projection.indexes:
                table.create_index(columns)

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
        self.refresh(db, states.entities(db), progress)

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
        kinds = {name.partition("/")[0] for name in names}
        rows: dict[str, list[tuple[Any, ...]]] = {
            p.table: [] for p in self.projections if not p.kind or p.kind in kinds
        }
        at_hand = (known[name] for name in names if name in known)
        for state in chain(
            at_hand, states.states_of(db, (name for name in names if name not in known))
        ):
            kind = state.entity.partition("/")[0]
            for projection in self.projections:
                if projection.kind in ("", kind):
                    rows[projection.table] += [
                        (state.entity, *map(row.get, projection.columns))
                        for row in projection.rows(state)
                    ]
        wanted = json.dumps(names)
        for table, made in rows.items():
            db.conn.execute(
                f"DELETE FROM {table} WHERE entity IN (SELECT value FROM json_each(?))", (wanted,)
            )
            db.conn.executemany(self._inserts[table], made)
