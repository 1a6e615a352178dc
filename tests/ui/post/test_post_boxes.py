"""A folder as a post box, through the window: dropped, seen, collected, told when it is gone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.services import board_returns, post_box, post_boxes, receipts
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.post.page import PostPage
from tests.exchange import post_servers
from tests.services.conftest import MakeWorkspace
from tests.services.test_posting import TERM
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.post.test_post_page import pair
from tests.ui.window import OpenWindow


class _Folder(Answers):
    """Answers every question for a folder with the same one."""

    def folder(self, parent: object, title: str) -> Path | None:
        return self.path


def press(qtbot: QtBot, page: PostPage, words: str) -> None:
    """Press a button once it is there: the card of the boxes is filled anew by each reading."""
    qtbot.waitUntil(lambda: bool(buttons(page, words)), timeout=20_000)
    buttons(page, words)[0].click()


def test_a_return_goes_out_by_the_box_and_its_receipt_comes_back_by_it(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    two = pair(ws, make_workspace, tmp_path)
    share = tmp_path / "share"
    share.mkdir()
    window = open_window(ws)
    window.context.navigator.go("post")
    page = window.page("post")
    assert isinstance(page, PostPage)
    page.asking = _Folder(path=share)
    page.refresh()
    qtbot.waitUntil(lambda: says(page, "A post box is a folder"), timeout=20_000)
    qtbot.waitUntil(
        lambda: page.box_card is not None and page.box_card._asking is page.asking, timeout=20_000
    )
    press(qtbot, page, "Choose a post box…")
    qtbot.waitUntil(lambda: says(page, "Nothing waits here for you."), timeout=20_000)
    assert not says(page, "A post box is a folder")
    press(qtbot, page, "Drop my return there")
    qtbot.waitUntil(lambda: says(page, "No receipt yet"), timeout=20_000)
    assert problems_in(page) == []
    (there,) = share.iterdir()

    place = post_boxes.add_box(two.board, str(share))
    (waiting,) = post_box.look_into(two.board, place).items
    (path,) = post_box.collect(two.board, place, (waiting.name,))
    board_returns.import_return(two.board, board_returns.preview_return(two.board, path))
    receipts.make_receipts(two.board, share / "receipt.ssio-post")
    press(qtbot, page, "Look again")
    qtbot.waitUntil(
        lambda: says(page, "A receipt of the review board from Officer Board"), timeout=20_000
    )
    press(qtbot, page, "Collect")
    qtbot.waitUntil(lambda: bool(buttons(page, "Take it in")), timeout=20_000)
    press(qtbot, page, "Take it in")
    qtbot.waitUntil(lambda: says(page, "Received by Officer Board"), timeout=20_000)
    assert receipts.received(ws, TERM)[1].by == "Officer Board" and there.exists()

    share.rename(tmp_path / "pulled")
    press(qtbot, page, "Look again")
    qtbot.waitUntil(lambda: says(page, "The post box cannot be reached."), timeout=20_000)
    assert says(page, "Received by Officer Board")
    press(qtbot, page, "Use it no more")
    qtbot.waitUntil(lambda: not buttons(page, "Use it no more"), timeout=20_000)
    assert post_boxes.boxes(ws) == ()


def test_a_server_is_used_from_the_page_and_its_password_is_shown_nowhere(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    pair(ws, make_workspace, tmp_path)
    (tmp_path / "served" / "box").mkdir(parents=True)
    window = open_window(ws)
    window.context.navigator.go("post")
    page = window.page("post")
    assert isinstance(page, PostPage)
    page.asking = _Folder(path=tmp_path)
    page.refresh()
    qtbot.waitUntil(
        lambda: page.box_card is not None and page.box_card._asking is page.asking, timeout=20_000
    )
    card = page.box_card
    assert card is not None
    press(qtbot, page, "Use a server…")
    dialog = card.dialog
    assert dialog is not None and problems_in(dialog) == []
    address, secret, key = dialog.findChildren(QLineEdit)
    assert secret.echoMode() == QLineEdit.EchoMode.Password
    dialog.accept()
    assert dialog.isVisible() and dialog.faults.isVisible()
    with post_servers.sftp(tmp_path / "served") as (place, login):
        for field, text in ((address, place), (secret, login.secret), (key, login.host_key)):
            field.setText(text)
        dialog.accept()
        qtbot.waitUntil(lambda: says(page, "Nothing waits here for you."), timeout=20_000)
        press(qtbot, page, "Drop my return there")
        qtbot.waitUntil(lambda: says(page, "No receipt yet"), timeout=20_000)
        assert len(list((tmp_path / "served" / "box").iterdir())) == 1
        assert says(page, place) and not says(page, login.secret)
