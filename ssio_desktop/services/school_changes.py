"""What is new about a school since a categorisation: register, inspections, visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.schools import School
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services.categorising import entity_of
from ssio_desktop.services.schools import SchoolRecord, VisitLine
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.tables import REGISTER, raw_fields


@dataclass(frozen=True, slots=True)
class Since:
    """What came after the day on which a categorisation was completed.

    was: the school as the register had it then, or None where no entry is as old. inspections:
    begun or published later. visits: made later, the withdrawn left out. Both latest first.
    """

    day: date
    was: School | None
    inspections: tuple[Inspection, ...]
    visits: tuple[VisitLine, ...]


def changes_since(ws: Workspace, record: SchoolRecord, term: TermId) -> Since | None:
    """What is new since the categorisation of a term; None where its day is not recorded."""
    urn = record.school.urn
    day = read_day(ws.store.state(entity_of(urn, term)).get("completed_on"))
    if day is None:
        return None
    return Since(
        day=day,
        was=_register_at(ws, urn, day),
        inspections=tuple(
            each
            for each in record.inspections
            if any(when is not None and when > day for when in (each.started, each.published))
        ),
        visits=tuple(
            line
            for line in record.visits
            if line.state != "withdrawn" and line.visit_date is not None and line.visit_date > day
        ),
    )


def _register_at(ws: Workspace, urn: str, day: date) -> School | None:
    entries = ws.store.state(f"school/{urn}").under(REGISTER)
    known = {as_at: entry for as_at, entry in entries.items() if isinstance(entry, dict)}
    newest = max((as_at for as_at in known if as_at <= day.isoformat()), default="")
    return School.from_register(urn, raw_fields(known[newest])) if newest else None
