"""Open actions that come due at some schools: how many, and the first of them.

Notes of visits agree actions for years, so the database counts theirs and gives no more than is
shown. Other sources hold few, which are read whole.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from ssio_desktop.services import visit_actions
from ssio_desktop.services.action_lines import ActionLine, one_by_one
from ssio_desktop.services.action_sources import SOURCES
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.actions import said

_OWN: Final = (
    "json_each(:urns) s CROSS JOIN actions a ON a.urn = s.value AND a.is_open = 1 AND a.due > '' "
    "AND a.due BETWEEN :first AND :last AND (a.urn, a.said) NOT IN "
    "(SELECT value ->> 0, value ->> 1 FROM json_each(:elsewhere))"
)
"""Open actions of notes that no other source holds too; every column is in the index of them."""

_OF_DAYS: Final = (
    "SELECT a.rowid FROM json_each(:days) d CROSS JOIN actions a ON a.rowid IN ("
    "SELECT a.rowid FROM actions a WHERE a.is_open = 1 AND a.due > '' AND a.urn = d.value ->> 0 "
    "AND a.due = d.value ->> 1 AND (a.urn, a.said) NOT IN "
    "(SELECT value ->> 0, value ->> 1 FROM json_each(:elsewhere)) "
    "ORDER BY a.entity, a.place LIMIT :most)"
)
"""The first of each of some schools and days."""

_ORDER: Final = "a.due, s.key, a.entity, a.place"


@dataclass(frozen=True, slots=True)
class DueAction:
    """An open action and its day. urn, school: empty for one of no school. visit: whose note agreed
    it, or empty. part: the part of the casework that alone tells how it stands, or empty."""

    key: str
    urn: str
    school: str
    what: str
    due: date
    visit: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """The first of some actions, and how many more there are."""

    first: tuple[DueAction, ...]
    more: int = 0


class DueActions:
    """What comes due at some schools. elsewhere: what other sources than notes hold, whole."""

    def __init__(self, ws: Workspace, rows: Iterable[SchoolRow]) -> None:
        self._db = ws.store.db
        by_name = sorted(rows, key=lambda row: (row.name.casefold(), row.urn))
        self._names = {row.urn: row.name for row in by_name}
        others = [
            line
            for one in SOURCES
            if one is not visit_actions.SOURCE
            for line in one.lines(ws, self._names.keys(), ws.today())
        ]
        self._groups = sorted({(line.urn, said(line.what)) for line in others})
        both = [*others, *visit_actions.lines_of(ws, self._groups, ws.today())]
        self.elsewhere = tuple(
            _of_line(line, line.due)
            for line in one_by_one(both, ws.today())
            if line.is_open and line.due is not None
        )

    def between(self, first: date, last: date, most: int) -> Several:
        """Those due from one day to another, the earliest first; no more than so many of them."""
        given = self._given(first, last)
        sql = f"SELECT count(*) FROM {_OWN}"
        counted = int(self._db.conn.execute(sql, given).fetchone()[0])
        sql = f"SELECT a.rowid FROM {_OWN} ORDER BY {_ORDER} LIMIT :most"
        found = self._read(self._db.conn.execute(sql, {**given, "most": most}).fetchall())
        found += [each for each in self.elsewhere if first <= each.due <= last]
        total = counted + sum(first <= each.due <= last for each in self.elsewhere)
        return Several(tuple(sorted(found, key=_by_day)[:most]), max(0, total - most))

    def each_day(self, first: date, last: date, most: int) -> tuple[tuple[date, Several], ...]:
        """The same for every day that has any, by school. Those of other sources are all among the
        first."""
        given = {**self._given(first, last), "most": most}
        counts = Counter[str]()
        wanted: list[tuple[str, str]] = []
        sql = f"SELECT a.due, a.urn, count(*) FROM {_OWN} GROUP BY a.due, s.key ORDER BY s.key"
        for due, urn, count in self._db.conn.execute(sql, given).fetchall():
            if counts[due] < most:
                wanted.append((urn, due))
            counts[due] += count
        by_day: dict[date, list[DueAction]] = {}
        for each in self._read(
            self._db.conn.execute(_OF_DAYS, {**given, "days": json.dumps(wanted)}).fetchall()
        ):
            by_day.setdefault(each.due, []).append(each)
        told = {}
        for day, found in by_day.items():
            shown = sorted(found, key=_by_day)[:most]
            told[day] = Several(tuple(shown), counts[day.isoformat()] - len(shown))
        for each in self.elsewhere:
            if first <= each.due <= last:
                before = told.get(each.due, Several(()))
                told[each.due] = replace(before, first=(*before.first, each))
        return tuple(sorted(told.items()))

    def _given(self, first: date, last: date) -> dict[str, Any]:
        return {
            "urns": json.dumps(list(self._names)),
            "first": first.isoformat(),
            "last": last.isoformat(),
            "elsewhere": json.dumps(self._groups),
        }

    def _read(self, rows: Sequence[Sequence[Any]]) -> list[DueAction]:
        found = self._db.conn.execute(
            "SELECT a.entity, a.place, a.urn, a.what, a.due FROM json_each(?) j "
            "CROSS JOIN actions a ON a.rowid = j.value",
            (json.dumps([row[0] for row in rows]),),
        )
        made = []
        for entity, place, urn, what, due in found:
            visit = entity.partition("/")[2]
            name = self._names[urn] or urn
            made.append(
                DueAction(f"{visit}/{place}", urn, name, what, date.fromisoformat(due), visit)
            )
        return made


def _of_line(line: ActionLine, due: date) -> DueAction:
    part = line.page if line.told_there else ""
    return DueAction(line.key, line.urn, line.school, line.what, due, line.visit, part)


def _by_day(each: DueAction) -> tuple[date, str, str]:
    return (each.due, each.school.casefold(), each.key)
