"""What the sample's officers do with action plans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.services.casework import (
    action_plans,
    plan_copying,
    plan_drawing,
    plan_progress,
)
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

_ABOUT: Final = ("background", "inspection", "agreed_with", "support", "alternatives", "parents")


def _begin(ws: Workspace, urn: str, told: Facts) -> None:
    """A plan with its priorities, each with milestones (words, board) and actions."""
    key = plan_drawing.begin(
        ws,
        urn,
        told["kind"],
        title=told["plan"],
        starts=told.get("starts"),
        ends=told.get("ends"),
        received=told.get("received"),
        about={name: told[name] for name in _ABOUT if name in told},
    ).value
    for one in told.get("priority", ()):
        fields = {n: one.get(n, "") for n in ("success", "monitored", "monitor", "evaluated")}
        item = plan_drawing.set_priority(ws, key, what=one["what"], **fields).value
        for what, due in one.get("milestones", ()):
            plan_drawing.set_milestone(ws, key, priority=item, what=what, due=due)
        for action in one.get("actions", ()):
            plan_drawing.set_action(ws, key, priority=item, **action)


def _agree(ws: Workspace, urn: str, told: Facts) -> None:
    plan_progress.agree(ws, _plan(ws, urn, told).key, told["on"], told["who"])


def _progress(ws: Workspace, urn: str, told: Facts) -> None:
    found = _plan(ws, urn, told)
    for what, state, evidence in told["of"]:
        plan_progress.record_progress(
            ws, found.key, _item(found, what), state=state, evidence=evidence, day=told["on"]
        )


def _move(ws: Workspace, urn: str, told: Facts) -> None:
    found = _plan(ws, urn, told)
    item = _item(found, told["what"])
    plan_progress.move_milestone(ws, found.key, item, told["to"], told["why"])


def _close(ws: Workspace, urn: str, told: Facts) -> None:
    plan_progress.close(ws, _plan(ws, urn, told).key, told["on"], told["outcome"])


def _copy(ws: Workspace, urn: str, told: Facts) -> None:
    plan_copying.copy_forward(
        ws,
        _plan(ws, urn, told).key,
        title=told["title"],
        starts=told.get("starts"),
        ends=told.get("ends"),
    )


def _plan(ws: Workspace, urn: str, told: Facts) -> ActionPlan:
    return next(each for each in action_plans.plans(ws, urn) if each.title == told["plan"])


def _item(found: ActionPlan, what: str) -> str:
    """A milestone or action by the first of its words."""
    known: list[tuple[str, str]] = [(each.what, each.id) for each in found.milestones]
    known += [(each.what, each.id) for each in found.actions]
    return next(item for words, item in known if words.startswith(what))


DEEDS: Final[Mapping[str, Callable[[Workspace, str, Facts], None]]] = {
    "plan.begin": _begin,
    "plan.agree": _agree,
    "plan.progress": _progress,
    "plan.move": _move,
    "plan.close": _close,
    "plan.copy": _copy,
}
