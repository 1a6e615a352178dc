"""How each school stood with the inspectors on a day, by its latest inspection begun by then."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_GOOD: Final = frozenset({"outstanding", "good"})


@dataclass(frozen=True, slots=True)
class Inspected:
    """is_good: by the overall grade; None where there is none, as in a report card. concern: the
    category of concern, empty for none, None where not known. told: the judgement in words."""

    is_good: bool | None
    concern: str | None
    told: str


def inspected(ws: Workspace, day: date) -> dict[str, Inspected]:
    """Each school by its latest inspection that judged it, begun by a day. A report card stands
    for itself: it has no overall grade and is given none."""
    found: dict[str, Inspected] = {}
    rows = ws.store.db.conn.execute(
        "SELECT urn, record FROM inspections WHERE started <> '' AND started <= ? "
        "ORDER BY started, entity",
        (day.isoformat(),),
    ).fetchall()
    for urn, record in rows:
        inspection = Inspection.from_record(json.loads(record))
        grade = inspection.overall.words if inspection.overall else None
        if inspection.framework == "report-card":
            told = say("Report card, without an overall grade")
            found[urn] = Inspected(None, inspection.category, told)
        elif grade:
            found[urn] = Inspected(grade.casefold() in _GOOD, inspection.category, grade)
    return found
