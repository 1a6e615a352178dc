"""Which schools are like a school: its nearest neighbours by what pupils it has, by SciPy.

Each variable is standardised over the schools to choose among, and counts the same; the distance is
Euclid’s. docs/performance-data.md says which variables, and what this cannot see.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.measures import ALL, Measure, entity_of
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.reading import names_of
from ssio_desktop.services.workspace import Workspace

COUNT: Final = 10
LEAST: Final = 11
"""With fewer schools to choose among none is called similar."""
LEAST_VALUES: Final = 5
"""Fewer published values than these have no middle worth telling."""

_MAIN: Final = ("ks4", "ks2", "ks5")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A school that is like the one looked at. distance: 0 is the same in everything."""

    urn: str
    name: str
    distance: float


@dataclass(frozen=True, slots=True)
class Similar:
    """The schools most like one. year: of the census. pool: among how many they were found."""

    year: int
    pool: int
    variables: tuple[Measure, ...]
    schools: tuple[Neighbour, ...]


def similar_schools(ws: Workspace, urn: str) -> Similar | None:
    """The schools most like a school; None where its census is not here, or there are too few to
    choose among."""
    variables = tuple(each for each in catalogue(ws).measures if each.context)
    main = _main_measure(ws, urn)
    year = _census_year(ws, urn, variables)
    if not main or not year:
        return None
    of_kind = _of_the_same_kind(ws, urn, main)
    found: dict[str, dict[str, float]] = {}
    for each in variables:
        for place, value in _values(ws, each.id, year):
            if place in of_kind:
                found.setdefault(place, {})[each.id] = value
    whole = {
        place: [_scaled(each, values[each.id]) for each in variables]
        for place, values in sorted(found.items())
        if len(values) == len(variables)
    }
    if urn not in whole or len(whole) < LEAST:
        return None
    near = nearest(whole, urn, COUNT)
    names = names_of(ws, near)
    schools = tuple(Neighbour(place, names[place], near[place]) for place in near)
    return Similar(year, len(whole) - 1, variables, schools)


def nearest(rows: Mapping[str, Sequence[float]], wanted: str, count: int) -> dict[str, float]:
    """The nearest to one of some rows by Euclid’s distance of standardised columns, the nearest
    first, each with its distance. A column in which all are the same tells nothing and is left."""
    from scipy.spatial.distance import cdist  # noqa: PLC0415
    from scipy.stats import zscore  # noqa: PLC0415

    names = list(rows)
    columns = [column for column in zip(*rows.values(), strict=True) if len(set(column)) > 1]
    if not columns:
        return dict.fromkeys([name for name in sorted(names) if name != wanted][:count], 0.0)
    table = list(zip(*(zscore(list(column)).tolist() for column in columns), strict=True))
    (distances,) = cdist([table[names.index(wanted)]], table).tolist()
    ordered = sorted((far, name) for far, name in zip(distances, names, strict=True))
    others = [(far, name) for far, name in ordered if name != wanted]
    return {name: far for far, name in others[:count]}


def _main_measure(ws: Workspace, urn: str) -> str:
    """A headline measure of what the school is mostly published for, the last key stage it takes
    pupils to; empty where there is none."""
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT measure FROM figures WHERE entity = ? AND grp = ?", (entity_of(urn), ALL)
    )
    own = {row[0] for row in rows.fetchall()}
    headlines = [each for each in catalogue(ws).measures if each.headline and each.id in own]
    return next((m.id for dataset in _MAIN for m in headlines if m.dataset == dataset), "")


def _census_year(ws: Workspace, urn: str, variables: Sequence[Measure]) -> int:
    """The latest year of a school's census; 0 where none is here."""
    (found,) = ws.store.db.conn.execute(
        "SELECT max(year) FROM figures WHERE entity = ? AND measure = ? AND value IS NOT NULL",
        (entity_of(urn), variables[0].id),
    ).fetchone()
    return int(found or 0)


def _of_the_same_kind(ws: Workspace, urn: str, main: str) -> set[str]:
    """The schools with the same key stage in any year, special ones apart from others."""
    run = ws.store.db.conn.execute
    found = {
        row[0]
        for row in run(
            "SELECT DISTINCT place FROM figures WHERE measure = ? AND grp = ?", (main, ALL)
        ).fetchall()
        if row[0].isdigit()
    }
    special = {row[0] for row in run("SELECT urn FROM schools WHERE is_special = 1").fetchall()}
    return found & special if urn in special else found - special


def _values(ws: Workspace, measure: str, year: int) -> Iterable[tuple[str, float]]:
    return ws.store.db.conn.execute(
        "SELECT place, value FROM figures WHERE measure = ? AND year = ? AND grp = ? "
        "AND value IS NOT NULL",
        (measure, year, ALL),
    ).fetchall()


def _scaled(measure: Measure, value: float) -> float:
    """Numbers of pupils count by their proportions: 200 is as far from 100 as 400 from 200."""
    return math.log(max(value, 1.0)) if measure.unit == "pupils" else value
