"""Reads the table of figures: of a place, of a measure, of the years there are. Judges nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from ssio_desktop.domain.figures import STATUSES, Figure, Status
from ssio_desktop.domain.measures import entity_of
from ssio_desktop.services.workspace import Workspace

Series: TypeAlias = Mapping[int, Figure]
"""Figures by year."""

_FIELDS = "place, measure, grp, year, status, value, text, pupils, low, high"


def figures_of(ws: Workspace, places: Iterable[str]) -> dict[tuple[str, str, str], Series]:
    """Every figure of some places by place, measure and group, each by year."""
    wanted = json.dumps([entity_of(place) for place in dict.fromkeys(places)])
    return _gathered(
        ws.store.db.conn.execute(
            f"SELECT {_FIELDS} FROM figures WHERE entity IN (SELECT value FROM json_each(?)) "
            "ORDER BY entity, year",
            (wanted,),
        ).fetchall()
    )


def names_of(ws: Workspace, places: Iterable[str]) -> dict[str, str]:
    """The names of some schools: the register's where it has them, else those of the files."""
    wanted = json.dumps([entity_of(place) for place in places])
    return dict(
        ws.store.db.conn.execute(
            "SELECT f.place, coalesce(nullif(max(s.name), ''), max(f.title)) FROM figures f "
            "LEFT JOIN schools s ON s.urn = f.place "
            "WHERE f.entity IN (SELECT value FROM json_each(?)) GROUP BY f.place",
            (wanted,),
        ).fetchall()
    )


def figure_of_row(row: Sequence[Any]) -> Figure:
    """A figure from its status, value, text, pupils and the ends of its interval."""
    status, value, text, pupils, low, high = row
    known = cast(Status, status if status in STATUSES else "not read")
    return Figure(known, value, text or "", pupils, low, high)


def _gathered(rows: Iterable[Sequence[Any]]) -> dict[tuple[str, str, str], Series]:
    found: dict[tuple[str, str, str], dict[int, Figure]] = {}
    for place, measure, group, year, *rest in rows:
        found.setdefault((place, measure, group), {})[year] = figure_of_row(rest)
    return dict(found)
