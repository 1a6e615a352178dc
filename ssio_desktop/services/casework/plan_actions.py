"""The actions of agreed plans, for the list of all actions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from ssio_desktop.domain.actions import STATES, Progress, standing_of
from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.domain.casework.plan_types import ActionPlan, Entry, PlanAction
from ssio_desktop.domain.casework.plans import KIND, PROGRESS, entry_record, plan_entity
from ssio_desktop.services import setting_up
from ssio_desktop.services.action_lines import ActionLine, ActionSource, Told
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

PAGE: Final = "action-plan"


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools"))
    for urn, plans in action_plans.plans_of(ws, urns).items():
        for plan in plans:
            if plan.stage == "agreed":
                for action in plan.actions:
                    yield _line(plan, action, str(names.get(urn) or urn), day)


def _line(plan: ActionPlan, action: PlanAction, school: str, today: date) -> ActionLine:
    history = tuple(
        Told(each.day, each.state, STATES.get(each.state, each.state), each.evidence, each.by_name)
        for each in action.entries
    )
    last = history[-1] if history else None
    return ActionLine(
        key=f"{plan_entity(plan.key)}/{action.id}",
        urn=plan.urn,
        school=school,
        what=action.what,
        who=action.owner,
        due=action.due,
        visit="",
        row=action.id,
        kind=say("Action plan"),
        agreed=plan.agreed.day if plan.agreed else None,
        officer=plan.agreed.by_name if plan.agreed else "",
        is_draft=False,
        standing=standing_of(action.state, action.due, today),
        state=action.state,
        words=last.words if last else "",
        comment=last.comment if last else "",
        history=history,
        source=KIND,
        page=PAGE,
        place=plan.key,
    )


def _school(ws: Workspace, key: str) -> str | None:
    kind, _, rest = key.partition("/")
    return school_of(rest.partition("/")[0]) if kind == KIND else None


def _writes(ws: Workspace, line: ActionLine, entry: Progress) -> list[Write]:
    who = setting_up.current_officer(ws).name
    made = Entry(entry.id, line.row, entry.state, entry.note, entry.day, who, entry.at)
    entity = line.key.rpartition("/")[0]
    return [Write(entity, f"{PROGRESS}.{made.id}", entry_record(made))]


SOURCE: Final = ActionSource(KIND, _lines, _school, _writes)
"""Actions of plans among all others. Progress is one more entry of the plan."""
