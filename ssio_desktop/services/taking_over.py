"""Taking a colleague's visit over: from then on it is one's own to make final and to issue."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import OFFICER
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_refusals import refuse_changed
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

TAKEN_OVER = "taken_over"
"""Where a visit's record keeps each taking over: ``taken_over.<id>``."""


def take_over(ws: Workspace, visit_id: str, reason: str) -> Outcome[str]:
    """Become the officer of a visit. The value is the id of its officer before.

    It is recorded who took it over, from whom, when and why. UserError where it is one's own
    already, was withdrawn, is known from its report alone, or no reason is given.
    """
    visit = visiting.read(ws, visit_id)
    if visit.from_report or visit.state == "withdrawn":
        raise UserError(
            say("This visit was withdrawn.")
            if not visit.from_report
            else say("This visit is known here from its report alone."),
            remedy=say("Take in the return that holds it.") if visit.from_report else "",
            code="visit.from-report" if visit.from_report else "visit.withdrawn",
        )
    if visit.officer == ws.officer:
        raise UserError(say("This visit is yours already."), code="visit.yours")
    if not reason.strip():
        raise UserError(
            say("Taking a visit over needs a reason."),
            remedy=say("Say in a sentence why it is yours now."),
            code="visit.take-over-reason",
        )
    entity = f"visit/{visit_id}"
    record: dict[str, Json] = {
        "at": ws.moment(),
        "by": ws.officer,
        "from": visit.officer,
        "reason": reason.strip(),
    }
    return ws.record(
        [
            Write(entity, OFFICER, ws.officer),
            Write(entity, f"{TAKEN_OVER}.{new_id()}", record),
        ],
        visit.officer,
        label=say(
            "Visit to {school_name} taken over",
            school_name=schools.school(ws, visit.urn).school.name,
        ),
        guard=lambda: refuse_changed(visit, visiting.read(ws, visit_id)),
    )
