"""Until when records are kept that somebody decided to keep longer, and what hangs on a record."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ssio_desktop.domain.retention import KEEP
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import about_school, reading
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say


def kept_until(ws: Workspace, entities: Iterable[str]) -> dict[str, str]:
    """Until when those of some records are kept that somebody decided to keep longer, as ISO
    days."""
    rows = ws.store.db.conn.execute(
        "SELECT entity, until FROM kept WHERE entity IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entities)),),
    )
    return dict(rows.fetchall())


def refuse_kept(ws: Workspace, entities: Iterable[str]) -> None:
    """UserError where somebody decided to keep one of some records to a day that is not over, such
    as for a claim that is open. Where two people decided differently, each decision counts."""
    for entity in entities:
        decided = ws.store.state(entity).paths.get(KEEP)
        for head in decided.heads if decided is not None else ():
            record = head.value if isinstance(head.value, dict) else {}
            until = read_day(record.get("until"))
            if until is not None and until >= ws.today():
                raise UserError(
                    say(
                        "It was decided to keep this record until {day}: {why}",
                        day=said_day(until),
                        why=str(record.get("why", "")),
                    ),
                    where=entity,
                    remedy=say(
                        "Nothing was disposed of. Where the reason is gone, decide first to keep "
                        "it to a day that is over, and say why."
                    ),
                    code="retention.kept",
                )


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
