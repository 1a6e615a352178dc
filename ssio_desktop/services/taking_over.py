"""Taking a colleague's visit over: from then on it is one's own to make final and to issue."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import OFFICER, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_refusals import may_finish, refuse_changed
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

TAKEN_OVER = "taken_over"
"""Where a visit's record keeps each taking over: ``taken_over.<id>``."""


@dataclass(frozen=True, slots=True)
class TakingOver:
    """That a visit was taken over. at: ISO 8601 moment, UTC. by, of: the officers' names."""

    at: str
    by: str
    of: str
    reason: str


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose a visit is. may_finish: whether it is for the person here to make it final and issue
    it. may_take_over: whether it is a colleague's that can become one's own. taken: the last
    taking over that stands."""

    officer: str
    may_finish: bool
    may_take_over: bool
    taken: TakingOver | None


def whose(ws: Workspace, visit: Visit) -> Whose:
    """Whose a visit is, with the names that are said of it."""

    def name(officer: str) -> str:
        return setting_up.officer(ws, officer).name or officer

    records = ws.store.state(f"visit/{visit.id}").under(TAKEN_OVER).values()
    known = [each for each in records if isinstance(each, dict)]
    last = max(known, key=lambda each: str(each.get("at", "")), default=None)
    return Whose(
        name(visit.officer) if visit.officer else "",
        may_finish(ws, visit),
        bool(visit.officer) and visit.officer != ws.officer and _refusal(visit) is None,
        TakingOver(
            str(last.get("at", "")),
            name(str(last.get("by", ""))),
            name(str(last.get("from", ""))),
            str(last.get("reason", "")),
        )
        if last is not None
        else None,
    )


def _refusal(visit: Visit) -> UserError | None:
    """Why a visit cannot be taken over by anyone, or None."""
    if visit.state == "withdrawn":
        return UserError(say("This visit was withdrawn."), code="visit.withdrawn")
    if visit.from_report:
        return UserError(
            say("This visit is known here from its report alone."),
            remedy=say("Take in the return that holds it."),
            code="visit.from-report",
        )
    return None


def take_over(ws: Workspace, visit_id: str, reason: str) -> Outcome[str]:
    """Become the officer of a visit. The value is the id of its officer before.

    It is recorded who took it over, from whom, when and why. UserError where it is one's own
    already, was withdrawn, is known from its report alone, or no reason is given.
    """
    visit = visiting.read(ws, visit_id)
    if refusal := _refusal(visit):
        raise refusal
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
            school_name=schools.name_of(ws, visit.urn),
        ),
        guard=lambda: refuse_changed(visit, visiting.read(ws, visit_id)),
    )
