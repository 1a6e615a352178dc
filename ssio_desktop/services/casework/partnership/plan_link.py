"""What a board takes from its school's action plan and gives back. Here alone the two meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.boards import BoardMeeting, Rag
from ssio_desktop.domain.casework.plan_types import Entry
from ssio_desktop.domain.casework.plans import PROGRESS, entry_record, plan_entity
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services import setting_up
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write

_LONG_AGO: Final = timedelta(days=730)
"""How far back from a board a milestone that is not met is still brought to it."""


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
    """The milestones of a school's agreed plans that are due between two days, both counted, and
    those of before that are not met."""
    return tuple(_due(ws, urn, first, last))


def _due(ws: Workspace, urn: str, first: date, last: date) -> Iterator[Milestone]:
    for each in action_plans.milestones_due(ws, urn, last - _LONG_AGO, last):
        if each.due >= first or each.standing in ("overdue", "open"):
            yield Milestone(each.key, each.number, each.what, each.priority, each.owner, each.due)


def judgement_writes(
    ws: Workspace, found: BoardMeeting, milestone: str, judged: Rag
) -> list[Write]:
    """What notes a board's judgement with the milestone of the plan, by its name there, in the same
    change: one more entry beside those of before."""
    key, _, item = milestone.partition("/")
    if not item:
        return []
    state = "met" if judged.colour == "done" else judged.colour
    who = setting_up.current_officer(ws).name
    entry = Entry(new_id(), item, state, judged.why, found.day, who, judged.at)
    return [Write(plan_entity(key), f"{PROGRESS}.{entry.id}", entry_record(entry))]
