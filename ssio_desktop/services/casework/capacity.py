"""Officers' time for schools in a year against what their caseloads may need.

Visits are reckoned with the days that visits took on average in the authority so far, because an
entitlement in visits says nothing of time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.support_years import SchoolSupport, in_year
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

CAPACITY: Final = "capacity"
MOST: Final = 260
VISIT: Final = 1.0
"""Days that a visit is taken for where none has been made yet: the visit, its note and report."""


@dataclass(frozen=True, slots=True)
class Load:
    """An officer's year. entitled: what the caseload may have, in days; bought: sessions that
    schools bought; given: days given so far. available: None where nobody said. unknown: schools
    whose category is not known in this store, so that nothing is reckoned for them."""

    officer: str
    name: str
    schools: int
    entitled: float
    bought: float
    given: float
    available: float | None
    unknown: int = 0

    @property
    def needed(self) -> float:
        """Days that the caseload may need in the year."""
        return round(self.entitled + self.bought, 1)

    @property
    def spare(self) -> float | None:
        """Days that are not needed; below nought where there are too few. None where nobody said
        how many there are, or no school's category is known."""
        if self.available is None or self.unknown == self.schools:
            return None
        return round(self.available - self.needed, 1)


@dataclass(frozen=True, slots=True)
class Loads:
    """All officers with a caseload, by name. visit_days: what a visit was reckoned with."""

    year: int
    visit_days: float
    rows: tuple[Load, ...]


def loads(ws: Workspace, year: int | None = None) -> Loads:
    """Every officer's year. year: school year by its autumn, else that of today."""
    year = setting_up.current_term(ws).academic_year if year is None else year
    listed = [row for row in schools.list_schools(ws, only_open=True) if row.officer]
    found = in_year(ws, [row.urn for row in listed], year)
    visit = _visit_days(found.values())
    rows = []
    for officer in setting_up.officers(ws):
        own = [found[row.urn] for row in listed if row.officer == officer.id]
        if own:
            entitled = sum(_entitled(each, visit) for each in own)
            rows.append(
                Load(
                    officer.id,
                    officer.name,
                    len(own),
                    round(entitled, 1),
                    round(sum(each.bought_days for each in own), 2),
                    round(sum(_given(each) for each in own), 2),
                    available(ws, officer.id, year),
                    sum(all(part.held is None for part in each.year.parts) for each in own),
                )
            )
    return Loads(year, visit, tuple(rows))


def available(ws: Workspace, officer: str, year: int) -> float | None:
    """Days that an officer has for schools in a year: as said for it, else as last said before."""
    told = ws.store.state(f"officer/{officer}").under(CAPACITY)
    known = {
        int(name): float(value)
        for name, value in told.items()
        if name.isdecimal() and isinstance(value, int | float) and not isinstance(value, bool)
    }
    before = [each for each in known if each <= year]
    return known[max(before)] if before else None


def set_available(
    ws: Workspace, officer: str, days: float, year: int | None = None
) -> Outcome[float]:
    """Say how many days an officer has for schools in a year. UserError where the officer is not
    known, or the number cannot be meant."""
    name = setting_up.officer(ws, officer).name
    if not name:
        raise UserError(say("That officer is not known here."), code="officer.unknown")
    if not 0 <= days <= MOST or days % 0.5:
        raise UserError(
            say("{days} days in a year cannot be meant.", days=f"{days:g}"),
            where=name,
            remedy=say("Give 0 to {most} days, in halves.", most=MOST),
            code="capacity.days",
        )
    year = setting_up.current_term(ws).academic_year if year is None else year
    return ws.record(
        [Write(f"officer/{officer}", f"{CAPACITY}.{year}", float(days))],
        float(days),
        label=say("Days of {name} for schools recorded", name=name),
    )


def _visit_days(found: Iterable[SchoolSupport]) -> float:
    """What visits took on average, of those counted as visits and with their time noted."""
    taken = [
        visit.days
        for each in found
        for part in each.year.parts
        if part.unit == "visits"
        for visit in each.visits
        if visit.term == part.term and visit.days
    ]
    return round(sum(taken) / len(taken), 2) if taken else VISIT


def _entitled(support: SchoolSupport, visit: float) -> float:
    return sum(
        pool.entitled * (visit if pool.unit == "visits" else 1.0) for pool in support.year.pools
    )


def _given(support: SchoolSupport) -> float:
    """Days of visits, boards and sessions, bought ones too."""
    sessions = sum(each.days for each in support.sessions if each.state == "given")
    return sum(each.days for each in (*support.visits, *support.boards)) + sessions
