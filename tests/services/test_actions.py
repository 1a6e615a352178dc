from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    actions,
    board_returns,
    returning,
    schools,
    undoing,
    visiting,
)
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.caseload_facts import actions_data
from ssio_desktop.services.dossier_facts import dossier_data
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin

URN = "900001"
DECEMBER = datetime(2026, 12, 10, 9, tzinfo=UTC)


def only(ws: Workspace, urn: str = URN) -> ActionLine:
    (line,) = actions.list_actions(ws, urn=urn)
    return line


def test_an_action_is_listed_with_its_school_its_day_and_who(ws: Workspace) -> None:
    visit = begin(ws, URN)
    line = only(ws)
    assert (line.school, line.what, line.who, line.due) == (
        "Ash Lane Primary School",
        "Review the spelling scheme",
        "Head of English",
        date(2026, 12, 1),
    )
    assert (line.visit, line.key, line.agreed) == (visit, f"{visit}/actions:a1", date(2026, 10, 13))
    assert (line.standing, line.is_draft, line.history) == ("open", True, ())


def test_an_open_action_is_overdue_from_the_day_after_it_is_due(ws: Workspace) -> None:
    begin(ws, URN)
    (on_the_day,) = actions.list_actions(ws, day=date(2026, 12, 1))
    (after,) = actions.list_actions(ws, day=date(2026, 12, 2))
    assert (on_the_day.standing, after.standing) == ("open", "overdue")


def test_progress_is_added_to_what_was_recorded_and_never_takes_its_place(ws: Workspace) -> None:
    begin(ws, URN)
    key = only(ws).key
    actions.record_progress(ws, key, state="under_way", note="Two meetings held.")
    later = replace(ws, now=lambda: DECEMBER)
    actions.record_progress(later, key, state="done", note="The new scheme is in use.")
    (line,) = actions.list_actions(later)
    assert line.standing == "done"
    assert [(each.state, each.comment, each.by) for each in line.history] == [
        ("under_way", "Two meetings held.", "Officer North"),
        ("done", "The new scheme is in use.", "Officer North"),
    ]


def test_progress_can_be_taken_back(ws: Workspace) -> None:
    begin(ws, URN)
    done = actions.record_progress(ws, only(ws).key, state="done", note="Seen in use.")
    assert only(ws).standing == "done"
    undoing.undo(ws, done.batch)
    assert (only(ws).standing, only(ws).history) == ("open", ())


def test_the_latest_word_by_day_decides_whoever_said_it(ws: Workspace) -> None:
    begin(ws, URN)
    key = only(ws).key
    actions.record_progress(ws, key, state="done", note="Seen in use.", day=date(2026, 10, 14))
    later = replace(ws, now=lambda: DECEMBER)
    begin(
        later,
        URN,
        visit__visit_date="2026-12-09",
        **{
            "actions:a1": None,
            "actions:a1.what": None,
            "actions:a1.who": None,
            "actions:a1.by_when": None,
            "last_actions:b1": 1,
            "last_actions:b1.what": "review the  spelling SCHEME",
            "last_actions:b1.state": "late",
            "last_actions:b1.comment": "Not in year 5 after all.",
        },
    )
    (line,) = actions.list_actions(later)
    assert (line.standing, line.words) == ("overdue", "Under way but late")
    assert [each.source for each in line.history] == ["", "Termly visit"]


def test_a_visit_that_was_withdrawn_agrees_nothing(ws: Workspace) -> None:
    visit = begin(ws, URN)
    key = only(ws).key
    visiting.withdraw(ws, visit, "Wrong school")
    assert actions.list_actions(ws) == ()
    with pytest.raises(UserError, match="not in this store"):
        actions.record_progress(ws, key, state="done", note="Seen in use.")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"state": "finished"}, "action.state"),
        ({"day": date(2026, 10, 15)}, "action.day"),
        ({"day": date(2026, 10, 12)}, "action.day"),
        ({"note": "x" * 4001}, "action.note"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    ws: Workspace, changed: dict[str, object], code: str
) -> None:
    begin(ws, URN)
    with pytest.raises(UserError) as refused:
        actions.record_progress(ws, only(ws).key, **{"state": "done", **changed})  # type: ignore[arg-type]
    assert refused.value.code == code
    assert only(ws).history == ()


def test_the_same_again_is_refused(ws: Workspace) -> None:
    begin(ws, URN)
    actions.record_progress(ws, only(ws).key, state="late", note="Waiting for the supplier.")
    with pytest.raises(UserError, match="recorded last"):
        actions.record_progress(ws, only(ws).key, state="late", note=" Waiting for the supplier. ")


def test_only_the_schools_of_an_officer_are_listed(ws: Workspace) -> None:
    begin(ws, URN)
    begin(ws, "900002")
    schools.assign_officer(ws, ["900002"], "")
    assert [each.urn for each in actions.list_actions(ws, officer=ws.officer)] == [URN]
    assert len(actions.list_actions(ws)) == 2


def test_the_action_sheet_and_the_dossier_follow(ws: Workspace) -> None:
    visiting.finalise(ws, begin(ws, URN))
    actions.record_progress(ws, only(ws).key, state="under_way", note="Two meetings held.")
    (row,) = actions_data(ws, URN).actions
    assert row.state.startswith("Under way and on time")
    assert not row.earlier
    actions.record_progress(ws, only(ws).key, state="done", note="In use.")
    assert actions_data(ws, URN).actions == ()
    told = dossier_data(ws, URN)
    assert told.open_actions == ()
    assert [each.comment for each in told.closed_actions] == ["In use."]


def test_the_next_note_brings_a_closed_action_forward_as_closed(ws: Workspace) -> None:
    begin(ws, URN)
    actions.record_progress(ws, only(ws).key, state="done", note="In use.")
    after = visiting.new_visit(ws, URN, "plan-monitoring").value
    answers = visiting.open_visit(ws, after).answers
    found = {path.rpartition(".")[2]: value for path, value in answers.items() if "last_a" in path}
    assert (found["what"], found["state"], found["comment"]) == (
        "Review the spelling scheme",
        "done",
        "In use.",
    )


def test_how_an_open_action_stands_is_for_the_next_note_to_say(ws: Workspace) -> None:
    begin(ws, URN)
    actions.record_progress(ws, only(ws).key, state="under_way", note="Two meetings held.")
    after = visiting.new_visit(ws, URN, "plan-monitoring").value
    answers = visiting.open_visit(ws, after).answers
    assert not [path for path in answers if path.endswith(".state")]


def test_progress_travels_with_the_note(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    visiting.finalise(ws, begin(ws, URN))
    actions.record_progress(ws, only(ws).key, state="done", note="In use.")
    path = tmp_path / "north.ssio-return"
    returning.make_return(ws, TermId(2026, "autumn"), path, incomplete=True)
    other = make_workspace("board")
    board_returns.import_return(other, board_returns.preview_return(other, path))
    assert (only(other).standing, only(other).comment) == ("done", "In use.")
