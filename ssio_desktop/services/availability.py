"""Recording days on which a school cannot be visited, or an officer cannot visit."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.availability import AWAY, LONGEST, Away, read_away
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def record_school(ws: Workspace, urn: str, first: date, last: date, why: str = "") -> Outcome[Away]:
    """Record that a school cannot be visited from a day to another, both counted."""
    name = schools.name_of(ws, urn)
    return _record(ws, f"school/{urn}", name, first, last, why)


def record_officer(
    ws: Workspace, officer: str, first: date, last: date, why: str = ""
) -> Outcome[Away]:
    """Record that an officer cannot visit from a day to another, both counted."""
    name = setting_up.officer(ws, officer).name
    return _record(ws, f"officer/{officer}", name, first, last, why)


def withdraw(ws: Workspace, entity: str, away: str) -> Outcome[None]:
    """Take some days back. entity: ``school/URN`` or ``officer/ID``."""
    if all(each.id != away for each in read_away(ws.store.state(entity))):
        raise UserError(
            say("Those days are not recorded."),
            where=away[:40],
            remedy=say("Take their name from the list of days."),
            code="away.unknown",
        )
    return ws.record([Write(entity, f"{AWAY}.{away}", None)], None, label=say("Days taken back"))


def of_school(ws: Workspace, urn: str) -> tuple[Away, ...]:
    """The days of a school, in order."""
    return read_away(ws.store.state(f"school/{urn}"))


def of_officer(ws: Workspace, officer: str) -> tuple[Away, ...]:
    """The days of an officer, in order."""
    return read_away(ws.store.state(f"officer/{officer}"))


def _record(
    ws: Workspace, entity: str, name: str, first: date, last: date, why: str
) -> Outcome[Away]:
    if last < first or last - first > LONGEST:
        raise UserError(
            say("These days cannot be meant: {first} to {last}.", first=first, last=last),
            where=name,
            remedy=say("Give a first day, and a last day that is not before it. Nothing was kept."),
            code="away.days",
        )
    made = Away(new_id(), first, last, why.strip())
    label = say("Days of {name} kept free of visits", name=name)
    return ws.record([Write(entity, f"{AWAY}.{made.id}", made.to_json())], made, label=label)
