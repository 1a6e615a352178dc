"""Drafts: what is being typed, saved within a second, before it becomes events.

A draft is the latest text of one path. It is written in place, so that a long passage typed for
twenty minutes costs one row, and turned into an event when the person pauses or leaves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from ssio_desktop.domain.events import Json, storable_with_text
from ssio_desktop.store.connection import damaged


@dataclass(frozen=True, slots=True)
class Draft:
    """One value typed and not yet an event. saved_at: clock stamp."""

    entity: str
    path: str
    value: Json
    officer: str
    saved_at: str


def save(
    db: Database, entity: str, values: Mapping[str, Json], officer: str, saved_at: str
) -> None:
    """Keep the latest values of some paths of one entity."""
    db.conn.executemany(
        "INSERT INTO drafts (entity, path, value, officer, saved_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (entity, path) DO UPDATE SET "
        "value = excluded.value, officer = excluded.officer, saved_at = excluded.saved_at",
        [
            (entity, path, storable_with_text(value)[1], officer, saved_at)
            for path, value in values.items()
        ],
    )


def of_entity(db: Database, entity: str) -> tuple[Draft, ...]:
    """The drafts of one entity, by path."""
    return _drafts(db, "WHERE entity = ?", entity)


def everywhere(db: Database) -> tuple[Draft, ...]:
    """All drafts, by entity and path."""
    return _drafts(db, "")


def clear(db: Database, drafts: tuple[Draft, ...]) -> None:
    """Forget drafts that have become events, but not what was typed since."""
    db.conn.executemany(
        "DELETE FROM drafts WHERE entity = ? AND path = ? AND saved_at = ?",
        [(draft.entity, draft.path, draft.saved_at) for draft in drafts],
    )


def _drafts(db: Database, where: str, *arguments: str) -> tuple[Draft, ...]:
    rows = db.conn.execute(
        f"SELECT entity, path, value, officer, saved_at FROM drafts {where} ORDER BY entity, path",
        arguments,
    )
    try:
        return tuple(Draft(row[0], row[1], json.loads(row[2]), row[3], row[4]) for row in rows)
    except ValueError as error:
        raise damaged() from error
