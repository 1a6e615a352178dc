"""From a final note to an issued report by way of the school, through the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.services import accuracy, accuracy_list, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.accuracy import CheckPage
from ssio_desktop.ui.shell.explain import Tone
from ssio_desktop.ui.visits import ReportPage, VisitPage
from tests.services.replies import filled
from tests.services.visits import begin
from tests.ui.reasons import give_reason
from tests.ui.window import OpenWindow

WAIT = 20_000


def test_a_draft_goes_to_the_school_and_the_report_says_what_came_of_it(
    ws: Workspace,
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    window = open_window(ws)
    go = window.context.navigator.go

    # The officer sends the draft.
    go("visit", visit)
    note = window.page("visit")
    assert isinstance(note, VisitPage)
    qtbot.waitUntil(lambda: note._check.isVisible(), timeout=WAIT)
    note._check.click()
    page = window.page("accuracy-check")
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.send_card is not None, timeout=WAIT)
    draft = tmp_path / "draft.pdf"
    assert page.send_card is not None
    page.send_card._send = lambda sending: page.send(sending, draft)
    page.send_card.send_button.click()
    qtbot.waitUntil(lambda: page.zone is not None, timeout=WAIT)

    # Until the school replies the report stays where it is.
    go("visit", visit)
    qtbot.waitUntil(lambda: note._issue.isVisible(), timeout=WAIT)
    with qtbot.waitSignal(window.context.messages.said, timeout=WAIT) as said:
        note._issue.click()
    assert said.args is not None
    assert said.args[0].tone is not Tone.SUCCESS
    assert "with the school until 21 October 2026" in said.args[0].what
    assert visiting.read(ws, visit).state == "final"

    # The head fills the form in; the officer takes it in.
    reply = tmp_path / "reply.pdf"
    values = {"passage-1": "accurate", "passage-5": "inaccurate", "passage-6": "inaccurate"}
    values |= {"passage-5-words": "Most pupils do.", "passage-6-evidence": "The tests of June."}
    reply.write_bytes(filled(draft.read_bytes(), {**values, "role": "Headteacher"}))
    go("accuracy-check", visit)
    qtbot.waitUntil(lambda: page.zone is not None and page.isVisible(), timeout=WAIT)
    assert page.zone is not None
    page.zone.take(reply)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=WAIT)
    assert page.preview is not None
    page.preview.take_button.click()
    qtbot.waitUntil(lambda: len(page.points) == 2, timeout=WAIT)

    # One point is right: the note changes. The other is not: there is a reason.
    page.points[0].go_button.click()
    qtbot.waitUntil(lambda: note.form is not None and note.form.current == "findings", timeout=WAIT)
    assert note.form is not None
    note.form._answer("findings.going_well", "Most pupils explain their thinking.")
    note.leaving()
    qtbot.waitUntil(lambda: visiting.read(ws, visit).state == "amending", timeout=WAIT)
    go("accuracy-check", visit)
    qtbot.waitUntil(
        lambda: len(page.points) == 2 and page.points[0].changed_button.isEnabled(), timeout=WAIT
    )
    page.points[0].changed_button.click()
    qtbot.waitUntil(lambda: len(accuracy.check(ws, visit).open_points) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: page.points[1].point.answer is not None, timeout=WAIT)
    card = page.points[0]
    card.reason.setPlainText("The books of October showed it.")
    card.kept_button.click()
    qtbot.waitUntil(lambda: accuracy.check(ws, visit).open_points == (), timeout=WAIT)

    # Final again, and issued.
    give_reason(monkeypatch, "After the school’s check.")
    go("visit", visit)
    qtbot.waitUntil(lambda: note._final.isVisible(), timeout=WAIT)
    note.make_final()
    assert note.check is not None
    note.check.accept()
    qtbot.waitUntil(lambda: note._issue.isVisible(), timeout=WAIT)
    note._issue.click()
    report = window.page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(lambda: report.document.pageCount() >= 1, timeout=WAIT)
    pages = range(report.document.pageCount())
    text = " ".join(report.document.getAllText(page).text() for page in pages)
    assert "replied on 14 October 2026; 2 points, 1 changed." in " ".join(text.split())
    assert accuracy_list.list_checks(ws, waiting=True) == ()
