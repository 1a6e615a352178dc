"""What a projection is, and how it is kept in step with the events."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from ssio_desktop.domain.events import EntityState
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import log

Row = Mapping[str, Any]


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
        """Drop and create every table, empty."""
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

    def refresh(self, db: Database, entities: Iterable[str], progress: Progress = silent) -> None:
        """Make the rows of some entities again."""
        names = sorted(set(entities))
        for number, entity in enumerate(names):
            if number % 500 == 0:
                progress(number, len(names))
            kind = entity.partition("/")[0]
            state = log.state_of(db, entity)
            for projection in self.projections:
                if projection.kind in ("", kind):
                    self._replace(db, projection, state)

    def rebuild(self, db: Database, progress: Progress = silent) -> None:
        """Make every table again from the events."""
        log.recompute_heads(db)
        self.create(db)
        self.refresh(db, log.entities(db), progress)

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
        return total.hexdigest()

    def _replace(self, db: Database, projection: Projection, state: EntityState) -> None:
        db.conn.execute(f"DELETE FROM {projection.table} WHERE entity = ?", (state.entity,))
        rows = [
            (state.entity, *(row.get(name) for name in projection.columns))
            for row in projection.rows(state)
        ]
        if rows:
            db.conn.executemany(self._inserts[projection.table], rows)
