"""A plan and its board meet: milestones on the agenda, judgements in the plan, one list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from ssio_desktop.services import actions, undoing
from ssio_desktop.services.casework import action_plans, board_days, plan_drawing, plan_progress
from ssio_desktop.services.casework.partnership import minutes, records, series
from ssio_desktop.services.workspace import Workspace
from tests.services.casework.plans import FIRST, LAST, SECOND, URN, make_plan


def test_a_milestone_comes_to_the_board_and_its_judgement_goes_back(ws: Workspace) -> None:
    made = make_plan(ws)
    before = replace(ws, now=lambda: datetime(2026, 10, 1, 9, tzinfo=UTC))
    meeting = series.plan_meeting(before, URN, FIRST).value
    assert [each.day for each in board_days.board_days(ws, URN) if each.key] == [FIRST]
    series.refresh_agenda(before, meeting.key)
    held = minutes.begin(ws, meeting.key).value
    item = next(each for each in held.items if each.key.endswith(f"/{made.taught}"))
    minutes.set_rag(ws, meeting.key, item.id, "amber", "Seven of nine lessons.")
    found = action_plans.milestone_of(action_plans.plan(ws, made.key), made.taught)
    assert found is not None and found.rating == "amber"
    assert found.entries[-1].evidence == "Seven of nine lessons."
    assert records.meeting(ws, meeting.key).rags[item.id].colour == "amber"


def test_the_actions_of_a_plan_stand_among_all_others(ws: Workspace) -> None:
    made = make_plan(ws)
    lines = [each for each in actions.list_actions(ws, urn=URN) if each.source == "action-plan"]
    assert {each.key.rpartition("/")[2] for each in lines} == {
        each.id for each in action_plans.plan(ws, made.key).actions
    }
    actions.record_progress(
        ws, lines[0].key, state="done", note="Seen on Monday.", day=date(2026, 10, 13)
    )
    again = actions.find_action(ws, lines[0].key)
    assert (again.state, again.comment, again.page) == ("done", "Seen on Monday.", "action-plan")
    assert lines[0].key.rpartition("/")[2] not in {
        each.key.rpartition("/")[2] for each in action_plans.open_actions(ws, URN)
    }


def test_milestones_follow_a_board_that_is_put_off_and_come_back_with_it(ws: Workspace) -> None:
    made = make_plan(ws)
    draft = plan_drawing.begin(ws, URN, "improvement", title="Next year").value
    priority = plan_drawing.set_priority(ws, draft, what="Writing").value
    meeting = series.plan_meeting(ws, URN, SECOND).value
    drawn = plan_drawing.set_milestone(
        ws, draft, priority=priority, what="Six pieces", due=SECOND, board=meeting.key
    ).value
    plan_progress.record_progress(ws, made.key, made.called, state="met", evidence="All term.")
    later = date(2026, 12, 3)

    def due() -> list[date | None]:
        plan = action_plans.plan(ws, made.key)
        found = [action_plans.milestone_of(plan, each) for each in (made.read, made.called)]
        found.append(action_plans.milestone_of(action_plans.plan(ws, draft), drawn))
        return [each.due if each else None for each in found]

    moved = series.move_meeting(ws, meeting.key, later, "The hall")
    assert due() == [later, SECOND, later]  # What was met stays at the board that saw it.
    read = action_plans.milestone_of(action_plans.plan(ws, made.key), made.read)
    assert read is not None
    assert (read.first, read.slipped, read.board) == (SECOND, 6, meeting.key)
    assert "27 November 2026" in read.moves[-1].why
    series.move_meeting(ws, meeting.key, later, "The library")
    again = action_plans.milestone_of(action_plans.plan(ws, made.key), made.read)
    assert again is not None and len(again.moves) == 1
    undoing.undo(ws, undoing.recent_changes(ws, 1)[0].batch)
    undoing.undo(ws, moved.batch)
    assert due() == [SECOND, SECOND, SECOND]
    assert records.meeting(ws, meeting.key).day == SECOND


def test_a_milestone_that_names_a_day_alone_is_due_at_the_meeting_of_that_day(
    ws: Workspace,
) -> None:
    made = make_plan(ws)
    first, last = (series.plan_meeting(ws, URN, day).value.key for day in (FIRST, LAST))
    draft = plan_drawing.begin(ws, URN, "improvement", title="Next year").value
    priority = plan_drawing.set_priority(ws, draft, what="Writing").value
    fields = {"priority": priority, "what": "Six pieces"}
    drawn = plan_drawing.set_milestone(ws, draft, **fields, due=FIRST).value
    plan_progress.move_milestone(ws, made.key, made.read, LAST, "Illness")

    def board(key: str, item: str) -> str:
        found = action_plans.milestone_of(action_plans.plan(ws, key), item)
        assert found is not None
        return found.board

    assert (board(draft, drawn), board(made.key, made.read)) == (first, last)
    # What was there before the meeting had a record stays as it was recorded.
    again = {**fields, "priority": made.reading, "milestone": made.taught}
    plan_drawing.set_milestone(ws, made.key, **again, due=FIRST)
    assert board(made.key, made.taught) == ""


def test_a_board_that_is_left_out_is_offered_to_no_milestone(ws: Workspace) -> None:
    series.plan_meeting(ws, URN, SECOND)
    half = next(each.half for each in series.series(ws, URN) if each.half.holds(SECOND))
    assert SECOND in [each.day for each in board_days.board_days(ws, URN)]
    series.skip(ws, URN, half, "The hall is flooded.")
    assert SECOND not in [each.day for each in board_days.board_days(ws, URN)]
