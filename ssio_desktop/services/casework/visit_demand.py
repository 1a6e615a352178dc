"""How many visits each school is to have in a term, by its category and what it has already."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import Support
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import board_dates, schools
from ssio_desktop.services.casework import support_years
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_DAYS_A_VISIT = 7.5
"""For so many days that a category brings in a year, one visit in each term: most of a term’s third
of them is work besides, by others too."""


@dataclass(frozen=True, slots=True)
class Demand:
    """How many visits a school is to have in a term, and where that comes from.

    suggested: by its category. held: visits of the term that were made or are in the calendar.
    """

    urn: str
    name: str
    category: str
    suggested: int
    held: int
    concern: bool
    why: str

    @property
    def open(self) -> int:
        """Visits that are still without a day."""
        return max(0, self.suggested - self.held)


def demand(ws: Workspace, term: TermId, officer: str = "") -> tuple[Demand, ...]:
    """What the schools of an officer, or of the one who works here, ask for in a term, by name."""
    rows = schools.list_schools(ws, officer=officer or ws.officer, only_open=True)
    held = held_visits(ws, term)
    found = support_years.in_year(ws, [row.urn for row in rows], term.academic_year)
    return tuple(_demand(found[row.urn], term, len(held.get(row.urn, ()))) for row in rows)


def _demand(found: SchoolSupport, term: TermId, held: int) -> Demand:
    counts = next(part.held for part in found.year.parts if part.term == term)
    support = counts.support if counts else None
    count, why = _suggested(support, found.package is not False)
    category, concern = (counts.category, counts.concern) if counts else ("", False)
    return Demand(found.urn, found.name, category, count, held, concern, why)


def _suggested(support: Support | None, buys: bool) -> tuple[int, str]:
    """Visits of one term. A third of the year's visits, one at least where there are three; of
    days, one visit for every seven and a half, and two at least."""
    amount = support.entitlement(buys_package=buys) if support else None
    if support is None or amount is None:
        return 1, say("Every school is categorised each term, so it is visited once.")
    told = support.in_words(buys_package=buys)
    if support.unit == "days":
        count = max(2, math.ceil(amount / _DAYS_A_VISIT))
        return count, say("Its category brings {told}.", told=told)
    return max(1, round(amount / 3)), say("Its category brings {told}.", told=told)


def held_visits(ws: Workspace, term: TermId) -> dict[str, list[date]]:
    """The days of the visits of a term, made or planned, by school."""
    found: dict[str, list[date]] = defaultdict(list)
    for row in ws.store.db.query(
        "SELECT urn, visit_date FROM visits WHERE term = ? AND state <> 'withdrawn' AND urn <> '' "
        "AND form_id <> ?",
        (str(term), board_dates.BOARD_FORM),
    ):
        day = read_day(row["visit_date"])
        if day is not None:
            found[row["urn"]].append(day)
    return found
