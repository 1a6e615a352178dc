"""The whole of what a file brought can be taken back, and comes again with the file or a later
one; nobody else's record is touched by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board,
    board_returns,
    deciding,
    device_keys,
    forms,
    handing_over,
    moderation,
    receipts,
    returning,
    schools,
    set_up_files,
    setting_up,
    tracker,
    undoing,
    visiting,
)
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.arrivals import SHARED
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_posting import TERM, Two, two
from tests.services.test_returns import complete
from tests.services.visits import begin

__all__ = ["two"]
URN = "900001"


def take_in(two: Two, path: Path) -> Outcome[int]:
    return board_returns.import_return(two.board, board_returns.preview_return(two.board, path))


def seen(ws: Workspace) -> object:
    summary = board.summary(ws, TERM)
    return summary.rows, summary.counts, len(summary.conflicts)


def said(ws: Workspace) -> set[tuple[str, str, frozenset[str]]]:
    """Of every difference its place, and what each says there."""
    return {
        (each.entity, each.path, frozenset(str(head.value) for head in each.heads))
        for each in board.summary(ws, TERM).conflicts
    }


def test_a_return_is_taken_back_whole_and_leaves_the_board_as_it_was(two: Two) -> None:
    complete(two.officer)
    before = seen(two.board)
    path = two.send()
    done = take_in(two, path)
    assert done.batch
    after = seen(two.board)
    undone = undoing.undo(two.board, done.batch)
    assert undone.value == 0
    assert seen(two.board) == before
    assert schools.list_schools(two.board) == () and receipts.pending(two.board) == ()
    assert list(two.board.store.db.query("SELECT id FROM visits WHERE urn <> ''")) == []
    assert tracker.track(two.board, TERM).schools == ()
    assert moderation.in_order_of_concern(two.board, TERM) == ()
    # The form stays, for other officers’ visits are read by it.
    assert forms.forms(two.board)
    assert two.board.store.follows()
    undoing.undo(two.board, undone.batch)
    assert seen(two.board) == after


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["as they came", "the latest first"])
def test_of_two_returns_that_say_the_same_nothing_is_left_when_both_are_taken_back(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path, order: tuple[int, int]
) -> None:
    clerk = make_workspace("clerk")
    before, done = seen(clerk), []
    for name in ("east", "west"):
        officer = with_schools(make_workspace(name), register)
        path = tmp_path / f"{name}.ssio-return"
        returning.make_return(officer, TERM, path, incomplete=True)
        done.append(board_returns.import_return(clerk, board_returns.preview_return(clerk, path)))
    after = said(clerk)
    assert len(after) == 3  # Both have the schools in their caseload.
    undone = [undoing.undo(clerk, done[each].batch) for each in order]
    assert seen(clerk) == before and schools.list_schools(clerk) == ()
    for each in reversed(undone):
        undoing.undo(clerk, each.batch)
    assert said(clerk) == after and len(schools.list_schools(clerk)) == 3
    assert clerk.store.follows()


def test_two_returns_that_were_taken_back_bring_both_words_again(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    clerk = make_workspace("clerk")
    paths = []
    for name in ("east", "west"):
        officer = with_schools(make_workspace(name), register)
        schools.set_contact(officer, URN, "chair", f"Chair {name}")
        paths.append(tmp_path / f"{name}.ssio-return")
        returning.make_return(officer, TERM, paths[-1], incomplete=True)

    def take_both() -> list[str]:
        done = []
        for path in paths:
            found = board_returns.preview_return(clerk, path)
            assert not found.preview.brings_nothing
            done.append(board_returns.import_return(clerk, found).batch)
        return done

    taken = take_both()
    both = said(clerk)
    assert len(both) == 4
    for turn in (1, -1):
        for batch in taken[::turn]:
            undoing.undo(clerk, batch)
        assert schools.list_schools(clerk) == () and said(clerk) == set()
        taken = take_both()
        assert said(clerk) == both
        for path in paths:
            assert board_returns.preview_return(clerk, path).preview.brings_nothing
    assert clerk.store.follows()


def test_a_return_that_was_taken_back_can_be_taken_in_again_and_so_can_an_amended_one(
    two: Two,
) -> None:
    complete(two.officer)
    path = two.send()
    first = take_in(two, path)
    as_first = seen(two.board)
    undoing.undo(two.board, first.batch)
    again = board_returns.preview_return(two.board, path)
    assert not again.preview.brings_nothing
    done = board_returns.import_return(two.board, again)
    assert done.value > 0 and seen(two.board) == as_first
    kinds = {event.kind for event in two.board.store.events_of(done.batch)}
    assert kinds and not kinds & SHARED, "what stayed came again"
    assert board_returns.preview_return(two.board, path).preview.brings_nothing
    assert take_in(two, path).value == 0
    assert len(receipts.pending(two.board)) == 1
    undoing.undo(two.board, done.batch)
    assert schools.list_schools(two.board) == () and receipts.pending(two.board) == ()
    # The officer writes on, and the amended return stands without a difference to settle.
    entity = f"categorisation/{URN}:{TERM}"
    two.officer.record([Write(entity, "next_steps", "Visit in May.")], None, label="Typed")
    amended = take_in(two, two.send("b.ssio-post"))
    assert two.board.store.state(entity).text("next_steps") == "Visit in May."
    assert seen(two.board) == as_first and board.conflicts_of(two.board) == ()
    assert board_returns.preview_return(two.board, path).preview.brings_nothing
    assert two.board.store.follows()
    undoing.undo(two.board, amended.batch)
    assert schools.list_schools(two.board) == ()


def test_what_was_taken_back_here_is_withdrawn_nowhere_else(
    two: Two, make_workspace: MakeWorkspace
) -> None:
    complete(two.officer)
    done = take_in(two, two.send())
    undoing.undo(two.board, done.batch)
    # Somebody else’s return names the schools; then the board sends its set-up out.
    schools.set_contact(two.officer, URN, "chair", "Chair Ash")
    again = take_in(two, two.send("b.ssio-post"))
    undoing.undo(two.board, again.batch)
    setting_up.set_authority(two.board, "998", "Wetherdale")
    path = two.folder / "set-up.ssio-post"
    set_up_files.make_set_up_file(two.board, path)
    read = set_up_files.read_set_up_file(path, ws=two.officer)
    set_up_files.import_set_up(two.officer, read, compared=True)
    assert schools.school(two.officer, URN).officer == two.officer.officer
    assert schools.school(two.officer, URN).contacts == {"chair": "Chair Ash"}
    assert setting_up.current_officer(two.officer).name == "Officer North"
    assert board.conflicts_of(two.officer) == ()


def test_a_later_return_follows_one_that_was_taken_back_and_came_again(two: Two) -> None:
    """What stands since is the officer’s own word: the later one takes its place."""
    complete(two.officer)
    entity = f"categorisation/{URN}:{TERM}"
    path = two.send()
    undoing.undo(two.board, take_in(two, path).batch)
    take_in(two, path)
    two.officer.record([Write(entity, "next_steps", "Visit in May.")], None, label="Typed")
    later = two.send("b.ssio-post")
    told = board_returns.preview_return(two.board, later).preview
    take_in(two, later)
    assert two.board.store.state(entity).text("next_steps") == "Visit in May."
    assert board.conflicts_of(two.board) == () and sum(s.conflicts for s in told.schools) == 0
    assert two.board.store.follows()


def test_what_was_written_while_a_return_was_taken_back_stands_beside_it_when_it_comes_again(
    two: Two,
) -> None:
    schools.set_contact(two.officer, URN, "chair", "Chair Ash")
    path = two.send()
    undoing.undo(two.board, take_in(two, path).batch)
    write = Write(f"school/{URN}", "contact.chair", "Chair Birch")
    two.board.record([write], None, label="Typed")
    told = board_returns.preview_return(two.board, path).preview
    assert sum(school.conflicts for school in told.schools) == 1
    take_in(two, path)
    (found,) = board.conflicts_of(two.board)
    assert {(head.value, head.officer_name) for head in found.heads} == {
        ("Chair Ash", "Officer North"),
        ("Chair Birch", "Officer Board"),
    }


def test_a_return_that_is_seen_nowhere_any_more_is_out_when_it_is_taken_back(two: Two) -> None:
    complete(two.officer)
    first = take_in(two, two.send())
    entity = f"categorisation/{URN}:{TERM}"
    two.officer.record([Write(entity, "next_steps", "Visit in May.")], None, label="Typed")
    second = take_in(two, two.send("b.ssio-post"))
    for event in two.board.store.events_of(second.batch):
        two.board.record([Write(event.entity, event.path, "else")], None, label="Typed")
    undoing.undo(two.board, second.batch)
    assert two.board.store.is_undone(second.batch)
    undoing.undo(two.board, first.batch)
    assert two.board.store.is_undone(first.batch)


def test_a_return_below_a_later_one_is_not_taken_back(two: Two) -> None:
    complete(two.officer)
    first = take_in(two, two.send())
    second = take_in(two, two.send("b.ssio-post"))
    with pytest.raises(UserError) as refused:
        undoing.undo(two.board, first.batch)
    assert refused.value.code == "undo.followed" and "Return 2" in refused.value.where
    undoing.undo(two.board, second.batch)
    assert schools.list_schools(two.board)
    undoing.undo(two.board, first.batch)
    assert schools.list_schools(two.board) == ()


def test_what_the_board_did_since_stays_when_a_return_is_taken_back(two: Two) -> None:
    complete(two.officer)
    done = take_in(two, two.send())
    schools.set_contact(two.board, URN, "chair", "Chair Birch")
    deciding.decide(two.board, URN, TERM, "3a", "The board saw the books.")
    assert undoing.undo(two.board, done.batch).value == 0
    assert two.board.store.state(f"school/{URN}").text("contact.chair") == "Chair Birch"
    decision = deciding.decision_of(two.board, URN, TERM)
    assert decision is not None and decision.category == "3a"
    board.summary(two.board, TERM)
    take_in(two, two.folder / "a.ssio-post")
    assert schools.school(two.board, URN).contacts == {"chair": "Chair Birch"}
    assert board.conflicts_of(two.board) == ()


def test_a_difference_that_a_return_brought_goes_and_comes_with_it(two: Two) -> None:
    entity, path = f"school/{URN}", "contact.chair"
    two.board.record([Write(entity, path, "Chair Birch")], None, label="Typed")
    schools.set_contact(two.officer, URN, "chair", "Chair Ash")
    done = take_in(two, two.send())
    assert [each.path for each in board.conflicts_of(two.board)] == [path]
    undone = undoing.undo(two.board, done.batch)
    assert undone.value == 0 and board.conflicts_of(two.board) == ()
    assert two.board.store.state(entity).text(path) == "Chair Birch"
    again = undoing.undo(two.board, undone.batch)
    (told,) = board.conflicts_of(two.board)
    assert {head.value for head in told.heads} == {"Chair Ash", "Chair Birch"}
    undoing.undo(two.board, again.batch)
    assert board.conflicts_of(two.board) == ()
    take_in(two, two.folder / "a.ssio-post")
    (told,) = board.conflicts_of(two.board)
    assert {head.officer_name for head in told.heads} == {"Officer North", "Officer Board"}
    assert two.board.store.follows()


def test_a_handover_with_final_notes_is_taken_back_and_in_again(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south = make_workspace("south")
    setting_up.name_officer(ws, south.officer, "Officer South", "Officer")
    device_keys.confirm(ws, device_keys.sender(south))
    visiting.finalise(ws, begin(ws, URN))
    path = tmp_path / "over.ssio-post"
    handing_over.hand_over(ws, URN, south.officer, path)
    done = handing_over.take_in(south, handing_over.preview(south, path))
    undoing.undo(south, done.batch)
    assert schools.list_schools(south) == ()
    found = handing_over.preview(south, path)
    assert found.parcel.new > 0
    handing_over.take_in(south, found)
    assert [each.reason for each in backups_of(south)] == ["import"]
    (visit,) = schools.school(south, URN).visits
    assert visiting.read(south, visit.id).state == "final"
