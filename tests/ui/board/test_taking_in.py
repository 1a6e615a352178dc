"""Returns that are given to the board’s page: previewed, taken in together, stopped, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import Cancelled, SurroundingsError
from ssio_desktop.services import (
    board,
    board_returns,
    returning,
    schools,
    undoing,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Batch, Write
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_returns import complete, returned
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.board.opening import opened
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")
URN = "900001"


@pytest.fixture
def file(ws: Workspace, tmp_path: Path) -> Path:
    """An officer's return of a complete term."""
    complete(ws)
    return returned(ws, tmp_path / "a.ssio-return")


def test_a_return_is_previewed_school_by_school_and_then_taken_in(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, file: Path
) -> None:
    page = opened(open_window(make_workspace("clerk")), qtbot, "Nothing for the board yet")
    page.look_at([file])
    qtbot.waitUntil(lambda: says(page, "Officer North, Autumn term 2026, return 1"))
    assert problems_in(page) == []
    buttons(page, "Show each school")[0].click()
    assert says(page, f"{URN}: ")
    buttons(page, "Take in 1 return")[0].click()
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 3)
    assert {row.category for row in page.table.rows.rows} == {"2"}


def test_returns_that_were_taken_in_together_are_taken_back_together(
    qtbot: QtBot,
    open_window: OpenWindow,
    make_workspace: MakeWorkspace,
    register: Path,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = with_schools(make_workspace("south"), register)
    second = tmp_path / "b.ssio-return"
    returning.make_return(other, TERM, second, incomplete=True)
    clerk = make_workspace("clerk")
    window = open_window(clerk)
    page = opened(window, qtbot, "Nothing for the board yet")
    page.look_at([file, second])
    qtbot.waitUntil(lambda: bool(buttons(page, "Take in 2 returns")))
    buttons(page, "Take in 2 returns")[0].click()
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 3)
    operations = window.context.operations
    assert operations.undo_label == "Returns taken in: 2"
    digest, asked = clerk.store.digest(), list[str]()

    def full(ws: Workspace, batch: Batch) -> None:
        asked.append(batch.id)
        if len(asked) == 2:
            raise SurroundingsError("The disk is full.")

    with monkeypatch.context() as disk:
        disk.setattr(undoing, "_refuse_fixed", full)
        operations.undo()
        qtbot.waitUntil(lambda: len(asked) == 2 and not operations.is_busy)
    assert clerk.store.digest() == digest
    assert operations.undo_label == "Returns taken in: 2"
    # One of them was taken back by itself meanwhile, as by the command.
    undoing.undo(clerk, undoing.recent_changes(clerk, 1)[0].batch)
    operations.undo()
    qtbot.waitUntil(lambda: operations.redo_label == "Returns taken in: 2")
    assert operations.undo_label == ""
    qtbot.waitUntil(lambda: says(page, "Nothing for the board yet"))
    assert board.summary(clerk, TERM).rows == ()


def test_a_return_that_fails_takes_the_others_with_it(
    make_workspace: MakeWorkspace, register: Path, file: Path, tmp_path: Path
) -> None:
    other = with_schools(make_workspace("south"), register)
    second = tmp_path / "b.ssio-return"
    returning.make_return(other, TERM, second, incomplete=True)
    clerk = make_workspace("clerk")
    digest = clerk.store.digest()
    found = [board_returns.preview_return(clerk, path) for path in (file, second)]

    def stop(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        board_returns.import_together(clerk, found, stop)
    assert clerk.store.digest() == digest
    assert board_returns.import_together(clerk, found).value > 0
    assert clerk.store.digest() != digest


def test_files_that_are_looked_at_together_tell_what_each_does_beside_those_before_it(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, register: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    files = []
    for name in ("north", "south"):
        officer = with_schools(make_workspace(name), register)
        writes = [Write(f"action-plan/{URN}:p1", "title", f"Plan of {name}")]
        officer.record(writes, None, label="Plan")
        files.append(tmp_path / f"{name}.ssio-return")
        returning.make_return(officer, TERM, files[-1], incomplete=True)
    copy = tmp_path / "z-copy.ssio-return"
    copy.write_bytes(files[0].read_bytes())
    clerk = make_workspace("clerk")
    page = opened(open_window(clerk), qtbot, "Nothing for the board yet")
    page.look_at([*files, copy])
    qtbot.waitUntil(lambda: bool(buttons(page, "Take in 2 returns")))
    assert says(page, "Nothing new")
    # The officer of three schools, and the title of a plan.
    assert says(page, "differs from a colleague’s record at 4 places")
    second = board_returns.preview_return(clerk, files[1]).preview
    assert (second.conflicts, board.conflicts_of(clerk)) == (0, ())
    per_school = {each.urn: each for each in second.schools}
    assert f"action-plan/{URN}:p1" in {each.entity for each in per_school[URN].entities}
    buttons(page, "Take in 2 returns")[0].click()
    qtbot.waitUntil(lambda: len(board.conflicts_of(clerk)) == 4)


def test_a_return_can_be_stopped_in_the_middle_and_then_nothing_of_it_is_here(
    make_workspace: MakeWorkspace, file: Path
) -> None:
    clerk = make_workspace("clerk")
    found = board_returns.preview_return(clerk, file)
    digest, steps = clerk.store.digest(), list[int]()

    def stop(done: int, total: int) -> None:
        steps.append(total)
        if total > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        board_returns.import_together(clerk, [found], stop)
    assert clerk.store.digest() == digest and schools.list_schools(clerk) == ()
    assert board_returns.import_together(clerk, [found]).value > 0


def test_a_return_that_brings_nothing_is_said_to(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, file: Path
) -> None:
    clerk = make_workspace("clerk")
    board_returns.import_return(clerk, board_returns.preview_return(clerk, file))
    page = opened(open_window(clerk), qtbot, "3 of 3 schools categorised")
    page.look_at([file])
    qtbot.waitUntil(lambda: says(page, "Nothing new"))
    assert not buttons(page, "Take in 1")
    buttons(page, "Close")[0].click()
    qtbot.waitUntil(page.tabs.isVisible)


def test_a_return_that_comes_after_a_later_one_is_counted_as_taken_in(
    qtbot: QtBot,
    open_window: OpenWindow,
    make_workspace: MakeWorkspace,
    ws: Workspace,
    file: Path,
    tmp_path: Path,
) -> None:
    clerk, later = make_workspace("clerk"), tmp_path / "later.ssio-return"
    returning.make_return(ws, TERM, later, incomplete=True)
    board_returns.import_return(clerk, board_returns.preview_return(clerk, later))
    page = opened(open_window(clerk), qtbot, "schools categorised")
    page.look_at([file])
    qtbot.waitUntil(lambda: says(page, "Taken in, it gets its receipt."))
    buttons(page, "Take in 1 return")[0].click()
    qtbot.waitUntil(lambda: page.tabs.isVisible() and not buttons(page, "Take in 1"))
    page.look_at([file])
    qtbot.waitUntil(lambda: says(page, "Nothing new"))
    assert not buttons(page, "Take in 1") and not says(page, "gets its receipt")


def test_a_damaged_return_is_shown_with_what_is_wrong_and_is_not_taken_in(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, file: Path
) -> None:
    bad = file.with_name("b.ssio-return")
    bad.write_bytes(file.read_bytes()[:-100])
    clerk = make_workspace("clerk")
    page = opened(open_window(clerk), qtbot, "Nothing for the board yet")
    before = clerk.store.digest()
    page.look_at([bad])
    qtbot.waitUntil(lambda: says(page, "b.ssio-return"))
    assert says(page, "Not taken in")
    assert not buttons(page, "Take in 1")
    assert clerk.store.digest() == before
