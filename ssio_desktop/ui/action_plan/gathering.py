"""Gathers what the page of action plans shows, in one reading off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.services import schools
from ssio_desktop.services.casework import area_sources
from ssio_desktop.services.casework.action_plans import plans, statement_due
from ssio_desktop.services.casework.area_sources import AreaSource
from ssio_desktop.services.casework.board_days import BoardDay, board_days
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.plan_part import next_board, standing_of
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """A school with its plans. found: the one on show, None where there is none. boards: the known
    days of its board. coming: the board at which milestones are due next. due: by when a statement
    of action has to be ready. sources: what inspections ask to improve."""

    urn: str
    name: str
    plans: tuple[ActionPlan, ...]
    found: ActionPlan | None
    standing: Standing | None
    boards: tuple[BoardDay, ...]
    today: date
    coming: date | None = None
    due: date | None = None
    sources: tuple[AreaSource, ...] = ()

    def is_board(self, day: date | None) -> bool:
        """Whether a board is known to meet on a day."""
        return any(each.day == day for each in self.boards)


def gather(ws: Workspace, key: str) -> SeenPlan:
    """Read it. key: a URN for the plan that counts now, or ``URN:id``. UserError where the school
    is not in this store."""
    urn, _, item = key.partition(":")
    name = schools.name_of(ws, urn)
    own, today = plans(ws, urn), ws.today()
    found = next((each for each in own if each.id == item), own[0] if own else None)
    return SeenPlan(
        urn,
        name,
        own,
        found,
        standing_of(ws, found) if found else None,
        board_days(ws, urn),
        today,
        next_board(found, today) if found else None,
        statement_due(ws, found) if found else None,
        area_sources.sources(ws, urn) if found else (),
    )
