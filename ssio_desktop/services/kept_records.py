"""Until when records are kept that somebody decided to keep longer, and what hangs on a record."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ssio_desktop.services import about_school, reading
from ssio_desktop.services.workspace import Workspace


def kept_until(ws: Workspace, entities: Iterable[str]) -> dict[str, str]:
    """Until when those of some records are kept that somebody decided to keep longer, as ISO
    days."""
    rows = ws.store.db.conn.execute(
        "SELECT entity, until FROM kept WHERE entity IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entities)),),
    )
    return dict(rows.fetchall())


def with_related(ws: Workspace, entities: Iterable[str]) -> tuple[str, ...]:
    """The records with what hangs on them: what readers said of a visit, and what the board decided
    of a category and had judged a second time."""
    found = set(entities)
    for entity in tuple(found):
        kind, _, key = entity.partition("/")
        if kind == "visit":
            found |= set(reading.entities_of(ws, key))
            found.add(f"reading/{key}")
        elif kind == "categorisation":
            found |= about_school.judged_after(ws, key)
    return tuple(sorted(each for each in found if not each.startswith("officer/")))
