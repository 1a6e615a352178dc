"""Checking the answers of a note before it is made final."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.theme.theme import theme
from ssio_desktop.ui.widgets.check_answers import CheckAnswersDialog
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.visits.test_visit_page import URN, WAIT, opened
from tests.ui.window import OpenWindow


def test_every_answer_is_shown_in_words_with_a_way_to_change_it_and_back(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    page = opened(open_window(ws), visit, qtbot)
    page.make_final()
    check = page.check
    assert isinstance(check, CheckAnswersDialog)
    qtbot.waitUntil(lambda: says(check, "Pupils explain their thinking."), timeout=WAIT)
    assert says(check, "13 October 2026")
    assert says(check, "Pupils’ books and work")
    assert says(check, "Review the spelling scheme")
    assert says(check, "Not answered (optional)")
    assert problems_in(check) == []
    buttons(check, "Change: What is going well")[0].click()
    assert page.form is not None
    form = page.form
    qtbot.waitUntil(lambda: form.current == "findings", timeout=WAIT)
    qtbot.waitUntil(page._return.isVisible, timeout=WAIT)
    form._answer("findings.going_well", "They reason aloud.")
    page._return.click()
    assert page.check is not None
    again = page.check
    qtbot.waitUntil(lambda: says(again, "They reason aloud."), timeout=WAIT)
    assert visiting.read(ws, visit).state == "draft"
    again.confirm.click()
    qtbot.waitUntil(lambda: visiting.read(ws, visit).state == "final", timeout=WAIT)
    assert visiting.read(ws, visit).versions[0].answers["findings.going_well"] == (
        "They reason aloud."
    )


def test_nothing_is_fixed_when_one_says_not_yet(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    page = opened(open_window(ws), visit, qtbot)
    page.make_final()
    assert page.check is not None
    page.check.reject()
    assert visiting.read(ws, visit).state == "draft"


def test_with_large_text_the_check_fits_a_laptop(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    look = theme()
    assert look is not None
    window = open_window(ws)
    window.resize(1366, 768)
    page = opened(window, begin(ws, URN), qtbot)
    try:
        look.choose(text_scale=2.0)
        page = opened(window, page.key, qtbot)
        page.make_final()
        check = page.check
        assert check is not None
        qtbot.waitUntil(check.isVisible, timeout=WAIT)
        assert check.width() <= 1366
        assert check.height() <= 768
        assert check.confirm.visibleRegion().boundingRect().height() > 40
        check.reject()
    finally:
        look.choose(text_scale=1.0)
