"""What a board takes from its school's action plan and gives back. Here alone the two meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.boards import BoardMeeting, Rag
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone that a board looks at. key: its name in the plan, the same each time. number:
    such as ``2.1``. priority: of the plan, in words. owner: who monitors it."""

    key: str
    number: str
    what: str
    priority: str
    owner: str
    due: date


def milestones_due(ws: Workspace, urn: str, first: date, last: date) -> tuple[Milestone, ...]:
    """The milestones of a school's plan that are due between two days, both counted, and those of
    before that are not met. None while the record holds no plan."""
    return ()


def judgement_writes(
    ws: Workspace, found: BoardMeeting, milestone: str, judged: Rag
) -> list[Write]:
    """What notes a board's judgement with the milestone of the plan, by its name there, in the same
    change. None while the record holds no plan."""
    return []
