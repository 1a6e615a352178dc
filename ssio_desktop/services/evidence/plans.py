"""The authority's own action plan: making it, recording how it goes, and telling what moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.authority_plans import (
    ACTION,
    AREA,
    DETAILS,
    MILESTONE,
    PLAN,
    PROGRESS,
    Area,
    AuthorityPlan,
    PlanAction,
    Progress,
    Standing,
    plan_entity,
    read_plan,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.evidence import RATINGS, Rating
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.scrutiny import SCRUTINY, read_report
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_DAY = "authority-plan.day"


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of an action between two days. before: how it stood; told: what was recorded
    since; reached: milestones reached since."""

    area: Area
    action: PlanAction
    before: Standing
    now: Standing
    was: Rating | None
    rating: Rating | None
    told: tuple[Progress, ...]
    reached: tuple[str, ...]

    @property
    def has_moved(self) -> bool:
        return bool(self.told or self.reached or self.before != self.now)


def plans(ws: Workspace) -> tuple[AuthorityPlan, ...]:
    """Every plan, that of the latest inspection first."""
    found = (read_plan(state) for state in ws.store.states(PLAN))
    kept = [each for each in found if each is not None]
    return tuple(sorted(kept, key=lambda each: (each.inspected, each.id), reverse=True))


def plan(ws: Workspace, plan_id: str) -> AuthorityPlan:
    """One plan. UserError where it is not in this store."""
    found = read_plan(ws.store.state(plan_entity(plan_id)))
    if found is None:
        raise UserError(
            say("That plan is not in this store."),
            where=plan_id[:60],
            remedy=say("Take its name from the list of the authority’s plans."),
            code="authority-plan.unknown",
        )
    return found


def action(ws: Workspace, plan_id: str, action_id: str) -> tuple[Area, PlanAction]:
    """An action with its area. UserError where the plan has none of that id."""
    found = plan(ws, plan_id)
    known = _action(found, action_id)
    return next(each for each in found.areas if known in each.actions), known


def new_plan(ws: Workspace, title: str, inspected: date) -> Outcome[AuthorityPlan]:
    """Begin a plan. inspected: the day of the inspection that it answers."""
    (title,) = _kept(title)
    if inspected > ws.today():
        raise _day(say("The inspection cannot lie in the future."))
    _refuse_odd(ws, inspected)
    made = AuthorityPlan(new_id(), title, inspected)
    record: Json = {"title": made.title, "inspected": inspected.isoformat()}
    writes = [Write(plan_entity(made.id), DETAILS, record)]
    return ws.record(writes, made, label=say("Plan begun: {title}", title=made.title))


def change_plan(ws: Workspace, plan_id: str, title: str, inspected: date) -> Outcome[AuthorityPlan]:
    """Record a plan's title and the day of its inspection anew; what they were stays in the
    history. UserError where something of the plan is of an earlier day."""
    found = plan(ws, plan_id)
    (title,) = _kept(title)
    if inspected > ws.today():
        raise _day(say("The inspection cannot lie in the future."))
    _refuse_odd(ws, inspected)
    dues = [each.due for each in found.actions]
    dues += [step.due for each in found.actions for step in each.milestones]
    if any(due < inspected for due in dues):
        raise _day(say("An action cannot be due before the inspection."))
    made = replace(found, title=title, inspected=inspected)
    record: Json = {"title": made.title, "inspected": inspected.isoformat()}
    writes = [Write(plan_entity(found.id), DETAILS, record)]
    return ws.record(writes, made, label=say("Plan changed: {title}", title=made.title))


def add_area(ws: Workspace, plan_id: str, text: str) -> Outcome[str]:
    """Add an area for improvement; the value is its id."""
    found = plan(ws, plan_id)
    (text,) = _kept(text)
    record: Json = {"text": text, "order": len(found.areas) + 1}
    return _write(ws, found, AREA, record, say("Area for improvement added"))


def change_area(ws: Workspace, plan_id: str, area: str, text: str) -> Outcome[str]:
    """Record the words of an area anew; what they were stays in the history."""
    found = plan(ws, plan_id)
    place = _place_of(found, area)
    (text,) = _kept(text)
    record: Json = {"text": text, "order": place + 1}
    return _write(ws, found, AREA, record, say("Area for improvement changed"), key=area)


def add_action(
    ws: Workspace, plan_id: str, area: str, *, what: str, owner: str, due: date, measure: str
) -> Outcome[str]:
    """Add an action; the value is its id. UserError without words, an owner or a measure."""
    found = plan(ws, plan_id)
    record = _action_record(ws, found, area, what, owner, due, measure)
    return _write(ws, found, ACTION, record, say("Action added"))


def change_action(
    ws: Workspace,
    plan_id: str,
    action: str,
    *,
    area: str,
    what: str,
    owner: str,
    due: date,
    measure: str,
) -> Outcome[str]:
    """Record an action anew, as where its owner or its day is another; its milestones and progress
    stay, and what it was is in the history. UserError where a milestone is due later than it."""
    found = plan(ws, plan_id)
    known = _action(found, action)
    record = _action_record(ws, found, area, what, owner, due, measure)
    late = next((each for each in known.milestones if each.due > due), None)
    if late is not None:
        raise _day(say("A milestone is due later than that: {milestone}", milestone=late.what))
    return _write(ws, found, ACTION, record, say("Action changed"), key=action)


def add_milestone(ws: Workspace, plan_id: str, action: str, what: str, due: date) -> Outcome[str]:
    """Add a milestone; the value is its id. UserError where it is due after its action."""
    found = plan(ws, plan_id)
    known = _action(found, action)
    (what,) = _kept(what)
    if due > known.due:
        raise _day(say("A milestone cannot be due after its action."))
    if due < found.inspected:
        raise _day(say("A milestone cannot be due before the inspection."))
    record: Json = {"action": action, "what": what, "due": due.isoformat()}
    return _write(ws, found, MILESTONE, record, say("Milestone added"))


def reach_milestone(ws: Workspace, plan_id: str, milestone: str, day: date) -> Outcome[str]:
    """Record that a milestone was reached on a day."""
    writes = [_reached(ws, plan(ws, plan_id), milestone, day)]
    return ws.record(writes, milestone, label=say("Milestone reached"))


def record_progress(
    ws: Workspace,
    plan_id: str,
    action: str,
    rating: Rating,
    text: str,
    *,
    day: date | None = None,
    is_done: bool = False,
    reached: str = "",
) -> Outcome[str]:
    """Record how an action stands. What was told before stays. reached: a milestone that was."""
    found, day = plan(ws, plan_id), day or ws.today()
    _action(found, action)
    (text,) = _kept(text)
    if rating not in RATINGS:
        raise UserError(
            say("Progress is red, amber or green."),
            remedy=say("Choose one of them. Nothing was recorded."),
            code="authority-plan.rating",
        )
    if day > ws.today():
        raise _day(say("Progress cannot lie in the future."))
    if day < found.inspected:
        raise _day(say("Progress cannot be of a day before the inspection."))
    record: Json = {
        "action": action,
        "day": day.isoformat(),
        "rating": rating,
        "text": text,
        "done": is_done,
        "by_name": setting_up.current_officer(ws).name,
        "at": ws.moment(),
    }
    steps = [_reached(ws, found, reached, day)] if reached else []
    return _write(ws, found, PROGRESS, record, say("Progress recorded"), steps)


def withdraw_part(ws: Workspace, plan_id: str, part: str) -> Outcome[None]:
    """Take an area, action or milestone out by its id; it stays in the history. UserError where
    the plan has none of that id, and for an area that has actions."""
    found = plan(ws, plan_id)
    state = ws.store.state(plan_entity(plan_id))
    path = next((f"{k}.{part}" for k in (AREA, ACTION, MILESTONE) if part in state.under(k)), "")
    if not path:
        raise _unknown(found, say("The plan has no such part."))
    if any(area.id == part and area.actions for area in found.areas):
        raise UserError(
            say("The area still has actions."),
            where=found.title,
            remedy=say("Withdraw its actions first."),
            code="authority-plan.area-used",
        )
    writes = [Write(plan_entity(plan_id), path, None)]
    return ws.record(writes, None, label=say("Part of the plan withdrawn"))


def withdraw(ws: Workspace, plan_id: str) -> Outcome[None]:
    """Take a plan out of the list; it stays in the history. UserError while a report to the
    committee rests on it."""
    found = plan(ws, plan_id)
    on_it = (read_report(state) for state in ws.store.states(SCRUTINY))
    if any(each is not None and each.plan == plan_id for each in on_it):
        raise UserError(
            say("A report to the committee has this plan as its appendix."),
            where=found.title,
            remedy=say("Withdraw its reports first."),
            code="authority-plan.reported",
        )
    writes = [Write(plan_entity(plan_id), DETAILS, None)]
    return ws.record(writes, None, label=say("Plan withdrawn: {title}", title=found.title))


def moved(found: AuthorityPlan, since: date, until: date) -> tuple[Moved, ...]:
    """What became of each action after one day, up to another."""
    told = []
    for area in found.areas:
        for action in area.actions:
            first, last = action.latest(since), action.latest(until)
            told.append(
                Moved(
                    area,
                    action,
                    action.standing(since),
                    action.standing(until),
                    first.rating if first else None,
                    last.rating if last else None,
                    tuple(each for each in action.progress if since < each.day <= until),
                    tuple(
                        each.what
                        for each in action.milestones
                        if each.done is not None and since < each.done <= until
                    ),
                )
            )
    return tuple(told)


def _write(
    ws: Workspace,
    found: AuthorityPlan,
    part: str,
    record: Json,
    label: str,
    more: Iterable[Write] = (),
    key: str = "",
) -> Outcome[str]:
    key = key or new_id()
    told = say("{label}: {plan}", label=label, plan=found.title)
    writes = [Write(plan_entity(found.id), f"{part}.{key}", record), *more]
    return ws.record(writes, key, label=told)


def _place_of(found: AuthorityPlan, area: str) -> int:
    ids = [each.id for each in found.areas]
    if area not in ids:
        raise UserError(
            say("The plan has no such area for improvement."),
            where=found.title,
            remedy=say("Add the area first, or take its name from the plan."),
            code="authority-plan.area",
        )
    return ids.index(area)


def _action_record(
    ws: Workspace,
    found: AuthorityPlan,
    area: str,
    what: str,
    owner: str,
    due: date,
    measure: str,
) -> Json:
    _place_of(found, area)
    what, owner, measure = _kept(what, owner, measure)
    if due < found.inspected:
        raise _day(say("An action cannot be due before the inspection."))
    refuse_odd_day(ws, due, say("An action due on that day cannot be meant."), _DAY)
    return {
        "area": area,
        "what": what,
        "owner": owner,
        "due": due.isoformat(),
        "measure": measure,
    }


def _reached(ws: Workspace, found: AuthorityPlan, milestone: str, day: date) -> Write:
    pairs = [(a, m) for a in found.actions for m in a.milestones if m.id == milestone]
    if not pairs:
        raise _unknown(found, say("The plan has no such milestone."))
    if day > ws.today():
        raise _day(say("A milestone cannot be reached in the future."))
    if day < found.inspected:
        raise _day(say("A milestone cannot be reached before the inspection."))
    action, known = pairs[0]
    record: Json = {
        "action": action.id,
        "what": known.what,
        "due": known.due.isoformat(),
        "done": day.isoformat(),
    }
    return Write(plan_entity(found.id), f"{MILESTONE}.{milestone}", record)


def _action(found: AuthorityPlan, action: str) -> PlanAction:
    known = next((each for each in found.actions if each.id == action), None)
    if known is None:
        raise _unknown(found, say("The plan has no such action."))
    return known


def _unknown(found: AuthorityPlan, what: str) -> UserError:
    return UserError(
        what,
        where=found.title,
        remedy=say("Take its name from the plan; it may have been withdrawn."),
        code="authority-plan.part",
    )


def _kept(*texts: str) -> tuple[str, ...]:
    """Texts as they are kept. UserError where one says nothing, or is too long."""
    found = tuple(words_kept(text) for text in texts)
    if not all(found):
        raise UserError(
            say("Something of the plan has no words."),
            remedy=say("Say what it is, who does it and how success will be known."),
            code="authority-plan.unfinished",
        )
    return found


def _refuse_odd(ws: Workspace, day: date) -> None:
    refuse_odd_day(ws, day, say("A record of this day cannot be meant."), _DAY)


def _day(what: str) -> UserError:
    return UserError(what, remedy=say("Correct the day. Nothing was recorded."), code=_DAY)
