from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import recovery_codes, returning, schools, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import CHEAP, PASSPHRASE, MakeWorkspace
from tests.services.test_returns import complete
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")


def home(window: MainWindow, qtbot: QtBot, words: str) -> HomePage:
    """The page, once it says these words and all of it is shown."""
    window.context.navigator.go("home")
    page = window.page("home")
    assert isinstance(page, HomePage)
    qtbot.waitUntil(lambda: says(page, words) and not page.is_waiting)
    return page


def test_a_fresh_store_shows_three_steps_and_offers_the_first(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace
) -> None:
    page = home(open_window(make_workspace("north")), qtbot, "Three steps to begin")
    steps = ("Import the register", "Choose schools", "Begin a visit")
    assert [buttons(page, step)[0].isEnabled() for step in steps] == [True, False, False]
    assert problems_in(page) == []


def test_each_open_task_leads_to_its_school(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = home(window, qtbot, "3 schools not visited this term")
    buttons(page, "Visit your schools: Ash Lane")[0].click()
    assert window.context.navigator.here == Place("visits", "new:900001")


def test_a_draft_leads_to_its_note(qtbot: QtBot, open_window: OpenWindow, ws: Workspace) -> None:
    visit = begin(ws, "900002")
    window = open_window(ws)
    page = home(window, qtbot, "1 note of visit still a draft")
    buttons(page, "Finish notes of visit: Birch Hill")[0].click()
    assert window.context.navigator.here == Place("visit", visit)


def test_the_term_and_what_is_left_of_it_stand_at_the_top(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    home(open_window(ws), qtbot, "Autumn term 2026, first half-term: 8 school days left")


def test_a_change_elsewhere_is_seen_at_once(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    page = home(window, qtbot, "3 schools, by latest category")
    window.context.operations.change(lambda other: schools.assign_officer(other, ["900001"], ""))
    qtbot.waitUntil(lambda: says(page, "2 schools, by latest category"))


def test_a_finished_term_says_so(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    returning.make_return(ws, TERM, tmp_path / "a.ssio-return")
    page = home(open_window(ws), qtbot, "Every school was visited this term")
    assert says(page, "The return was made")
    assert problems_in(page) == []


def test_a_keyboard_and_a_screen_reader_get_by_with_open_tasks(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visiting.finalise(ws, begin(ws, "900001"))
    page = home(open_window(ws), qtbot, "1 report final and not issued")
    assert problems_in(page) == []


def test_a_recovery_code_is_asked_for_until_it_is_made_or_done_without(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    fresh = home(open_window(make_workspace("fresh")), qtbot, "There is no recovery code yet")
    assert problems_in(fresh) == []
    window = open_window(ws)
    page = home(window, qtbot, "There is no recovery code yet")
    buttons(page, "Make a recovery code")[0].click()
    assert window.context.navigator.here == Place("settings")

    recovery_codes.keep(ws, recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP))
    page.refresh()
    qtbot.waitUntil(lambda: not buttons(page, "Do without one"))
    recovery_codes.revoke(ws, PASSPHRASE)
    page = home(window, qtbot, "There is no recovery code yet")
    buttons(page, "Do without one")[0].click()
    qtbot.waitUntil(lambda: not buttons(page, "Do without one"))
    assert recovery_codes.declined(ws) == ws.today()
    assert not recovery_codes.is_wanted(ws)
