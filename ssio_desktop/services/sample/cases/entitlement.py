"""Sessions of support, what became of them, and what was agreed beyond a category, as the sample
tells of them. A session is named by its day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ssio_desktop.domain.casework.sessions import Session
from ssio_desktop.services.casework import capacity, sessions, support_years
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _book(ws: Workspace, urn: str, told: Facts) -> None:
    sessions.book(
        ws,
        urn,
        told["day"],
        what=told["what"],
        who=told.get("who", ""),
        service=told.get("service", ""),
        days=told.get("days"),
    )


def _give(ws: Workspace, urn: str, told: Facts) -> None:
    sessions.give(ws, urn, _session(ws, urn, told).id, days=told.get("days"))


def _cancel(ws: Workspace, urn: str, told: Facts) -> None:
    session = _session(ws, urn, told)
    sessions.cancel(ws, urn, session.id, by=told["by"], reason=told["reason"])


def _agree(ws: Workspace, urn: str, told: Facts) -> None:
    sessions.agree_extra(ws, urn, told["unit"], told["number"], reason=told["reason"])


def _capacity(ws: Workspace, urn: str, told: Facts) -> None:
    capacity.set_available(ws, ws.officer, told["days"])


def _session(ws: Workspace, urn: str, told: Facts) -> Session:
    """The session of a day. LookupError where none is booked for it."""
    for year in support_years.years_of(ws, urn):
        for each in support_years.of_school(ws, urn, year).sessions:
            if each.day == told["day"]:
                return each
    raise LookupError(f"{urn}: no session on {told['day']}")


DEEDS: Final[Mapping[str, Any]] = {
    "support.book": _book,
    "support.give": _give,
    "support.cancel": _cancel,
    "support.agree": _agree,
    "support.capacity": _capacity,
}
