"""What partnership boards decided, as actions of their schools."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from ssio_desktop.domain.casework.boards import BOARD, BOARD_MEETING, meeting_entity
from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.services.action_lines import ActionLine, ActionSource
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.decision_lines import beside, decision_line, people
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    schools = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools"))
    names = people(ws)
    for seen in records.boards(ws, urns):
        for held in seen.meetings:
            for each in held.decisions:
                yield decision_line(
                    meeting_entity(held.urn, held.id),
                    each,
                    day=held.day,
                    today=day,
                    urn=held.urn,
                    school=str(schools.get(held.urn) or held.urn),
                    kind=say("Partnership board"),
                    source=BOARD_MEETING,
                    page=BOARD,
                    place=held.key,
                    names=names,
                )


def _school(ws: Workspace, key: str) -> str | None:
    kind, _, rest = key.partition("/")
    return school_of(rest.partition("/")[0]) if kind == BOARD_MEETING else None


SOURCE: Final = ActionSource(BOARD_MEETING, _lines, _school, beside(BOARD_MEETING))
