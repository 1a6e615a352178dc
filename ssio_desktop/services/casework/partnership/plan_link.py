"""What a board takes from its school's action plan and gives back. Here alone the two meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.boards import BoardMeeting, Rag
from ssio_desktop.domain.casework.plan_types import Entry, Move
from ssio_desktop.domain.casework.plans import (
    MILESTONE,
    MOVED,
    PROGRESS,
    due_record,
    entry_record,
    move_record,
    plan_entity,
)
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services import setting_up
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say

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


def following_writes(ws: Workspace, found: BoardMeeting, day: date) -> list[Write]:
    """What lets open milestones that are due at a meeting follow it to another day: a move with its
    reason in an agreed plan, the other day in a draft. The day that they had at first stays."""
    why = say(
        "The board of {former} meets on {day}.", former=said_day(found.day), day=said_day(day)
    )
    who = setting_up.current_officer(ws).name
    writes = []
    for plan in action_plans.plans(ws, found.urn):
        entity = plan_entity(plan.key)
        for each in plan.milestones if plan.stage != "closed" else ():
            if not each.is_open or not _is_due_at(each.board, each.due, found) or each.due == day:
                continue
            if plan.stage == "draft":
                value = due_record(day, found.key)
                writes.append(Write(entity, f"{MILESTONE}.{each.id}.due", value))
            else:
                move = Move(new_id(), each.id, day, found.key, why, who, ws.moment())
                writes.append(Write(entity, f"{MOVED}.{move.id}", move_record(move)))
    return writes


def _is_due_at(board: str, due: date | None, found: BoardMeeting) -> bool:
    """Whether a milestone is due at a meeting: it names it, or its day where it names none."""
    return board == found.key if board else due == found.day
