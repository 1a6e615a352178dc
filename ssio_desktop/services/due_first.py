"""The first of the records whose time is over, and how many there are.

After years they are most of a store. Whoever shows the first of them reads those, and the database
counts the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import nsmallest
from typing import Final

from ssio_desktop.domain.retention import Rule, keep_until, over_on
from ssio_desktop.services.kept_records import kept_until
from ssio_desktop.services.retention import (
    Due,
    by_age,
    categories_where,
    day_of_term,
    few_of_all,
    rules,
    visits_where,
)
from ssio_desktop.services.workspace import Workspace

_VISITS: Final = (
    "v.urn <> '' AND v.state {state} AND v.visit_date > '' AND v.visit_date <= ? "
    "AND v.rowid NOT IN (SELECT w.rowid FROM kept k CROSS JOIN visits w ON w.entity = k.entity "
    "WHERE k.until >= ?)"
)
"""Told of an index of visits alone, but for those that somebody decided to keep."""

_NOT_KEPT: Final = "entity NOT IN (SELECT entity FROM kept WHERE until >= ?)"


@dataclass(frozen=True, slots=True)
class DueFirst:
    """first: the longest overdue. count: how many there are in all."""

    first: tuple[Due, ...]
    count: int


def due_first(ws: Workspace, most: int) -> DueFirst:
    """What is to be reviewed today, as :func:`~ssio_desktop.services.retention.due` lists it; no
    more than so many of it."""
    on, by_kind = ws.today(), {rule.kind: rule for rule in rules(ws)}
    found = [each for each in few_of_all(ws, by_kind) if each.until < on]
    kept = kept_until(ws, (each.entity for each in found))
    found = [each for each in found if kept.get(each.entity, "") < on.isoformat()]
    count = len(found)
    for part in (
        _visits(ws, by_kind, "visit", "<> 'withdrawn'", most),
        _visits(ws, by_kind, "withdrawn", "= 'withdrawn'", most),
        _categories(ws, by_kind["categorisation"], most),
    ):
        found += part.first
        count += part.count
    return DueFirst(tuple(nsmallest(most, found, key=by_age)), count)


def _visits(
    ws: Workspace, by_kind: Mapping[str, Rule], kind: str, state: str, most: int
) -> DueFirst:
    on, over = ws.today().isoformat(), over_on(by_kind[kind], ws.today())
    # One without a day is as old as the last that was recorded of it.
    midnight = datetime.combine(over + timedelta(days=1), time(), UTC)
    stamp = f"{max(0, round(midnight.timestamp() * 1000)):012x}"
    undated = f"v.state {state} AND v.visit_date = '' AND v.last_stamp < ? AND v.{_NOT_KEPT}"
    found = list(visits_where(ws, by_kind, undated, (stamp, on)))
    total = len(found)
    conn, where = ws.store.db.conn, _VISITS.format(state=state)
    days = f"FROM visits v WHERE {where}"
    count = conn.execute(f"SELECT count(*) {days}", (over.isoformat(), on)).fetchone()[0]
    if count:
        # Those of one school year are due on one day, so that all of the last one are needed.
        sql = f"SELECT v.visit_date {days} ORDER BY v.visit_date LIMIT 1 OFFSET ?"
        (last,) = conn.execute(sql, (over.isoformat(), on, min(most, count) - 1)).fetchone()
        year = keep_until(Rule("", "", 0), date.fromisoformat(last))
        found += visits_where(ws, by_kind, where, (min(over, year).isoformat(), on))
    return DueFirst(tuple(found), total + count)


def _categories(ws: Workspace, rule: Rule, most: int) -> DueFirst:
    on = ws.today()
    rows = ws.store.db.conn.execute(
        f"SELECT c.term, count(*) FROM categorisations c WHERE c.{_NOT_KEPT} GROUP BY c.term",
        (on.isoformat(),),
    )
    terms = sorted(
        (day, term, count)
        for term, count in rows
        if (day := day_of_term(term)) is not None and keep_until(rule, day) < on
    )
    count, last = 0, date.min
    for day, _, number in terms:
        if count < most:
            last = day
        count += number
    found = [
        due
        for day, term, _ in terms
        if day <= last
        for due in categories_where(
            ws, rule, f"c.term = ? AND c.{_NOT_KEPT}", (term, on.isoformat())
        )
    ]
    return DueFirst(tuple(found), count)
