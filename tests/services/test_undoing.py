from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    forms,
    reporting,
    returning,
    schools,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin

URN = "900001"


def test_the_latest_change_is_taken_back_and_made_again(ws: Workspace) -> None:
    schools.set_contact(ws, URN, "chair", "Chair of governors")
    undone = undoing.undo_latest(ws)
    assert schools.school(ws, URN).contacts == {}
    undoing.undo(ws, undone.batch)
    assert schools.school(ws, URN).contacts == {"chair": "Chair of governors"}


def test_what_the_store_rests_on_cannot_be_undone(make_workspace: MakeWorkspace) -> None:
    ws = make_workspace("north")
    forms.install_packed_forms(ws)
    for change in undoing.recent_changes(ws):
        with pytest.raises(UserError) as refusal:
            undoing.undo(ws, change.batch)
        assert refusal.value.code == "undo.fixed"
    assert setting_up.current_officer(ws).name == "Officer North"
    assert len(forms.forms(ws)) == 6


def test_an_issued_report_stays_issued_whatever_is_undone(ws: Workspace) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    issued = reporting.issue(ws, visit)
    assert issued.batch == ""
    with pytest.raises(UserError) as refusal:
        undoing.undo_latest(ws)
    assert refusal.value.code == "undo.fixed"
    about = [c for c in undoing.recent_changes(ws) if "Ash Lane" in c.label]
    assert len(about) >= 3
    for change in about:
        with pytest.raises(UserError):
            undoing.undo(ws, change.batch)
    assert visiting.read(ws, visit).state == "issued"
    assert reporting.report_pdf(ws, visit) == issued.value.pdf


def test_a_note_that_is_final_and_not_issued_can_be_a_draft_again(ws: Workspace) -> None:
    visit = begin(ws, URN)
    undoing.undo(ws, visiting.finalise(ws, visit).batch)
    assert visiting.read(ws, visit).state == "draft"


def test_undo_names_what_cannot_be_undone_and_takes_back_nothing_older(
    ws: Workspace, tmp_path: Path
) -> None:
    returning.make_return(ws, TermId(2026, "autumn"), tmp_path / "a.ssio-return", incomplete=True)
    before = ws.store.digest()
    with pytest.raises(UserError) as refusal:
        undoing.undo_latest(ws)
    assert "return" in refusal.value.what
    assert ws.store.digest() == before


def test_the_list_of_changes_is_as_long_as_it_is_asked_to_be(ws: Workspace) -> None:
    schools.set_contact(ws, URN, "chair", "Chair of governors")
    undoing.undo_latest(ws)
    (latest,) = undoing.recent_changes(ws, 1)
    assert latest.is_undone


def test_changes_of_one_place_are_undone_one_after_the_other_and_done_again(ws: Workspace) -> None:
    def chair() -> object:
        found = ws.store.state(f"school/{URN}").paths.get("contact.chair")
        return found.value if found is not None else None

    before = chair()
    made = [schools.set_contact(ws, URN, "chair", name) for name in ("One", "Two", "Three")]
    named = chair()
    back = []
    seen = []
    for each in reversed(made):
        back.append(undoing.undo(ws, each.batch))
        seen.append(chair())
    assert seen[-1] == before
    assert len({str(each) for each in (named, *seen)}) == 4
    assert all(each.value == 0 for each in back)
    for undone in reversed(back):
        assert undoing.undo(ws, undone.batch).value == 0
    assert chair() == named


def test_what_was_left_alone_stands_again_when_what_was_written_over_it_goes(ws: Workspace) -> None:
    entity, chair, head = f"school/{URN}", "contact.chair", "contact.head"

    def standing() -> tuple[str, str]:
        state = ws.store.state(entity)
        return state.text(chair), state.text(head)

    both = [Write(entity, chair, "Chair Ash"), Write(entity, head, "Head Ash")]
    first = ws.record(both, None, label="Typed")
    second = schools.set_contact(ws, URN, "chair", "Chair Birch")
    undone = undoing.undo(ws, first.batch)
    assert undone.value == 1 and standing() == ("Chair Birch", "")
    undoing.undo(ws, second.batch)
    assert standing() == ("Chair Ash", "")
    undoing.undo(ws, undone.batch)
    assert standing() == ("Chair Ash", "Head Ash")


def test_what_was_typed_since_is_not_set_against_what_is_done_again(ws: Workspace) -> None:
    undone = undoing.undo(ws, schools.set_contact(ws, URN, "chair", "Chair Ash").batch)
    schools.set_contact(ws, URN, "chair", "Chair Birch")
    assert undoing.undo(ws, undone.batch).value == 1
    assert [
        head.value for head in ws.store.state(f"school/{URN}").paths["contact.chair"].heads
    ] == ["Chair Birch"]
