from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.accuracy import Said
from ssio_desktop.services import accuracy, accuracy_reply, reporting, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.accuracy import AccuracyPage, CheckPage, check_page
from ssio_desktop.ui.accuracy.send_card import Sending
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage, VisitsPage
from ssio_desktop.ui.widgets.text import Text
from tests.services.replies import filled
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow

URN = "900001"
WAIT = 15_000


@pytest.fixture
def visit(ws: Workspace) -> str:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    return visit_id


def open_check(window: MainWindow, visit: str, qtbot: QtBot) -> CheckPage:
    window.context.navigator.go("accuracy-check", visit)
    page = window.page("accuracy-check")
    assert isinstance(page, CheckPage)
    settled(window, page, qtbot)
    return page


def settled(window: MainWindow, page: CheckPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not page.is_waiting and not window.context.operations.is_busy, timeout=WAIT
    )


def shown(page: CheckPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def sent(ws: Workspace, visit: str, tmp_path: Path) -> bytes:
    path = tmp_path / "draft.pdf"
    accuracy.send(ws, visit, path)
    return path.read_bytes()


def test_sending_proposes_a_day_and_says_why(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    card = page.send_card
    assert card is not None
    card.day.setText("22 May 2026")
    card.day.editingFinished.emit()
    qtbot.waitUntil(lambda: card.due.text() == "1 June 2026", timeout=WAIT)
    assert "without the Spring bank holiday on 25 May 2026" in card.why.text()
    assert problems_in(window) == []
    chosen: list[Sending] = []
    card._send = chosen.append
    card.to.setText("the chair of governors")
    card.accept()
    assert chosen == [
        Sending("the chair of governors", "email", date(2026, 5, 22), date(2026, 6, 1))
    ]
    card.due.setText("soon")
    card.accept()
    assert card.fault.isVisible()
    assert len(chosen) == 1


def test_a_draft_is_sent_and_stands_on_the_list(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    assert page.send_card is not None
    path = tmp_path / "draft.pdf"
    page.send_card._send = lambda sending: page.send(sending, path)
    page.send_card.send_button.click()
    qtbot.waitUntil(lambda: page.send_card is None and page.zone is not None, timeout=WAIT)
    settled(window, page, qtbot)
    assert path.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: "The school has until" in shown(page), timeout=WAIT)
    window.context.navigator.go("visits")
    listing = window.page("visits")
    assert isinstance(listing, VisitsPage)
    qtbot.waitUntil(lambda: not listing.is_waiting, timeout=WAIT)
    actions = listing.more.menu().actions()
    next(each for each in actions if each.text() == "Factual accuracy").trigger()
    table = window.page("accuracy")
    assert isinstance(table, AccuracyPage)
    qtbot.waitUntil(lambda: len(table.table.rows.rows) == 1, timeout=WAIT)
    assert table.table.rows.rows[0].state == "with school"
    assert problems_in(window) == []


def test_a_file_is_shown_before_it_is_taken_in(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    draft = sent(ws, visit, tmp_path)
    path = tmp_path / "filled.pdf"
    path.write_bytes(
        filled(draft, {"passage-6": "inaccurate", "passage-6-words": "Year 5.", "role": "Head"})
    )
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    assert page.zone is not None
    page.zone.take(path)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: "Year 5." in shown(page), timeout=WAIT)
    assert accuracy.check(ws, visit).replies == ()
    assert problems_in(window) == []
    preview = page.preview
    assert preview is not None
    preview.take_button.click()
    qtbot.waitUntil(lambda: len(page.points) == 1, timeout=WAIT)
    settled(window, page, qtbot)
    assert accuracy.check(ws, visit).replies[0].who == "Head"
    assert problems_in(window) == []


def test_a_file_that_cannot_be_read_is_refused_in_words_and_the_page_stays(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sent(ws, visit, tmp_path)
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"a photograph")
    with qtbot.waitSignal(window.context.messages.said, timeout=WAIT) as said:
        page.read_file(path)
    assert said.args is not None
    assert "not a PDF" in said.args[0].what
    assert page.zone is not None
    assert page.zone.isVisible()


def test_what_is_typed_of_a_reply_is_there_when_one_comes_back(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sent(ws, visit, tmp_path)
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    page.type_in()
    typist = page.typist
    assert typist is not None
    row = typist.rows[1]
    row.verdict.setCurrentIndex(row.verdict.findData("inaccurate"))
    row.words.setPlainText("It was the 14th.")
    page.leaving()
    settled(window, page, qtbot)
    assert problems_in(window) == []
    other = begin(ws, "900002")
    assert open_check(window, other, qtbot).typist is None
    page = open_check(window, visit, qtbot)
    typist = page.typist
    assert typist is not None
    assert typist.rows[1].words.toPlainText() == "It was the 14th."
    typist.record_button.click()
    qtbot.waitUntil(lambda: len(page.points) == 1, timeout=WAIT)
    settled(window, page, qtbot)
    (reply,) = accuracy.check(ws, visit).replies
    assert reply.said == {2: Said("inaccurate", "It was the 14th.")}
    assert accuracy.check(ws, visit).typing == {}


def test_a_point_leads_to_its_question_and_is_answered(
    ws: Workspace, visit: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    draft = sent(ws, visit, tmp_path)
    path = tmp_path / "filled.pdf"
    values = {f"passage-{number}": "inaccurate" for number in (5, 6)}
    path.write_bytes(filled(draft, {**values, "passage-5-words": "Most do."}))
    accuracy_reply.import_reply(ws, accuracy_reply.read_reply(ws, path))
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    first = page.points[0]
    assert not first.changed_button.isEnabled()
    first.go_button.click()
    note = window.page("visit")
    assert isinstance(note, VisitPage)
    qtbot.waitUntil(lambda: note.form is not None and note.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: note.form is not None and note.form.current == "findings", timeout=WAIT)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Most pupils explain."})
    visiting.settle(ws, visit)
    window.context.navigator.go("accuracy-check", visit)
    page._stale = True
    page.refresh_if_stale()
    settled(window, page, qtbot)
    first = page.points[0]
    qtbot.waitUntil(lambda: "Most pupils explain." in shown(page), timeout=WAIT)
    first.changed_button.click()
    qtbot.waitUntil(lambda: len(accuracy.check(ws, visit).open_points) == 1, timeout=WAIT)
    settled(window, page, qtbot)
    card = next(each for each in page.points if each.point.number == 6)
    card.reason.setPlainText("The tests of June show it.")
    card.kept_button.click()
    qtbot.waitUntil(lambda: accuracy.check(ws, visit).open_points == (), timeout=WAIT)
    settled(window, page, qtbot)
    qtbot.waitUntil(lambda: "2 points answered, 1 with a change" in shown(page), timeout=WAIT)
    assert "Make the note final again" in shown(page)
    assert problems_in(window) == []


def test_a_note_that_is_not_final_says_what_to_do_first(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = open_check(window, begin(ws, URN), qtbot)
    assert page.send_card is None
    labels = "\n".join(each.text() for each in page.findChildren(Text))
    assert "Make the note final first" in labels


def test_an_earlier_draft_that_holds_the_issue_is_settled_below_the_latest(
    ws: Workspace,
    visit: str,
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for words in ("Most pupils explain.", "Many pupils explain."):
        sent(ws, visit, tmp_path)
        visiting.keep_typing(ws, visit, {"findings.going_well": words})
        visiting.finalise(ws, visit, reason="Put better.")
    sent(ws, visit, tmp_path)
    first, second, third = accuracy.checks_of(ws, visit)
    point = {2: Said("inaccurate", "To see writing.")}
    accuracy.record_reply(ws, visit, first.id, how="paper", received=ws.today(), said=point)
    accuracy.record_reply(ws, visit, third.id, how="paper", received=ws.today(), overall=True)
    window = open_window(ws)
    page = open_check(window, visit, qtbot)
    (card,) = page.points
    assert f"Reference {first.reference}" in shown(page)
    assert problems_in(window) == []
    card.reason.setPlainText("It was reading.")
    card.kept_button.click()
    qtbot.waitUntil(lambda: accuracy.check(ws, visit, first.id).open_points == (), timeout=WAIT)
    settled(window, page, qtbot)
    monkeypatch.setattr(check_page, "ask_reason", lambda *given, **_: given[4]("Sent again."))

    def ends() -> list[QPushButton]:
        found = page.findChildren(QPushButton)
        return [each for each in found if each.text() == "End the check…" and each.isVisible()]

    qtbot.waitUntil(lambda: len(ends()) == 1, timeout=WAIT)
    ends()[0].click()
    qtbot.waitUntil(lambda: accuracy.check(ws, visit, second.id).closed is not None, timeout=WAIT)
    settled(window, page, qtbot)
    assert reporting.issue(ws, visit).value.pdf.startswith(b"%PDF")
