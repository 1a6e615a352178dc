from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services import reporting, setting_up, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import ReportPage, VisitPage, VisitsPage
from ssio_desktop.ui.visits.autosave import LONGEST_MS, PAUSE_MS
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.reasons import give_reason
from tests.ui.window import OpenWindow

URN = "900001"
WAIT = 15_000


def opened(window: MainWindow, visit: str, qtbot: QtBot) -> VisitPage:
    """The page of a visit with its form on show."""
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.form is not None, timeout=WAIT)
    return page


def shown_links(page: VisitPage) -> list[QPushButton]:
    found = page.unfinished.findChildren(QPushButton)
    return [each for each in found if each.isVisible() and each.property("kind") == "link"]


def answer(ws: Workspace, visit: str, path: str) -> object:
    return visiting.open_visit(ws, visit).answers.get(path)


def test_typing_is_due_to_be_saved_within_a_second() -> None:
    assert PAUSE_MS <= LONGEST_MS < 1000


def test_what_is_typed_is_saved_by_itself_and_the_window_says_so(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert page.form is not None
    page.form._answer("findings.going_well", "Typed just now.")
    assert page._autosave is not None
    with qtbot.waitSignal(page._autosave.saved, timeout=WAIT):
        pass
    assert answer(ws, visit, "findings.going_well") == "Typed just now."
    qtbot.waitUntil(lambda: window.context.operations.save_state.saved_at is not None)


def test_fast_typing_does_not_put_saving_off(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    page = opened(open_window(ws), visit, qtbot)
    assert page.form is not None
    assert page._autosave is not None
    page.form._answer("findings.going_well", "a")
    longest = page._autosave._longest
    assert longest.isActive()
    left = longest.remainingTime()
    page.form._answer("findings.going_well", "ab")
    assert longest.remainingTime() <= left


def test_closing_the_window_at_once_records_what_was_typed(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert page.form is not None
    page.form._answer("findings.going_well", "The last words.")
    window.close()
    assert visiting.read(ws, visit).answers["findings.going_well"] == "The last words."
    assert ws.store.drafts() == ()


def test_going_elsewhere_and_coming_back_keeps_the_words(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit, other = begin(ws, URN), begin(ws, "900002")
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert page.form is not None
    page.form._answer("findings.going_well", "Words of the first.")
    opened(window, other, qtbot)
    qtbot.waitUntil(
        lambda: (
            page.form is not None
            and page.form.session.value("findings.going_well") == "Pupils explain their thinking."
        ),
        timeout=WAIT,
    )
    opened(window, visit, qtbot)
    qtbot.waitUntil(
        lambda: (
            page.form is not None
            and page.form.session.value("findings.going_well") == "Words of the first."
        ),
        timeout=WAIT,
    )


def test_a_question_asked_for_takes_no_focus_from_where_one_has_gone_since(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    window.context.navigator.go("visit", f"{visit}#findings.going_well")
    window.context.navigator.go("visits")
    QApplication.processEvents()
    focused = window.focusWidget()
    assert focused is not None and not page.isAncestorOf(focused)


def test_what_is_missing_is_listed_and_leads_to_the_question(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN, findings__to_improve=None, next__days_used=None)
    page = opened(open_window(ws), visit, qtbot)
    page.make_final()
    qtbot.waitUntil(lambda: len(shown_links(page)) == 2, timeout=WAIT)
    shown_links(page)[0].click()
    assert page.form is not None
    form = page.form
    qtbot.waitUntil(lambda: form.current == "findings", timeout=WAIT)
    assert visiting.read(ws, visit).state == "draft"


def test_the_list_of_what_is_missing_leads_on_and_goes_when_nothing_is(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN, findings__to_improve=None, next__days_used=None)
    page = opened(open_window(ws), visit, qtbot)
    page.make_final()
    assert page.unfinished.hasFocus()
    shown_links(page)[0].click()
    assert shown_links(page) == []
    assert page.form is not None
    form = page.form
    form._answer("findings.to_improve", "Spelling.")
    qtbot.waitUntil(lambda: len(page.unfinished._problems) == 1, timeout=WAIT)
    page.unfinished._next.click()
    qtbot.waitUntil(lambda: form.current == "next", timeout=WAIT)
    form._answer("next.days_used", "1")
    qtbot.waitUntil(lambda: not page.unfinished.isVisible(), timeout=WAIT)


def test_a_note_goes_from_draft_to_final_to_issued_to_amended(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    page.make_final()
    assert page.check is not None
    page.check.accept()
    qtbot.waitUntil(lambda: page._issue.isVisible(), timeout=WAIT)
    page.issue()
    report = window.page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(lambda: report.document.pageCount() > 0, timeout=WAIT)
    page = opened(window, visit, qtbot)
    qtbot.waitUntil(lambda: page._amend.isVisible(), timeout=WAIT)
    assert page.form is not None
    page.form._answer("findings.going_well", "Corrected.")
    assert page._final.isVisible()
    give_reason(monkeypatch, "The figures were late.")
    page.make_final()
    page.check.accept()
    qtbot.waitUntil(lambda: len(visiting.read(ws, visit).versions) == 2, timeout=WAIT)
    versions = visiting.read(ws, visit).versions
    assert versions[0].answers["findings.going_well"] == "Pupils explain their thinking."
    assert versions[1].reason == "The figures were late."


def test_a_fixed_version_can_be_read_and_not_edited(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Later."})
    visiting.settle(ws, visit)
    page = opened(open_window(ws), f"{visit}:1", qtbot)
    assert page.form is not None
    assert page.form.session.value("findings.going_well") == "Pupils explain their thinking."
    assert page._autosave is None
    qtbot.waitUntil(page._back.isVisible)


def test_the_report_page_shows_the_very_bytes_that_were_issued(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    issued = reporting.issue(ws, visit).value
    window = open_window(ws)
    window.context.navigator.go("report", visit)
    page = window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page._drawn is not None, timeout=WAIT)
    assert page._drawn is not None
    assert page._drawn.pdf == issued.pdf


def test_visits_are_listed_found_and_begun(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    begin(ws, URN)
    begin(ws, "900002")
    window = open_window(ws)
    window.context.navigator.go("visits")
    page = window.page("visits")
    assert isinstance(page, VisitsPage)
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 2, timeout=WAIT)
    page.search.setText("birch")
    assert [row.urn for row in page.table.rows.rows] == ["900002"]
    page.begin()
    assert page.dialog is not None
    page.dialog._search.setText("tŵr")
    page.dialog._day.setText("3/11/26")
    page.dialog._accept()
    visit_page = window.page("visit")
    assert isinstance(visit_page, VisitPage)
    qtbot.waitUntil(lambda: visit_page.form is not None, timeout=WAIT)
    (row,) = visiting.list_visits(ws, urn="900003")
    assert str(row.visit_date) == "2026-11-03"


@pytest.mark.parametrize("place", ["visits", "visit", "report"])
def test_a_screen_reader_and_a_keyboard_get_by(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot, place: str
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    window.context.navigator.go(place, "" if place == "visits" else visit)
    page = window.page(place)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 0 and page.isVisible(), timeout=WAIT)
    if isinstance(page, VisitPage):
        qtbot.waitUntil(lambda: page.form is not None, timeout=WAIT)
    assert problems_in(page) == []


def test_a_fixed_version_is_read_with_the_facts_it_was_made_with(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    fixed = visiting.finalise(ws, visit).value
    as_it_was = dict(fixed.facts["form"])  # type: ignore[call-overload]
    setting_up.name_officer(ws, ws.officer, "Another Name", "Officer")
    page = opened(open_window(ws), f"{visit}:1", qtbot)
    assert page._shown is not None
    assert page._shown.reading().facts == as_it_was
    assert as_it_was["officer"] != "Another Name"


def test_words_typed_while_the_note_is_read_anew_are_not_taken_back(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    form, autosave = page.form, page._autosave
    assert form is not None
    assert autosave is not None
    asked: list[tuple[Callable[[Workspace], object], Callable[[object], None]]] = []
    with monkeypatch.context() as patch:
        patch.setattr(
            window.context.operations, "read", lambda work, then, **_: asked.append((work, then))
        )
        page.refresh()
    ((read, arrived),) = asked
    as_it_was = read(ws)
    form._answer("findings.going_well", "Typed in between.")
    with qtbot.waitSignal(autosave.saved, timeout=WAIT):
        autosave.flush()
    qtbot.waitUntil(lambda: window.context.operations.pending_writes == 0, timeout=WAIT)
    arrived(as_it_was)
    assert page.form is form
    assert form.session.value("findings.going_well") == "Typed in between."


def test_what_was_not_saved_yet_is_there_when_one_comes_back(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, other = begin(ws, URN), begin(ws, "900002")
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert page.form is not None

    def fails(*_: object) -> Outcome[str]:
        raise SurroundingsError("The disk is full.")

    monkeypatch.setattr(visiting, "keep_typed", fails)
    page.form._answer("findings.going_well", "Not on the disk.")
    opened(window, other, qtbot)
    qtbot.waitUntil(lambda: window.context.operations.save_state.unsaved is not None, timeout=WAIT)
    window.context.navigator.go("visit", visit)
    qtbot.waitUntil(
        lambda: (
            page.form is not None
            and page.form.session.value("findings.going_well") == "Not on the disk."
        ),
        timeout=WAIT,
    )
    monkeypatch.undo()
    with qtbot.waitSignal(page._autosaves[visit].saved, timeout=WAIT):
        page._autosaves[visit].flush()
    assert answer(ws, visit, "findings.going_well") == "Not on the disk."


def test_a_change_of_text_size_keeps_the_section_and_the_words(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert page.form is not None
    page.form.go_to("findings.going_well")
    page.form._answer("findings.going_well", "Half a sent")
    look = window.context.theme
    before = look.text_scale
    try:
        look.choose(text_scale=1.5)
        assert page.form is not None
        assert page.form.current == "findings"
        assert page.form.session.value("findings.going_well") == "Half a sent"
        page.form._answer("findings.going_well", "Half a sentence.")
    finally:
        look.choose(text_scale=before)
    window.close()
    assert answer(ws, visit, "findings.going_well") == "Half a sentence."


def test_an_answer_is_undone_by_the_window_and_the_form_shows_it(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN, findings__going_well="As it was.")
    window = open_window(ws)
    page = opened(window, visit, qtbot)

    def shown() -> object:
        return page.form.session.value("findings.going_well") if page.form is not None else None

    for text in ("First.", "Second."):
        assert page.form is not None
        page.form._answer("findings.going_well", text)
        page.form.left.emit()
    qtbot.waitUntil(lambda: not window.context.operations.pending_writes, timeout=WAIT)
    assert page.form is not None
    page.form._answer("findings.going_well", "Not recorded yet.")
    for wanted in ("Second.", "First.", "As it was."):
        window._undo()
        qtbot.waitUntil(lambda wanted=wanted: shown() == wanted, timeout=WAIT)  # type: ignore[misc]
        assert answer(ws, visit, "findings.going_well") == wanted


def test_that_issuing_cannot_be_undone_is_said_by_its_button(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    window = open_window(ws)
    page = opened(window, visit, qtbot)
    assert not page.once.isVisible()
    visiting.finalise(ws, visit)
    page.refresh()
    qtbot.waitUntil(page.once.isVisible, timeout=WAIT)
    assert "cannot be undone" in page._issue.accessibleDescription()
