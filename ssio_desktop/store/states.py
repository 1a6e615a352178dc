"""What is known now: the heads of paths and entities, read from the log and its heads.

Reads only; what makes events and heads is elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, cast

from sqlite_utils import Database

from ssio_desktop.domain.events import EntityState, Event, Json, PathState, Standing
from ssio_desktop.store.connection import damaged

FIELDS: Final = "e.id, e.device, e.officer, e.stamp, e.entity, e.path, e.value, e.replaces"
"""The columns of an event, of the table named ``e``, as :func:`read_events` takes them."""


_decode: Final = json.JSONDecoder().raw_decode


def loads(text: str) -> Any:
    """As ``json.loads``, for text that was written without spaces around it: half the time.

    ValueError where it is not JSON.
    """
    value, end = _decode(text)
    return value if end == len(text) else json.loads(text)


def loads_all(texts: Iterable[str]) -> list[Any]:
    """The values of many JSON texts, read as one: an eighth of the time of one by one.

    SurroundingsError where any is not JSON.
    """
    some = list(texts)
    try:
        values = json.loads(f"[{','.join(some)}]")
    except ValueError as error:
        raise damaged() from error
    if len(values) != len(some):
        raise damaged()
    return cast(list[Any], values)


def heads_at(db: Database, entity: str, path: str) -> list[Event]:
    """The heads of a path, the latest last."""
    return list(
        read_events(
            db,
            f"SELECT {FIELDS} FROM heads h JOIN events e ON e.seq = h.seq "
            "WHERE h.entity = ? AND h.path = ? ORDER BY e.stamp, e.id",
            (entity, path),
        )
    )


def is_known(db: Database, entity: str) -> bool:
    """Whether anything stands at any path of an entity."""
    found = db.conn.execute("SELECT 1 FROM heads WHERE entity = ? LIMIT 1", (entity,))
    return found.fetchone() is not None


def state_of(db: Database, entity: str) -> EntityState:
    """Everything known of one entity; without paths where nothing is."""
    paths: dict[str, list[Event]] = {}
    for event in read_events(
        db,
        f"SELECT {FIELDS} FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity = ? ORDER BY h.path, e.stamp, e.id",
        (entity,),
    ):
        paths.setdefault(event.path, []).append(event)
    return EntityState(entity, {path: PathState(tuple(heads)) for path, heads in paths.items()})


def standings(db: Database, entities: Iterable[str]) -> Iterator[Standing]:
    """What stands of each of some entities, by name; without values where nothing does.

    The answer to one statement, read at once: an entity or a value at a time costs several times
    as much.
    """
    names = sorted(set(entities))
    rows = db.conn.execute(
        "SELECT h.entity, h.path, e.stamp, e.value FROM heads h CROSS JOIN events e "
        "ON e.seq = h.seq WHERE h.entity IN (SELECT value FROM json_each(?)) "
        "ORDER BY h.entity, h.path",
        (json.dumps(names),),
    ).fetchall()
    values: dict[str, dict[str, Json]] = {name: {} for name in names}
    latest = dict.fromkeys(names, "")
    several: set[tuple[str, str]] = set()
    for (entity, path, stamp, _), value in zip(
        rows, loads_all(row[3] for row in rows), strict=True
    ):
        own = values[entity]
        if path in own:
            several.add((entity, path))
        own[path] = value
        if stamp > latest[entity]:
            latest[entity] = stamp
    disagreeing: dict[str, dict[str, int]] = {}
    for entity, path in sorted(several):
        state = PathState(tuple(heads_at(db, entity, path)))
        values[entity][path] = state.value
        if state.in_conflict:
            disagreeing.setdefault(entity, {})[path] = len(state.heads)
    for name in names:
        yield Standing(name, values[name], latest[name], disagreeing.get(name, {}))


def values_under(db: Database, kind: str, prefix: str) -> Iterator[tuple[str, str, Json]]:
    """(entity, rest of path, value) of every path ``prefix.…`` of a kind, by entity, path, time.

    Withdrawn values are left out. Where heads disagree each is given, the one shown last.
    """
    rows = db.conn.execute(
        "SELECT e.entity, e.path, e.value FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity >= ? AND h.entity < ? AND h.path >= ? AND h.path < ? "
        "AND e.value <> 'null' ORDER BY h.entity, h.path, e.stamp, e.id",
        (f"{kind}/", f"{kind}0", f"{prefix}.", f"{prefix}/"),
    )
    for entity, path, value in rows:
        yield entity, path[len(prefix) + 1 :], loads(value)


def entities(db: Database, kind: str = "") -> list[str]:
    """Names of all entities, or of those of one kind, sorted."""
    low, high = (f"{kind}/", f"{kind}0") if kind else ("", "\U0010ffff")
    rows = db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ? ORDER BY entity",
        (low, high),
    )
    return [row[0] for row in rows]


def read_events(db: Database, sql: str, arguments: Sequence[object]) -> Iterator[Event]:
    """The events of a query for ``FIELDS``."""
    for row in db.conn.execute(sql, arguments):
        key, device, officer, stamp, entity, path, value, replaces = row
        try:
            read = loads(value)
            replaced = () if replaces == "[]" else tuple(loads(replaces))
        except ValueError as error:
            raise damaged() from error
        yield Event(key, device, officer, stamp, entity, path, read, replaced)
