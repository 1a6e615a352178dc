from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import Cancelled, SurroundingsError
from ssio_desktop.services import (
    board,
    board_returns,
    categorising,
    home,
    returning,
    schools,
    settling,
    undoing,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Batch, Write
from ssio_desktop.ui.board import BoardPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.board_samples import judged_as
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise
from tests.services.test_returns import complete, returned
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")
URN = "900001"


def opened(
    window: MainWindow, qtbot: QtBot, words: str, asking: Answers | None = None
) -> BoardPage:
    """The page, once it says these words."""
    window.context.navigator.go("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    page.asking = asking or Answers()
    qtbot.waitUntil(lambda: says(page, words) and not page.is_waiting)
    return page


@pytest.fixture
def file(ws: Workspace, tmp_path: Path) -> Path:
    """An officer's return of a complete term."""
    complete(ws)
    return returned(ws, tmp_path / "a.ssio-return")


def tear(
    make_workspace: MakeWorkspace,
    register: Path,
    folder: Path,
    *criteria: str,
    told: Mapping[str, Answer] = MappingProxyType(
        {"north": Answer("met"), "south": Answer("partly")}
    ),
) -> Workspace:
    """A board that has two officers' records of one school, which differ in these criteria."""
    clerk = make_workspace("clerk")
    for name, answer in told.items():
        officer = with_schools(make_workspace(name), register)
        drafted = categorising.open_categorisation(officer, URN, TERM)
        draft = drafted.draft
        for criterion in criteria:
            draft = draft.with_answer(criterion, answer)
        categorising.save(officer, drafted, draft)
        path = folder / f"{name}.ssio-return"
        returning.make_return(officer, TERM, path, incomplete=True)
        board_returns.import_return(clerk, board_returns.preview_return(clerk, path))
    return clerk


@pytest.fixture
def torn(make_workspace: MakeWorkspace, register: Path, tmp_path: Path) -> Workspace:
    return tear(make_workspace, register, tmp_path, "2.teaching")


@pytest.fixture
def torn_twice(make_workspace: MakeWorkspace, register: Path, tmp_path: Path) -> Workspace:
    """As ``torn``, in two criteria and nothing else: whose the schools are was settled."""
    clerk = tear(make_workspace, register, tmp_path, "2.teaching", "2.leadership")
    for conflict in board.summary(clerk, TERM).conflicts:
        if conflict.entity.startswith("school/"):
            settling.settle_conflict(
                clerk, conflict.entity, conflict.path, conflict.heads[0].event, "Seen at the visit"
            )
    return clerk


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


def settle(page: BoardPage, button: str, why: str, words: str = "") -> None:
    """Press a button of a difference and fill in what it asks."""
    buttons(page, button)[0].click()
    assert page.settling is not None
    if words:
        assert page.settling.words is not None
        page.settling.words.setPlainText(words)
    page.settling.reason.setPlainText(why)
    page.settling.do.click()


def test_the_table_narrows_to_what_is_chosen(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    categorise(ws, URN, TERM, "3b")
    categorise(ws, "900002", TERM, "2")
    page = opened(open_window(ws), qtbot, "2 of 3 schools categorised")
    page.tabs.setCurrentIndex(1)
    buttons(page, "3b Requires improvement: 1 school")[0].click()
    assert page.tabs.currentIndex() == 0
    assert [row.urn for row in page.table.rows.rows] == [URN]
    page.filters.choose_category("")
    assert [row.urn for row in page.table.rows.rows] == ["900003"]


def test_a_difference_is_told_in_words_with_both_authors(
    qtbot: QtBot, open_window: OpenWindow, torn: Workspace
) -> None:
    page = opened(open_window(torn), qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(2)
    framework = categorising.open_categorisation(torn, URN, TERM).framework
    (text,) = [each.text for each in framework.criteria if each.id == "2.teaching"]
    assert says(page, text)
    assert buttons(page, "keep “Met” by Officer North")
    assert buttons(page, "keep “Partly” by Officer South")
    assert problems_in(page) == []


def test_the_overview_leads_to_who_has_returned_and_does_not_tell_it_itself(
    qtbot: QtBot, open_window: OpenWindow, torn: Workspace
) -> None:
    window = open_window(torn)
    page = opened(window, qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(buttons(page, "Show the returns received")))
    assert not says(page, "last return") and not says(page, "Not returned")
    buttons(page, "Show the returns received")[0].click()
    here = window.context.navigator.here
    assert here is not None and here.page == "tracker"
    qtbot.waitUntil(lambda: says(window.page("tracker"), "officers have returned"))


def test_a_difference_of_any_kind_and_term_stays_listed_until_it_is_settled(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, register: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    clerk, before = make_workspace("clerk"), TermId(2026, "summer")
    for name in ("North", "South"):
        officer = with_schools(make_workspace(name.lower()), register)
        judged_as(officer, URN, before, "2", reason=f"{name} saw it.")
        plan = Write(f"action-plan/{URN}:p1", "title", f"Plan of {name}")
        officer.record([plan], None, label="Plan")
        path = tmp_path / f"{name}.ssio-return"
        returning.make_return(officer, before, path, incomplete=True)
        board_returns.import_return(clerk, board_returns.preview_return(clerk, path))
    (task,) = [each for each in home.today(clerk).open_tasks if each.kind == "conflict"]
    assert {item.urn: item.detail for item in task.items}[URN] == "3"
    page = opened(open_window(clerk), qtbot, "0 of 3 schools categorised in Autumn term 2026")
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: bool(buttons(page, "keep “South saw it.” by Officer South")))
    assert page.tabs.tabText(2) == "Differences (5)"
    settle(page, "keep “Plan of North”", "Agreed with the head.")
    qtbot.waitUntil(lambda: not buttons(page, "keep “Plan of"))
    assert page.tabs.tabText(2) == "Differences (4)"


def test_a_difference_ends_only_with_a_reason(
    qtbot: QtBot, open_window: OpenWindow, torn: Workspace
) -> None:
    window = open_window(torn)
    page = opened(window, qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(2)
    keep = buttons(page, "keep “Met” by Officer North")[0]
    keep.click()
    assert page.settling is not None
    assert says(page.settling, "What no longer counts:\nOfficer South: Partly")
    assert problems_in(page.settling) == []
    page.settling.do.click()
    assert buttons(page.settling, "Say why this is to count.")
    page.settling.reject()
    with qtbot.waitSignal(window.context.operations.changed):
        settle(page, "keep “Met” by Officer North", "Seen at the visit.")
    qtbot.waitUntil(lambda: not buttons(page, "keep “Met” by Officer North"))
    draft = categorising.read_draft(torn, URN, TERM)
    assert draft.answer("2.teaching").judgement == "met"
    (told,) = settling.settled(torn)
    assert (told.by, told.reason) == ("Officer Clerk", "Seen at the visit.")


def test_words_of_ones_own_end_a_difference_beside_the_judgement_that_is_chosen(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace, register: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    told = {
        "north": Answer("met", evidence="Books are full."),
        "south": Answer("partly", evidence="Two classes."),
    }
    clerk = tear(make_workspace, register, tmp_path, "2.teaching", told=told)
    window = open_window(clerk)
    page = opened(window, qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(2)
    buttons(page, "Keep the words of both")[0].click()
    assert page.settling is not None and page.settling.words is not None
    both = "Books are full.\n\nTwo classes."
    assert page.settling.words.toPlainText() == both
    assert page.settling.whose is not None
    page.settling.whose.setCurrentIndex(0)
    page.settling.words.setPlainText(both + " Seen together.")
    page.settling.reason.setPlainText("Both were there.")
    with qtbot.waitSignal(window.context.operations.changed):
        page.settling.do.click()
    answer = categorising.read_draft(clerk, URN, TERM).answer("2.teaching")
    assert (answer.judgement, answer.evidence) == ("met", both + " Seen together.")


def test_of_two_differences_at_once_each_is_settled_by_itself_and_comes_back_by_undo(
    qtbot: QtBot, open_window: OpenWindow, torn_twice: Workspace
) -> None:
    window = open_window(torn_twice)
    page = opened(window, qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(2)

    def standing() -> tuple[str, int, int]:
        met, partly = "keep “Met” by Officer North", "keep “Partly” by Officer South"
        return page.tabs.tabText(2), len(buttons(page, met)), len(buttons(page, partly))

    assert standing() == ("Differences (2)", 2, 2)
    assert [row.conflicts for row in page.table.rows.rows if row.urn == URN] == [2]
    with qtbot.waitSignal(window.context.operations.changed):
        settle(page, "keep “Met” by Officer North", "Seen.")
    qtbot.waitUntil(lambda: standing() == ("Differences (1)", 1, 1))
    with qtbot.waitSignal(window.context.operations.changed):
        settle(page, "keep “Partly” by Officer South", "Seen.")
    qtbot.waitUntil(lambda: standing() == ("Differences", 0, 0))
    draft = categorising.read_draft(torn_twice, URN, TERM)
    answers = {draft.answer(each).judgement for each in ("2.teaching", "2.leadership")}
    assert answers == {"met", "partly"}
    window._undo()
    qtbot.waitUntil(lambda: standing() == ("Differences (1)", 1, 1))
    window._undo()
    qtbot.waitUntil(lambda: standing() == ("Differences (2)", 2, 2))


def test_a_difference_that_somebody_else_settled_meanwhile_is_not_settled_again(
    qtbot: QtBot, open_window: OpenWindow, torn: Workspace
) -> None:
    window = open_window(torn)
    page = opened(window, qtbot, "0 of 3 schools categorised")
    page.tabs.setCurrentIndex(2)
    keep = buttons(page, "keep “Met” by Officer North")[0]
    # Another program over the same store keeps the other record; this window does not know yet.
    conflict = next(c for c in board.summary(torn, TERM).conflicts if "teaching" in c.path)
    (other,) = [head for head in conflict.heads if head.officer_name == "Officer South"]
    settling.settle_conflict(torn, conflict.entity, conflict.path, other.event, "Seen at the visit")
    assert keep.isVisible()
    settle(page, "keep “Met” by Officer North", "Seen.")
    assert page.settling is not None
    qtbot.waitUntil(page.settling.faults.isVisible)
    assert says(page.settling.faults, "That value no longer stands in conflict.")
    assert page.settling.reason.toPlainText() == "Seen."
    assert categorising.read_draft(torn, URN, TERM).answer("2.teaching").judgement == "partly"


def test_the_chosen_term_and_what_the_list_is_narrowed_to_are_kept(
    qtbot: QtBot, open_window: OpenWindow, torn_twice: Workspace
) -> None:
    before = TERM.previous()
    categorise(torn_twice, "900002", before, "2")
    window = open_window(torn_twice)
    page = opened(window, qtbot, "0 of 3 schools categorised in Autumn term 2026")
    page.filters.differing.click()
    assert [row.urn for row in page.table.rows.rows] == [URN]
    page.term.setCurrentIndex(page.term.findData(str(before)))
    page.term.activated.emit(page.term.currentIndex())
    past = "1 of 3 schools categorised in Summer term 2026"
    qtbot.waitUntil(lambda: says(page, past))
    # Nothing differs in that term, so all of it is on show, and the tick waits.
    assert not page.filters.differing.isVisible()
    assert len(page.table.rows.rows) == 3
    window.context.navigator.go("home")
    opened(window, qtbot, past)
    window.close()

    window = open_window(torn_twice)
    page = opened(window, qtbot, past)
    page.term.setCurrentIndex(page.term.findData(""))
    page.term.activated.emit(page.term.currentIndex())
    qtbot.waitUntil(page.filters.differing.isVisible)
    assert page.filters.differing.isChecked()
    assert [row.urn for row in page.table.rows.rows] == [URN]
    window.close()

    # The current term is followed rather than kept by its name.
    page = opened(open_window(torn_twice), qtbot, "0 of 3 schools categorised in Autumn term 2026")
    assert page.term.wanted is None
    assert page.filters.differing.isChecked()


@pytest.mark.parametrize(("suffix", "starts"), [(".pdf", b"%PDF-"), (".csv", b"\xef\xbb\xbf")])
def test_the_summary_is_given_out_on_paper_and_for_a_spreadsheet(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    tmp_path: Path,
    suffix: str,
    starts: bytes,
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot, "schools categorised", Answers(path=tmp_path / "summary"))
    with qtbot.waitSignal(window.context.messages.said):
        page.export(suffix)
    assert (tmp_path / f"summary{suffix}").read_bytes().startswith(starts)


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_a_keyboard_and_a_screen_reader_get_by(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tab: int
) -> None:
    categorise(ws, URN, TERM, "3b")
    page = opened(open_window(ws), qtbot, "1 of 3 schools categorised")
    page.tabs.setCurrentIndex(tab)
    assert problems_in(page) == []


def test_a_pack_for_the_meeting_is_written_of_the_officers_schools_on_show(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    categorise(ws, URN, TERM, "3b")
    answers = Answers(path=tmp_path / "pack")
    window = open_window(ws)
    page = opened(window, qtbot, "1 of 3 schools categorised", answers)
    page.filters.officer.setCurrentIndex(page.filters.officer.findData(ws.officer))
    page.export_pack("concern")
    target = tmp_path / "pack.pdf"
    qtbot.waitUntil(lambda: says(window, f"1 school and 2 decisions to take: {target}"))
    assert target.read_bytes().startswith(b"%PDF-")
    assert answers.asked == [("Save the board pack", ("board-pack-2026-autumn-concern.pdf",))]
