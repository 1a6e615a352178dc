"""What the calendar lists, and moving a planned visit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    accuracy,
    calendar_items,
    forms,
    setting_up,
    undoing,
    visit_moving,
    visiting,
)
from ssio_desktop.services.calendar_items import KINDS, CalendarItem
from ssio_desktop.services.workspace import Workspace
from tests.services.visits import begin

URN = "900001"


def listed(ws: Workspace, first: str, last: str, officer: str = "") -> list[CalendarItem]:
    found = calendar_items.items(ws, date.fromisoformat(first), date.fromisoformat(last), officer)
    return list(found)


def told(ws: Workspace, first: str, last: str, officer: str = "") -> list[tuple[str, str, str]]:
    found = listed(ws, first, last, officer)
    return [(item.kind, item.day.isoformat(), item.title) for item in found]


def planned(ws: Workspace, day: str, urn: str = URN, answers: dict[str, Json] | None = None) -> str:
    forms.install_packed_forms(ws)
    return visiting.new_visit(
        ws, urn, "termly-core", day=date.fromisoformat(day), answers=answers
    ).value


def test_visits_are_planned_or_made_by_their_day_and_withdrawn_ones_are_left_out(
    ws: Workspace,
) -> None:
    planned(ws, "2026-10-20")
    planned(ws, "2026-10-02", "900002")
    gone = planned(ws, "2026-10-05", "900003")
    visiting.withdraw(ws, gone, "Another day")
    assert told(ws, "2026-10-01", "2026-10-22") == [
        ("visit-made", "2026-10-02", "Birch Hill Primary School"),
        ("visit-planned", "2026-10-20", "Ash Lane Primary School"),
    ]


def test_actions_are_listed_on_the_day_they_are_due_until_they_are_done(ws: Workspace) -> None:
    given: dict[str, Json] = {
        "actions:a1": 1,
        "actions:a1.what": "Review the spelling scheme",
        "actions:a1.who": "Head of English",
        "actions:a1.by_when": "2026-10-21",
    }
    visit = planned(ws, "2026-10-02", answers=given)
    (item,) = [each for each in listed(ws, "2026-10-20", "2026-10-22") if each.kind == "action"]
    assert item.detail == "Review the spelling scheme (Head of English)"
    assert (item.visit, item.path) == (visit, "actions:a1.by_when")
    later: dict[str, Json] = {
        "last_actions:l1": 1,
        "last_actions:l1.what": "Review the spelling scheme",
        "last_actions:l1.state": "done",
    }
    planned(ws, "2026-10-12", answers=later)
    assert not [each for each in listed(ws, "2026-10-20", "2026-10-22") if each.kind == "action"]


def test_half_terms_holidays_and_deadlines_come_from_the_authoritys_calendar(
    ws: Workspace,
) -> None:
    term = setting_up.calendar(ws).term(setting_up.current_term(ws))
    assert term is not None
    found = listed(ws, term.first.isoformat(), "2027-01-02")
    by_kind = {item.kind: item for item in found if KINDS[item.kind].spans}
    assert by_kind["half-term"].day > term.halves[0].last
    assert by_kind["half-term"].last < term.halves[1].first
    assert by_kind["holiday"].title == "Christmas holiday"
    deadlines = [item for item in found if item.kind == "deadline"]
    assert [(item.day, item.title) for item in deadlines] == [
        (term.last, "Autumn term 2026 ends"),
        (term.last, "Return due"),
    ]


def test_ones_own_calendar_leaves_other_officers_schools_out(ws: Workspace) -> None:
    planned(ws, "2026-10-20")
    assert told(ws, "2026-10-20", "2026-10-20", ws.officer)
    assert told(ws, "2026-10-20", "2026-10-20", "somebody-else") == []


def test_a_planned_visit_is_moved_with_its_term_and_moved_back(ws: Workspace) -> None:
    visit = planned(ws, "2026-10-20")
    done = visit_moving.move_visit(ws, visit, date(2027, 1, 20))
    assert done.value == date(2026, 10, 20)
    assert visiting.read(ws, visit).date == date(2027, 1, 20)
    assert str(visiting.read(ws, visit).term) == "2027-spring"
    undoing.undo(ws, done.batch)
    assert visiting.read(ws, visit).date == date(2026, 10, 20)
    assert str(visiting.read(ws, visit).term) == "2026-autumn"


def test_moving_records_what_was_typed_and_wins_over_a_typed_date(ws: Workspace) -> None:
    visit = planned(ws, "2026-10-20")
    visiting.keep_typing(
        ws, visit, {"visit.visit_date": "2026-10-21", "findings.going_well": "Zebras"}
    )
    visit_moving.move_visit(ws, visit, date(2026, 11, 10))
    work = visiting.open_visit(ws, visit)
    assert work.visit.date == date(2026, 11, 10)
    assert work.answers["visit.visit_date"] == "2026-11-10"
    assert work.answers["findings.going_well"] == "Zebras"


def test_a_final_visit_and_a_mistyped_year_are_not_moved(ws: Workspace) -> None:
    visit = planned(ws, "2026-10-20")
    with pytest.raises(UserError) as refusal:
        visit_moving.move_visit(ws, visit, date(2206, 10, 20))
    assert refusal.value.code == "visit.day"
    final = begin(ws, URN)
    visiting.finalise(ws, final)
    with pytest.raises(UserError) as refusal:
        visit_moving.move_visit(ws, final, date(2026, 10, 21))
    assert refusal.value.code == "visit.move"


def test_the_day_by_which_a_school_answers_about_facts_is_listed_until_it_has(
    ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    check = accuracy.send(ws, visit, tmp_path / "draft.pdf").value
    day = check.sent.due.isoformat()
    asked = [item for item in listed(ws, day, day) if item.kind == "accuracy"]
    assert [(item.title, item.visit) for item in asked] == [("Ash Lane Primary School", visit)]
    assert [item for item in listed(ws, day, day, "another") if item.kind == "accuracy"] == []
    accuracy.close(ws, visit, check.id, reason="Agreed by telephone")
    assert [item for item in listed(ws, day, day) if item.kind == "accuracy"] == []
