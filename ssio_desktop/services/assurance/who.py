"""Who looks at officers’ work here, and who may see what of it.

Whoever the authority named leads; while it named nobody, whoever has no schools of their own in
this store does, as the head of service or the board’s clerk. Everybody else sees what concerns
their own work, and what they read of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssio_desktop.domain.assurance.readings import WorkReading
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import listed, say

LEADS = "assurance_leads"
"""The path of an authority with those who lead, by their ids."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who works here. leads: whether everybody’s work is shown. named: ids of those who lead."""

    officer: str
    leads: bool
    named: tuple[str, ...] = ()

    def may_see(self, reading: WorkReading) -> bool:
        """A reading of one’s own work is seen once it was given, also by who leads; one of others
        by who leads and by its reader."""
        if reading.officer == self.officer:
            return bool(reading.given)
        return self.leads or reading.reader == self.officer


def viewer(ws: Workspace) -> Viewer:
    """Who works in this store."""
    raw = ws.store.state(setting_up.authority_entity(ws)).get(LEADS)
    named = tuple(str(each) for each in raw) if isinstance(raw, list) else ()
    leads = ws.officer in named if named else not schools.list_schools(ws, officer=ws.officer)
    return Viewer(ws.officer, leads, named)


def name_leads(ws: Workspace, officers: Sequence[str]) -> Outcome[tuple[str, ...]]:
    """Say who leads (ids); none for whoever has no schools. UserError for one not known here."""
    names = [setting_up.officer(ws, each).name for each in officers]
    if not all(names):
        raise UserError(say("That officer is not known here."), code="officer.unknown")
    value: Json = [*dict.fromkeys(officers)]
    label = (
        say("Who looks at officers’ work: {names}", names=listed(names))
        if names
        else say("Nobody is named any more to look at officers’ work")
    )
    entity = setting_up.authority_entity(ws)
    return ws.record([Write(entity, LEADS, value or None)], tuple(officers), label=label)


def require_lead(ws: Workspace) -> Viewer:
    """Who works here, where that is who leads; UserError otherwise."""
    found = viewer(ws)
    if not found.leads:
        raise UserError(
            say("This is for whoever looks at the work of all officers."),
            remedy=say("Your own findings are yours to see. Say who leads, if it is you."),
            code="assurance.not-leading",
        )
    return found


def require_sight(ws: Workspace, officer: str) -> Viewer:
    """Who works here, where they may see what was found of an officer’s work; else UserError."""
    found = viewer(ws)
    if not found.leads and officer != ws.officer:
        raise UserError(
            say("What was found of a colleague’s work is for them and whoever leads."),
            where=setting_up.officer(ws, officer).name,
            remedy=say("Look at your own findings."),
            code="assurance.not-yours",
        )
    return found
