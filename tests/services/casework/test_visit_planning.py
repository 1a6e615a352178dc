"""A proposal for a term around what is settled, put into the calendar and written for another."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.planner import Planned
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    availability,
    calendar_file,
    calendar_items,
    forms,
    visit_moving,
    visiting,
)
from ssio_desktop.services.casework import visit_demand, visit_planning
from ssio_desktop.services.casework.partnership import records, series
from ssio_desktop.services.workspace import Workspace

SPRING = TermId(2027, "spring")


@pytest.fixture
def ready(ws: Workspace) -> Workspace:
    forms.install_packed_forms(ws)
    return ws


def test_a_plan_is_proposed_accepted_moved_and_planned_around(ready: Workspace) -> None:
    ws = ready
    availability.record_school(ws, "900001", date(2027, 1, 1), date(2027, 3, 1), "Building work")
    availability.record_officer(ws, ws.officer, date(2027, 3, 8), date(2027, 3, 12), "Course")
    plan = visit_planning.propose(ws, SPRING, wanted={"900002": 2})
    assert [len([p for p in plan.proposals if p.urn == u]) for u in ("900001", "900002")] == [1, 2]
    days = {each.day for each in plan.proposals}
    assert not days & {date(2027, 3, 8) + timedelta(days=n) for n in range(5)}
    assert all(p.day > date(2027, 3, 1) for p in plan.proposals if p.urn == "900001")
    assert [p.form for p in plan.proposals if p.urn == "900002"] == [
        "termly-core",
        "joint-monitoring",
    ]
    assert all(each.why for each in plan.proposals)
    made = visit_planning.accept(ws, ws.officer, plan.proposals)
    assert {row.visit_date for row in visiting.list_visits(ws) if row.id in made.value} == days
    assert sum(each.open for each in visit_demand.demand(ws, SPRING)) == 0
    assert visit_planning.propose(ws, SPRING).proposals == ()
    moved = date(2027, 2, 3)
    visit_moving.move_visit(ws, made.value[0], moved)
    again = visit_planning.propose(ws, SPRING, wanted={"900003": 1})
    assert len(again.proposals) == 1 and again.proposals[0].urn == "900003"
    ws.store.undo(made.batch)
    assert visit_demand.demand(ws, SPRING)[0].open == 1


def test_a_pinned_day_is_kept_and_counts(ready: Workspace) -> None:
    pinned = Planned("900003", date(2027, 2, 10))
    plan = visit_planning.propose(ready, SPRING, pinned=[pinned])
    assert [(p.day, p.pinned) for p in plan.proposals if p.urn == "900003"] == [(pinned.day, True)]
    assert len(plan.proposals) == 3


def test_what_cannot_be_planned_is_refused_in_words(ready: Workspace) -> None:
    for term, code in (
        (TermId(2040, "spring"), "plan.no-dates"),
        (TermId(2026, "summer"), "plan.over"),
    ):
        with pytest.raises(UserError) as told:
            visit_planning.propose(ready, term)
        assert told.value.code == code
    with pytest.raises(UserError, match="no visit"):
        visit_planning.accept(ready, ready.officer, ())
    with pytest.raises(UserError) as told:
        availability.record_school(ready, "900001", date(2027, 3, 2), date(2027, 3, 1))
    assert told.value.code == "away.days"


def test_the_calendar_file_is_read_by_another_program(ready: Workspace, tmp_path: Path) -> None:
    ws = ready
    plan = visit_planning.propose(ws, SPRING)
    visits = visit_planning.accept(ws, ws.officer, plan.proposals).value
    first, last, path = date(2026, 12, 1), date(2027, 4, 30), tmp_path / "term.ics"
    count = calendar_file.write_calendar(ws, path, first, last, ws.officer).value
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    items = calendar_items.items(ws, first, last, ws.officer)
    assert count == len(events) == len(items)
    told = {(str(e["SUMMARY"]), e["DTSTART"].dt, e["DTEND"].dt) for e in events}
    name = next(each.name for each in plan.proposals if each.urn == "900003")
    day = next(each.day for each in plan.proposals if each.urn == "900003")
    assert name == "Ysgol y Tŵr & Llyn"
    assert (f"Visit planned: {name}", day, day + timedelta(days=1)) in told
    before = {str(e["UID"]) for e in events}
    visit_moving.move_visit(ws, visits[0], plan.proposals[0].day + timedelta(days=1))
    calendar_file.write_calendar(ws, path, first, last, ws.officer)
    after = {str(e["UID"]) for e in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
    assert len(before) == len(events) and after == before
    with pytest.raises(UserError, match="Nothing lies"):
        calendar_file.write_calendar(ws, path, date(2001, 1, 1), date(2001, 1, 2))


def test_a_plan_reckons_with_the_boards_of_the_boards_own_record(ready: Workspace) -> None:
    board = date(2027, 2, 4)
    kept = series.plan_meeting(ready, "900001", board).value
    plan = visit_planning.propose(ready, SPRING)
    assert [(name, day) for name, day in plan.boards if day == board]
    (first,) = [each for each in plan.proposals if each.urn == "900001"]
    assert first.day < board and "Prepares the partnership board of 4 February 2027." in first.why
    half = next(each.half for each in series.series(ready, "900001", board))
    series.skip(ready, "900001", half, "The hall is flooded.")
    assert records.meeting(ready, kept.key).cancelled
    assert not visit_planning.propose(ready, SPRING).boards


@pytest.mark.parametrize(
    "pin",
    [
        Planned("900001", date(2017, 2, 1)),
        Planned("900001", date(2037, 2, 1)),
        Planned("999999", date(2027, 2, 10)),
    ],
)
def test_a_pinned_day_of_another_term_or_school_is_refused(ready: Workspace, pin: Planned) -> None:
    with pytest.raises(UserError) as refused:
        visit_planning.propose(ready, SPRING, pinned=[pin])
    assert refused.value.code == "plan.pin"


def test_a_pinned_day_on_which_schools_are_closed_says_so(ready: Workspace) -> None:
    (sunday,) = [
        each
        for each in visit_planning.propose(
            ready, SPRING, pinned=[Planned("900001", date(2027, 2, 7))]
        ).proposals
        if each.pinned
    ]
    assert sunday.why[1] == "Schools are closed on it, or the officer is away."
