"""What was changed since the last return of a term, school by school: what the next one brings."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.readiness import readiness, returned_visits
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ChangedSchool:
    """A school and how many entries were recorded of it since. visits: of how many visits."""

    urn: str
    name: str
    entries: int
    visits: int


@dataclass(frozen=True, slots=True)
class Changes:
    """number: of the last return, 0 where none was made, and then there are no schools."""

    number: int
    schools: tuple[ChangedSchool, ...] = ()


def changed_since(ws: Workspace, term: TermId) -> Changes:
    """What the next return of a term would bring that the last one did not."""
    state = ws.store.state(f"return/{ws.officer}:{term}")
    made = [int(number) for number in state.under("number") if number.isdigit()]
    if not made:
        return Changes(0)
    last = max(made)
    since = state.paths[f"number.{last}"].latest.stamp
    found = []
    for each in readiness(ws, term).schools:
        urn = each.school.urn
        entries = _count(ws, f"school/{urn}", since) + _count(
            ws, f"categorisation/{urn}:{term}", since
        )
        visits = [_count(ws, f"visit/{visit.id}", since) for visit in returned_visits(ws, urn)]
        total = entries + sum(visits)
        if total:
            changed = sum(bool(number) for number in visits)
            found.append(ChangedSchool(urn, each.school.name, total, changed))
    return Changes(last, tuple(found))


def _count(ws: Workspace, entity: str, since: str) -> int:
    asked = "SELECT count(*) FROM events WHERE entity = ? AND stamp > ?"
    return int(ws.store.db.conn.execute(asked, (entity, since)).fetchone()[0])
