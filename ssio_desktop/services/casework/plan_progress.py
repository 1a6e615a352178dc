"""What becomes of an action plan: agreeing it, progress with its milestones and actions, milestones
moved to another board, closing it.

Everything is added to what was recorded before. The board date that a milestone had at first stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    RATINGS,
    ActionPlan,
    Entry,
    Move,
)
from ssio_desktop.domain.casework.plans import (
    AGREED,
    CLOSED,
    MOVED,
    PROGRESS,
    WITHDRAWN,
    entry_record,
    move_record,
    plan_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.action_plans import action_of, milestone_of, plan, plans
from ssio_desktop.services.casework.board_days import board_on
from ssio_desktop.services.casework.plan_rules import (
    NOTHING,
    agreed_plan,
    gone,
    odd,
    open_plan,
    require_past,
    require_words,
)
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def move_milestone(
    ws: Workspace, key: str, milestone: str, due: date, why: str, board: str = ""
) -> Outcome[Move]:
    """Give a milestone of an agreed plan to another board, with the reason; without the key of its
    meeting, to the one on that day. The date that it had at first stays. UserError where the plan
    is no agreed one, or a reason or the day is missing."""
    found = agreed_plan(ws, key)
    former = milestone_of(found, milestone)
    if former is None:
        raise gone(found)
    require_words(why, say("A milestone that is moved needs a reason."), former.what)
    refuse_odd_day(ws, due, odd(due), "plan.day")
    if not former.is_open:
        raise _ended(former.what)
    if due == former.due:
        raise UserError(
            say("The milestone is due on that day already."),
            where=former.what[:80],
            remedy=say("Choose another board. {nothing}", nothing=NOTHING),
            code="plan.unmoved",
        )
    who = setting_up.current_officer(ws).name
    board = board or board_on(ws, found.urn, due)
    made = Move(new_id(), milestone, due, board, words_kept(why), who, ws.moment())
    return ws.record(
        [Write(plan_entity(key), f"{MOVED}.{made.id}", move_record(made))],
        made,
        label=say("Milestone moved to the board of {day}", day=said_day(due)),
    )


def record_progress(
    ws: Workspace, key: str, item: str, *, state: str, evidence: str, day: date | None = None
) -> Outcome[Entry]:
    """Record how a milestone or an action stands; what was recorded before stays.

    state: a rating for a milestone, a state of actions for an action. UserError where the plan is
    no agreed one, the state is none, a milestone’s evidence is missing, or the day lies ahead.
    """
    found = agreed_plan(ws, key)
    milestone, action = milestone_of(found, item), action_of(found, item)
    if milestone is None and action is None:
        raise gone(found)
    allowed: Iterable[str] = RATINGS if milestone else STATES
    if state not in allowed:
        raise UserError(
            say("“{state}” is not how this can stand.", state=state[:30]),
            remedy=say("Give one of: {states}.", states=", ".join(allowed)),
            code="plan.state",
        )
    if milestone:
        require_words(evidence, say("A rating needs its evidence."), milestone.what)
    on = day or ws.today()
    refuse_odd_day(ws, on, odd(on), "plan.day")
    if on > ws.today():
        raise UserError(
            say("Progress cannot be recorded for a day to come."),
            where=said_day(on),
            remedy=say("Correct the day. {nothing}", nothing=NOTHING),
            code="plan.day",
        )
    who = setting_up.current_officer(ws).name
    made = Entry(new_id(), item, state, words_kept(evidence), on, who, ws.moment())
    name = schools.name_of(ws, found.urn)
    return ws.record(
        [Write(plan_entity(key), f"{PROGRESS}.{made.id}", entry_record(made))],
        made,
        label=say("Progress with the action plan of {school} recorded", school=name),
    )


def agree(ws: Workspace, key: str, day: date, who: str) -> Outcome[None]:
    """Record that a plan was agreed. who: agreed it, such as the board. From then on its first
    board dates stay; the plan that it follows is closed. UserError where it was agreed before, a
    priority has no milestone with a board date, or the day lies ahead."""
    found = open_plan(ws, key)
    if found.stage != "draft":
        raise UserError(say("The plan was agreed before."), where=found.title, code="plan.agreed")
    require_words(who, say("Say who agreed the plan."), found.title)
    bare = [one for one in found.priorities if not any(each.due for each in one.milestones)]
    if bare or not found.priorities:
        raise UserError(
            say("A plan without a milestone that is due at a board cannot be agreed."),
            where=f"{bare[0].number}. {bare[0].what[:80]}" if bare else found.title,
            remedy=say("Give each priority at least one milestone with the date of a board."),
            code="plan.no-milestone",
        )
    require_past(ws, day)
    value: Json = {
        "day": day.isoformat(),
        "who": words_kept(who),
        "by_name": setting_up.current_officer(ws).name,
    }
    writes = [Write(plan_entity(key), AGREED, value), *_end_of_former(ws, found, day)]
    return ws.record(writes, None, label=say("Action plan agreed"))


def close(ws: Workspace, key: str, day: date, outcome: str) -> Outcome[None]:
    """Record that a plan is at its end and what came of it. UserError where it is no agreed one,
    the day lies before the agreement or ahead, or nothing is said."""
    found = agreed_plan(ws, key)
    require_words(outcome, say("Say what came of the plan."), found.title)
    require_past(ws, day)
    if found.agreed is not None and day < found.agreed.day:
        raise UserError(
            say("A plan cannot be closed before it was agreed."),
            where=found.title,
            remedy=say("Correct the day. {nothing}", nothing=NOTHING),
            code="plan.day",
        )
    value: Json = {
        "day": day.isoformat(),
        "outcome": words_kept(outcome),
        "by_name": setting_up.current_officer(ws).name,
    }
    return ws.record(
        [Write(plan_entity(key), CLOSED, value)], None, label=say("Action plan closed")
    )


def withdraw(ws: Workspace, key: str) -> Outcome[None]:
    """Take back a draft that was begun by mistake; it stays in the history. UserError where the
    plan was agreed."""
    found = plan(ws, key)
    if found.stage != "draft":
        raise UserError(
            say("A plan that was agreed is not taken back."),
            where=found.title,
            remedy=say("Close it and say why."),
            code="plan.agreed",
        )
    return ws.record(
        [Write(plan_entity(key), WITHDRAWN, ws.moment())], None, label=say("Action plan taken back")
    )


def _ended(what: str) -> UserError:
    return UserError(
        say("The milestone is met or no longer needed."),
        where=what[:80],
        remedy=say("Record first that it is not, with the evidence."),
        code="plan.ended",
    )


def _end_of_former(ws: Workspace, found: ActionPlan, day: date) -> Iterator[Write]:
    """A plan that another one follows is at its end once that one is agreed."""
    former = next((each for each in plans(ws, found.urn) if each.id == found.follows), None)
    if former is None or former.stage != "agreed" or former.agreed is None:
        return
    value: Json = {
        "day": max(day, former.agreed.day).isoformat(),
        "outcome": str(say("Carried on in “{title}”.", title=found.title)),
        "by_name": setting_up.current_officer(ws).name,
    }
    yield Write(plan_entity(former.key), CLOSED, value)
