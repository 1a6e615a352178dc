from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import (
    board,
    board_returns,
    categorising,
    home,
    returning,
    settling,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.ui.board import BoardPage
from tests.services.board_samples import judged_as
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.board.opening import opened
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")
URN = "900001"


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
