"""Several windows over one store: each with its own place, and one writer for each visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms, schools, visiting
from ssio_desktop.services.entering import ready
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.app import make_windows
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.shell.windows import Windows
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme
from ssio_desktop.ui.visits import VisitPage, VisitsPage
from tests.conftest import ROOT
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws

__all__ = ["MakeWorkspace", "make_workspace", "register", "ws"]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def visit(ws: Workspace) -> str:
    forms.install_packed_forms(ws)
    return visiting.new_visit(ws, "900001", "termly-core").value


@pytest.fixture
def windows(ws: Workspace, settings: QSettings, qtbot: QtBot) -> Iterator[Windows]:
    made = started(ws, settings)
    yield made
    for window in made.all:
        window.close()
    # The last one stays for as long as the program runs, and every later theme would dress it anew.
    for left in QApplication.topLevelWidgets():
        if isinstance(left, MainWindow):
            left.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def started(ws: Workspace, settings: QSettings) -> Windows:
    """The program as it starts, with what goes wrong inside raised."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = theme() or Theme(application, ROOT / "resources", Scheme.LIGHT)

    def log(what: str, error: BaseException) -> None:
        raise AssertionError(what) from error

    made = make_windows(ready(ws.twin()), settings, look, log, ROOT / "docs" / "help")
    window = made.first()
    window.start("home")
    window.show()
    return made


def run(window: MainWindow, command: str) -> None:
    (found,) = (each for each in window.context.commands.all() if each.id == command)
    found.run()


def here(window: MainWindow) -> Place | None:
    return window.context.navigator.here


def visit_page(window: MainWindow, qtbot: QtBot) -> VisitPage:
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.form is not None, timeout=10_000)
    return page


def test_the_place_on_show_opens_in_a_window_of_its_own(windows: Windows) -> None:
    (first,) = windows.all
    first.context.navigator.go("school", "900001")
    run(first, "new-window")
    _, second = windows.all
    assert here(second) == here(first) == Place("school", "900001")
    second.context.navigator.go("schools")
    assert here(first) == Place("school", "900001")
    assert second.number == 1


def test_a_change_in_one_window_shows_in_the_other_and_is_said_in_one(
    windows: Windows, visit: str, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.context.navigator.go("visits")
    second = windows.open(Place("school", "900001"))
    page = first.page("visits")
    assert isinstance(page, VisitsPage)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)
    second.context.operations.change(
        lambda ws: visiting.new_visit(ws, "900002", "termly-core"), lambda _: None
    )
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2)
    qtbot.waitUntil(lambda: bool(second.context.messages.history))
    assert first.context.messages.history == []


def test_a_visit_that_is_open_elsewhere_comes_to_the_front_and_is_not_opened_twice(
    windows: Windows, visit: str, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.context.navigator.go("visit", visit)
    visit_page(first, qtbot)
    second = windows.open(Place("visits"))
    second.context.navigator.go("visit", f"{visit}#findings.going_well")
    assert here(second) == Place("visits")
    assert here(first) == Place("visit", f"{visit}#findings.going_well")
    assert windows.all[-1] is first
    assert "open in this window already" in first.context.messages.history[-1].what


def test_a_visit_goes_into_a_window_of_its_own_with_every_word(
    windows: Windows, visit: str, ws: Workspace, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.context.navigator.go("visits")
    first.context.navigator.go("visit", visit)
    page = visit_page(first, qtbot)
    assert page.form is not None
    page.form.session.set_value("findings.going_well", "Every word")
    page._typed({"findings.going_well": "Every word"})
    run(first, "new-window")
    assert here(first) == Place("visits")
    _, second = windows.all
    moved = visit_page(second, qtbot)
    assert moved.form is not None
    assert moved.form.session.answers()["findings.going_well"] == "Every word"
    assert visiting.open_visit(ws, visit).answers["findings.going_well"] == "Every word"


def test_words_written_in_the_second_window_are_there_when_the_first_comes_back_to_them(
    windows: Windows, visit: str, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.context.navigator.go("visit", visit)
    old = visit_page(first, qtbot)
    first.context.navigator.go("visits")
    second = windows.open(Place("visit", visit))
    visit_page(second, qtbot)._typed({"findings.going_well": "Second thoughts"})
    second.context.navigator.go("home")
    first.context.navigator.go("visit", visit)

    def there() -> bool:
        form = old.form
        given = form.session.answers() if form is not None else {}
        return given.get("findings.going_well") == "Second thoughts"

    qtbot.waitUntil(there, timeout=10_000)


def test_closing_one_window_leaves_the_others_working_whichever_was_first(
    windows: Windows, ws: Workspace, qtbot: QtBot
) -> None:
    (first,) = windows.all
    second = windows.open(Place("schools"))
    assert first.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))
    assert windows.all == (second,)
    with qtbot.waitSignal(second.context.operations.changed):
        second.context.operations.change(
            lambda ws: schools.set_contact(ws, "900001", "chair", "Chair of governors")
        )
    assert schools.school(ws, "900001").contacts == {"chair": "Chair of governors"}
    assert second.close()
    assert second.context.operations.read(lambda ws: None, lambda _: None).cancelled


def test_leaving_with_several_windows_open_puts_them_back_at_the_next_start(
    ws: Workspace, settings: QSettings, qtbot: QtBot
) -> None:
    made = started(ws, settings)
    made.open(Place("school", "900002"))
    made.open(Place("visits"))
    run(made.all[0], "leave")
    assert made.all == ()

    again = started(ws, settings)
    again.restore()
    assert [here(window) for window in again.all if window.number] == [
        Place("home"),
        Place("school", "900002"),
    ]
    for window in again.all:
        window.close()

    last = started(ws, settings)
    last.restore()
    assert len(last.all) == 1
    last.all[0].close()


def test_each_window_keeps_its_own_size(
    windows: Windows, ws: Workspace, settings: QSettings
) -> None:
    (first,) = windows.all
    second = windows.open(Place("schools"))
    first.resize(900, 640)
    second.resize(760, 600)
    second.close()
    third = windows.open(Place("visits"))
    assert (third.number, third.width(), third.height()) == (1, 760, 600)


def test_a_row_opens_in_a_new_window_from_its_menu(
    windows: Windows, visit: str, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.context.navigator.go("visits")
    page = first.page("visits")
    assert isinstance(page, VisitsPage)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)
    page.table.selectRow(0)
    (action,) = (each for each in page.menu.actions() if each.text() == "Open in a new window")
    action.trigger()
    assert here(windows.all[-1]) == Place("visit", visit)
    assert len(windows.all) == 2
