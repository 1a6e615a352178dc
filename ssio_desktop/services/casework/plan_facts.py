"""Gathers what a printed action plan says, from its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    ABOUT_WORDS,
    ASKED,
    RATING_SHORT,
    RATING_WORDS,
    STAGE_WORDS,
    VARIANT_WORDS,
    ActionPlan,
    Milestone,
    PlanAction,
    Priority,
)
from ssio_desktop.domain.casework.plans import cost_words
from ssio_desktop.reports.action_plan import PlanData, PlanMilestone, PlanPriority, PlanStep
from ssio_desktop.reports.schedules import Standing
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.action_plans import plan, plans, statement_due
from ssio_desktop.services.casework.board_days import board_days
from ssio_desktop.services.casework.plan_part import counts
from ssio_desktop.services.workspace import Workspace

_STANDS: Final[Mapping[str, Standing]] = {
    "done": "met",
    "under_way": "green",
    "late": "amber",
    "dropped": "dropped",
}
NOT_RATED: Final = "Not rated yet"


def plan_data(ws: Workspace, key: str) -> PlanData:
    """What a plan prints. key: ``URN:id``, or a URN for the plan that counts now. UserError where
    there is none."""
    urn, _, item = key.partition(":")
    own = plans(ws, urn) if not item else ()
    found = own[0] if own else plan(ws, key)
    today = ws.today()
    starts, ends = span(found, today)
    boards = {each.day for each in board_days(ws, urn)}
    boards |= {each.due for each in found.milestones if each.due}
    return PlanData(
        name=schools.name_of(ws, urn),
        urn=urn,
        kind=VARIANT_WORDS[found.variant],
        title=found.title,
        stage=STAGE_WORDS[found.stage],
        is_draft=found.stage == "draft",
        author=setting_up.current_officer(ws).name,
        when=datetime.combine(today, time(12), UTC),
        day=today,
        facts=tuple(_facts(ws, found)),
        about=tuple((ABOUT_WORDS[n], found.about.get(n, "")) for n in ASKED[found.variant]),
        starts=starts,
        ends=ends,
        boards=tuple(sorted(day for day in boards if starts <= day <= ends)),
        priorities=tuple(_priority(found, one, today) for one in found.priorities),
        entries=tuple(_entries(found)),
        moves=tuple(_moves(found)),
        outcome=found.closed.outcome if found.closed else "",
        identifier=f"action-plan-{found.id}",
    )


def span(found: ActionPlan, today: date) -> tuple[date, date]:
    """The first and last day that a drawing of a plan shows: all of its days, and at least a
    month."""
    days = [
        day
        for each in found.milestones
        for day in (each.first, each.due, each.met_on)
        if day is not None
    ]
    days += [day for each in found.actions for day in (each.starts, each.due) if day is not None]
    days += [day for day in (found.starts, found.ends) if day is not None] or [today]
    first, last = min(days), max(days)
    return first, max(last, first + timedelta(days=31))


def _facts(ws: Workspace, found: ActionPlan) -> Iterator[tuple[str, str]]:
    if found.agreed is not None:
        yield "Agreed", f"{long_day(found.agreed.day)}, by {found.agreed.who}"
    else:
        yield "Standing", STAGE_WORDS[found.stage]
    yield "Time", " to ".join(filter(None, (long_day(found.starts), long_day(found.ends))))
    yield "Milestones", counts(found)
    yield "Cost", cost_words(found.cost) if found.cost else ""
    yield "Report received", long_day(found.received)
    yield "Statement due", long_day(statement_due(ws, found))
    yield "Closed", long_day(found.closed.day) if found.closed else ""


def _priority(found: ActionPlan, one: Priority, today: date) -> PlanPriority:
    return PlanPriority(
        one.number,
        one.what,
        (
            ("What success looks like", one.success),
            ("How it is monitored", one.monitored),
            ("Who monitors it", one.monitor),
            ("How it is evaluated", one.evaluated),
        ),
        tuple(_milestone(found, each, today) for each in one.milestones),
        tuple(_step(each) for each in one.actions),
        cost_words(one.cost) if one.cost else "",
    )


def _milestone(found: ActionPlan, each: Milestone, today: date) -> PlanMilestone:
    return PlanMilestone(
        found.number_of(each),
        each.what,
        each.first,
        each.due,
        each.met_on,
        each.rating or "open",
        RATING_SHORT[each.rating] if each.rating else NOT_RATED,
        each.latest.evidence if each.latest else "",
        each.is_late(today),
    )


def _step(each: PlanAction) -> PlanStep:
    return PlanStep(
        each.what,
        each.owner,
        each.starts,
        each.due,
        each.resources,
        cost_words(each.cost),
        _STANDS.get(each.state, "open"),
        STATES[each.state or "not_started"],
    )


def _entries(found: ActionPlan) -> Iterator[tuple[str, str, str, str, str]]:
    told = [
        (e, f"{found.number_of(m)} {m.what}", RATING_WORDS[r])
        for m in found.milestones
        for e in m.entries
        for r in RATING_WORDS
        if r == e.state
    ]
    told += [(e, a.what, STATES[e.state]) for a in found.actions for e in a.entries]
    for entry, what, words in sorted(told, key=lambda one: one[0].order):
        yield short_day(entry.day), what, words, entry.evidence, entry.by_name


def _moves(found: ActionPlan) -> Iterator[tuple[str, str, str, str]]:
    for each in found.milestones:
        before = each.first
        for move in each.moves:
            what = f"{found.number_of(each)} {each.what}"
            yield what, short_day(before), short_day(move.due), move.why
            before = move.due
