"""Gathers what the plan of an officer’s term has to reckon with: days, schools, boards, what the
calendar has already, inspections, and days kept free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from ssio_desktop.domain.availability import days_of
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.planner import Fixed, Need, Place, Planned, Problem, Rules
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    accuracy_rules,
    availability,
    board_dates,
    schools,
    setting_up,
)
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.casework.visit_demand import Demand, held_visits
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say


def build(
    ws: Workspace,
    term: TermId,
    officer: str,
    asked: Sequence[Demand],
    counts: Mapping[str, int],
    pinned: Iterable[Planned],
    rules: Rules,
) -> Problem:
    """What the solver is asked. counts: visits still without a day, by URN. UserError where there
    are no schools, the authority’s calendar does not have the term, or it is over."""
    if not asked:
        raise UserError(
            say("This officer has no schools, so there is nothing to plan."),
            where=setting_up.officer(ws, officer).name,
            remedy=say("Assign schools first, on the Schools page."),
            code="plan.no-schools",
        )
    days = _days(ws, term, officer)
    held, boards = held_visits(ws, term), defaultdict(list)
    for urn, day in _boards(ws, [each.urn for each in asked]):
        boards[urn].append(day)
    needs, fixed, places = [], [Fixed(each.urn, each.day) for each in pinned], {}
    latest, inspected = _latest(ws), _inspected(ws)
    for each in asked:
        place = _place(ws, each.urn)
        if place is not None:
            places[each.urn] = place
        fixed += [Fixed(each.urn, day) for day in held.get(each.urn, ())]
        fixed += [Fixed(each.urn, day, is_board=True) for day in boards[each.urn] if day in days]
        if counts.get(each.urn, 0) > 0:
            needs.append(
                Need(
                    each.urn,
                    each.name,
                    counts[each.urn],
                    place,
                    tuple(sorted(day for day in boards[each.urn] if day in days)),
                    inspected.get(each.urn),
                    frozenset(days_of(availability.of_school(ws, each.urn))),
                    latest.get(each.urn),
                )
            )
    return Problem(days, tuple(needs), tuple(fixed), rules, places)


def refuse_odd_pins(
    ws: Workspace, term: TermId, asked: Sequence[Demand], pinned: Iterable[Planned]
) -> None:
    """UserError for a chosen day that has passed or lies outside the term, or of a school that is
    not the officer's."""
    dates, known = setting_up.calendar(ws).term(term), {each.urn for each in asked}
    for each in pinned:
        if each.urn not in known:
            raise UserError(
                say("This school is not one of the officer’s."),
                where=each.urn,
                remedy=say("Give a school of the officer whose term is planned."),
                code="plan.pin",
            )
        if dates is None or not dates.halves[0].first <= each.day <= dates.halves[-1].last:
            raise UserError(
                say("{day} is not in the {term}.", day=said_day(each.day), term=term.title),
                where=next(one.name for one in asked if one.urn == each.urn),
                remedy=say("Choose a day of the term. Nothing was planned."),
                code="plan.pin",
            )
        if each.day <= ws.today():
            raise UserError(
                say("{day} has come already.", day=said_day(each.day)),
                remedy=say("Choose a day from tomorrow on. Nothing was planned."),
                code="plan.pin",
            )


def _boards(ws: Workspace, urns: Sequence[str]) -> frozenset[tuple[str, date]]:
    """The days of schools' partnership boards, planned in their own record or named in a note."""
    found = {(each.urn, each.day) for each in board_dates.board_dates(ws)}
    for seen in records.boards(ws, urns):
        counting = (each for each in seen.meetings if seen.state(each) != "cancelled")
        found |= {(seen.board.urn, each.day) for each in counting}
    return frozenset(found)


def _days(ws: Workspace, term: TermId, officer: str) -> tuple[date, ...]:
    """The days of a term that are still to come, on which schools are open and the officer is
    free: no weekends, bank holidays or closed days."""
    dates = setting_up.calendar(ws).term(term)
    if dates is None:
        raise UserError(
            say("The authority’s calendar does not have the {term}.", term=term.title),
            remedy=say("Add its dates under Settings first."),
            code="plan.no-dates",
        )
    away = frozenset(days_of(availability.of_officer(ws, officer)))
    count = accuracy_rules.working_days(ws)
    found = tuple(
        day
        for half in dates.halves
        for ahead in range((half.last - half.first).days + 1)
        if (day := half.first + timedelta(days=ahead)) > ws.today()
        and day not in away
        and count.is_working(day)
    )
    if not found:
        raise UserError(
            say("The {term} has no day left on which somebody could visit.", term=term.title),
            remedy=say("Choose a later term."),
            code="plan.over",
        )
    return found


def _latest(ws: Workspace) -> dict[str, date]:
    rows = ws.store.db.conn.execute(
        "SELECT urn, max(visit_date) FROM visits WHERE state <> 'withdrawn' AND visit_date <= ? "
        "GROUP BY urn",
        (ws.today().isoformat(),),
    )
    return {urn: day for urn, text in rows if (day := read_day(text)) is not None}


def _inspected(ws: Workspace) -> dict[str, date]:
    rows = ws.store.db.conn.execute("SELECT urn, max(started) FROM inspections GROUP BY urn")
    return {urn: day for urn, text in rows if (day := read_day(text)) is not None}


def _place(ws: Workspace, urn: str) -> Place | None:
    school = schools.school(ws, urn).school
    if school.easting is None or school.northing is None:
        return None
    return school.easting, school.northing
