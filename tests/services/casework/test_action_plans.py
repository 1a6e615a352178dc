"""Action plans in a real store: drawn up, agreed, followed from board to board, copied forward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.areas import read_areas
from ssio_desktop.errors import UserError
from ssio_desktop.services import undoing
from ssio_desktop.services.casework import (
    action_plans,
    overview,
    plan_copying,
    plan_drawing,
    plan_progress,
)
from ssio_desktop.services.workspace import Workspace
from tests.services.casework.plans import FIRST, LAST, SECOND, URN, make_plan
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise


def refused(code: str, do: Callable[..., Any], *given: Any, **named: Any) -> None:
    with pytest.raises(UserError) as error:
        do(*given, **named)
    assert error.value.code == code


def test_a_milestone_keeps_its_first_board_and_says_how_far_it_slipped(ws: Workspace) -> None:
    made = make_plan(ws)
    record, move = plan_progress.record_progress, plan_progress.move_milestone
    record(ws, made.key, made.taught, state="amber", evidence="Seven of nine.", day=FIRST)
    move(ws, made.key, made.taught, SECOND, "Two adults are new.")
    record(ws, made.key, made.taught, state="met", evidence="All nine.", day=date(2026, 10, 9))
    record(ws, made.key, made.taught, state="met", evidence="Still so.", day=date(2026, 10, 13))
    found = action_plans.plan(ws, made.key)
    each = action_plans.milestone_of(found, made.taught)
    assert each is not None
    assert (each.first, each.due, each.met_on) == (FIRST, SECOND, date(2026, 10, 9))
    assert each.slipped == 14 and [e.state for e in each.entries] == ["amber", "met", "met"]
    assert {e.by_name for e in each.entries} == {"Officer North"}
    refused("plan.ended", move, ws, made.key, made.taught, LAST, "Again.")


def test_a_plan_goes_from_draft_to_agreed_to_closed_and_no_other_way(ws: Workspace) -> None:
    made = make_plan(ws, agreed=False)
    day = date(2026, 10, 1)
    record = plan_progress.record_progress
    refused("plan.draft", record, ws, made.key, made.read, state="red", evidence="No.", day=day)
    refused("plan.draft", plan_progress.close, ws, made.key, day, "Done.")
    change = {"priority": made.reading, "what": "Seven in ten", "milestone": made.read}
    plan_drawing.set_milestone(ws, made.key, **change, due=LAST)
    refused("plan.not-empty", plan_drawing.take_out, ws, made.key, made.reading)
    plan_drawing.take_out(ws, made.key, made.phone)
    plan_progress.agree(ws, made.key, day, "Board")
    refused("plan.agreed", plan_progress.agree, ws, made.key, day, "Board")
    refused("plan.move", plan_drawing.set_milestone, ws, made.key, **change, due=SECOND)
    refused("plan.agreed", plan_drawing.take_out, ws, made.key, made.read)
    refused("plan.agreed", plan_progress.withdraw, ws, made.key)
    refused("plan.words", record, ws, made.key, made.read, state="red", evidence=" ")
    refused("plan.state", record, ws, made.key, made.read, state="late", evidence="x")
    refused("plan.day", record, ws, made.key, made.read, state="red", evidence="x", day=LAST)
    refused("plan.day", plan_progress.close, ws, made.key, date(2026, 9, 1), "Done.")
    done = plan_progress.close(ws, made.key, day, "Category 3b.")
    refused("plan.closed", record, ws, made.key, made.read, state="red", evidence="x")
    undoing.undo(ws, done.batch)
    assert action_plans.plan(ws, made.key).stage == "agreed"


def test_a_plan_without_a_board_date_is_not_agreed(ws: Workspace) -> None:
    text = "The school should:\n1. Read more;\n2. Count better."
    key = plan_drawing.begin(
        ws, URN, "statement", received=date(2026, 10, 9), areas=read_areas(text).areas
    ).value
    found = action_plans.plan(ws, key)
    assert [(one.number, one.what) for one in found.priorities] == [
        (1, "Read more"),
        (2, "Count better"),
    ]
    # Ten working days, with two weekends among them.
    assert action_plans.statement_due(ws, found) == date(2026, 10, 23)
    refused("plan.no-milestone", plan_progress.agree, ws, key, date(2026, 10, 9), "Board")
    # A board date for one priority does not do for the other.
    first, second = found.priorities
    day = date(2026, 10, 9)
    plan_drawing.set_milestone(ws, key, priority=first.id, what="Half read", due=SECOND)
    with pytest.raises(UserError) as told:
        plan_progress.agree(ws, key, day, "Board")
    assert (told.value.code, told.value.where) == ("plan.no-milestone", "2. Count better")
    plan_drawing.set_milestone(ws, key, priority=second.id, what="Half count", due=SECOND)
    plan_progress.agree(ws, key, day, "Board")


def test_what_is_open_goes_into_the_new_plan_and_the_old_one_ends_with_its_agreement(
    ws: Workspace,
) -> None:
    made = make_plan(ws)
    plan_progress.record_progress(
        ws, made.key, made.called, state="met", evidence="Log.", day=FIRST
    )
    plan_progress.record_progress(ws, made.key, made.phone, state="done", evidence="", day=FIRST)
    key = plan_copying.copy_forward(ws, made.key, title="The second year").value
    copied = action_plans.plan(ws, key)
    assert [one.what for one in copied.priorities] == ["Every pupil reads by seven"]
    # The board of the first has passed, and the date that it had first is not forgotten.
    told = [(each.what[:5], each.first, each.due) for each in copied.milestones]
    assert sorted(told, key=str) == [("Every", FIRST, None), ("Seven", SECOND, SECOND)]
    plan_progress.agree(ws, key, date(2026, 10, 12), "Board")
    former = action_plans.plan(ws, made.key)
    assert former.closed is not None and "The second year" in former.closed.outcome
    assert [each.key for each in action_plans.plans(ws, URN)] == [key, made.key]
    assert len(action_plans.plan(ws, made.key).milestones) == 3


def test_two_officers_on_one_plan_lose_nothing(
    ws: Workspace, make_workspace: MakeWorkspace, register: Any
) -> None:
    made = make_plan(ws)
    other = with_schools(make_workspace("south"), register)
    entity = f"action-plan/{made.key}"
    other.store.receive(ws.store.history(entity), label="in", kind="return")
    plan_progress.record_progress(ws, made.key, made.read, state="red", evidence="North.")
    plan_progress.record_progress(other, made.key, made.read, state="amber", evidence="South.")
    common = {"what": "Every pupil reads", "monitored": "", "monitor": "", "evaluated": ""}
    plan_drawing.set_priority(ws, made.key, priority=made.absence, **common, success="97%")
    plan_drawing.set_action(
        other, made.key, action=made.phone, priority=made.absence, what="Call at eight",
        owner="Office", due=SECOND,
    )  # fmt: skip
    ws.store.receive(other.store.history(entity), label="in", kind="return")
    other.store.receive(ws.store.history(entity), label="in", kind="return")
    here, there = (action_plans.plan(each, made.key) for each in (ws, other))
    assert here == there
    each = action_plans.milestone_of(here, made.read)
    assert each is not None
    assert {e.evidence for e in each.entries} == {"North.", "South."}
    assert here.priorities[1].success == "97%"
    assert here.priorities[1].actions[0].what == "Call at eight"
    assert ws.store.state(entity).conflicts() == ()


def test_boards_and_lists_of_actions_ask_for_what_is_due(ws: Workspace) -> None:
    made = make_plan(ws)
    make_plan(ws, agreed=False, urn="900002")
    due = action_plans.milestones_due(ws, "", date(2026, 11, 1), date(2026, 11, 30))
    assert [(each.number, each.owner, each.standing) for each in due] == [
        ("1.2", "Literacy governor", "open"),
        ("2.1", "", "open"),
    ]
    # Due on 9 October, and today is the 14th.
    told = [(each.what, each.owner, each.standing) for each in action_plans.open_actions(ws)]
    assert told == [
        ("Train all staff", "Reading leader", "overdue"),
        ("Call at nine", "Office", "open"),
    ]
    plan_progress.record_progress(ws, made.key, made.train, state="done", evidence="")
    assert [each.what for each in action_plans.open_actions(ws, URN)] == ["Call at nine"]


def test_the_overview_says_what_is_to_be_done_with_plans(ws: Workspace) -> None:
    made = make_plan(ws)
    categorise(ws, "900003", TermId(2026, "summer"), "4")
    told = {row.urn: row.standings.get("action-plan") for row in overview.rows(ws)}
    assert told["900002"] is None
    late, none = told[URN], told["900003"]
    assert late is not None and none is not None
    assert (late.code, late.urgency, late.due) == ("1 overdue", "now", FIRST)
    assert (none.code, none.urgency) == ("No plan", "now")
    plan_progress.record_progress(
        ws, made.key, made.taught, state="met", evidence="Seen.", day=FIRST
    )
    standing = {part.id: each for part, each in overview.of_school(ws, URN)}["action-plan"]
    assert standing is not None and (standing.code, standing.due) == ("On its way", SECOND)
    assert standing.words == "Milestones: 1 met and 2 not rated yet."
    assert [each.what for part, each in overview.story(ws, URN) if part.id == "action-plan"] == [
        "“From inadequate to good” agreed",
        "Milestone 1.1 met",
    ]
    coming = {part.id: each for part, each in overview.coming(ws, SECOND, SECOND)}
    assert coming["action-plan"].what == "2 milestones of the action plan are due"
