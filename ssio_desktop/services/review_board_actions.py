"""What the review board decided in words, as actions: of the school that the item was about, or of
none in particular."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from ssio_desktop.domain.meetings import MEETING, read_meeting
from ssio_desktop.services.action_lines import ActionLine, ActionSource
from ssio_desktop.services.decision_lines import beside, decision_line, people
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    schools = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools"))
    names = people(ws)
    for state in ws.store.states(MEETING):
        held = read_meeting(state)
        for each in held.decisions if held else ():
            assert held is not None
            item = held.item(each.item)
            urn = item.urn if item else ""
            if urns is None or urn in urns:
                yield decision_line(
                    state.entity,
                    each,
                    day=held.day,
                    today=day,
                    urn=urn,
                    school=str(schools.get(urn) or urn),
                    kind=say("Review board"),
                    source=MEETING,
                    page="meeting",
                    place=held.id,
                    names=names,
                )


def _school_of(ws: Workspace, key: str) -> str | None:
    entity, _, row = key.rpartition("/")
    if not entity.startswith(f"{MEETING}/"):
        return None
    held = read_meeting(ws.store.state(entity))
    decision = row.partition(":")[2]
    found = next((each for each in held.decisions if each.id == decision), None) if held else None
    if held is None or found is None:
        return None
    item = held.item(found.item)
    return item.urn if item else ""


SOURCE: Final = ActionSource(MEETING, _lines, _school_of, beside(MEETING))
