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

    The database writes what stands of an entity as one JSON object: a row for each path costs
    several times as much. It goes through heads by entity and path; asked for that order, it would
    sort what each holds.
    """
    names = sorted(set(entities))
    rows = db.conn.execute(
        "SELECT h.entity, max(e.stamp), count(*), "
        "'{' || group_concat(json_quote(h.path) || ':' || e.value, ',') || '}' "
        "FROM heads h CROSS JOIN events e ON e.seq = h.seq "
        "WHERE h.entity IN (SELECT value FROM json_each(?)) GROUP BY h.entity",
        (json.dumps(names),),
    ).fetchall()
    read = zip(rows, loads_all(row[3] for row in rows), strict=True)
    standing = {
        entity: _standing(db, entity, latest, heads, values)
        for (entity, latest, heads, _), values in read
    }
    for name in names:
        yield standing.get(name) or Standing(name)


def _standing(
    db: Database, entity: str, latest: str, heads: int, values: dict[str, Json]
) -> Standing:
    """What stands of one entity. heads: how many there are, more than values where a path has
    several."""
    if len(values) == heads:
        return Standing(entity, values, latest)
    several = db.conn.execute(
        "SELECT path, count(*) FROM heads WHERE entity = ? GROUP BY path HAVING count(*) > 1",
        (entity,),
    ).fetchall()
    if len(values) + sum(number - 1 for _, number in several) != heads:
        raise damaged()
    disagreeing: dict[str, int] = {}
    for path, number in several:
        state = PathState(tuple(heads_at(db, entity, path)))
        values[path] = state.value
        if state.in_conflict:
            disagreeing[path] = number
    return Standing(entity, values, latest, disagreeing)


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
    return map(event_of, db.conn.execute(sql, arguments))


def event_of(row: Sequence[Any]) -> Event:
    """The event of a row that begins with ``FIELDS``. SurroundingsError where it is not JSON."""
    key, device, officer, stamp, entity, path, value, replaces = row[:8]
    try:
        read = loads(value)
        replaced = () if replaces == "[]" else tuple(loads(replaces))
    except ValueError as error:
        raise damaged() from error
    return Event(key, device, officer, stamp, entity, path, read, replaced)
