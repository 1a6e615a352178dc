"""How every part of the casework stands: for the schools of a caseload, and for one school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.services import schools
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.services.workspace import Workspace

_ORDER: Mapping[Urgency, int] = {"now": 0, "soon": 1, "": 2}


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A school with its standings, by the part's id. category: the latest completed, or empty."""

    urn: str
    name: str
    category: str
    officer: str
    officer_name: str
    standings: Mapping[str, Standing]

    @property
    def urgency(self) -> Urgency:
        """The most urgent of the parts."""
        return min(
            (each.urgency for each in self.standings.values()), key=_ORDER.__getitem__, default=""
        )

    @property
    def order(self) -> tuple[int, date, str]:
        """What is most urgent first, then by the day due, then by name."""
        due = [each.due for each in self.standings.values() if each.urgency and each.due]
        return (_ORDER[self.urgency], min(due, default=date.max), self.name.casefold())


def rows(ws: Workspace, officer: str = "") -> tuple[CaseRow, ...]:
    """The open schools of a caseload, or of every caseload, the most urgent first."""
    found = [
        row for row in schools.list_schools(ws, officer=officer, only_open=True) if row.officer
    ]
    standings = _standings(ws, [row.urn for row in found])
    made = (
        CaseRow(
            row.urn,
            row.name,
            row.category or "",
            row.officer,
            row.officer_name,
            {part: told[row.urn] for part, told in standings.items() if row.urn in told},
        )
        for row in found
    )
    return tuple(sorted(made, key=lambda each: each.order))


def of_school(ws: Workspace, urn: str) -> tuple[tuple[Part, Standing | None], ...]:
    """Every part with how it stands for one school; None where there is nothing to say."""
    standings = _standings(ws, [urn])
    return tuple((part, standings[part.id].get(urn)) for part in PARTS)


def story(ws: Workspace, urn: str) -> tuple[tuple[Part, Happened], ...]:
    """What happened at a school in all parts, the earliest first."""
    found = [
        (part, each) for part in PARTS if part.story is not None for each in part.story(ws, urn)
    ]
    return tuple(sorted(found, key=lambda one: (one[1].day, one[1].what)))


def coming(
    ws: Workspace, first: date, last: date, officer: str = ""
) -> Iterator[tuple[Part, Coming]]:
    """What the calendar shows between two days, both counted. Nothing is to come at a school that
    is closed; what happened there stays."""
    today = ws.today()
    closed = {row.urn for row in schools.list_schools(ws) if row.is_open is False}
    for part in PARTS:
        if part.coming is not None:
            for each in part.coming(ws, first, last, officer):
                if each.day < today or each.urn not in closed:
                    yield part, each


def _standings(ws: Workspace, urns: Iterable[str]) -> dict[str, Mapping[str, Standing]]:
    wanted = tuple(urns)
    return {part.id: part.standings(ws, wanted) for part in PARTS}
