"""Planning the visits of a term: how many each school is to have, a proposal of days with its
reasons, and putting what is accepted into the calendar.

Nothing of a proposal is recorded until it is accepted. Then each visit is a note begun for its day,
as if somebody had planned it by hand: it is moved, withdrawn and returned like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssio_desktop.domain.availability import days_of
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.greedy_plan import greedy
from ssio_desktop.domain.casework.plan_reasons import Reason, reasons
from ssio_desktop.domain.casework.planner import (
    Measures,
    Plan,
    Planned,
    Problem,
    Rules,
    measure,
)
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import availability, schools, setting_up, visiting
from ssio_desktop.services.casework import plan_problem
from ssio_desktop.services.casework.plan_solver import SECONDS, solve
from ssio_desktop.services.casework.visit_demand import demand
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import listed, said_day, say

TERMLY: str = "termly-core"
FOLLOWING: str = "joint-monitoring"
FOLLOWING_PLAN: str = "plan-monitoring"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A visit with the day that is proposed. why: sentences. pinned: the person chose the day."""

    urn: str
    name: str
    day: date
    why: tuple[str, ...] = ()
    pinned: bool = False
    form: str = TERMLY


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """A proposal for an officer's term. unplaced: (school, how many, why). by_hand: what going
    through the schools once would come to. weeks: first days of the term's weeks, with visits."""

    term: TermId
    officer: str
    officer_name: str
    proposals: tuple[Proposal, ...]
    unplaced: tuple[tuple[str, int, str], ...]
    measures: Measures
    by_hand: Measures
    weeks: tuple[tuple[date, int], ...] = ()
    boards: tuple[tuple[str, date], ...] = field(default=())


Solve = Callable[[Problem, float], Plan]


def propose(
    ws: Workspace,
    term: TermId,
    officer: str = "",
    *,
    wanted: Mapping[str, int] | None = None,
    pinned: Iterable[Planned] = (),
    rules: Rules | None = None,
    seconds: float = SECONDS,
    solver: Solve = solve,
) -> VisitPlan:
    """Find a day for each visit that is still without one.

    wanted: how many visits a school is to have besides those it has, by URN, else by its category.
    pinned: visits whose day is settled; the rest is planned around them and around what the
    calendar has. UserError where the authority's calendar does not have the term, it is over,
    there are no schools, or a pinned visit is of another school or not in what is left of the term.
    """
    officer = officer or ws.officer
    asked = demand(ws, term, officer)
    kept = tuple(pinned)
    plan_problem.refuse_odd_pins(ws, term, asked, kept)
    counts = {each.urn: each.open for each in asked} | dict(wanted or {})
    for each in kept:
        counts[each.urn] = max(0, counts.get(each.urn, 0) - 1)
    problem = plan_problem.build(ws, term, officer, asked, counts, kept, rules or Rules())
    plan = solver(problem, seconds)
    names = {each.urn: each.name for each in asked}
    causing = {each.urn for each in asked if each.concern}
    had = {each.urn for each in asked if each.held}
    proposals = [
        Proposal(each.urn, names[each.urn], each.day, _of_pin(ws, problem, each), pinned=True)
        for each in kept
    ]
    for visit in plan.visits:
        told = tuple(_words(each, names) for each in reasons(problem, plan, visit))
        proposals.append(Proposal(visit.urn, names[visit.urn], visit.day, told))
    everything = Plan((*plan.visits, *kept), plan.unplaced)
    without_pins = _without(problem, kept)
    return VisitPlan(
        term,
        officer,
        setting_up.officer(ws, officer).name,
        _with_forms(proposals, had, causing),
        tuple((names[urn], n, _why_not(problem, urn)) for urn, n in plan.unplaced.items()),
        measure(without_pins, everything),
        measure(problem, greedy(problem)),
        _weeks(problem, plan),
        tuple(
            sorted(
                ((names.get(f.urn, f.urn), f.day) for f in problem.fixed if f.is_board),
                key=lambda one: one[1],
            )
        ),
    )


def propose_all(
    ws: Workspace,
    term: TermId,
    *,
    seconds: float = SECONDS,
    progress: Progress = silent,
) -> tuple[VisitPlan, ...]:
    """A proposal for every officer who has schools, by name."""
    with_schools = {row.officer for row in schools.list_schools(ws, only_open=True) if row.officer}
    officers = [each for each in setting_up.officers(ws) if each.id in with_schools]
    found = []
    for number, each in enumerate(officers, 1):
        found.append(propose(ws, term, each.id, seconds=seconds))
        progress(number, len(officers))
    return tuple(found)


def accept(ws: Workspace, officer: str, proposals: Sequence[Proposal]) -> Outcome[tuple[str, ...]]:
    """Put proposed visits into the calendar in one change. The value is their ids."""
    if not proposals:
        raise UserError(
            say("There is no visit to put into the calendar."),
            remedy=say("Propose a plan first, or choose visits of it."),
            code="plan.empty",
        )
    made = [
        visiting.beginning(ws, each.urn, each.form, day=each.day, officer=officer)
        for each in sorted(proposals, key=lambda each: (each.day, each.urn))
    ]
    label = say("{count} planned visits put into the calendar", count=len(made))
    return ws.record(
        [write for _, writes in made for write in writes],
        tuple(visit for visit, _ in made),
        label=label,
    )


# --- what is told -------------------------------------------------------------------------------


def _with_forms(
    proposals: Iterable[Proposal], had: set[str], causing: set[str]
) -> tuple[Proposal, ...]:
    """The first visit of a school in a term is the termly one; what follows looks at the plan of
    a school causing concern, and elsewhere at lessons with its leaders."""
    seen, found = set(had), []
    for each in sorted(proposals, key=lambda each: (each.day, each.urn)):
        form = TERMLY
        if each.urn in seen:
            form = FOLLOWING_PLAN if each.urn in causing else FOLLOWING
        seen.add(each.urn)
        found.append(Proposal(each.urn, each.name, each.day, each.why, each.pinned, form))
    return tuple(found)


def _words(reason: Reason, names: Mapping[str, str]) -> str:
    match reason.what:
        case "board":
            return say("Prepares the partnership board of {day}.", day=_day(reason.day))
        case "shared":
            return say(
                "Shares its day with {school}, {km} km away.",
                school=names.get(reason.urn, reason.urn),
                km=f"{reason.number:g}",
            )
        case "inspection":
            return say("No visit before {day}, so soon after the inspection.", day=_day(reason.day))
        case "alone":
            return say("Only {count} days of the term were possible.", count=int(reason.number))
        case "spread":
            return say("Keeps {count} school days from its other visits.", count=int(reason.number))
        case _ if reason.day is not None:
            return say("In turn: visited last on {day}.", day=_day(reason.day))
    return say("In turn: no visit is recorded yet.")


def _of_pin(ws: Workspace, problem: Problem, pin: Planned) -> tuple[str, ...]:
    """Why a day was taken that a person chose, and what speaks against it."""
    told = [say("You chose this day.")]
    if pin.day not in problem.days:
        told.append(say("Schools are closed on it, or the officer is away."))
    if pin.day in days_of(availability.of_school(ws, pin.urn)):
        told.append(say("The school cannot be visited on it."))
    return tuple(told)


def _day(day: date | None) -> str:
    return said_day(day) if day is not None else ""


def _why_not(problem: Problem, urn: str) -> str:
    """What stood in the way of a visit without a day."""
    need = next(each for each in problem.needs if each.urn == urn)
    found = []
    if need.closed & set(problem.days):
        found.append(say("days on which the school cannot be visited"))
    if need.inspected is not None:
        found.append(say("its inspection"))
    if need.visits > 1 or any(each.urn == urn for each in problem.fixed):
        found.append(say("the distance from its other visits"))
    if not found:
        return say("Every possible day is full.")
    return say("In the way: {what}.", what=listed(found))


def _without(problem: Problem, pinned: Sequence[Planned]) -> Problem:
    """The problem without what was pinned, which a plan then counts itself."""
    kept = {(each.urn, each.day) for each in pinned}
    fixed = tuple(f for f in problem.fixed if f.is_board or (f.urn, f.day) not in kept)
    return Problem(problem.days, problem.needs, fixed, problem.rules, problem.places)


def _weeks(problem: Problem, plan: Plan) -> tuple[tuple[date, int], ...]:
    found: dict[date, int] = {}
    for day in problem.days:
        found.setdefault(day - timedelta(days=day.weekday()), 0)
    for day in (
        *(each.day for each in plan.visits),
        *(each.day for each in problem.fixed if not each.is_board),
    ):
        monday = day - timedelta(days=day.weekday())
        if monday in found:
            found[monday] += 1
    return tuple(sorted(found.items()))
