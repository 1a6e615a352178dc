"""Files that travel, through the window: looked at, compared, taken in, and sent."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ssio_desktop.services import (
    board_returns,
    deciding,
    device_keys,
    receipts,
    returning,
    schools,
    setting_up,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board import BoardPage
from ssio_desktop.ui.post.page import PostPage
from ssio_desktop.ui.post.send_card import SendCard
from ssio_desktop.ui.returns import ReturnPage
from ssio_desktop.ui.settings.keys_card import KeysCard
from ssio_desktop.ui.settings.page import SettingsPage
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.test_posting import TERM, Two
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

URN = "900001"


def pair(ws: Workspace, make_workspace: MakeWorkspace, folder: Path) -> Two:
    """An officer and the board, whose keys the officer has accepted."""
    clerk = make_workspace("board")
    device_keys.add_reader(ws, device_keys.become_reader(clerk, "Review board").value)
    return Two(ws, clerk, folder)


def test_a_sealed_return_is_dropped_compared_and_taken_in(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    path = two.send()
    window = open_window(two.board)
    window.take_files([path])
    page = window.page("post")
    assert isinstance(page, PostPage)
    qtbot.waitUntil(lambda: says(page, "Sealed for Review board"))
    assert says(page, "From Officer North")
    assert problems_in(page) == []
    buttons(page, "Look at it on the Board page")[0].click()
    board_page = window.page("board")
    assert isinstance(board_page, BoardPage)
    qtbot.waitUntil(lambda: says(board_page, "New sender, words not compared"))
    assert says(board_page, "It is the first that this store has sent.")
    words = device_keys.own_words(two.officer)
    assert says(board_page, words[0]) and says(board_page, words[-1])
    assert problems_in(board_page) == []
    buttons(board_page, "I compared the words with Officer North")[0].click()
    qtbot.waitUntil(lambda: says(board_page, "Sender confirmed"))
    buttons(board_page, "Take in 1 return")[0].click()
    qtbot.waitUntil(lambda: len(board_page.table.rows.rows) == 3)


def test_a_return_signed_with_other_keys_cannot_be_taken_in_until_its_words_were_compared(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    device_keys.replace_keys(two.officer)
    path = two.send("b.ssio-post")
    window = open_window(two.board)
    window.context.navigator.go("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    page.look_at([path])
    qtbot.waitUntil(lambda: says(page, "Other keys than before"))
    assert says(page, "follows the one before") and not buttons(page, "Take in 1 return")
    buttons(page, "I compared the words")[0].click()
    qtbot.waitUntil(lambda: bool(buttons(page, "Take in 1 return")))


def test_a_return_with_a_passphrase_is_asked_for_it(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    path = two.send(passphrase="quite unrelated words")
    window = open_window(two.board)
    window.context.navigator.go("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    page.look_at([path])
    qtbot.waitUntil(lambda: says(page, "sealed with a passphrase"))
    page._open_with(path, "quite unrelated words")
    qtbot.waitUntil(lambda: bool(buttons(page, "Take in 1 return")), timeout=20_000)


def test_the_return_page_says_whom_it_is_sealed_for_and_whether_a_receipt_came(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    window = open_window(ws)
    window.context.navigator.go("return")
    page = window.page("return")
    assert isinstance(page, ReturnPage)
    qtbot.waitUntil(lambda: says(page, "will be sealed for Review board") and not page.is_waiting)
    assert says(page, "No receipt yet") and problems_in(page) == []
    file = receipts.make_receipts(two.board, tmp_path / "r.ssio-post").value.file.path
    window.take_files([file])
    post = window.page("post")
    qtbot.waitUntil(lambda: says(post, "Your return 1 for 2026-autumn was taken in."))
    buttons(post, "Take it in")[0].click()
    qtbot.waitUntil(lambda: says(post, "Everything in it is known here already."))
    assert not buttons(post, "Count it as taken in")
    window.context.navigator.go("return")
    qtbot.waitUntil(lambda: says(page, "Officer Board took it in"))
    device_keys.remove_reader(ws, two.board.store.device)
    page.refresh()
    qtbot.waitUntil(lambda: says(page, "will not be sealed"))
    assert page.seal_card is not None
    page.seal_card.passphrase.chosen.setChecked(True)
    page.seal_card.passphrase.first.setText("short")
    assert page.seal_card.passphrase.given() is None
    assert says(page, "Enter eight characters or more.")


def test_receipts_and_decisions_are_made_from_the_post_page_and_shown_at_the_school(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    categorise(ws, URN, TERM, "2")
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    deciding.decide(two.board, URN, TERM, "3a", "Attendance fell.")
    window = open_window(two.board)
    window.context.navigator.go("post")
    page = window.page("post")
    qtbot.waitUntil(lambda: bool(buttons(page, "Make the receipt for 1 return")))
    assert problems_in(page) == []
    (card,) = page.findChildren(SendCard)
    with qtbot.waitSignal(window.context.messages.said):
        card.write_receipts(tmp_path / "r.ssio-post")
    assert (tmp_path / "r.ssio-post").is_file()
    qtbot.waitUntil(lambda: says(page, "No return that was taken in here waits"))
    (card,) = page.findChildren(SendCard)
    with qtbot.waitSignal(window.context.messages.said):
        card.write_decisions(TERM, tmp_path / "d.ssio-post")
    window.context.navigator.go("school", URN)
    school = window.page("school")
    qtbot.waitUntil(lambda: says(school, "the board decided on 3a instead of 2. Attendance fell."))


def test_the_settings_show_the_own_words_and_take_the_boards_part(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    window.context.navigator.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.asking = Answers(path=tmp_path / "safe.pdf")
    qtbot.waitUntil(lambda: bool(page.findChildren(KeysCard)) and not page.is_waiting)
    assert says(page, device_keys.own_words(ws)[0])
    assert says(page, "Nobody yet, so returns are not sealed")
    with qtbot.waitSignal(window.context.operations.changed):
        window.context.operations.change(lambda own: device_keys.become_reader(own, "Board"))
    qtbot.waitUntil(lambda: bool(buttons(page, "Remove Board")))
    buttons(page, "Make a recovery key")[0].click()
    qtbot.waitUntil(lambda: (tmp_path / "safe.pdf").is_file(), timeout=20_000)
    qtbot.waitUntil(lambda: bool(buttons(page, "Remove Recovery key")))
    before = device_keys.own_words(ws)
    buttons(page, "Replace these keys")[0].click()
    qtbot.waitUntil(lambda: device_keys.own_words(ws) != before)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy)
    # What was filled anew has its place once the window has laid it out.
    qtbot.waitUntil(lambda: problems_in(page) == [], timeout=15_000)
    assert returning.suggested_name(ws, TERM).endswith(".ssio-post")


def test_what_is_begun_of_a_handover_stays_while_the_page_is_read_anew(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    schools.assign_officer(ws, ["900001", "900002"], ws.officer)
    setting_up.add_officer(ws, "Officer East", "officer")
    setting_up.add_officer(ws, "Officer West", "officer")
    window = open_window(ws)
    window.context.navigator.go("post")
    page = window.page("post")
    assert isinstance(page, PostPage)
    qtbot.waitUntil(lambda: page.send_card is not None and not page.is_waiting)
    first = page.send_card
    assert first is not None and first.passphrase is not None
    first.school.setCurrentIndex(first.school.findData("900002"))
    first.colleague.setCurrentIndex(first.colleague.findText("Officer West"))
    first.passphrase.chosen.setChecked(True)
    first.passphrase.first.setText("quite unrelated words")
    begun = first.begun
    window.context.operations.change(
        lambda own: setting_up.add_officer(own, "Officer Abel", "officer")
    )
    qtbot.waitUntil(lambda: page.send_card is not first and not page.is_waiting)
    assert page.send_card is not None and page.send_card.begun == begun
    assert begun is not None and begun.school == "900002" and begun.passphrase[0]
    # The passphrase was meant for that school: it is not kept for another.
    second = page.send_card
    window.context.operations.change(lambda own: schools.assign_officer(own, ["900002"], ""))
    qtbot.waitUntil(lambda: page.send_card is not second and not page.is_waiting)
    begun = page.send_card.begun
    assert begun is not None and begun.passphrase == (False, "", "")
