"""The visits as lists show them: read from their table, and no more of it than is wanted."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.visits import VisitState, read_day
from ssio_desktop.services import forms
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as lists show it. version: 0 while it was never final."""

    id: str
    urn: str
    school_name: str
    form_id: str
    form_title: str
    term: str
    visit_date: date | None
    officer: str
    officer_name: str
    days_used: float
    state: VisitState
    version: int


def list_visits(
    ws: Workspace,
    *,
    urn: str = "",
    term: TermId | None = None,
    officer: str = "",
    urns: Collection[str] | None = None,
    states: Collection[VisitState] = (),
    days: tuple[date, date] | None = None,
    limit: int = -1,
) -> tuple[VisitRow, ...]:
    """Visits, the latest first, all or those of a school or some, a term, an officer, in some
    states, from one day to another. limit: no more than so many."""
    where = "v.urn <> ''"  # One whose beginning was undone is no visit.
    arguments: dict[str, Any] = {}
    for column, value in (("urn", urn), ("term", str(term or "")), ("officer", officer)):
        if value:
            where += f" AND v.{column} = :{column}"
            arguments[column] = value
    for column, several in (("urn", urns), ("state", states or None)):
        if several is not None:
            where += f" AND v.{column} IN (SELECT value FROM json_each(:{column}s))"
            arguments[f"{column}s"] = json.dumps(sorted(several))
    if days is not None:
        where += " AND v.visit_date BETWEEN :first AND :last"
        arguments |= {"first": days[0].isoformat(), "last": days[1].isoformat()}
    arguments["limit"] = limit
    return _rows(ws, where, arguments, f"{_LATEST} LIMIT :limit")


def first_of(
    ws: Workspace,
    officer: str,
    states: Collection[VisitState],
    most: int,
    *,
    upto: date = date.max,
    but: tuple[VisitState, date] | None = None,
) -> tuple[tuple[VisitRow, ...], int]:
    """The first visits of an officer in some states by day, those without one last; and how many
    there are. upto: on no later day. but: leaving out those of a state on a day."""
    # Told of the index of states alone, however many there are.
    inside = (
        "FROM visits v WHERE v.state IN (SELECT value FROM json_each(:states)) "
        "AND v.officer = :officer AND v.visit_date <= :upto AND v.urn <> '' "
        "AND (v.state, v.visit_date) IS NOT (:state, :day)"
    )
    state, day = but or ("", date.min)
    arguments: dict[str, Any] = {
        "states": json.dumps(sorted(states)),
        "officer": officer,
        "upto": upto.isoformat(),
        "state": state,
        "day": day.isoformat(),
        "limit": most,
    }
    count = ws.store.db.conn.execute(f"SELECT count(*) {inside}", arguments).fetchone()[0]
    chosen = f"v.entity IN (SELECT v.entity {inside} ORDER BY {_EARLIEST} LIMIT :limit)"
    return _rows(ws, chosen, arguments, _EARLIEST), int(count)


_LATEST: Final = "v.visit_date DESC, v.id DESC"
_EARLIEST: Final = "v.visit_date = '', v.visit_date, v.entity"


def _rows(ws: Workspace, where: str, arguments: dict[str, Any], order: str) -> tuple[VisitRow, ...]:
    titles = {info.id: info.title for info in forms.forms(ws)}
    rows = ws.store.db.query(
        "SELECT v.*, coalesce(s.name, '') AS school_name, coalesce(o.name, '') AS officer_name "
        "FROM visits v LEFT JOIN schools s ON s.urn = v.urn "
        f"LEFT JOIN officers o ON o.id = v.officer WHERE {where} ORDER BY {order}",
        arguments,
    )
    return tuple(
        VisitRow(
            row["id"],
            row["urn"],
            row["school_name"],
            row["form_id"],
            titles.get(row["form_id"], row["form_id"]),
            row["term"],
            read_day(row["visit_date"]),
            row["officer"],
            row["officer_name"],
            row["days_used"],
            row["state"],
            row["version"],
        )
        for row in rows
    )


def count_visits(ws: Workspace) -> int:
    """How many visits are listed where nothing narrows the list."""
    rows = ws.store.db.conn.execute("SELECT count(*) FROM visits WHERE urn > ''")
    return int(rows.fetchone()[0])


def kinds_of(ws: Workspace, column: Literal["term", "state"]) -> tuple[str, ...]:
    """The terms or the states that there are visits of, each once."""
    # One step through the index for each, where DISTINCT would go through all visits.
    rows = ws.store.db.conn.execute(
        f"WITH RECURSIVE each(one) AS (SELECT min({column}) FROM visits WHERE {column} > '' "
        f"UNION ALL SELECT (SELECT min({column}) FROM visits WHERE {column} > one) FROM each "
        "WHERE one IS NOT NULL) SELECT one FROM each WHERE one IS NOT NULL"
    )
    return tuple(str(one) for (one,) in rows)


def officers_of(ws: Workspace) -> tuple[tuple[str, str], ...]:
    """Id and name of those who have visits; the name is empty where it is not known here."""
    rows = ws.store.db.conn.execute(
        "SELECT v.officer, coalesce(o.name, '') FROM (SELECT DISTINCT officer FROM visits) v "
        "LEFT JOIN officers o ON o.id = v.officer WHERE v.officer <> ''"
    )
    return tuple((str(key), str(name)) for key, name in rows)
