"""A plan and its board meet: milestones on the agenda, judgements in the plan, one list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from ssio_desktop.services import actions
from ssio_desktop.services.casework import action_plans, board_days
from ssio_desktop.services.casework.partnership import minutes, records, series
from ssio_desktop.services.workspace import Workspace
from tests.services.casework.plans import FIRST, URN, make_plan


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
