"""Putting a planned visit onto another day."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.visits import ANSWERS, TERM, VISIT_DATE, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def move_visit(ws: Workspace, visit_id: str, day: date) -> Outcome[date]:
    """Give a visit that was never final another day. The value is the day it had, or the new one.

    What was typed in its note and is not recorded yet is recorded first. UserError where the
    visit was made final or withdrawn, or the day cannot be meant.
    """
    visiting.check_day(ws, day)
    visiting.settle(ws, visit_id)
    visit = visiting.read(ws, visit_id)
    if visit.state != "draft":
        raise UserError(
            say("Only a visit that was never made final can be put onto another day."),
            remedy=say("Open it and change its date there: that is an amendment, with a reason."),
            code="visit.move",
        )
    paths = [
        path
        for path in sorted(visit.answers)
        if ":" not in path and path.rpartition(".")[2] == VISIT_DATE
    ]
    if not paths:
        raise UserError(
            say("The form of this visit does not ask for its date."),
            remedy=say("Open the visit and write the date where it fits."),
            code="visit.no-date",
        )
    before = read_day(visit.answers[paths[0]])
    name = schools.name_of(ws, visit.urn)
    entity = f"visit/{visit_id}"
    if before == day:
        return Outcome(day)
    return ws.record(
        [
            Write(entity, f"{ANSWERS}.{paths[0]}", day.isoformat()),
            Write(entity, TERM, str(setting_up.calendar(ws).term_on(day))),
        ],
        before or day,
        label=say("Visit to {name} moved to {day} {day2:%B %Y}", name=name, day=day.day, day2=day),
    )
