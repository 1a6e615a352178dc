"""The days of partnership boards: answered in a note, due on Home, listed in the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.services import forms, importing, visiting
from ssio_desktop.services.board_dates import board_dates
from ssio_desktop.services.calendar_items import items
from ssio_desktop.services.casework.partnership import minutes, series
from ssio_desktop.services.home import Today, today
from ssio_desktop.services.home_tasks import Task, TaskKind
from ssio_desktop.services.workspace import Workspace
from tests.sources.samples import school, write_extract

URN, OTHER, THIRD = "900001", "900002", "900003"
PATH = "next.next_board_date"


def noted(ws: Workspace, urn: str, on: str, *, form: str = "plan-monitoring", **next_: Json) -> str:
    """A note of a day; next_: answers of its group “next”."""
    if not forms.forms(ws):
        forms.install_packed_forms(ws)
    answers = {f"next.{name}": value for name, value in next_.items()}
    day = date.fromisoformat(on)
    return visiting.new_visit(ws, urn, form, day=day, answers=answers).value


def on(ws: Workspace, day: int) -> Workspace:
    """The same store on a day of October."""
    return replace(ws, now=lambda: datetime(2026, 10, day, 9, tzinfo=UTC))


def task(seen: Today, kind: TaskKind) -> Task:
    (found,) = [each for each in seen.tasks if each.kind == kind]
    return found


def test_the_form_asks_for_the_day_of_the_next_board(ws: Workspace) -> None:
    visit = noted(ws, URN, "2026-10-13")
    assert visiting.read(ws, visit).form_version == "3"
    session = visiting.open_visit(ws, visit).session()
    asked = session.question(PATH)
    assert asked is not None
    assert asked.label == "Date of the next partnership board"
    assert not asked.required
    session.set_value(PATH, "12/10/2026")
    wrong = session.question(PATH)
    assert wrong is not None
    assert "before the day of the visit" in wrong.error
    session.set_value(PATH, "13/10/2026")
    right = session.question(PATH)
    assert right is not None
    assert right.error == ""


def test_boards_of_the_next_two_weeks_need_the_officer_and_those_that_passed_are_overdue(
    ws: Workspace,
) -> None:
    noted(ws, URN, "2026-09-20", next_board_date="2026-10-13")
    soon = noted(ws, OTHER, "2026-09-20", next_board_date="2026-10-28")
    noted(ws, THIRD, "2026-09-20", next_board_date="2026-10-29")
    seen = today(ws)
    overdue, due = task(seen, "board overdue"), task(seen, "board soon")
    assert ([item.urn for item in overdue.items], overdue.urgency) == ([URN], "today")
    assert [(item.urn, item.visit, item.detail) for item in due.items] == [(OTHER, soon, PATH)]
    assert due.urgency == "week"
    assert seen.line is not None
    assert [dot.urn for dot in seen.line.dots if dot.kind == "visit board"] == [URN, OTHER, THIRD]


def test_a_board_of_today_stands_under_today(ws: Workspace) -> None:
    noted(ws, URN, "2026-09-20", next_board_date="2026-10-14")
    assert task(today(ws), "board soon").urgency == "today"


@pytest.mark.parametrize("held", ["2026-10-10", "2026-10-14"])
def test_a_board_that_is_recorded_takes_the_place_of_the_day_and_names_the_next(
    ws: Workspace, held: str
) -> None:
    noted(ws, URN, "2026-09-20", next_board_date="2026-10-13")
    assert [each.day.isoformat() for each in board_dates(ws)] == ["2026-10-13"]
    board = noted(ws, URN, held, form="partnership-board", next_date="2026-12-01")
    (only,) = board_dates(ws)
    assert (only.day.isoformat(), only.visit, only.path) == ("2026-12-01", board, "next.next_date")
    assert task(today(ws), "board overdue").is_done
    visiting.withdraw(ws, board, "Not held.")
    assert [each.day.isoformat() for each in board_dates(ws)] == ["2026-10-13"]


def test_the_latest_note_counts_and_a_note_without_a_day_takes_none_away(ws: Workspace) -> None:
    noted(ws, URN, "2026-09-01", next_board_date="2026-10-01")
    later = noted(ws, URN, "2026-09-20", next_board_date="2026-10-20")
    noted(ws, URN, "2026-09-25")
    assert [(each.day.isoformat(), each.visit) for each in board_dates(ws)] == [
        ("2026-10-20", later)
    ]
    assert board_dates(ws, "somebody else") == ()
    assert len(board_dates(ws, ws.officer)) == 1


def test_the_calendar_lists_a_board_once_and_says_when_it_is_overdue(ws: Workspace) -> None:
    noted(ws, URN, "2026-09-20", next_board_date="2026-10-13")
    noted(ws, OTHER, "2026-10-01", form="partnership-board", next_date="2026-11-24")
    found = [
        (item.kind, item.day.isoformat(), item.detail, item.path)
        for item in items(ws, date(2026, 10, 2), date(2026, 12, 1))
        if item.kind in ("board", "next-visit")
    ]
    assert found == [
        ("board", "2026-10-13", "Overdue: no board is recorded", PATH),
        ("board", "2026-11-24", "", "next.next_date"),
    ]


def test_nothing_is_to_come_at_a_school_that_is_closed_and_what_took_place_stays(
    ws: Workspace, tmp_path: Path
) -> None:
    noted(ws, OTHER, "2026-09-20", next_board_date="2026-10-13")
    noted(ws, URN, "2026-09-21", form="termly-core", next_date="2026-10-28")
    held = series.plan_meeting(on(ws, 1), URN, date(2026, 10, 2)).value.key
    minutes.begin(ws, held)
    series.plan_meeting(on(ws, 1), URN, date(2026, 10, 5))
    series.plan_meeting(ws, URN, date(2026, 10, 22))
    month = (date(2026, 10, 1), date(2026, 10, 31))
    pair = {URN, OTHER}
    days = sorted(each.day.day for each in items(ws, *month) if each.urn in pair)
    assert days == [2, 5, 13, 22, 28]
    closed = {"EstablishmentStatus (code)": "2", "EstablishmentStatus (name)": "Closed"}
    rows = [school(URN=urn, EstablishmentName=f"School {urn}", **closed) for urn in pair]
    path = write_extract(tmp_path / "edubasealldata20261010.csv", *rows, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, path))
    assert [each.day.day for each in items(ws, *month) if each.urn in pair] == [2]
    assert board_dates(ws) == ()
