"""Reading action plans: those of a school or of many, what is due by a day, which actions are open.
Boards, lists of actions and whatever else looks across plans ask here."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ssio_desktop.domain.casework.plan_types import (
    ENDED,
    STATEMENT_DAYS,
    ActionPlan,
    Milestone,
    PlanAction,
    Rating,
)
from ssio_desktop.domain.casework.plans import KIND, plan_entity, read_plan
from ssio_desktop.errors import UserError
from ssio_desktop.services import accuracy_rules
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.states import standings
from ssio_desktop.wording import say

Due = Literal["overdue", "open", "met", "dropped"]


@dataclass(frozen=True, slots=True)
class DueMilestone:
    """A milestone of an agreed plan. key: ``URN:plan/milestone``. owner: who monitors it. board:
    key of the board that it is due at, or empty. number: such as ``2.1``; priority: in words."""

    key: str
    urn: str
    what: str
    owner: str
    due: date
    standing: Due
    rating: Rating | None
    first: date | None
    board: str
    number: str
    priority: str


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action of an agreed plan that is not done. key: ``URN:plan/action``. state: as
    :data:`~ssio_desktop.domain.actions.STATES` names it, or empty."""

    key: str
    urn: str
    what: str
    owner: str
    due: date | None
    standing: Due
    state: str
    priority: str


def milestones_due(ws: Workspace, urn: str, first: date, last: date) -> tuple[DueMilestone, ...]:
    """The milestones of a school’s agreed plans that are due between two days, both counted, by
    day. urn: empty for every school."""
    today = ws.today()
    found = [
        DueMilestone(
            f"{plan.key}/{each.id}",
            plan.urn,
            each.what,
            one.monitor,
            each.due,
            _milestone_stands(each, today),
            each.rating,
            each.first,
            each.board,
            plan.number_of(each),
            one.what,
        )
        for plan in _agreed(ws, urn)
        for one in plan.priorities
        for each in one.milestones
        if each.due is not None and first <= each.due <= last
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.urn, each.number)))


def open_actions(ws: Workspace, urn: str = "") -> tuple[OpenAction, ...]:
    """The actions of a school’s agreed plans that are neither done nor dropped, by the day they are
    due, those without one last. urn: empty for every school."""
    today = ws.today()
    found = [
        OpenAction(
            f"{plan.key}/{each.id}",
            plan.urn,
            each.what,
            each.owner,
            each.due,
            "overdue" if each.is_late(today) else "open",
            each.state,
            one.what,
        )
        for plan in _agreed(ws, urn)
        for one in plan.priorities
        for each in one.actions
        if each.is_open
    ]
    return tuple(sorted(found, key=lambda each: (each.due or date.max, each.urn, each.key)))


def plan(ws: Workspace, key: str) -> ActionPlan:
    """One plan. key: ``URN:id``. UserError where it is not in this store."""
    found = read_plan(ws.store.state(plan_entity(key)))
    if found is None:
        raise UserError(
            say("That action plan is not in this store."),
            where=key[:60],
            remedy=say("Take its name from the list of the school’s plans."),
            code="plan.unknown",
        )
    return found


def plans(ws: Workspace, urn: str) -> tuple[ActionPlan, ...]:
    """A school’s plans, the one that counts now first."""
    return plans_of(ws, (urn,)).get(urn, ())


def plans_of(
    ws: Workspace, urns: Collection[str] | None = None
) -> Mapping[str, tuple[ActionPlan, ...]]:
    """The plans of some schools, or of every one, by URN; the one that counts now first."""
    found: dict[str, list[ActionPlan]] = defaultdict(list)
    for each in _read(ws, urns):
        found[each.urn].append(each)
    return {urn: tuple(sorted(own, key=_order)) for urn, own in found.items()}


def statement_due(ws: Workspace, found: ActionPlan) -> date | None:
    """By when a statement of action has to be ready: ten working days from the day on which the
    report came; None for other plans and where that day is not known."""
    if found.variant != "statement" or found.received is None:
        return None
    return accuracy_rules.working_days(ws).add(found.received, STATEMENT_DAYS)


def milestone_of(found: ActionPlan, item: str) -> Milestone | None:
    """A milestone of a plan by id."""
    return next((each for each in found.milestones if each.id == item), None)


def action_of(found: ActionPlan, item: str) -> PlanAction | None:
    """An action of a plan by id."""
    return next((each for each in found.actions if each.id == item), None)


def _agreed(ws: Workspace, urn: str) -> Iterator[ActionPlan]:
    for each in _read(ws, (urn,) if urn else None):
        if each.stage == "agreed":
            yield each


def _read(ws: Workspace, urns: Collection[str] | None) -> Iterator[ActionPlan]:
    """Plans by entity, out of two statements for however many schools."""
    low, high = f"{KIND}/", f"{KIND}0"
    sql = "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ?"
    given: tuple[str, ...] = (low, high)
    if urns is not None:
        sql += (
            f" AND substr(entity, {len(low) + 1}, instr(entity || ':', ':') - {len(low) + 1}) "
            "IN (SELECT value FROM json_each(?))"
        )
        given = (low, high, json.dumps(sorted(urns)))
    names = [row[0] for row in ws.store.db.conn.execute(sql, given)]
    for state in standings(ws.store.db, names):
        found = read_plan(state)
        if found is not None:
            yield found


def _milestone_stands(each: Milestone, today: date) -> Due:
    if each.rating == "met":
        return "met"
    if each.rating in ENDED:
        return "dropped"
    return "overdue" if each.is_late(today) else "open"


def _order(found: ActionPlan) -> tuple[int, int, str]:
    """Agreed plans first, then drafts, then closed ones, of each the latest first."""
    stage = {"agreed": 0, "draft": 1, "closed": 2}[found.stage]
    begun = found.agreed.day if found.agreed else found.starts
    return (stage, -(begun.toordinal() if begun else 0), found.id)
