"""Copying a plan forward: what is still open goes into a new one.

The board dates that its milestones had first go along. The former plan
keeps everything that was recorded of it; the new one names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ssio_desktop.domain.casework.plan_types import ActionPlan, Priority, Variant
from ssio_desktop.domain.casework.plans import (
    ABOUT,
    ACTION,
    ENDS,
    FOLLOWS,
    MILESTONE,
    PRIORITY,
    STARTS,
    TITLE,
    VARIANT,
    due_record,
    plan_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.casework.action_plans import plan
from ssio_desktop.services.casework.plan_drawing import check_time, item_writes
from ssio_desktop.services.casework.plan_rules import NOTHING, require_words
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def copy_forward(
    ws: Workspace,
    key: str,
    *,
    title: str,
    starts: date | None = None,
    ends: date | None = None,
    variant: Variant | None = None,
) -> Outcome[str]:
    """A new draft with everything of a plan that is still open; the value is its key.

    A milestone whose board has passed is to be given another one; the date that it had first goes
    along, so that its slippage stays in sight. UserError where nothing is open.
    """
    former = plan(ws, key)
    require_words(title, say("A plan needs a title."), former.title)
    check_time(ws, starts, ends, None)
    open_still = [each for each in former.priorities if _is_open(each)]
    if not open_still:
        raise UserError(
            say("Every milestone and action of this plan is at its end."),
            where=former.title,
            remedy=say("Begin a new plan instead. {nothing}", nothing=NOTHING),
            code="plan.nothing-open",
        )
    made = f"{former.urn}:{new_id()}"
    writes = list(_writes(ws, former, open_still, made, title, starts, ends, variant))
    name = schools.name_of(ws, former.urn)
    return ws.record(writes, made, label=say("Action plan of {school} copied forward", school=name))


def _is_open(one: Priority) -> bool:
    """Whether anything of a priority is open, or nothing was planned towards it yet."""
    open_under = [each.is_open for each in one.milestones] + [each.is_open for each in one.actions]
    return not open_under or any(open_under)


def _writes(
    ws: Workspace,
    former: ActionPlan,
    open_still: list[Priority],
    made: str,
    title: str,
    starts: date | None,
    ends: date | None,
    variant: Variant | None,
) -> Iterator[Write]:
    entity = plan_entity(made)
    yield Write(entity, VARIANT, variant or former.variant)
    yield Write(entity, TITLE, words_kept(title))
    yield Write(entity, FOLLOWS, former.id)
    for path, day in ((STARTS, starts), (ENDS, ends)):
        yield Write(entity, path, day.isoformat() if day else None)
    for name, text in former.about.items():
        yield Write(entity, f"{ABOUT}.{name}", text)
    for one in open_still:
        yield from _priority(entity, one, ws.today())


def _priority(entity: str, one: Priority, today: date) -> Iterator[Write]:
    item = new_id()
    fields: dict[str, Json] = {
        name: getattr(one, name)
        for name in ("what", "success", "monitored", "monitor", "evaluated", "place")
    }
    yield from item_writes(entity, PRIORITY, item, fields)
    for each in one.milestones:
        if each.is_open:
            ahead = each.due is not None and each.due >= today
            milestone: dict[str, Json] = {
                "what": each.what,
                "priority": item,
                "first": each.first.isoformat() if each.first else None,
                "due": due_record(each.due, each.board) if each.due and ahead else None,
                "place": each.place,
            }
            yield from item_writes(entity, MILESTONE, new_id(), milestone)
    for doing in one.actions:
        if doing.is_open:
            action: dict[str, Json] = {
                "what": doing.what,
                "priority": item,
                "owner": doing.owner,
                "due": doing.due.isoformat() if doing.due and doing.due >= today else None,
                "resources": doing.resources,
                "cost": str(doing.cost) if doing.cost is not None else None,
                "place": doing.place,
            }
            yield from item_writes(entity, ACTION, new_id(), action)
