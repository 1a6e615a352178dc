"""The workbook that heads fill in: what comes back is shown, and no cell is lost in silence."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from ssio_desktop.errors import UserError
from ssio_desktop.services.casework import action_plans, plan_progress
from ssio_desktop.services.casework.partnership import series
from ssio_desktop.services.casework.plan_layout import workbook
from ssio_desktop.services.casework.plan_reading import PlanReading, read_workbook, take_in
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.workspace import Workspace
from tests.services.casework.plans import LAST, SECOND, URN, make_plan

Edit = Callable[[Workbook], object]


def filled(ws: Workspace, key: str, path: Path, edit: Edit) -> PlanReading:
    book = load_workbook(io.BytesIO(workbook(ws, key)))
    edit(book)
    book.save(path)
    return read_workbook(ws, key, path)


def cells_in(path: Path) -> int:
    book = load_workbook(path)
    return sum(
        cell.value is not None and bool(str(cell.value).strip())
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
    )


def put(sheet: Any, heading: str, row: int, value: object) -> None:
    """Into the column of a heading, which stands in row 2."""
    column = next(cell.column for cell in sheet[2] if cell.value == heading)
    sheet.cell(row, column).value = value


def test_a_workbook_that_nobody_filled_in_changes_nothing(ws: Workspace, tmp_path: Path) -> None:
    made = make_plan(ws)
    reading = filled(ws, made.key, tmp_path / "plan.xlsx", lambda book: None)
    assert (reading.changes, reading.unread, reading.absent) == ((), (), ())
    assert reading.cells == cells_in(tmp_path / "plan.xlsx")
    with pytest.raises(UserError) as error:
        take_in(ws, reading)
    assert error.value.code == "plan.nothing-new"


def test_what_a_head_fills_in_is_shown_and_then_recorded(ws: Workspace, tmp_path: Path) -> None:
    made = make_plan(ws)
    second, last = (series.plan_meeting(ws, URN, day).value.key for day in (SECOND, LAST))

    def fill(book: Workbook) -> None:
        priorities, milestones, actions = (
            book[each] for each in ("Priorities", "Milestones", "Actions")
        )
        # Columns moved, one of the head’s own between them.
        milestones.insert_cols(1)
        milestones.cell(2, 1).value, milestones.cell(3, 1).value = "Colour of paper", "Pink"
        put(priorities, "Who monitors it", 4, "Attendance governor")
        put(priorities, "No", 5, 3)
        put(priorities, "Priority", 5, "Mathematics in key stage 2")
        put(milestones, "Progress", 3, "amber")
        put(milestones, "Evidence", 3, "Seven of nine adults.")
        put(milestones, "Board date", 4, date(2027, 1, 29))
        put(milestones, "If the date changed: why", 4, "The check moved to January.")
        put(milestones, "Board date", 5, "after Easter")
        put(milestones, "Priority no", 6, "3")
        put(milestones, "Milestone", 6, "Tables known to twelve")
        put(milestones, "Board date", 6, "27 November 2026")
        put(actions, "State", 3, "Done")
        put(actions, "Cost (£)", 4, "=200+50")
        put(actions, "Due", 4, "1/12/2026")
        put(actions, "Priority no", 5, "Mathematics in key stage 2")
        put(actions, "Action", 5, "Ten minutes of practice a day")
        put(actions, "Cost (£)", 5, 80)

    path = tmp_path / "plan.xlsx"
    reading = filled(ws, made.key, path, fill)
    told = [(each.about[:12], each.field, each.before, each.after) for each in reading.changes]
    assert told == [
        ("Pupils come ", "Who monitors it", "", "Attendance governor"),
        ("Mathematics ", "", "", ""),
        ("Every adult ", "Progress", "", "Amber: Seven of nine adults."),
        ("Seven in ten", "Board date", "27 November 2026",
         "29 January 2027: The check moved to January."),
        ("Tables known", "", "", "Board date: 27 November 2026"),
        ("Train all st", "State", "", "Done"),
        ("Call at nine", "Due", "27 November 2026", "1 December 2026"),
        ("Ten minutes ", "", "", "Cost (£): £80"),
    ]  # fmt: skip
    assert [(each.text, each.sheet) for each in reading.unread] == [
        ("Colour of paper", "Milestones"),
        ("Pink", "Milestones"),
        ("=200+50", "Actions"),
        ("after Easter", "Milestones"),
    ]
    assert reading.cells == cells_in(path)
    assert action_plans.plan(ws, made.key) == reading.found
    take_in(ws, reading)
    assert [each.reason for each in backups_of(ws)] == ["import"]
    found = action_plans.plan(ws, made.key)
    assert [one.what for one in found.priorities][2] == "Mathematics in key stage 2"
    tables = found.priorities[2].milestones[0]
    assert (tables.due, tables.board) == (SECOND, second)
    assert found.priorities[2].actions[0].cost == Decimal("80.00")
    moved = action_plans.milestone_of(found, made.read)
    assert moved is not None and (moved.first, moved.due, moved.board) == (SECOND, LAST, last)
    assert moved.moves[0].why == "The check moved to January."
    rated = action_plans.milestone_of(found, made.taught)
    assert rated is not None and rated.rating == "amber"


def test_rows_that_were_copied_are_new_and_rows_that_were_deleted_stay(
    ws: Workspace, tmp_path: Path
) -> None:
    made = make_plan(ws)

    def fill(book: Workbook) -> None:
        sheet = book["Milestones"]
        for cell in sheet[3]:
            sheet.cell(6, cell.column).value = cell.value
        put(sheet, "Milestone", 6, "Every adult was seen twice")
        sheet.delete_rows(5)

    reading = filled(ws, made.key, tmp_path / "plan.xlsx", fill)
    assert [(each.about, each.is_new) for each in reading.changes] == [
        ("Every adult was seen twice", True)
    ]
    assert reading.absent == ("Every absence is called by nine",)


def test_a_workbook_read_before_a_change_is_not_taken_in_over_it(
    ws: Workspace, tmp_path: Path
) -> None:
    made = make_plan(ws)
    reading = filled(
        ws, made.key, tmp_path / "plan.xlsx",
        lambda book: put(book["Actions"], "Owner", 3, "Deputy"),
    )  # fmt: skip
    plan_progress.record_progress(ws, made.key, made.read, state="red", evidence="No check yet.")
    with pytest.raises(UserError) as error:
        take_in(ws, reading)
    assert error.value.code == "plan.changed"


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("workbook.unreadable", lambda whole: b"PK\x03\x04 but no more"),
        ("workbook.unreadable", lambda whole: whole[: len(whole) // 2]),
        (
            "workbook.unreadable",
            lambda whole: whole.replace(b"xl/workbook.xml", b"xl/workbook.xyz"),
        ),
        ("workbook.unreadable", lambda whole: b"Priority;Milestone\n1;2"),
        ("plan.other", lambda whole: whole),
    ],
)
def test_a_damaged_workbook_or_one_of_another_plan_is_refused_whole(
    ws: Workspace, tmp_path: Path, code: str, data: Callable[[bytes], bytes]
) -> None:
    made, other = make_plan(ws), make_plan(ws)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(data(workbook(ws, made.key)))
    with pytest.raises(UserError) as error:
        read_workbook(ws, other.key, path)
    assert error.value.code == code and error.value.remedy


VALUES = st.one_of(
    st.text(max_size=8), st.integers(-5, 10**7), st.dates(), st.just("=1+1"), st.just("Green"),
    st.sampled_from(("Priority", "Milestone", "Action", "No", "Reference")),
)  # fmt: skip


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(1, 9), st.integers(1, 11), VALUES),
        min_size=8,
        max_size=30,
    )
)
def test_every_cell_lands_or_is_listed(
    ws: Workspace, tmp_path: Path, edits: list[tuple[int, int, int, object]]
) -> None:
    # One plan for all examples, as whatever was taken in before left it.
    key = (action_plans.plans(ws, URN) or (make_plan(ws),))[0].key

    def fill(book: Workbook) -> None:
        for sheet, row, column, value in edits:
            clean = (
                "".join(c for c in value if c.isprintable()) if isinstance(value, str) else value
            )
            cell = book.worksheets[sheet].cell(row, column)
            cell.value = clean

    path = tmp_path / "plan.xlsx"
    try:
        reading = filled(ws, key, path, fill)
    except UserError as error:
        assert error.code in ("plan.no-sheet", "plan.other")
        return
    assert reading.cells == cells_in(path)
    if reading.changes:
        take_in(ws, reading)
        # What was taken in is in the plan: read again, the same file brings nothing of it anew.
        again = read_workbook(ws, key, path)
        assert not [each for each in again.changes if each.is_new]
